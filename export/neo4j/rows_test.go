package neo4j

import (
	"fmt"
	"maps"
	"os"
	"slices"
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
	got := printed(RowsOf(g))
	const file = "testdata/rows.txt"
	if got != golden.Expected(t, file, got) {
		t.Errorf("the rows differ from %s; go test -update rewrites it", file)
	}
	slices.Reverse(g.Triples)
	if printed(RowsOf(g)) != got {
		t.Error("the order of the triples shows in the rows")
	}
}

// printed is rows as they read best in a golden file.
func printed(r Rows) string {
	var b strings.Builder
	value := func(v any) string {
		switch v := v.(type) {
		case string:
			return fmt.Sprintf("%q", v)
		case []string:
			return fmt.Sprintf("%q", v)
		case interface{ String() string }:
			return v.String()
		default:
			return fmt.Sprint(v)
		}
	}
	props := func(m map[string]any) {
		for _, name := range slices.Sorted(maps.Keys(m)) {
			if name != "iri" {
				fmt.Fprintf(&b, "    %s: %s\n", name, value(m[name]))
			}
		}
	}
	for _, list := range [][]Node{r.Own, r.Shared} {
		for _, n := range list {
			fmt.Fprintf(&b, "(%s :%s)\n", n.IRI, strings.Join(n.Labels, ":"))
			props(n.Props)
		}
	}
	for _, list := range [][]Relationship{r.OwnRelationships, r.SharedRelationships} {
		for _, e := range list {
			fmt.Fprintf(&b, "(%s)-[:%s]->(%s)\n", e.Start, e.Type, e.End)
			props(e.Props)
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
