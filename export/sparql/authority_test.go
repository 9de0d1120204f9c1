package sparql

import (
	"slices"
	"testing"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/term"
)

// naming is a graph of one paragraph of a document, with names of a body by the authority.
func naming(t *testing.T, document string, names ...rdf.Literal) ontology.Graph {
	g := graphOf(t, "authority-test/"+document, 1)
	for _, n := range names {
		g.Authority = append(g.Authority, rdf.Triple{Subj: term.IRI(t, folder+"body"), Pred: term.IRI(t, ontology.SKOSPrefLabel), Obj: n})
	}
	return g
}

func inLanguage(t *testing.T, text, language string) rdf.Literal {
	l, err := rdf.NewLangLiteral(text, language)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// The graph of the authority has what all documents know of it, in the newest wording, once; the documents' own graphs
// have nothing of it.
func TestAuthority(t *testing.T) {
	old, french, renamed := inLanguage(t, "Office \\u for Rain", "en"), inLanguage(t, "Bureau de la pluie", "fr"), inLanguage(t, "Rain Office", "en")
	judge.Stores(t, func(t *testing.T, kind, endpoint string) {
		for by := byQuads; by <= byUpdate; by++ {
			s, err := Connect(t.Context(), Options{Endpoint: endpoint})
			if err != nil {
				t.Fatal(err)
			}
			clean(t, s)
			t.Cleanup(func() { clean(t, s) })
			load := func(graphs ...ontology.Graph) Summary {
				l := NewLoader(s, LoaderOptions{})
				l.method = by
				return loadedBy(t, l, graphs...)
			}
			check := func(want ...rdf.Literal) {
				t.Helper()
				var lines []string
				for _, w := range want {
					lines = append(lines, folder+"body "+w.String())
				}
				slices.Sort(lines)
				if got := held(t, s, "authority-test/authority"); !slices.Equal(got, lines) {
					t.Errorf("method %d: %q, want %q", by, got, lines)
				}
				if s.copies() {
					rows, err := s.Select(t.Context(), "SELECT ?s ?o { ?s <"+ontology.SKOSPrefLabel+"> ?o FILTER (?s = <"+folder+"body>) }", false)
					if err != nil || len(rows) != len(want) {
						t.Errorf("method %d: the default graph has %v, want %q: %v", by, rows, lines, err)
					}
				}
			}
			if summary := load(naming(t, "a", old, french), naming(t, "b", old)); summary.Authority != 2 {
				t.Errorf("method %d: %+v", by, summary)
			}
			check(old, french)
			load(naming(t, "b", old))
			check(old, french)
			load(naming(t, "b", renamed))
			check(renamed, french)
			if got := held(t, s, "authority-test/a"); len(got) != 1 {
				t.Errorf("method %d: the document has %q", by, got)
			}
		}
	})
}
