package text

import (
	"strings"
	"unicode"

	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology/script"
)

// A block is one paragraph before its lines are joined.
type block struct {
	kind     resolution.Kind
	part     string // part or section that it belongs to
	section  int    // place of its section in the text, 0 outside sections
	number   string // as printed, "" if it has none
	annex    int    // number of its annex
	headings []int  // lines of the headings above it
	lines    []int  // in t.lines
	label    int    // length of the number in the first line, in bytes

	raw    string // its lines, separated by '\n'
	starts []int  // where each line starts in raw
	again  []cut  // footnote marks that are printed a second time
}

// textBody is the state of reading the paragraphs.
type textBody struct {
	*textReader
	kind     resolution.Kind
	part     string
	letter   byte  // of the last lettered part, 0 for none
	last     int   // number of the last operative paragraph
	annex    int   // number of annexes so far
	open     bool  // further lines may still belong to the last block
	closed   bool  // the conclusion was read; annexes and further parts may follow
	under    bool  // a part or an annex has begun, but not yet its first paragraph
	headings []int // lines of the headings since the last paragraph
	section  int   // sections so far
	quoted   bool  // a draft that the resolution recommends follows, up to the closing lines
	inside   bool  // the part is a section: it has no enacting formula of its own
	settled  int   // how many blocks are known to be what they are
	prev     int   // the line of text before, -1 after a heading or other break
	quotes   int   // in a statement: lines that begin with a quotation mark, and one; 0 until they are counted
}

// readBody groups the lines after the enacting formula into paragraphs.
func (t *textReader) readBody() {
	b := &textBody{textReader: t, part: t.part, prev: -1}
	if len(t.part) == 1 {
		b.letter = t.part[0]
	}
	if t.isStatement() {
		b.kind = resolution.Operative
	}
	for i := t.formula + 1; i < len(t.lines); {
		if t.noted[i] {
			i++
		} else if end := b.conclusion(i); end > 0 {
			b.close(i, end)
			i = end
		} else {
			i = b.line(i)
		}
	}
	b.end()
	for i := range t.blocks {
		blk := &t.blocks[i]
		t.lines[blk.lines[0]].afterLabel(blk.label)
		blk.raw, blk.starts = t.raw(blk.lines)
		if blk.label > 0 { // the number is not part of the text
			blk.raw = strings.Repeat(" ", blk.label) + blk.raw[blk.label:]
		}
	}
}

// close ends the text at the closing lines.
func (b *textBody) close(start, end int) {
	b.settle()
	b.open, b.closed, b.quoted, b.prev = false, true, false, -1
	for k := start; k < end; k++ {
		if !b.noted[k] {
			b.became(&b.lines[k], resolution.Closing, "")
		}
	}
}

// end ends the text with its last line. A heading that nothing follows is the end of the last paragraph.
func (b *textBody) end() {
	b.settle()
	if n := len(b.blocks); n > 0 && len(b.headings) > 0 && !b.closed {
		b.blocks[n-1].lines = append(b.blocks[n-1].lines, b.headings...)
	}
}

// line decides what line i is, a heading, an enacting formula, the beginning of a paragraph or its continuation, and
// returns the line to go on with.
func (b *textBody) line(i int) int {
	text := b.lines[i].text
	if b.closed && !b.open && text[0] == '[' {
		return i + 1
	}
	if b.isAnnex(i) {
		b.trimHeading()
		b.settle()
		b.beginAnnex()
		b.headings = append(b.headings, i)
		return i + 1
	}
	if comma, ok := b.isFormula(text); ok && (comma || b.words.Syntax.Articles) && b.kind != resolution.Annex {
		switch {
		case b.closed || b.under || !b.open:
			b.became(&b.lines[i], resolution.Formula, "")
			b.settle()
			b.kind, b.last, b.closed, b.open, b.under, b.inside, b.prev = resolution.Preambular, 0, false, false, false, false, -1
			return i + 1
		case b.kind == resolution.Preambular && b.announces():
			b.quoted = true
		}
	}
	if b.quoted {
		b.add(i)
		return i + 1
	}
	n, label := b.number(i)
	if part := partOf(text); part != "" && b.answer(i) != rich.No && b.kind != resolution.Annex && b.mayBegin(part, i) && !b.isScanned(i, n, label) {
		b.trimHeading()
		b.settle()
		b.headings = append(b.headings, i)
		b.part, b.under, b.inside, b.open, b.prev = part, true, true, false, -1
		b.section++
		if len(part) == 1 && !isRoman(part) {
			b.letter = part[0]
		}
		return i + 1
	}
	if b.closed {
		return b.afterClosing(i)
	}
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
	case b.under:
		return b.title(i)
	case b.kind == resolution.Annex && (!b.open || b.begins(i) || b.headed(i)), b.kind == resolution.Preambular && (!b.open || b.begins(i)):
		b.start(i, b.kind)
	case b.open && onlyDigits(text): // a footnote mark that the extractor put on a line of its own
		prev := b.prev
		b.add(i)
		b.prev = prev
	case b.open:
		b.add(i)
	}
	return i + 1
}

