package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/unkg/unkg/export/judge"
)

// Both engines say the same of a graph with faults: that of validate.txtar.
func TestValidateEngines(t *testing.T) {
	t.Setenv("PATH", judge.Folder(t, "shacl", "riot")+":"+os.Getenv("PATH"))
	script, err := os.ReadFile(filepath.Join("..", "..", "testdata", "script", "validate.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	graph := strings.Join(regexp.MustCompile(`(?m)^(<https:|_:).* \.\n`).FindAllString(string(script), -1), "")
	said := map[string]string{}
	for _, engine := range []string{"builtin", "jena", "auto"} {
		cmd := exec.Command("unkg", "validate", "--engine", engine, "-")
		cmd.Stdin = strings.NewReader(graph)
		out, _ := cmd.CombinedOutput()
		if code := cmd.ProcessState.ExitCode(); code != exitFailed {
			t.Errorf("%s: exit code %d", engine, code)
		}
		said[engine] = string(out)
	}
	if strings.Count(said["jena"], "unkg: error: ") < 5 || said["auto"] != said["jena"] || strings.Replace(said["jena"], "by jena", "by builtin", 1) != said["builtin"] {
		t.Errorf("%q", said)
	}
}
