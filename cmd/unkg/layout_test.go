package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Packages know only what lies below them: the command knows mapper and export, these know the ontology and not each
// other, and the ontology knows none of them. What languages are and what a resolution is depend on nothing of mapper. The
// stages that find citations, names and clauses do not know each other. All may ask what characters are, and tests whom
// they like.
func TestDirectionOfImports(t *testing.T) {
	const module = "github.com/unkg/unkg/"
	const characters = module + "ontology/script"
	forbidden := map[string][]string{
		"ontology":          {"cmd", "mapper", "export"},
		"mapper":            {"cmd", "export"},
		"export":            {"cmd", "mapper"},
		"mapper/resolution": {"mapper"},
		"mapper/lang":       {"mapper", "ontology"},
		"mapper/citation":   {"mapper/name", "mapper/clause"},
		"mapper/name":       {"mapper/citation", "mapper/clause"},
		"mapper/clause":     {"mapper/citation", "mapper/name"},
	}
	for folder, others := range forbidden {
		for _, source := range goSources(t, folder, parser.ImportsOnly) {
			for _, spec := range source.file.Imports {
				imported, err := strconv.Unquote(spec.Path.Value)
				if err != nil {
					t.Fatal(err)
				}
				if imported == characters {
					continue
				}
				for _, other := range others {
					if imported == module+other || strings.HasPrefix(imported, module+other+"/") {
						t.Errorf("%s imports %s", source.name, imported)
					}
				}
			}
		}
	}
}

// What one sitting can read: no function of the stages is longer than a page and no file than six.
func TestSizes(t *testing.T) {
	const longestFunction, longestFile = 60, 350 // lines
	check := func(name string, lines, most int) {
		if lines > most {
			t.Errorf("%s has %d lines, more than %d", name, lines, most)
		}
	}
	for _, folder := range []string{"mapper/citation", "mapper/name", "mapper/clause"} {
		for _, source := range goSources(t, folder, parser.SkipObjectResolution) {
			line := func(pos token.Pos) int { return source.files.Position(pos).Line }
			check(source.name, source.files.File(source.file.Pos()).LineCount(), longestFile)
			for _, d := range source.file.Decls {
				if f, ok := d.(*ast.FuncDecl); ok {
					check(source.name+" "+f.Name.Name, line(f.End())-line(f.Pos())+1, longestFunction)
				}
			}
		}
	}
}

// A goSource is a file of Go with its path from the top of the repository.
type goSource struct {
	name  string
	file  *ast.File
	files *token.FileSet
}

// goSources parses the files of Go in a folder and those below it, but for tests.
func goSources(t *testing.T, folder string, mode parser.Mode) (list []goSource) {
	t.Helper()
	top := filepath.Join("..", "..")
	for _, path := range walk(t, filepath.Join(top, folder)) {
		if filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			continue
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, path, nil, mode)
		if err != nil {
			t.Fatal(err)
		}
		name, err := filepath.Rel(top, path)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, goSource{filepath.ToSlash(name), file, files})
	}
	if len(list) == 0 {
		t.Errorf("no Go files in %s", folder)
	}
	return list
}
