package text

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/ontology/script"
)

// In extracted Chinese text nothing shows whether a paragraph ends at a full line: the next line may continue it or
// begin another one. The widths of all lines of the preamble together do show it: the first line of a paragraph is
// indented, a line that is continued is full, and a paragraph seldom ends with a full line.

// Widths of typeset Chinese, in thousandths of an em.
const (
	em          = 1000
	indentSpan  = 2270 // indent of the first line of a paragraph
	marginSpan  = 950  // room that a line has beyond a whole number of characters
	hangingSpan = 900  // how far a stop may hang over the margin
	scriptSpace = 200  // between Chinese and other characters, which extractors print as a space or not at all
	spaceSpan   = 256
)

// Weights are natural logarithms of likelihood ratios, from counts on the preambles of the General Assembly and the
// Councils.
const (
	weighEnd    = -3.6 // the last line of a paragraph happens to have one particular width
	weighPaused = 2.6  // a line that ends with a comma is the last of its paragraph
	weighSole   = -0.5 // a paragraph is a single line
	weighStop   = -2.5 // a preambular paragraph ends with a stop other than a comma
	weighComma  = -1.5 // a footnote mark after a comma is inside a paragraph
	weighRunOn  = -7   // a line that ends without a stop is the last of its paragraph
	weighSign   = 3    // a blank line or an indent, in texts that separate paragraphs with them
	weighEdge   = 5    // a blank line where the left edge stays, or none where it moves, in text from Tika
	weighMost   = -9
)

// Weights of the first words of a line: how much more often they open a paragraph than a clause inside one.
const (
	weighOpener   = 2.8
	weighAgain    = 3 // an opener after "also"
	weighInner    = 2
	weighDoubtful = -0.5
	weighSeldom   = -3
	weighEchoed   = 1.5 // the next paragraph opens with "also" and the same verb
	weighBack     = -1  // "these", "in which": they refer to the words before
	weighOther    = -5.5
)

// A lineState is one way to read the lines up to a given line: where its printed line and its paragraph begin.
// Extractors may cut a printed line into pieces, which are separate lines here.
type lineState struct {
	line, from int  // index of the line in the text; index in the preamble of the first piece of its printed line
	first      bool // the printed line is the first of its paragraph
	begins     bool // a paragraph begins with the line
	before     int  // index of the state of the line before, -1 for none
	score      float64
}

// segment finds the first lines of the preambular paragraphs. Of all ways to divide the preamble it takes the one
// that best explains where lines end, how they begin and how wide they are. It does so only for Chinese, whose
// characters all have the same width.
func (t *textReader) segment() {
	if t.res.Language != "zh" || !t.layout.measured || t.layout.double || t.layout.whole {
		return
	}
	lines := t.preambleLines()
	if len(lines) < 2 || len(lines) > 5000 {
		return
	}
	t.measureBlanks(lines)
	states := make([]lineState, 1, 4*len(lines))
	states[0] = lineState{line: lines[0], from: 0, first: true, begins: true, before: -1}
	low := 0
	for k := 1; k < len(lines); k++ {
		high := len(states)
		best := [2]int{-1, -1} // best state before a new printed line that [0] continues the paragraph, [1] begins one
		var score [2]float64
		words := t.weighWords(lines, k)
		for s := low; s < high; s++ {
			st := states[s]
			if t.cutAfter(lines[k-1]) && k-st.from < mostCuts {
				states = append(states, lineState{line: lines[k], from: st.from, first: st.first, before: s, score: st.score + t.weighCut(lines[k-1])})
			}
			for way, add := range t.weigh(lines, k, st, words) {
				if sum := st.score + add; best[way] < 0 || sum > score[way] {
					best[way], score[way] = s, sum
				}
			}
		}
		for way, s := range best {
			begins := way == 1 && labelAt(t.lines[lines[k]].text) == 0 // a point of a list is a paragraph of its own, but no recital
			states = append(states, lineState{line: lines[k], from: k, first: way == 1, begins: begins, before: s, score: score[way]})
		}
		low = high
	}
	last := low
	for s := low; s < len(states); s++ {
		if states[s].score > states[last].score {
			last = s
		}
	}
	t.begun = make([]bool, lines[len(lines)-1]+1)
	for s := last; s >= 0; s = states[s].before {
		t.begun[states[s].line] = states[s].begins
	}
}

// preambleLines are the lines of the preamble, without footnote marks that have a line of their own.
func (t *textReader) preambleLines() []int {
	lines := make([]int, 0, 256)
	for i := t.formula + 1; i < len(t.lines); i++ {
		if t.noted[i] || onlyDigits(t.lines[i].text) {
			continue
		}
		if n, label := t.numbering(t.lines[i].text); label > 0 && n == 1 {
			break
		}
		lines = append(lines, i)
	}
	return lines
}

