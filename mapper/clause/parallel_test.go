package clause_test

import (
	"bytes"
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/recognizer"
	"github.com/unkg/unkg/mapper/resolution"
)

// A parallel is one paragraph in six languages and what it does in all of them.
type parallel struct {
	Case  string            `yaml:"case"`
	Kind  string            `yaml:"kind"`  // "pp" for a preambular paragraph
	Organ string            `yaml:"organ"` // path of the body that adopts it, the General Assembly if empty
	Want  []string          `yaml:"want"`  // a clause each: "request: framework/udhr -> body/who | body/general-assembly 81"
	Gap   map[string]string `yaml:"gap"`   // languages that do something else, with the reason
	Text  map[string]string `yaml:",inline"`
}

// Each case of testdata/parallel does the same in each language; where one has a gap, it does not, so that a gap that is
// closed is noticed.
func TestParallel(t *testing.T) {
	files, err := filepath.Glob("testdata/parallel/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		for _, c := range parallels(t, file) {
			for _, code := range lang.Codes() {
				c.check(t, code)
			}
		}
	}
}

// parallels reads a file of cases.
func parallels(t *testing.T, file string) (cases []parallel) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	if err := decoder.Decode(&cases); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return cases
}

func (c *parallel) check(t *testing.T, code string) {
	text, reason := c.Text[code], c.Gap[code]
	if text == "" {
		if reason == "" {
			t.Errorf("%s: no %s and no reason", c.Case, code)
		}
		return
	}
	got := c.does(code, text)
	switch same := slices.Equal(got, c.Want); {
	case !same && reason == "":
		t.Errorf("%s: %s\n  %s\n got %q\nwant %q", c.Case, code, text, got, c.Want)
	case same && reason != "":
		t.Errorf("%s: %s has no gap any more", c.Case, code)
	}
}

// does reads a text as a paragraph and returns what it does, a clause each.
func (c *parallel) does(code, text string) (does []string) {
	p := resolution.Paragraph{ID: "op1", Kind: resolution.Operative, Text: text}
	if c.Kind == "pp" {
		p.ID, p.Kind = "pp1", resolution.Preambular
	}
	r := &resolution.Resolution{Language: code, Symbol: "A/RES/80/999", Adopted: "2025-12-19",
		Organ: cmp.Or(c.Organ, "body/general-assembly"), Paragraphs: []resolution.Paragraph{p}}
	recognizer.Recognize(r)
	for i := range r.Paragraphs[0].Clauses {
		does = append(does, parallelClause(code, &r.Paragraphs[0].Clauses[i]))
	}
	return does
}

func parallelClause(code string, c *resolution.Clause) string {
	words := []string{c.Action + ":"}
	for _, t := range c.Concerns {
		words = append(words, parallelTarget(code, &t))
	}
	if len(c.Addressees) > 0 {
		words = append(words, "->")
	}
	for _, t := range c.Addressees {
		words = append(words, parallelTarget(code, &t))
	}
	for _, r := range c.Reports {
		words = append(words, "|", strings.Join(strings.Fields(pathOf(r.To)+" "+r.Session+" "+r.On), " "))
	}
	return strings.Join(words, " ")
}

// parallelTarget returns the path, symbol or group of a target; "?" for a group that the list does not have.
func parallelTarget(code string, t *resolution.Target) string {
	switch {
	case t.Entity != nil:
		return t.Entity.Path()
	case t.Symbol != "":
		return string(t.Symbol)
	}
	if g := lang.FindGroup(code, t.Group); g != nil {
		return "group/" + g.Slug
	}
	return "?"
}
