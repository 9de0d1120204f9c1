package mapper

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// objectsOf returns the objects of the statements with a subject and a predicate, given relative to the base and to the
// ontology.
func objectsOf(triples []rdf.Triple, subject, property string) (found []string) {
	if !strings.Contains(property, "://") {
		property = ontology.NS + property
	}
	for _, o := range objects(triples, ontology.DefaultBase+subject, property) {
		found = append(found, strings.TrimPrefix(o, ontology.DefaultBase))
	}
	slices.Sort(found)
	return found
}

func body(path string) *ontology.Entity { return ontology.LoadAuthority().ByPath("body/" + path) }

// ofOrgan returns a resolution of an organ with one paragraph.
func ofOrgan(organ, session string, symbol ontology.Symbol) *resolution.Resolution {
	return &resolution.Resolution{
		Symbol: symbol, Language: "en", Organ: organ, Session: session, Adopted: "2044-12-19",
		Paragraphs: []resolution.Paragraph{{ID: "op1", Kind: resolution.Operative, Number: "1", Text: "Requests a report;"}},
	}
}

// A session has the same IRI in all documents, and what is said of it belongs to the authority.
func TestMapSession(t *testing.T) {
	for _, c := range []struct {
		organ, session string
		symbol         ontology.Symbol
		want           string
	}{
		{"body/general-assembly", "99", "A/RES/99/7", "session/ga-99"},
		{"body/general-assembly", "ES-10", "A/RES/ES-10/40", "session/ga-es-10"},
		{"body/human-rights-council", "S-40", "A/HRC/RES/S-40/1", "session/hrc-s-40"},
		{"body/economic-and-social-council", "2044", "E/RES/2044/7", "session/ecosoc-2044"},
		{"body/security-council", "99", "S/RES/3001(2044)", ""},
		{"body/organ-of-tests", "99", "A/RES/99/7", ""},
		{"", "99", "A/99/7", ""},
	} {
		g := Map([]*resolution.Resolution{ofOrgan(c.organ, c.session, c.symbol)}, Options{})
		if got := strings.Join(objectsOf(g.Triples, "document/"+c.symbol.Local(), "session"), " "); got != c.want {
			t.Errorf("%s: session %q, want %q", c.symbol, got, c.want)
		}
		if c.want == "" {
			continue
		}
		number, of, labels := objectsOf(g.Authority, c.want, "number"), objectsOf(g.Authority, c.want, "sessionOf"), objectsOf(g.Authority, c.want, ontology.SKOSPrefLabel)
		if !slices.Equal(number, []string{c.session}) || !slices.Equal(of, []string{c.organ}) || len(labels) != 6 {
			t.Errorf("%s: session %q of %q, named %q", c.symbol, number, of, labels)
		}
		if said := objectsOf(g.Triples, c.want, "number"); said != nil {
			t.Errorf("%s: the document says what is the same in all documents: %q", c.symbol, said)
		}
	}
}

// A report is due at a session of the body that is named with the session, else of its recipient, else of the organ of
// the document.
func TestMapDueSession(t *testing.T) {
	assembly, council := body("general-assembly"), body("human-rights-council")
	for _, c := range []struct {
		organ    string
		report   resolution.Report
		to, want string
	}{
		{"body/general-assembly", resolution.Report{Session: "100"}, "", "session/ga-100"},
		{"body/human-rights-council", resolution.Report{Session: "150"}, "", "session/hrc-150"},
		{"body/general-assembly", resolution.Report{Session: "150", To: council}, "body/human-rights-council", "session/hrc-150"},
		{"body/general-assembly", resolution.Report{Session: "100", To: council, Holder: assembly}, "body/human-rights-council", "session/ga-100"},
		{"body/general-assembly", resolution.Report{Session: "93", To: assembly, Holder: body("commission-on-crime-prevention-and-criminal-justice")}, "body/general-assembly", "session/ccpcj-93"},
		{"body/general-assembly", resolution.Report{Session: "98"}, "", ""}, // over, so it is another body's
		{"body/economic-and-social-council", resolution.Report{Session: "58"}, "", ""},
		{"body/general-assembly", resolution.Report{Session: "100", To: body("security-council")}, "body/security-council", ""},
		{"body/security-council", resolution.Report{Session: "100"}, "", ""},
	} {
		r := ofOrgan(c.organ, "", "A/RES/99/7")
		r.Paragraphs[0].Clauses = []resolution.Clause{{Action: "request", Reports: []resolution.Report{c.report}}}
		g := Map([]*resolution.Resolution{r}, Options{})
		// a version that does not say when comes first
		zh := ofOrgan(c.organ, "", "A/RES/99/7")
		zh.Language = "zh"
		zh.Paragraphs[0].Clauses = r.Paragraphs[0].Clauses
		r.Paragraphs[0].Clauses = []resolution.Clause{{Action: "request", Reports: []resolution.Report{{To: c.report.To}}}}
		if both := Map([]*resolution.Resolution{r, zh}, Options{}); len(objectsOf(both.Triples, "document/A-RES-99-7#op1.c1", "dueAtSession")) != len(strings.Fields(c.want)) {
			t.Errorf("%s %+v: not due if only the second version says so", c.organ, c.report)
		}
		const clause = "document/A-RES-99-7#op1.c1"
		due, to := strings.Join(objectsOf(g.Triples, clause, "dueAtSession"), " "), strings.Join(objectsOf(g.Triples, clause, "reportTo"), " ")
		if due != c.want || to != c.to {
			t.Errorf("%s %+v: due at %q to %q, want %q", c.organ, c.report, due, to, c.want)
		}
	}
}

