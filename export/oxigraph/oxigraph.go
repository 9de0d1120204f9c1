// Package oxigraph answers SPARQL queries within the process: Oxigraph (https://github.com/oxigraph/oxigraph), built as
// a WebAssembly module that neither files nor the network can be reached from.
//
// Open compiles the module, Fill makes a Dataset, and that is a sparql.Source.
package oxigraph

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/unkg/unkg/export/sparql"
	"github.com/unkg/unkg/ontology"
)

// Options say how an Engine works. The zero Options work.
type Options struct {
	Cache     string // folder for compiled code and datasets that are kept; "" for none
	Memory    int64  // limit of each instance in bytes; 0 for 4 GiB, which is the most
	Instances int    // how many queries run at the same time; 0 for one a processor
}

// An Engine is the compiled module. It can be used from several goroutines.
type Engine struct{}

// Open compiles the module, or takes the code from the cache.
func Open(ctx context.Context, o Options) (*Engine, error) {
	return nil, errors.New("not built")
}

// Close frees the code. No Dataset may be in use.
func (e *Engine) Close(ctx context.Context) error { return nil }

// Contents say what a Dataset holds.
type Contents struct {
	// Graphs keeps the graphs of documents apart for queries with GRAPH, which takes twice the memory. Queries
	// without GRAPH see all statements once in either case.
	Graphs bool
	// Key, if it is not "", is a name for what fill gives: the dataset is kept in the cache under it, and taken from
	// there the next time, when fill is not called.
	Key string
}

// Fill makes a dataset of what fill gives to the Filler.
func (e *Engine) Fill(ctx context.Context, c Contents, fill func(*Filler) error) (*Dataset, error) {
	return nil, errors.New("not built")
}

// A Filler takes statements.
type Filler struct{}

// Graph adds the graph of a document.
func (f *Filler) Graph(g ontology.Graph) error { return nil }

// Read adds a file of RDF in the format with that media type. The error of a text that is not in this format is a
// *Fault with its place.
func (f *Filler) Read(r io.Reader, mediaType string) error { return nil }

// Convert reads a file of RDF in one format and writes it in another, statement by statement; formats are media types,
// to is that of N-Triples or N-Quads.
func (e *Engine) Convert(ctx context.Context, w io.Writer, r io.Reader, from, to string) error {
	return errors.New("not built")
}

// A Dataset is a filled store that answers queries. It can be used from several goroutines.
type Dataset struct{}

// Query runs a query on all graphs together. It is a sparql.Source.
func (d *Dataset) Query(ctx context.Context, text string, as sparql.Results) (io.ReadCloser, error) {
	return nil, errors.New("not built")
}

// Len returns the number of triples.
func (d *Dataset) Len() int { return 0 }

// Close waits for the answers under way and frees the memory.
func (d *Dataset) Close() error { return nil }

// A Kind is a kind of Fault.
type Kind uint8

const (
	Syntax  Kind = iota // of a query or of a file of RDF
	Refused             // what the engine does not do: SERVICE, LOAD, updates
	Timeout             // the query took longer than its context allows
	Memory              // the dataset or the query needs more memory than there is
	Broken              // the module failed
)

// A Fault is an error of the engine.
type Fault struct {
	Kind         Kind
	Line, Column int // from 1; 0 if the error has no place
	Message      string
}

func (f *Fault) Error() string {
	if f.Line > 0 {
		return fmt.Sprintf("%d:%d: %s", f.Line, f.Column, f.Message)
	}
	return f.Message
}

// Discard says that the dataset is not to be kept, although it has a Key.
func (f *Filler) Discard() {}

// Hint is what the user can do.
func (f *Fault) Hint() string { return "" }
