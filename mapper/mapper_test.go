package mapper

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/golden"
)

// lines writes a graph as sorted N-Triples.
func lines(g ontology.Graph) string {
	var l []string
	for t := range g.All {
		l = append(l, t.Serialize(rdf.NTriples))
	}
	slices.Sort(l)
	return strings.Join(slices.Compact(l), "")
}

func TestMapGolden(t *testing.T) {
	for _, c := range []struct {
		file     string
		versions []*resolution.Resolution
		options  Options
	}{
		{"map-en.nt", []*resolution.Resolution{english()}, Options{Version: "0.1"}},
		{"map-en-zh.nt", []*resolution.Resolution{english(), chinese()}, Options{Base: "https://example.org/un/"}},
		{"map-mentions.nt", []*resolution.Resolution{chinese()}, Options{Mentions: true}},
	} {
		got := lines(Map(c.versions, c.options))
		if want := golden.Expected(t, "../testdata/golden/"+c.file, got); got != want {
			t.Errorf("%s differs:\n%s", c.file, difference(got, want))
		}
	}
}

func difference(got, want string) string {
	var d []string
	g, w := strings.SplitAfter(got, "\n"), strings.SplitAfter(want, "\n")
	for _, l := range g {
		if !slices.Contains(w, l) {
			d = append(d, "+ "+l)
		}
	}
	for _, l := range w {
		if !slices.Contains(g, l) {
			d = append(d, "- "+l)
		}
	}
	return strings.Join(d, "")
}

func TestMapOrderOfVersions(t *testing.T) {
	a := lines(Map([]*resolution.Resolution{english(), chinese()}, Options{}))
	b := lines(Map([]*resolution.Resolution{chinese(), english()}, Options{}))
	if a != b {
		t.Errorf("the order of versions shows:\n%s", difference(a, b))
	}
	second := english()
	second.Source.Name, second.Title = "in/two.xml", "Not this"
	if c := lines(Map([]*resolution.Resolution{second, chinese(), english()}, Options{})); c != a {
		t.Errorf("a second English version shows:\n%s", difference(c, a))
	}
}

// says are facts of the specimen in short form, and facts that must not be there.
func TestMapFacts(t *testing.T) {
	g := lines(Map([]*resolution.Resolution{english(), chinese()}, Options{}))
	for _, p := range [...][2]string{
		{"#fn", "<https://w3id.org/unkg/document/A-RES-99-1#fn"}, {"#op", "<https://w3id.org/unkg/document/A-RES-99-1#op"}, {"#pp", "<https://w3id.org/unkg/document/A-RES-99-1#pp"}, {"#annex", "<https://w3id.org/unkg/document/A-RES-99-1#annex"},
		{"THIS>", "<https://w3id.org/unkg/document/A-RES-99-1>"}, {"doc:", "<https://w3id.org/unkg/document/"}, {"unkg:", "<https://w3id.org/unkg/ontology#"}, {"act:", "<https://w3id.org/unkg/action/"}, {"data:", "<https://w3id.org/unkg/"},
	} {
		g = strings.ReplaceAll(g, p[1], p[0])
	}
	for _, fact := range []string{
		"THIS> unkg:hasParagraph> #op1> .",
		"#op1> unkg:hasParagraph> #op1.a> .",
		"#op1> unkg:hasClause> #op1.c1> .",
		"#op1> unkg:hasClause> #op1.b.c3> .",
		"#op1.b> unkg:hasClause> #op1.b.c3> .",
		"#op1.c2> unkg:dueOn> \"2031\"^^<http://www.w3.org/2001/XMLSchema#gYear> .",
		"#op1.c2> unkg:verbPhrase> \"请\"@zh .",
		"#op1.b.c3> unkg:addressee> data:group/member-states> .",
		"THIS> unkg:urges> data:group/member-states> .",
		"#op1.b> unkg:cites> doc:A-70-2> .",
		"#op1.a> unkg:mentions> data:body/assembly-of-tests> .",
		"#op1> unkg:hasFootnote> #fn*> .",
		"#op1.a> unkg:hasFootnote> #fn*> .",
		"THIS> unkg:hasFootnote> #fn*.2> .",
		"#fn1> unkg:cites> doc:A-RES-70-1> .",
		"THIS> unkg:recalls> doc:A-RES-70-1> .",
		"THIS> unkg:reaffirms> data:convention/convention-on-tests> .",
		"THIS> unkg:requests> data:body/office-of-tests> .",
		"THIS> unkg:sponsoredBy> data:state/holy-see> .",
		"THIS> unkg:adoptedOn> \"2030-12-19\"^^<http://www.w3.org/2001/XMLSchema#date> .",
		"THIS> unkg:adoptionMethod> data:adoption-method/by-vote> .",
		"THIS> unkg:agendaItem> doc:A-RES-99-1#item-74-b> .",
		"doc:A-RES-99-1#item-74-b> unkg:number> \"74 (b)\" .",
		"doc:A-RES-99-1#item-74-b> <http://purl.org/dc/terms/title> \"Tests\"@en .",
		"THIS> unkg:agendaItemTitle> \"试验\"@zh .", // of one of the two
		"THIS> unkg:mentions> doc:A-RES-70-1> .",
		"THIS> unkg:directs> data:body/office-of-tests> .",
		"THIS> unkg:mentions> data:body/office-of-tests> .",
		"#op1.b> unkg:mentions> doc:A-70-2> .",
		"#fn1> unkg:mentions> doc:A-RES-70-1> .",
		"#pp1.c1> unkg:position> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
		"#op1.b.c3> unkg:position> \"4\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
		"THIS> unkg:jobNumber> \"30-00002\" .",
		"data:convention/convention-on-tests> unkg:setOutIn> doc:A-RES-428-V> .",
		"data:convention/convention-on-tests> unkg:untsNumber> \"9\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
		"doc:A-RES-428-V> unkg:symbol> \"A/RES/428(V)\" .",
		"doc:A-RES-99-1#entity.road-map-of-tests> unkg:candidate> \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean> .",
	} {
		if !strings.Contains("\n"+g, "\n"+fact+"\n") {
			t.Errorf("missing: %s", fact)
		}
	}
	for _, words := range []string{
		"THIS> unkg:hasParagraph> #op1.a>", // reached from its parent
		"THIS> unkg:cites> THIS>",          // the resolution itself
		"\"the Office\"",                   // short forms need a document
		"#annex.p1> unkg:hasClause>",       // not an action of the list
		"\"2030-12-20\"",                   // the versions disagree: the first counts
		"Nowhere",                          // not a State
		"organ-of-tests",                   // not a body of the authority
		"data:body/office-of-tests> <https://w3id.org/unkg/ontology#parentBody> data:body",
	} {
		if strings.Contains(g, words) {
			t.Errorf("should not be there: %s", words)
		}
	}
}

