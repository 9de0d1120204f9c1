package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// README explains every code, and no others.
func TestREADMEHasTheCodes(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(text), "## Exit codes and warnings")
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
