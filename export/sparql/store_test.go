package sparql

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/term"
)

// folder is where the graphs of these tests are; nothing else in the stores begins with it.
const folder = "https://test.example/sparql/"

// texts are hard to write and look like SPARQL.
var texts = []string{
	`"`, `\`, `\\`, `\u0022`, `\\u0022 } } ; DROP ALL ; INSERT DATA { <a:b> <a:b> "`, `\\\U0000007D`, "a\nb\r\n\tc", "'''", `"""`, "\u0001", "\\\u0001", "\u007f",
	`" } } ; DROP ALL #`, "} DROP ALL", "{", "?x $y", "<a>", "#", "第七十八届会议", "القرار", "\U0001F54A", "e\u0301", "\u200e",
	strings.Repeat("x", 1<<20),
}

// graphOf is a graph of n paragraphs, each with a text.
func graphOf(t testing.TB, name string, n int) ontology.Graph {
	g := ontology.Graph{Name: term.IRI(t, folder+name), Document: term.IRI(t, folder+"document/"+name)}
	p, str := term.IRI(t, folder+"says"), term.IRI(t, ontology.XSDString)
	for i := range n {
		g.Triples = append(g.Triples, rdf.Triple{
			Subj: term.IRI(t, fmt.Sprintf("%s#op%d", g.Name, i)), Pred: p, Obj: rdf.NewTypedLiteral(texts[i%len(texts)], str),
		})
	}
	return g
}

func loaded(t testing.TB, s *Store, graphs ...ontology.Graph) Summary {
	t.Helper()
	return loadedBy(t, NewLoader(s, LoaderOptions{}), graphs...)
}

func loadedBy(t testing.TB, l *Loader, graphs ...ontology.Graph) Summary {
	t.Helper()
	for _, g := range graphs {
		if err := l.Load(t.Context(), g); err != nil {
			t.Fatal(err)
		}
	}
	summary, err := l.Close(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return summary
}

// held returns what a store has of a graph, sorted.
func held(t testing.TB, s *Store, graph string) (lines []string) {
	t.Helper()
	rows, err := s.Select(t.Context(), "SELECT ?s ?o { GRAPH <"+folder+graph+"> { ?s ?p ?o } }", false)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		lines = append(lines, row[0].Value+" "+row[1].Value)
	}
	slices.Sort(lines)
	return lines
}

func said(g ontology.Graph) (lines []string) {
	for _, t := range g.Triples {
		lines = append(lines, t.Subj.String()+" "+t.Obj.String())
	}
	slices.Sort(lines)
	return lines
}

// By every method a store gets what was given, twice over changes nothing, a corrected document loses what it lost,
// and other graphs stay.
func TestLoad(t *testing.T) {
	judge.Stores(t, func(t *testing.T, kind, endpoint string) {
		found, err := Connect(t.Context(), Options{Endpoint: endpoint})
		if err != nil {
			t.Fatal(err)
		}
		if found.Kind() != kind {
			t.Errorf("taken for %s", found.Kind())
		}
		t.Cleanup(func() { clean(t, found) })
		if err := found.change(t.Context(), "INSERT DATA { GRAPH <"+folder+"other> { <a:a> <a:a> <a:a> } }"); err != nil {
			t.Fatal(err)
		}
		for name, change := range map[string]func(*Store){
			"quads":  func(*Store) {},
			"graph":  func(s *Store) { s.kind.quads = false },
			"update": func(s *Store) { s.kind.quads, s.kind.graphs = false, "" },
			"fallen": func(s *Store) { s.kind.quads, s.kind.graphs = false, "/none" },
			"copy":   func(s *Store) { s.options.Copy = true },
			"gzip":   func(s *Store) { s.options.Gzip = true },
		} {
			t.Run(name, func(t *testing.T) {
				s := &Store{kind: found.kind, endpoint: found.endpoint, client: found.client, options: found.options}
				change(s)
				if kind == "oxigraph" && name == "gzip" {
					t.Skip("Oxigraph takes nothing compressed")
				}
				a, b := graphOf(t, name+"-a", len(texts)), graphOf(t, name+"-b", 3)
				for range 2 {
					summary := loaded(t, s, a, b)
					if summary.Documents != 2 || summary.Triples != len(texts)+3 {
						t.Errorf("%+v", summary)
					}
					if got := held(t, s, name+"-a"); !slices.Equal(got, said(a)) {
						t.Errorf("got %.2000q", got)
					}
				}
				loaded(t, s, graphOf(t, name+"-a", 2))
				if got := held(t, s, name+"-a"); len(got) != 2 {
					t.Errorf("stale: %.200q", got)
				}
				if got := held(t, s, name+"-b"); len(got) != 3 {
					t.Errorf("lost: %q", got)
				}
				if s.copies() {
					rows, err := s.Select(t.Context(), "SELECT ?s ?o { ?s <"+folder+"says> ?o FILTER CONTAINS(STR(?s), '"+name+"-') }", false)
					if err != nil || len(rows) != 5 {
						t.Errorf("the default graph has %d, not 5: %v", len(rows), err)
					}
				}
			})
		}
		if got := held(t, found, "other"); len(got) != 1 {
			t.Errorf("a foreign graph has %q", got)
		}
	})
}

// A query without GRAPH sees all graphs together.
func TestUnion(t *testing.T) {
	judge.Stores(t, func(t *testing.T, _, endpoint string) {
		for _, suffix := range []string{"", "/query"} {
			s, err := Connect(t.Context(), Options{Endpoint: endpoint + suffix})
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { clean(t, s) })
			loaded(t, s, graphOf(t, "union-a", 2), graphOf(t, "union-b", 3))
			rows, err := s.Select(t.Context(), "SELECT ?s { ?s <"+folder+"says> ?o . FILTER CONTAINS(STR(?s), 'union-') }", true)
			if err != nil || len(rows) != 5 {
				t.Errorf("%v, %v", rows, err)
			}
		}
	})
}

// clean deletes the graphs of these tests.
func clean(t testing.TB, s *Store) {
	rows, err := s.Select(context.Background(), "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } FILTER STRSTARTS(STR(?g), '"+folder+"') }", false)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		if err := s.Forget(context.Background(), row[0].Value); err != nil {
			t.Fatal(err)
		}
	}
}

func TestShielded(t *testing.T) {
	for text, want := range map[string]string{
		`\u0041`: `"\\\u00750041"`, `\\u`: `"\\\\\u0075"`, `\U`: `"\\\u0055"`, "\\\u0001": `"\\\u0001"`, `\n`: `"\\n"`, "\n": `"\n"`, `u\`: `"u\\"`,
	} {
		quoted, err := ntriples.AppendQuoted(nil, text)
		if got := string(appendShielded(nil, quoted)); err != nil || got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}
