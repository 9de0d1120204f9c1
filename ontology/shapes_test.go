package ontology_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/ontology"
)

// shapesText is the Turtle of the shapes.
var shapesText = ontology.FileNamed("shapes").Text()

const shapesHead = `@prefix act: <https://w3id.org/unkg/action/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix method: <https://w3id.org/unkg/adoption-method/> .
@prefix out: <https://w3id.org/unkg/outcome/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix schema: <http://schema.org/> .
@prefix unkg: <https://w3id.org/unkg/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@base <https://w3id.org/unkg/document/> .
<../body/good> a unkg:Body , unkg:Entity ; skos:prefLabel "Good"@en .
<../state/good> a unkg:State , unkg:Entity ; skos:prefLabel "Good"@en .
<../state/bad> a unkg:State , unkg:Entity ; skos:prefLabel "Bad"@en .
<../convention/good> a unkg:Convention , unkg:Instrument , unkg:Entity ; skos:prefLabel "Good"@en .
<../session/good-1> a unkg:Session ; unkg:number "1" ; unkg:sessionOf <../body/good> ; skos:prefLabel "Good"@en .
<GOOD> a unkg:Document ; unkg:symbol "A/1" .
<GOOD#op1> a unkg:Paragraph ; unkg:position 1 ; unkg:text "x"@en .
`

