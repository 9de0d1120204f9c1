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
	// Foreign is for graphs of any origin: blank nodes are allowed, and the name of a graph may be missing. Lines of
	// N-Triples and N-Quads are then written as they come, repetitions too.
	Foreign bool
}

// A Format is a way to write graphs.
type Format struct {
	Name      string // as given on the command line: "turtle"
	MediaType string
	Extension string // of file names, with its dot
	Lines     bool   // a statement is a line
	Named     bool   // the names of graphs are written
	New       func(w io.Writer, o Options) Writer
}

var formats = []Format{
	{Name: "turtle", MediaType: "text/turtle", Extension: ".ttl", New: newTurtle(turtle.NewWriter)},
	{Name: "ntriples", MediaType: "application/n-triples", Extension: ".nt", Lines: true, New: newLines(false)},
	{Name: "nquads", MediaType: "application/n-quads", Extension: ".nq", Lines: true, Named: true, New: newLines(true)},
	{Name: "trig", MediaType: "application/trig", Extension: ".trig", Named: true, New: newTurtle(turtle.NewTriGWriter)},
	{Name: "jsonld", MediaType: "application/ld+json", Extension: ".jsonld", New: newJSONLD},
}

func newTurtle(create func(io.Writer, string, []ontology.Prefix) *turtle.Writer) func(io.Writer, Options) Writer {
	return func(w io.Writer, o Options) Writer {
		t := create(w, o.Base+"document/", ontology.Prefixes(o.Base))
		if o.Foreign {
			return t.Foreign()
		}
		return t
	}
}

func newLines(quads bool) func(io.Writer, Options) Writer {
	return func(w io.Writer, o Options) Writer {
		switch {
		case o.Foreign:
			return ntriples.NewLineWriter(w, quads)
		case quads:
			return ntriples.NewQuadWriter(w)
		default:
			return ntriples.NewWriter(w)
		}
	}
}

func newJSONLD(w io.Writer, o Options) Writer {
	j := jsonld.NewWriter(w, o.Base, o.Context)
	if o.Foreign {
		return j.Foreign()
	}
	return j
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
