package shape

import (
	"slices"

	"github.com/unkg/unkg/export/index"
	"github.com/unkg/unkg/ontology"
)

// drafts: a draft has no adoption and no shortcuts, since the organ did not act; a document with another outcome than
// adoption is a draft.
func drafts(d *Data, report func(Fault)) {
	adoption := []string{ontology.PropAdoptedBy, ontology.PropAdoptedOn, ontology.PropAdoptedAtMeeting, ontology.PropAdoptionMethod}
	for node := range d.graph.Subjects() {
		s := node.Name()
		if !d.isA(s, ontology.ClassDraft) {
			if o := d.first(s, ontology.PropOutcome); o != "" && o != ontology.Adopted.IRI() {
				report(Fault{Subject: s, Property: ontology.PropOutcome, Value: written(index.Named(o)), Reason: "the outcome of a unkg:Draft, which it is not"})
			}
			continue
		}
		for property, object := range node.All() {
			switch {
			case slices.Contains(adoption, property):
				report(Fault{Subject: s, Property: property, Value: written(object), Reason: "nobody adopted a unkg:Draft"})
			case isShortcut(ontology.FindProperty(property)):
				report(Fault{Subject: s, Property: property, Value: written(object), Reason: "what a unkg:Draft says is not said by the organ"})
			}
		}
	}
}
