package neo4j

import (
	"testing"

	"github.com/unkg/unkg/ontology"
)

// A group in a batch has the names that each of its documents has, in whichever order they come.
func TestSharingLearnsGroups(t *testing.T) {
	const iri = testBase + "group/keepers"
	named := func(document, language string) rows {
		d := newDescription("Group")
		d.say(ontology.SKOSAltLabel, language, textValue("keepers in "+language))
		return rows{
			document: document, base: testBase, shared: []claims{{node{iri, newDescription()}, nil}},
			groups: map[string]description{iri: d},
		}
	}
	en, fr := named(testDocument, "en"), named(testDocument+"0", "fr")
	for _, batch := range [][]rows{{en, fr}, {fr, en}} {
		got := sharingOf(batch).known[iri].fields
		if got.text("altLabel_en") != "keepers in en" || got.text("altLabel_fr") != "keepers in fr" {
			t.Errorf("%v", got)
		}
	}
	if len(en.groups[iri].fields) != 1 || len(fr.groups[iri].fields) != 1 {
		t.Error("the rows have changed")
	}
}
