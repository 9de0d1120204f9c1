package program

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// install makes a folder of Jena with a program that runs the lines.
func install(t *testing.T, name, lines string) {
	t.Helper()
	home := t.TempDir()
	if err := os.Mkdir(filepath.Join(home, "bin"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(home, "bin", name), []byte("#!/bin/sh\n"+lines+"\n"), 0o777); err != nil {
		t.Fatal(err)
	}
	t.Setenv("JENA_HOME", home)
	t.Setenv("PATH", "/usr/bin:/bin")
}

// Log lines of a program are not part of its output, wherever its buffers end.
func TestLog(t *testing.T) {
	install(t, "riot", `printf '<a:s> <a:p> "1" .\n12:00'; sleep 0.1; echo ':01 WARN  riot :: odd'; printf '<a:s> <a:p> "12:00:00 WARN  riot" .'`)
	var out bytes.Buffer
	if err := Quads(t.Context(), &out, "a.trig"); err != nil {
		t.Fatal(err)
	}
	if want := "<a:s> <a:p> \"1\" .\n<a:s> <a:p> \"12:00:00 WARN  riot\" ."; out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
}

func TestComplaints(t *testing.T) {
	for lines, want := range map[string]string{
		`echo '12:00:00 WARN  riot :: odd'; echo '12:00:01 ERROR riot  :: [line: 2] no'; echo 'at Main' >&2; exit 1`: "riot: [line: 2] no",
		`echo one >&2; echo riot: two >&2; exit 1`: "riot: two",
		`exit 4`: "riot: exit status 4",
	} {
		install(t, "riot", lines)
		if err := Quads(t.Context(), &bytes.Buffer{}, "a.trig"); err == nil || err.Error() != want {
			t.Errorf("%s: got %v, want %s", lines, err, want)
		}
	}
}

func TestMissing(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	t.Setenv("JENA_HOME", "")
	if _, err := Find("shacl"); !errors.Is(err, ErrMissing) {
		t.Error(err)
	}
	if err := Quads(t.Context(), &bytes.Buffer{}, "a.ttl"); !errors.Is(err, ErrMissing) {
		t.Error(err)
	}
}

// An interruption does not wait for processes that the program has started.
func TestInterrupted(t *testing.T) {
	install(t, "riot", "sleep 10; echo done")
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	start := time.Now()
	if err := Quads(ctx, &strings.Builder{}, "a.trig"); !errors.Is(err, context.DeadlineExceeded) || time.Since(start) > 5*time.Second {
		t.Errorf("%v after %s", err, time.Since(start))
	}
}
