package ontology

import "github.com/knakk/rdf"

// A Graph is what one document says: the triples of its named graph, in no particular order and possibly with
// repetitions; writers sort. Every subject is an IRI.
type Graph struct {
	Name    rdf.IRI // the IRI of the document, which is the name of its graph
	Triples []rdf.Triple
}
