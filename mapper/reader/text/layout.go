package text

import (
	"slices"
	"unicode"

	"github.com/unkg/unkg/mapper/reader/outline"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology/script"
)

// layout is how a text is laid out, as far as that helps to find its paragraphs.
type layout struct {
	full    int  // width of a full line
	blanks  bool // there are blank lines between paragraphs
	double  bool // there is a blank line between any two lines
	indents bool // paragraphs are indented
	edges   bool // blank lines of the preamble show where the left edge moves
	rare    bool // the preamble has few blank lines
	whole   bool // each line is a whole paragraph, a heading or a closing line
	guessed bool // pages are told apart only by the lines between which there is no blank line
	pages   int  // number of pages as printed in the folios ("2/19"), 0 if there are none

	span int // width of a full line in Times, in thousandths of an em, where paragraphs begin with small letters

	measured bool // full is exact, so that the indented first lines of paragraphs can be recognised by their width
}

// layOut finds the pages of the text after the enacting formula, removes their running heads, folios and other
// furniture, and measures the lines that remain.
func (t *textReader) layOut() {
	body, feet := t.lines[t.formula:len(t.lines)-t.feet], t.lines[len(t.lines)-t.feet:]
	heads := newHeadFinder(t.res)
	blanks := 0
	for _, l := range body {
		if l.blank {
			blanks++
		}
	}
	t.layout.double = blanks*10 > len(body)*8 && t.rich == nil
	t.layout.pages = countPages(body)
	kept := body[:0:len(body)]
	page, turned, headed, paper := 0, false, false, 0
	t.layout.guessed = t.layout.double
	for i := 0; i < len(body); i++ {
		l := body[i]
		if l.feed || t.layout.double && !l.blank && i > 0 {
			turned = true
			t.layout.guessed = t.layout.guessed && !l.feed
		}
		if l.said != nil && l.said.Page != paper {
			paper, turned = l.said.Page, true
		}
		if n := heads.lines(body[i:], t.isFurniture); n > 0 && (turned || !l.isPlaced()) {
			t.all(body[i:i+n], resolution.Furniture, "")
			i += n - 1
			turned, headed, t.layout.guessed = true, true, false
			continue
		}
		switch {
		case l.isPlaced():
		case isAddress(l.text) && (len(kept) == 0 || !onlyDigits(kept[len(kept)-1].text)):
			if s := outline.LinkedSymbol(l.text); s != "" {
				t.links = append(t.links, pageLink{s, page})
			}
			turned = true
			t.became(&l, resolution.Address, "")
			continue
		case t.isFurniture(l.text), page == 0 && t.res.JobNumber != "" && isDateOfPrint(l.text):
			t.became(&l, resolution.Furniture, "")
			continue
		}
		if turned && len(kept) > 0 {
			page++
		}
		if l.top, l.page = turned, page; l.said != nil {
			l.page = paper
		}
		if headed && l.said != nil {
			l.said, l.blank = belowHead(l.said), false
		}
		turned, headed = false, false
		kept = append(kept, l)
	}
	if !t.layout.double && t.rich == nil { // Tika shrinks an indent to one space and drops margins
		unindent(kept)
	}
	t.lines = append(append(t.lines[:t.formula], kept...), feet...)
	t.measure(kept)
	if t.rich != nil {
		return
	}
	t.restoreOrder(kept)
	for i := range kept {
		if l := &kept[i]; l.width > t.layout.full && len(l.raised) == 0 {
			l.text = restoreHyphen(l.text)
		}
	}
}

// restoreHyphen puts back a hyphen that pdftotext has dropped: it takes the hyphen of "Secretary-" at the end of a
// line for hyphenation and appends the rest of the word, "SecretaryGeneral", which makes the line too long.
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

// restoreOrder swaps the two lines of a paragraph where pdftotext prints the short second line before the full first
// one.
func (t *textReader) restoreOrder(lines []line) {
	for i := 1; i+2 < len(lines); i++ {
		end, full, next := &lines[i], &lines[i+1], &lines[i+2]
		if end.width*4 > t.layout.full || full.width*4 < t.layout.full*3 || !full.blank || !next.blank || !paused(end.text) ||
			!paused(lines[i-1].text) || paused(full.text) {
			continue
		}
		r := script.First(end.text)
		if _, label := paragraphNumber(next.text); unicode.IsUpper(r) || script.IsIdeograph(r) || label == 0 && t.opens(next.text) < 3 || t.opens(full.text) < 3 {
			continue
		}
		end.blank, full.blank = full.blank, end.blank
		lines[i], lines[i+1] = lines[i+1], lines[i]
	}
}

// unindent makes the indent of lines relative to the margin of their page: the smallest indent that more than a few
// lines above the footnotes have.
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

// measure finds the width of a full line and whether blank lines or indents separate paragraphs.
func (t *textReader) measure(body []line) {
	widths := make([]int, 0, len(body))
	blank, indent, lines, complete := 0, 0, 0, 0
	for _, l := range body {
		widths = append(widths, l.width)
		if !l.top && !isRule(l.text) {
			lines++
			if paused(l.text) {
				complete++
			}
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
	t.layout.whole = complete*10 > lines*9 || t.rich != nil && t.rich.Whole
	// sub-paragraphs are set narrower: the preamble, which has none, gives the full width if it is long enough
	preamble := 0
	for preamble < len(body) {
		if n, _ := t.numbering(body[preamble].text); n == 1 {
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
	if !t.words.Syntax.Spaces {
		if t.layout.full, t.layout.measured = fullChinese(body[:preamble], t.layout.full); !t.layout.measured {
			t.layout.full, t.layout.measured = fullChinese(body, t.layout.full)
		}
	}
	t.layout.blanks = !t.layout.double && blank*20 > lines
	t.layout.indents = indent*20 > lines && indent*10 < lines*8
	if t.words.Masthead.Lower {
		t.layout.span = measureTimes(body)
		t.trustSigns(body)
	}
}
