package ontology

import (
	"slices"
	"strings"

	"github.com/knakk/rdf"
)

// A Graph is what is known of one document: its triples, in no particular order and possibly with repetitions; writers
// sort them. Every subject is an IRI. A graph without a document contains only what the authority says.
type Graph struct {
	Name     rdf.IRI      // the IRI of the graph: {base}graph/A-RES-78-184
	Document rdf.IRI      // the IRI of the document: {base}document/A-RES-78-184
	Triples  []rdf.Triple // what the sources of the document say
	// Authority is what the vocabulary and the authority say of what the document names. It is the same in the graphs of
	// all documents. Where graphs have names, it belongs to the graph that AuthorityName names.
	Authority []rdf.Triple
}

// AuthorityName returns the IRI of the graph of the authority beside the graph g.
func (g Graph) AuthorityName() string {
	name := g.Name.String()
	return name[:strings.LastIndexByte(name, '/')+1] + "authority"
}

// AuthorityName returns the IRI of the graph of the authority. IRIs of data begin with base, which ends in '/'.
func AuthorityName(base string) string { return GraphName(base, "authority") }

// IsAuthorityName reports whether the IRI is that of a graph of the authority, whatever its base.
func IsAuthorityName(iri string) bool { return strings.HasSuffix(iri, AuthorityName("/")) }

// GraphName returns the IRI of the graph of a document.
func GraphName(base, local string) string { return base + "graph/" + local }

// All calls yield with each triple of the document and the authority.
func (g Graph) All(yield func(*rdf.Triple) bool) {
	for _, triples := range [...][]rdf.Triple{g.Triples, g.Authority} {
		for i := range triples {
			if !yield(&triples[i]) {
				return
			}
		}
	}
}

// Languages lists the languages of the document's versions as ISO 639-1 codes, sorted.
func (g Graph) Languages() []string {
	var codes []string
	own := g.Document.String() + "#"
	for _, t := range g.Triples {
		if t.Pred.String() != DCLanguage || !strings.HasPrefix(t.Subj.String(), own) {
			continue
		}
		if code, ok := strings.CutPrefix(t.Obj.String(), ISO639); ok {
			codes = append(codes, code)
		}
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}
