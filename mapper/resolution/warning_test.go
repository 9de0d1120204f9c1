package resolution

import (
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"strconv"
	"testing"
)

// Every code has a meaning of one line, and is one word or several with hyphens.
func TestMeanings(t *testing.T) {
	meanings := map[Code]string{}
	for _, m := range Meanings() {
		if _, again := meanings[m.Code]; again || m.Text == "" {
			t.Errorf("%q twice or without a text", m.Code)
		}
		if !regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`).MatchString(string(m.Code)) {
			t.Errorf("%q is not lower case with hyphens", m.Code)
		}
		meanings[m.Code] = m.Text
	}
	codes := declared(t, "warning.go")
	for _, code := range codes {
		if meanings[code] == "" {
			t.Errorf("the code %q has no meaning", code)
		}
	}
	if len(codes) != len(meanings) {
		t.Errorf("%d codes and %d meanings", len(codes), len(meanings))
	}
}

// declared lists the codes that are constants of a file.
func declared(t *testing.T, name string) (codes []Code) {
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok && len(spec.Values) == 1 {
			if literal, ok := spec.Values[0].(*ast.BasicLit); ok {
				code, err := strconv.Unquote(literal.Value)
				if err != nil {
					t.Fatal(err)
				}
				codes = append(codes, Code(code))
			}
		}
		return true
	})
	return codes
}
