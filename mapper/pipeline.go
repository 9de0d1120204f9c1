package mapper

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"

	"github.com/unkg/unkg/mapper/reader"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// A Run reads many inputs and hands over their graphs one after another.
type Run struct {
	Options
	Language string    // of the inputs, "" to recognise it
	Jobs     int       // documents that are worked on at a time, 0 for one a processor
	Stdin    io.Reader // what the input "-" reads
	// Skip, if set, tells files in folders that are not to be read.
	Skip func(name string) bool
	// Progress, if set, is called from one goroutine as documents are handed over.
	Progress func(done, total int)
}

// A Result is what became of one document: its graph, the language versions that it was made of, what they disagree about,
// and the faults of the files that could not be read.
type Result struct {
	Graph    ontology.Graph // empty if no version could be read
	Versions []*resolution.Resolution
	Warnings []resolution.Warning // of the document as a whole; each version has its own
	Errors   []error
	Foreign  []error // files found in a folder that are no resolutions and were left out
}

// Read reads one language version of a resolution and finds what it says: structure, then words. Every error is a
// *reader.Error.
func Read(name string, data []byte, language string) (*resolution.Resolution, error) {
	return read(context.Background(), name, data, language)
}

// Each reads the inputs (files, folders, "-") and calls emit for one document after another, in the order of their
// symbols whatever the order of the inputs; language versions of one symbol make one document. What cannot be read is in
// the Errors of its Result, and the others are done; an error of emit ends the run. Memory is bounded by the number of
// jobs, not by the number of documents.
func (run Run) Each(ctx context.Context, inputs []string, emit func(Result) error) error {
	files, err := run.list(inputs)
	if err != nil {
		return err
	}
	documents := group(files)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	jobs := run.Jobs
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
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
		err := ctx.Err() // what was interrupted is not whole
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

// document makes one document of its language versions.
func (run Run) document(ctx context.Context, files []file) Result {
	var result Result
	for _, f := range files {
		data, err := f.read()
		if err != nil {
			result.Errors = append(result.Errors, err)
			continue
		}
		r, err := read(ctx, f.name, data, run.Language)
		if fault := (*reader.Error)(nil); f.found && errors.As(err, &fault) && fault.Foreign {
			result.Foreign = append(result.Foreign, err)
			continue
		}
		if err != nil {
			result.Errors = append(result.Errors, err)
			continue
		}
		result.Versions = append(result.Versions, r)
	}
	if len(result.Versions) > 0 {
		result.Graph = Map(result.Versions, run.Options)
		result.Warnings = Check(result.Versions)
	}
	return result
}

// read returns the bytes of the file.
func (f file) read() ([]byte, error) {
	if f.data != nil {
		return f.data, nil
	}
	data, err := os.ReadFile(f.name)
	if err != nil {
		return nil, plainError(err)
	}
	return data, nil
}

// plainError takes the name of the system call off an error of the file system: "x.xml: no such file or directory".
func plainError(err error) error {
	if e, ok := err.(*os.PathError); ok {
		return fmt.Errorf("%s: %w", e.Path, e.Err)
	}
	return err
}
