package mapper

import (
	"slices"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
)

// concept returns the term of a concept of the vocabulary, which it describes if that is its first use: with its labels
// in all languages, its definitions in English and the document's languages, and the concept above it.
func (m *mapping) concept(name string) rdf.Object {
	c := ontology.FindConcept(name)
	if c == nil {
		return iri(name)
	}
	m.describe(c)
	return c.Triples[0].Subj.(rdf.Object)
}

func (m *mapping) describe(c *ontology.Concept) {
	if c == nil || slices.Contains(m.concepts, c) {
		return
	}
	m.concepts = append(m.concepts, c)
	m.describe(c.Broader)
	for _, t := range c.Triples {
		if l, ok := t.Obj.(rdf.Literal); !ok || t.Pred == prefLabel || m.speaks(l.Lang()) {
			m.authority = append(m.authority, t)
		}
	}
}
