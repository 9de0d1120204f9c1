// Package term makes RDF terms for tests.
package term

import (
	"testing"

	"github.com/knakk/rdf"
)

// IRI returns the term of an IRI, which may be one that writers refuse.
func IRI(tb testing.TB, s string) rdf.IRI {
	tb.Helper()
	iri, err := rdf.NewIRI(s)
	if err != nil {
		tb.Fatal(err)
	}
	return iri
}

// Text is a text in a language.
func Text(tb testing.TB, s, language string) rdf.Literal {
	tb.Helper()
	text, err := rdf.NewLangLiteral(s, language)
	if err != nil {
		tb.Fatal(err)
	}
	return text
}
