package mapper

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/unkg/unkg/mapper/reader"
	"github.com/unkg/unkg/ontology"
)

// DefaultMaxSize is the size limit of a document, in bytes, unless a Run sets another. The longest official
// resolution has 1.5 million bytes.
const DefaultMaxSize = 64 << 20

const (
	glanced  = 32 << 10 // bytes at the beginning of a file, which contain the symbol of almost every document
	maxKept  = 4 << 20  // total bytes of files that are kept in memory between the first look and the reading
	maxEarly = 8 << 20  // total bytes of the texts of documents that are read at the first look
	keptFile = 1 << 20  // largest file that is kept, in bytes
)

// A Collection is the documents in the inputs of a run, in order of their symbols.
type Collection struct {
	Aside     []*Input // what Run.Aside chose, in the order of the inputs
	run       Run
	documents [][]*Input
}

// contents is the part of an input that was read already.
type contents struct {
	data []byte        // the whole input, or what precedes rest
	rest io.ReadCloser // what is left of a stream that was set aside
	kept bool          // data is the whole input
}

// Collect lists the files of the inputs and finds the symbol of each, as the reader does, to group the language
// versions of a document. Small collections are read once; large ones are not kept in memory, so the beginnings of
// their files are read again later. It fails only if ctx is done.
func (run Run) Collect(ctx context.Context, inputs []string) (*Collection, error) {
	all := list(inputs)
	var kept, early atomic.Int64
	aside := make([]bool, len(all))
	parallel(ctx, run.jobs(), len(all), func(i int) {
		in := all[i]
		in.group = unnamed + in.Name
		if in.fault == nil {
			aside[i], in.fault = run.look(ctx, in, &kept, &early)
		}
	})
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	c := &Collection{run: run}
	var documents []*Input
	for i, in := range all {
		if aside[i] {
			c.Aside = append(c.Aside, in)
		} else {
			documents = append(documents, in)
		}
	}
	c.documents = group(documents)
	return c, nil
}

// parallel calls work for each number below n, with jobs goroutines, until ctx is done.
func parallel(ctx context.Context, jobs, n int, work func(i int)) {
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(jobs, n) {
		workers.Add(1)
		go func() {
			defer workers.Done()
			for i := int(next.Add(1)) - 1; i < n && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				work(i)
			}
		}()
	}
	workers.Wait()
}

// look reads as much of an input as it takes to find its symbol, or that it is to be set aside.
func (run Run) look(ctx context.Context, in *Input, kept, early *atomic.Int64) (aside bool, err error) {
	r, err := run.open(ctx, in.Name)
	if err != nil {
		return false, err
	}
	defer func() {
		if in.held.rest == nil {
			r.Close()
		}
	}()
	b := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(b)
	b.Reset()
	whole, err := fill(b, r, min(glanced, run.maxSize()))
	if err != nil {
		return false, plainError(err)
	}
	if run.Aside != nil && run.Aside(in.Name, b.Bytes()) {
		if in.stream {
			in.held = contents{data: bytes.Clone(b.Bytes()), rest: r}
		}
		return true, nil
	}
	symbol, told := ontology.Symbol(""), false
	if !whole || !reader.FindsByReading(b.Bytes()) {
		symbol, told = run.known().FindSymbol(b.Bytes(), whole)
	}
	needed := !told || in.stream
	room := kept.Load() < maxKept
	switch {
	case whole:
	case needed:
		whole, err = fill(b, r, run.maxSize())
	case room:
		whole, err = fill(b, r, min(keptFile, run.maxSize()))
	}
	switch {
	case err != nil:
		return false, plainError(err)
	case needed && !whole:
		return false, run.tooLarge(in.Name)
	case told:
	case reader.FindsByReading(b.Bytes()):
		return false, run.readEarly(in, b.Bytes(), early)
	default:
		symbol, _ = run.known().FindSymbol(b.Bytes(), true)
	}
	if symbol != "" {
		in.group = string(symbol)
	}
	if whole && (in.stream || room && b.Len() <= keptFile) {
		kept.Add(int64(b.Len()))
		in.held = contents{data: bytes.Clone(b.Bytes()), kept: true}
	}
	return false, nil
}

// readEarly reads an input whose symbol is found by no less, and keeps what it reads if there is room.
func (run Run) readEarly(in *Input, data []byte, early *atomic.Int64) error {
	r, err := run.known().Read(in.Name, data)
	if err != nil {
		return err
	}
	in.group = string(r.Symbol)
	size := int64(length(r))
	if early.Add(size) <= maxEarly {
		in.early = r
		return nil
	}
	early.Add(-size)
	if in.stream {
		in.held = contents{data: bytes.Clone(data), kept: true}
	}
	return nil
}

// buffers are reused for reading; there are no references to a buffer that was put back.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// fill reads r into b until b holds more than limit bytes, and reports whether r ended before that.
func fill(b *bytes.Buffer, r io.Reader, limit int64) (whole bool, err error) {
	want := limit + 1 - int64(b.Len())
	n, err := b.ReadFrom(io.LimitReader(r, want))
	return n < want, err
}

// read returns the bytes of an input; they are in b unless they were kept.
func (run Run) read(ctx context.Context, in *Input, b *bytes.Buffer) ([]byte, error) {
	switch {
	case in.fault != nil:
		return nil, in.fault
	case in.held.kept:
		data := in.held.data
		in.held = contents{}
		return data, nil
	}
	r, err := run.open(ctx, in.Name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	b.Reset()
	whole, err := fill(b, r, run.maxSize())
	if err != nil {
		return nil, plainError(err)
	}
	if !whole {
		return nil, run.tooLarge(in.Name)
	}
	return b.Bytes(), nil
}

// OpenAside opens an input that was set aside. A stream can be opened only once.
func (c *Collection) OpenAside(ctx context.Context, in *Input) (io.ReadCloser, error) {
	if in.held.rest == nil {
		return c.run.open(ctx, in.Name)
	}
	return struct {
		io.Reader
		io.Closer
	}{io.MultiReader(bytes.NewReader(in.held.data), in.held.rest), in.held.rest}, nil
}

// open opens an input with run.Open or, without it, as a file.
func (run Run) open(ctx context.Context, name string) (io.ReadCloser, error) {
	var r io.ReadCloser = os.Stdin
	var err error
	switch {
	case run.Open != nil:
		r, err = run.Open(ctx, name)
	case name != "-":
		r, err = os.Open(name)
	}
	if err != nil {
		return nil, plainError(err)
	}
	return r, nil
}

func (run Run) tooLarge(name string) error {
	return fmt.Errorf("%s: larger than %d bytes, which --max-file-size can raise", name, run.maxSize())
}

func (run Run) maxSize() int64 {
	if run.MaxSize > 0 {
		return run.MaxSize
	}
	return DefaultMaxSize
}

func (run Run) jobs() int {
	if run.Jobs > 0 {
		return run.Jobs
	}
	return runtime.GOMAXPROCS(0)
}

func (run Run) known() reader.Known { return reader.Known{Language: run.Language, Symbol: run.Symbol} }
