package mapper

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// The digest changes with every change of the inputs that a run could notice, and with nothing else.
func TestDigest(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	write := func(name, text string) {
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	digest := func(inputs ...string) []byte {
		t.Helper()
		sum, err := Run{}.Digest(t.Context(), inputs)
		if err != nil {
			t.Fatal(err)
		}
		return sum
	}
	if err := os.Mkdir("in", 0o777); err != nil {
		t.Fatal(err)
	}
	write("in/a", "one")
	write("in/b", "two")
	first := digest("in")
	if len(first) == 0 || !bytes.Equal(first, digest("in")) {
		t.Fatalf("%x, then %x", first, digest("in"))
	}
	write("in/b", "twO")
	if bytes.Equal(first, digest("in")) {
		t.Error("other bytes, the same digest")
	}
	write("in/b", "two")
	if !bytes.Equal(first, digest("in", "in/a")) {
		t.Error("a file that is there twice counts twice")
	}
	if err := os.Rename("in/b", "in/c"); err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(first, digest("in")) {
		t.Error("another name, the same digest")
	}
	write("in/b", "")
	write("in/d", "")
	both := digest("in")
	if err := os.Remove("in/d"); err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(both, digest("in")) {
		t.Error("an empty file less, the same digest")
	}
}

func TestDigestOfWhatCannotBeReadAgain(t *testing.T) {
	folder := t.TempDir()
	for _, inputs := range [][]string{{"-"}, {filepath.Join(folder, "none")}, {folder}, {os.DevNull}} {
		if sum, err := (Run{}).Digest(t.Context(), inputs); err != nil || sum != nil {
			t.Errorf("%q: %x, %v", inputs, sum, err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := (Run{}).Digest(ctx, []string{folder}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
