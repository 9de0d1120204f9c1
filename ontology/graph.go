package ontology

import (
	"slices"
	"strings"

	"github.com/knakk/rdf"
)

// A Graph is the named graph of one document: its triples, in no particular order and possibly with repetitions;
// writers sort them. Every subject is an IRI.
type Graph struct {
	Name    rdf.IRI // the IRI of the document, which is the name of its graph
	Triples []rdf.Triple
}

// Languages lists the languages of the document's versions as ISO 639-1 codes, sorted.
func (g Graph) Languages() []string {
	var codes []string
	own := g.Name.String() + "#"
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
