package oxigraph

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/export/sparql"
)

// The module gives the answers of the native program of the same version: the store beneath the evaluator is ours.
func TestOracle(t *testing.T) {
	endpoint := oracle(t)
	text := read(t, "testdata/data.trig")
	before, graphs, _ := strings.Cut(text, ":g1 {")
	graphs = ":g1 {" + graphs
	// our default graph has the statements of all graphs, that of the program only its own
	whole := text + regexp.MustCompile(`:g\d \{([^}]*)\}`).ReplaceAllString(graphs[:strings.LastIndex(graphs, "}")+1], "$1 .")
	post(t, endpoint+"/store?no_bulk", "application/trig", whole)
	d := dataset(t, open(t), Contents{Graphs: true}, TriG, text)
	_ = before
	texts := []string{}
	for line := range strings.Lines(read(t, "testdata/expressions.txt")) {
		texts = append(texts, "SELECT ("+strings.TrimSpace(line)+" AS ?r) {}")
	}
	for line := range strings.Lines(read(t, "testdata/queries.txt")) {
		texts = append(texts, strings.TrimSpace(line))
	}
	if len(texts) < 300 {
		t.Fatalf("%d queries", len(texts))
	}
	const prefixes = "PREFIX : <http://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> " +
		"PREFIX foaf: <http://xmlns.com/foaf/0.1/> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> "
	bound := 0
	for _, q := range texts {
		as, media := sparql.AsTSV, "text/tab-separated-values"
		switch {
		case strings.HasPrefix(q, "CONSTRUCT"), strings.HasPrefix(q, "DESCRIBE"):
			as, media = sparql.AsNTriples, "application/n-triples"
		case strings.HasPrefix(q, "ASK"):
			as, media = sparql.AsCSV, "text/csv"
		}
		ours, fault := ask(t.Context(), d, prefixes+q, as)
		theirs, ok := post(t, endpoint+"/query", "application/sparql-query", prefixes+q, "Accept", media)
		if fault != nil || !ok {
			if fault == nil || ok {
				t.Errorf("%s\nours: %v\ntheirs: %s", q, fault, theirs)
			}
			continue
		}
		sorted := strings.Contains(q, "ORDER BY")
		if a, b := lines(ours, sorted), lines(theirs, sorted); !slices.Equal(a, b) {
			t.Errorf("%s\nours:   %q\ntheirs: %q", q, a, b)
		}
		if len(lines(ours, true)) > 1 {
			bound++
		}
	}
	if bound < 200 {
		t.Errorf("only %d answers say something", bound)
	}
}

var blank = regexp.MustCompile(`_:\w+`)

// lines returns the lines of an answer, without the labels of blank nodes, sorted unless their order counts.
func lines(answer string, ordered bool) []string {
	list := strings.Split(strings.TrimSpace(blank.ReplaceAllString(answer, "_:")), "\n")
	if !ordered {
		slices.Sort(list)
	}
	return list
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// oracle starts the native program and returns its address.
func oracle(t *testing.T) string {
	t.Helper()
	program := judge.Oxigraph(t)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := l.Addr().String()
	l.Close()
	cmd := exec.Command(program, "serve", "--bind", address)
	var log bytes.Buffer
	cmd.Stderr = &log
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	for range 200 {
		if r, err := http.Get("http://" + address + "/"); err == nil {
			r.Body.Close()
			return "http://" + address
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("no answer: %s", log.String())
	return ""
}

func post(t *testing.T, address, mediaType, text string, headers ...string) (string, bool) {
	t.Helper()
	r, err := http.NewRequest("POST", address, strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", mediaType)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	if answer.StatusCode >= 500 || answer.StatusCode >= 300 && headers == nil {
		t.Fatal(fmt.Errorf("%s: %s", answer.Status, body))
	}
	return string(body), answer.StatusCode < 300
}
