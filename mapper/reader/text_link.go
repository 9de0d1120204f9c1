package reader

import (
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// A pageLink is a link that an extractor dumped at the end of a page.
type pageLink struct {
	symbol ontology.Symbol
	page   int
}

// linkSymbol reads the symbol of a document out of a link to the documents' site of the United Nations.
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
	case isDigit(c):
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// spreadLinks gives the links of a page to those of its paragraphs and footnotes that print the number of the document;
// the place of a link is not known.
func (t *textReader) spreadLinks(pages [][2]int) {
	if len(t.links) == 0 {
		return
	}
	for _, l := range t.links {
		key := linkKey(l.symbol)
		for i := range t.res.Paragraphs {
			if p := &t.res.Paragraphs[i]; pages[i][0] <= l.page && pages[i][1] >= l.page && prints(p.Text, key) {
				p.Links = addLink(p.Links, l.symbol)
			}
		}
		for i := range t.res.Footnotes {
			if f := &t.res.Footnotes[i]; t.notes[i].page == l.page && prints(f.Text, key) {
				f.Links = addLink(f.Links, l.symbol)
			}
		}
	}
}

// prints reports whether a text holds the number of a document, which may have a space before its brackets and the letter
// of a part before that.
func prints(text, key string) bool {
	start, brackets := key, ""
	if i := strings.IndexByte(key, '('); i > 0 {
		start, brackets = key[:i], key[i:]
	}
	for from := 0; ; {
		at := strings.Index(text[from:], start)
		if at < 0 {
			return false
		}
		at += from
		from = at + len(start)
		if at > 0 && (isDigit(text[at-1]) || text[at-1] == '/') {
			continue // the end of another number
		}
		rest, ok := cutSpaced(text[from:], brackets)
		if !ok {
			rest, ok = cutSpaced(skipPart(text[from:]), brackets)
		}
		if ok && (rest == "" || !isDigit(rest[0])) {
			return true
		}
	}
}

// linkKey is what texts print of a symbol: "46/182" of a resolution, without the letter of its part, the whole symbol of
// other documents.
func linkKey(s ontology.Symbol) string {
	if _, number, ok := strings.Cut(string(s.Whole()), "/RES/"); ok {
		return number
	}
	return string(s)
}

func addLink(links []resolution.Link, s ontology.Symbol) []resolution.Link {
	for _, l := range links {
		if l.Symbol == s {
			return links
		}
	}
	return append(links, resolution.Link{Symbol: s})
}
