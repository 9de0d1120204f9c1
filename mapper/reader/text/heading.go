package text

import (
	"strings"
	"unicode"

	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology/script"
)

// Headings belong to the paragraph after them: the numbers and titles of sections and annexes, and the lines between
// two paragraphs that end like neither.

// Limits of headings, from the resolutions of the General Assembly of sessions 75 to 80.
const (
	mostTitle   = 12 // lines of the headings above one paragraph
	mostHeading = 4  // lines of a heading that follows a paragraph without a break
)

// isAnnex reports whether line i is the heading of an annex.
func (b *textBody) isAnnex(i int) bool {
	if !b.isAnnexHeading(i) || b.answer(i) == rich.No {
		return false
	}
	if !b.open {
		return true
	}
	last := stripMark(b.lines[b.prev].text)
	if b.kind != resolution.Operative && !ended(last) {
		return false
	}
	return b.complete()
}

// isAnnexHeading matches "Annex", "ANNEX II", "Appendix 1", "附件一", and before a title "Annex I: Wicks", "Annex — Wicks".
func (b *textBody) isAnnexHeading(i int) bool {
	text := b.lines[i].text
	for _, word := range b.words.Masthead.Annexes {
		if len(text) < len(word) || !strings.EqualFold(text[:len(word)], word) || unicode.IsLower(script.First(text)) {
			continue
		}
		label, title := annexLabel(text[len(word):])
		if label != "" && !isPart(label) && !onlyDigits(label) {
			return false
		}
		r := script.First(title)
		return title == "" || (unicode.IsUpper(r) || script.IsIdeograph(r)) && !paused(text)
	}
	return false
}

// annexLabel divides what follows the word for an annex into its number and its title: " II. Wicks", ": Wicks".
func annexLabel(rest string) (label, title string) {
	const separators = ".:：—–- "
	at := strings.IndexAny(rest, separators[:len(separators)-1])
	if at < 0 || at > len(" XVIII ") {
		return strings.TrimLeft(rest, " "), ""
	}
	return strings.Trim(rest[:at], " "), strings.TrimLeft(rest[at:], separators)
}

// beginAnnex begins the next annex, whose headings and paragraphs follow.
func (b *textBody) beginAnnex() {
	b.kind, b.annex, b.closed, b.open, b.last, b.part, b.inside, b.under = resolution.Annex, b.annex+1, false, false, 0, "", false, true
	b.prev = -1
}

// afterClosing reads a line after the closing lines that begins neither an annex nor a part: text without such a
// heading is an annex too, unless it is no more than a few words.
func (b *textBody) afterClosing(i int) int {
	if value, label := b.noteNumber(b.lines[i].text); label > 0 {
		return b.lateNote(i, value, label)
	}
	for k := i; k < min(i+mostTitle, len(b.lines)); k++ {
		if b.noted[k] || b.lines[k].text[0] == '[' {
			break
		}
		if text := b.lines[k].text; ended(text) && unicode.IsLetter(script.First(text)) {
			b.beginAnnex()
			return b.line(i)
		}
	}
	return i + 1
}

// lateNote reads a footnote that is printed after the closing lines, with line i and those up to the next, and returns
// the line to go on with. In collections the notes of a resolution begin with any number.
func (b *textBody) lateNote(i, value, label int) int {
	note := textNote{mark: itoa(value), value: value, page: b.lines[i].page, block: -1}
	b.lines[i].cut(label)
	end := i
	for ; end < len(b.lines) && !b.noted[end]; end++ {
		if _, next := b.noteNumber(b.lines[end].text); end > i && (next > 0 || b.isAnnexHeading(end)) {
			break
		}
		b.noted[end] = true
		b.became(&b.lines[end], resolution.Note, "fn"+note.mark)
		note.lines = append(note.lines, end)
	}
	b.notes = append(b.notes, note)
	return end
}

// title reads the lines from i on that follow the number of a section or annex: its title, the first paragraph, or both. It
// returns the line to go on with.
func (b *textBody) title(i int) int {
	end, whole := b.run(i)
	if !whole {
		for ; i < end; i++ {
			if !b.noted[i] {
				b.headings = append(b.headings, i)
			}
		}
		return end
	}
	first := i
	for k := i + 1; k < end && k-i <= mostTitle; k++ {
		if b.noted[k] || paused(b.lines[k-1].text) {
			continue
		}
		if b.parts(k) {
			first = k
		}
	}
	for ; i < first; i++ {
		if !b.noted[i] {
			b.headings = append(b.headings, i)
		}
	}
	if b.kind != resolution.Annex {
		b.kind = resolution.Preambular
	}
	b.start(first, b.kind)
	return first + 1
}

