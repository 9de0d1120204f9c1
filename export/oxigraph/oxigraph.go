// Package oxigraph answers SPARQL queries within the process: Oxigraph (https://github.com/oxigraph/oxigraph), built as
// a WebAssembly module that neither files nor the network can be reached from.
//
// Open compiles the module, Fill makes a Dataset, and that is a sparql.Source. A Dataset is the memory of an instance
// of the module that was filled. Each query runs in an instance of its own, which begins with that memory, so that a
// query that fails or takes too long leaves nothing behind, and the same query has the same answer in the same order.
package oxigraph

import (
	"context"
	"io"
	"sync"

	"github.com/unkg/unkg/export/sparql"
)

// Contents say what a Dataset holds.
type Contents struct {
	// Graphs keeps the graphs of documents apart for queries with GRAPH, which takes twice the memory. Queries
	// without GRAPH see all statements once in either case.
	Graphs bool
	// Key, if it is not "", is a name for what fill gives: the dataset is kept in the cache under it, and taken from
	// there the next time, when fill is not called.
	Key string
}

// Fill makes a dataset of what fill gives to the Filler. A dataset that cannot be kept is no error.
func (e *Engine) Fill(ctx context.Context, c Contents, fill func(*Filler) error) (*Dataset, error) {
	im := e.kept().find(c)
	if im == nil {
		var err error
		if im, err = e.fill(ctx, c, fill); err != nil {
			return nil, err
		}
	}
	return &Dataset{engine: e, image: im}, nil
}

func (e *Engine) fill(ctx context.Context, c Contents, fill func(*Filler) error) (*image, error) {
	in, err := e.instance(ctx, nil)
	if err != nil {
		return nil, err
	}
	defer in.close()
	f := newFiller(ctx, in, c.Graphs)
	if err := f.begin(c.Graphs); err != nil {
		return nil, err
	}
	if err := fill(f); err != nil {
		return nil, err
	}
	triples, err := f.seal()
	if err != nil {
		return nil, err
	}
	if k := e.kept(); k != "" && c.Key != "" && !f.discard {
		if im, err := k.keep(c, in, triples); err == nil {
			return im, nil
		}
	}
	file, err := newFile()
	if err != nil {
		return nil, err
	}
	im, err := writeImage(file, in, triples)
	if err != nil {
		file.Close()
	}
	return im, err
}

// Media types of the formats that a Filler reads.
const (
	NTriples = "application/n-triples"
	NQuads   = "application/n-quads"
	Turtle   = "text/turtle"
	TriG     = "application/trig"
	JSONLD   = "application/ld+json"
	RDFXML   = "application/rdf+xml"
)

// Convert reads a file of RDF in one format and writes it in another, statement by statement; formats are media types,
// to is that of N-Triples or N-Quads.
func (e *Engine) Convert(ctx context.Context, w io.Writer, r io.Reader, from, to string) error {
	in, err := e.instance(ctx, nil)
	if err != nil {
		return err
	}
	defer in.close()
	return in.run(ctx, &exchange{in: r, out: w}, "convert", from, to)
}

// A Dataset is a filled store that answers queries. It can be used from several goroutines.
type Dataset struct {
	engine *Engine
	image  *image
	busy   sync.WaitGroup // answers under way
}

// Len returns the number of triples.
func (d *Dataset) Len() int { return d.image.triples }

// Close waits for the answers under way, which their readers have to close, and frees the memory.
func (d *Dataset) Close() error {
	d.busy.Wait()
	return d.image.close()
}

// Query runs a query on all graphs together. It is a sparql.Source. The caller closes the answer, which ends the query
// if it is still running. Errors are *Faults, also those of reading the answer; if ctx is cancelled it is ctx.Err().
func (d *Dataset) Query(ctx context.Context, text string, as sparql.Results) (io.ReadCloser, error) {
	if err := d.engine.enter(ctx); err != nil {
		return nil, err
	}
	d.busy.Add(1)
	ctx, cancel := context.WithCancel(ctx)
	r, w := io.Pipe()
	a := &answer{PipeReader: r, cancel: cancel, ended: make(chan struct{})}
	begun := make(chan struct{})
	go func() {
		defer close(a.ended)
		defer d.busy.Done()
		defer d.engine.leave()
		a.err = d.answer(ctx, &start{Writer: w, begun: begun}, text, as)
		w.CloseWithError(a.err) // or io.EOF
	}()
	stop := context.AfterFunc(ctx, func() { w.CloseWithError(interrupted(ctx)) }) // ends a write that nobody reads
	a.stop = stop
	select {
	case <-begun:
		return a, nil
	case <-a.ended:
		stop()
		if a.err != nil {
			cancel()
			return nil, a.err
		}
		return a, nil
	}
}

// answer writes the answer to a query.
func (d *Dataset) answer(ctx context.Context, w io.Writer, text string, as sparql.Results) error {
	in, err := d.engine.instance(ctx, d.image)
	if err != nil {
		return err
	}
	defer in.close()
	return in.run(ctx, &exchange{out: w}, "query", text, as.String())
}

// An answer is what a query writes while it is read.
type answer struct {
	*io.PipeReader
	cancel context.CancelFunc
	stop   func() bool
	ended  chan struct{}
	err    error // of the query, after it has ended
}

// Close ends the query and waits until its instance is gone.
func (a *answer) Close() error {
	a.PipeReader.Close()
	a.stop()
	a.cancel()
	<-a.ended
	return nil
}

// A start is a writer that says when the first bytes come.
type start struct {
	io.Writer
	begun chan struct{}
	once  sync.Once
}

func (s *start) Write(p []byte) (int, error) {
	s.once.Do(func() { close(s.begun) })
	return s.Writer.Write(p)
}
