package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology/script"
)

// A block is one paragraph before its lines are joined.
type block struct {
	kind   resolution.Kind
	part   string // part or section that it belongs to
	number string // as printed, "" if it has none
	annex  int    // number of its annex
	lines  []int  // in t.lines
	label  int    // length of the number in the first line, in bytes

	recital int // place among the preambular paragraphs of its section, 0 outside sections

	raw    string // its lines, separated by '\n'
	starts []int  // where each line starts in raw
	again  []cut  // footnote marks that are printed a second time
}

// textBody is the state of reading the paragraphs.
type textBody struct {
	*textReader
	kind     resolution.Kind
	part     string
	last     int  // number of the last operative paragraph
	annex    int  // number of annexes so far
	open     bool // further lines may still belong to the last block
	closed   bool // the conclusion was read; annexes and further parts may follow
	heading  bool // a part has begun, but not yet its first paragraph
	section  bool // the part is a section: it has no enacting formula of its own
	recitals int  // preambular paragraphs of the section so far
	prev     int  // the line of text before, -1 after a heading or other break
}

// readBody groups the lines after the enacting formula into paragraphs.
func (t *textReader) readBody() {
	b := &textBody{textReader: t, part: t.part, prev: -1}
	if t.isStatement() {
		b.kind = resolution.Operative
	}
	for i := t.formula + 1; i < len(t.lines); i++ {
		if t.noted[i] {
			continue
		}
		if end := b.conclusion(i); end > 0 {
			b.trimHeading()
			b.open, b.closed, b.prev = false, true, -1
			for k := i; k < end; k++ {
				if !b.noted[k] {
					b.became(&b.lines[k], resolution.Closing, "")
				}
			}
			i = end - 1
			continue
		}
		b.line(i)
	}
	b.trimHeading()
	t.nameOperative()
	for i := range t.blocks {
		blk := &t.blocks[i]
		blk.raw, blk.starts = t.raw(blk.lines)
		if blk.label > 0 { // the number is not part of the text
			blk.raw = strings.Repeat(" ", blk.label) + blk.raw[blk.label:]
		}
	}
}

// line decides what a line is: a heading, an enacting formula, the beginning of a paragraph or its continuation.
func (b *textBody) line(i int) {
	text := b.lines[i].text
	if b.closed && strings.HasPrefix(text, "[") && !b.open {
		return
	}
	if b.isAnnex(i) {
		b.trimHeading()
		b.became(&b.lines[i], resolution.Heading, "")
		b.kind, b.annex, b.closed, b.open, b.last, b.part = resolution.Annex, b.annex+1, false, false, 0, ""
		b.prev = -1
		return
	}
	if comma, ok := b.isFormula(text); ok && (comma || b.words.Masthead.Articles()) && (b.closed || b.heading || !b.open) && b.kind != resolution.Annex {
		b.became(&b.lines[i], resolution.Formula, "")
		b.kind, b.last, b.closed, b.open, b.heading, b.section, b.prev = resolution.Preambular, 0, false, false, false, false, -1
		return
	}
	if part := partOf(text); part != "" && b.kind != resolution.Annex && (b.complete() || b.titled(text)) {
		b.trimHeading()
		b.became(&b.lines[i], resolution.Heading, "")
		b.part, b.heading, b.section, b.open, b.prev = part, true, true, false, -1
		return
	}
	if b.closed {
		return
	}
	n, label := paragraphNumber(text)
	prev := b.prev
	switch {
	case label > 0 && b.follows(n, i, label):
		b.trimHeading()
		if b.kind == resolution.Preambular {
			b.kind = resolution.Operative
		}
		b.start(i, b.kind)
		blk := &b.blocks[len(b.blocks)-1]
		blk.number, blk.label = itoa(n), label
		b.last = n
	case b.kind == resolution.Operative && b.isStatement() && (!b.open || b.speaks(i)):
		b.start(i, resolution.Operative)
	case b.kind == resolution.Annex:
		if !b.open || b.begins(i) {
			b.start(i, resolution.Annex)
		} else {
			b.add(i)
		}
	case b.heading:
		if b.opens(text) > 0 {
			b.kind, b.recitals = resolution.Preambular, 0
			b.recital(i)
		}
	case b.kind == resolution.Preambular && (!b.open || b.begins(i)):
		b.recital(i)
	case b.open && onlyDigits(text): // a footnote mark that the extractor put on a line of its own
		b.add(i)
		b.prev = prev
	case b.open:
		b.add(i)
	}
}

// start begins a block with line i.
func (b *textBody) start(i int, kind resolution.Kind) {
	b.blocks = append(b.blocks, block{kind: kind, part: b.part, annex: b.annex, lines: []int{i}})
	b.open, b.heading, b.prev = true, false, i
}

// recital begins a preambular paragraph with line i. Those at the beginning of a section are counted in that section.
func (b *textBody) recital(i int) {
	b.start(i, resolution.Preambular)
	if b.section {
		b.recitals++
		b.blocks[len(b.blocks)-1].recital = b.recitals
	}
}

// add gives line i to the last block.
func (b *textBody) add(i int) {
	blk := &b.blocks[len(b.blocks)-1]
	blk.lines = append(blk.lines, i)
	b.prev = i
}

