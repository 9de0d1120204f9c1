package ontology

import (
	"slices"
	"strings"
	"sync"

	"github.com/knakk/rdf"
)

// A Concept is an item of a closed list of the vocabulary: an action or a family of actions, an outcome, a method of
// adoption.
type Concept struct {
	IRI     string
	Broader *Concept     // the family of an action; nil for the others
	Triples []rdf.Triple // its classes, labels, definitions, scheme and broader concept
}

// FindConcept returns the concept of that IRI, or nil. The value is shared and must not be changed.
func FindConcept(iri string) *Concept { return loadConcepts()[iri] }

// conceptSpaces are the namespaces of the closed lists. conceptProperties are what is told of a concept in data.
var (
	conceptSpaces     = []string{ActionNS, OutcomeNS, MethodNS}
	conceptProperties = []string{RDFType, SKOSPrefLabel, SKOSDefinition, SKOSInScheme, SKOSBroader}
)

// loadConcepts derives the table from the embedded files. It panics on an error in them, which is a mistake in the
// build.
var loadConcepts = sync.OnceValue(func() map[string]*Concept {
	concepts, broader := map[string]*Concept{}, map[string]string{}
	for _, file := range []string{"actions", "ontology"} {
		eachStatement(file, func(subject, predicate string, o object) {
			if !slices.ContainsFunc(conceptSpaces, func(space string) bool { return strings.HasPrefix(subject, space) }) ||
				!slices.Contains(conceptProperties, predicate) {
				return
			}
			t, err := newTriple(subject, predicate, o)
			if err != nil {
				panic(err)
			}
			c := concepts[subject]
			if c == nil {
				c = &Concept{IRI: subject}
				concepts[subject] = c
			}
			c.Triples = append(c.Triples, t)
			if predicate == SKOSBroader {
				broader[subject] = o.Value
			}
		})
	}
	for iri, above := range broader {
		concepts[iri].Broader = concepts[above]
	}
	return concepts
})
