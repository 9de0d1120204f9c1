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
	width      width // of the printed line so far
}

// segment finds the first lines of the preambular paragraphs. Of all ways to divide the preamble it takes the one
// that best explains where lines end, how they begin and how wide they are. It does so only where lines break after any
// character, as in Chinese, whose characters all have the same width.
func (t *textReader) segment() {
	if t.words.Syntax.Spaces || !t.layout.measured || t.layout.double || t.layout.whole {
		return
	}
	lines := t.preambleLines()
	if len(lines) < 2 || len(lines) > 5000 {
		return
	}
	t.measureBlanks(lines)
	states := make([]lineState, 1, 4*len(lines))
	states[0] = lineState{line: lines[0], from: 0, first: true, begins: true, before: -1, width: lineWidth(t.lines[lines[0]].text)}
	low := 0
	for k := 1; k < len(lines); k++ {
		high := len(states)
		best := [2]int{-1, -1} // best state before a new printed line that [0] continues the paragraph, [1] begins one
		var score [2]float64
		text := t.lines[lines[k]].text
		wide, label := lineWidth(text), labelAt(text)
		g := t.breakBefore(lines, k)
		for s := low; s < high; s++ {
			st := states[s]
			if t.cutAfter(lines[k-1]) && k-st.from < mostCuts {
				states = append(states, lineState{line: lines[k], from: st.from, first: st.first, before: s, score: st.score + t.weighCut(lines[k-1]), width: st.width.add(wide)})
			}
			for way, add := range t.weigh(&g, &st) {
				if sum := st.score + add; best[way] < 0 || sum > score[way] {
					best[way], score[way] = s, sum
				}
			}
		}
		for way, s := range best {
			begins := way == 1 && label == 0 // a point of a list is a paragraph of its own, but no recital
			states = append(states, lineState{line: lines[k], from: k, first: way == 1, begins: begins, before: s, score: score[way], width: wide})
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

// A lineBreak is what is between two lines of the preamble, whatever the lines before them are.
type lineBreak struct {
	prev, next *line
	need       int     // room that the line before would need to take the beginning of the next
	begins     float64 // weight of the words and stops for a new paragraph
	marked     bool    // the line before ends with a footnote mark
}

// breakBefore returns the break before line k of the preamble.
func (t *textReader) breakBefore(lines []int, k int) lineBreak {
	g := lineBreak{prev: &t.lines[lines[k-1]], next: &t.lines[lines[k]]}
	g.need = firstSpan(g.next.text)
	g.begins = weighEnd + t.weighOpening(g.next.text) + t.weighEcho(lines, k) + t.weighBackward(g.next.text)
	text, cut := stripMark(g.prev.text), t.cutAfter(lines[k-1])
	g.marked = cut || text != g.prev.text
	switch last := script.Last(text); {
	case last == '，' || last == ',':
		g.begins += weighPaused
	case ended(text):
		g.begins += weighPaused + weighStop
	case cut:
		g.begins += weighStop
	default:
		g.begins += weighRunOn
	}
	return g
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

// weighBlank adds the weights of a blank line at a break, or of its absence; first tells that the line before is the first
// of its paragraph.
func (t *textReader) weighBlank(ways *[2]float64, g *lineBreak, first bool) {
	switch {
	case t.layout.edges:
		moved, kept := 0, 1 // after a first line the left edge moves if the paragraph goes on
		if !first {
			moved, kept = 1, 0
		}
		if g.next.blank {
			if !g.marked { // the mark is raised, as if the lines were further apart
				ways[kept] -= weighEdge
			}
		} else if !g.prev.blank && !g.prev.top {
			ways[moved] -= weighEdge
		}
	case g.next.blank:
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

// weigh returns the weights of the printed line of a state ending at a break: ways[0] if the paragraph goes on after it,
// ways[1] if it ends there.
func (t *textReader) weigh(g *lineBreak, st *lineState) (ways [2]float64) {
	room := t.layout.full*em/4 + marginSpan - st.width.span
	if st.first {
		room -= indentSpan
	}
	slack := 120 + 15*st.width.foreign
	if over := room - g.need - slack; over > 0 {
		ways[0] = weighEnd - 4*float64(over)/em
	}
	if over := -room - hangingSpan - slack; over > 0 {
		ways[0] = weighEnd - 4*float64(over)/em
		ways[1] = ways[0]
	}
	ways[0] = math.Max(ways[0], weighMost)
	ways[1] = math.Max(ways[1], weighMost) + g.begins
	if st.first {
		ways[1] += weighSole
	}
	if g.next.top {
		return ways
	}
	if t.layout.blanks {
		t.weighBlank(&ways, g, st.first)
	}
	if t.layout.indents {
		if g.next.indent > 0 {
			ways[1] += weighSign
		} else {
			ways[1] -= weighSign
		}
	}
	return ways
}
