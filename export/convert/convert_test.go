package convert

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/ontology"
)

const (
	a, b      = "http://x.example/document/a", "http://x.example/document/b"
	graphA    = "http://x.example/graph/a"
	graphB    = "http://x.example/graph/b"
	authority = "http://x.example/graph/authority"
)

// line returns a statement with the local name of its property; an object without a colon is a text.
func line(subject, property, object, graph string) string {
	if property == "topic" {
		property = ontology.FOAFPrimaryTopic
	}
	term := func(s string) string {
		switch {
		case strings.HasPrefix(s, "_:"):
			return s
		case strings.Contains(s, ":"):
			return "<" + s + ">"
		}
		return `"` + s + `"`
	}
	if graph != "" {
		graph = term(graph) + " "
	}
	if !strings.Contains(property, ":") {
		property = "p:" + property
	}
	return fmt.Sprintf("%s <%s> %s %s.\n", term(subject), property, term(object), graph)
}

// graphs describes the graphs that Graphs makes of lines: name (document): statements + those of the authority.
func graphs(t *testing.T, o Options, limit int, lines ...string) (list []string) {
	t.Helper()
	err := graphsOf(strings.NewReader(strings.Join(lines, "")), o, limit, func(g ontology.Graph) error {
		var own, known []string
		for i, t := range slices.Concat(g.Triples, g.Authority) {
			text, err := ntriples.AppendStatement(nil, t)
			if err != nil {
				return err
			}
			if i < len(g.Triples) {
				own = append(own, short.Replace(string(text)))
			} else {
				known = append(known, short.Replace(string(text)))
			}
		}
		list = append(list, short.Replace(fmt.Sprintf("%s (%s): %s + %s", g.Name, g.Document, strings.Join(own, ", "), strings.Join(known, ", "))))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

var short = strings.NewReplacer("http://x.example/", "", "<p:", "<", ontology.FOAFPrimaryTopic, "topic")

func TestGraphs(t *testing.T) {
	sorted := Options{Named: true, Sorted: true}
	for _, c := range []struct {
		name  string
		o     Options
		limit int
		lines []string
		want  []string
	}{
		{"as unkg writes N-Quads", sorted, 100, []string{
			line("x:x", "is", "known", authority), line(graphA, "topic", a, graphA), line(a, "names", "x:x", graphA),
			line("x:y", "is", "known", authority), line(graphB, "topic", b, graphB),
		}, []string{
			`graph/a (document/a): <graph/a> <topic> <document/a>, <document/a> <names> <x:x> + <x:x> <is> "known"`,
			`graph/b (document/b): <graph/b> <topic> <document/b> + <x:y> <is> "known"`,
		}},
		{"as unkg writes TriG", sorted, 100, []string{
			line(graphA, "topic", a, graphA), line(graphB, "topic", b, graphB), line("x:x", "is", "known", authority),
		}, []string{
			`graph/a (document/a): <graph/a> <topic> <document/a> + `,
			`graph/b (document/b): <graph/b> <topic> <document/b> + `,
			`graph/authority (): + <x:x> <is> "known"`,
		}},
		{"an authority with another base", sorted, 100, []string{
			line("x:x", "is", "known", authority), line("x:x", "is", "foreign", "http://y.example/graph/authority"), line(graphA, "topic", a, graphA),
		}, []string{
			`graph/authority (): + <x:x> <is> "known"`,
			`http://y.example/graph/authority (): + <x:x> <is> "foreign"`,
			`graph/a (document/a): <graph/a> <topic> <document/a> + `,
		}},
		{"a graph that comes twice, and a blank one", sorted, 100, []string{
			line("x:x", "is", "1", "x:g"), line("x:x", "is", "2", "_:g"), line("x:x", "is", "3", "x:g"),
		}, []string{`x:g (): <x:x> <is> "1" + `, `_:g (): <x:x> <is> "2" + `, `x:g (): <x:x> <is> "3" + `}},
		{"one document in no graph", sorted, 100, []string{
			line("x:x", "is", "1", ""), line(graphA, "topic", a, ""), line(a+"#op1", "is", "2", ""),
		}, []string{` (document/a): <x:x> <is> "1", <graph/a> <topic> <document/a>, <document/a#op1> <is> "2" + `}},
		{"several documents in no graph, for a format without graphs", Options{Sorted: true}, 100, []string{
			line(a+"#op1", "is", "1", ""), line("_:x", "is", "2", ""), line(graphA, "topic", a, ""), line(b, "is", "3", ""), line(graphB, "topic", b, ""),
		}, []string{
			`graph/a (document/a): <document/a#op1> <is> "1", <graph/a> <topic> <document/a> + `,
			`graph/b (document/b): <document/b> <is> "3", <graph/b> <topic> <document/b> + `,
			` (): _:x <is> "2" + `,
		}},
		{"long graphs come in parts", sorted, 2, []string{
			line("x:x", "is", "1", "x:g"), line("x:x", "is", "2", "x:g"), line("x:x", "is", "3", "x:g"),
		}, []string{`x:g (): <x:x> <is> "1", <x:x> <is> "2" + `, `x:g (): <x:x> <is> "3" + `}},
		{"blank nodes with names of their own", Options{Named: true, Relabel: true}, 100, []string{
			line("_:b2", "is", "_:x", "_:b1"), line("_:b1", "is", "_:b2", ""),
		}, []string{`_:b3 (): _:b1 <is> _:b2 + `, ` (): _:b3 <is> _:b1 + `}},
		{"graphs that are merged", Options{Merge: true}, 100, []string{
			line("x:x", "is", "1", "x:g"), line("x:x", "is", "2", ""),
		}, []string{`x:g (): <x:x> <is> "1" + `, ` (): <x:x> <is> "2" + `}},
		{"nothing", sorted, 100, nil, nil},
	} {
		for i, w := range c.want {
			c.want[i] = strings.Replace(w, "(): +", "():  +", 1)
		}
		if got := graphs(t, c.o, c.limit, c.lines...); !slices.Equal(got, c.want) {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
		}
	}
}

func TestErrors(t *testing.T) {
	none := func(ontology.Graph) error { return nil }
	var named *GraphError
	if err := Graphs(strings.NewReader(line("x:x", "is", "1", "x:g")), Options{}, none); !errors.As(err, &named) || named.Name != "<x:g>" {
		t.Errorf("a named graph: %v", err)
	}
	var syntax *ntriples.SyntaxError
	if err := Graphs(strings.NewReader("<x:x>"), Options{}, none); !errors.As(err, &syntax) {
		t.Errorf("a half statement: %v", err)
	}
	stop := errors.New("stop")
	if err := Graphs(strings.NewReader(line("x:x", "is", "1", "")), Options{}, func(ontology.Graph) error { return stop }); err != stop {
		t.Errorf("got %v", err)
	}
}
