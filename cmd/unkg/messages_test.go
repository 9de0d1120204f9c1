package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/unkg/unkg/mapper/resolution"
)

// Every code of a warning has words.
func TestPhrases(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", "..", "mapper", "resolution", "warning.go"), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	codes := 0
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || len(spec.Values) != 1 {
			return true
		}
		code, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
		if err != nil {
			t.Fatal(err)
		}
		codes++
		if phrases[resolution.Code(code)] == "" {
			t.Errorf("the code %q has no words", code)
		}
		return true
	})
	if codes != len(phrases) {
		t.Errorf("%d codes and %d phrases", codes, len(phrases))
	}
}

func TestWarningText(t *testing.T) {
	for _, c := range []struct {
		warning resolution.Warning
		want    string
	}{
		{resolution.Warning{Code: resolution.NoDate}, "a date is missing or impossible"},
		{resolution.Warning{Code: resolution.LostNote, Where: "fn3", Text: `"x"`}, `fn3: a footnote without its mark or a mark without its footnote: "\"x\""`},
		{resolution.Warning{Code: "new", Text: "a"}, `new: "a"`},
	} {
		if got := warningText(c.warning); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}
