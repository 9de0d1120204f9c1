package shape

import (
	"slices"

	"github.com/unkg/unkg/ontology"
)

// entailed: superproperties are written, so that a question for unkg:mentions or unkg:directs has its answer without
// reasoning. That superclasses are written is in the shapes.
func entailed(d *Data, report func(Fault)) {
	supers := map[string][]string{}
	for _, p := range ontology.Properties() {
		supers[p.IRI] = p.Supers
	}
	for node := range d.graph.Subjects() {
		s := node.Name()
		for property, object := range node.All() {
			for _, super := range supers[property] {
				if !node.Has(super, object) {
					report(Fault{Subject: s, Property: super, Value: written(object), Reason: "missing beside " + short(property)})
				}
			}
		}
	}
}

// isShortcut reports whether a property says of a document what its clauses say.
func isShortcut(p *ontology.Property) bool {
	return p != nil && slices.Contains(p.Supers, ontology.PropMentions) && p.IRI != ontology.PropCites
}

// disjoint: nothing is of two classes that the ontology says to be disjoint.
func disjoint(d *Data, report func(Fault)) {
	for node := range d.graph.Subjects() {
		s := node.Name()
		classes := d.values(s, ontology.RDFType)
		for _, c := range classes {
			class := ontology.FindClass(c.Value)
			if class == nil {
				continue
			}
			for _, other := range classes {
				if slices.Contains(class.Disjoint, other.Value) {
					report(Fault{Subject: s, Reason: "both a " + short(c.Value) + " and a " + short(other.Value)})
				}
			}
		}
	}
}
