package text

import (
	"strings"

	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
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

// linkSymbol returns the symbol in a link to undocs.org or docs.un.org.
func linkSymbol(link string) (ontology.Symbol, bool) {
	_, path, _ := strings.Cut(link, "://")
	host, path, _ := strings.Cut(path, "/")
	if host = strings.TrimPrefix(host, "www."); host != "undocs.org" && host != "docs.un.org" {
		return "", false
	}
	if len(path) > 3 && path[2] == '/' && path[0] >= 'a' && path[0] <= 'z' {
		path = path[3:]
	}
	s, err := ontology.ParseSymbol(unescape(path))
	return s, err == nil
}

// unescape resolves the percent escapes of a link.
func unescape(s string) string {
	if strings.IndexByte(s, '%') < 0 {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) && hexDigit(s[i+1]) >= 0 && hexDigit(s[i+2]) >= 0 {
			b = append(b, byte(hexDigit(s[i+1])<<4|hexDigit(s[i+2])))
			i += 2
		} else {
			b = append(b, s[i])
		}
	}
	return string(b)
}

func hexDigit(c byte) int {
	switch {
	case script.IsDigit(c):
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
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
