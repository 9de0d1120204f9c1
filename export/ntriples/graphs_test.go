package ntriples

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/ontology"
)

// Statements with a graph are those of its document, statements without one are all of the only document that there
// is.
func TestGraphs(t *testing.T) {
	const (
		a, a1, b1 = "<x:d/A> <x:p> \"1\"", "<x:d/A#op1> <x:p> <x:d/B#op2>", "<x:d/B#op1> <x:p> \"2\""
		shared    = "<x:body> <x:p> \"name\""
	)
	for _, c := range []struct {
		lines []string
		want  string
	}{
		{[]string{a, a1, shared}, "x:d/A 3"},
		{[]string{shared, a1, a}, "x:d/A 3"},
		{[]string{a1, "<z:z> <z:z> <z:z>", a, "<b:b> <b:b> <b:b>"}, "x:d/A 4"},
		{[]string{a, shared}, ""}, // the document cannot be told from what it describes
		{nil, ""},
		{[]string{a1, b1}, "2:1: a second document, <x:d/B>: statements without graphs do not say which document says them"},
		{[]string{a1, a, shared, b1, a1}, "4:1: a second document, <x:d/B>"},
		{[]string{a + " <x:d/A>", shared + " <x:d/A>", b1 + " <x:d/B>", shared + " <x:d/B>"}, "x:d/A 2, x:d/B 2"},
		{[]string{a + " <x:d/A>", b1 + " <x:d/B>", a1 + " <x:d/A>"}, "x:d/A 1, x:d/B 1, 3:1: graph <x:d/A> begins a second time"},
		{[]string{a1, b1 + " <x:d/B>", a}, "x:d/B 1, x:d/A 2"},
		{[]string{a1 + " <x:d/A>", b1 + " _:graph"}, "2:1: a graph that a blank node names"},
	} {
		var got []string
		text := strings.Join(append(c.lines, ""), " .\n")
		err := Graphs(strings.NewReader(text), func(g ontology.Graph) error {
			got = append(got, fmt.Sprintf("%s %d", g.Name, len(g.Triples)))
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
