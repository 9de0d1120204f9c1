package text

import (
	"slices"
	"strings"
	"unicode"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology/script"
)

// begins reports whether line i begins an unnumbered paragraph.
func (b *textBody) begins(i int) bool {
	l, prev := &b.lines[i], &b.lines[b.prev]
	if onlyDigits(l.text) || l.inner || b.layout.blanks && !l.blank && !l.top && b.words.Syntax.Spaces && strings.IndexByte(l.text, ' ') < 0 {
		return false // a footnote mark, or a word of a justified line that PyMuPDF prints word by word
	}
	switch b.answer(i) {
	case rich.Yes:
		return labelAt(l.text) == 0
	case rich.No:
		return false
	}
	if i < len(b.begun) && b.kind == resolution.Preambular {
		return b.begun[i]
	}
	if b.words.Masthead.Lower {
		return b.beginsSmall(i)
	}
	if b.words.Masthead.AllOpeners && b.kind == resolution.Preambular {
		switch {
		case !b.recital(l.text, paused(stripMark(prev.text)) || !b.recital(b.firstLine(), true)):
			return false
		case b.layout.blanks:
			return l.blank || l.top
		}
	}
	last := stripMark(prev.text)
	if !paused(last) {
		if digits := trailingDigits(prev.text); digits > 4 && b.opens(l.text) > 3 {
			return true // a year with a footnote mark glued on, "20175", and no comma
		}
		return b.opens(l.text) > 3 && (b.layout.blanks && l.blank && !l.top || b.short(prev, l) || b.layout.indents && l.indent > 0)
	}
	if r := script.First(l.text); !b.capital(l.text) && !script.IsIdeograph(r) && !isQuote(r) && r != '«' && r != '《' && !unicode.Is(unicode.Arabic, r) {
		return false
	}
	if b.layout.whole && labelAt(l.text) == 0 {
		return true
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
	if opens == 0 && b.kind == resolution.Preambular && b.words.Syntax.Spaces && !b.layout.blanks && !b.layout.indents {
		return false // the line before may be short because a mark or a long word cut it
	}
	if !b.words.Syntax.Spaces && !b.layout.indents {
		if n := b.indented(i); n < 0 || opens > 0 {
			score += n
		}
	} else if r := script.Last(last); r == ':' && !l.blank && l.indent == 0 {
		score -= 5 // after a colon a title that is cited goes on
	}
	return score > 0
}

// recital reports whether a line begins a preambular paragraph in a language in which they begin with few words: the first
// with "إذ", the others with "وإذ". Without the conjunction the words open a paragraph after a comma only, and a verb of the
// organ opens one only if the operative paragraphs have no numbers.
func (b *textBody) recital(text string, paused bool) bool {
	openers := b.words.Masthead.Openers
	for _, w := range openers {
		if rest, ok := strings.CutPrefix(text, w); ok && (rest == "" || rest[0] == ' ' || rest[0] == ',') {
			joined := slices.ContainsFunc(openers, func(o string) bool { return o != w && strings.HasSuffix(o, w) })
			return paused || !joined
		}
	}
	return !b.numbered && b.opens(text) > 1
}

// firstLine is the first line of the paragraph that is being read.
func (b *textBody) firstLine() string {
	if lines := b.blocks[len(b.blocks)-1].lines; len(lines) > 0 {
		return b.lines[lines[0]].text
	}
	return ""
}

// isFirst reports whether the line before is the first of its paragraph.
func (b *textBody) isFirst() bool { return len(b.blocks[len(b.blocks)-1].lines) == 1 }

// short reports whether the line had room for the first word of the next one, so that a paragraph must end with it.
func (b *textBody) short(prev, next *line) bool {
	width, first := b.printed()
	room := b.layout.full - width - firstWidth(next.text)
	if !b.words.Syntax.Spaces {
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

// afterMark is the score of line i beginning a paragraph where the line before ends with a footnote mark, after which
// extractors cut lines. If no paragraph begins, line i continues the printed line, and its pieces together are as
// wide as a full line; if one does, line i is the beginning of an indented first line.
func (b *textBody) afterMark(i int) int {
	before, first := b.printed()
	limit, slack := b.layout.full, 7
	if first && b.layout.measured {
		limit -= indentWidth
	}
	after, last := b.lines[i].width, i
	if b.words.Syntax.Spaces {
		slack = limit / 14
		if before <= limit-slack && before+after > limit+slack && b.opens(b.lines[i].text) > 0 {
			return 4
		}
		return 0
	}
	for last+1 < len(b.lines) && last-i < mostCuts && endsInMark(b.lines[last].text) && !b.noted[last+1] {
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
		return -1 // the line was full and ended with the mark
	case before+after > limit+slack:
		return 4
	case paused(b.lines[last].text):
		if next := last + 1; goesOn && next < len(b.lines) && !b.noted[next] && b.opens(b.lines[next].text) == 0 {
			if _, label := paragraphNumber(b.lines[next].text); label == 0 {
				return -4 // it would be a paragraph of one line, but no paragraph begins after it
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

// mostCuts is the largest number of pieces into which extractors cut a printed line at its footnote marks.
const mostCuts = 12

// printed is the width of the whole printed line that ends with the line before, since extractors may have cut it
// after footnote marks, and whether it is the first of its paragraph.
func (b *textBody) printed() (width int, first bool) {
	block := b.blocks[len(b.blocks)-1].lines
	at := len(block) - 1
	width = b.lines[b.prev].width
	if !b.layout.blanks && !b.layout.indents {
		for ; at > 0 && len(block)-at < mostCuts && endsInMark(b.lines[block[at-1]].text); at-- {
			width += b.lines[block[at-1]].width
		}
	}
	return width, at == 0
}

// endsInMark reports whether a line ends with what may be a footnote mark, one or two digits after a character that
// is not a space, so that an extractor may have cut it there.
func endsInMark(text string) bool {
	n := trailingDigits(text)
	return n > 0 && n < 3 && n < len(text) && text[len(text)-n-1] != ' '
}

func abs(n int) int { return max(n, -n) }

// opens scores how much a line looks like the beginning of a preambular paragraph, from 0, not at all, to 4,
// certainly.
func (t *textReader) opens(text string) int {
	m := &t.words.Masthead
	capital := t.capital(text)
	if _, ok := cutAny(text, m.Openers); ok {
		if capital {
			return 4
		}
		return 2
	}
	if t.recites(text) {
		return 4
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
			if len(word) > len(p)+1 && strings.HasSuffix(word, p) {
				if titleCase(text[len(word):]) {
					return 1
				}
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
	v, verbal := t.verb(text)
	switch {
	case verbal && v.Form != lang.Operative && capital && !m.Lower:
		return 3
	case !t.enacts(text):
		return 0
	case m.Lower:
		return 1 // as often a verb inside a sentence
	}
	return 2
}

// titleCase reports whether the words after a participle are those of a title: "Securing Our Future", "Stockpiling and Use".
func titleCase(text string) bool {
	for word := range strings.FieldsSeq(text) {
		if len(word) > 3 || unicode.IsUpper(script.First(word)) {
			return unicode.IsUpper(script.First(word))
		}
	}
	return false
}

// paused reports whether a line ends as a preambular paragraph may: with a comma or as ended says, footnote mark
// aside.
func paused(text string) bool {
	text = stripMark(text)
	switch script.Last(text) {
	case ',', '，', '،':
		return true
	}
	return ended(text)
}

// stripMark removes footnote marks from the end of a line: "peace,12", "peace, 12" and "peace, 1/ 2/" are "peace,".
func stripMark(text string) string {
	const most = 4 // marks
	cut := text
	for range most {
		mark := strings.TrimSuffix(cut, "/")
		d := trailingDigits(mark)
		if d == 0 || d > 3 {
			return text
		}
		cut = strings.TrimRight(mark[:len(mark)-d], " ")
		switch script.Last(cut) {
		case ',', ';', ':', '.', '，', '；', '：', '。', ')', '）':
			return cut
		case '/': // another mark
		default:
			return text
		}
	}
	return text
}

// trailingDigits counts the digits that end a text.
func trailingDigits(s string) (n int) {
	for n < len(s) && script.IsDigit(s[len(s)-1-n]) {
		n++
	}
	return n
}

func onlyDigits(s string) bool { return script.Digits(s) == len(s) }
