package main

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/mapper"
	"github.com/unkg/unkg/ontology"
)

// meant lists the classes of other vocabularies that things of our classes may be inferred to be, beside those that are
// written.
var meant = map[string]string{
	ontology.ClassDocument:        "frbr:Work frbr:Endeavour prov:Entity",
	ontology.ClassResolution:      "eli:LegalResource",
	ontology.ClassDecision:        "eli:LegalResource",
	ontology.ClassLanguageVersion: "frbr:Expression frbr:Endeavour",
	ontology.ClassBody:            "foaf:Agent dcterms:Agent",
	ontology.ClassOffice:          "org:Post",
	ontology.ClassGraph:           "foaf:Document",
	ontology.ClassInputFile:       "frbr:Manifestation frbr:Endeavour",

	// without a class of ours
	ontology.ClassOASpecificResource:  "oa:ResourceSelection",
	ontology.ClassOATextQuoteSelector: "oa:Selector",
	ontology.ClassOATextPosition:      "oa:Selector",
	ontology.ClassProvSoftwareAgent:   "prov:Agent",
	ontology.ClassOWLClass:            "rdfs:Class",
	ontology.OWL + "ObjectProperty":   "rdf:Property",
	ontology.OWL + "DatatypeProperty": "rdf:Property",
}

// rare is what the specimens lack: an office that belongs to a body and has another below it, an observance, a draft.
const rare = `
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix unkg: <https://w3id.org/unkg/ontology#> .
<https://w3id.org/unkg/body/lighthouse-board> a unkg:Body , unkg:Entity .
<https://w3id.org/unkg/body/keeper> a unkg:Office , unkg:Body , unkg:Entity ; unkg:parentBody <https://w3id.org/unkg/body/lighthouse-board> .
<https://w3id.org/unkg/body/staff-of-the-keeper> a unkg:Body , unkg:Entity ; unkg:parentBody <https://w3id.org/unkg/body/keeper> .
<https://w3id.org/unkg/forum/lighthouse-day> a unkg:Observance , unkg:Forum , unkg:Entity .
<https://w3id.org/unkg/document/S-2044-17> a unkg:Draft , unkg:Document ; unkg:consideredBy <https://w3id.org/unkg/body/lighthouse-board> .
<https://w3id.org/unkg/document/S-RES-9999-2044> a unkg:Resolution , unkg:Document ; unkg:adoptedBy <https://w3id.org/unkg/body/lighthouse-board> .
`

// TestClosure infers by OWL 2 RL whatever follows from our ontology and data, its alignments and the axioms of those that
// it is aligned with. Nothing gets a class that nobody meant.
func TestClosure(t *testing.T) {
	graph := exported(t, "ntriples", mapper.Run{Options: mapper.Options{Mentions: true}}, specimens(t))
	for _, problem := range unmeant(t, rare+graph) {
		t.Error(problem)
	}
}

// Each of these alignments says too much, and it shows.
func TestClosureFindsWrongAlignments(t *testing.T) {
	for axiom, want := range map[string]string{
		"unkg:Body skos:closeMatch org:Organization":               "unkg:Body is a skos:Concept",
		"unkg:Body rdfs:subClassOf org:Organization":               "body/keeper is a org:Organization",
		"unkg:parentBody rdfs:subPropertyOf org:subOrganizationOf": "body/keeper is a org:Organization",
		"unkg:Forum rdfs:subClassOf schema:Event":                  "forum/lighthouse-day is a schema:Event",
		"unkg:adoptedBy rdfs:range unkg:Group":                     "body/lighthouse-board is a unkg:Group",
		"unkg:consideredBy rdfs:domain unkg:Body":                  "inconsistent",
		"unkg:parentBody a owl:InverseFunctionalProperty . <https://w3id.org/unkg/body/other> a unkg:Body , unkg:Entity ; unkg:parentBody <https://w3id.org/unkg/body/keeper>": "body/other is the same as body/staff-of-the-keeper",
	} {
		found := unmeant(t, rare+"@prefix org: <http://www.w3.org/ns/org#> . @prefix owl: <http://www.w3.org/2002/07/owl#> . "+
			"@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix schema: <http://schema.org/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> . "+axiom+" .\n")
		if !slices.ContainsFunc(found, func(problem string) bool { return strings.HasPrefix(problem, want) }) {
			t.Errorf("%s: no %q in %q", axiom, want, found)
		}
	}
}

// unmeant returns what follows from data, in Turtle, and the vocabulary and should not.
func unmeant(t *testing.T, data string) (problems []string) {
	t.Helper()
	axioms, err := os.ReadFile(filepath.Join("..", "..", "testdata", "axioms.ttl"))
	if err != nil {
		t.Fatal(err)
	}
	texts := []string{string(axioms), data}
	for _, name := range []string{"ontology", "alignments", "actions"} {
		texts = append(texts, ontology.FileNamed(name).Text())
	}
	said, inferred := judge.Closure(t, texts...)
	written := map[string][]string{} // classes by subject
	for _, q := range triples(t, said) {
		if q.Pred.String() == ontology.RDFType {
			written[q.Subj.String()] = append(written[q.Subj.String()], q.Obj.String())
		}
	}
	const errorClass = "http://www.daml.org/2002/03/agents/agent-ont#ErrorMessage" // of owlrl
	for _, q := range triples(t, inferred) {
		s, o := q.Subj.String(), q.Obj.String()
		isClass := q.Pred.String() == ontology.RDFType
		switch ours := strings.HasPrefix(s, ontology.DefaultBase) && q.Subj.Type() == rdf.TermIRI; {
		case isClass && (o == errorClass || o == ontology.OWL+"Nothing"):
			problems = append(problems, "inconsistent: "+named(s))
		case ours && isClass && !isMeant(written[s], o):
			problems = append(problems, named(s)+" is a "+named(o))
		case ours && q.Pred.String() == ontology.OWL+"sameAs" && s != o:
			problems = append(problems, named(s)+" is the same as "+named(o))
		}
	}
	slices.Sort(problems)
	return problems
}

// isMeant reports whether something of the written classes may be inferred to be of another class.
func isMeant(written []string, class string) bool {
	return class == ontology.OWL+"Thing" || class == ontology.RDFS+"Resource" || slices.ContainsFunc(written, func(own string) bool {
		return slices.Contains(strings.Fields(meant[own]), named(class))
	})
}

// triples reads N-Triples.
func triples(t *testing.T, text string) (all []rdf.Quad) {
	t.Helper()
	for r := ntriples.NewReader(strings.NewReader(text)); ; {
		q, err := r.Read()
		if err == io.EOF {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, q)
	}
}

// named shortens an IRI for messages.
func named(iri string) string {
	for _, p := range ontology.VocabularyPrefixes() {
		if local, ok := strings.CutPrefix(iri, p.IRI); ok {
			return p.Name + ":" + local
		}
	}
	return strings.TrimPrefix(iri, ontology.DefaultBase)
}
