package ontology

import (
	"slices"
	"strings"
	"testing"
)

func TestAuthority(t *testing.T) {
	a := LoadAuthority()
	if !slices.IsSortedFunc(a.Entities(), func(x, y *Entity) int { return strings.Compare(x.Path(), y.Path()) }) {
		t.Error("entities are not in the order of their paths")
	}
	for _, e := range a.Entities() {
		if a.ByPath(e.Path()) != e {
			t.Errorf("%s is not found by its path", e.Path())
		}
		if len(e.Followers) > 0 && e.EndDate == "" {
			t.Errorf("%s has not ceased to exist and has others in its stead", e.Path())
		}
	}
}

// What one person holds is an office; a department, a group of holders and the office around an office-holder are not. A
// proclaimed day is an observance; a meeting that marks one is not.
func TestSubclasses(t *testing.T) {
	classes := map[string]string{
		"secretary-general": Office, "deputy-secretary-general": Office, "president-of-the-general-assembly": Office,
		"high-commissioner-for-refugees": Office, "administrator-of-undp": Office, "emergency-relief-coordinator": Office,
		"director-general-of-unesco": Office, "prosecutor-of-the-icc": Office, "controller": Office, "facilitator-2231": Office,
		"special-rapporteur-on-torture": Office, "independent-expert-on-older-persons": Office, "envoy-on-youth": Office,
		"special-envoy-for-syria": Office, "special-representative-for-afghanistan": Office, "victims-rights-advocate": Office,
		"chairperson-of-the-african-union-commission": Office, "humanitarian-coordinator": Office,
		"unhcr": "Body", "ohchr": "Body", "ocha": "Body", "office-of-legal-affairs": "Body", "secretariat": "Body",
		"executive-office-of-the-secretary-general": "Body", "office-of-the-envoy-on-technology": "Body",
		"office-of-the-president-of-the-general-assembly": "Body", "ombudsperson-1267": "Body", "resident-coordinator-system": "Body",
		"special-procedures-of-the-human-rights-council": "Body", "treaty-bodies": "Body", "focal-point-for-delisting": "Body",
		"working-group-on-arbitrary-detention": "Body", "expert-mechanism-on-the-right-to-development": "Body",
		"special-committee-on-decolonization": "Body", "special-tribunal-for-lebanon": "Body", "scientific-advisory-board": "Body",
	}
	for path, class := range map[string]string{
		"world-refugee-day": Observance, "disarmament-week": Observance, "ct-week": "Forum", "hlm-nuclear-elimination-day": "Forum",
	} {
		classes["../forum/"+path] = class
	}
	a, count := LoadAuthority(), map[string]int{}
	for slug, class := range classes {
		path := strings.TrimPrefix("body/"+slug, "body/../")
		if e := a.ByPath(path); e == nil || e.Class() != class {
			t.Errorf("%s: got %+v, want %s", path, e, class)
		}
	}
	for _, e := range a.Entities() {
		count[e.Class()]++
	}
	if count[Office] < 154 || count[Observance] < 325 {
		t.Errorf("%d offices, %d observances", count[Office], count[Observance])
	}
}

