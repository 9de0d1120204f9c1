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

// An engine is a program that asks a file a query. There is no SPARQL engine in Go that is kept well, so that one that is
// installed is used.
type engine struct {
	name string // of the program
	// quads writes the statements of a file of another format as N-Quads.
	quads func(ctx context.Context, path, data, to string) error
	// run writes the JSON format of results. Folder is for the engine.
	run func(ctx context.Context, path, folder, data, query string) ([]byte, error)
}

var engines = []engine{
	{"oxigraph", func(ctx context.Context, path, data, to string) error {
		_, err := program.Output(ctx, path, "convert", "--from-file", data, "--to-file", to)
		return err
	}, func(ctx context.Context, path, folder, data, query string) ([]byte, error) {
		store := filepath.Join(folder, "store")
		if _, err := program.Output(ctx, path, "load", "--location", store, "--file", data); err != nil {
			return nil, err
		}
		return program.Output(ctx, path, "query", "--location", store, "--query-file", query, "--results-format", "json")
	}},
	{"arq", nil, func(ctx context.Context, path, _, data, query string) ([]byte, error) {
		return program.Output(ctx, path, "--data="+data, "--query="+query, "--results=json")
	}},
}

// ErrNoEngine says that nothing on this machine can ask a file.
var ErrNoEngine = errors.New("neither oxigraph nor arq is on PATH")

// File asks a file of RDF a SELECT query with oxigraph or arq, whichever is on PATH first. What the file is is told by its
// extension: .ttl, .nt, .nq, .trig, .jsonld, each with .gz if it is compressed. The error is ErrNoEngine if there is neither
// program.
func File(ctx context.Context, data, text string) (Table, error) {
	data, err := filepath.Abs(data)
	if err != nil {
		return Table{}, err
	}
	folder, err := os.MkdirTemp("", "unkg-query-")
	if err != nil {
		return Table{}, err
	}
	defer os.RemoveAll(folder)
	if plain, compressed := strings.CutSuffix(data, ".gz"); compressed {
		if data, err = unpacked(data, filepath.Join(folder, "data"+filepath.Ext(plain))); err != nil {
			return Table{}, err
		}
	}
	for _, e := range engines {
		path, err := program.Find(e.name)
		if err != nil || filepath.Ext(data) == ".trig" && e.quads == nil {
			continue
		}
		if filepath.Ext(data) == ".trig" {
			quads := filepath.Join(folder, "quads.nq")
			if err := e.quads(ctx, path, data, quads); err != nil {
				return Table{}, err
			}
			data = quads
		}
		if filepath.Ext(data) == ".nq" {
			if data, err = withoutGraphs(data, filepath.Join(folder, "merged.nt")); err != nil {
				return Table{}, err
			}
		}
		query := filepath.Join(folder, "query.rq")
		if err := os.WriteFile(query, []byte(text), 0o600); err != nil {
			return Table{}, err
		}
		out, err := e.run(ctx, path, folder, data, query)
		if err != nil {
			return Table{}, err
		}
		t, err := ReadTable(bytes.NewReader(out))
		if err != nil {
			return t, fmt.Errorf("%s: %w", e.name, err)
		}
		return t, nil
	}
	return Table{}, ErrNoEngine
}

// unpacked writes what a compressed file holds.
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

// withoutGraphs writes the statements of a file of N-Quads without their graphs, so that all are asked together.
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
