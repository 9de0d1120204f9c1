package oxigraph

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/unkg/unkg/export/sparql"
)

func TestHostileQueries(t *testing.T) {
	d := specimens(t)
	const limit = 2 * time.Second
	for _, c := range []struct {
		name, text string
		kinds      []Kind
	}{
		{"mistake", "SELECT * {\n ?s ?p }", []Kind{Syntax}},
		{"nothing", "", []Kind{Syntax}},
		{"paths", "SELECT (COUNT(*) AS ?n) { ?a (!<x:y>)* ?b . ?b (!<x:y>|^!<x:z>)* ?c . ?c (!<x:y>)+ ?d }", []Kind{Timeout, Memory}},
		{"product", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", []Kind{Timeout, Memory}},
		{"sorted product", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?f ?i", []Kind{Timeout, Memory}},
		{"service", "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", []Kind{Refused}},
		{"silent service", "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }", []Kind{Refused}},
		{"variable service", "SELECT * { VALUES ?g { <http://127.0.0.1:1/> } SERVICE ?g { ?s ?p ?o } }", []Kind{Refused}},
		{"load", "LOAD <file:///etc/passwd>", []Kind{Refused}},
		{"insert", "INSERT DATA { <x:a> <x:b> <x:c> }", []Kind{Refused}},
		{"drop", "DROP ALL", []Kind{Refused}},
		{"unknown function", "SELECT (<x:f>(1) AS ?x) {}", []Kind{Refused}},
		{"expression", `SELECT * { ?s ?p ?o FILTER REGEX(STR(?o), "` + strings.Repeat("(a{1,99}){1,99}", 40) + `") . ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }`, []Kind{Timeout, Memory}},
		{"parentheses", "SELECT (" + strings.Repeat("(", 20000) + "1" + strings.Repeat(")", 20000) + " AS ?x) {}", []Kind{Refused, Timeout, Memory}},
		{"braces", "SELECT * " + strings.Repeat("{", 20000) + "?s ?p ?o" + strings.Repeat("}", 20000), []Kind{Refused, Timeout, Memory}},
		{"negations", "SELECT (" + strings.Repeat("!", 50000) + "true AS ?x) {}", []Kind{Refused, Timeout, Memory}},
		{"concatenation", "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?c), STR(?f))) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", []Kind{Timeout, Memory}},
		{"doubling", "SELECT * { BIND('" + strings.Repeat("x", 1000) + "' AS ?x0) " + doubling(24) + " }", []Kind{Timeout, Memory}},
		{"no table", "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", []Kind{Refused}},
	} {
		t.Run(c.name, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), limit)
			defer cancel()
			begun := time.Now()
			answer, err := ask(ctx, d, c.text, sparql.AsCSV)
			var fault *Fault
			if !errors.As(err, &fault) {
				t.Fatalf("%v; an answer of %d bytes", err, len(answer))
			}
			for _, k := range c.kinds {
				if fault.Kind == k {
					c.kinds = nil
				}
			}
			if c.kinds != nil {
				t.Errorf("kind %d: %v", fault.Kind, err)
			}
			if took := time.Since(begun); took > 5*limit { // stopping waits for a slow machine, not for the query
				t.Errorf("%v after %v", err, took)
			}
			if fault.Kind == Syntax && fault.Line == 0 {
				t.Errorf("no place: %v", err)
			}
			quiet(t, d)
		})
	}
	if got, err := ask(t.Context(), d, "ASK { ?s ?p ?o }", sparql.AsCSV); err != nil || got != "true" {
		t.Errorf("afterwards: %q, %v", got, err)
	}
}

// doubling binds ever longer texts.
func doubling(n int) string {
	var b strings.Builder
	for i := range n {
		x := func(i int) string { return "?x" + strings.Repeat("0", i) + "0" }
		b.WriteString("BIND(CONCAT(" + strings.TrimSuffix(x(i), "") + ", " + x(i) + ") AS " + x(i+1) + ") ")
	}
	return b.String()
}

// endless is a query with a long answer that begins soon.
const endless = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"

func TestSlowReader(t *testing.T) {
	d := specimens(t)
	r, err := d.Query(t.Context(), endless, sparql.AsCSV)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.CopyN(io.Discard, r, 1<<20); err != nil {
		t.Error(err)
	}
	if n := d.engine.alive.Load(); n != 1 {
		t.Errorf("%d instances while the answer is read", n)
	}
	if err := r.Close(); err != nil {
		t.Error(err)
	}
	quiet(t, d)
	if _, err := r.Read(make([]byte, 1)); err == nil {
		t.Error("a closed answer is read")
	}
}

func TestCancelledQuery(t *testing.T) {
	d := specimens(t)
	ctx, cancel := context.WithCancel(t.Context())
	r, err := d.Query(ctx, endless, sparql.AsCSV)
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	if _, err := io.Copy(io.Discard, r); !errors.Is(err, context.Canceled) {
		t.Errorf("while it is read: %v", err)
	}
	r.Close()
	if _, err := d.Query(ctx, endless, sparql.AsCSV); !errors.Is(err, context.Canceled) {
		t.Errorf("before: %v", err)
	}
	ctx, cancel = context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	r, err = d.Query(ctx, endless, sparql.AsCSV)
	if err != nil {
		t.Fatal(err)
	}
	var fault *Fault
	if _, err := io.Copy(io.Discard, r); !errors.As(err, &fault) || fault.Kind != Timeout || !errors.Is(err, context.DeadlineExceeded) || fault.Hint() == "" {
		t.Errorf("a deadline while it is read: %v", err)
	}
	r.Close()
	quiet(t, d)
}

// A query that waits for its turn heeds its context.
func TestTurns(t *testing.T) {
	d := specimens(t)
	var open []io.Closer
	for range cap(d.engine.slots) {
		r, err := d.Query(t.Context(), endless, sparql.AsCSV)
		if err != nil {
			t.Fatal(err)
		}
		open = append(open, r)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	var fault *Fault
	if _, err := d.Query(ctx, "ASK {}", sparql.AsCSV); !errors.As(err, &fault) || fault.Kind != Timeout {
		t.Errorf("%v", err)
	}
	for _, r := range open {
		r.Close()
	}
	if _, err := ask(t.Context(), d, "ASK {}", sparql.AsCSV); err != nil {
		t.Error(err)
	}
	quiet(t, d)
}

func TestTooLargeDataset(t *testing.T) {
	small := another(t, Options{})
	_, err := small.Fill(t.Context(), Contents{}, func(f *Filler) error { return f.Read(&numbered{}, NTriples) })
	var fault *Fault
	if !errors.As(err, &fault) || fault.Kind != Memory || !strings.Contains(fault.Hint(), "unkg load") {
		t.Errorf("%v", err)
	}
}

// another is an engine with 64 MiB for an instance.
func another(t *testing.T, o Options) *Engine {
	t.Helper()
	folder := open(t).options.Cache
	o.Memory, o.Cache = 64<<20, folder
	e, err := Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { e.Close(context.Background()) })
	return e
}

// numbered is a file without end.
type numbered struct{ n int }

func (f *numbered) Read(p []byte) (int, error) {
	n := 0
	for line := f.line(); n+len(line) <= len(p); line = f.line() {
		n += copy(p[n:], line)
		f.n++
	}
	return n, nil
}

func (f *numbered) line() string {
	return "<http://e/a> <http://e/p> \"" + time.Duration(f.n).String() + "\" .\n"
}
