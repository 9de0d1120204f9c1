package neo4j

import (
	"slices"
	"strings"
	"testing"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/term"
)

// A node has a label for its class and for each superclass, whether the graph gives these or not; but none for a class
// of another vocabulary that has the name of one of ours.
func TestLabels(t *testing.T) {
	for _, c := range []struct{ classes, want string }{
		{ontology.ClassResolution + " " + ontology.ClassDocument, "Document Resolution Resource"},
		{ontology.ClassResolution, "Document Resolution Resource"},
		{ontology.ClassOffice + " " + ontology.ClassBody + " " + ontology.ClassEntity, "Body Entity Office Resource"},
		{ontology.ClassObservance, "Entity Forum Observance Resource"},
		{ontology.ClassInputFile + " " + ontology.ClassProvEntity, "InputFile Resource"},
		{ontology.ClassMention + " " + ontology.ClassOAAnnotation, "Annotation Mention Resource"},
	} {
		doc := term.IRI(t, testBase+"document/A-RES-99-1")
		g := ontology.Graph{Name: term.IRI(t, testBase+"graph/A-RES-99-1"), Document: doc}
		for _, class := range strings.Fields(c.classes) {
			g.Triples = append(g.Triples, rdf.Triple{Subj: doc, Pred: term.IRI(t, ontology.RDFType), Obj: term.IRI(t, class)})
		}
		r, err := rowsOf(g)
		if err != nil {
			t.Fatal(err)
		}
		if want := strings.Fields(c.want); len(r.own) != 1 || !slices.Equal(r.own[0].labels, want) {
			t.Errorf("%s: %+v, want labels %v", c.classes, r.own, want)
		}
	}
}

// What is known of an entity beyond the documents has the labels of its class.
func TestEntityLabels(t *testing.T) {
	for path, want := range map[string]string{
		"body/secretary-general": "Body Entity Office", "body/unhcr": "Body Entity", "forum/world-refugee-day": "Entity Forum Observance",
		"document/S-PRST-2020-10": "Document PresidentialStatement", "document/A-RES-78-10-Corr.1": "Document",
	} {
		if got := background(testBase, testBase+path).labels; strings.Join(got, " ") != want {
			t.Errorf("%s: labels %v, want %s", path, got, want)
		}
	}
}
