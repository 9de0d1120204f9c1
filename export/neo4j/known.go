package neo4j

import (
	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
)

// known is what graphs without a document say of the authority, by subject. In N-Quads each statement of the authority
// comes once, before the first document that needs it.
type known map[string][]rdf.Triple

// complete returns a document with what is known of what it names, and of what that names in turn. Of a graph without a
// document it only remembers the statements; ok is false then.
func (k known) complete(g ontology.Graph) (complete ontology.Graph, ok bool) {
	if g.Document.String() == "" {
		for _, t := range g.Authority {
			k[t.Subj.String()] = append(k[t.Subj.String()], t)
		}
		return g, false
	}
	if len(g.Authority) > 0 || len(k) == 0 {
		return g, true
	}
	seen := map[string]bool{}
	add := func(o rdf.Object) {
		if iri := o.String(); o.Type() == rdf.TermIRI && !seen[iri] {
			seen[iri] = true
			g.Authority = append(g.Authority, k[iri]...)
		}
	}
	for i := range g.Triples {
		add(g.Triples[i].Obj)
	}
	for i := 0; i < len(g.Authority); i++ {
		add(g.Authority[i].Obj)
	}
	return g, true
}
