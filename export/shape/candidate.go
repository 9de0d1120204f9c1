package shape

import (
	"strings"

	"github.com/unkg/unkg/ontology"
)

// guess is how the fragment of a candidate begins.
const guess = "#entity."

// candidates: a candidate is a part of the document that names it, and no other document refers to it; whatever has
// such an IRI is a candidate.
func candidates(d *Data, report func(Fault)) {
	for _, s := range d.subjects {
		local, isCandidate := strings.Contains(s, guess), d.first(s, ontology.PropCandidate) != ""
		switch {
		case isCandidate && !local:
			report(Fault{Subject: s, Property: ontology.PropCandidate, Reason: "a candidate is a part of its document: document" + guess + "name"})
		case isCandidate && d.first(s, ontology.PropNameKey) == "":
			report(Fault{Subject: s, Property: ontology.PropNameKey, Reason: "missing"})
		case local && !isCandidate && d.isA(s, ontology.ClassEntity):
			report(Fault{Subject: s, Property: ontology.PropCandidate, Reason: "missing"})
		}
		for _, st := range d.of[s] {
			if st.object.kind != iri {
				continue
			}
			document, _, ok := strings.Cut(st.object.value, guess)
			if of, _, _ := strings.Cut(s, "#"); ok && of != document {
				report(Fault{Subject: s, Property: st.property, Value: st.object.String(), Reason: "a candidate of another document"})
			}
		}
	}
}
