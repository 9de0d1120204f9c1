package authority

import (
	"strings"
	"testing"

	"github.com/unkg/unkg/ontology"
)

const laidOut = `# Bodies of the specimen.
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix schema: <http://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix unkg: <https://w3id.org/unkg/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@base <https://w3id.org/unkg/> .

<body/lake-board-office> a unkg:Office ;
    skos:prefLabel "Head of the “Lake” Board"@en ;
    unkg:parentBody <body/lake-board> .

<body/lake-board> a unkg:Body ;
    skos:prefLabel "مجلس البحيرة"@ar ;
    skos:prefLabel "Lake Board"@en ;
    skos:prefLabel "Conseil de l’eau « Lac »"@fr ;
    skos:altLabel "Board of the Lake \\ Mere"@en ;
    unkg:acronym "LB"@en ;
    schema:startDate "1999"^^xsd:gYear ;
    schema:sameAs <http://www.wikidata.org/entity/Q1> ;
    dcterms:source <document/A-RES-99-901> .
`

func TestLayout(t *testing.T) {
	written := `# Bodies of the specimen.
@base <https://w3id.org/unkg/> . @prefix u: <https://w3id.org/unkg/ontology#> . @prefix dc: <http://purl.org/dc/terms/> .
@prefix schema: <http://schema.org/> . @prefix s: <http://www.w3.org/2004/02/skos/core#> .
<body/lake-board> a u:Body ; u:acronym "LB"@en ; dc:source <document/A-RES-99-901> ; s:altLabel "Board of the Lake \\ Mere"@en ;
  s:prefLabel "Conseil de l'eau \"Lac\""@fr , "Lake Board"@en , "مجلس البحيرة"@ar , "Lake Board"@en ;
  schema:sameAs <http://www.wikidata.org/entity/Q1> ; schema:startDate "1999"^^<http://www.w3.org/2001/XMLSchema#gYear> .

<body/lake-board-office> a u:Office ; u:parentBody <body/lake-board> ; s:prefLabel "Head of the \"Lake\" Board"@en .`
	for _, text := range []string{written, laidOut} {
		got, err := Layout(ontology.Source{Name: "f", Text: text})
		if err != nil || got != laidOut {
			t.Errorf("%v\n%s", err, got)
		}
	}
	for text, want := range map[string]string{
		laidOut + "# more\n": `f:22: a comment after the first lines`,
		strings.Replace(laidOut, "unkg:parentBody", "unkg:keeps", 1): `f: body/lake-board-office: a unkg:keeps @ of https://w3id.org/unkg/body/lake-board is not known`,
		strings.Replace(laidOut, `"Lake Board"@en`, `"Tavla"@sv`, 1): `f: body/lake-board: a skos:prefLabel @sv of Tavla is not known`,
		strings.Replace(laidOut, " .\n\n", "\n\n", 1):                `f:9: "." expected at "<body/lake-board-office> a unk"`,
	} {
		if _, err := Layout(ontology.Source{Name: "f", Text: text}); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}
