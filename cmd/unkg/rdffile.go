package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/unkg/unkg/export"
	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/export/oxigraph"
)

// readable lists the formats of RDF that are read: ours and RDF/XML.
func readable() []export.Format {
	return append(export.Formats(), export.Format{Name: "rdfxml", MediaType: oxigraph.RDFXML, Extension: ".rdf"})
}

// formatOf finds a format by its name or by its extension, given without or with the dot.
func formatOf(list []export.Format, word string) (export.Format, bool) {
	i := slices.IndexFunc(list, func(f export.Format) bool {
		return word != "" && (f.Name == word || strings.TrimPrefix(f.Extension, ".") == strings.TrimPrefix(word, "."))
	})
	if i < 0 {
		return export.Format{}, false
	}
	return list[i], true
}

// formatOfFile finds the format of a file by its name, which may end in ".gz".
func formatOfFile(list []export.Format, name string) (export.Format, bool) {
	return formatOf(list, filepath.Ext(strings.TrimSuffix(name, ".gz")))
}

// extensionsOf lists the extensions of formats.
func extensionsOf(list []export.Format) string {
	var texts []string
	for _, f := range list {
		texts = append(texts, f.Extension)
	}
	return strings.Join(texts, ", ")
}

// An rdfReader opens files of RDF as N-Quads. What is not in lines is read by the engine inside, which is compiled when
// it is needed first.
type rdfReader struct {
	stdin  io.Reader
	engine *oxigraph.Engine
}

// An rdfFile is a file of RDF as N-Quads.
type rdfFile struct {
	io.ReadCloser
	name   string
	format export.Format // of the file itself
}

// open opens a file, unpacked. If no format is given, it is that of the extension or, for standard input, that which the
// content looks like.
func (r *rdfReader) open(ctx context.Context, name string, format export.Format) (*rdfFile, error) {
	if format.Name == "" && name != "-" {
		var ok bool
		if format, ok = formatOfFile(readable(), name); !ok {
			return nil, usagef("%q: not a file of RDF", name).
				withHint("the extension is one of " + extensionsOf(readable()) + ", or one of these and .gz")
		}
	}
	in, err := opener(r.stdin)(ctx, name)
	if err != nil {
		return nil, err
	}
	f := &rdfFile{in, name, format}
	if format.Name == "" {
		start := bufio.NewReaderSize(in, sniffedRDF)
		text, err := start.Peek(sniffedRDF)
		if err != nil && !errors.Is(err, io.EOF) {
			in.Close()
			return nil, err
		}
		f.format = lookLike(text)
		f.ReadCloser = struct {
			io.Reader
			io.Closer
		}{start, in}
	}
	if f.format.Lines {
		return f, nil
	}
	if r.engine == nil {
		if r.engine, err = oxigraph.Open(ctx, oxigraph.Options{Cache: cacheFolder()}); err != nil {
			f.Close()
			return nil, err
		}
	}
	f.ReadCloser = r.translated(ctx, f.ReadCloser, f.format.MediaType)
	return f, nil
}

// close frees the engine.
func (r *rdfReader) close(ctx context.Context) {
	if r.engine != nil {
		r.engine.Close(context.WithoutCancel(ctx))
	}
}

// translated returns a file as N-Quads.
func (r *rdfReader) translated(ctx context.Context, in io.ReadCloser, from string) io.ReadCloser {
	ctx, stop := context.WithCancel(ctx)
	out, w := io.Pipe()
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		w.CloseWithError(r.engine.Convert(ctx, w, in, from, oxigraph.NQuads))
	}()
	return translation{out, func() error {
		stop()
		out.Close()
		err := in.Close()
		<-ended
		return err
	}}
}

type translation struct {
	io.Reader
	close func() error
}

func (t translation) Close() error { return t.close() }

// located adds the name of the file, and the place in it if there is one, to an error of reading it.
func (f *rdfFile) located(err error) error {
	if e := (*ntriples.SyntaxError)(nil); errors.As(err, &e) && !f.format.Lines {
		// a term that RDF allows and we do not: the engine writes a line for each statement
		return fmt.Errorf("%s: statement %d: %s", f.name, e.Line, e.Message)
	}
	if e := (*oxigraph.Fault)(nil); errors.As(err, &e) && e.Line == 0 {
		return fmt.Errorf("%s: %w", f.name, err)
	}
	return located(f.name, err)
}

// sniffedRDF is how many bytes are looked at to recognise the format of standard input.
const sniffedRDF = 64 << 10

// lookLike returns the format that a text is in, given how it begins: lines if its first statement is one, JSON-LD or
// RDF/XML by the first characters, otherwise TriG, of which Turtle is a part.
func lookLike(start []byte) export.Format {
	name := "trig"
	switch text := bytes.TrimLeft(bytes.TrimPrefix(start, []byte("\ufeff")), " \t\r\n"); {
	case isJSON(text):
		name = "jsonld"
	case bytes.HasPrefix(text, []byte("<?xml")), bytes.HasPrefix(text, []byte("<rdf:RDF")):
		name = "rdfxml"
	case isLine(start):
		name = "nquads"
	}
	f, _ := formatOf(readable(), name)
	return f
}

// isJSON reports whether a text begins as an object or an array of objects. TriG too may begin with either bracket.
func isJSON(text []byte) bool {
	if len(text) == 0 || text[0] != '{' && text[0] != '[' {
		return false
	}
	next := bytes.TrimLeft(text[1:], " \t\r\n")
	if text[0] == '[' {
		return bytes.HasPrefix(next, []byte("{"))
	}
	return bytes.HasPrefix(next, []byte(`"`)) || len(next) == 1 && next[0] == '}'
}

// isLine reports whether the first statement of a text is a line of N-Quads, and so is a text without a statement.
func isLine(start []byte) bool {
	_, err := ntriples.NewQuadReader(bytes.NewReader(start)).Read()
	if err == nil || errors.Is(err, io.EOF) {
		return true
	}
	return len(start) == sniffedRDF && !bytes.Contains(start, []byte("\n")) && ntriples.LooksLike(start)
}
