package oxigraph

import (
	"bytes"
	"context"
	"os"
	"testing"

	"github.com/unkg/unkg/export/query"
	"github.com/unkg/unkg/export/sparql"
)

// dump is real resolutions as N-Quads, named by UNKG_DUMP, or else the specimens.
func dump(b *testing.B) (text []byte, mediaType string) {
	b.Helper()
	if name := os.Getenv("UNKG_DUMP"); name != "" {
		text, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		return text, NQuads
	}
	text, err := os.ReadFile("../../testdata/golden/A_RES_99_901.ttl")
	if err != nil {
		b.Fatal(err)
	}
	return text, Turtle
}

func filled(b *testing.B, e *Engine, c Contents) *Dataset {
	b.Helper()
	text, mediaType := dump(b)
	d, err := e.Fill(b.Context(), c, func(f *Filler) error { return f.Read(bytes.NewReader(text), mediaType) })
	if err != nil {
		b.Fatal(err)
	}
	return d
}

func BenchmarkOpen(b *testing.B) {
	cache := open(b).options.Cache
	for b.Loop() {
		e, err := Open(b.Context(), Options{Cache: cache})
		if err != nil {
			b.Fatal(err)
		}
		e.Close(context.Background())
	}
}

func BenchmarkFill(b *testing.B) {
	e := open(b)
	text, _ := dump(b)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		d := filled(b, e, Contents{})
		b.ReportMetric(float64(d.image.size)/(1<<20), "MiB")
		b.ReportMetric(float64(d.Len()), "triples")
		d.Close()
	}
}

func BenchmarkFillKept(b *testing.B) {
	e := open(b)
	kept := &Engine{options: Options{Cache: b.TempDir(), Memory: maxMemory}, runtime: e.runtime, code: e.code, slots: make(chan struct{}, 1)}
	filled(b, kept, Contents{Key: "k"}).Close()
	for b.Loop() {
		filled(b, kept, Contents{Key: "k"}).Close()
	}
}

func BenchmarkQuery(b *testing.B) {
	d := filled(b, open(b), Contents{})
	defer d.Close()
	run := func(name, text string) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := ask(b.Context(), d, text, sparql.AsJSON); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	run("ask", "ASK {}")
	for _, q := range query.Questions() {
		run(q.Name, q.SPARQL)
	}
}
