package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology/script"
)

// forgery contains what steers a terminal, forges a line of a log and changes the direction of writing.
const forgery = "x\x1b[2J\x07\u009b1m\x7f\r\nunkg: forged\n\u2028unkg: forged\u202e\u2066\u200f\u061cy"

// harmless checks that every printed line begins as our lines do and contains nothing that could steer a terminal.
func harmless(t *testing.T, what, printed string) {
	t.Helper()
	if printed == "" {
		t.Errorf("%s: nothing is printed", what)
	}
	for _, line := range strings.Split(strings.TrimSuffix(printed, "\n"), "\n") {
		if script.Visible(line) != line || strings.HasPrefix(line, "unkg: forged") {
			t.Errorf("%s: %q", what, line)
		}
	}
}

// Names of files cannot forge lines, whatever the message about them.
func TestHostileNames(t *testing.T) {
	t.Chdir(t.TempDir())
	name := strings.ReplaceAll(forgery, "/", "") + ".txt"
	text := strings.Replace(gapText, "{}", "1. Welcomes x;\n\n     3. Welcomes y;", 1)
	for path, content := range map[string]string{
		name: text, "bad" + name: "Nothing.", "f\n/" + name: "Nothing.", "bad.nt" + name + ".nt": "<a",
	} {
		os.MkdirAll(filepath.Dir(path), 0o777)
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			t.Skip("this file system has no such names:", err)
		}
	}
	for _, args := range [][]string{
		{"export", "-o", "out", name},        // a warning
		{"export", "bad" + name},             // an error
		{"export", "none" + name},            // of the file system
		{"export", "-o", "out", "f\n", name}, // a foreign file
		{"export", "-o", "none/" + name, name},
		{"load", "neo4j", "--dry-run", "bad" + name},
		{"load", "neo4j", "--dry-run", "bad.nt" + name + ".nt"},
		{"load", "neo4j", "--dry-run", "--password-file", name, "--uri", name, name},
		{"load", name},
		{"validate", "bad.nt" + name + ".nt"},
		{"validate", name},
		{"query", name},
		{"query", "--neo4j", "bolt://127.0.0.1:1", "--param", name, "gaps"},
		{"show", "none" + name},
		{"export", "--" + name},
		{"export", "--lang", name, "x"},
		{"help", name},
		{name},
	} {
		var said strings.Builder
		cmd := exec.Command("unkg", args...)
		cmd.Stderr = &said
		cmd.Run()
		harmless(t, fmt.Sprintf("%q", args), said.String())
	}
	page, err := exec.Command("unkg", "show", name).Output()
	if err != nil {
		t.Fatal(err)
	}
	harmless(t, "show", string(page))
}

// gapText is a resolution with room for paragraphs.
const gapText = `United Nations                                            A/RES/91/7

General Assembly                                  Distr.: General
                                                  14 December 2036

Ninety-first session
Agenda item 60

          Resolution adopted by the General Assembly on 9 December 2036

          91/7.     Lighthouses of small islands

     The General Assembly,

     {}

                                                          40th plenary meeting
                                                              9 December 2036
`

// An answer of a server that could steer a terminal is escaped in messages.
func TestHostileServer(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		w.WriteHeader(http.StatusBadRequest)
		w.Write([]byte(forgery + "\xff\x9b"))
	}))
	defer server.Close()
	data := filepath.Join(t.TempDir(), "a.nt")
	const quad = `<https://w3id.org/unkg/document/A-RES-91-7> <https://w3id.org/unkg/ontology#symbol> "A/RES/91/7" .`
	if err := os.WriteFile(data, []byte(quad+"\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"load", "sparql", "--retries", "0", "--endpoint", server.URL + "/ds", data},
		{"query", "--retries", "0", "--sparql", server.URL + "/ds", "gaps"},
	} {
		out, err := exec.Command("unkg", args...).CombinedOutput()
		if err == nil {
			t.Errorf("%q succeeds", args)
		}
		harmless(t, args[0], string(out))
		if !strings.Contains(string(out), `x\x1b[2J`) {
			t.Errorf("%s does not quote the server: %s", args[0], out)
		}
	}
}

// No text of a resolution is printed on its page unescaped, in colour or without.
func TestHostilePage(t *testing.T) {
	var r resolution.Resolution
	poison(reflect.ValueOf(&r).Elem(), 4)
	harmless(t, "page", string(page(&r, false)))
	coloured := string(page(&r, true))
	harmless(t, "page in colour", regexp.MustCompile(`\x1b\[[0-9]+m`).ReplaceAllString(coloured, ""))
	if strings.Count(coloured, `\x1b[2J`) < 20 {
		t.Errorf("too little of the resolution is on the page: %s", coloured)
	}
	if len(coloured) == len(page(&r, false)) {
		t.Error("no colour")
	}
}

// poison sets every text below v to a forgery, every list to one element, down to a depth.
func poison(v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.String:
		if v.CanSet() {
			v.SetString(forgery)
		}
	case reflect.Int:
		v.SetInt(1)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				poison(v.Field(i), depth)
			}
		}
	case reflect.Slice:
		if depth > 0 {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			poison(v.Index(0), depth-1)
		}
	case reflect.Pointer:
		if depth > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			poison(v.Elem(), depth-1)
		}
	}
}
