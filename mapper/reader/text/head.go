package text

import (
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
)

// A headFinder finds the running heads of pages. A head consists of the symbol and the title, with folio and job
// number among them: extractors print its columns line by line or one after the other, so that the symbol may be
// before, after or within the title, or missing.
type headFinder struct {
	symbol, title string // without spaces
}

// longestTitle is the largest number of bytes of a title that is compared with the heads of pages.
const longestTitle = 4000

// longestHead is the largest number of lines of a running head.
const longestHead = 12

func newHeadFinder(res *resolution.Resolution) headFinder {
	return headFinder{squeeze(string(res.Symbol)), squeeze(res.Title[:min(len(res.Title), longestTitle)])}
}

// A runningHead is what was read of a head so far.
type runningHead struct {
	*headFinder
	rest   string // what remains of the title
	symbol int    // number of the line with the symbol, from 1
	folios int    // lines with nothing but the folio and the job number
	end    int    // number of the last line with the symbol or words of the title
}

// lines counts the lines of the running head that begins with the first of lines, 0 if none does. folio reports
// whether a line holds nothing but a folio, a job number and the like.
func (f *headFinder) lines(lines []line, folio func(string) bool) (n int) {
	if !f.mayBegin(lines[0].text) {
		return 0
	}
	h := runningHead{headFinder: f, rest: f.title}
	for n < len(lines) && n < longestHead && h.take(lines[n].text, n+1, folio) {
		n++
	}
	whole := h.rest == "" && f.title != ""
	const sure = 20 // bytes of a title that are hardly a coincidence
	switch read := len(f.title) - len(h.rest); {
	case whole && (h.symbol > 0 || h.folios > 0 || lines[0].feed && read > sure):
		return h.end
	case h.symbol == 1 && h.end == 2 && len(lines[1].text) < sure && paused(lines[1].text):
		return 1 // the second line may be the end of a paragraph
	case h.symbol == 1, h.symbol > 0 && read > sure:
		return h.end
	}
	if rest, ok := f.cutSymbol(lines[0].text); ok && f.titled(strings.TrimLeft(rest, " -–")) {
		return 1 // the title is printed in another way than on the first page
	}
	return 0
}

// titled reports whether words are all from the title, in whatever order they are printed.
func (f *headFinder) titled(words string) bool {
	for _, w := range strings.FieldsFunc(words, func(r rune) bool { return r == ' ' || r == '/' }) {
		if !strings.Contains(f.title, w) {
			return false
		}
	}
	return true
}

// take reads line n of a head and reports whether it belongs to it.
func (h *runningHead) take(text string, n int, folio func(string) bool) bool {
	words, symbol := h.cutSymbol(text)
	for again := symbol && words != ""; again; { // it may be printed twice
		words, again = h.cutSymbol(words)
	}
	if symbol {
		words = strings.TrimLeft(words, " -–") // a dash joins the symbol and the title
	}
	words = squeeze(words)
	rest, ok := strings.CutPrefix(h.rest, words)
	if !ok || words == "" && !symbol {
		if symbol || !folio(text) {
			return false
		}
		h.folios++
		return true
	}
	if symbol && h.symbol == 0 {
		h.symbol = n
	}
	h.rest, h.end = rest, n
	return true
}

// mayBegin reports whether a line has the symbol at one of its ends or begins as the title does.
func (f *headFinder) mayBegin(text string) bool {
	if _, ok := f.cutSymbol(text); ok {
		return true
	}
	const enough = 12 // bytes
	_, ok := cutSpaced(text, f.title[:min(len(f.title), enough)])
	return ok && f.title != ""
}

// cutSymbol cuts the symbol from the start or the end of a line.
func (f *headFinder) cutSymbol(text string) (rest string, ok bool) {
	if rest, ok = cutSpaced(text, f.symbol); ok {
		return rest, true
	}
	if text == "" || text[len(text)-1] != f.symbol[len(f.symbol)-1] || strings.IndexByte(text, '/') < 0 {
		return text, false
	}
	return strings.CutSuffix(squeeze(text), f.symbol)
}