// number reads the number of a paragraph. Annexes may have a numbering of their own. The stop may be missing, or a comma
// that a scanner took it for.
func (b *textBody) number(i int) (n, label int) {
	text := b.lines[i].text
	if b.answer(i) == rich.No {
		return 0, 0
	}
	if n, label = b.numbering(text); label > 0 {
		return n, label
	}
	if b.kind == resolution.Annex {
		return paragraphNumber(text)
	}
	d := script.Digits(text)
	if d == 0 || d > 3 || number(text[:d]) != b.last+1 {
		return 0, 0
	}
	words, ok := strings.CutPrefix(strings.TrimPrefix(text[d:], ","), " ")
	if !ok || !b.complete() || !b.acts(words) {
		return 0, 0
	}
	return b.last + 1, len(text) - len(words)
}

// isScanned reports whether line i begins with the number of a section, "I. Requests", that is paragraph 1.
func (b *textBody) isScanned(i, n, label int) bool {
	return label > 0 && n == b.last+1 && b.acts(b.wordsAfter(i, label))
}

// announces reports whether the last paragraph announces the text of a draft: "Recommends ... the following draft:".
func (b *textBody) announces() bool {
	blk := &b.blocks[len(b.blocks)-1]
	return isColon(script.Last(b.lines[b.prev].text)) && b.enacts(b.lines[blk.lines[0]].text)
}

// start begins a block with line i, below the headings since the last one.
func (b *textBody) start(i int, kind resolution.Kind) {
	blk := block{kind: kind, part: b.part, annex: b.annex, headings: b.headings, lines: []int{i}}
	if b.inside {
		blk.section = b.section
	}
	b.blocks = append(b.blocks, blk)
	b.headings, b.open, b.under, b.prev = nil, true, false, i
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

// mayBegin reports whether a part or section may begin with line i: the text before it is complete, and a letter is the
// next one, as those of the rows of a table seldom are.
func (b *textBody) mayBegin(part string, i int) bool {
	if !b.complete() && !b.titled(b.lines[i].text) {
		return false
	}
	if len(part) > 1 || b.closed || isRoman(part) {
		return true
	}
	return part == "A" || part[0] == b.letter+1
}

// titled reports whether text is the number of the first section of a resolution that repeats its title after the
// enacting formula.
func (b *textBody) titled(text string) bool {
	return b.kind == resolution.Preambular && len(b.blocks) == 1 && isPart(text) && !paused(b.lines[b.prev].text)
}

// follows reports whether n may number the paragraph that begins with line i, with a label of so many bytes.
func (b *textBody) follows(n, i, label int) bool {
	switch {
	case n == b.last+1, n == 1 && b.last > 0 && b.under:
	case b.last > 0 && n == b.last+2: // a number is missing
	case n == 1 && b.last > 0 && b.kind != resolution.Operative:
	default:
		return b.jumps(i, label)
	}
	if !b.open || b.prev < 0 {
		return true
	}
	if b.layout.blanks && b.lines[i].blank || b.layout.indents && b.lines[i].indent > 0 && !b.lines[i].top {
		return true
	}
	words := b.wordsAfter(i, label)
	r := script.First(words)
	if unicode.Is(unicode.Arabic, r) && paused(stripMark(b.lines[b.prev].text)) {
		return true
	}
	return unicode.IsUpper(r) || script.IsIdeograph(r) || b.words.Masthead.Lower && b.enacts(words) || ended(stripMark(b.lines[b.prev].text))
}

// jumps reports whether line i begins a paragraph although its number is not the next one: a paragraph ends before
// it, and a verb of the organ follows the number.
func (b *textBody) jumps(i, label int) bool {
	if b.kind == resolution.Annex || b.open && (b.prev < 0 || !paused(b.lines[b.prev].text)) {
		return false
	}
	return b.acts(b.wordsAfter(i, label))
}
