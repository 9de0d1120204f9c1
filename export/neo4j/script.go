package neo4j

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/unkg/unkg/ontology"
)

// A Script prints the statements that load documents into an empty database, with the number of rows of each, without
// a server.
type Script struct {
	out           io.Writer
	documents     int
	nodes         map[string]int      // new nodes by their labels, separated by ':'
	relationships map[string]int      // by type
	shared        map[string][]string // labels of shared nodes by IRI
	sharedEdges   map[edge]bool
	own           map[string]bool
}

// NewScript prints to out.
func NewScript(out io.Writer) *Script {
	return &Script{out: out, nodes: map[string]int{}, relationships: map[string]int{}, shared: map[string][]string{}, sharedEdges: map[edge]bool{}, own: map[string]bool{}}
}

// Add adds a document; a graph without one has nothing to add.
func (s *Script) Add(g ontology.Graph) error {
	if g.Document.String() == "" {
		return nil
	}
	r, err := rowsOf(g)
	if err != nil || s.own[r.document] {
		return err
	}
	s.own[r.document] = true
	s.documents++
	for _, n := range r.own {
		s.nodes[strings.Join(n.labels, ":")]++
	}
	for _, e := range r.relationships {
		s.relationships[e.kind]++
	}
	s.share(r)
	return nil
}

func (s *Script) share(r rows) {
	for _, c := range r.shared {
		labels := described(r.known(c.iri), &c).labels
		s.shared[c.iri] = union(s.shared[c.iri], labels)
		for _, l := range c.links {
			s.sharedEdges[edge{c.iri, l.kind, l.end}] = true
		}
	}
}

// Close prints the script, unless there is nothing to load.
func (s *Script) Close() error {
	if s.documents == 0 {
		return nil
	}
	s.share(actionRows())
	for iri, labels := range s.shared {
		if !s.own[iri] {
			s.nodes[strings.Join(labels, ":")]++
		}
	}
	for e := range s.sharedEdges {
		if s.own[e.start] {
			continue // the document is itself among those loaded
		}
		s.relationships[e.kind]++
	}
	out := bufio.NewWriter(s.out)
	for _, item := range constraints() {
		fmt.Fprintf(out, "%s;\n", item.statement)
	}
	nodes, relationships := total(s.nodes), total(s.relationships)
	list(out, s.nodes)
	fmt.Fprintf(out, "// %d rows\n%s;\n", nodes, createNodes)
	list(out, s.relationships)
	fmt.Fprintf(out, "// %d rows\n%s;\n", relationships, describeRelationships)
	for _, item := range textIndexes() {
		fmt.Fprintf(out, "%s;\n", item.statement)
	}
	fmt.Fprintf(out, "// %d documents, %d nodes, %d relationships\n", s.documents, nodes, relationships)
	return out.Flush()
}

func total(counts map[string]int) (n int) {
	for _, c := range counts {
		n += c
	}
	return n
}

func list(out io.Writer, counts map[string]int) {
	for _, key := range slices.Sorted(maps.Keys(counts)) {
		fmt.Fprintf(out, "// %7d  %s\n", counts[key], key)
	}
}
