// Growth reads documents of n, 2n and 4n bytes, maps them and writes their graphs, to test how the work grows with
// the size. It is built for coverage, as TestGrowth of cmd/unkg does, and writes how often each block of statements
// has run so far, after each document, to a folder of its own: DIR/SPECIMEN/0 to DIR/SPECIMEN/2. It prints the names
// of the specimens.
//
// usage: growth DIR [NAME...]
package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/coverage"
	"slices"
	"strconv"

	"github.com/unkg/unkg/export"
	"github.com/unkg/unkg/export/shape"
	"github.com/unkg/unkg/mapper"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// shortest is the number of bytes of the shortest document.
const shortest = 16 << 10

func main() {
	if err := run(os.Args[1], os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(dir string, names []string) error {
	for language := range languages { // what is loaded only once is counted before
		if err := work([]string{aknDocument(language, "", "")}); err != nil {
			return err
		}
	}
	if err := count(filepath.Join(dir, "start")); err != nil {
		return err
	}
	for i, s := range specimens {
		if len(names) > 0 && !slices.Contains(names, s.name) {
			continue
		}
		fmt.Println(s.name)
		for k := range 3 {
			if err := work(s.make(shortest << k)); err != nil {
				return fmt.Errorf("%s: %w", s.name, err)
			}
			if err := count(filepath.Join(dir, strconv.Itoa(i), strconv.Itoa(k))); err != nil {
				return err
			}
		}
	}
	return nil
}

// count writes how often each block has run.
func count(dir string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	if err := coverage.WriteMetaDir(dir); err != nil {
		return err
	}
	return coverage.WriteCountersDir(dir)
}

// work does with a document what unkg export does in each format and unkg validate with what was exported.
func work(texts []string) error {
	var versions []*resolution.Resolution
	for _, text := range texts {
		r, err := mapper.Read("specimen", []byte(text), "")
		if err != nil {
			return err
		}
		versions = append(versions, r)
	}
	graph := mapper.Map(versions, mapper.Options{Mentions: true})
	mapper.Check(versions)
	for _, f := range export.Formats() {
		w := f.New(io.Discard, export.Options{Base: ontology.DefaultBase})
		if err := w.Graph(graph); err != nil {
			return err
		}
		if err := w.Close(); err != nil {
			return err
		}
	}
	data := shape.NewData()
	for t := range graph.All {
		data.Add(*t)
	}
	data.Check()
	return nil
}
