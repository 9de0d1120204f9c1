package mapper

import (
	"testing"

	"github.com/unkg/unkg/ontology"
)

// What others call an entity and the years of its names are in its graph.
func TestFactsOfEntities(t *testing.T) {
	facts := map[string]string{}
	for _, f := range makeFacts(&ontology.Entity{
		Kind: ontology.State, Slug: "lampland", Names: []ontology.Name{{Text: "Lampland", Lang: "en"}},
		ISO3166: "LMP", M49: "999", ValidFrom: "1960", ValidUntil: "1970", Matches: []string{"http://www.wikidata.org/entity/Q1"},
	}) {
		facts[f.predicate.String()] = f.object.String()
	}
	for p, want := range map[string]string{
		ontology.PropISO3166: "LMP", ontology.PropM49: "999", ontology.PropValidFrom: "1960", ontology.PropValidUntil: "1970", ontology.SchemaSameAs: "http://www.wikidata.org/entity/Q1",
	} {
		if facts[p] != want {
			t.Errorf("%s is %q, want %q", p, facts[p], want)
		}
	}
}
