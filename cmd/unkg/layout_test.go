package main

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Packages know only what lies below them: the command knows mapper and export, these know the ontology and not each
// other, and the ontology knows none of them. Tests may ask whom they like.
func TestDirectionOfImports(t *testing.T) {
	const module = "github.com/unkg/unkg/"
	forbidden := map[string][]string{
		"ontology": {"cmd", "mapper", "export"},
		"mapper":   {"cmd", "export"},
		"export":   {"cmd", "mapper"},
	}
	for folder, others := range forbidden {
		files := 0
		for _, path := range walk(t, filepath.Join("..", "..", folder)) {
			if filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
				continue
			}
			files++
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
			if err != nil {
				t.Fatal(err)
			}
			for _, spec := range file.Imports {
				imported, err := strconv.Unquote(spec.Path.Value)
				if err != nil {
					t.Fatal(err)
				}
				for _, other := range others {
					if imported == module+other || strings.HasPrefix(imported, module+other+"/") {
						t.Errorf("%s imports %s", path, imported)
					}
				}
			}
		}
		if files == 0 {
			t.Errorf("no Go files in %s", folder)
		}
	}
}
