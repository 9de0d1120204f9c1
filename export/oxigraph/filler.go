package oxigraph

import (
	"bytes"
	"context"
	"io"

	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/ontology"
)

// A Filler takes statements.
type Filler struct {
	ctx     context.Context
	in      *instance
	lines   *ntriples.Writer // of graphs, to chunks
	discard bool
}

func newFiller(ctx context.Context, in *instance, graphs bool) *Filler {
	f := &Filler{ctx: ctx, in: in}
	if graphs {
		f.lines = ntriples.NewQuadWriter(chunks{f, NQuads})
	} else {
		f.lines = ntriples.NewWriter(chunks{f, NTriples})
	}
	return f
}

// begin makes the store in the module.
func (f *Filler) begin(graphs bool) error {
	argument := uint64(0)
	if graphs {
		argument = 1
	}
	_, err := f.in.call(f.ctx, &exchange{}, "begin", argument)
	return err
}

// seal ends the store and returns the number of its triples.
func (f *Filler) seal() (int, error) {
	if err := f.lines.Close(); err != nil {
		return 0, err
	}
	n, err := f.in.call(f.ctx, &exchange{}, "seal")
	return int(n), err
}

// Graph adds the graph of a document.
func (f *Filler) Graph(g ontology.Graph) error { return f.lines.Graph(g) }

// Read adds a file of RDF in the format with that media type. Blank nodes of two files are different ones. The error of
// a text that is not in this format is a *Fault with its place; one of r is returned as it is.
func (f *Filler) Read(r io.Reader, mediaType string) error {
	return f.in.run(f.ctx, &exchange{in: r}, "load", mediaType)
}

// Discard says that the dataset is not to be kept in the cache, although it has a Key.
func (f *Filler) Discard() { f.discard = true }

// chunks takes what a writer of graphs writes: whole lines.
type chunks struct {
	*Filler
	format string
}

func (c chunks) Write(lines []byte) (int, error) {
	if err := c.Read(bytes.NewReader(lines), c.format); err != nil {
		return 0, err
	}
	return len(lines), nil
}
