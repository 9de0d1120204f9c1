package shape

import (
	"strings"
	"sync"

	"github.com/unkg/unkg/export/index"
	"github.com/unkg/unkg/export/spelling"
	"github.com/unkg/unkg/ontology"
)

// role is what a term of the vocabulary may be used as.
type role string

const (
	aClass    role = "class"
	aProperty role = "property"
	aConcept  role = "concept"
	anyTerm   role = "term" // whatever it is
)

// vocabulary are the terms that ontology.ttl and actions.ttl declare, with their roles.
var vocabulary = sync.OnceValue(func() map[string]role {
	roles := map[string]role{
		ontology.ClassOWLClass: aClass, ontology.ClassSKOSConcept: aConcept,
		ontology.OWL + "ObjectProperty": aProperty, ontology.OWL + "DatatypeProperty": aProperty,
	}
	terms := map[string]role{}
	for _, name := range []string{"ontology", "actions"} {
		for _, t := range ontology.FileNamed(name).Graph().Triples {
			if r := roles[t.Obj.String()]; r != "" && t.Pred.String() == ontology.RDFType {
				terms[t.Subj.String()] = r
			}
		}
	}
	return terms
})

// namespace returns the namespace of the vocabulary that an IRI is in, or "".
func namespace(iri string) string {
	for _, ns := range [...]string{ontology.NS, ontology.ActionNS, ontology.OutcomeNS, ontology.MethodNS} {
		if strings.HasPrefix(iri, ns) {
			return ns
		}
	}
	return ""
}

// declared: what is in a namespace of the vocabulary is a term of it, and is used as what it is. A property that is
// spelt wrong would otherwise be one that no shape knows.
func declared(d *Data, report func(Fault)) {
	terms := vocabulary()
	undeclared := func(iri string, wanted role) string {
		if namespace(iri) == "" {
			return ""
		}
		if is := terms[iri]; is == wanted || is != "" && wanted == anyTerm {
			return ""
		}
		return "no " + string(wanted) + " of the vocabulary" + meant(iri, wanted)
	}
	for node := range d.graph.Subjects() {
		s := node.Name()
		if reason := undeclared(s, anyTerm); reason != "" {
			report(Fault{Subject: s, Reason: reason})
		}
		for property, object := range node.All() {
			if reason := undeclared(property, aProperty); reason != "" {
				report(Fault{Subject: s, Property: property, Value: written(object), Reason: reason})
			}
			if object.Kind != index.IRI {
				continue
			}
			wanted := anyTerm
			if property == ontology.RDFType {
				wanted = aClass
			}
			if reason := undeclared(object.Value, wanted); reason != "" {
				report(Fault{Subject: s, Property: property, Value: written(object), Reason: reason})
			}
		}
	}
}

// meant asks whether the nearest term of the same namespace and role was meant; it is "" if nothing is near.
func meant(iri string, wanted role) string {
	ns := namespace(iri)
	nearest := spelling.Nearest(strings.TrimPrefix(iri, ns), 1, func(yield func(value, text string) bool) {
		for term, r := range vocabulary() {
			if local, ok := strings.CutPrefix(term, ns); ok && (r == wanted || wanted == anyTerm) && !yield(term, local) {
				return
			}
		}
	})
	if len(nearest) == 0 {
		return ""
	}
	return ": did you mean " + short(nearest[0]) + "?"
}
