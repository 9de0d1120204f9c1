package shape

import (
	"strings"

	"github.com/unkg/unkg/export/index"
	"github.com/unkg/unkg/ontology"
)

// guess is how the fragment of a candidate begins.
const guess = "#entity."

// candidates: a candidate is a part of the document that names it, and no other document refers to it; whatever has
// such an IRI is a candidate.
func candidates(d *Data, report func(Fault)) {
	for node := range d.graph.Subjects() {
		s := node.Name()
		local, isCandidate := strings.Contains(s, guess), d.first(s, ontology.PropCandidate) != ""
		switch {
		case isCandidate && !local:
			report(Fault{Subject: s, Property: ontology.PropCandidate, Reason: "a candidate is a part of its document: document" + guess + "name"})
		case isCandidate && d.first(s, ontology.PropNameKey) == "":
			report(Fault{Subject: s, Property: ontology.PropNameKey, Reason: "missing"})
		case local && !isCandidate && d.isA(s, ontology.ClassEntity):
			report(Fault{Subject: s, Property: ontology.PropCandidate, Reason: "missing"})
		}
		for property, object := range node.All() {
			if object.Kind != index.IRI {
				continue
			}
			document, _, ok := strings.Cut(object.Value, guess)
			if of, _, _ := strings.Cut(s, "#"); ok && of != document {
				report(Fault{Subject: s, Property: property, Value: written(object), Reason: "a candidate of another document"})
			}
		}
	}
}
