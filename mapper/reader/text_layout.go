package reader

import (
	"slices"
	"strings"

	"github.com/unkg/unkg/ontology"
)

// layout is what the lines of a text tell about its paragraphs.
type layout struct {
	full    int  // width of a full line
	blanks  bool // blank lines stand between paragraphs
	double  bool // a blank line stands between any two lines
	indents bool // paragraphs are indented
}

// A pageLink is a link that an extractor dumped at the end of a page.
type pageLink struct {
	symbol ontology.Symbol
	page   int
}

// layOut finds the pages of the text after the enacting formula, takes their furniture out of its lines and measures
// what is left.
func (t *textReader) layOut() {
	body := t.lines[t.formula:]
	symbol, title := squeeze(string(t.res.Symbol)), squeeze(t.res.Title)
	blanks := 0
	for _, l := range body {
		if l.blank {
			blanks++
		}
	}
	t.layout.double = blanks*10 > len(body)*8
	kept := body[:0:len(body)]
	page, turned := 0, false
	for i := range body {
		l := body[i]
		if l.feed || t.layout.double && !l.blank && i > 0 {
			turned = true
		}
		switch {
		case strings.HasPrefix(l.text, "http://") || strings.HasPrefix(l.text, "https://"):
			if s, ok := linkSymbol(l.text); ok {
				t.links = append(t.links, pageLink{s, page})
			}
			turned = true
			continue
		case isRunningHead(squeeze(l.text), symbol, title):
			turned = true
			continue
		case t.isFurniture(l.text):
			continue
		}
		if turned && len(kept) > 0 {
			page++
		}
		l.top, l.page = turned, page
		turned = false
		kept = append(kept, l)
	}
	t.lines = append(t.lines[:t.formula], kept...)
	t.measure(kept)
}

// measure finds the width of a full line and how paragraphs are set apart.
func (t *textReader) measure(body []line) {
	widths := make([]int, 0, len(body))
	blank, indent, lines := 0, 0, 0
	for _, l := range body {
		widths = append(widths, l.width)
		if !l.top {
			lines++
			if l.blank {
				blank++
			}
			if l.indent > 0 {
				indent++
			}
		}
	}
	if len(widths) == 0 {
		return
	}
	slices.Sort(widths)
	t.layout.full = widths[len(widths)*9/10]
	t.layout.blanks = !t.layout.double && blank*20 > lines
	t.layout.indents = indent*20 > lines && indent*10 < lines*8
}

// isRunningHead reports whether a line without spaces is the head of a page: the symbol with the beginning of the title
// or with nothing.
func isRunningHead(text, symbol, title string) bool {
	if rest, ok := strings.CutPrefix(text, symbol); ok {
		return rest == "" || strings.HasPrefix(title, rest)
	}
	if rest, ok := strings.CutSuffix(text, symbol); ok {
		return strings.HasPrefix(title, rest)
	}
	return false
}

// isFurniture reports whether a line is a folio, a job number, a bar code or a notice, and keeps the job number.
func (t *textReader) isFurniture(text string) bool {
	for _, w := range t.words.Masthead.Furniture {
		if strings.HasPrefix(text, w) && (len(text) == len(w) || strings.HasSuffix(w, ":") || len(w) > 12) {
			return true
		}
	}
	if len(text) > 60 {
		return false
	}
	folio, job, other := 0, "", 0
	for rest := text; rest != ""; {
		word := rest
		if i := strings.IndexByte(rest, ' '); i >= 0 {
			word, rest = rest[:i], strings.TrimLeft(rest[i:], " ")
		} else {
			rest = ""
		}
		switch {
		case isFolio(word), isBarCode(word):
			folio++
		case isJob(word):
			job = word
		case len(word) == 3 && word[0] == '(' && word[2] == ')', len(word) == 6 && digitsAt(word) == 6:
			other++
		default:
			return false
		}
	}
	if job != "" && t.res.JobNumber == "" {
		t.res.JobNumber = job
	}
	return folio > 0 || job != ""
}

// isFolio matches "2/19".
func isFolio(w string) bool {
	a := digitsAt(w)
	return a > 0 && a < 4 && a < len(w) && w[a] == '/' && digitsAt(w[a+1:]) == len(w)-a-1 && len(w)-a-1 > 0 && len(w)-a-1 < 4
}

// isJob matches "23-26027".
func isJob(w string) bool {
	return len(w) == 8 && digitsAt(w) == 2 && w[2] == '-' && digitsAt(w[3:]) == 5
}

// isBarCode matches "*2326027*".
func isBarCode(w string) bool {
	return len(w) > 7 && w[0] == '*' && w[len(w)-1] == '*' && digitsAt(w[1:]) == len(w)-2
}

// isRule matches the line over footnotes.
func isRule(text string) bool {
	return len(text) >= 5 && strings.Trim(text, "_") == "" || len(text) >= 15 && strings.Trim(text, "—–-") == ""
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
