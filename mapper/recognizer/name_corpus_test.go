package recognizer

import (
	"os"
	"testing"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/reader"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/corpus"
)

// corpusOf reads the resolutions of the corpus in one language, or skips; size is that of their text in bytes. Malformed ones
// are left out.
func corpusOf(tb testing.TB, code string) (docs []*resolution.Resolution, size int64) {
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

func BenchmarkNames(b *testing.B) {
	for _, code := range lang.Codes() {
		b.Run(code, func(b *testing.B) {
			docs, size := corpusOf(b, code)
			n := newNames(lang.Get(code), ontology.LoadAuthority().Entities(), nil)
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				for _, r := range docs {
					n.find(r)
				}
			}
		})
	}
}

func BenchmarkLexicon(b *testing.B) {
	entities := ontology.LoadAuthority().Entities()
	for _, code := range lang.Codes() {
		b.Run(code, func(b *testing.B) {
			words := lang.Get(code)
			b.ReportAllocs()
			for b.Loop() {
				newNames(words, entities, nil)
			}
		})
	}
}