// cutAfter reports whether an extractor may have cut a printed line after line i, since a footnote mark ends it or is on
// the next line.
func (t *textReader) cutAfter(i int) bool {
	return endsInMark(t.lines[i].text) || i+1 < len(t.lines) && !t.noted[i+1] && onlyDigits(t.lines[i+1].text)
}

// weighWords returns the weights of the words of line k for a new paragraph, whatever the lines before it are.
func (t *textReader) weighWords(lines []int, k int) [3]float64 {
	text := t.lines[lines[k]].text
	return [3]float64{t.weighOpening(text), t.weighEcho(lines, k), t.weighBackward(text)}
}

// weighOpening is the weight of the first words of a line for a new paragraph.
func (t *textReader) weighOpening(text string) float64 {
	m := &t.words.Masthead
	text = opening(text)
	begins := func(words []string) bool { _, ok := cutAny(text, words); return ok }
	switch {
	case labelAt(text) > 0:
		return weighOpener
	case begins(m.Seldom):
		return weighSeldom
	case begins(m.Inner):
		return weighInner
	case begins(m.Openers):
		return weighOpener
	case begins(m.Doubtful):
		return weighDoubtful
	}
	if rest, ok := cutAny(text, m.Adverbs); ok {
		if _, ok := cutAny(rest, m.Openers); ok {
			return weighAgain
		}
		return weighDoubtful
	}
	if begins(m.Finite) {
		return weighDoubtful
	}
	return weighOther
}

// weighEcho is the weight of the paragraph that follows for a new paragraph at line k: "also stresses" follows a
// paragraph that opens with "stresses".
func (t *textReader) weighEcho(lines []int, k int) float64 {
	text := opening(t.lines[lines[k]].text)
	rest, ok := cutAny(text, t.words.Masthead.Openers)
	if !ok {
		return 0
	}
	verb := text[:len(text)-len(rest)]
	for n := k + 1; n < len(lines) && n < k+6; n++ {
		if !paused(t.lines[lines[n-1]].text) {
			continue
		}
		if again, ok := cutAny(opening(t.lines[lines[n]].text), t.words.Masthead.Adverbs); ok && strings.HasPrefix(again, verb) {
			return weighEchoed
		}
	}
	return 0
}

// weighBackward is the weight of words that refer back, such as "these", for a new paragraph.
func (t *textReader) weighBackward(text string) float64 {
	for _, w := range t.words.Masthead.Backward {
		if strings.Contains(text, w) {
			return weighBack
		}
	}
	return 0
}

// opening returns a line for comparison with words. If justification has put spaces between its characters, which
// shows in a space after the first one, they are removed, and what follows the last of them is dropped.
func opening(text string) string {
	if at := strings.IndexByte(text, ' '); at < 0 || at > utf8.UTFMax {
		return text
	}
	return squeeze(text[:strings.LastIndexByte(text, ' ')])
}

// weighCut is the weight of line i ending in the middle of a printed line, after a footnote mark.
func (t *textReader) weighCut(i int) float64 {
	if paused(t.lines[i].text) {
		return weighComma
	}
	return 0
}

// weighBlank adds the weights of a blank line, or of its absence, before the line after prev; first tells that prev is on
// the first line of its paragraph, marked that it ends with a footnote mark.
func (t *textReader) weighBlank(ways *[2]float64, prev, next *line, first, marked bool) {
	switch {
	case t.layout.edges:
		moved, kept := 0, 1 // the left edge moves if a first line follows another one, or the reverse
		if !first {
			moved, kept = 1, 0
		}
		if next.blank {
			if !marked { // the mark is raised, as if the lines were further apart
				ways[kept] -= weighEdge
			}
		} else if !prev.blank && !prev.top {
			ways[moved] -= weighEdge
		}
	case next.blank:
		ways[1] += weighSign
	case !t.layout.rare || t.layout.indents:
		ways[1] -= weighSign
	}
}

// measureBlanks finds out what the blank lines of the preamble show. Text from Tika has one before a line that begins
// further to the left or to the right than the line before, unless there is one before that line already. Where they are
// rare, they show little by their absence.
func (t *textReader) measureBlanks(lines []int) {
	blanks, pairs := 0, 0
	for k := 1; k < len(lines); k++ {
		if next := &t.lines[lines[k]]; next.blank && !next.top {
			blanks++
			if t.lines[lines[k-1]].blank {
				pairs++
			}
		}
	}
	t.layout.rare = blanks*8 <= len(lines)
	t.layout.edges = !t.layout.rare && !t.layout.indents && pairs*10 <= len(lines)
}

