package readertest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/resolution"
)

// Specimens reads the files of testdata whose names end in suffix with read, and compares each with its outline, which was
// written down by hand: NAME.want is for NAME with the suffix. read fails the test itself.
func Specimens(t *testing.T, suffix string, read func(t *testing.T, name string, data []byte) *resolution.Resolution) {
	files, _ := filepath.Glob(filepath.Join("testdata", "*"+suffix))
	if len(files) == 0 {
		t.Fatal("no specimens")
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(strings.TrimSuffix(name, suffix) + ".want")
			if err != nil {
				t.Fatal(err)
			}
			r := read(t, name, data)
			Check(t, r)
			if got := Outline(r); got != string(want) {
				t.Errorf("%s\nwant\n%s", got, want)
			}
		})
	}
}
