package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What was read is kept for the next question. A change of a file is noticed, what was not whole is not kept, and a
// dataset that is damaged is made anew.
func TestQueryCache(t *testing.T) {
	folder := t.TempDir()
	if home, err := os.UserCacheDir(); err == nil { // compiled code is that of all runs
		code, own := filepath.Join(home, "unkg", "oxigraph", "code"), filepath.Join(folder, "unkg", "oxigraph")
		if err := os.MkdirAll(code, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll(own, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(code, filepath.Join(own, "code")); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("XDG_CACHE_HOME", folder)
	kept := func() []string {
		images, err := filepath.Glob(filepath.Join(folder, "unkg", "oxigraph", "data", "*.image"))
		if err != nil {
			t.Fatal(err)
		}
		return images
	}
	specimen, err := os.ReadFile(filepath.Join("..", "..", "testdata", "specimen", "akn", "A_RES_99_902.en.xml"))
	if err != nil {
		t.Fatal(err)
	}
	input := filepath.Join(t.TempDir(), "A_RES_99_902.en.xml")
	write := func(text string) {
		if err := os.WriteFile(input, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	const titles = `SELECT (STR(?t) AS ?title) { ?d <http://purl.org/dc/terms/title> ?t }`
	ask := func(want string, images int, args ...string) {
		t.Helper()
		out, complaints, code := runUnkg(t, "", append([]string{"query", "--format", "csv", "-e", titles, input}, args...)...)
		if code != exitDone || !strings.Contains(out, want) {
			t.Errorf("%d, %s\n%s", code, out, complaints)
		}
		if n := len(kept()); n != images {
			t.Errorf("%d datasets are kept, want %d", n, images)
		}
	}
	write(string(specimen))
	const before, after = "Lighthouses and the safety", "Lighthouses and the beauty"
	if !strings.Contains(string(specimen), before) {
		t.Fatal("the specimen has another title")
	}
	ask(before, 0, "--no-cache")
	ask(before, 1)
	ask(before, 1)
	write(strings.ReplaceAll(string(specimen), before, after))
	ask(after, 2)
	ask(after, 3, "--mentions")
	for _, image := range kept() {
		if err := os.Truncate(image, 100_000); err != nil {
			t.Fatal(err)
		}
	}
	ask(after, 3)
	for _, image := range kept() {
		os.Remove(image)
	}
	broken := filepath.Join(filepath.Dir(input), "broken.xml")
	if err := os.WriteFile(broken, []byte("<akomaNtoso><"), 0o666); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		_, complaints, code := runUnkg(t, "", "query", "-e", titles, filepath.Dir(input))
		if code != exitSome || !strings.Contains(complaints, "broken.xml:1:13: ") || len(kept()) > 0 {
			t.Errorf("%d, %d datasets are kept, %s", code, len(kept()), complaints)
		}
	}
}
