package ontology

import (
	"slices"
	"strings"
	"testing"

	"github.com/knakk/rdf"
)

// Every item of the closed lists is found with its family and its labels.
func TestConcepts(t *testing.T) {
	var iris []string
	for _, a := range Actions() {
		iris = append(iris, a.IRI())
		if c := FindConcept(a.IRI()); c == nil || c.Broader != FindConcept(ActionNS+a.Family) || c.Broader == nil {
			t.Errorf("%s has no family", a.Name)
		}
	}
	for _, family := range []string{"invokes", "assesses", "directs", "acts"} {
		iris = append(iris, ActionNS+family)
	}
	for _, o := range []Outcome{Adopted, Vetoed, NotAdopted, Withdrawn, Pending} {
		iris = append(iris, o.IRI())
	}
	iris = append(iris, MethodNS+"without-vote", MethodNS+"by-vote")
	for _, iri := range iris {
		c := FindConcept(iri)
		if c == nil {
			t.Errorf("%s is not found", iri)
			continue
		}
		if c.IRI != iri || c.Broader != nil && !strings.HasPrefix(iri, ActionNS) {
			t.Errorf("%s: %+v", iri, c)
		}
		facts := map[string][]rdf.Object{}
		for _, triple := range c.Triples {
			if triple.Subj.String() != iri {
				t.Errorf("%s says something of %s", iri, triple.Subj)
			}
			facts[triple.Pred.String()] = append(facts[triple.Pred.String()], triple.Obj)
		}
		if languagesOf(facts[SKOSPrefLabel]) != "ar en es fr ru zh" || !strings.Contains(languagesOf(facts[SKOSDefinition]), "en") ||
			!slices.ContainsFunc(facts[RDFType], func(o rdf.Object) bool { return o.String() == ClassSKOSConcept }) || len(facts[SKOSInScheme]) != 1 || facts[PropShortcut] != nil {
			t.Errorf("%s: %v", iri, facts)
		}
	}
	if len(loadConcepts()) != len(iris) {
		t.Errorf("%d concepts, not %d", len(loadConcepts()), len(iris))
	}
}
