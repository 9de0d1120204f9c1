package main

import (
	"os"
	"strings"
	"testing"
)

// What is kept of inputs is found again only if nothing has changed on which it depends.
func TestKey(t *testing.T) {
	t.Chdir(t.TempDir())
	write := func(text string) {
		if err := os.WriteFile("a.txt", []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	key := func(change func(*fileFlags), inputs ...string) string {
		t.Helper()
		f := fileFlags{inputFlags: inputFlags{language: automatic, maxSize: "1MiB"}}
		change(&f)
		s, err := f.sources(inputs, strings.NewReader(""))
		if err != nil {
			t.Fatal(err)
		}
		s.run.Mentions = f.mentions
		k, err := s.key(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return k
	}
	same := func(*fileFlags) {}
	write("one")
	first := key(same, "a.txt")
	if len(first) != 64 || key(same, "a.txt") != first {
		t.Fatalf("%q, then %q", first, key(same, "a.txt"))
	}
	for name, change := range map[string]func(*fileFlags){
		"lang":          func(f *fileFlags) { f.language = "en" },
		"symbol":        func(f *fileFlags) { f.symbol = "A/RES/91/7" },
		"max-file-size": func(f *fileFlags) { f.maxSize = "2MiB" },
		"mentions":      func(f *fileFlags) { f.mentions = true },
	} {
		if key(change, "a.txt") == first {
			t.Errorf("--%s changes nothing", name)
		}
	}
	write("two")
	if key(same, "a.txt") == first {
		t.Error("another text changes nothing")
	}
	for _, inputs := range [][]string{{"-"}, {"none.txt"}, {"a.txt", "none.txt"}} {
		if k := key(same, inputs...); k != "" {
			t.Errorf("%q: %q", inputs, k)
		}
	}
}
