package shape

import (
	"slices"

	"github.com/unkg/unkg/ontology"
)

// drafts: a draft has no adoption and no shortcuts, since the organ did not act; a document with another outcome than
// adoption is a draft.
func drafts(d *Data, report func(Fault)) {
	adoption := []string{ontology.PropAdoptedBy, ontology.PropAdoptedOn, ontology.PropAdoptedAtMeeting, ontology.PropAdoptionMethod}
	for _, s := range d.subjects {
		if !d.isA(s, ontology.ClassDraft) {
			if o := d.first(s, ontology.PropOutcome); o != "" && o != ontology.Adopted.IRI() {
				report(Fault{Subject: s, Property: ontology.PropOutcome, Value: node(o).String(), Reason: "the outcome of a unkg:Draft, which it is not"})
			}
			continue
		}
		for _, st := range d.of[s] {
			switch {
			case slices.Contains(adoption, st.property):
				report(Fault{Subject: s, Property: st.property, Value: st.object.String(), Reason: "nobody adopted a unkg:Draft"})
			case isShortcut(ontology.FindProperty(st.property)):
				report(Fault{Subject: s, Property: st.property, Value: st.object.String(), Reason: "what a unkg:Draft says is not said by the organ"})
			}
		}
	}
}
