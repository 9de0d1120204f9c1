package main

import (
	"context"
	"io"

	"github.com/unkg/unkg/export"
	"github.com/unkg/unkg/export/oxigraph"
	"github.com/unkg/unkg/ontology"
)

// ahead is how many documents are read while the engine is not ready for them.
const ahead = 128

// A reading reads inputs in the background.
type reading struct {
	sources  *sources
	messages *messages
	parts    chan func(*oxigraph.Filler) error // nil until it has begun
	err      error                             // why it ended early; to be read when parts is closed
}

func newReading(s *sources, m *messages) *reading { return &reading{sources: s, messages: m} }

// begin starts to read, unless that has begun.
func (r *reading) begin(ctx context.Context) {
	if r.parts != nil {
		return
	}
	r.parts = make(chan func(*oxigraph.Filler) error, ahead)
	put := func(part func(*oxigraph.Filler) error) error {
		select {
		case r.parts <- part:
			return nil
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	r.sources.file = func(name string, format export.Format, in io.Reader) error {
		done := make(chan error, 1)
		err := put(func(f *oxigraph.Filler) error {
			err := f.Read(in, format.MediaType)
			done <- err
			return located(name, err)
		})
		if err != nil {
			return err
		}
		select {
		case err = <-done:
		case <-ctx.Done():
			err = ctx.Err()
		}
		return err
	}
	go func() {
		defer close(r.parts)
		r.err = r.sources.each(ctx, r.messages, func(g ontology.Graph) error {
			return put(func(f *oxigraph.Filler) error { return f.Graph(g) })
		})
	}()
}

// fill gives what is read to the engine.
func (r *reading) fill(f *oxigraph.Filler) error {
	for part := range r.parts {
		if err := part(f); err != nil {
			return err
		}
	}
	return r.err
}

// end waits until nothing more is read, which stop brings about.
func (r *reading) end(stop context.CancelFunc) {
	stop()
	if r.parts == nil {
		return
	}
	for range r.parts {
	}
}
