package judge

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Missing skips the test because a program or server is missing, or fails it if CI is set.
func Missing(t testing.TB, name string) {
	t.Helper()
	if os.Getenv("CI") != "" {
		t.Fatalf("%s is missing: make tools installs it, make test starts it", name)
	}
	t.Skipf("%s is missing: make tools installs it, make test starts it", name)
}

// program finds a program on PATH.
func program(t testing.TB, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		Missing(t, name)
	}
	return path
}

// Jena returns the path of the script that runs riot, shacl and arq.
func Jena(t testing.TB) string {
	t.Helper()
	script := engine(t, "jena")
	installed(t, script, "folder")
	return script
}

// Oxigraph returns the path of the program.
func Oxigraph(t testing.TB) string {
	t.Helper()
	return installed(t, engine(t, "oxigraph"), "program")
}

// Folder returns a folder for PATH with oxigraph, riot, shacl or arq.
func Folder(t testing.TB, names ...string) string {
	t.Helper()
	folder := t.TempDir()
	for _, name := range names {
		var command string
		if name == "oxigraph" {
			command = "'" + Oxigraph(t) + "'"
		} else {
			command = "'" + Jena(t) + "' " + name
		}
		text := "#!/bin/sh\nexec " + command + " \"$@\"\n"
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// engine returns the path of the script of an engine in testdata/engines.
func engine(t testing.TB, name string) string {
	t.Helper()
	dir, err := os.Getwd()
	for ; err == nil && dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		script := filepath.Join(dir, "testdata", "engines", name, name+".sh")
		if _, err := os.Stat(script); err == nil {
			return script
		}
	}
	t.Fatalf("testdata/engines/%s/%s.sh is not above the test", name, name)
	return ""
}

// installed returns the path that the script prints for something, if that is installed.
func installed(t testing.TB, script, what string) string {
	t.Helper()
	out, err := exec.Command(script, what).Output()
	if err != nil {
		t.Fatal(err)
	}
	path := strings.TrimSpace(string(out))
	if _, err := os.Stat(path); err != nil {
		Missing(t, strings.TrimSuffix(filepath.Base(script), ".sh"))
	}
	return path
}
