package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/unkg/unkg/export/judge"
)

func readme(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// README explains every code, and no others.
func TestREADMEHasTheCodes(t *testing.T) {
	_, section, _ := strings.Cut(readme(t), "## Exit codes and warnings")
	section, _, _ = strings.Cut(section, "\n## ")
	told := map[string]bool{}
	for _, row := range regexp.MustCompile(`(?m)^\| ([a-z, -]+) \|`).FindAllStringSubmatch(section, -1) {
		for _, code := range strings.Split(row[1], ", ") {
			told[code] = code != "code"
		}
	}
	for _, m := range meanings() {
		if !told[string(m.Code)] {
			t.Errorf("README lacks %s", m.Code)
		}
		delete(told, string(m.Code))
	}
	for code, isCode := range told {
		if isCode {
			t.Errorf("README has %s, which is no code", code)
		}
	}
}

// Every statement in README's Turtle is one that export writes of the specimens.
func TestREADMEHasTheTurtle(t *testing.T) {
	specimen := filepath.Join("..", "..", "testdata", "specimen", "akn")
	turtle, complaints, code := runUnkg(t, "", "export", specimen)
	if code != 0 {
		t.Fatal(complaints)
	}
	rapper := judge.Judges()[0]
	written := rapper.Read(t, "turtle", turtle)
	prefixes, _, _ := strings.Cut(turtle, "\n\n")
	blocks := regexp.MustCompile("(?s)```turtle\n(.*?)```").FindAllStringSubmatch(readme(t), -1)
	if len(blocks) != 2 {
		t.Errorf("%d blocks of Turtle", len(blocks))
	}
	for _, b := range blocks {
		told := rapper.Read(t, "turtle", prefixes+"\n"+b[1])
		if made := judge.Difference(told, written); len(made) > 0 {
			t.Errorf("export does not write\n%s", strings.Join(made, "\n"))
		}
	}
}