// TestLeaveOut: of several versions in a language the longest is kept, on a tie the one with the smallest digest, and
// of identical copies the first by file name, without its folders.
func TestLeaveOut(t *testing.T) {
	fuller, other, copied := english(), english(), english()
	fuller.Source.Name, fuller.Source.SHA256 = "z/z.xml", "ff"
	fuller.Paragraphs[0].Text += " and more"
	other.Source.Name, other.Source.SHA256 = "a/a.xml", "00"
	copied.Source.Name, copied.Source.SHA256 = "./b.xml", "00"
	for _, versions := range [][]*resolution.Resolution{{fuller, other, copied}, {copied, other, fuller}} {
		if kept := inOrder(versions); len(kept) != 1 || kept[0] != fuller {
			t.Errorf("%s is kept", kept[0].Source.Name)
		}
	}
	if kept := inOrder([]*resolution.Resolution{copied, other}); kept[0] != other {
		t.Errorf("%s is kept", kept[0].Source.Name)
	}
	before := len(other.Warnings)
	leaveOut([]*resolution.Resolution{other, chinese(), fuller})
	if w := other.Warnings[before:]; len(w) != 1 || w[0].Code != resolution.SecondVersion || w[0].Text != "en: z/z.xml" || len(fuller.Warnings) != before {
		t.Errorf("got %v", w)
	}
}

