package oxigraph

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/export/query"
	"github.com/unkg/unkg/export/sparql"
	"github.com/unkg/unkg/ontology"
)

// opened is the engine of all tests.
var opened = sync.OnceValues(func() (*Engine, error) {
	folder, err := os.UserCacheDir()
	if err != nil {
		return nil, err
	}
	return Open(context.Background(), Options{Cache: filepath.Join(folder, "unkg", "oxigraph"), Instances: 4})
})

func open(t testing.TB) *Engine {
	t.Helper()
	e, err := opened()
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// dataset makes a dataset of texts in one format.
func dataset(t testing.TB, e *Engine, c Contents, mediaType string, texts ...string) *Dataset {
	t.Helper()
	d, err := e.Fill(t.Context(), c, func(f *Filler) error {
		for _, text := range texts {
			if err := f.Read(strings.NewReader(text), mediaType); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	return d
}

// specimens is a dataset of the specimens.
func specimens(t testing.TB) *Dataset {
	t.Helper()
	var texts []string
	for _, name := range []string{"A_RES_99_901.ttl", "A_RES_99_902.ttl"} {
		text, err := os.ReadFile(filepath.Join("..", "..", "testdata", "golden", name))
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(text))
	}
	return dataset(t, open(t), Contents{}, Turtle, texts...)
}

// ask returns the whole answer to a query.
func ask(ctx context.Context, d *Dataset, text string, as sparql.Results) (string, error) {
	r, err := d.Query(ctx, text, as)
	if err != nil {
		return "", err
	}
	defer r.Close()
	answer, err := io.ReadAll(r)
	return string(answer), err
}

func TestQuestionsAtTheSameTime(t *testing.T) {
	d := specimens(t)
	want := map[string]string{}
	rows := 0
	for _, q := range query.Questions() {
		answer, err := ask(t.Context(), d, q.SPARQL, sparql.AsJSON)
		if err != nil {
			t.Fatalf("%s: %v", q.Name, err)
		}
		want[q.Name] = answer
		rows += strings.Count(answer, "{")
	}
	if rows < 200 {
		t.Fatalf("only %d braces in the answers", rows)
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for _, q := range query.Questions() {
				if answer, err := ask(t.Context(), d, q.SPARQL, sparql.AsJSON); err != nil || answer != want[q.Name] {
					t.Errorf("%s: %v; %s, want %s", q.Name, err, answer, want[q.Name])
				}
			}
		})
	}
	wg.Wait()
	quiet(t, d)
}

// quiet fails the test if an instance of the engine is left.
func quiet(t *testing.T, d *Dataset) {
	t.Helper()
	if n := d.engine.alive.Load(); n != 0 {
		t.Errorf("%d instances are left", n)
	}
	if n := len(d.engine.slots); n != 0 {
		t.Errorf("%d queries count as running", n)
	}
}

const example = `<http://e/a> <http://e/p> "x" .
<http://e/a> <http://e/p> "x" .
<http://e/a> <http://e/q> _:b .
<http://e/a> <http://e/r> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
`

func TestAnswers(t *testing.T) {
	d := dataset(t, open(t), Contents{}, NTriples, example, `<http://e/a> <http://e/q> _:b .`)
	if d.Len() != 4 { // the blank nodes of two files are two
		t.Errorf("%d triples", d.Len())
	}
	for _, c := range []struct {
		text string
		as   sparql.Results
		want string
	}{
		{`SELECT ?o { ?s <http://e/p> ?o }`, sparql.AsJSON, `{"head":{"vars":["o"]},"results":{"bindings":[{"o":{"type":"literal","value":"x"}}]}}`},
		{`SELECT ?o { ?s <http://e/p> ?o }`, sparql.AsCSV, "o\r\nx\r\n"},
		{`SELECT ?o { ?s <http://e/r> ?o }`, sparql.AsTSV, "?o\n1\n"},
		{`ASK { ?s <http://e/p> "y" }`, sparql.AsJSON, `{"head":{},"boolean":false}`},
		{`CONSTRUCT { ?o <http://e/of> ?s } { ?s <http://e/p> ?o }`, sparql.AsNTriples, ""},
		{`CONSTRUCT { ?s <http://e/of> ?o } { ?s <http://e/p> ?o }`, sparql.AsNTriples, "<http://e/a> <http://e/of> \"x\" .\n"},
		{`SELECT (COUNT(*) AS ?n) { ?s <http://e/q> ?o }`, sparql.AsCSV, "n\r\n2\r\n"},
	} {
		if got, err := ask(t.Context(), d, c.text, c.as); err != nil || got != c.want {
			t.Errorf("%s: %v; %q, want %q", c.text, err, got, c.want)
		}
	}
}

func TestNow(t *testing.T) {
	d := dataset(t, open(t), Contents{}, NTriples, "")
	got, err := ask(t.Context(), d, "SELECT (YEAR(NOW()) AS ?y) {}", sparql.AsCSV)
	if want := fmt.Sprintf("y\r\n%d\r\n", time.Now().UTC().Year()); err != nil || got != want {
		t.Errorf("%q, %v; want %q", got, err, want)
	}
}

func TestGraphs(t *testing.T) {
	iri := func(s string) rdf.IRI { i, _ := rdf.NewIRI(s); return i }
	graph := func(name, object string) ontology.Graph {
		return ontology.Graph{
			Name: iri("http://e/" + name), Document: iri("http://e/d/" + name),
			Triples: []rdf.Triple{{Subj: iri("http://e/s"), Pred: iri("http://e/p"), Obj: iri("http://e/" + object)}},
		}
	}
	for _, graphs := range []bool{false, true} {
		d, err := open(t).Fill(t.Context(), Contents{Graphs: graphs}, func(f *Filler) error {
			return errors.Join(f.Graph(graph("g1", "o")), f.Graph(graph("g2", "o")), f.Graph(graph("g2", "x")))
		})
		if err != nil {
			t.Fatal(err)
		}
		defer d.Close()
		if d.Len() != 2 {
			t.Errorf("%v: %d triples", graphs, d.Len())
		}
		want := "g,o\r\n"
		if graphs {
			want += "http://e/g1,http://e/o\r\nhttp://e/g2,http://e/o\r\nhttp://e/g2,http://e/x\r\n"
		}
		got, err := ask(t.Context(), d, "SELECT ?g ?o { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g ?o", sparql.AsCSV)
		if err != nil || got != want {
			t.Errorf("%v: %q, %v", graphs, got, err)
		}
	}
}

func TestConvert(t *testing.T) {
	for _, c := range []struct{ from, text, to, want string }{
		{Turtle, `@prefix : <http://e/> . :a :p "é" , 1 .`, NQuads, "<http://e/a> <http://e/p> \"é\" .\n<http://e/a> <http://e/p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"},
		{TriG, `@prefix : <http://e/> . :g { :a :p _:x }`, NQuads, "<http://e/a> <http://e/p> _:x <http://e/g> .\n"},
		{JSONLD, `{"@context": {"p": "http://e/p"}, "@id": "http://e/a", "p": "x"}`, NTriples, "<http://e/a> <http://e/p> \"x\" .\n"},
		{JSONLD, `{"@context": "` + ontology.ContextIRI + `", "id": "http://e/a", "skos:prefLabel": "x"}`, NTriples, "<http://e/a> <http://www.w3.org/2004/02/skos/core#prefLabel> \"x\" .\n"},
		{RDFXML, `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/"><rdf:Description rdf:about="http://e/a"><e:p>x</e:p></rdf:Description></rdf:RDF>`, NTriples, "<http://e/a> <http://e/p> \"x\" .\n"},
	} {
		var out strings.Builder
		if err := open(t).Convert(t.Context(), &out, strings.NewReader(c.text), c.from, c.to); err != nil || out.String() != c.want {
			t.Errorf("%s: %v; %q, want %q", c.from, err, out.String(), c.want)
		}
	}
	const anonymous = `[ <http://e/p> [] ] .`
	var texts [2]strings.Builder
	for i := range texts {
		if err := open(t).Convert(t.Context(), &texts[i], strings.NewReader(anonymous), Turtle, NQuads); err != nil {
			t.Fatal(err)
		}
	}
	if texts[0].String() != texts[1].String() {
		t.Errorf("%q and then %q", texts[0].String(), texts[1].String())
	}
}

var errReading = errors.New("the disk is gone")

type failing struct{ n int }

func (f *failing) Read(p []byte) (int, error) {
	if f.n -= 1; f.n < 0 {
		return 0, errReading
	}
	return copy(p, "<http://e/a> <http://e/p> \"x\" .\n"), nil
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errReading }

func TestFaultsOfReading(t *testing.T) {
	e := open(t)
	for _, c := range []struct {
		mediaType, text string
		line, column    int
	}{
		{Turtle, "@prefix : <http://e/> .\n:a :p x .", 2, 7},
		{NTriples, "<http://e/a> <http://e/p> \"x\" .\n<http://e/a> <http://e/p> x .", 2, 27},
		{NQuads, "<http://e/a> <http://e/p> <http://e/ o> .", 1, 27},
		{NTriples, "<http://e/a> <http://e/p> <http://e/o> <http://e/g> .", 1, 40},
		{JSONLD, "{\n\"@id\": ]", 2, 8},
		{JSONLD, `{"@context": "http://elsewhere/", "@id": "http://e/a"}`, 0, 0},
		{RDFXML, "<a", 0, 0},
	} {
		_, err := e.Fill(t.Context(), Contents{}, func(f *Filler) error { return f.Read(strings.NewReader(c.text), c.mediaType) })
		var fault *Fault
		if !errors.As(err, &fault) || fault.Kind != Syntax || fault.Line != c.line || c.line > 0 && fault.Column != c.column {
			t.Errorf("%s %q: %v", c.mediaType, c.text, err)
		}
	}
	_, err := e.Fill(t.Context(), Contents{}, func(f *Filler) error { return f.Read(&failing{3}, NTriples) })
	if !errors.Is(err, errReading) {
		t.Errorf("a reader that fails: %v", err)
	}
	if err := e.Convert(t.Context(), full{}, strings.NewReader(example), NTriples, NQuads); !errors.Is(err, errReading) {
		t.Errorf("a writer that fails: %v", err)
	}
	var fault *Fault
	if err := e.Convert(t.Context(), io.Discard, strings.NewReader(""), "text/plain+x", NQuads); !errors.As(err, &fault) || fault.Kind != Refused {
		t.Errorf("an unknown format: %v", err)
	}
	if n := e.alive.Load(); n != 0 {
		t.Errorf("%d instances are left", n)
	}
}
