// Package ontology is the vocabulary of unkg: its namespaces and terms, the closed list of actions, document symbols,
// and the authority of known entities. The Turtle files ontology.ttl, alignments.ttl, actions.ttl, shapes/*.ttl,
// authority.ttl and authority/*.ttl are the source of truth and are embedded. The Go names here refer to them, and tests
// make sure that both agree.
//
// Most callers use ParseSymbol and Symbol.Local for documents, LoadAuthority for entities, Actions for what clauses
// do, and the constants of terms.go. All tables are read once and shared; nothing here changes after it is loaded,
// and there is no I/O beyond the embedded files.
package ontology

// Namespaces. DefaultBase is where data lives unless the user says otherwise.
const (
	NS          = "https://w3id.org/unkg/ontology#"
	ActionNS    = "https://w3id.org/unkg/action/"
	OutcomeNS   = "https://w3id.org/unkg/outcome/"
	MethodNS    = "https://w3id.org/unkg/adoption-method/"
	DefaultBase = "https://w3id.org/unkg/"

	DCTerms = "http://purl.org/dc/terms/"
	FOAF    = "http://xmlns.com/foaf/0.1/"
	OA      = "http://www.w3.org/ns/oa#"
	Org     = "http://www.w3.org/ns/org#"
	OWL     = "http://www.w3.org/2002/07/owl#"
	Prov    = "http://www.w3.org/ns/prov#"
	RDF     = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	RDFS    = "http://www.w3.org/2000/01/rdf-schema#"
	Schema  = "http://schema.org/"
	SHACL   = "http://www.w3.org/ns/shacl#"
	SKOS    = "http://www.w3.org/2004/02/skos/core#"
	XSD     = "http://www.w3.org/2001/XMLSchema#"

	// ISO639 has a resource for each language, as dcterms:language requires: http://id.loc.gov/vocabulary/iso639-1/zh.
	ISO639 = "http://id.loc.gov/vocabulary/iso639-1/"
	// SDG and UNBIS are the subjects of the UN's own metadata.
	SDG   = "http://metadata.un.org/sdg/"
	UNBIS = "http://metadata.un.org/thesaurus/"
)

// A Prefix is one line of a prefix block: Name without its colon.
type Prefix struct{ Name, IRI string }

// Prefixes returns the prefixes of written data, in alphabetical order. They are the same in every file, so that a
// diff of two files never shows a prefix. IRIs of entities begin with base, which ends in '/'.
func Prefixes(base string) []Prefix {
	return []Prefix{
		{"act", ActionNS},
		{"body", base + "body/"},
		{"convention", base + "convention/"},
		{"dcterms", DCTerms},
		{"foaf", FOAF},
		{"forum", base + "forum/"},
		{"framework", base + "framework/"},
		{"graph", base + "graph/"},
		{"group", base + "group/"},
		{"iso639", ISO639},
		{"method", MethodNS},
		{"oa", OA},
		{"out", OutcomeNS},
		{"prov", Prov},
		{"rdf", RDF},
		{"rdfs", RDFS},
		{"run", base + "run/"},
		{"schema", Schema},
		{"sdg", SDG},
		{"session", base + "session/"},
		{"skos", SKOS},
		{"state", base + "state/"},
		{"unbis", UNBIS},
		{"unkg", NS},
		{"xsd", XSD},
	}
}

// VocabularyPrefixes is the table for the vocabulary's own files (unkg ontology), in alphabetical order.
func VocabularyPrefixes() []Prefix {
	return []Prefix{
		{"act", ActionNS},
		{"cito", "http://purl.org/spar/cito/"},
		{"dcterms", DCTerms},
		{"eli", "http://data.europa.eu/eli/ontology#"},
		{"foaf", FOAF},
		{"frbr", "http://purl.org/vocab/frbr/core#"},
		{"method", MethodNS},
		{"oa", OA},
		{"org", Org},
		{"out", OutcomeNS},
		{"owl", OWL},
		{"prov", Prov},
		{"rdf", RDF},
		{"rdfs", RDFS},
		{"schema", Schema},
		{"sh", SHACL},
		{"skos", SKOS},
		{"undo", "https://w3id.org/un/ontology/undo/"},
		{"unkg", NS},
		{"vann", "http://purl.org/vocab/vann/"},
		{"void", "http://rdfs.org/ns/void#"},
		{"vs", "http://www.w3.org/2003/06/sw-vocab-status/ns#"},
		{"xsd", XSD},
	}
}