func TestAuthorityRead(t *testing.T) {
	const head = "@prefix unkg: <https://w3id.org/unkg/ontology#> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n" +
		"@prefix schema: <http://schema.org/> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n@base <https://w3id.org/unkg/> .\n"
	all, err := readEntities("f", head+`<forum/g20-1> a unkg:Forum ;
    unkg:shortForm "the Summit"@en ; skos:altLabel "First Summit"@en , "首次峰会"@zh ;
    skos:prefLabel "峰会"@zh , "Summit"@en ;
    unkg:partOf <forum/g20> ; unkg:edition 1 ; schema:startDate "2008"^^xsd:gYear ; unkg:setOutIn <document/A-63-1> ;
    unkg:validFrom "2007"^^xsd:gYear ; unkg:validUntil "2009"^^xsd:gYear ; <http://purl.org/dc/terms/source> <document/A-RES-63-1> ;
    schema:sameAs <http://www.wikidata.org/entity/Q1> , <http://metadata.un.org/thesaurus/1> .`)
	if err != nil || len(all) != 1 {
		t.Fatal(all, err)
	}
	e := all[0]
	want := []Name{{"Summit", "en", Preferred}, {"峰会", "zh", Preferred}, {"First Summit", "en", Alternative}, {"首次峰会", "zh", Alternative}, {"the Summit", "en", ShortForm}}
	if !slices.Equal(e.Names, want) || e.PartOf != "forum/g20" || e.Edition != 1 || e.StartDate != "2008" || !slices.Equal(e.SetOutIn, []string{"A-63-1"}) ||
		e.ValidFrom != "2007" || e.ValidUntil != "2009" || !slices.Equal(e.Sources, []string{"A-RES-63-1"}) || len(e.Matches) != 2 {
		t.Errorf("got %+v", e)
	}
	for _, c := range []struct{ text, want string }{
		{`<body/x> a unkg:Observance .`, `f:6: class "https://w3id.org/unkg/ontology#Observance" does not go with path "body/x"`},
		{`<body/x> a unkg:Entity .`, `f:6: class "https://w3id.org/unkg/ontology#Entity" does not go with path "body/x"`},
		{`<body/x> a unkg:Forum .`, `f:6: class "https://w3id.org/unkg/ontology#Forum" does not go with path "body/x"`},
		{`<body/X> a unkg:Body .`, `f:6: slug "X" is not made of a-z, 0-9 and inner "-"`},
		{`<body/x> skos:prefLabel "X"@en .`, `f:6: "body/x" does not begin with its class`},
		{`<body/x> a unkg:Body .`, `f: "body/x" has no English skos:prefLabel`},
		{"<body/x> a unkg:Body ;\n skos:prefLabel \"X\" .", `f:7: http://www.w3.org/2004/02/skos/core#prefLabel of "body/x" is not a text with a language and no space around it: "X"`},
		{"<body/x> a unkg:Body ; skos:prefLabel \"X\"@en , \"Y\"@en .", `f:6: second skos:prefLabel of "body/x" in "en"`},
		{`<body/x> a unkg:Body ; unkg:untsVolume "1" .`, `f:6: https://w3id.org/unkg/ontology#untsVolume of "body/x" is not one positive integer: "1"`},
		{`<body/x> a unkg:Body ; unkg:validFrom "19"^^xsd:gYear .`, `f:6: https://w3id.org/unkg/ontology#validFrom of "body/x" is not one xsd:gYear: "19"`},
		{`<body/x> a unkg:Body ; unkg:symbol "1" .`, `f:6: predicate "https://w3id.org/unkg/ontology#symbol" is not one of an entity`},
	} {
		_, err := readEntities("f", head+c.text)
		if err == nil || err.Error() != c.want {
			t.Errorf("%s:\n got %v\nwant %s", c.text, err, c.want)
		}
	}
}

// The names of an entity mean it from its first year to its last, and a forum is named before it is held.
func TestExists(t *testing.T) {
	for _, c := range []struct {
		e               Entity
		year            string
		exists, founded bool
	}{
		{Entity{Kind: Body, ValidFrom: "1960", ValidUntil: "1970"}, "", true, true},
		{Entity{Kind: Body, ValidFrom: "1960", ValidUntil: "1970"}, "1959", false, false},
		{Entity{Kind: Body, ValidFrom: "1960", ValidUntil: "1970"}, "1960", true, true},
		{Entity{Kind: Body, ValidFrom: "1960", ValidUntil: "1970"}, "1970", true, true},
		{Entity{Kind: Body, ValidFrom: "1960", ValidUntil: "1970"}, "1971", false, false},
		{Entity{Kind: State, StartDate: "1961", EndDate: "1964"}, "1970", false, true},
		{Entity{Kind: State, StartDate: "1961", EndDate: "1964", ValidUntil: "1964"}, "1970", false, false},
		{Entity{Kind: Forum, StartDate: "2030"}, "2020", true, true},
		{Entity{Kind: Forum, StartDate: "2030", ValidFrom: "2024"}, "2020", false, false},
	} {
		if c.e.Exists(c.year) != c.exists || c.e.FoundedBy(c.year) != c.founded {
			t.Errorf("%+v in %q: exists %v, founded %v", c.e, c.year, c.e.Exists(c.year), c.e.FoundedBy(c.year))
		}
	}
}
