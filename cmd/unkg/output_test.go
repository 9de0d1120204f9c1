package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/unkg/unkg/export/judge"
)

// A workbook is not written to a terminal, where an answer is cut to its width; neither holds for a file.
func TestAnswerOnTerminal(t *testing.T) {
	if _, err := exec.LookPath("script"); err != nil {
		judge.Missing(t, "script")
	}
	folder := t.TempDir()
	file := filepath.Join(folder, "one.nt")
	if err := os.WriteFile(file, []byte("<a:a> <a:b> \"c\" .\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	const long = `SELECT ("twelve words that are too long for a terminal of forty columns, are they not" AS ?text) {}`
	onTerminal := func(arguments string) string {
		out, _ := exec.Command("script", "-qec", "stty cols 40 rows 24 && unkg query -q "+arguments+" -e '"+long+"' "+file, os.DevNull).Output()
		return strings.ReplaceAll(string(out), "\r\n", "\n")
	}
	if got, want := onTerminal("--format xlsx"), "unkg: error: --format xlsx is not for a terminal\nunkg: hint: -o FILE.xlsx writes it to a file\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := onTerminal(""), "text\ntwelve words that are too long for a te…\n1 row\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	for _, name := range []string{"answer.xlsx", "answer.txt"} {
		if got := onTerminal("-o " + filepath.Join(folder, name)); got != "" {
			t.Errorf("%q", got)
		}
	}
	text, err := os.ReadFile(filepath.Join(folder, "answer.txt"))
	if err != nil || !strings.Contains(string(text), "forty columns, are the…") {
		t.Errorf("%v, %s", err, text)
	}
}
