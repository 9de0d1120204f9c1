package turtle

import (
	"fmt"
	"testing"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
)

const base = "https://w3id.org/unkg/"

// graph is a document of n paragraphs in the shape that the mapper gives it.
func graph(t testing.TB, number, n int) ontology.Graph {
	doc := fmt.Sprintf(base+"document/A-RES-78-%d", number)
	g := ontology.Graph{Name: iri(t, doc)}
	add := func(s, p string, o rdf.Object) {
		g.Triples = append(g.Triples, rdf.Triple{Subj: iri(t, s), Pred: iri(t, p), Obj: o})
	}
	add(doc, ontology.RDFType, iri(t, ontology.ClassResolution))
	add(doc, ontology.PropSymbol, rdf.NewTypedLiteral(fmt.Sprintf("A/RES/78/%d", number), iri(t, ontology.XSDString)))
	integer := iri(t, ontology.XSDInteger)
	for i := range n {
		p := fmt.Sprintf("%s#op%d", doc, i+1)
		add(doc, ontology.PropHasParagraph, iri(t, p))
		add(p, ontology.RDFType, iri(t, ontology.ClassOperativeParagraph))
		add(p, ontology.PropPosition, rdf.NewTypedLiteral(fmt.Sprint(i+1), integer))
		add(p, ontology.PropText, text(t, "Requests the Secretary-General to report to the General Assembly at its seventy-ninth session on the implementation of the present resolution, \"as appropriate\";", "en"))
		add(p, ontology.PropMentions, iri(t, base+"body/secretary-general"))
		add(p, ontology.PropMentions, iri(t, base+"body/general-assembly"))
		add(p, ontology.PropHasClause, iri(t, p+".c1"))
		add(p+".c1", ontology.RDFType, iri(t, ontology.ClassReportingRequest))
		add(p+".c1", ontology.PropAction, iri(t, ontology.ActionNS+"request"))
		add(p+".c1", ontology.PropAddressee, iri(t, base+"body/secretary-general"))
		add(p+".c1", ontology.PropVerbPhrase, text(t, "Requests", "en"))
	}
	for _, b := range []string{"secretary-general", "general-assembly"} {
		add(base+"body/"+b, ontology.RDFType, iri(t, ontology.ClassBody))
		add(base+"body/"+b, ontology.SKOSPrefLabel, text(t, b, "en"))
	}
	return g
}

func iri(t testing.TB, s string) rdf.IRI {
	t.Helper()
	i, err := rdf.NewIRI(s)
	if err != nil {
		t.Fatal(err)
	}
	return i
}

func text(t testing.TB, s, lang string) rdf.Literal {
	t.Helper()
	l, err := rdf.NewLangLiteral(s, lang)
	if err != nil {
		t.Fatal(err)
	}
	return l
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