func TestCheck(t *testing.T) {
	second := english()
	second.Source.Name = "in/two.xml"
	var got []string
	for _, w := range Check([]*resolution.Resolution{second, chinese(), english()}) {
		got = append(got, string(w.Code)+" "+w.Where+" "+w.Text)
	}
	want := []string{
		"unknown-state  Nowhere",
		`disagreement  date of adoption in zh is "2030-12-20", not "2030-12-19"`,
		"disagreement  in en and not in zh: annex.p1, fn1, fn*, fn*.2",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestFootnotesOfVersions(t *testing.T) {
	notes := func(marks ...string) *resolution.Resolution {
		r := &resolution.Resolution{}
		for _, m := range marks {
			r.Footnotes = append(r.Footnotes, resolution.Footnote{Mark: m})
		}
		return r
	}
	for _, c := range []struct {
		version *resolution.Resolution
		want    string
	}{
		{notes("2", "3", "*", "*"), "fn2 fn3 fn* fn*.2"},
		{notes("1", "2", "*", "*"), "fn2 fn3 fn* fn*.2"}, // the same number of notes
		{notes("1", "2", "3"), "fn1 fn2 fn3"},
	} {
		if got := strings.Join(footnoteIDs(c.version, notes("2", "3", "*", "*")), " "); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

func TestAlign(t *testing.T) {
	make := func(actions string) (c clause) {
		for _, a := range strings.Fields(actions) {
			c = append(c, occurrence{Clause: &resolution.Clause{Action: a}})
		}
		return c
	}
	for _, c := range []struct{ first, second, want string }{
		{"note urge", "welcome request", "note+welcome urge+request"},
		{"note urge decide", "note decide", "note+note urge decide+decide"},
		{"note decide", "note urge decide", "note+note decide+decide urge"},
		{"encourage emphasize", "emphasize encourage", "encourage+encourage emphasize+emphasize"},
		{"note decide", "urge recall", "note decide urge recall"},
		{"note", "urge", "note+urge"},
		{"note note", "note", "note+note note"},
		{"", "note", "note"},
		{"note", "", "note"},
	} {
		var clauses []clause
		for _, o := range make(c.first) {
			clauses = append(clauses, clause{o})
		}
		var got []string
		for _, m := range align(clauses, make(c.second)) {
			var names []string
			for _, o := range m {
				names = append(names, o.Action)
			}
			got = append(got, strings.Join(names, "+"))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q with %q: got %q, want %q", c.first, c.second, strings.Join(got, " "), c.want)
		}
	}
}

// A clause takes note only if no version says how the organ feels.
func TestNeutral(t *testing.T) {
	for _, c := range []struct {
		attitudes []bool
		actions   string
		want      string
	}{
		{[]bool{false, false}, "take-note note", "take-note"},
		{[]bool{false, true}, "take-note note", "note"},
		{[]bool{false, false, false}, "take-note take-note welcome", "note"},
		{[]bool{true, false}, "note take-note", "note"},
		{[]bool{false, false}, "request welcome", "request"},
	} {
		var merged clause
		for i, action := range strings.Fields(c.actions) {
			merged = append(merged, occurrence{Clause: &resolution.Clause{Action: action, Attitude: c.attitudes[i]}})
		}
		if got := merged.action(); got != c.want {
			t.Errorf("%s %v: got %q, want %q", c.actions, c.attitudes, got, c.want)
		}
	}
}

// Of three versions or more, a clause that only one has is its translator's, unless it is the English one; the first
// language of those that agree most often tells the action.
func TestTranslatorsClauses(t *testing.T) {
	version := func(lang string, paragraphs map[string]string) *resolution.Resolution {
		r := &resolution.Resolution{Language: lang, Symbol: "A/RES/99/1"}
		for _, id := range slices.Sorted(maps.Keys(paragraphs)) {
			p := resolution.Paragraph{ID: id, Kind: resolution.Operative, Text: lang, Items: []resolution.Paragraph{{ID: id + ".a", Kind: resolution.Operative}}}
			for _, action := range strings.Fields(paragraphs[id]) {
				action, item, _ := strings.Cut(action, "@")
				p.Clauses = append(p.Clauses, resolution.Clause{Verb: resolution.Span{End: len(lang)}, Action: action, Item: item})
			}
			r.Paragraphs = append(r.Paragraphs, p)
		}
		return r
	}
	versions := []*resolution.Resolution{
		version("ar", map[string]string{"op1": "call-upon", "op2": "call-upon welcome", "op3": "urge decide@op3.a"}),
		version("en", map[string]string{"op1": "welcome request", "op2": "", "op3": ""}),
		version("fr", map[string]string{"op1": "note emphasize", "op2": "urge welcome", "op3": "urge", "op4": "decide"}),
		version("es", map[string]string{"op1": "welcome", "op2": "request", "op3": "urge"}),
	}
	var got []string
	for _, l := range strings.Split(lines(Map(versions, Options{})), "\n") {
		if _, part, ok := strings.Cut(l, "#"); ok && (strings.Contains(l, "#action>") || strings.Contains(l, "#verbPhrase>")) {
			id, _, _ := strings.Cut(part, ">")
			value := strings.TrimRight(l[strings.LastIndexAny(l, "/@")+1:], " .>")
			got = append(got, id+" "+value)
		}
	}
	want := []string{"op1.c1 welcome", "op1.c1 en", "op1.c1 es", "op1.c1 fr", "op1.c2 request", "op1.c2 ar", "op1.c2 en",
		"op2.c1 request", "op2.c1 ar", "op2.c1 es", "op2.c1 fr", "op2.c2 welcome", "op2.c2 ar", "op2.c2 fr",
		"op3.c1 urge", "op3.c1 ar", "op3.c1 es", "op3.c1 fr", "op4.c1 decide", "op4.c1 fr"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func BenchmarkMap(b *testing.B) {
	versions := []*resolution.Resolution{english()}
	b.ReportAllocs()
	for b.Loop() {
		Map(versions, Options{})
	}
}

// The name of the work is the one that most versions give; a version without one does not count.
func TestMapWorkName(t *testing.T) {
	version := func(lang, name string) *resolution.Resolution {
		return &resolution.Resolution{Symbol: "A/RES/99/1", Language: lang, AkomaNtoso: name}
	}
	const date, other = "/akn/un/statement/deliberation/unga/2030-12-19/99-1/", "/akn/un/statement/deliberation/unga/2020-12-19/99-1/"
	g := lines(Map([]*resolution.Resolution{version("en", other), version("ar", ""), version("es", date), version("fr", date), version("zh", "")}, Options{}))
	if want := "A-RES-99-1> <" + ontology.PropAkomaNtosoName + `> "` + date + `"`; !strings.Contains(g, want) || strings.Contains(g, other) {
		t.Errorf("no %s in\n%s", want, g)
	}
}
