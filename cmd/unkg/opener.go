package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/unkg/unkg/export"
)

// opener returns a function that opens inputs and decompresses them. Reading from something other than a file, which
// may block, is interrupted when ctx is done.
func opener(stdin io.Reader) func(ctx context.Context, name string) (io.ReadCloser, error) {
	return func(ctx context.Context, name string) (io.ReadCloser, error) {
		r, err := opened(ctx, stdin, name)
		if err != nil {
			return nil, openError(err)
		}
		if name == "-" {
			name = "standard input"
		}
		unpacked, err := export.Unpack(name, r)
		if err != nil {
			r.Close()
			return nil, err
		}
		return struct {
			io.Reader
			io.Closer
		}{unpacked, r}, nil
	}
}

func opened(ctx context.Context, stdin io.Reader, name string) (io.ReadCloser, error) {
	if name == "-" {
		return piped(ctx, func() (io.ReadCloser, error) { return io.NopCloser(stdin), nil }), nil
	}
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if info.Mode().IsRegular() {
		return os.Open(name)
	}
	return piped(ctx, func() (io.ReadCloser, error) { return os.Open(name) }), nil
}

// piped calls open and reads the result in another goroutine, since neither can be interrupted.
func piped(ctx context.Context, open func() (io.ReadCloser, error)) io.ReadCloser {
	r, w := io.Pipe()
	go func() {
		in, err := open()
		if err == nil {
			_, err = io.Copy(w, in)
			in.Close()
		}
		w.CloseWithError(openError(err))
	}()
	context.AfterFunc(ctx, func() { w.CloseWithError(ctx.Err()) })
	return r
}

// openError removes the name of the system call from an error of the file system.
func openError(err error) error {
	if e := (*fs.PathError)(nil); errors.As(err, &e) {
		return fmt.Errorf("%s: %w", e.Path, e.Err)
	}
	return err
}
