// Package readertest is what the tests of the readers of all formats share.
package readertest

import (
	"os"
	"testing"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/testdata/corpus"
)

// Check checks what every reader promises of a Resolution.
func Check(t testing.TB, r *resolution.Resolution) {
	t.Helper()
	if r.Symbol == "" {
		t.Error("no symbol")
	}
	ids := map[string]bool{}
	var check func(top, p *resolution.Paragraph)
	check = func(top, p *resolution.Paragraph) {
		if p.ID == "" || ids[p.ID] {
			t.Errorf("ID %q is empty or stands twice", p.ID)
		}
		ids[p.ID] = true
		if p != top && (p.Start < 0 || p.End() > len(top.Text) || top.Text[p.Start:p.End()] != p.Text) {
			t.Errorf("%s: text is not that of its place", p.ID)
		}
		for i := range p.Items {
			check(top, &p.Items[i])
		}
	}
	for i := range r.Paragraphs {
		p := &r.Paragraphs[i]
		check(p, p)
		if !utf8.ValidString(p.Text) {
			t.Errorf("%s: text is not UTF-8", p.ID)
		}
		for _, m := range p.Marks {
			if m.Offset < 0 || m.Offset > len(p.Text) {
				t.Errorf("%s: mark %q at %d of %d", p.ID, m.Mark, m.Offset, len(p.Text))
			}
		}
		for _, l := range p.Links {
			if l.Start < 0 || l.Start > l.End || l.End > len(p.Text) {
				t.Errorf("%s: link %v outside the text", p.ID, l)
			}
		}
		if p.Opener.Start < 0 || p.Opener.Start > p.Opener.End || p.Opener.End > len(p.Text) {
			t.Errorf("%s: opener %v outside the text", p.ID, p.Opener)
		}
	}
}

// Benchmark measures how fast files of the corpus are read.
func Benchmark(b *testing.B, read func(name string, data []byte, known source.Known) (*resolution.Resolution, error), pattern string) {
	var docs [][]byte
	size := 0
	for _, f := range corpus.Files(b, pattern) {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		docs = append(docs, data)
		size += len(data)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range docs {
			if _, err := read("x", d, source.Known{}); err != nil {
				b.Fatal(err)
			}
		}
	}
}
