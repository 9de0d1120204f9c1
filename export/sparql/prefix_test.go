package sparql

import (
	"testing"

	"github.com/unkg/unkg/ontology"
)

func TestWithPrefixes(t *testing.T) {
	prefixes := []ontology.Prefix{{Name: "a", IRI: "http://a.example/"}, {Name: "b", IRI: "http://b.example/"}}
	const a, b = "PREFIX a: <http://a.example/> ", "PREFIX b: <http://b.example/> "
	for query, want := range map[string]string{
		"SELECT * { ?s a:p b:o }":                                 a + b,
		"SELECT * { ?s b:p/^a:q|!a:r ?o }":                        a + b,
		"# title: a\nSELECT * { ?s a:p ?o }":                      a,
		"PREFIX a: <http://own.example/> SELECT * { ?s a:p b:o }": b,
		"prefix a:<http://own.example/> ASK { ?s a:p ?o }":        "",
		"# PREFIX a: <x:x>\nASK { ?s a:p ?o }":                    a,
		"ASK { ?s ?p 'a:p', \"b:p\", <a:p>, '''a:p''' } # a:p":    "",
		"ASK { ?s c:p ?o . _:a ?p 'x'^^c:a:b }":                   "",
		"ASK { ?a ?b $a }":                                        "",
	} {
		if text := withPrefixes(query, prefixes); text != want+query {
			t.Errorf("%s\ngot %s", query, text)
		}
	}
}