// Each fault is found where it is, and the same node without the fault conforms. BAD is a placeholder for the node.
func TestShapesFindFaults(t *testing.T) {
	paragraph := func(s string) string {
		return `a unkg:OperativeParagraph , unkg:Paragraph ; unkg:position 1 ; unkg:text "x"@en ` + s
	}
	clause := func(s string) string {
		return `a unkg:Clause ; unkg:action act:request ; unkg:position 1 ; unkg:verbPhrase "x"@en ` + s
	}
	document := func(s string) string { return `a unkg:Resolution , unkg:Document ; unkg:symbol "A/RES/1/1" ` + s }
	draft := func(s string) string { return `a unkg:Draft , unkg:Document ; unkg:symbol "S/2044/17" ` + s }
	entity := func(class, s string) string {
		super := map[string]string{"Convention": "unkg:Instrument , ", "Office": "unkg:Body , "}[class]
		return `a unkg:` + class + ` , ` + super + `unkg:Entity ; skos:prefLabel "x"@en ` + s
	}
	cases := []struct{ node, good, bad string }{
		{"D", document(""), `a unkg:Document`},
		{"D", document(""), `a unkg:Resolution ; unkg:symbol "A/RES/1/1"`},
		{"D", document(""), `a unkg:Document ; unkg:symbol "A/RES/1 1"`},
		{"D", document(""), `a unkg:Document ; unkg:symbol "A/RES/1/1" , "A/RES/1/2"`},
		{"D", document(""), `a unkg:Document ; unkg:symbol "A/RES/1/1"@en`},
		{"D", document(`; dcterms:title "a"@en , "b"@zh`), document(`; dcterms:title "a"@en , "b"@en`)},
		{"D", document(`; dcterms:title "a"@en`), document(`; dcterms:title "a"@de`)},
		{"D", document(`; unkg:adoptedOn "2020-01-02"^^xsd:date`), document(`; unkg:adoptedOn "2020-01-02"`)},
		{"D", document(`; unkg:adoptedOn "2020-01-02"^^xsd:date`), document(`; unkg:adoptedOn "2020-13-02"^^xsd:date`)},
		{"D", document(`; unkg:adoptedOn "2020-01-02"^^xsd:date`), document(`; unkg:adoptedOn "2020-01-02"^^xsd:date , "2020-01-03"^^xsd:date`)},
		{"D", document(`; unkg:adoptedBy <../body/good>`), document(`; unkg:adoptedBy <../state/good>`)},
		{"D", document(`; unkg:outcome out:adopted`), document(`; unkg:outcome out:lost`)},
		{"D", draft(`; unkg:outcome out:vetoed`), draft("")},
		{"D", draft(`; unkg:outcome out:vetoed`), draft(`; unkg:outcome out:adopted`)},
		{"D", draft(`; unkg:outcome out:vetoed , out:vetoed`), draft(`; unkg:outcome out:vetoed , out:withdrawn`)},
		{"D", draft(`; unkg:outcome out:pending ; unkg:consideredBy <../body/good>`), draft(`; unkg:outcome out:pending ; unkg:consideredBy <../state/good>`)},
		{"D", draft(`; unkg:outcome out:not-adopted ; unkg:consideredAtMeeting <GOOD>`), draft(`; unkg:outcome out:not-adopted ; unkg:consideredAtMeeting <../body/good>`)},
		{"D", draft(`; unkg:outcome out:vetoed ; unkg:votedOn "2020-01-02"^^xsd:date`), draft(`; unkg:outcome out:vetoed ; unkg:votedOn "2020"`)},
		{"D", document(`; unkg:session <../session/good-1>`), document(`; unkg:session "1"`)},
		{"D", document(`; unkg:votesFor 0`), document(`; unkg:votesFor -1`)},
		{"D", document(`; unkg:votesFor 1 ; unkg:adoptionMethod method:by-vote`), document(`; unkg:votesFor 1 ; unkg:adoptionMethod method:without-vote`)},
		{"D", document(`; unkg:adoptionMethod method:without-vote`), document(`; unkg:abstainedBy <../state/good> ; unkg:adoptionMethod method:without-vote`)},
		{"D", document(`; unkg:votedForBy <../state/good> ; unkg:votedAgainstBy <../state/bad>`), document(`; unkg:votedForBy <../state/good> ; unkg:votedAgainstBy <../state/good>`)},
		{"D", document(`; unkg:sponsoredBy <../state/good>`), document(`; unkg:sponsoredBy "Good"`)},
		{"D", document(`; unkg:cites <GOOD>`), document(`; unkg:cites <../body/good>`)},
		{"D", document(`; unkg:mentions <../body/good>`), document(`; unkg:mentions <../body/without-class>`)},
		{"D", document(`; unkg:recalls <GOOD> , <../body/good>`), document(`; unkg:recalls <GOOD#op1>`)},
		{"D", document(`; unkg:requests <../body/good>`), document(`; unkg:requests "Member States"@en`)},
		{"D", document(`; unkg:requests <../state/good>`), document(`; unkg:requests <../convention/good>`)},
		{"D", document(`; unkg:adoptsInstrument <../convention/good>`), document(`; unkg:adoptsInstrument <../body/good>`)},
		{"D#op1", paragraph(""), `a unkg:Paragraph ; unkg:position 1`},
		{"D#op1", paragraph(""), `a unkg:OperativeParagraph`},
		{"D#op1", paragraph(""), `a unkg:Paragraph ; unkg:position "1" ; unkg:text "x"@en`},
		{"D#op1", paragraph(""), paragraph(`, "y"@en`)},
		{"D#op1", paragraph(`; unkg:number "1"`), paragraph(`; unkg:number "1" , "2"`)},
		{"D#op1", paragraph(`; unkg:mentions <../body/good>`), paragraph(`; unkg:hasClause <GOOD#op1>`)},
		{"D#pp1", strings.ReplaceAll(paragraph(""), "Operative", "Preambular"), paragraph("")},
		{"D#fn1", `a unkg:Footnote ; unkg:number "1" ; unkg:position 1 ; unkg:text "x"@en`, `a unkg:Footnote ; unkg:position 1 ; unkg:text "x"@en`},
		{"D#op1.c1", clause(""), strings.Replace(clause(""), "request", "recollect", 1)},
		{"D#op1.c1", clause(""), strings.Replace(clause(""), "request", "directs", 1)},
		{"D#op1.c1", clause(""), `a unkg:Clause ; unkg:position 1 ; unkg:verbPhrase "x"@en`},
		{"D#op1.c1", clause(`; unkg:concerns <GOOD> , <../convention/good>`), clause(`; unkg:concerns <GOOD#op1>`)},
		{"D#op1.c1", clause(`; unkg:addressee <../body/good> , <../state/good>`), clause(`; unkg:addressee <../convention/good>`)},
		{"D#op1.c1", clause(`; unkg:addresseeText "donors"@en`), clause(`; unkg:addressee "donors"@en`)},
		{"D#op1.c1", clause(`; a unkg:ReportingRequest ; unkg:dueOn "2030-06"^^xsd:gYearMonth`), clause(`; a unkg:ReportingRequest ; unkg:dueOn "next year"`)},
		{"D#op1.c1", clause(`; a unkg:ReportingRequest ; unkg:dueAtSession <../session/good-1>`), clause(`; a unkg:ReportingRequest ; unkg:dueAtSession <../body/good>`)},
		{"D#item-3", `a unkg:AgendaItem ; unkg:number "3"`, `a unkg:AgendaItem`},
		{"D#lang-en", `a unkg:LanguageVersion`, ""},
		{"../body/x", entity("Body", ""), `a unkg:Body`},
		{"../body/x", entity("Body", ""), entity("Forum", "")},
		{"../body/x", entity("Office", ""), `a unkg:Office , unkg:Entity ; skos:prefLabel "x"@en`},
		{"../body/x", entity("Body", "; unkg:candidate true"), entity("Body", "; unkg:candidate false")},
		{"../state/x", entity("State", `; unkg:iso3166 "LMP"`), entity("State", `; unkg:iso3166 "LM"`)},
		{"../state/x", entity("State", `; unkg:m49 "004"`), entity("State", `; unkg:m49 4`)},
		{"../body/x", entity("Body", `; unkg:validFrom "1999"^^xsd:gYear`), entity("Body", `; unkg:validFrom "1999"`)},
		{"../body/x", entity("Body", `; unkg:validUntil "1999"^^xsd:gYear`), entity("Body", `; unkg:validUntil "1999"^^xsd:gYear , "2000"^^xsd:gYear`)},
		{"../body/x", entity("Body", `; schema:sameAs <http://www.wikidata.org/entity/Q1>`), entity("Body", `; schema:sameAs "Q1"`)},
		{"../body/x", entity("Body", `; dcterms:source <GOOD>`), entity("Body", `; dcterms:source <../body/good>`)},
		{"D#entity.x", entity("Body", `; unkg:nameKey "x"`), entity("Body", `; unkg:nameKey "x"@en`)},
		{"D#entity.x", entity("Body", ""), entity("State", "")},
		{"../body/x", entity("Body", "; unkg:parentBody <../body/good>"), entity("Body", "; unkg:parentBody <../state/good>")},
		{"../convention/x", entity("Convention", "; unkg:untsVolume 189"), entity("Convention", `; unkg:untsVolume "189"`)},
	}
	good, bad := shapesHead, shapesHead
	for i, c := range cases {
		// every case has its own document or entity
		name := strings.Replace(strings.Replace(c.node, "D", fmt.Sprintf("D%02d", i), 1), "/x", fmt.Sprintf("/x%02d", i), 1)
		if c.bad == "" { // the good node lacks what it must have
			bad += fmt.Sprintf("<%s> %s .\n", name, c.good)
			continue
		}
		good += fmt.Sprintf("<%s> %s .\n", name, c.good)
		bad += fmt.Sprintf("<%s> %s .\n", name, c.bad)
	}
	if report := judge.Validate(t, shapesText, good); report != "Conforms" {
		t.Errorf("faults where there are none:\n%s", report)
	}
	report := judge.Validate(t, shapesText, bad)
	found := map[string]bool{}
	for _, m := range regexp.MustCompile(`Node=<[^>]*/[a-zA-Z]+([0-9][0-9])[^>]*>`).FindAllStringSubmatch(report, -1) {
		found[m[1]] = true
	}
	for i, c := range cases {
		if !found[fmt.Sprintf("%02d", i)] {
			t.Errorf("case %d: no fault found in %s", i, c.bad)
		}
	}
}

