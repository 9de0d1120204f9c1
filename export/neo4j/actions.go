package neo4j

import (
	"strings"

	"github.com/unkg/unkg/ontology"
)

// actionRows are the actions of actions.ttl, which every document shares, with name and family.
func actionRows() Rows {
	for _, f := range ontology.Files() {
		if f.Name != "actions" {
			continue
		}
		g := ontology.Graph{Name: f.Graph().Name}
		for _, t := range f.Graph().Triples {
			if p := t.Pred.String(); ontology.FindAction(localActionName(t.Subj.String())) != nil && (p == ontology.SKOSPrefLabel || p == ontology.SKOSDefinition) {
				g.Triples = append(g.Triples, t)
			}
		}
		r := RowsOf(g)
		r.Document, r.Own = "", nil
		for i, n := range r.Shared {
			a := ontology.FindAction(localActionName(n.IRI))
			r.Shared[i].Props["name"], r.Shared[i].Props["family"] = a.Name, a.Family
		}
		return r
	}
	return Rows{}
}

func localActionName(iri string) string { return strings.TrimPrefix(iri, ontology.ActionNS) }
