package markdown

import (
	"testing"

	"github.com/unkg/unkg/mapper/reader/readertest"
	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
)

// TestSpecimens reads texts of invented wording as converters write them. What they say was written down by hand before:
// NAME.want is for NAME.md.
func TestSpecimens(t *testing.T) {
	readertest.Specimens(t, ".md", func(t *testing.T, name string, data []byte) *resolution.Resolution {
		if !Match(data) {
			t.Error("not taken for Markdown")
		}
		r, err := Read(name, data, source.Known{})
		if err != nil {
			t.Fatal(err)
		}
		return r
	})
}
