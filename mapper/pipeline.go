package mapper

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"sync"

	"github.com/unkg/unkg/mapper/reader"
	"github.com/unkg/unkg/mapper/recognizer"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// A Run reads many inputs and passes on their graphs one after another. The zero value works.
type Run struct {
	Options
	Language string          // language of the inputs, "" to recognise it
	Symbol   ontology.Symbol // symbol of the only document, if the inputs do not print it; "" otherwise
	Jobs     int             // documents that are processed at a time, 0 for one per processor
	MaxSize  int64           // size limit of a document in bytes, 0 for DefaultMaxSize
	// Open, if set, opens an input, "-" for standard input, and may unpack it. Reads must return when ctx is done.
	Open func(ctx context.Context, name string) (io.ReadCloser, error)
	// Aside, if set, reports from the name of an input and its first bytes that it is not a document and goes into
	// Collection.Aside. It is called from several goroutines.
	Aside func(name string, start []byte) bool
	// Progress, if set, is called from one goroutine as documents are passed on.
	Progress func(done, total int)
}

// A Result is the outcome of reading one document: its graph, the language versions that it was made from, what they
// disagree about, and the errors of files that could not be read.
type Result struct {
	Graph    ontology.Graph // empty if no version could be read
	Versions []*resolution.Resolution
	Warnings []resolution.Warning // warnings about the document as a whole; each version also has its own
	Errors   []error
	Foreign  []error // errors of files in a folder that are not resolutions and were left out
}

// Read reads one language version of a resolution: its structure, then whether that is consistent, then what the
// words say. Every error is a *reader.Error.
func Read(name string, data []byte, language string) (*resolution.Resolution, error) {
	return read(context.Background(), reader.Known{Language: language}, name, data)
}

// read is Read for an input of which something is known. It stops early if ctx is done.
func read(ctx context.Context, known reader.Known, name string, data []byte) (*resolution.Resolution, error) {
	r, err := known.Read(name, data)
	if err != nil {
		return nil, err
	}
	return recognized(ctx, r)
}

// recognized finds in a resolution as it was read what its words say.
func recognized(ctx context.Context, r *resolution.Resolution) (*resolution.Resolution, error) {
	reconcile(r)
	if err := recognizer.RecognizeContext(ctx, r); err != nil {
		return nil, &reader.Error{Name: r.Source.Name, Line: 1, Col: 1, Message: err.Error()}
	}
	return r, nil
}

// Each reads the inputs (files, folders, "-") and calls emit for one document after another, in the order of their
// symbols, whatever the order of the inputs. Language versions with the same symbol are one document, and no two
// documents have the same IRI. A file that cannot be read is in the Errors of a Result and does not stop the run; an
// error of emit does. Memory depends on the number of jobs, not on the number of documents.
func (run Run) Each(ctx context.Context, inputs []string, emit func(Result) error) error {
	c, err := run.Collect(ctx, inputs)
	if err != nil {
		return err
	}
	return c.Each(ctx, emit)
}

// Each reads the documents of the collection, as Run.Each does. It can be called once.
func (c *Collection) Each(ctx context.Context, emit func(Result) error) error {
	run, documents := c.run, c.documents
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	jobs := run.jobs()
	results := make(chan chan Result, jobs)
	var workers sync.WaitGroup
	defer workers.Wait()
	slots := make(chan struct{}, jobs)
	workers.Add(1)
	go func() {
		defer workers.Done()
		defer close(results)
		for _, versions := range documents {
			result := make(chan Result, 1)
			select {
			case results <- result:
			case <-ctx.Done():
				return
			}
			slots <- struct{}{}
			workers.Add(1)
			go func() {
				defer workers.Done()
				result <- run.document(ctx, versions)
				<-slots
			}()
		}
	}()
	done := 0
	for result := range results {
		finished := <-result
		err := ctx.Err() // an interrupted document is incomplete
		if err == nil {
			err = emit(finished)
		}
		if err != nil {
			cancel()
			for range results {
			}
			return err
		}
		done++
		if run.Progress != nil {
			run.Progress(done, len(documents))
		}
	}
	return ctx.Err()
}

// document reads the language versions of one document and maps them.
func (run Run) document(ctx context.Context, inputs []*Input) Result {
	var result Result
	for _, in := range inputs {
		r, err := run.version(ctx, in)
		fault := (*reader.Error)(nil)
		switch {
		case err == nil:
			result.Versions = append(result.Versions, r)
		case in.foreign, in.found && errors.As(err, &fault) && fault.Foreign:
			result.Foreign = append(result.Foreign, err)
		default:
			result.Errors = append(result.Errors, err)
		}
	}
	if len(result.Versions) > 0 {
		result.Graph = Map(result.Versions, run.Options)
		result.Warnings = Check(result.Versions)
		leaveOut(result.Versions)
	}
	return result
}

// version reads one language version. Its symbol must still be that of its group, or two documents could have the
// same IRI.
func (run Run) version(ctx context.Context, in *Input) (*resolution.Resolution, error) {
	if r := in.early; r != nil {
		in.early = nil
		return recognized(ctx, r)
	}
	b := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(b)
	data, err := run.read(ctx, in, b)
	if err != nil {
		return nil, err
	}
	r, err := read(ctx, run.known(), in.Name, data)
	if err != nil {
		return nil, err
	}
	if string(r.Symbol) != in.group {
		return nil, fmt.Errorf("%s: its symbol has become %s: the file changed while it was read", in.Name, r.Symbol)
	}
	return r, nil
}