// The shapes list the same actions as actions.ttl, and the vocabulary conforms to its own shapes.
func TestShapesListActions(t *testing.T) {
	listed := map[string]bool{}
	for _, m := range regexp.MustCompile(`rdf:first act:([a-z-]+)`).FindAllStringSubmatch(shapesText, -1) {
		listed[m[1]] = true
	}
	for _, a := range ontology.Actions() {
		if !listed[a.Name] {
			t.Errorf("the shapes lack %s", a.Name)
		}
		delete(listed, a.Name)
	}
	for name := range listed {
		t.Errorf("the shapes list %s, which is no action", name)
	}
	judge.Conforms(t, shapesText, ontology.FileNamed("actions").Texts[0])
}

// The shapes list the same outcomes as the code.
func TestShapesListOutcomes(t *testing.T) {
	want := []string{}
	for _, o := range []ontology.Outcome{ontology.Adopted, ontology.Vetoed, ontology.NotAdopted, ontology.Withdrawn, ontology.Pending} {
		want = append(want, o.IRI())
		if o.OfDraft() != (o != ontology.Adopted) {
			t.Errorf("of a draft: %s is %v", o, o.OfDraft())
		}
	}
	var listed, declared []string
	for _, m := range regexp.MustCompile(`rdf:first out:([a-z-]+)`).FindAllStringSubmatch(shapesText, -1) {
		listed = append(listed, ontology.OutcomeNS+m[1])
	}
	for _, triple := range ontology.FileNamed("ontology").Graph().Triples {
		if triple.Pred.String() == ontology.RDFType && triple.Obj.String() == ontology.ClassOutcome {
			declared = append(declared, triple.Subj.String())
		}
	}
	if !slices.Equal(listed, want) || !slices.Equal(declared, want) {
		t.Errorf("the shapes list %q, the ontology has %q, the code %q", listed, declared, want)
	}
	judge.Conforms(t, shapesText, ontology.FileNamed("ontology").Texts[0])
}

