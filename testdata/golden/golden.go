// Package golden compares the results of tests with files that people have reviewed and committed. The flag -update
// rewrites the files; `make golden` sets it.
package golden

import (
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the expected output in testdata")

// Updating reports whether files are rewritten.
func Updating() bool { return *update }

// Expected returns the content of the file at path. If files are rewritten, it first writes got to the file.
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
