package html

import (
	"testing"

	"github.com/unkg/unkg/mapper/reader/readertest"
	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
)

// TestSpecimens reads pages of invented wording with the markup of real sites and programs. What they say was written down
// by hand before: NAME.want is for NAME.html.
func TestSpecimens(t *testing.T) {
	readertest.Specimens(t, ".html", func(t *testing.T, name string, data []byte) *resolution.Resolution {
		r, err := Read(name, data, source.Known{})
		if err != nil {
			p, _ := newPage(name, data)
			t.Fatalf("%v\n%s", err, show(p.text()))
		}
		return r
	})
}
