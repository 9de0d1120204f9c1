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
	for _, s := range d.subjects {
		for _, st := range d.of[s] {
			for _, super := range supers[st.property] {
				if !d.seen[s][statement{super, st.object}] {
					report(Fault{Subject: s, Property: super, Value: st.object.String(), Reason: "missing beside " + short(st.property)})
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
	for _, s := range d.subjects {
		classes := d.values(s, ontology.RDFType)
		for _, c := range classes {
			class := ontology.FindClass(c.value)
			if class == nil {
				continue
			}
			for _, other := range classes {
				if slices.Contains(class.Disjoint, other.value) {
					report(Fault{Subject: s, Reason: "both a " + short(c.value) + " and a " + short(other.value)})
				}
			}
		}
	}
}
