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
)

// DefaultMaxSize is how many bytes a document may have unless a Run says otherwise. The longest official resolution has
// 1.5 million.
const DefaultMaxSize = 64 << 20

const (
	glanced  = 32 << 10 // bytes of the beginning of a file that tell the symbol of nearly all
	maxKept  = 4 << 20  // bytes of files that are kept from the first look to the reading
	keptFile = 1 << 20  // bytes of a file that may be kept
)

// A Collection is what the inputs of a run hold, looked into and put in order.
type Collection struct {
	Aside     []*Input // what Run.Aside chose, in the order of the inputs
	run       Run
	documents [][]*Input
}

// contents are what was read of an input and is not read again.
type contents struct {
	data []byte        // the whole, or what precedes rest
	rest io.ReadCloser // of a stream that was set aside
	kept bool          // data is the whole
}

// Collect finds the files of the inputs and looks into each, to group the language versions of one symbol: the symbol is
// what the reader finds. Small collections are read once; of large ones, whose bytes are not all kept, the beginnings are
// read again. It fails only if ctx is done.
func (run Run) Collect(ctx context.Context, inputs []string) (*Collection, error) {
	all := list(inputs)
	var kept atomic.Int64
	aside := make([]bool, len(all))
	parallel(ctx, run.jobs(), len(all), func(i int) {
		in := all[i]
		in.group = unnamed + in.Name
		if in.fault == nil {
			aside[i], in.fault = run.look(ctx, in, &kept)
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

// parallel calls work for each number below n, by so many goroutines, until ctx is done.
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

// look reads as much of an input as tells where it belongs.
func (run Run) look(ctx context.Context, in *Input, kept *atomic.Int64) (aside bool, err error) {
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
	symbol, told := run.known().FindSymbol(b.Bytes(), whole)
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
	case !told:
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

// buffers are read into; nothing refers to one that is put back.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// fill reads up to limit bytes into b, with what is there, and reports whether that is the whole.
func fill(b *bytes.Buffer, r io.Reader, limit int64) (whole bool, err error) {
	want := limit + 1 - int64(b.Len())
	n, err := b.ReadFrom(io.LimitReader(r, want))
	return n < want, err
}

// read returns the bytes of an input, in b unless they were kept.
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

// OpenAside opens an input that was set aside. A stream can be opened once.
func (c *Collection) OpenAside(ctx context.Context, in *Input) (io.ReadCloser, error) {
	if in.held.rest == nil {
		return c.run.open(ctx, in.Name)
	}
	return struct {
		io.Reader
		io.Closer
	}{io.MultiReader(bytes.NewReader(in.held.data), in.held.rest), in.held.rest}, nil
}

// open opens an input as the run says.
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
