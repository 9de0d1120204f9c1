package sparql

import (
	"testing"

	"github.com/unkg/unkg/export/query"
)

func TestNamesGraphs(t *testing.T) {
	for text, want := range map[string]bool{
		"SELECT * { GRAPH ?g { ?s ?p ?o } }":                              true,
		"select * from <urn:x> { ?s ?p ?o }":                              true,
		"SELECT * FROM NAMED <urn:x> { graph<urn:x>{ ?s ?p ?o } }":        true,
		`ASK { ?s ?p "it's" . GRAPH ?g { ?s ?p ?o } } # it's`:             true,
		`SELECT * { FILTER(?a<?b) . GRAPH ?g { ?s ?p ?o } FILTER(?b>1) }`: true,
		"SELECT ?from ?graph { ?from ?p ?graph }":                         false,
		"# from the first graph to the last\nSELECT * { ?s ?p ?o }":       false,
		`SELECT * { ?s <urn:graph#from> "from" }`:                         false,
		`SELECT * { ?s ?p '''"from'' \''' a graph''' }`:                   false,
		"PREFIX graph: <urn:x> SELECT * { ?s graph:from ?o ; graph: 1 }":  false,
		"SELECT * { ?s ?p \"\"\"a \"graph\" of\nlines\"\"\"@en, 'from' }": false,
	} {
		if got := NamesGraphs(text); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
	for _, q := range query.Questions() {
		if NamesGraphs(q.SPARQL) {
			t.Errorf("%s names its graphs", q.Name)
		}
	}
}
