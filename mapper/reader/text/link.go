package text

import (
	"strings"

	"github.com/unkg/unkg/ontology"
)

// A pageLink is a link that an extractor printed at the end of a page.
type pageLink struct {
	symbol ontology.Symbol
	page   int
}

// isAddress reports whether a line is a link that an extractor has printed at the end of a page, not the words of a
// footnote, which end with a stop.
func isAddress(text string) bool { return beginsLink(text) && text[0] == 'h' && !ended(text) }

// beginsLink reports whether a text begins with a link.
func beginsLink(text string) bool {
	for _, start := range []string{"http://", "https://", "www."} {
		if strings.HasPrefix(text, start) {
			return true
		}
	}
	return false
}

// spreadLinks assigns the links of a page to the paragraphs and footnotes on it that cite the document by its number,
// since the exact place of a link is unknown.
func (t *textReader) spreadLinks(pages [][2]int) {
	if len(t.links) == 0 {
		return
	}
	x := newLinkIndex(t.links)
	for i := range t.res.Paragraphs {
		p := &t.res.Paragraphs[i]
		p.Links = x.of(p.Text, pages[i][0], pages[i][1])
	}
	for i := range t.res.Footnotes {
		f := &t.res.Footnotes[i]
		f.Links = x.of(f.Text, t.notes[i].page, t.notes[i].page)
	}
}

// linkKey is the form in which texts cite a symbol: "46/182" for a resolution, without the letter of its part, the
// whole symbol for other documents.
func linkKey(s ontology.Symbol) string {
	if _, number, ok := strings.Cut(string(s.Whole()), "/RES/"); ok {
		return number
	}
	return string(s)
}
