package recognizer

import (
	"slices"
	"testing"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// cited finds the citations of one paragraph of a document.
func cited(code, organ, text string, links ...resolution.Link) (*resolution.Resolution, []string) {
	r := &resolution.Resolution{Symbol: "A/RES/79/999", Language: code, Organ: organ, Adopted: "2024-12-19",
		Paragraphs: []resolution.Paragraph{{ID: "pp1", Text: text, Links: links}}}
	if organ == "" {
		r.Organ = generalAssembly
	}
	newCiter(lang.Get(code)).find(r)
	symbols := []string{}
	for _, c := range r.Paragraphs[0].Citations {
		symbols = append(symbols, string(c.Symbol))
	}
	return r, symbols
}

// TestCitationExamples reads the examples of every language file.
func TestCitationExamples(t *testing.T) {
	for _, code := range lang.Codes() {
		for _, e := range lang.Get(code).Citation.Examples {
			if _, got := cited(code, e.Organ, e.Text); !slices.Equal(got, e.Cites) {
				t.Errorf("%s: %s\n got %q\nwant %q", code, e.Text, got, e.Cites)
			}
		}
	}
}

// checkCitations checks what must hold of the citations of any text.
func checkCitations(t *testing.T, text string, citations []resolution.Citation) {
	t.Helper()
	at := 0
	for _, c := range citations {
		if c.Start < at || c.End <= c.Start || c.End > len(text) {
			t.Fatalf("%q: citation %d-%d of %s after %d", text, c.Start, c.End, c.Symbol, at)
		}
		at = c.End
		if s, err := ontology.ParseSymbol(string(c.Symbol)); err != nil || s != c.Symbol {
			t.Fatalf("%q: cites %q, which reads %q, %v", text, c.Symbol, s, err)
		}
	}
}

func FuzzCitation(f *testing.F) {
	for _, code := range lang.Codes() {
		for _, e := range lang.Get(code).Citation.Examples {
			f.Add(code, e.Text, 10, 20)
		}
	}
	f.Fuzz(func(t *testing.T, code, text string, from, to int) {
		if lang.Get(code) == nil {
			code = "en"
		}
		var links []resolution.Link
		if 0 <= from && from < to && to <= len(text) {
			links = append(links, resolution.Link{Span: resolution.Span{Start: from, End: to}, Symbol: "A/RES/46/182"})
		}
		r := &resolution.Resolution{Symbol: "A/RES/79/999", Organ: generalAssembly, Adopted: "2024-12-19",
			Paragraphs: []resolution.Paragraph{{ID: "pp1", Text: text, Links: links}},
			Footnotes:  []resolution.Footnote{{Mark: "1", Text: text, Links: links}, {Mark: "2", Text: "Ibid."}}}
		newCiter(lang.Get(code)).find(r)
		checkCitations(t, text, r.Paragraphs[0].Citations)
		checkCitations(t, text, r.Footnotes[0].Citations)
	})
}
