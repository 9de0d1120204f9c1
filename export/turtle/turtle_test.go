package turtle

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/golden"
	"github.com/unkg/unkg/testdata/term"
)

const base = "https://w3id.org/unkg/"

// graph is a document of n paragraphs in the shape that the mapper gives it.
func graph(t testing.TB, number, n int) ontology.Graph {
	doc := fmt.Sprintf(base+"document/A-RES-78-%d", number)
	g := ontology.Graph{Name: term.IRI(t, fmt.Sprintf(base+"graph/A-RES-78-%d", number)), Document: term.IRI(t, doc)}
	add := func(s, p string, o rdf.Object) {
		g.Triples = append(g.Triples, rdf.Triple{Subj: term.IRI(t, s), Pred: term.IRI(t, p), Obj: o})
	}
	add(doc, ontology.RDFType, term.IRI(t, ontology.ClassResolution))
	add(doc, ontology.PropSymbol, rdf.NewTypedLiteral(fmt.Sprintf("A/RES/78/%d", number), term.IRI(t, ontology.XSDString)))
	integer := term.IRI(t, ontology.XSDInteger)
	for i := range n {
		p := fmt.Sprintf("%s#op%d", doc, i+1)
		add(doc, ontology.PropHasParagraph, term.IRI(t, p))
		add(p, ontology.RDFType, term.IRI(t, ontology.ClassOperativeParagraph))
		add(p, ontology.PropPosition, rdf.NewTypedLiteral(fmt.Sprint(i+1), integer))
		add(p, ontology.PropText, term.Text(t, "Requests the Secretary-General to report to the General Assembly at its seventy-ninth session on the implementation of the present resolution, \"as appropriate\";", "en"))
		add(p, ontology.PropMentions, term.IRI(t, base+"body/secretary-general"))
		add(p, ontology.PropMentions, term.IRI(t, base+"body/general-assembly"))
		add(p, ontology.PropHasClause, term.IRI(t, p+".c1"))
		add(p+".c1", ontology.RDFType, term.IRI(t, ontology.ClassReportingRequest))
		add(p+".c1", ontology.PropAction, term.IRI(t, ontology.ActionNS+"request"))
		add(p+".c1", ontology.PropAddressee, term.IRI(t, base+"body/secretary-general"))
		add(p+".c1", ontology.PropVerbPhrase, term.Text(t, "Requests", "en"))
	}
	for _, b := range []string{"secretary-general", "general-assembly"} {
		add(base+"body/"+b, ontology.RDFType, term.IRI(t, ontology.ClassBody))
		add(base+"body/"+b, ontology.SKOSPrefLabel, term.Text(t, b, "en"))
	}
	return g
}

func BenchmarkWriter(b *testing.B) {
	g := graph(b, 184, 96)
	var n counter
	w := NewWriter(&n, base+"document/", ontology.Prefixes(base))
	b.ReportAllocs()
	for b.Loop() {
		if err := w.Graph(g); err != nil {
			b.Fatal(err)
		}
	}
	w.Close()
	b.SetBytes(int64(n) / int64(b.N))
}

// counter counts the bytes written to it.
type counter int

func (c *counter) Write(p []byte) (int, error) { *c += counter(len(p)); return len(p), nil }

