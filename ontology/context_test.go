package ontology_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/golden"
)

// The published context is the one that is derived from ontology.ttl and the shapes.
func TestContextIsPublished(t *testing.T) {
	text := ontology.LoadContext().Text()
	if golden.Expected(t, "context.jsonld", text) != text {
		t.Errorf("context.jsonld does not follow the vocabulary: go test ./ontology -run TestContext -update")
	}
}

// A word of the context has one meaning: no key appears twice, and no member of a closed list ("request") is a word of
// something else, which JSON-LD would take it for.
func TestContextIsUnambiguous(t *testing.T) {
	words := map[string]bool{}
	d := json.NewDecoder(strings.NewReader(ontology.LoadContext().Text()))
	depth, key := 0, false
	for {
		token, err := d.Token()
		if err != nil {
			break
		}
		switch token := token.(type) {
		case json.Delim:
			if token == '{' || token == '[' {
				depth++
			} else {
				depth--
			}
			key = depth == 2
		case string:
			if depth != 2 {
				continue
			}
			if key && words[token] {
				t.Errorf("%q has two meanings", token)
			}
			if key {
				words[token] = true
			}
			key = !key
		case float64:
			key = !key
		}
	}
	if len(words) < 150 {
		t.Fatalf("only %d words read", len(words))
	}
	for _, p := range ontology.Properties() {
		for _, iri := range p.List {
			if m := p.Member(iri); words[m] || m == "" || strings.ContainsAny(m, ":/#") {
				t.Errorf("%s: %q is a word of its own", p.Name, m)
			}
		}
	}
}

func TestContextDefinitions(t *testing.T) {
	text := ontology.LoadContext().Text()
	for _, want := range []string{
		`"position": {"@id": "unkg:position", "@type": "xsd:integer"}`,
		`"candidate": {"@id": "unkg:candidate", "@type": "xsd:boolean"}`,
		`"cites": {"@id": "unkg:cites", "@type": "@id", "@container": "@set"}`,
		`"adoptedBy": {"@id": "unkg:adoptedBy", "@type": "@id"}`,
		`"text": {"@id": "unkg:text", "@container": "@language"}`,
		`"altLabel": {"@id": "skos:altLabel", "@container": ["@language", "@set"]}`,
		`"action": {"@id": "unkg:action", "@type": "@vocab", "@context": {"@vocab": "https://w3id.org/unkg/action/"}}`,
		`"symbol": "unkg:symbol"`, `"dueOn": {"@id": "unkg:dueOn", "@container": "@set"}`, `"Body": "unkg:Body"`, `"id": "@id"`, `"type": "@type"`,
		`"session": {"@id": "unkg:session", "@type": "@id"}`,
		`"title": {"@id": "dcterms:title", "@container": "@language"}`,
		`"jobNumber": "unkg:jobNumber"`,
		`"source": {"@id": "dcterms:source", "@type": "@id"}`,
		`"Entity": {"@id": "unkg:Entity", "@context": {"source": {"@id": "dcterms:source", "@type": "@id", "@container": "@set"}}}`,
		`"sameAs": {"@id": "schema:sameAs", "@type": "@id", "@container": "@set"}`,
		`"validFrom": {"@id": "unkg:validFrom", "@type": "xsd:gYear"}`,
		`"Document": {"@id": "unkg:Document", "@context": {"jobNumber": {"@id": "unkg:jobNumber", "@container": "@set"}}}`,
	} {
		if !strings.Contains(text, "\n    "+want+",\n") {
			t.Errorf("no %s", want)
		}
	}
	for _, name := range []string{"start", "end", "exact", "prefix", "suffix", "name", "sha256", "encodingFormat", "softwareVersion"} {
		if strings.Contains(text, "\n    \""+name+"\"") || !strings.Contains(text, `"`+name+`": `) {
			t.Errorf("%s is not a term of some classes only", name)
		}
	}
	if strings.Contains(text, "prov:Entity") || strings.Contains(text, ontology.DefaultBase+"body") {
		t.Error("a term for prov:Entity, or a prefix of data")
	}
}

func TestContextTerm(t *testing.T) {
	c := ontology.LoadContext()
	for _, test := range []struct {
		property string
		classes  []string
		many     bool
	}{
		{ontology.DCTitle, nil, false},
		{ontology.PropJobNumber, nil, false},
		{ontology.PropJobNumber, []string{ontology.ClassLanguageVersion}, false},
		{ontology.PropJobNumber, []string{ontology.ClassResolution, ontology.ClassDocument}, true},
		{ontology.OAStart, []string{ontology.ClassOASpecificResource, ontology.ClassOATextPosition}, false},
		{ontology.SchemaName, []string{ontology.ClassInputFile}, true},
	} {
		if term := c.Term(test.property, test.classes); term == nil || term.Many != test.many {
			t.Errorf("%s of %v: %v", test.property, test.classes, term)
		}
	}
	for property, classes := range map[string][]string{
		ontology.OAStart: {ontology.ClassFootnote}, ontology.SchemaName: nil, ontology.RDFType: nil, ontology.RDFSSubClassOf: nil,
	} {
		if term := c.Term(property, classes); term != nil {
			t.Errorf("%s is a term of %v", property, classes)
		}
	}
	if i := slices.IndexFunc(c.Prefixes, func(p ontology.Prefix) bool { return !strings.Contains(p.IRI, "://") }); i >= 0 {
		t.Errorf("%v", c.Prefixes[i])
	}
}
