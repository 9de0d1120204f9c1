package reader

import (
	"slices"
	"strings"
	"unicode"

	"github.com/unkg/unkg/ontology"
)

// layout is what the lines of a text tell about its paragraphs.
type layout struct {
	full    int  // width of a full line
	blanks  bool // blank lines stand between paragraphs
	double  bool // a blank line stands between any two lines
	indents bool // paragraphs are indented
	pages   int  // number of pages in the folios, 0 if there are none

	measured bool // full is exact: first lines of paragraphs, which are indented, can be told by their width
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
	t.layout.pages = countPages(body)
	kept := body[:0:len(body)]
	page, turned := 0, false
	for i := 0; i < len(body); i++ {
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
		case isRunningHead(l.text, symbol, title):
			rest, _ := strings.CutPrefix(squeeze(l.text), symbol)
			i += headTitle(body[i+1:], title, rest)
			kept = dropTitle(kept, title)
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
	if !t.layout.double { // Tika keeps one space of an indent and nothing of margins
		unindent(kept)
	}
	t.lines = append(t.lines[:t.formula], kept...)
	t.measure(kept)
	t.restoreOrder(kept)
	for i := range kept {
		if l := &kept[i]; l.width > t.layout.full {
			l.text = restoreHyphen(l.text)
		}
	}
}

// restoreHyphen puts back the hyphen at the end of a line that pdftotext takes for one of syllables when it draws the rest
// of the word up, which makes the line too long: "SecretaryGeneral".
func restoreHyphen(text string) string {
	lower := 0
	for i := 0; i+2 < len(text); i++ {
		c := text[i]
		switch {
		case c >= 'a' && c <= 'z':
			lower++
			continue
		case c >= 'A' && c <= 'Z' && lower > 2 && text[i+1] >= 'a' && text[i+1] <= 'z' && text[i+2] >= 'a' && text[i+2] <= 'z':
			return text[:i] + "-" + text[i:]
		}
		lower = 0
	}
	return text
}

// restoreOrder puts the last words of a paragraph behind its last full line where pdftotext tears them off and prints them
// before it.
func (t *textReader) restoreOrder(lines []line) {
	for i := 1; i+2 < len(lines); i++ {
		end, full, next := &lines[i], &lines[i+1], &lines[i+2]
		if end.width*4 > t.layout.full || full.width*4 < t.layout.full*3 || !full.blank || !next.blank || !paused(end.text) ||
			!paused(lines[i-1].text) || paused(full.text) {
			continue
		}
		r := firstRune(end.text)
		if _, label := paragraphNumber(next.text); unicode.IsUpper(r) || isIdeograph(r) || label == 0 && t.opens(next.text) < 3 || t.opens(full.text) < 3 {
			continue
		}
		end.blank, full.blank = full.blank, end.blank
		lines[i], lines[i+1] = lines[i+1], lines[i]
	}
}

// unindent measures the indent of lines from the margin of their page: the least indent that more than a few lines above
// the footnotes have.
func unindent(lines []line) {
	for start := 0; start < len(lines); {
		end, foot := start, -1
		var counts [64]int
		n := 0
		for end < len(lines) && lines[end].page == lines[start].page {
			if isRule(lines[end].text) {
				foot = end
			}
			if foot < 0 && !lines[end].top {
				counts[min(lines[end].indent, len(counts)-1)]++
				n++
			}
			end++
		}
		margin := 0
		for margin < len(counts)-1 && counts[margin] <= n/12 {
			margin++
		}
		if margin == len(counts)-1 {
			margin = 0
		}
		for i := start; i < end; i++ {
			lines[i].indent = max(0, lines[i].indent-margin)
		}
		start = end
	}
}

// measure finds the width of a full line and how paragraphs are set apart.
func (t *textReader) measure(body []line) {
	widths := make([]int, 0, len(body))
	blank, indent, lines := 0, 0, 0
	for _, l := range body {
		widths = append(widths, l.width)
		if !l.top && !isRule(l.text) {
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
	// sub-paragraphs are set narrower: the preamble, which has none, tells the full width if it is long enough
	preamble := 0
	for preamble < len(body) {
		if n, _ := paragraphNumber(body[preamble].text); n == 1 {
			break
		}
		preamble++
	}
	if preamble < 8 {
		preamble = len(body)
	}
	widths = widths[:preamble]
	slices.Sort(widths)
	t.layout.full = widths[len(widths)*9/10]
	if t.res.Language == "zh" {
		t.layout.full, t.layout.measured = fullChinese(body[:preamble], t.layout.full)
	}
	t.layout.blanks = !t.layout.double && blank*20 > lines
	t.layout.indents = indent*20 > lines && indent*10 < lines*8
}

// fullChinese is the greatest common width of lines of nothing but Chinese characters, which justification leaves as they are,
// that are neither the first nor the last of a paragraph; rough is the width by other means.
func fullChinese(body []line, rough int) (full int, measured bool) {
	counts := make([]int, rough*5/4+1)
	most := 0
	for i := 1; i < len(body); i++ {
		l := &body[i]
		if l.width > rough*7/8 && l.width < len(counts) && isIdeograph(lastRune(l.text)) && !paused(body[i-1].text) &&
			strings.IndexFunc(l.text, func(r rune) bool { return r < 0x80 }) < 0 {
			counts[l.width]++
			most = max(most, counts[l.width])
		}
	}
	for w := len(counts) - 1; w > 0; w-- { // sub-paragraphs are set narrower
		if counts[w] > 0 && counts[w]*4 >= most {
			return w, true
		}
	}
	return rough, false
}

// headTitle counts the lines after the symbol on the head of a page that go on with the title; rest is what of it stands
// beside the symbol.
func headTitle(lines []line, title, rest string) (n int) {
	title = strings.TrimPrefix(title, rest)
	for n < len(lines) && n < 6 {
		left, ok := strings.CutPrefix(title, squeeze(lines[n].text))
		if !ok {
			break
		}
		title, n = left, n+1
	}
	if n == 1 && title != "" && len(lines[0].text) < 20 {
		return 0 // a short line may be the text
	}
	return n
}

// dropTitle takes lines off the end of the text that are the title on the head of a page, before the symbol.
func dropTitle(lines []line, title string) []line {
	if len(lines) == 0 || !strings.Contains(title, squeeze(lines[len(lines)-1].text)) {
		return lines
	}
	for n := 1; n <= 6 && n < len(lines); n++ {
		head := ""
		for _, l := range lines[len(lines)-n:] {
			head += squeeze(l.text)
		}
		if len(head) > 20 && strings.HasPrefix(title, head) {
			return lines[:len(lines)-n]
		}
	}
	return lines
}

// isRunningHead reports whether a line is the head of a page: the symbol with a part of the title or with nothing. The
// symbol and the title are without spaces.
func isRunningHead(text, symbol, title string) bool {
	if rest, ok := cutSpaced(text, symbol); ok {
		return rest == "" || strings.HasPrefix(title, squeeze(rest))
	}
	if text[len(text)-1] != symbol[len(symbol)-1] || strings.IndexByte(text, '/') < 0 {
		return false
	}
	rest, ok := strings.CutSuffix(squeeze(text), symbol)
	return ok && strings.Contains(title, rest)
}

// isFurniture reports whether a line is a folio, a job number, a bar code or a notice, and keeps the job number.
func (t *textReader) isFurniture(text string) bool {
	for _, w := range t.words.Masthead.Furniture {
		if strings.HasPrefix(text, w) && (len(text) == len(w) || strings.HasSuffix(w, ":") || len(w) > 12) {
			return true
		}
	}
	if c := text[0]; len(text) > 60 || !isDigit(c) && c != '*' && c != '(' {
		return false
	}
	folio, job, other := 0, "", 0
	for rest := strings.ReplaceAll(text, " /", "/"); rest != ""; {
		word := rest
		if i := strings.IndexByte(rest, ' '); i >= 0 {
			word, rest = rest[:i], strings.TrimLeft(rest[i:], " ")
		} else {
			rest = ""
		}
		switch {
		case isBarCode(word):
			folio++
		case isFolio(word) > 0 && isFolio(word) == t.layout.pages:
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

// isFolio returns the number of pages in a folio, "2/19", 0 where w is none.
func isFolio(w string) (pages int) {
	a := digitsAt(w)
	if a == 0 || a > 3 || a == len(w) || w[a] != '/' || digitsAt(w[a+1:]) != len(w)-a-1 || len(w)-a-1 > 3 {
		return 0
	}
	if page, pages := number(w[:a]), number(w[a+1:]); page > 0 && page <= pages {
		return pages
	}
	return 0
}

// countPages finds the number of pages that the folios print, the commonest where a line of the text looks like a folio.
func countPages(lines []line) (pages int) {
	counts := make(map[int]int)
	for _, l := range lines {
		if len(l.text) > 40 {
			continue
		}
		for _, w := range strings.Fields(l.text) {
			if n := isFolio(w); n > 0 {
				if counts[n]++; counts[n] > counts[pages] || counts[n] == counts[pages] && n < pages {
					pages = n
				}
			}
		}
	}
	return pages
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
