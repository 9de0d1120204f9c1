// Package export writes graphs in the formats that people load and read: a table of formats, one folder each. Most
// callers take a Format with Find and write one graph after another to a Dump, which is a stream or one or more files,
// compressed or not. The same graphs in the same order give the same bytes; files appear whole or not at all.
package export

import (
	"io"

	"github.com/unkg/unkg/export/jsonld"
	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/export/turtle"
	"github.com/unkg/unkg/ontology"
)

// A Writer writes graphs, one per document, in the order in which they come.
type Writer interface {
	// Graph writes a graph. It fails on terms that RDF does not allow and then writes nothing of the graph.
	Graph(g ontology.Graph) error
	// Close writes what is left and ends the output. It does not close the underlying writer.
	Close() error
}

// Options say how to write.
type Options struct {
	Base string // prefix of the IRIs of the data, ending in '/'; it shortens Turtle
	// Context is the IRI of the context that JSON-LD refers to; "" if it is to contain the context.
	Context string
}

// A Format is a way to write graphs.
type Format struct {
	Name      string // as given on the command line: "turtle"
	MediaType string
	Extension string // of file names, with its dot
	New       func(w io.Writer, o Options) Writer
}

var formats = []Format{
	{"turtle", "text/turtle", ".ttl", func(w io.Writer, o Options) Writer {
		return turtle.NewWriter(w, o.Base+"document/", ontology.Prefixes(o.Base))
	}},
	{"ntriples", "application/n-triples", ".nt", func(w io.Writer, _ Options) Writer { return ntriples.NewWriter(w) }},
	{"nquads", "application/n-quads", ".nq", func(w io.Writer, _ Options) Writer { return ntriples.NewQuadWriter(w) }},
	{"trig", "application/trig", ".trig", func(w io.Writer, o Options) Writer {
		return turtle.NewTriGWriter(w, o.Base+"document/", ontology.Prefixes(o.Base))
	}},
	{"jsonld", "application/ld+json", ".jsonld", func(w io.Writer, o Options) Writer { return jsonld.NewWriter(w, o.Base, o.Context) }},
}

// Formats lists the formats, the default first.
func Formats() []Format { return append([]Format(nil), formats...) }

// Find returns the format of that name.
func Find(name string) (Format, bool) {
	for _, f := range formats {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}
