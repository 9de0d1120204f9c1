package oxigraph

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/unkg/unkg/export/sparql"
)

// keeping is the engine of all tests with a cache of its own for datasets.
func keeping(t *testing.T) *Engine {
	e := open(t)
	return &Engine{options: Options{Cache: t.TempDir(), Memory: maxMemory}, runtime: e.runtime, code: e.code, slots: make(chan struct{}, 2)}
}

// fill makes a dataset of one value; it reports whether the filler was called.
func fill(t *testing.T, e *Engine, c Contents, value string, discard bool) (filled bool) {
	t.Helper()
	d, err := e.Fill(t.Context(), c, func(f *Filler) error {
		filled = true
		if discard {
			f.Discard()
		}
		return f.Read(strings.NewReader(`<http://e/a> <http://e/p> "`+value+`" .`), NTriples)
	})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if d.Len() != 1 {
		t.Errorf("%d triples", d.Len())
	}
	if got, err := ask(t.Context(), d, "SELECT ?o { ?s ?p ?o }", sparql.AsCSV); err != nil || filled && got != "o\r\n"+value+"\r\n" {
		t.Errorf("%q, %v", got, err)
	}
	return filled
}

func TestKept(t *testing.T) {
	e := keeping(t)
	c := Contents{Key: "k"}
	if !fill(t, e, c, "x", true) || !fill(t, e, c, "x", false) {
		t.Error("a dataset that was discarded is kept")
	}
	if fill(t, e, c, "x", false) {
		t.Error("the dataset is not kept")
	}
	if !fill(t, e, Contents{Key: "k", Graphs: true}, "x", false) || !fill(t, e, Contents{Key: "other"}, "x", false) || !fill(t, e, Contents{}, "x", false) {
		t.Error("another dataset is taken for this one")
	}
	path := e.kept().path(c)
	if info, err := os.Stat(path); err != nil || info.Mode().Perm()&0o077 != 0 && os.PathSeparator == '/' {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for name, damaged := range map[string][]byte{
		"empty":          nil,
		"cut":            whole[:len(whole)-1],
		"header only":    whole[:headerSize],
		"longer":         append(whole[:len(whole):len(whole)], 0),
		"other magic":    append([]byte("X"), whole[1:]...),
		"other module":   append(append(whole[:8:8], 'X'), whole[9:]...),
		"other triples":  append(append(whole[:48:48], whole[48]+1), whole[49:]...),
		"something else": []byte(strings.Repeat("x", len(whole))),
	} {
		if err := os.WriteFile(path, damaged, 0o600); err != nil {
			t.Fatal(err)
		}
		if !fill(t, e, c, "x", false) {
			t.Errorf("%s: taken for a dataset", name)
		}
		if fill(t, e, c, "x", false) {
			t.Errorf("%s: not mended", name)
		}
	}
}

func TestKeptAtTheSameTime(t *testing.T) {
	e := keeping(t)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 3 {
				fill(t, e, Contents{Key: "k"}, "x", false)
			}
		})
	}
	wg.Wait()
	files, err := filepath.Glob(filepath.Join(string(e.kept()), "*"))
	if err != nil || len(files) != 1 {
		t.Errorf("%v, %v", files, err)
	}
}

func TestFewAreKept(t *testing.T) {
	e := keeping(t)
	left := filepath.Join(string(e.kept()), newPrefix+"1")
	for i := range maxKept + 2 {
		c := Contents{Key: fmt.Sprint(i)}
		fill(t, e, c, "x", false)
		if i == 0 {
			if err := os.WriteFile(left, nil, 0o600); err != nil {
				t.Fatal(err)
			}
			old := time.Now().Add(-2 * time.Hour)
			os.Chtimes(left, old, old)
		}
		at := time.Now().Add(time.Duration(i-maxKept-2) * time.Minute)
		os.Chtimes(e.kept().path(c), at, at)
	}
	if _, err := os.Stat(left); !errors.Is(err, fs.ErrNotExist) {
		t.Error("what a killed run left is there")
	}
	if fill(t, e, Contents{Key: fmt.Sprint(maxKept + 1)}, "x", false) {
		t.Error("the newest is gone")
	}
	if !fill(t, e, Contents{Key: "0"}, "x", false) {
		t.Error("the oldest is kept")
	}
}

// A cache that cannot be written is no error.
func TestNotKept(t *testing.T) {
	e := keeping(t)
	e.options.Cache = filepath.Join(e.options.Cache, "file")
	if err := os.WriteFile(e.options.Cache, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	fill(t, e, Contents{Key: "k"}, "x", false)
}
