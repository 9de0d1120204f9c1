package ntriples

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/term"
)

// Statements with a graph are those of its document or of the authority, statements without one are all of the only
// document that there is.
func TestGraphs(t *testing.T) {
	const (
		a, a1, b1 = "<x:d/A> <x:p> \"1\"", "<x:d/A#op1> <x:p> <x:d/B#op2>", "<x:d/B#op1> <x:p> \"2\""
		shared    = "<x:body> <x:p> <x:above>"
		above     = "<x:above> <x:p> \"name\""
		about     = "<x:d/A#op1> <x:p> <x:body>"
		topic     = " <http://xmlns.com/foaf/0.1/primaryTopic> "
		isA, isB  = "<x:/graph/A>" + topic + "<x:d/A>", "<x:/graph/B>" + topic + "<x:d/B>"
		inA, inB  = " <x:/graph/A>", " <x:/graph/B>"
		known     = " <x:/graph/authority>"
		others    = " <y:/graph/authority>"
	)
	for _, c := range []struct {
		lines []string
		want  string
	}{
		{[]string{a, isA, a1, shared}, "x:/graph/A of x:d/A 4+0"},
		{[]string{shared, a1, a, isA}, "x:/graph/A of x:d/A 4+0"},
		{[]string{a1, "<z:z> <z:z> <z:z>", a, "<b:b> <b:b> <b:b>", isA, isA}, "x:/graph/A of x:d/A 6+0"},
		{nil, ""},
		{[]string{a, a1}, "1:1: no graph names its document by foaf:primaryTopic"},
		{[]string{a1, isA, b1, isB}, "4:1: a second document, <x:d/B>: statements without graphs do not say which document says them"},
		{[]string{isA + inA, shared + inA, b1 + inB, shared + inB, isB + inB}, "x:/graph/A of x:d/A 2+0, x:/graph/B of x:d/B 3+0"},
		{[]string{isA + inA, isB + inA, b1 + inB, isB + inB}, "x:/graph/A of x:d/A 2+0, x:/graph/B of x:d/B 2+0"}, // A knows of B's graph
		{[]string{isA + inA, b1 + inB, isB + inB, a1 + inA}, "x:/graph/A of x:d/A 1+0, x:/graph/B of x:d/B 2+0, 4:1: graph <x:/graph/A> begins a second time"},
		{[]string{a1, isB + inB, isA}, "x:/graph/B of x:d/B 1+0, x:/graph/A of x:d/A 2+0"},
		{[]string{a1, b1 + " _:graph"}, "2:1: a graph that a blank node names"},
		{[]string{shared + known, isA + inA, shared + known, isB + inB}, "x:/graph/A of x:d/A 1+0, x:/graph/B of x:d/B 1+0, x:/graph/authority of  0+2"},
		{[]string{isA + inA, shared + known, a1 + inA}, "x:/graph/A of x:d/A 1+0, 3:1: graph <x:/graph/A> begins a second time"},
		{[]string{isA + inA, shared + known, shared + others}, "x:/graph/A of x:d/A 1+0, x:/graph/authority of  0+1, y:/graph/authority of  0+1"},
		{[]string{shared + known}, "x:/graph/authority of  0+1"},
		// the authority on what a document names, and on what this names; what comes too late for all is not lost
		{[]string{shared + known, isA + inA, about + inA, isB + inB}, "x:/graph/A of x:d/A 2+1, x:/graph/B of x:d/B 1+0"},
		{[]string{above + known, shared + known, isA + inA, about + inA}, "x:/graph/A of x:d/A 2+2"},
		{[]string{shared + known, isA + inA, about + inA, above + known}, "x:/graph/A of x:d/A 2+1, x:/graph/authority of  0+1"},
		{[]string{shared + others, isA + inA, about + inA}, "x:/graph/A of x:d/A 2+0, y:/graph/authority of  0+1"},
		{[]string{isA + inA, a + " <x:d/B>", shared + " <x:d/B>"}, "x:/graph/A of x:d/A 1+0, 2:1: graph <x:d/B> does not name its document by foaf:primaryTopic"},
		{[]string{isA + inA, "<x:/graph/A>" + topic + "<x:d/B>" + inA}, "2:1: graph <x:/graph/A> is of a second document, <x:d/B>"},
		{[]string{isA + inA, "<x:/graph/B>" + topic + "<x:d/A>" + inB}, "x:/graph/A of x:d/A 1+0, 2:1: a second graph of <x:d/A>"},
	} {
		var got []string
		text := strings.Join(append(c.lines, ""), " .\n")
		err := Graphs(strings.NewReader(text), func(g ontology.Graph) error {
			got = append(got, fmt.Sprintf("%s of %s %d+%d", g.Name, g.Document, len(g.Triples), len(g.Authority)))
			return nil
		})
		if err != nil {
			got = append(got, err.Error())
			if e, ok := err.(*SyntaxError); !ok || e.Hint() == "" {
				t.Errorf("%q: no hint: %v", c.lines, err)
			}
		}
		if said := strings.Join(got, ", "); !strings.HasPrefix(said, c.want) || c.want == "" && said != "" {
			t.Errorf("%q:\ngot  %s\nwant %s", c.lines, said, c.want)
		}
	}
}