// The goldens show the layout: the document, its versions, its paragraphs each with its clauses and sub-paragraphs, its
// footnotes, then its graph with what made it, then what it names.
func TestLayout(t *testing.T) {
	doc := base + "document/A-RES-78-184"
	other := base + "document/A-RES-46-182"
	g := ontology.Graph{Name: term.IRI(t, base+"graph/A-RES-78-184"), Document: term.IRI(t, doc)}
	add := func(s, p string, o rdf.Object) {
		g.Triples = append(g.Triples, rdf.Triple{Subj: term.IRI(t, s), Pred: term.IRI(t, p), Obj: o})
	}
	number := func(n int) rdf.Literal { return rdf.NewTypedLiteral(fmt.Sprint(n), term.IRI(t, ontology.XSDInteger)) }
	for i, part := range []string{"#op10", "#op9.b", "#op9.a", "#op9", "#pp1"} {
		add(doc, ontology.PropHasParagraph, term.IRI(t, doc+part))
		add(doc+part, ontology.PropPosition, number(5-i))
	}
	add(doc+"#op9.a", ontology.PropText, term.Text(t, "分段 (a)；\n\"引文\"", "zh"))
	add(doc+"#op9", ontology.PropHasParagraph, term.IRI(t, doc+"#op9.a"))
	add(doc+"#op9", ontology.PropHasParagraph, term.IRI(t, doc+"#op9.b"))
	for _, clause := range []string{"#op9.c2", "#op9.c10", "#op9.c1"} {
		add(doc+"#op9", ontology.PropHasClause, term.IRI(t, doc+clause))
		add(doc+clause, ontology.PropAction, term.IRI(t, ontology.ActionNS+"take-note"))
		add(doc+clause, ontology.RDFType, term.IRI(t, ontology.ClassClause))
	}
	add(doc, ontology.PropHasFootnote, term.IRI(t, doc+"#fn2"))
	add(doc+"#fn2", ontology.PropCites, term.IRI(t, other))
	add(doc+"#fn10", ontology.PropCites, term.IRI(t, other))
	add(doc, ontology.PropHasLanguageVersion, term.IRI(t, doc+"#zh"))
	add(doc+"#zh", ontology.RDFType, term.IRI(t, ontology.ClassLanguageVersion))
	run, files := base+"run/0123", []string{"ni:///sha-256;b", "ni:///sha-256;a"}
	add(run, ontology.RDFType, term.IRI(t, ontology.ClassRun))
	add(run, ontology.ProvWasAssociated, term.IRI(t, base+"tool/unkg"))
	add(base+"tool/unkg", ontology.RDFType, term.IRI(t, ontology.ClassProvSoftwareAgent))
	for _, file := range files {
		add(file, ontology.RDFType, term.IRI(t, ontology.ClassInputFile))
		add(g.Name.String(), ontology.ProvWasDerivedFrom, term.IRI(t, file))
		add(run, ontology.ProvUsed, term.IRI(t, file))
	}
	add(g.Name.String(), ontology.ProvWasGeneratedBy, term.IRI(t, run))
	add(g.Name.String(), ontology.FOAFPrimaryTopic, g.Document)
	add(g.Name.String(), ontology.RDFType, term.IRI(t, ontology.ClassGraph))
	g.Authority = []rdf.Triple{{
		Subj: term.IRI(t, base+"body/unhcr"), Pred: term.IRI(t, ontology.SKOSPrefLabel), Obj: term.Text(t, "UNHCR", "en"),
	}}
	add(other, ontology.PropSymbol, rdf.NewTypedLiteral("A/RES/46/182", term.IRI(t, ontology.XSDString)))
	add(other, ontology.DCIssued, rdf.NewTypedLiteral("1991-12-19", term.IRI(t, ontology.XSDDate)))
	add(doc, ontology.PropVotesFor, number(100))
	add(doc, ontology.PropVotesFor, number(20))
	add(doc, ontology.RDFType, term.IRI(t, ontology.ClassResolution))

	for file, writer := range map[string]func(io.Writer, string, []ontology.Prefix) *Writer{"layout.ttl": NewWriter, "layout.trig": NewTriGWriter} {
		var out strings.Builder
		w := writer(&out, base+"document/", ontology.Prefixes(base))
		if err := errors.Join(w.Graph(g), w.Close()); err != nil {
			t.Fatal(err)
		}
		if want := golden.Expected(t, filepath.Join("testdata", file), out.String()); out.String() != want {
			t.Errorf("got\n%s\nwant\n%s", out.String(), want)
		}
	}
}

func TestCompareNatural(t *testing.T) {
	sorted := []string{"", "#op", "#op1", "#op1.a", "#op02", "#op2", "#op2.c2", "#op2.c10", "#op10", "0", "00", "a1b", "a1c", "a10b"}
	for i, a := range sorted {
		for j, b := range sorted {
			if got, want := compareNatural(a, b), cmp.Compare(i, j); got != want {
				t.Errorf("compare %q to %q: %d, want %d", a, b, got, want)
			}
		}
	}
}

// The classes of a subject are on one line, the most special first.
func TestClasses(t *testing.T) {
	g := ontology.Graph{Name: term.IRI(t, base+"graph/X"), Document: term.IRI(t, base+"document/X")}
	add := func(s, class string) {
		g.Triples = append(g.Triples, rdf.Triple{Subj: term.IRI(t, base+s), Pred: term.IRI(t, ontology.RDFType), Obj: term.IRI(t, class)})
	}
	add("document/X", ontology.ClassDocument)
	add("document/X", ontology.ClassPresidentialStatement)
	add("body/b", ontology.ClassBody)
	add("body/b", ontology.ClassEntity)
	add("body/b", ontology.ClassOffice)
	add("body/b", ontology.ClassOffice)
	var out strings.Builder
	w := NewWriter(&out, base+"document/", ontology.Prefixes(base))
	if err := cmp.Or(w.Graph(g), w.Close()); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"<X>\n    a unkg:PresidentialStatement , unkg:Document .\n", "body:b\n    a unkg:Office , unkg:Body , unkg:Entity .\n",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}
