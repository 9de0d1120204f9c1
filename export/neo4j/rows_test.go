package neo4j

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/golden"
)

// graphOf is the only graph of a file of N-Triples.
func graphOf(t testing.TB, path string) ontology.Graph {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var graphs []ontology.Graph
	if err := ntriples.Graphs(f, func(g ontology.Graph) error { graphs = append(graphs, g); return nil }); err != nil {
		t.Fatal(err)
	}
	if len(graphs) != 1 {
		t.Fatalf("%s: %d documents", path, len(graphs))
	}
	return graphs[0]
}

func TestRows(t *testing.T) {
	g := graphOf(t, "../../testdata/golden/map-en-zh.nt")
	got := printed(t, g)
	const file = "testdata/rows.txt"
	if got != golden.Expected(t, file, got) {
		t.Errorf("the rows differ from %s; go test -update rewrites it", file)
	}
	slices.Reverse(g.Triples)
	if printed(t, g) != got {
		t.Error("the order of the triples shows in the rows")
	}
}

// printed is the rows of a graph as they read best in a golden file. A shared node has all that it holds.
func printed(t *testing.T, g ontology.Graph) string {
	t.Helper()
	r, err := rowsOf(g)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	print := func(f fields) {
		for _, name := range f.names() {
			var values []string
			for _, v := range f[name].values {
				text := v.String()
				if v.kind == ontology.Text {
					text = strconv.Quote(text)
				}
				values = append(values, text)
			}
			text := strings.Join(values, " ")
			if f[name].list {
				text = "[" + text + "]"
			}
			fmt.Fprintf(&b, "    %s: %s\n", name, text)
		}
	}
	nodes := slices.Clone(r.own)
	for _, c := range r.shared {
		nodes = append(nodes, node{c.iri, described(r.known(c.iri), &c)})
	}
	for _, n := range nodes {
		fmt.Fprintf(&b, "(%s :%s)\n", n.iri, strings.Join(n.labels, ":"))
		print(n.fields)
	}
	for _, e := range r.relationships {
		fmt.Fprintf(&b, "(%s)-[:%s]->(%s)\n", e.start, e.kind, e.end)
		print(e.fields)
	}
	for _, c := range r.shared {
		for _, l := range c.links {
			fmt.Fprintf(&b, "(%s)-[:%s]->(%s)\n", c.iri, l.kind, l.end)
		}
	}
	return strings.ReplaceAll(b.String(), "https://w3id.org/unkg/", "")
}

func TestNames(t *testing.T) {
	for iri, want := range map[string]string{
		"https://w3id.org/unkg/ontology#adoptedBy":  "ADOPTED_BY",
		"https://w3id.org/unkg/ontology#recalls":    "RECALLS",
		"http://www.w3.org/ns/prov#wasDerivedFrom":  "WAS_DERIVED_FROM",
		"http://example.org/a`]->() DETACH DELETE*": "A________D_E_T_A_C_H__D_E_L_E_T_E_",
	} {
		if got := relationshipType(iri); got != want {
			t.Errorf("%s: %s, want %s", iri, got, want)
		}
	}
}
