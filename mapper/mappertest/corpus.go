// Package mappertest reads the resolutions of the corpus for tests of more than one package.
package mappertest

import (
	"os"
	"testing"

	"github.com/unkg/unkg/mapper/reader"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/testdata/corpus"
)

// Corpus reads the resolutions of the corpus in one language, or skips; size is that of their text in bytes. Malformed ones
// are left out.
func Corpus(tb testing.TB, code string) (docs []*resolution.Resolution, size int64) {
	for _, f := range corpus.Files(tb, "akn/"+code+"/*.xml") {
		data, err := os.ReadFile(f)
		if err != nil {
			tb.Fatal(err)
		}
		r, err := reader.Read(f, data, code)
		if err != nil {
			continue
		}
		for i := range r.Paragraphs {
			size += int64(len(r.Paragraphs[i].Text))
		}
		for i := range r.Footnotes {
			size += int64(len(r.Footnotes[i].Text))
		}
		docs = append(docs, r)
	}
	return docs, size
}