// A document and the authority have limits.
func TestGraphsLimit(t *testing.T) {
	const (
		own   = "<x:/A> <x:p> \"%d\" <x:/graph/A> .\n"
		known = "<x:/b> <x:p> \"%d\" <x:/graph/authority> .\n"
		none  = "<x:/A> <x:p> \"%d\" .\n"
	)
	for line, want := range map[string]string{
		own: "4:1: more than 3 statements of one document", known: "4:1: more than 3 statements of the authority",
		none: "4:1: more than 3 statements of one document",
	} {
		text := ""
		for i := range 9 {
			text += fmt.Sprintf(line, i)
		}
		err := graphs(strings.NewReader(text), 3, func(ontology.Graph) error { return nil })
		if err == nil || err.Error() != want {
			t.Errorf("%q: got %v, want %s", line, err, want)
		}
	}
}

// What is read of N-Quads and written again is the same text, and each document has what the authority says of what it
// names.
func TestGraphsComeBack(t *testing.T) {
	var text strings.Builder
	w := NewQuadWriter(&text)
	var written []int
	for i := range 3 {
		g := graph(t, i, 2)
		for k := range 10 {
			body := term.IRI(t, fmt.Sprintf("https://w3id.org/unkg/body/b%d", i+k))
			g.Triples = append(g.Triples, rdf.Triple{Subj: g.Document, Pred: body, Obj: body})
			g.Authority = append(g.Authority, rdf.Triple{Subj: body, Pred: body, Obj: term.Text(t, "name", "en")})
		}
		written = append(written, len(g.Authority))
		if err := w.Graph(g); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	var again strings.Builder
	var read []int
	w = NewQuadWriter(&again)
	err := Graphs(strings.NewReader(text.String()), func(g ontology.Graph) error {
		read = append(read, len(g.Authority))
		return w.Graph(g)
	})
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	if again.String() != text.String() {
		t.Error("the text differs")
	}
	if !slices.Equal(read, written) {
		t.Errorf("got %d statements of the authority, want %d", read, written)
	}
	if n := strings.Count(text.String(), "<https://w3id.org/unkg/graph/authority> .\n"); n != 12 {
		t.Errorf("%d statements of the authority", n)
	}
}

// A document that a Writer wrote in N-Triples is one document, in whatever order its lines come.
func TestGraphsOfOneDocument(t *testing.T) {
	var text strings.Builder
	w := NewWriter(&text)
	if err := w.Graph(graph(t, 7, 3)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	lines := slices.Collect(strings.Lines(text.String()))
	for range len(lines) {
		lines = append(lines[1:], lines[0])
		n := 0
		if err := Graphs(strings.NewReader(strings.Join(lines, "")), func(g ontology.Graph) error { n += len(g.Triples); return nil }); err != nil || n != len(lines) {
			t.Errorf("%d of %d statements: %v", n, len(lines), err)
		}
	}
}
