package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/export"
	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/mapper"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/corpus"
	"github.com/unkg/unkg/testdata/golden"
)

// specimens are the resolutions of testdata/specimen, all formats and languages.
func specimens(t testing.TB) []string {
	t.Helper()
	files := walk(t, filepath.Join("..", "..", "testdata", "specimen"))
	if len(files) == 0 {
		t.Fatal("there are no specimens")
	}
	return files
}

func walk(t testing.TB, root string) (files []string) {
	t.Helper()
	filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			files = append(files, path)
		}
		return nil
	})
	return files
}

// exported returns the output of `unkg export` for the inputs.
func exported(t testing.TB, format string, run mapper.Run, inputs []string) string {
	t.Helper()
	f, ok := export.Find(format)
	if !ok {
		t.Fatalf("no format %q", format)
	}
	run.Base = ontology.DefaultBase
	var out bytes.Buffer
	w := f.New(&out, export.Options{Base: run.Base})
	err := run.Each(context.Background(), inputs, func(r mapper.Result) error {
		for _, err := range r.Errors {
			t.Error(err)
		}
		return w.Graph(r.Graph)
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestGolden holds the graph of every specimen, mentions too, against testdata/golden. The goldens are read by people
// before they are committed: they say what is right, not what comes out.
func TestGolden(t *testing.T) {
	documents := map[string][]string{} // language versions by document
	for _, path := range specimens(t) {
		name, _, _ := strings.Cut(filepath.Base(path), ".")
		documents[name] = append(documents[name], path)
	}
	for name, files := range documents {
		t.Run(name, func(t *testing.T) {
			got := exported(t, "turtle", mapper.Run{Options: mapper.Options{Mentions: true}}, files)
			want := golden.Expected(t, filepath.Join("..", "..", "testdata", "golden", name+".ttl"), got)
			if got == want {
				return
			}
			gotLines, wantLines := sortedLines(got), sortedLines(want)
			compare(t, name, wantLines, gotLines)
			t.Errorf("%s: the graph is not that of the golden; `make golden` rewrites it", name)
		})
	}
}

func sortedLines(text string) []string {
	lines := strings.Split(text, "\n")
	slices.Sort(lines)
	return lines
}

func TestSameBytes(t *testing.T) {
	files := specimens(t)
	for _, f := range export.Formats() {
		want := exported(t, f.Name, mapper.Run{Jobs: 1}, files)
		if exported(t, f.Name, mapper.Run{Jobs: 1}, files) != want {
			t.Errorf("%s: two runs differ", f.Name)
		}
		if exported(t, f.Name, mapper.Run{Jobs: 4}, files) != want {
			t.Errorf("%s: the number of jobs shows in the output", f.Name)
		}
		backwards := slices.Clone(files)
		slices.Reverse(backwards)
		if exported(t, f.Name, mapper.Run{Jobs: 2}, backwards) != want {
			t.Errorf("%s: the order of the files shows in the output", f.Name)
		}
	}
}

// Independent programs read the same statements from all our formats.
func TestJudgesAgree(t *testing.T) {
	t.Run("specimens", func(t *testing.T) { judgesAgree(t, specimens(t)) })
	t.Run("corpus", func(t *testing.T) { judgesAgree(t, corpus.Sample(t, 41)) })
}

// judgesAgree fails the test unless all judges read the same statements from all formats of the inputs, which it
// returns.
func judgesAgree(t *testing.T, inputs []string) map[string]string {
	t.Helper()
	written := map[string]string{}
	for _, f := range export.Formats() {
		written[f.Name] = exported(t, f.Name, mapper.Run{Options: mapper.Options{Mentions: true}}, inputs)
	}
	want := map[bool][]string{} // statements with their graphs, and without
	for _, format := range []string{"ntriples", "nquads"} {
		statements, err := judge.Statements(strings.NewReader(written[format]), judge.Quads(format))
		if err != nil {
			t.Fatal(err)
		}
		want[judge.Quads(format)] = statements
	}
	for _, j := range judge.Judges() {
		t.Run(j.Name, func(t *testing.T) {
			for _, f := range export.Formats() {
				if j.Reads(f.Name) {
					compare(t, f.Name, want[judge.Quads(f.Name)], j.Read(t, f.Name, written[f.Name]))
				}
			}
		})
	}
	return written
}

func compare(t *testing.T, format string, want, got []string) {
	t.Helper()
	for _, d := range judge.Difference(want, got) {
		t.Errorf("%s: lost %s", format, d)
	}
	for _, d := range judge.Difference(got, want) {
		t.Errorf("%s: made up %s", format, d)
	}
}

func TestConforms(t *testing.T) {
	shapes := ontology.FileNamed("shapes").Text()
	run := mapper.Run{Options: mapper.Options{Mentions: true}}
	t.Run("specimens", func(t *testing.T) {
		judge.Conforms(t, shapes, exported(t, "turtle", run, specimens(t)))
	})
	t.Run("corpus", func(t *testing.T) {
		judge.Conforms(t, shapes, exported(t, "turtle", run, corpus.Sample(t, 11)))
	})
}

// The vocabulary itself is legal RDF and the same in every format.
func TestJudgesReadTheVocabulary(t *testing.T) {
	for _, f := range ontology.Files() {
		var lines bytes.Buffer
		format, _ := export.Find("ntriples")
		if err := writeVocabulary(&lines, f, format); err != nil {
			t.Fatal(err)
		}
		want, err := judge.Statements(&lines, false)
		if err != nil {
			t.Fatal(err)
		}
		for _, j := range judge.Judges() {
			if !j.Reads("turtle") {
				continue
			}
			t.Run(f.Name+"/"+j.Name, func(t *testing.T) {
				compare(t, "turtle", want, j.Read(t, "turtle", f.Text()))
			})
		}
	}
}
