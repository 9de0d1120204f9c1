package html

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/reader/readertest"
	"github.com/unkg/unkg/mapper/reader/source"
)

// TestSpecimens reads pages of invented wording with the markup of real sites and programs. What they say was written down
// by hand before: NAME.want is for NAME.html.
func TestSpecimens(t *testing.T) {
	pages, _ := filepath.Glob("testdata/*.html")
	if len(pages) == 0 {
		t.Fatal("no specimens")
	}
	for _, page := range pages {
		t.Run(filepath.Base(page), func(t *testing.T) {
			data, err := os.ReadFile(page)
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(strings.TrimSuffix(page, ".html") + ".want")
			if err != nil {
				t.Fatal(err)
			}
			r, err := Read(page, data, source.Known{})
			if err != nil {
				p, _ := newPage(page, data)
				t.Fatalf("%v\n%s", err, show(p.text()))
			}
			readertest.Check(t, r)
			if got := readertest.Outline(r); got != string(want) {
				t.Errorf("%s\nwant\n%s", got, want)
			}
		})
	}
}
