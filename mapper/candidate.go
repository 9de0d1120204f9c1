package mapper

import (
	"slices"
	"strings"

	"github.com/unkg/unkg/ontology"
)

// candidate returns the node of a candidate. Since a candidate is a guess, its IRI is a fragment of the document,
// #entity.noumea-accord, and the same name in another document is another candidate. Candidates of several versions
// are the same node if they agree in slug and kind, or if alike says so. If the slug is taken by a candidate of
// another kind, the fragment ends with the kind: #entity.noumea-accord.framework.
func (m *mapping) candidate(e *ontology.Entity) *entityNode {
	if before := m.alike[e]; before != nil {
		n := m.entity(before, labelled)
		n.join(e)
		return n
	}
	fragment := "entity." + e.Slug
	n := m.candidates[fragment]
	if n != nil && n.Kind != e.Kind {
		fragment += "." + strings.ToLower(string(e.Kind))
		n = m.candidates[fragment]
	}
	if n == nil {
		own := *e
		own.Names, own.Keys = nil, nil
		n = m.addEntity(m.part(fragment), &own)
		m.candidates[fragment] = n
	}
	n.join(e)
	return n
}

// join adds to the node of a candidate the names that another version has for it. If that version has another
// preferred name in a language that already has one, it becomes an alternative name.
func (n *entityNode) join(e *ontology.Entity) {
	for _, name := range e.Names {
		if slices.ContainsFunc(n.Names, func(o ontology.Name) bool { return o.Text == name.Text && o.Lang == name.Lang }) {
			continue
		}
		if name.Role == ontology.Preferred && n.Name(name.Lang) != "" {
			name.Role = ontology.Alternative
		}
		n.Names = append(n.Names, name)
	}
	for _, key := range e.Keys {
		if !slices.Contains(n.Keys, key) {
			n.Keys = append(n.Keys, key)
		}
	}
}