// parts reports whether line k, after a line of a title, begins a paragraph or another title.
func (b *textBody) parts(k int) bool {
	l := &b.lines[k]
	if r := script.First(l.text); unicode.IsLower(r) || isDigitRune(r) {
		return false
	}
	if b.opens(l.text) > 3 || b.enacts(l.text) {
		return true
	}
	if said := b.answer(k); said != rich.Unknown {
		return said == rich.Yes
	}
	return b.layout.blanks && l.blank && !l.top || b.narrow(k-1, k)
}

// narrow reports whether line i has room for the first word of line k.
func (b *textBody) narrow(i, k int) bool {
	if said := b.answer(k); said != rich.Unknown {
		return said == rich.Yes
	}
	return b.layout.full-b.lines[i].width-firstWidth(b.lines[k].text) > b.layout.full/14
}

// longestRun is how many lines are looked at to see whether they end like a paragraph.
const longestRun = 40

// run returns the end of the lines from i on that belong together, up to the first one that ends like a paragraph or
// comes before the beginning of something else, and whether they end like a paragraph.
func (b *textBody) run(i int) (end int, whole bool) {
	for k := i; k < len(b.lines); k++ {
		if b.noted[k] {
			continue
		}
		text := b.lines[k].text
		if k > i {
			n, label := b.number(k)
			_, formula := b.isFormula(text)
			if formula || label > 0 && (n == 1 || n == b.last+1) || partOf(text) != "" || b.isAnnexHeading(k) {
				return k, false
			}
		}
		if paused(text) || k-i > longestRun {
			return k + 1, true
		}
	}
	return len(b.lines), false
}

// headed reports whether line i of an annex begins a paragraph because the lines before it, the first of theirs, are a
// heading: they do not fill their lines and do not end like a paragraph.
func (b *textBody) headed(i int) bool {
	blk := &b.blocks[len(b.blocks)-1]
	l := &b.lines[i]
	if blk.number != "" || len(blk.lines) > mostHeading || l.text == "" || unicode.IsLower(script.First(l.text)) {
		return false
	}
	for _, k := range blk.lines {
		if paused(b.lines[k].text) {
			return false
		}
	}
	return b.narrow(b.prev, i) && b.parts(i)
}

// trimHeading takes from the last block the lines of a heading that follows the paragraph.
func (b *textBody) trimHeading() {
	if !b.open || len(b.blocks) == 0 {
		return
	}
	blk := &b.blocks[len(b.blocks)-1]
	keep := len(blk.lines)
	for keep > 0 {
		text := stripMark(b.lines[blk.lines[keep-1]].text)
		if !isColon(script.Last(text)) && (ended(text) || blk.kind == resolution.Preambular && paused(text)) {
			break
		}
		keep--
	}
	if keep == len(blk.lines) || b.answer(blk.lines[keep]) == rich.No {
		return
	}
	first := b.lines[blk.lines[keep]].text
	if keep == 0 {
		if _, verb := b.verb(first); !verb && blk.kind == resolution.Preambular && !isColon(script.Last(b.lines[blk.lines[len(blk.lines)-1]].text)) && len(blk.lines) < 3 && trailingDigits(b.lines[blk.lines[len(blk.lines)-1]].text) == 0 {
			b.headings = append(append(blk.headings, blk.lines...), b.headings...)
			b.blocks = b.blocks[:len(b.blocks)-1]
		}
		return
	}
	if n := len(blk.lines) - keep; n > mostHeading || unicode.IsLower(script.First(first)) || labelAt(first) > 0 || onlyDigits(first) {
		return
	}
	b.headings = append(append([]int(nil), blk.lines[keep:]...), b.headings...)
	blk.lines = blk.lines[:keep]
}

// headAnnex makes headings of those paragraphs of an annex that do not end like one. Where many follow each other they
// are the rows of a table, which is one paragraph.
func (b *textBody) headAnnex(blocks []block) []block {
	kept := blocks[:0]
	for i := 0; i < len(blocks); {
		end := i
		for lines := 0; end < len(blocks) && b.isHeading(&blocks[end]); end++ {
			if lines += len(blocks[end].lines); lines > mostTitle {
				end = i
				break
			}
		}
		if end == i || end == len(blocks) || blocks[end].annex != blocks[i].annex {
			kept = append(kept, blocks[i])
			i++
			continue
		}
		next := blocks[end]
		var above []int
		for _, h := range blocks[i:end] {
			above = append(append(above, h.headings...), h.lines...)
		}
		next.headings = append(above, next.headings...)
		kept = append(kept, next)
		i = end + 1
	}
	return kept
}

// isHeading reports whether a block of an annex does not end like a paragraph.
func (b *textBody) isHeading(blk *block) bool {
	return blk.number == "" && len(blk.lines) <= mostHeading && !paused(b.lines[blk.lines[len(blk.lines)-1]].text) &&
		labelAt(b.lines[blk.lines[0]].text) == 0
}
