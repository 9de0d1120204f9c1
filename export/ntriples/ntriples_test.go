package ntriples

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/term"
)

// graph is a document of n paragraphs in the shape that the mapper gives it.
func graph(t testing.TB, number, n int) ontology.Graph {
	const unkg = "https://w3id.org/unkg/ontology#"
	doc := fmt.Sprintf("https://w3id.org/unkg/document/A-RES-78-%d", number)
	g := ontology.Graph{Name: term.IRI(t, fmt.Sprintf("https://w3id.org/unkg/graph/A-RES-78-%d", number)), Document: term.IRI(t, doc)}
	add := func(s, p string, o rdf.Object) {
		g.Triples = append(g.Triples, rdf.Triple{Subj: term.IRI(t, s), Pred: term.IRI(t, p), Obj: o})
	}
	typ := "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
	add(g.Name.String(), ontology.FOAFPrimaryTopic, g.Document)
	add(doc, typ, term.IRI(t, unkg+"Resolution"))
	integer := term.IRI(t, "http://www.w3.org/2001/XMLSchema#integer")
	for i := range n {
		p := fmt.Sprintf("%s#op%d", doc, i+1)
		add(doc, unkg+"hasParagraph", term.IRI(t, p))
		add(p, typ, term.IRI(t, unkg+"OperativeParagraph"))
		add(p, unkg+"position", rdf.NewTypedLiteral(fmt.Sprint(i+1), integer))
		add(p, unkg+"text", term.Text(t, "Requests the Secretary-General to report to the General Assembly at its seventy-ninth session on the implementation of the present resolution, \"as appropriate\";", "en"))
		add(p, unkg+"mentions", term.IRI(t, "https://w3id.org/unkg/body/secretary-general"))
		add(p, unkg+"mentions", term.IRI(t, "https://w3id.org/unkg/body/general-assembly"))
		add(p, unkg+"hasClause", term.IRI(t, p+".c1"))
		add(p+".c1", typ, term.IRI(t, unkg+"ReportingRequest"))
		add(p+".c1", unkg+"action", term.IRI(t, "https://w3id.org/unkg/action/request"))
		add(p+".c1", unkg+"addressee", term.IRI(t, "https://w3id.org/unkg/body/secretary-general"))
		add(p+".c1", unkg+"verbPhrase", term.Text(t, "Requests", "en"))
	}
	for _, b := range []string{"secretary-general", "general-assembly"} {
		b = "https://w3id.org/unkg/body/" + b
		add(b, typ, term.IRI(t, unkg+"Body"))
		add(b, "http://www.w3.org/2004/02/skos/core#prefLabel", term.Text(t, strings.ReplaceAll(b, "-", " "), "en"))
	}
	return g
}

func TestSameBytes(t *testing.T) {
	g := graph(t, 184, 12)
	var want string
	for i := range len(g.Triples) {
		var out strings.Builder
		w := NewWriter(&out)
		g.Triples = append(g.Triples[1:], g.Triples[0], g.Triples[i])
		if err := errors.Join(w.Graph(g), w.Close()); err != nil {
			t.Fatal(err)
		}
		if i > 0 && out.String() != want {
			t.Fatalf("order of triples changes the output:\n%s", out.String())
		}
		want = out.String()
	}
	lines := strings.SplitAfter(strings.TrimSuffix(want, "\n"), "\n")
	if !slices.IsSorted(lines) {
		t.Error("lines are not sorted")
	}
}

func BenchmarkWriter(b *testing.B) {
	for _, f := range []struct {
		name string
		new  func(io.Writer) *Writer
	}{{"ntriples", NewWriter}, {"nquads", NewQuadWriter}} {
		b.Run(f.name, func(b *testing.B) {
			g := graph(b, 184, 96)
			var n counter
			w := f.new(&n)
			b.ReportAllocs()
			for b.Loop() {
				if err := w.Graph(g); err != nil {
					b.Fatal(err)
				}
			}
			w.Close()
			b.SetBytes(int64(n) / int64(b.N))
		})
	}
}

// counter counts the bytes written to it.
type counter int

func (c *counter) Write(p []byte) (int, error) { *c += counter(len(p)); return len(p), nil }
