package sparql

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/unkg/unkg/export"
	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/export/program"
)

// An engine is a program that runs a query on a file. There is no well-maintained SPARQL engine in Go, so an installed
// program is used.
type engine struct {
	name string // of the program
	// quads converts a file of another format to N-Quads; nil if the program cannot do that.
	quads func(ctx context.Context, path, data, to string) error
	// load, if set, prepares a folder for many queries.
	load func(ctx context.Context, path, folder, data string) error
	run  func(ctx context.Context, path, folder, data, query, results string) ([]byte, error)
}

var engines = []engine{
	{"oxigraph", func(ctx context.Context, path, data, to string) error {
		_, err := program.Output(ctx, path, "convert", "--from-file", data, "--to-file", to)
		return err
	}, func(ctx context.Context, path, folder, data string) error {
		_, err := program.Output(ctx, path, "load", "--location", filepath.Join(folder, "store"), "--file", data)
		return err
	}, func(ctx context.Context, path, folder, _, query, results string) ([]byte, error) {
		return program.Output(ctx, path, "query", "--location", filepath.Join(folder, "store"), "--query-file", query, "--results-format", results)
	}},
	{"arq", nil, nil, func(ctx context.Context, path, _, data, query, results string) ([]byte, error) {
		return program.Output(ctx, path, "--data="+data, "--query="+query, "--results="+results)
	}},
}

// ErrNoEngine says that no installed program can query a file.
var ErrNoEngine = errors.New("neither oxigraph nor arq is on PATH")

// A File is a file of RDF that is queried with an installed program. It is a Source.
type File struct {
	engine engine
	path   string // of the program
	data   string // what the program reads
	folder string // for it
}

// OpenFile prepares a file for queries with oxigraph or, if that is not installed, arq. The format of the file
// follows from its extension: .ttl, .nt, .nq, .trig, .jsonld, each with .gz if it is compressed. The error is
// ErrNoEngine if neither program is installed.
func OpenFile(ctx context.Context, data string) (*File, error) {
	data, err := filepath.Abs(data)
	if err != nil {
		return nil, err
	}
	folder, err := os.MkdirTemp("", "unkg-query-")
	if err != nil {
		return nil, err
	}
	f := &File{data: data, folder: folder}
	if err := f.prepare(ctx); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// Close removes what was prepared.
func (f *File) Close() error { return os.RemoveAll(f.folder) }

// prepare finds the engine and converts the data to a form that it can query.
func (f *File) prepare(ctx context.Context) (err error) {
	if plain, compressed := strings.CutSuffix(f.data, ".gz"); compressed {
		if f.data, err = unpacked(f.data, filepath.Join(f.folder, "data"+filepath.Ext(plain))); err != nil {
			return err
		}
	}
	if err := f.find(); err != nil {
		return err
	}
	if filepath.Ext(f.data) == ".trig" {
		quads := filepath.Join(f.folder, "quads.nq")
		if err := f.engine.quads(ctx, f.path, f.data, quads); err != nil {
			return err
		}
		f.data = quads
	}
	if filepath.Ext(f.data) == ".nq" {
		if f.data, err = withoutGraphs(f.data, filepath.Join(f.folder, "merged.nt")); err != nil {
			return err
		}
	}
	if f.engine.load != nil {
		return f.engine.load(ctx, f.path, f.folder, f.data)
	}
	return nil
}

// find chooses the first program that is installed and reads the data.
func (f *File) find() error {
	for _, e := range engines {
		path, err := program.Find(e.name)
		if err == nil && (filepath.Ext(f.data) != ".trig" || e.quads != nil) {
			f.engine, f.path = e, path
			return nil
		}
	}
	return ErrNoEngine
}

// Query runs a query on all graphs of the file together.
func (f *File) Query(ctx context.Context, text string, as Results) (io.ReadCloser, error) {
	query := filepath.Join(f.folder, "query.rq")
	if err := os.WriteFile(query, []byte(text), 0o600); err != nil {
		return nil, err
	}
	out, err := f.engine.run(ctx, f.path, f.folder, f.data, query, as.name)
	return io.NopCloser(bytes.NewReader(out)), err
}

// unpacked decompresses a file.
func unpacked(from, to string) (string, error) {
	in, err := os.Open(from)
	if err != nil {
		return "", err
	}
	defer in.Close()
	r, err := export.Unpack(from, in)
	if err != nil {
		return "", err
	}
	out, err := os.Create(to)
	if err != nil {
		return "", err
	}
	_, err = io.Copy(out, r)
	return to, errors.Join(err, out.Close())
}

// withoutGraphs writes the statements of a file of N-Quads without their graphs, so that all are queried together.
func withoutGraphs(from, to string) (string, error) {
	in, err := os.Open(from)
	if err != nil {
		return "", err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return "", err
	}
	defer out.Close()
	w := bufio.NewWriter(out)
	var line []byte
	for r := ntriples.NewQuadReader(in); ; {
		q, err := r.Read()
		if err == io.EOF {
			return to, errors.Join(w.Flush(), out.Close())
		}
		if err == nil {
			line, err = ntriples.AppendTriple(line[:0], q.Triple)
		}
		if err != nil {
			return "", fmt.Errorf("%s:%w", from, err)
		}
		w.Write(append(line, " .\n"...))
	}
}