// Resolutions of one agenda item are those that point at it. Its number and session are the same in all graphs, its title
// is what the document says.
func TestMapAgendaItem(t *testing.T) {
	first, second, chinese, other := ofOrgan("body/general-assembly", "99", "A/RES/99/7"), ofOrgan("body/general-assembly", "99", "A/RES/99/8"),
		ofOrgan("body/general-assembly", "99", "A/RES/99/8"), ofOrgan("body/human-rights-council", "99", "A/HRC/RES/99/7")
	chinese.Language = "zh"
	first.AgendaItems = []resolution.AgendaItem{{Number: "7", Title: "Lights"}, {Number: "74 (b)", Title: "Oceans"}}
	second.AgendaItems = []resolution.AgendaItem{{Number: "74 (b)", Title: "Oceans"}}
	chinese.AgendaItems = []resolution.AgendaItem{{Number: "74 (b)", Title: "海洋"}}
	other.AgendaItems = first.AgendaItems
	var all, known []rdf.Triple
	for _, versions := range [][]*resolution.Resolution{{first}, {second, chinese}, {other}} {
		g := Map(versions, Options{})
		all, known = append(all, g.Triples...), append(known, g.Authority...)
	}
	const item = "session/ga-99#item-74-b"
	var under []string
	for _, t := range all {
		if t.Pred.String() == ontology.PropAgendaItem && t.Obj.String() == ontology.DefaultBase+item {
			under = append(under, strings.TrimPrefix(t.Subj.String(), ontology.DefaultBase))
		}
	}
	if want := []string{"document/A-RES-99-7", "document/A-RES-99-8"}; !slices.Equal(under, want) {
		t.Errorf("resolutions of the item: %q, want %q", under, want)
	}
	for _, c := range []struct {
		triples                  []rdf.Triple
		subject, predicate, want string
	}{
		{all, item, ontology.DCTitle, "Oceans 海洋"},
		{known, item, "number", "74 (b)"},
		{known, item, "agendaOf", "session/ga-99"},
		{all, item, "number", ""},
		{all, "session/ga-99#item-7", ontology.DCTitle, "Lights"},
		{all, "document/A-HRC-RES-99-7", "agendaItem", "session/hrc-99#item-7 session/hrc-99#item-74-b"},
	} {
		if got := strings.Join(objectsOf(c.triples, c.subject, c.predicate), " "); got != c.want {
			t.Errorf("%s %s: got %q, want %q", c.subject, c.predicate, got, c.want)
		}
	}
}

// Without a session or a number, an item is a part of its document. The number is that of most versions.
func TestMapOwnAgendaItem(t *testing.T) {
	for _, c := range []struct {
		session string
		items   []string // "number title", in one version each
		want    string   // the item, its number and its titles
	}{
		{"", []string{"3 Lights"}, "document/A-RES-99-7#item-3 3 Lights"},
		{"99", []string{" Lights"}, "document/A-RES-99-7#item  Lights"},
		{"99", []string{" Lights", "3 灯标"}, "session/ga-99#item-3  Lights 灯标"},
		{"99", []string{"8 Lights", "3 灯标", "3 Feux"}, "session/ga-99#item-3  Feux Lights 灯标"},
	} {
		var versions []*resolution.Resolution
		for i, printed := range c.items {
			number, title, _ := strings.Cut(printed, " ")
			v := ofOrgan("body/general-assembly", c.session, "A/RES/99/7")
			v.Language, v.AgendaItems = []string{"en", "zh", "fr"}[i], []resolution.AgendaItem{{Number: number, Title: title}}
			versions = append(versions, v)
		}
		g := Map(versions, Options{})
		item := strings.Join(objectsOf(g.Triples, "document/A-RES-99-7", "agendaItem"), " ")
		got := fmt.Sprintf("%s %s %s", item, strings.Join(objectsOf(g.Triples, item, "number"), " "), strings.Join(objectsOf(g.Triples, item, ontology.DCTitle), " "))
		if got != c.want {
			t.Errorf("%q: got %q, want %q", c.items, got, c.want)
		}
	}
}