// weigh returns the weights of the printed line of a state ending before line k of the preamble: ways[0] if the
// paragraph goes on at line k, ways[1] if it ends there. words are the weights of the words of line k.
func (t *textReader) weigh(lines []int, k int, st lineState, words [3]float64) (ways [2]float64) {
	prev, next := &t.lines[lines[k-1]], &t.lines[lines[k]]
	span, foreign := 0, 0
	for _, i := range lines[st.from:k] {
		s, f := lineSpan(t.lines[i].text)
		span, foreign = span+s, foreign+f
	}
	room := t.layout.full*em/4 + marginSpan - span
	if st.first {
		room -= indentSpan
	}
	slack := 120 + 15*foreign
	if over := room - firstSpan(next.text) - slack; over > 0 {
		ways[0] = weighEnd - 4*float64(over)/em
	}
	if over := -room - hangingSpan - slack; over > 0 {
		ways[0] = weighEnd - 4*float64(over)/em
		ways[1] = ways[0]
	}
	ways[0] = math.Max(ways[0], weighMost)
	ways[1] = math.Max(ways[1], weighMost) + weighEnd + words[0] + words[1] + words[2]
	text := stripMark(prev.text)
	switch last := script.Last(text); {
	case last == '，' || last == ',':
		ways[1] += weighPaused
	case ended(text):
		ways[1] += weighPaused + weighStop
	case t.cutAfter(lines[k-1]):
		ways[1] += weighStop
	default:
		ways[1] += weighRunOn
	}
	if st.first {
		ways[1] += weighSole
	}
	if t.layout.blanks && !next.top {
		t.weighBlank(&ways, prev, next, st.first, stripMark(prev.text) != prev.text || t.cutAfter(lines[k-1]))
	}
	if t.layout.indents && !next.top {
		if next.indent > 0 {
			ways[1] += weighSign
		} else {
			ways[1] -= weighSign
		}
	}
	return ways
}

// lineSpan is the width of a line of Chinese, and how many of its characters are not Chinese: the widths of those
// depend on the typeface.
func lineSpan(text string) (span, foreign int) {
	last, spaced := rune(0), false
	for _, r := range text {
		if r == ' ' {
			spaced = true
			continue
		}
		switch {
		case script.IsIdeograph(last) && isAlphanumeric(r) || isAlphanumeric(last) && script.IsIdeograph(r):
			span += scriptSpace // Tika does not always print it
		case spaced:
			span += spaceSpan
		}
		if isSquare(r) {
			span += em
		} else {
			foreign++
			span += foreignSpan(r)
		}
		last, spaced = r, false
	}
	return span, foreign
}

// firstSpan is the room that the line before would need to take the beginning of this one: a character with the
// brackets before it and the stops after it, except one stop, which may hang over the margin; or a word of another
// script.
func firstSpan(text string) (span int) {
	var last rune
	stops := 0
	for _, r := range text {
		switch {
		case last == 0 || isOpening(last) || isClosing(r):
		case !isSquare(last) && !isSquare(r) && r != ' ' && last != '-' && last != '/':
		case isStop(r) && stops == 0:
			stops++
			last = r
			continue // may hang over the margin
		default:
			return span
		}
		if isSquare(r) {
			span += em
		} else {
			span += foreignSpan(r)
		}
		last = r
	}
	return span
}

// isClosing reports whether a line may not begin with a character, since it closes a bracket or a quotation.
func isClosing(r rune) bool {
	switch r {
	case '》', '〉', '）', '”', '’', '」', '』', '】', ')', ']':
		return true
	}
	return false
}

// isSquare reports whether a character is as wide as an ideograph in Chinese text.
func isSquare(r rune) bool { return script.IsWide(r) || isQuote(r) || r == '…' || r == '—' }

func isOpening(r rune) bool {
	switch r {
	case '《', '〈', '（', '“', '‘', '「', '『', '【', '(', '[':
		return true
	}
	return false
}

func isStop(r rune) bool {
	switch r {
	case '，', '。', '、', '；', '：':
		return true
	}
	return false
}

func isAlphanumeric(r rune) bool { return isDigitRune(r) || r|0x20 >= 'a' && r|0x20 <= 'z' }

// foreignSpan is the usual width of a character of another script in Chinese typefaces.
func foreignSpan(r rune) int {
	switch {
	case isDigitRune(r):
		return 550
	case r >= 'A' && r <= 'Z':
		return capitalSpan[r-'A']
	case r >= 'a' && r <= 'z':
		return 570
	case strings.ContainsRune(".,:;'()[]/-‑", r):
		return 340
	}
	return 560
}

// capitalSpan is the width of each capital of Latin script.
var capitalSpan = [...]int{720, 670, 690, 770, 650, 630, 740, 850, 405, 400, 730, 625, 975, 800, 770, 640, 770, 715, 570, 660, 800, 715, 1050, 700, 690, 605}
