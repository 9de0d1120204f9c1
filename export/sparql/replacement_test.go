package sparql

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/export"
	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/replacement"
	"github.com/unkg/unkg/testdata/term"
)

// Documents are corrected two hundred times, by every method, alone and together, beside graphs and statements of
// others: each time the store holds what the documents say now, and all that is not ours, as after a clean load.
func TestReplacement(t *testing.T) {
	steps := replacement.Sequence(9, 200)
	for i := range steps {
		steps[i].Graph = moved(t, steps[i].Graph)
		for n, g := range steps[i].Current {
			steps[i].Current[n] = moved(t, g)
		}
	}
	judge.Stores(t, func(t *testing.T, kind, endpoint string) {
		steps := steps
		if kind == "fuseki" { // a commit of TDB2 takes long, and it keeps no copy
			steps = steps[:60]
		}
		s, err := Connect(t.Context(), Options{Endpoint: endpoint})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() {
			clean(t, s)
			if err := s.change(context.Background(), "DELETE WHERE { <"+own+"> ?p ?o } ; DELETE { ?s ?p ?o } WHERE { ?s ?p ?o "+ours+" }"); err != nil {
				t.Error(err)
			}
		})
		if err := s.change(t.Context(), "INSERT DATA { "+strangers+" GRAPH <"+folder+"foreign> { "+strangers+" } }"); err != nil {
			t.Fatal(err)
		}
		from, refused := time.Now(), 0
		for i, step := range steps {
			l := NewLoader(s, LoaderOptions{Refuse: func(err error) {
				var loss *export.LossError
				if !errors.As(err, &loss) || loss.Document != step.Graph.Document.String() || !slices.Equal(loss.Lost, step.Lost) {
					t.Errorf("step %d loses %q: %v", i, step.Lost, err)
				}
				refused++
			}})
			if len(step.Lost) > 0 {
				before := refused
				if err := l.Load(t.Context(), step.Graph); err != nil {
					t.Fatal(err)
				}
				if summary, err := l.Close(t.Context()); err != nil || refused != before+1 || summary.Documents != 0 {
					t.Fatalf("step %d: %v, %d refused, %+v", i, err, refused-before, summary)
				}
				compare(t, s, fmt.Sprintf("refused step %d", i), steps[i-1].Current, false)
				l = NewLoader(s, LoaderOptions{})
			}
			l.method = min(method(i%4), byUpdate)
			graphs := []ontology.Graph{step.Graph}
			if i%10 == 9 {
				graphs = step.Current
			}
			for _, g := range graphs {
				if err := l.Load(t.Context(), g); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := l.Close(t.Context()); err != nil {
				t.Fatalf("step %d: %v", i, err)
			}
			compare(t, s, fmt.Sprintf("step %d", i), step.Current, i%20 == 19)
			if t.Failed() {
				return
			}
		}
		if refused < len(steps)/20 {
			t.Errorf("only %d steps were refused", refused)
		}
		t.Logf("%d refused, %s", refused, time.Since(from).Round(time.Millisecond))
	})
}

const (
	replaced = folder + "replacement/"
	own      = folder + "foreign-node"
	ours     = "FILTER STRSTARTS(STR(?s), '" + replaced + "')"
	// strangers are statements of others, some about our nodes by our own properties.
	strangers = "<" + own + "> <" + own + "> 'theirs' . " +
		"<" + replaced + "document/A-RES-99-1> <" + own + "> <" + replaced + "document/A-RES-99-2> . " +
		"<" + replaced + "document/A-RES-99-1> <" + ontology.DCTitle + "> 'a title of theirs'@en . " +
		"<" + replaced + "body/made-up-1> <" + ontology.SKOSPrefLabel + "> 'a name of theirs'@en . "
	foreign = 4 // statements of strangers
)

