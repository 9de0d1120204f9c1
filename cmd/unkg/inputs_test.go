package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/unkg/unkg/export"
)

// The format of a file of RDF is known by its extension, or by its beginning; nothing else passes for one.
func TestRDFFormat(t *testing.T) {
	for _, c := range []struct{ name, start, format string }{
		{"a.ttl", "anything", "turtle"}, {"a.trig.gz", "", "trig"}, {"a.nt", "", "ntriples"}, {"a.jsonld", "{}", "jsonld"},
		{"a.ttl", "<a:a> <a:b> <a:c> .\na:b", "turtle"}, // N-Triples end where it begins
		{"-", "<http://a.example/a> <http://a.example/b> <http://a.example/c> .\n", "nquads"},
		{"-", "# a comment\n\n@prefix a: <http://a.example/> .\n", "trig"},
		{"-", "prefix a: <http://a.example/>\n", "trig"},
		{"a.json", "\n{\n\"@context\": {}", "jsonld"},
		{"a.json", "[{\"@id\": \"http://a.example/\"}]", "jsonld"},
		{"a.json", "{\"context\": {}}", ""},
		{"a.md", "# PREFIX\n\nPrefix and base are words.\n", ""},
		{"a.txt", "Base of the lamp", ""},
		{"-", "", ""}, {"a.txt", "United Nations", ""},
	} {
		if f, ok := rdfFormat(c.name, []byte(c.start)); f.Name != c.format || ok != (c.format != "") {
			t.Errorf("%s, %q: %q", c.name, c.start, f.Name)
		}
	}
	var specimens int
	err := filepath.WalkDir(filepath.Join("..", "..", "testdata", "specimen"), func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		if f, ok := rdfFormat(path, text); ok {
			t.Errorf("%s is %s", path, f.Name)
		}
		specimens++
		return err
	})
	if err != nil || specimens == 0 {
		t.Errorf("%d specimens, %v", specimens, err)
	}
}

// Whatever a format writes is recognised by its beginning.
func TestRDFFormatOfExports(t *testing.T) {
	for _, f := range export.Formats() {
		out, complaints, code := runHere(t, "", "export", "-q", "--format", f.Name, filepath.Join("..", "..", "testdata", "specimen", "akn"))
		if code != exitDone {
			t.Fatal(complaints)
		}
		want := f.Name
		if wider, ok := map[string]string{"turtle": "trig", "ntriples": "nquads"}[want]; ok {
			want = wider
		}
		if got, _ := rdfFormat("-", []byte(out)); got.Name != want {
			t.Errorf("%s: %q", f.Name, got.Name)
		}
	}
}
