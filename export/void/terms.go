package void

import (
	"cmp"
	"slices"
	"strings"

	"github.com/unkg/unkg/ontology"
)

// Namespaces of descriptions, besides those of the data.
const (
	dcat    = "http://www.w3.org/ns/dcat#"
	formats = "http://www.w3.org/ns/formats/"
	spdx    = "http://spdx.org/rdf/terms#"
	vcard   = "http://www.w3.org/2006/vcard/ns#"
	void    = "http://rdfs.org/ns/void#"

	// mediaTypes is where IANA names media types, which DCAT 3 wants as IRIs.
	mediaTypes = "https://www.iana.org/assignments/media-types/"
	// The tables of the Publications Office of the EU, which DCAT-AP 3 prescribes.
	fileTypes = "http://publications.europa.eu/resource/authority/file-type/"
	languages = "http://publications.europa.eu/resource/authority/language/"
	themes    = "http://publications.europa.eu/resource/authority/data-theme/"
)

// A target is an external dataset that the data link to.
type target struct {
	name  string
	title string
	space string // prefix of its IRIs
}

// targets are the datasets to which links are counted, by name.
var targets = []target{
	{"iso639", "Languages of ISO 639-1, Library of Congress", ontology.ISO639},
	{"sdg", "Sustainable Development Goals, United Nations", ontology.SDG},
	{"unbis", "UNBIS Thesaurus, United Nations", ontology.UNBIS},
}

// A serialization is a format of files as catalogues name it.
type serialization struct {
	title    string
	feature  string // technical feature (VoID)
	fileType string // file type (EU)
}

// serializations are the formats by media type.
var serializations = map[string]serialization{
	"text/turtle":           {"Turtle", formats + "Turtle", fileTypes + "RDF_TURTLE"},
	"application/n-triples": {"N-Triples", formats + "N-Triples", fileTypes + "RDF_N_TRIPLES"},
	"application/n-quads":   {"N-Quads", formats + "N-Quads", fileTypes + "RDF_N_QUADS"},
	"application/trig":      {"TriG", formats + "TriG", fileTypes + "RDF_TRIG"},
	"application/ld+json":   {"JSON-LD", formats + "JSON-LD", fileTypes + "JSON_LD"},
}

// languageOf is the language of the EU's table for a code of ISO 639-1. DCAT-AP requires these, DCAT recommends those
// of the Library of Congress, which the data have; both together would be two languages in a catalogue.
var languageOf = map[string]string{
	"ar": languages + "ARA", "en": languages + "ENG", "es": languages + "SPA",
	"fr": languages + "FRA", "ru": languages + "RUS", "zh": languages + "ZHO",
}

// subjects are the data themes (EU) of resolutions, with their English labels.
var subjects = []struct{ theme, label string }{
	{themes + "GOVE", "Government and public sector"},
	{themes + "INTR", "International issues"},
}

// keywords are what people search catalogues for, by language.
var keywords = []struct {
	language string
	words    []string
}{
	{"ar", []string{"الأمم المتحدة", "قرارات", "رسم بياني معرفي"}},
	{"en", []string{"United Nations", "resolutions", "knowledge graph"}},
	{"es", []string{"Naciones Unidas", "resoluciones", "grafo de conocimiento"}},
	{"fr", []string{"Nations Unies", "résolutions", "graphe de connaissances"}},
	{"ru", []string{"Организация Объединенных Наций", "резолюции", "граф знаний"}},
	{"zh", []string{"联合国", "决议", "知识图谱"}},
}

// vocabularies are the IRIs of vocabularies, which are an owl:Ontology each, by the namespace of their terms if that is
// another. PROV-O's terms are defined by <prov-o#> in the namespace <prov#>.
var vocabularies = map[string]string{
	ontology.NS:   ontologyIRI,
	ontology.Org:  "http://www.w3.org/ns/org",
	ontology.OWL:  "http://www.w3.org/2002/07/owl",
	ontology.Prov: "http://www.w3.org/ns/prov-o#",
	ontology.SKOS: "http://www.w3.org/2004/02/skos/core",
}

// ontologyIRI is the vocabulary of the data.
const ontologyIRI = "https://w3id.org/unkg/ontology"

// protocol is what a SPARQL endpoint conforms to.
const protocol = "https://www.w3.org/TR/sparql11-protocol/"

// cc0 is the licence of the authority: the labels are the project's own words.
const cc0 = "http://creativecommons.org/publicdomain/zero/1.0/"

// vocabulary returns the IRI of the vocabulary of a term.
func vocabulary(term string) string {
	n := namespace(term)
	return cmp.Or(vocabularies[n], n)
}

// namespace returns the IRI of a term up to its last '#' or '/'.
func namespace(term string) string { return term[:strings.LastIndexAny(term, "#/")+1] }

// prefixes is the table of prefixes of a description: those of the data and its own, in alphabetical order.
func prefixes(base string) []ontology.Prefix {
	all := append(ontology.Prefixes(base),
		ontology.Prefix{Name: "dcat", IRI: dcat},
		ontology.Prefix{Name: "formats", IRI: formats},
		ontology.Prefix{Name: "spdx", IRI: spdx},
		ontology.Prefix{Name: "vcard", IRI: vcard},
		ontology.Prefix{Name: "void", IRI: void},
	)
	slices.SortFunc(all, func(a, b ontology.Prefix) int { return cmp.Compare(a.Name, b.Name) })
	return all
}