// moved is a graph whose terms are all of this test, but for what tells languages, so that no question of other tests
// that share the store finds it.
func moved(t *testing.T, g ontology.Graph) ontology.Graph {
	move := func(old rdf.Term) rdf.IRI {
		iri := old.String()
		if iri == ontology.PropHasLanguageVersion {
			return term.IRI(t, iri)
		}
		for _, prefix := range []string{ontology.DefaultBase, "ni:///"} {
			if rest, ok := strings.CutPrefix(iri, prefix); ok {
				return term.IRI(t, replaced+rest)
			}
		}
		return term.IRI(t, iri)
	}
	all := func(said []rdf.Triple) (triples []rdf.Triple) {
		for _, old := range said {
			n := rdf.Triple{Subj: move(old.Subj), Pred: move(old.Pred), Obj: old.Obj}
			if o, ok := old.Obj.(rdf.IRI); ok {
				n.Obj = move(o)
			}
			triples = append(triples, n)
		}
		return triples
	}
	return ontology.Graph{Name: move(g.Name), Document: move(g.Document), Triples: all(g.Triples), Authority: all(g.Authority)}
}

// compare compares what the store holds with what documents say: in their graphs, in the graph of the authority, which
// may know more from earlier documents, and, if all is asked, in the default graph, where a copy is kept, and in that of
// others.
func compare(t *testing.T, s *Store, what string, documents []ontology.Graph, all bool) {
	t.Helper()
	want, whole, known := map[string][]string{}, map[string]bool{}, map[string]bool{}
	for _, g := range documents {
		for _, triple := range g.Triples {
			line := lineOf(triple)
			want[g.Name.String()] = append(want[g.Name.String()], line)
			whole[line] = true
		}
		for _, triple := range g.Authority {
			known[lineOf(triple)] = true
		}
	}
	got := map[string][]string{}
	for _, row := range rowsOf(t, s, "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } FILTER STRSTARTS(STR(?g), '"+replaced+"') }") {
		got[row[0].Value] = append(got[row[0].Value], lineOfTerms(row[1:]))
	}
	authority := documents[0].AuthorityName()
	for _, line := range got[authority] {
		whole[line] = true
		delete(known, line)
	}
	if len(known) > 0 {
		t.Errorf("%s: the graph of the authority lacks %q", what, slices.Sorted(maps.Keys(known)))
	}
	delete(got, authority)
	for name, lines := range want {
		slices.Sort(lines)
		lines = slices.Compact(lines)
		slices.Sort(got[name])
		if missing, more := judge.Difference(lines, got[name]), judge.Difference(got[name], lines); len(missing)+len(more) > 0 {
			t.Errorf("%s: <%s> lacks %q and has %q", what, name, missing, more)
		}
	}
	if len(got) > len(want) {
		t.Errorf("%s: %d graphs, want %d", what, len(got), len(want))
	}
	if !all {
		return
	}
	if n := len(rowsOf(t, s, "SELECT ?s ?p ?o { GRAPH <"+folder+"foreign> { ?s ?p ?o } }")); n != foreign {
		t.Errorf("%s: %d statements of others in their graph, want %d", what, n, foreign)
	}
	var kept []string
	theirs := 0
	for _, row := range rowsOf(t, s, "SELECT ?s ?p ?o { { <"+own+"> ?p ?o BIND (<"+own+"> AS ?s) } UNION { ?s ?p ?o "+ours+" } }") {
		if row[1].Value == own || strings.HasSuffix(row[2].Value, " of theirs") {
			theirs++
		} else {
			kept = append(kept, lineOfTerms(row))
		}
	}
	if theirs != foreign {
		t.Errorf("%s: %d statements of others in the default graph, want %d", what, theirs, foreign)
	}
	expected := slices.Sorted(maps.Keys(whole))
	if !s.copies() {
		expected = nil
	}
	slices.Sort(kept)
	if missing, more := judge.Difference(expected, kept), judge.Difference(kept, expected); len(missing)+len(more) > 0 {
		t.Errorf("%s: the default graph lacks %q and has %q", what, missing, more)
	}
}

func rowsOf(t *testing.T, s *Store, query string) [][]Term {
	t.Helper()
	rows, err := s.Select(t.Context(), query, false)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func lineOf(t rdf.Triple) string {
	line := fmt.Sprintf("%s %s %s", t.Subj, t.Pred, t.Obj)
	if l, ok := t.Obj.(rdf.Literal); ok {
		line += "@" + l.Lang()
	}
	return line
}

func lineOfTerms(row []Term) string {
	line := row[0].Value + " " + row[1].Value + " " + row[2].Value
	if row[2].Type != "uri" {
		line += "@" + row[2].Language
	}
	return line
}
