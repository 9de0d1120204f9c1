package mapper

import (
	"slices"
	"strings"
	"testing"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// objects lists what triples say of a subject by a property, sorted.
func objects(triples []rdf.Triple, subject, property string) (list []string) {
	for _, t := range triples {
		if t.Subj.String() == subject && t.Pred.String() == property && !slices.Contains(list, t.Obj.String()) {
			list = append(list, t.Obj.String())
		}
	}
	slices.Sort(list)
	return list
}

// file is the IRI of the file whose SHA-256 is 32 times the same byte.
func file(digits string) string {
	n, _ := inputFile(resolution.Source{SHA256: strings.Repeat(digits, 32)})
	return n.iri.String()
}

// The graph is about the document, made by a run from the files of the texts that are in it; the texts are in files and
// not made by the program.
func TestProvenance(t *testing.T) {
	const graph, doc = "https://example.org/un/graph/A-RES-99-1", "https://example.org/un/document/A-RES-99-1"
	shorter := english() // a second English text, which is left out
	shorter.Source.SHA256, shorter.Paragraphs = strings.Repeat("0c", 32), nil
	piped := chinese()
	piped.Source.Name = "-"
	g := Map([]*resolution.Resolution{english(), shorter, piped}, Options{
		Base: "https://example.org/un/", Version: "0.1", License: "https://example.org/licence", Created: "2031-01-02",
	})
	if g.Name.String() != graph || g.Document.String() != doc {
		t.Errorf("the graph of %s is %s", g.Document, g.Name)
	}
	runs := objects(g.Triples, graph, ontology.ProvWasGeneratedBy)
	if len(runs) != 1 || !strings.HasPrefix(runs[0], "https://example.org/un/run/") {
		t.Fatalf("made by %q", runs)
	}
	en, zh := file("0a"), file("0b")
	for _, c := range []struct {
		subject, property string
		want              []string
	}{
		{graph, ontology.RDFType, []string{ontology.ClassProvEntity, ontology.ClassGraph}},
		{graph, ontology.FOAFPrimaryTopic, []string{doc}},
		{graph, ontology.ProvWasDerivedFrom, []string{en, zh}},
		{graph, ontology.DCLicense, []string{"https://example.org/licence"}},
		{graph, ontology.DCCreated, []string{"2031-01-02"}},
		{runs[0], ontology.RDFType, []string{ontology.ClassProvActivity, ontology.ClassRun}},
		{runs[0], ontology.ProvUsed, []string{en, zh}},
		{runs[0], ontology.ProvWasAssociated, []string{"https://example.org/un/tool/unkg-0.1"}},
		{en, ontology.RDFType, []string{ontology.ClassProvEntity, ontology.ClassInputFile}},
		{en, ontology.SchemaSHA256, []string{strings.Repeat("0a", 32)}},
		{en, ontology.SchemaName, []string{"one.xml"}},
		{en, ontology.SchemaFormat, []string{"application/akn+xml"}},
		{zh, ontology.SchemaName, nil}, // standard input has no name
		{doc + "#lang-en", ontology.PropEmbodiedIn, []string{en}},
		{doc + "#lang-zh", ontology.PropEmbodiedIn, []string{zh}},
	} {
		want := slices.Sorted(slices.Values(c.want))
		if got := objects(g.Triples, c.subject, c.property); !slices.Equal(got, want) {
			t.Errorf("%s %s: got %q, want %q", c.subject, c.property, got, want)
		}
	}
	for triple := range g.All {
		if s := triple.Subj.String(); strings.HasPrefix(triple.Pred.String(), ontology.Prov) && strings.HasPrefix(s, doc) {
			t.Errorf("provenance of the document itself: %s %s %s", s, triple.Pred, triple.Obj)
		}
	}
	g = Map([]*resolution.Resolution{english()}, Options{})
	for _, p := range []string{ontology.DCLicense, ontology.DCCreated} {
		if got := objects(g.Triples, g.Name.String(), p); got != nil {
			t.Errorf("%s is %q without the option", p, got)
		}
	}
}

// The same run has the same IRI; a run that differs in anything that the graph depends on has another one.
func TestRunIRI(t *testing.T) {
	run := func(o Options, versions ...*resolution.Resolution) string {
		g := Map(versions, o)
		return strings.Join(objects(g.Triples, g.Name.String(), ontology.ProvWasGeneratedBy), " ")
	}
	other, foreign, renamed := english(), english(), english()
	other.Source.SHA256 = strings.Repeat("0d", 32)
	foreign.Language = "fr"
	renamed.Symbol = "A/RES/99/2"
	seen := map[string]int{}
	for i, iri := range []string{
		run(Options{}, english(), chinese()),
		run(Options{Version: "0.1"}, english(), chinese()),
		run(Options{Mentions: true}, english(), chinese()),
		run(Options{License: "https://example.org/licence"}, english(), chinese()),
		run(Options{Created: "2031-01-02"}, english(), chinese()),
		run(Options{}, english()),
		run(Options{}, other, chinese()),
		run(Options{}, foreign, chinese()),
		run(Options{}, renamed, chinese()),
	} {
		if k, ok := seen[iri]; ok {
			t.Errorf("runs %d and %d are %s", k, i, iri)
		}
		seen[iri] = i
	}
	moved := english()
	moved.Source.Name = "elsewhere/one.xml"
	if a, b := run(Options{}, english(), chinese()), run(Options{}, chinese(), moved); a != b {
		t.Errorf("the same files make %s and %s", a, b)
	}
}

// What the authority and the vocabulary say is apart from what the document says, also if they are about the same.
func TestAuthorityIsApart(t *testing.T) {
	const data = ontology.DefaultBase
	g := Map([]*resolution.Resolution{english(), chinese()}, Options{Mentions: true})
	own := []string{ontology.PropUNTSVolume, ontology.PropUNTSNumber} // in a footnote
	said := 0
	for _, triple := range g.Triples {
		s, p := triple.Subj.String(), triple.Pred.String()
		if strings.HasPrefix(s, data+"body/") || strings.HasPrefix(s, data+"convention/") || strings.HasPrefix(s, data+"state/") {
			if said++; !slices.Contains(own, p) {
				t.Errorf("the document says %s %s %s", s, p, triple.Obj)
			}
		}
		if strings.HasPrefix(s, ontology.ActionNS) {
			t.Errorf("the document describes %s", s)
		}
	}
	if said != 2 {
		t.Errorf("%d statements of the footnote", said)
	}
	doc := g.Document.String()
	for _, triple := range g.Authority {
		if s := triple.Subj.String(); strings.HasPrefix(s, doc) || s == g.Name.String() {
			t.Errorf("the authority says %s %s %s", s, triple.Pred, triple.Obj)
		}
	}
	const charter = data + "convention/convention-on-tests"
	for _, c := range []struct {
		subject, property, want string
	}{
		{charter, ontology.PropUNTSVolume, "7"},
		{charter, ontology.PropSetOutIn, data + "document/A-RES-428-V"},
		{data + "document/A-RES-428-V", ontology.PropSymbol, "A/RES/428(V)"},
		{data + "body/office-of-tests", ontology.PropParentBody, data + "state/holy-see"},
		{data + "state/holy-see", ontology.RDFType, ontology.ClassEntity + " " + ontology.ClassState},
	} {
		if got := strings.Join(objects(g.Authority, c.subject, c.property), " "); got != c.want {
			t.Errorf("%s %s: got %q, want %q", c.subject, c.property, got, c.want)
		}
		for _, want := range strings.Fields(c.want) {
			if slices.Contains(objects(g.Triples, c.subject, c.property), want) {
				t.Errorf("the document says %s %s %s", c.subject, c.property, want)
			}
		}
	}
}

// Actions are described with their families, in six languages, with definitions in English and the document's
// languages.
func TestConceptsAreDescribed(t *testing.T) {
	g := Map([]*resolution.Resolution{chinese()}, Options{})
	request, directs := ontology.ActionNS+"request", ontology.ActionNS+"directs"
	if got := objects(g.Authority, request, ontology.SKOSBroader); !slices.Equal(got, []string{directs}) {
		t.Errorf("the family of the action is %q", got)
	}
	for _, iri := range []string{request, directs} {
		var labels, definitions []string
		for _, triple := range g.Authority {
			l, ok := triple.Obj.(rdf.Literal)
			switch {
			case triple.Subj.String() != iri || !ok:
			case triple.Pred.String() == ontology.SKOSPrefLabel:
				labels = append(labels, l.Lang())
			case triple.Pred.String() == ontology.SKOSDefinition:
				definitions = append(definitions, l.Lang())
			}
		}
		slices.Sort(labels)
		if !slices.Equal(labels, []string{"ar", "en", "es", "fr", "ru", "zh"}) {
			t.Errorf("labels of %s: %q", iri, labels)
		}
		if !slices.Contains(definitions, "en") || slices.ContainsFunc(definitions, func(l string) bool { return l != "en" && l != "zh" }) {
			t.Errorf("definitions of %s: %q", iri, definitions)
		}
		if got := objects(g.Authority, iri, ontology.SKOSInScheme); !slices.Equal(got, []string{"https://w3id.org/unkg/action"}) {
			t.Errorf("scheme of %s: %q", iri, got)
		}
	}
	if got := objects(g.Authority, ontology.ActionNS+"urge", ontology.RDFType); got != nil {
		t.Error("an action is described that the document does not have")
	}
}
