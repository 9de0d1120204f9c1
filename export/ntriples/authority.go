package ntriples

import (
	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
)

// An authority is what the graph of an authority has said so far.
type authority struct {
	name     rdf.IRI
	subjects map[string]*described
	order    []*described // in the order of their first statements
	size     int          // number of statements
}

// described is a subject of the authority.
type described struct {
	triples []rdf.Triple
	passed  int // number of triples that have been passed on with a document
}

func (a *authority) add(t rdf.Triple) {
	d := a.subjects[t.Subj.String()]
	if d == nil {
		d = &described{}
		a.subjects[t.Subj.String()] = d
		a.order = append(a.order, d)
	}
	d.triples = append(d.triples, t)
	a.size++
}

// of returns what the authority says of what the statements are about or point at, and of what this points at.
func (a *authority) of(statements []rdf.Triple) (known []rdf.Triple) {
	taken := map[*described]bool{}
	take := func(iri string) {
		if d := a.subjects[iri]; d != nil && !taken[d] {
			taken[d] = true
			d.passed = len(d.triples)
			known = append(known, d.triples...)
		}
	}
	for i := range statements {
		take(statements[i].Subj.String())
		if o, ok := statements[i].Obj.(rdf.IRI); ok {
			take(o.String())
		}
	}
	for i := 0; i < len(known); i++ {
		if o, ok := known[i].Obj.(rdf.IRI); ok {
			take(o.String())
		}
	}
	return known
}

// rest returns what has not been passed on, as a graph without a document.
func (a *authority) rest() ontology.Graph {
	g := ontology.Graph{Name: a.name}
	for _, d := range a.order {
		g.Authority = append(g.Authority, d.triples[d.passed:]...)
	}
	return g
}
