package oxigraph

import (
	"errors"
	"strings"
	"testing"

	"github.com/unkg/unkg/export/sparql"
)

func TestPrefixes(t *testing.T) {
	d := specimens(t)
	if got, err := ask(t.Context(), d, "ASK { ?s a unkg:Resolution ; dcterms:title ?title }", sparql.AsCSV); err != nil || got != "true" {
		t.Errorf("%q, %v", got, err)
	}
	const own = "PREFIX unkg: <http://elsewhere/> ASK { ?s a unkg:Resolution }"
	if got, err := ask(t.Context(), d, own, sparql.AsCSV); err != nil || got != "false" {
		t.Errorf("a declaration of the query goes first: %q, %v", got, err)
	}
}

func TestFaultsOfSyntax(t *testing.T) {
	d := specimens(t)
	for _, c := range []struct {
		text         string
		line, column int
		message      string
	}{
		{"SELECT ?s {\n 'é' ?p \"x:y\" . # z:z\n  ?s ex:a <a:b>, ?o }", 3, 6, "the prefix ex: is not declared"},
		{"PREFIX ex: <http://e/> SELECT ?s { ?s ex:a other:b }", 1, 44, "the prefix other: is not declared"},
		{"SELECT * { ?s ?p }", 1, 0, ""},
		{"SELEC * { ?s ?p ?o }", 1, 0, ""},
		{"SELECT (1 + AS ?x) { ?s ?p ?o }", 1, 0, ""},
	} {
		_, err := ask(t.Context(), d, c.text, sparql.AsCSV)
		var fault *Fault
		if !errors.As(err, &fault) || fault.Kind != Syntax || fault.Line != c.line || c.column > 0 && fault.Column != c.column ||
			c.message != "" && fault.Message != c.message {
			t.Errorf("%q: %v", c.text, err)
			continue
		}
		if len(fault.Message) > 200 || strings.Contains(fault.Message, "[") {
			t.Errorf("%q: %v", c.text, err)
		}
	}
}
