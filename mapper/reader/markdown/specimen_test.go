package markdown

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/reader/readertest"
	"github.com/unkg/unkg/mapper/reader/source"
)

// TestSpecimens reads texts of invented wording as converters write them. What they say was written down by hand before:
// NAME.want is for NAME.md.
func TestSpecimens(t *testing.T) {
	specimens, _ := filepath.Glob("testdata/*.md")
	if len(specimens) == 0 {
		t.Fatal("no specimens")
	}
	for _, name := range specimens {
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(strings.TrimSuffix(name, ".md") + ".want")
			if err != nil {
				t.Fatal(err)
			}
			if !Match(data) {
				t.Error("not taken for Markdown")
			}
			r, err := Read(name, data, source.Known{})
			if err != nil {
				t.Fatal(err)
			}
			readertest.Check(t, r)
			if got := readertest.Outline(r); got != string(want) {
				t.Errorf("%s\nwant\n%s", got, want)
			}
		})
	}
}
