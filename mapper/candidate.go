package mapper

import (
	"slices"
	"strings"

	"github.com/unkg/unkg/ontology"
)

// candidate is the node of a candidate. A guess has no IRI of its own: it is a part of the document, #entity.noumea-accord,
// and the same name in another document is another candidate. Versions join by slug and kind, or by what is alike; what
// has the slug of a candidate of another kind is something else, and its fragment ends in its kind.
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

// join gives the node of a candidate the names that another version has for it. Of several in a language the first is
// preferred, whatever it was in its version.
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
