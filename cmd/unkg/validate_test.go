package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/mapper"
)

// All engines find the same faults of a graph, that of validate.txtar.
func TestValidateEngines(t *testing.T) {
	script, err := os.ReadFile(filepath.Join("..", "..", "testdata", "script", "validate.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	graph := strings.Join(regexp.MustCompile(`(?m)^(<https:|_:).* \.\n`).FindAllString(string(script), -1), "")
	ours := faultsOf(t, graph)
	if len(ours) < 5 {
		t.Errorf("only %q", ours)
	}
	for _, engine := range judge.SHACLs() {
		if theirs := reportedBy(t, engine, graph); !slices.Equal(theirs, ours) {
			t.Errorf("%s:\n%s\nours:\n%s", engine.Name, strings.Join(theirs, "\n"), strings.Join(ours, "\n"))
		}
	}
}

// others are statements that somebody else may keep in the same store: annotations, provenance and people, who have no
// symbol, no digest and perhaps no IRI.
const others = `
<https://example.org/note> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/oa#Annotation> .
<https://example.org/note> <http://www.w3.org/ns/oa#hasBody> "Worth reading"@en .
<https://example.org/note> <http://www.w3.org/ns/oa#hasTarget> <https://w3id.org/unkg/document/A-RES-99-902> .
<https://example.org/note> <http://www.w3.org/ns/oa#hasTarget> _:place .
_:place <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/oa#SpecificResource> .
_:place <http://www.w3.org/ns/oa#hasSelector> _:words .
_:words <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/oa#TextQuoteSelector> .
<https://example.org/table> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/prov#Entity> .
<https://example.org/table> <http://www.w3.org/ns/prov#wasGeneratedBy> _:work .
_:work <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/prov#Activity> .
_:work <http://www.w3.org/ns/prov#wasAssociatedWith> <https://example.org/program> .
<https://example.org/program> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/prov#SoftwareAgent> .
<https://example.org/somebody> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Person> .
<https://example.org/somebody> <http://xmlns.com/foaf/0.1/name> "Somebody" .
<https://example.org/somebody> <http://xmlns.com/foaf/0.1/knows> _:friend .
<https://example.org/word> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2004/02/skos/core#Concept> .
<https://w3id.org/unkg/document/A-RES-99-902> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/prov#Entity> .
<https://w3id.org/unkg/document/A-RES-99-902> <http://xmlns.com/foaf/0.1/maker> <https://example.org/somebody> .
`

// A graph has no fault, in the eyes of three engines, and is none the worse for the data of others beside it.
func TestValidateBesideOthers(t *testing.T) {
	graph := exported(t, "ntriples", mapper.Run{Options: mapper.Options{Mentions: true}}, specimens(t)) + others
	if found := faultsOf(t, graph); len(found) > 0 {
		t.Errorf("ours:\n%s", strings.Join(found, "\n"))
	}
	for _, engine := range judge.SHACLs() {
		if found := reportedBy(t, engine, graph); len(found) > 0 {
			t.Errorf("%s:\n%s", engine.Name, strings.Join(found, "\n"))
		}
	}
}
