package sparql

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"
)

// A query without GRAPH sees the documents, and if it cannot, that is an error.
func TestView(t *testing.T) {
	const union = "urn:x-arq:UnionGraph"
	for name, c := range map[string]struct {
		kind           string
		named, inPlain bool // where documents are
		lost           bool // some are in their graphs only
		query          string
		want           string // the graph that is asked, "" for the default graph; or the error
	}{
		"fuseki":                 {"fuseki", true, false, false, "SELECT * { ?s ?p ?o }", union},
		"fuseki, both":           {"fuseki", true, true, false, "SELECT * { ?s ?p ?o }", union},
		"fuseki, Turtle":         {"fuseki", false, true, false, "SELECT * { ?s ?p ?o }", ""},
		"fuseki, empty":          {"fuseki", false, false, false, "SELECT * { ?s ?p ?o }", union},
		"fuseki, by name":        {"fuseki", true, false, false, "SELECT * { graph ?g { ?s ?p ?o } }", ""},
		"oxigraph, copied":       {"oxigraph", true, true, false, "SELECT * { ?s ?p ?o }", ""},
		"oxigraph, empty":        {"oxigraph", false, false, false, "SELECT * { ?s ?p ?o }", ""},
		"oxigraph, Turtle":       {"oxigraph", false, true, false, "SELECT * { ?s ?p ?o }", ""},
		"oxigraph, by name":      {"oxigraph", true, false, false, "SELECT * FROM <a:a> { ?s ?p ?o }", ""},
		"oxigraph, bulk":         {"oxigraph", true, false, false, "SELECT * { ?s ?p ?o }", "named graphs only"},
		"oxigraph, half":         {"oxigraph", true, true, true, "SELECT * { ?s ?p ?o }", "named graphs only"},
		"unknown, bulk":          {"plain", true, false, false, "SELECT * { ?s ?p ?o }", "named graphs only"},
		"virtuoso sees them all": {"virtuoso", true, false, false, "SELECT * { ?s ?p ?o }", ""},
	} {
		t.Run(name, func(t *testing.T) {
			asked := "nothing"
			_, o := start(t, func(w http.ResponseWriter, r *http.Request, n int) bool {
				body, _ := io.ReadAll(r.Body)
				form, _ := url.ParseQuery(string(body))
				text := form.Get("query")
				w.Header().Set("Content-Type", "application/sparql-results+json")
				found := c.inPlain
				switch {
				case text == "ASK {}":
					fmt.Fprint(w, `{"boolean":true}`)
					return true
				case text == c.query:
					asked = form.Get("default-graph-uri")
				case strings.Contains(text, "NOT EXISTS"):
					found = c.lost
				case strings.Contains(text, "GRAPH ?g"):
					found = c.named
				case form.Get("default-graph-uri") == union:
					found = c.named
				}
				fmt.Fprint(w, `{"head":{"vars":["s"]},"results":{"bindings":[`)
				if found {
					fmt.Fprint(w, "{}")
				}
				fmt.Fprint(w, "]}}")
				return true
			})
			o.Kind = c.kind
			s, err := Connect(t.Context(), o)
			if err != nil {
				t.Fatal(err)
			}
			_, err = Select(t.Context(), s, c.query)
			var view *ViewError
			switch {
			case errors.As(err, &view):
				if !strings.Contains(err.Error(), c.want) || c.want == "" || !strings.Contains(view.Hint(), s.endpoint+s.kind.update) {
					t.Errorf("%v; %s", err, view.Hint())
				}
			case err != nil || asked != c.want:
				t.Errorf("asked %q, want %q: %v", asked, c.want, err)
			}
		})
	}
}

// Many goroutines use a store at the same time.
func TestManyAtATime(t *testing.T) {
	_, o := start(t, nil)
	s, err := Connect(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			if _, err := s.Select(t.Context(), "SELECT ?g ?n {}", false); err != nil {
				t.Error(err)
			}
			if s.Busy() <= 0 {
				t.Error("no time has passed")
			}
		})
	}
	group.Wait()
}