// Clauses have the order of the text of the first version: one of a sub-paragraph may come before one of the whole.
func TestMapClausePosition(t *testing.T) {
	text := "Urges States: (a) To act, and invites all to help; and decides to meet;"
	item := resolution.Paragraph{ID: "op1.a", Kind: resolution.Operative, Number: "a", Text: "To act, and invites all to help;", Start: at(text, "To act", 1).Start}
	verb := func(words, action, item string) resolution.Clause {
		return resolution.Clause{Verb: at(text, words, 1), Action: action, Item: item}
	}
	en := ofOrgan("body/general-assembly", "99", "A/RES/99/7")
	en.Paragraphs = []resolution.Paragraph{
		{ID: "op1", Kind: resolution.Operative, Text: text, Items: []resolution.Paragraph{item}, Clauses: []resolution.Clause{verb("Urges", "urge", ""), verb("invites", "invite", "op1.a"), verb("decides", "decide", "")}},
		{ID: "op2", Kind: resolution.Operative, Text: text, Clauses: []resolution.Clause{verb("Urges", "urge", "")}},
	}
	zh := ofOrgan("body/general-assembly", "99", "A/RES/99/7")
	zh.Language = "zh"
	zh.Paragraphs = []resolution.Paragraph{{ID: "op1", Kind: resolution.Operative, Text: "欢迎并敦促；", Clauses: []resolution.Clause{
		{Verb: resolution.Span{Start: 0, End: 6}, Action: "welcome"}, {Verb: resolution.Span{Start: 9, End: 15}, Action: "urge"},
	}}}
	g := Map([]*resolution.Resolution{zh, en}, Options{})
	for clause, want := range map[string]string{"op1.c1": "1", "op1.a.c4": "2", "op1.c2": "3", "op1.c3": "4", "op2.c1": "5"} {
		if got := strings.Join(objectsOf(g.Triples, "document/A-RES-99-7#"+clause, "position"), " "); got != want {
			t.Errorf("%s is at %s, want %s", clause, got, want)
		}
	}
}

// Whoever asks with a superproperty gets what is written with the properties below it: in documents, paragraphs and footnotes.
func TestMapSuperproperties(t *testing.T) {
	g := Map([]*resolution.Resolution{everything()}, Options{})
	written := map[rdf.Triple]bool{}
	for _, t := range g.Triples {
		written[t] = true
	}
	checked := 0
	for _, triple := range g.Triples {
		p := ontology.FindProperty(triple.Pred.String())
		if p == nil {
			continue
		}
		for _, super := range p.Supers {
			checked++
			if of := (rdf.Triple{Subj: triple.Subj, Pred: iri(super), Obj: triple.Obj}); !written[of] {
				t.Errorf("missing: %s", of.Serialize(rdf.NTriples))
			}
		}
	}
	if checked < 50 {
		t.Errorf("only %d statements have superproperties", checked)
	}
}

// A request for several reports has the receivers and sessions of all.
func TestSeveralReports(t *testing.T) {
	council, assembly := body("human-rights-council"), body("general-assembly")
	r := ofOrgan("body/general-assembly", "", "A/RES/99/7")
	r.Paragraphs[0].Clauses = []resolution.Clause{{Action: "request", Reports: []resolution.Report{
		{To: council, Session: "150"}, {To: assembly, Session: "100"}, {To: assembly, Session: "101"},
	}}}
	g := Map([]*resolution.Resolution{r}, Options{})
	for property, want := range map[string][]string{
		"dueAtSession": {"session/ga-100", "session/ga-101", "session/hrc-150"},
		"reportTo":     {"body/general-assembly", "body/human-rights-council"},
	} {
		if got := objectsOf(g.Triples, "document/A-RES-99-7#op1.c1", property); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", property, got, want)
		}
	}
}
