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

// Both engines report the same faults of a graph, that of validate.txtar.
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

// If Jena is installed but does not work, the command still does.
func TestValidateWithoutJava(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "shacl"), []byte("#!/bin/sh\necho 'no java' >&2; exit 127\n"), 0o777); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder+":"+os.Getenv("PATH"))
	for engine, want := range map[string]string{
		"auto": "unkg: warning: shacl: no java; the shapes are checked without it [other-engine]\nunkg: 0 statements, shapes checked by builtin: 0 faults, 0 warnings\n",
		"jena": "unkg: error: shacl: no java\n",
	} {
		out, _ := exec.Command("unkg", "validate", "--engine", engine, "-").CombinedOutput()
		if string(out) != want {
			t.Errorf("%s: got %q, want %q", engine, out, want)
		}
	}
}