// Every property shape says in English what the property is and what the rule is; so does every node shape that has
// constraints of its own and a target.
func TestShapesSayTheirRules(t *testing.T) {
	facts := map[string]map[string]rdf.Object{}
	for _, triple := range ontology.FileNamed("shapes").Graph().Triples {
		s := triple.Subj.String()
		if facts[s] == nil {
			facts[s] = map[string]rdf.Object{}
		}
		facts[s][strings.TrimPrefix(triple.Pred.String(), ontology.SHACL)] = triple.Obj
	}
	inEnglish := func(s, property string) bool {
		l, ok := facts[s][property].(rdf.Literal)
		return ok && l.Lang() == "en" && l.String() != ""
	}
	shapes := 0
	for s, f := range facts {
		own := f["class"] != nil || f["or"] != nil || f["pattern"] != nil
		switch {
		case f["path"] != nil:
			shapes++
			if !inEnglish(s, "name") || !inEnglish(s, "message") {
				t.Errorf("%s has no name or message", s)
			}
		case f["targetClass"] != nil && own && !inEnglish(s, "message"):
			t.Errorf("%s has no message", s)
		case f["targetClass"] != nil && !strings.HasPrefix(f["targetClass"].String(), ontology.NS):
			t.Errorf("%s has a class of others as target", s)
		}
	}
	if shapes < 100 {
		t.Errorf("%d shapes of properties", shapes)
	}
}

// What shapes let a property point at is what ontology.ttl says of its range.
func TestShapesFollowRanges(t *testing.T) {
	list, class, node, path := map[string][]string{}, map[string]string{}, map[string]string{}, map[string]string{}
	for _, triple := range ontology.FileNamed("shapes").Graph().Triples {
		s, o := triple.Subj.String(), triple.Obj.String()
		switch strings.TrimPrefix(triple.Pred.String(), ontology.SHACL) {
		case "path":
			path[s] = o
		case "class":
			class[s] = o
		case "node", "or":
			node[s] = o
		case ontology.RDF + "first", ontology.RDF + "rest":
			list[s] = append(list[s], o)
		}
	}
	var allowed func(shape string) []string
	allowed = func(shape string) (classes []string) {
		if c := class[shape]; c != "" {
			return []string{c}
		}
		for at := node[shape]; at != ""; {
			if len(list[at]) == 0 {
				return allowed(at)
			}
			classes = append(classes, allowed(list[at][0])...)
			at = list[at][1]
			if at == ontology.RDF+"nil" {
				break
			}
		}
		return classes
	}
	said := map[string][]string{}
	for _, triple := range ontology.FileNamed("ontology").Graph().Triples {
		switch triple.Pred.String() {
		case ontology.RDFSRange, ontology.SchemaRangeIncludes:
			if o := triple.Obj.String(); ontology.FindClass(o) != nil {
				said[triple.Subj.String()] = append(said[triple.Subj.String()], o)
			}
		}
	}
	checked := 0
	for shape, p := range path {
		got, want := allowed(shape), said[p]
		if len(got) == 0 || !strings.HasPrefix(p, ontology.NS) {
			continue
		}
		if checked++; len(want) == 0 {
			want = []string{ontology.ClassDocument, ontology.ClassEntity} // unkg:mentions and its kinds
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s allows %q, the ontology %q", shape, got, want)
		}
	}
	if checked < 50 {
		t.Errorf("%d properties", checked)
	}
}

// Every class and property of the ontology has a shape, except those that only the vocabulary's own files use.
func TestShapesCoverTheOntology(t *testing.T) {
	covered := map[string]bool{}
	for _, triple := range ontology.FileNamed("shapes").Graph().Triples {
		switch triple.Pred.String() {
		case ontology.SHACL + "path", ontology.SHACL + "targetClass":
			covered[triple.Obj.String()] = true
		}
	}
	for _, triple := range ontology.FileNamed("ontology").Graph().Triples {
		s := triple.Subj.String()
		if triple.Pred.String() == ontology.RDFType && strings.HasPrefix(s, ontology.NS) && !covered[s] && s != ontology.PropShortForm {
			t.Errorf("no shape for %s", s)
		}
	}
}
