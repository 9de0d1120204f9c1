package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/export"
	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/mapper"
	"github.com/unkg/unkg/ontology"
)

// inputFlags say how inputs are read.
func inputFlags() []cli.Flag {
	return []cli.Flag{
		languageFlag(),
		&cli.StringFlag{Name: "symbol", Usage: "`SYMBOL` of the one document of the input, where it prints none"},
		&cli.StringFlag{Name: "max-file-size", Value: "64MiB", Usage: "refuse a document that is, unpacked, larger than `SIZE`"},
	}
}

// sources are the inputs of a command: resolutions, and files of statements if run.Aside selects them.
type sources struct {
	run    mapper.Run
	inputs []string
}

// chosenSources returns the inputs from the arguments and flags of a command. Errors are usage errors.
func chosenSources(c *cli.Context) (*sources, error) {
	inputs, err := arguments(c, 1, -1, "FILE, DIR or -")
	if err != nil {
		return nil, err
	}
	s := &sources{inputs: inputs, run: mapper.Run{Open: opener(c.App.Reader)}}
	s.run.Mentions, s.run.Version = c.Bool("mentions"), version()
	if s.run.Language, err = chosenLanguage(c); err != nil {
		return nil, err
	}
	if s.run.Symbol, err = chosenSymbol(c); err != nil {
		return nil, err
	}
	s.run.MaxSize, err = chosenSize(c, "max-file-size")
	return s, err
}

// each calls emit for one graph after another. Errors of inputs are printed and do not stop it; no graph at all is an
// error.
func (s *sources) each(ctx context.Context, messages *messages, emit func(ontology.Graph) error) error {
	met := false
	err := s.graphs(ctx, messages, func(g ontology.Graph) error {
		met = true
		return emit(g)
	})
	if err == nil && !met {
		return messages.nothing()
	}
	return err
}

func (s *sources) graphs(ctx context.Context, messages *messages, emit func(ontology.Graph) error) error {
	collection, err := s.run.Collect(ctx, s.inputs)
	if err != nil {
		return err
	}
	for _, in := range collection.Aside {
		r, err := collection.OpenAside(ctx, in)
		if err != nil {
			return err
		}
		err = ntriples.Graphs(r, func(g ontology.Graph) error {
			if err := ctx.Err(); err != nil {
				return err
			}
			return emit(g)
		})
		r.Close()
		if err != nil {
			return located(in.Name, err)
		}
	}
	return collection.Each(ctx, func(r mapper.Result) error {
		messages.result(r)
		if len(r.Versions) == 0 {
			return nil
		}
		return emit(r.Graph)
	})
}

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

// sniffed is how many bytes are read to recognise a file.
const sniffed = 4096

// isStatements reports whether a file looks like N-Triples or N-Quads by its beginning. An empty file, as a shard may
// be, is recognised by its name.
func isStatements(name string, start []byte) bool {
	return ntriples.LooksLike(start[:min(len(start), sniffed)]) || len(start) == 0 && namesStatements(name)
}

// namesStatements reports whether a file has an extension of N-Triples or N-Quads, compressed or not.
func namesStatements(name string) bool {
	return slices.Contains([]string{".nt", ".nq"}, filepath.Ext(strings.TrimSuffix(name, ".gz")))
}

// located adds the name of a file of statements to an error.
func located(name string, err error) error {
	if e := (*ntriples.SyntaxError)(nil); errors.As(err, &e) {
		return fmt.Errorf("%s:%w", name, err)
	}
	return err
}

// openError removes the name of the system call from an error of the file system.
func openError(err error) error {
	if e := (*fs.PathError)(nil); errors.As(err, &e) {
		return fmt.Errorf("%s: %w", e.Path, e.Err)
	}
	return err
}

// chosenSymbol returns the value of --symbol, "" if it is not given.
func chosenSymbol(c *cli.Context) (ontology.Symbol, error) {
	if !c.IsSet("symbol") {
		return "", nil
	}
	symbol, err := ontology.ParseSymbol(c.String("symbol"))
	if err != nil {
		const examples = `A/RES/78/184, "A/RES/428 (V)" or "S/RES/1 (1946)"`
		return "", usagef("--symbol: %v", err).withHint("it is printed such as " + examples)
	}
	return symbol, nil
}
