package ontology_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/golden"
)

// The context follows the ontology: its terms are the local names in ontology.ttl, texts are language maps, values of
// a known type are plain strings.
func TestContextFollowsTheOntology(t *testing.T) {
	want := contextOfOntology(t)
	if golden.Expected(t, "context.jsonld", want) != want {
		t.Errorf("context.jsonld does not follow ontology.ttl: go test ./ontology -run TestContext -update")
	}
}

func TestContextOfAnotherBase(t *testing.T) {
	text := ontology.Context(`https://example.org/"un"/`)
	if !json.Valid([]byte(text)) {
		t.Errorf("no JSON:\n%s", text)
	}
	for _, want := range []string{
		`"document": "https://example.org/\"un\"/document/"`, `"body": "https://example.org/\"un\"/body/"`,
		`"state": "https://example.org/\"un\"/state/"`, `"act": "https://w3id.org/unkg/action/"`, `"unkg": "https://w3id.org/unkg/ontology#"`,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s", want)
		}
	}
}

// terms of other vocabularies that graphs use, and what their values are: "@id", a datatype, "@language", "" for any.
var foreignTerms = [][2]string{
	{"dcterms:title", "@language"}, {"dcterms:issued", "xsd:date"}, {"dcterms:language", "@id"}, {"dcterms:source", "@id"},
	{"dcterms:subject", "@id"},
	{"skos:prefLabel", "@language"}, {"skos:altLabel", "@language"}, {"skos:broader", "@id"}, {"skos:definition", "@language"},
	{"rdfs:label", "@language"}, {"rdfs:comment", "@language"},
	{"schema:startDate", ""}, {"schema:endDate", ""}, {"schema:name", ""}, {"schema:sha256", ""}, {"schema:softwareVersion", ""},
	{"prov:wasDerivedFrom", "@id"}, {"prov:wasGeneratedBy", "@id"}, {"prov:wasAssociatedWith", "@id"},
	{"oa:hasBody", "@id"}, {"oa:hasTarget", "@id"}, {"oa:hasSource", "@id"}, {"oa:hasScope", "@id"}, {"oa:hasSelector", "@id"},
	{"oa:exact", ""}, {"oa:prefix", ""}, {"oa:suffix", ""}, {"oa:start", "xsd:integer"}, {"oa:end", "xsd:integer"},
	{"oa:Annotation", ""}, {"oa:SpecificResource", ""}, {"oa:TextQuoteSelector", ""}, {"oa:TextPositionSelector", ""},
	{"prov:Activity", ""}, {"prov:Entity", ""}, {"prov:SoftwareAgent", ""},
}

func contextOfOntology(t *testing.T) string {
	type term struct{ iri, kind string }
	terms := map[string]term{}
	add := func(iri, kind string) {
		_, name, _ := strings.Cut(iri, ":")
		if other, ok := terms[name]; ok && other != (term{iri, kind}) {
			t.Fatalf("%s stands for %s and %s", name, other.iri, iri)
		}
		terms[name] = term{iri, kind}
	}
	types, ranges, order := map[string]string{}, map[string]string{}, []string{}
	for _, f := range ontology.Files() {
		if f.Name != "ontology" {
			continue
		}
		for _, triple := range f.Graph().Triples {
			s, o := triple.Subj.String(), triple.Obj.String()
			if !strings.HasPrefix(s, ontology.NS) {
				continue
			}
			switch triple.Pred.String() {
			case ontology.RDFType:
				types[s] = o
				order = append(order, s)
			case ontology.RDFS + "range":
				ranges[s] = o
			}
		}
	}
	for _, iri := range order {
		kind := ""
		switch {
		case types[iri] == ontology.OWL+"ObjectProperty":
			kind = "@id"
		case ranges[iri] == ontology.RDFLangString:
			kind = "@language"
		case strings.HasPrefix(ranges[iri], ontology.XSD) && ranges[iri] != ontology.XSDString:
			kind = "xsd:" + strings.TrimPrefix(ranges[iri], ontology.XSD)
		}
		add("unkg:"+strings.TrimPrefix(iri, ontology.NS), kind)
	}
	for _, f := range foreignTerms {
		add(f[0], f[1])
	}
	lines := []string{`"@version": 1.1`}
	prefixes := append(ontology.Prefixes(ontology.DefaultBase), ontology.DocumentPrefix(ontology.DefaultBase))
	slices.SortFunc(prefixes, func(a, b ontology.Prefix) int { return strings.Compare(a.Name, b.Name) })
	for _, p := range prefixes {
		if _, ok := terms[p.Name]; ok {
			t.Fatalf("%s is a prefix and a term", p.Name)
		}
		lines = append(lines, `"`+p.Name+`": "`+p.IRI+`"`)
	}
	names := []string{}
	for name := range terms {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		switch d := terms[name]; d.kind {
		case "":
			lines = append(lines, `"`+name+`": "`+d.iri+`"`)
		case "@language":
			lines = append(lines, `"`+name+`": {"@id": "`+d.iri+`", "@container": "@language"}`)
		default:
			lines = append(lines, `"`+name+`": {"@id": "`+d.iri+`", "@type": "`+d.kind+`"}`)
		}
	}
	return "{\n  \"@context\": {\n    " + strings.Join(lines, ",\n    ") + "\n  }\n}\n"
}