// complete reports whether the text so far may end here.
func (b *textBody) complete() bool {
	if !b.open {
		return true
	}
	text := b.lines[b.prev].text
	return paused(text) && !strings.HasSuffix(text, ":")
}

// titled reports whether text is the number of the first section of a resolution that repeats its title after the
// enacting formula.
func (b *textBody) titled(text string) bool {
	return b.kind == resolution.Preambular && len(b.blocks) == 1 && isPart(text) && !paused(b.lines[b.prev].text)
}

// follows reports whether n may number the paragraph that begins with line i.
func (b *textBody) follows(n, i, label int) bool {
	switch {
	case n == b.last+1, n == 1 && b.last > 0 && b.heading:
	case b.last > 0 && n == b.last+2: // a number is missing
	case n == 1 && b.last > 0 && b.kind != resolution.Operative:
	default:
		return b.jumps(i)
	}
	if !b.open || b.prev < 0 {
		return true
	}
	if b.layout.blanks && b.lines[i].blank || b.layout.indents && b.lines[i].indent > 0 && !b.lines[i].top {
		return true
	}
	r := script.First(strings.TrimLeft(b.lines[i].text[len(itoa(n)):], ". -–—．"))
	if r == 0 && i+1 < len(b.lines) {
		r = script.First(b.lines[i+1].text) // the number is on a line of its own
	}
	return unicode.IsUpper(r) || script.IsIdeograph(r) || b.words.Masthead.Lower && b.enacts(b.lines[i].text[label:]) || ended(stripMark(b.lines[b.prev].text))
}

// jumps reports whether line i begins a paragraph although its number is not the next one: a paragraph ends before
// it, and a verb of the organ follows the number.
func (b *textBody) jumps(i int) bool {
	if b.kind == resolution.Annex || b.open && (b.prev < 0 || !paused(b.lines[b.prev].text)) {
		return false
	}
	text := b.lines[i].text
	_, label := paragraphNumber(text)
	return b.enacts(text[label:])
}

// paragraphNumber reads "12." at the start of a line and returns its value and how many bytes precede the words.
func paragraphNumber(text string) (n, label int) {
	d := script.Digits(text)
	if d == 0 || d > 3 || text[0] == '0' {
		return 0, 0
	}
	rest := text[d:]
	for _, stop := range []string{".", "．", "、"} {
		if after, ok := strings.CutPrefix(rest, stop); ok {
			words := strings.TrimLeft(after, " ")
			r := script.First(words)
			if after == "" || words != after && !isDigitRune(r) || unicode.IsUpper(r) || script.IsIdeograph(r) {
				return number(text[:d]), len(text) - len(words)
			}
		}
	}
	return 0, 0
}

// isPart matches the heading of a part or section that is only its number: "A", "II", "三".
func isPart(text string) bool {
	if text == "" || len(text) > 9 {
		return false
	}
	if len(text) == 1 {
		return text[0] >= 'A' && text[0] <= 'Z'
	}
	if strings.Trim(text, "IVX") == "" {
		return true
	}
	return strings.Trim(text, "一二三四五六七八九十") == ""
}

// partOf returns the number of a part or section if text is a heading that consists of it or begins with it: "II" of
// "II" and of "II Wicks".
func partOf(text string) string {
	if isPart(text) {
		return text
	}
	number, title, _ := strings.Cut(text, " ")
	if title == "" || paused(text) || !isPart(number) || number[0] < utf8.RuneSelf && strings.Trim(number, "IVX") != "" {
		return ""
	}
	if r := script.First(title); !unicode.IsUpper(r) && !script.IsIdeograph(r) {
		return ""
	}
	return number
}

// isAnnex reports whether line i is the heading of an annex.
func (b *textBody) isAnnex(i int) bool {
	text := b.lines[i].text
	rest, ok := cutAny(text, b.words.Masthead.Annexes)
	if !ok || len(rest) > 12 || b.kind == resolution.Preambular || b.kind == resolution.Annex && b.open && !ended(b.lines[b.prev].text) {
		return false
	}
	rest = strings.TrimLeft(rest, " ")
	if rest != "" && !isPart(rest) && !onlyDigits(rest) {
		return false
	}
	return !b.open || b.complete()
}

// trimHeading removes from the last block the lines of a heading that follows the paragraph.
func (b *textBody) trimHeading() {
	if !b.open || len(b.blocks) == 0 {
		return
	}
	blk := &b.blocks[len(b.blocks)-1]
	keep := len(blk.lines)
	for keep > 0 {
		text := stripMark(b.lines[blk.lines[keep-1]].text)
		if r := script.Last(text); r != ':' && r != '：' && (ended(text) || blk.kind == resolution.Preambular && paused(text)) {
			break
		}
		keep--
	}
	if keep == len(blk.lines) {
		return
	}
	first := b.lines[blk.lines[keep]].text
	if keep == 0 {
		if blk.kind == resolution.Preambular && len(blk.lines) < 3 && trailingDigits(b.lines[blk.lines[len(blk.lines)-1]].text) == 0 {
			b.blocks = b.blocks[:len(b.blocks)-1]
		}
		return
	}
	if n := len(blk.lines) - keep; n > 4 || unicode.IsLower(script.First(first)) || labelAt(first) > 0 || onlyDigits(first) {
		return
	}
	blk.lines = blk.lines[:keep]
}
