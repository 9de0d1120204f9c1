package replacement

import (
	"slices"
	"testing"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
)

// The same seed makes the same, graphs that were given out stay as they are, and every kind of change happens.
func TestSequence(t *testing.T) {
	first, again := Sequence(1, 60), Sequence(1, 60)
	lost, repeated := 0, 0
	for i, s := range first {
		if !same(s.Graph.Triples, again[i].Graph.Triples) {
			t.Fatalf("step %d differs from run to run", i)
		}
		if !slices.ContainsFunc(s.Current, func(g ontology.Graph) bool { return same(g.Triples, s.Graph.Triples) }) {
			t.Errorf("step %d: the graph is not among the current ones", i)
		}
		if len(s.Lost) > 0 {
			lost++
		}
		if i > 0 && same(s.Graph.Triples, first[i-1].Graph.Triples) {
			repeated++
		}
	}
	if lost < 3 || repeated > 6 {
		t.Errorf("%d steps lose a language, %d change nothing", lost, repeated)
	}
}

func same(a, b []rdf.Triple) bool {
	lines := func(triples []rdf.Triple) (l []string) {
		for _, t := range triples {
			l = append(l, t.Serialize(rdf.NTriples))
		}
		slices.Sort(l)
		return l
	}
	return slices.Equal(lines(a), lines(b))
}
