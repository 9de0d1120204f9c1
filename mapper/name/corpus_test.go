package name

import (
	"testing"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/mappertest"
	"github.com/unkg/unkg/mapper/work"
	"github.com/unkg/unkg/ontology"
)

func BenchmarkNames(b *testing.B) {
	for _, code := range lang.Codes() {
		b.Run(code, func(b *testing.B) {
			docs, size := mappertest.Corpus(b, code)
			n := New(lang.Get(code), ontology.LoadAuthority().Entities())
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				for _, r := range docs {
					n.Find(work.Background(), r)
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
				New(words, entities)
			}
		})
	}
}
