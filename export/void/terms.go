package void

import (
	"cmp"
	"slices"

	"github.com/unkg/unkg/ontology"
)

// Namespaces of descriptions, besides those of the data.
const (
	dcat    = "http://www.w3.org/ns/dcat#"
	foaf    = "http://xmlns.com/foaf/0.1/"
	formats = "http://www.w3.org/ns/formats/"
	spdx    = "http://spdx.org/rdf/terms#"
	void    = "http://rdfs.org/ns/void#"

	// mediaTypes is where IANA names media types, which DCAT 3 wants as IRIs.
	mediaTypes = "https://www.iana.org/assignments/media-types/"
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

// features are the serialization formats as technical features (VoID), by media type.
var features = map[string]string{
	"text/turtle":           formats + "Turtle",
	"application/n-triples": formats + "N-Triples",
	"application/n-quads":   formats + "N-Quads",
	"application/trig":      formats + "TriG",
	"application/ld+json":   formats + "JSON-LD",
}

// prefixes is the table of prefixes of a description: those of the data and its own, in alphabetical order.
func prefixes(base string) []ontology.Prefix {
	all := append(ontology.Prefixes(base),
		ontology.Prefix{Name: "dcat", IRI: dcat},
		ontology.Prefix{Name: "foaf", IRI: foaf},
		ontology.Prefix{Name: "formats", IRI: formats},
		ontology.Prefix{Name: "spdx", IRI: spdx},
		ontology.Prefix{Name: "void", IRI: void},
	)
	slices.SortFunc(all, func(a, b ontology.Prefix) int { return cmp.Compare(a.Name, b.Name) })
	return all
}
