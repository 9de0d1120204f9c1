package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/resolution"
)

// A block is the lines of one paragraph.
type block struct {
	kind   resolution.Kind
	part   string // part or section that it stands in
	number string // as printed, "" if it has none
	annex  int    // number of its annex
	lines  []int  // in t.lines
	label  int    // bytes of the first line that are the number

	recital int // place among the preambular paragraphs of a section, 0 for those of the resolution

	raw    string // its lines, by '\n'
	starts []int  // where each line starts in raw
	again  []cut  // footnote marks that stand a second time
}

// textBody is the state of reading the paragraphs.
type textBody struct {
	*textReader
	kind     resolution.Kind
	part     string
	last     int  // number of the last operative paragraph
	annex    int  // number of annexes so far
	open     bool // the last block still takes lines
	closed   bool // the conclusion was read; annexes and further parts may follow
	heading  bool // a part has begun and its first paragraph has not
	section  bool // the part is a section under one enacting formula
	recitals int  // preambular paragraphs of the section so far
	prev     int  // line before, -1 after something that is no text
}

// readBody groups the lines after the enacting formula into paragraphs.
func (t *textReader) readBody() {
	b := &textBody{textReader: t, part: t.part, prev: -1}
	for i := t.formula + 1; i < len(t.lines); i++ {
		if t.noted[i] {
			continue
		}
		if end := b.conclusion(i); end > 0 {
			b.trimHeading()
			b.open, b.closed, b.prev = false, true, -1
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
		if blk.label > 0 { // the number is no part of the text
			blk.raw = strings.Repeat(" ", blk.label) + blk.raw[blk.label:]
		}
	}
}

// line puts one line where it belongs.
func (b *textBody) line(i int) {
	text := b.lines[i].text
	if b.closed && strings.HasPrefix(text, "[") && !b.open {
		return
	}
	if b.isAnnex(i) {
		b.trimHeading()
		b.kind, b.annex, b.closed, b.open, b.last, b.part = resolution.Annex, b.annex+1, false, false, 0, ""
		b.prev = -1
		return
	}
	if comma, ok := b.isFormula(text); ok && (comma || b.words.Masthead.Article != "") && (b.closed || b.heading || !b.open) && b.kind != resolution.Annex {
		b.kind, b.last, b.closed, b.open, b.heading, b.section, b.prev = resolution.Preambular, 0, false, false, false, false, -1
		return
	}
	if part := partOf(text); part != "" && b.kind != resolution.Annex && b.complete() {
		b.trimHeading()
		b.part, b.heading, b.section, b.open, b.prev = part, true, true, false, -1
		return
	}
	if b.closed {
		return
	}
	n, label := paragraphNumber(text)
	prev := b.prev
	switch {
	case label > 0 && b.follows(n, i):
		b.trimHeading()
		if b.kind == resolution.Preambular {
			b.kind = resolution.Operative
		}
		b.start(i, b.kind)
		blk := &b.blocks[len(b.blocks)-1]
		blk.number, blk.label = itoa(n), label
		b.last = n
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
	case b.open && onlyDigits(text): // a mark that lost its line
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

// recital begins a preambular paragraph with line i; those that open a section are counted in it.
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

// follows reports whether n may number the paragraph that begins with line i.
func (b *textBody) follows(n, i int) bool {
	switch {
	case n == b.last+1, n == 1 && b.last > 0 && b.heading:
	case b.last > 0 && n == b.last+2: // a number is missing
	case n == 1 && b.last > 0 && b.kind != resolution.Operative:
	default:
		return false
	}
	if !b.open || b.prev < 0 {
		return true
	}
	if b.layout.blanks && b.lines[i].blank || b.layout.indents && b.lines[i].indent > 0 && !b.lines[i].top {
		return true
	}
	r := firstRune(strings.TrimLeft(b.lines[i].text[len(itoa(n)):], ". -–—．"))
	if r == 0 && i+1 < len(b.lines) {
		r = firstRune(b.lines[i+1].text) // the number stands on a line of its own
	}
	return unicode.IsUpper(r) || isIdeograph(r) || ended(stripMark(b.lines[b.prev].text))
}

// paragraphNumber reads "12." at the start of a line and returns its value and the bytes before the words.
func paragraphNumber(text string) (n, label int) {
	d := digitsAt(text)
	if d == 0 || d > 3 || text[0] == '0' {
		return 0, 0
	}
	rest := text[d:]
	for _, stop := range []string{".", "．", "、"} {
		if after, ok := strings.CutPrefix(rest, stop); ok {
			words := strings.TrimLeft(after, " ")
			r := firstRune(words)
			if after == "" || words != after && !isDigitRune(r) || unicode.IsUpper(r) || isIdeograph(r) {
				return number(text[:d]), len(text) - len(words)
			}
		}
	}
	return 0, 0
}

// begins reports whether line i begins a paragraph without a number.
func (b *textBody) begins(i int) bool {
	l, prev := &b.lines[i], &b.lines[b.prev]
	if onlyDigits(l.text) {
		return false
	}
	last := stripMark(prev.text)
	if !paused(last) {
		if digits := trailingDigits(prev.text); digits > 4 && b.opens(l.text) > 3 {
			return true // a year and a footnote mark, and no comma
		}
		return b.opens(l.text) > 3 && (b.layout.blanks && l.blank && !l.top || b.short(prev, l) || b.layout.indents && l.indent > 0)
	}
	if r := firstRune(l.text); !unicode.IsUpper(r) && !isIdeograph(r) && !isQuote(r) && r != '《' && !unicode.Is(unicode.Arabic, r) {
		return false
	}
	score, short := 0, b.short(prev, l)
	if b.layout.blanks && !l.top && (short || !b.isFirst()) {
		if l.blank {
			score += 3
		} else if short {
			score--
		}
	}
	if b.layout.indents && !l.top {
		if l.indent > 0 {
			score += 3
		} else {
			score -= 2
		}
	}
	switch {
	case last != prev.text && !b.layout.blanks && !b.layout.indents:
		score += b.afterMark(i)
	case short:
		score += 4
	default:
		score--
	}
	opens := b.opens(l.text)
	score += opens
	if b.res.Language == "zh" && !b.layout.indents {
		if n := b.indented(i); n < 0 || opens > 0 {
			score += n
		}
	} else if r := lastRune(last); r == ':' && !l.blank && l.indent == 0 {
		score -= 5 // a title goes on
	}
	return score > 0
}

// afterMark judges whether a paragraph ends with a line that ends with a footnote mark, where extractors cut lines
// behind marks. If it does not, line i goes on with the printed line, and the pieces of that line together fill it; if it
// does, line i is the beginning of the first line of a paragraph, which is indented.
func (b *textBody) afterMark(i int) int {
	before, first := b.printed()
	limit, slack := b.layout.full, b.layout.full/14
	if b.res.Language == "zh" {
		slack = 7
		if first && b.layout.measured {
			limit -= indentWidth
		}
	}
	after, last := b.lines[i].width, i
	for last+1 < len(b.lines) && endsInMark(b.lines[last].text) && !b.noted[last+1] {
		if paused(b.lines[last].text) && before+after+b.lines[last+1].width > limit+slack {
			break // a printed line ends with this mark
		}
		last++
		after += b.lines[last].width
	}
	goesOn := abs(before+after-limit) <= slack
	begins := abs(after-b.layout.full+indentWidth) <= slack
	switch {
	case before > limit-slack:
		return -1 // the line was full, and the mark its end
	case before+after > limit+slack:
		return 4
	case b.res.Language != "zh":
		return 0
	case paused(b.lines[last].text):
		if next := last + 1; goesOn && next < len(b.lines) && !b.noted[next] && b.opens(b.lines[next].text) == 0 {
			if _, label := paragraphNumber(b.lines[next].text); label == 0 {
				return -4 // it would be a paragraph of one line, but none begins after it
			}
		}
		return 0
	case goesOn && begins:
		return -1
	case goesOn:
		return -4
	case begins:
		return 3
	}
	return 0
}

// printed is the width of the printed line that the line before ends, which extractors may have cut behind marks, and
// whether it is the first of its paragraph.
func (b *textBody) printed() (width int, first bool) {
	block := b.blocks[len(b.blocks)-1].lines
	at := len(block) - 1
	width = b.lines[b.prev].width
	if !b.layout.blanks && !b.layout.indents {
		for ; at > 0 && endsInMark(b.lines[block[at-1]].text); at-- {
			width += b.lines[block[at-1]].width
		}
	}
	return width, at == 0
}

// endsInMark reports whether a line ends with what may be a footnote mark behind which it was cut.
func endsInMark(text string) bool {
	n := trailingDigits(text)
	return n > 0 && n < 3 && n < len(text) && text[len(text)-n-1] != ' '
}

func abs(n int) int { return max(n, -n) }

// indented judges by the width of a line of Chinese whether it is the first of a paragraph: two characters shorter than
// the others.
func (b *textBody) indented(i int) int {
	l := &b.lines[i]
	if !b.layout.measured || paused(l.text) || stripMark(l.text) != l.text || i+1 == len(b.lines) || !isIdeograph(firstRune(b.lines[i+1].text)) || b.lines[i+1].page != l.page {
		return 0
	}
	switch room := b.layout.full - l.width; {
	case room < 4:
		return -4
	case room > 4 && room <= indentWidth+2:
		return 3
	}
	return 0
}

// indentWidth is the indent of the first line of a paragraph in Chinese, two characters.
const indentWidth = 8

// isFirst reports whether the line before is the first of its paragraph.
func (b *textBody) isFirst() bool { return len(b.blocks[len(b.blocks)-1].lines) == 1 }

// short reports whether the first word of the next line would have found room on a line, so that a paragraph must have
// ended there.
func (b *textBody) short(prev, next *line) bool {
	width, first := b.printed()
	room := b.layout.full - width - firstWidth(next.text)
	if b.res.Language == "zh" {
		if first && b.layout.measured {
			room -= indentWidth
		}
		if strings.IndexFunc(prev.text, func(r rune) bool { return r < 0x80 }) < 0 {
			return room > 2 // Chinese characters alone fill a line exactly
		}
		return room > 7
	}
	if first {
		room -= b.layout.full / 16
	}
	return room > b.layout.full/14
}

// opens says how much a line looks like the beginning of a preambular paragraph: 0 not at all, 4 surely.
func (t *textReader) opens(text string) int {
	m := &t.words.Masthead
	capital := unicode.IsUpper(firstRune(text))
	if _, ok := cutAny(text, m.Openers); ok {
		if capital {
			return 4
		}
		return 2
	}
	if _, ok := cutAny(text, m.Doubtful); ok {
		return 1
	}
	word := text
	if i := strings.IndexAny(text, " ,"); i > 0 {
		word = text[:i]
	}
	if capital {
		for _, p := range m.Participles {
			if len(word) > len(p)+2 && strings.HasSuffix(word, p) {
				return 3
			}
		}
	}
	if rest, ok := cutAny(text, m.Adverbs); ok {
		rest = strings.TrimLeft(rest, " ")
		if _, ok := cutAny(rest, m.Openers); ok {
			return 3
		}
		if _, ok := cutAny(rest, m.Doubtful); ok {
			return 3
		}
	}
	if _, ok := cutAny(text, m.Finite); ok {
		return 2
	}
	return 0
}

// paused reports whether a line ends where a preambular paragraph may end.
func paused(text string) bool {
	text = stripMark(text)
	switch lastRune(text) {
	case ',', '，', '،':
		return true
	}
	return ended(text)
}

// stripMark takes a footnote mark, glued or after a space, off the end of a line.
func stripMark(text string) string {
	n := len(text)
	for n > 0 && isDigit(text[n-1]) {
		n--
	}
	if d := len(text) - n; d == 0 || d > 3 {
		return text
	}
	cut := strings.TrimRight(text[:n], " ")
	switch lastRune(cut) {
	case ',', ';', ':', '.', '，', '；', '：', '。', ')', '）':
		return cut
	}
	return text
}

// trailingDigits counts the digits that end a text.
func trailingDigits(s string) (n int) {
	for n < len(s) && isDigit(s[len(s)-1-n]) {
		n++
	}
	return n
}

func onlyDigits(s string) bool { return digitsAt(s) == len(s) }

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

// partOf returns the number of a part or section that a heading is, or begins with before its title: "II Wicks".
func partOf(text string) string {
	if isPart(text) {
		return text
	}
	number, title, _ := strings.Cut(text, " ")
	if title == "" || paused(text) || !isPart(number) || number[0] < utf8.RuneSelf && strings.Trim(number, "IVX") != "" {
		return ""
	}
	if r := firstRune(title); !unicode.IsUpper(r) && !isIdeograph(r) {
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

// trimHeading takes the heading of a section that stands after the last paragraph off it.
func (b *textBody) trimHeading() {
	if !b.open || len(b.blocks) == 0 {
		return
	}
	blk := &b.blocks[len(b.blocks)-1]
	keep := len(blk.lines)
	for keep > 0 {
		text := stripMark(b.lines[blk.lines[keep-1]].text)
		if r := lastRune(text); r != ':' && r != '：' && (ended(text) || blk.kind == resolution.Preambular && paused(text)) {
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
	if n := len(blk.lines) - keep; n > 4 || unicode.IsLower(firstRune(first)) || labelAt(first) > 0 || onlyDigits(first) {
		return
	}
	blk.lines = blk.lines[:keep]
}
