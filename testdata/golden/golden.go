// Package golden compares what tests get with files that people have read and committed. The flag -update rewrites the
// files; `make golden` sets it.
package golden

import (
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the expected output in testdata")

// Updating reports whether files are rewritten.
func Updating() bool { return *update }

// Expected is what the file at path holds. Where files are rewritten it holds got from then on.
func Expected(tb testing.TB, path, got string) string {
	tb.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			tb.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	return string(want)
}
