package shape

import (
	"slices"

	"github.com/unkg/unkg/ontology"
)

// entailed: superproperties are written, so that a question for unkg:mentions or unkg:directs has its answer without
// reasoning. That superclasses are written is in the shapes.
func entailed(d *Data, report func(Fault)) {
	super := map[string]string{}
	for _, p := range ontology.Properties() {
		super[p.IRI] = p.Super
	}
	for _, s := range d.subjects {
		for _, st := range d.of[s] {
			if p := super[st.property]; p != "" && !d.seen[s][statement{p, st.object}] {
				report(Fault{Subject: s, Property: p, Value: st.object.String(), Reason: "missing beside " + short(st.property)})
			}
		}
	}
}

// withSuper returns a shortcut with its superproperties below unkg:mentions; nothing if it is none.
func withSuper(property string) (list []string) {
	for p := ontology.FindProperty(property); p != nil && p.Super != ""; p = ontology.FindProperty(p.Super) {
		list = append(list, p.IRI)
	}
	return list
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
