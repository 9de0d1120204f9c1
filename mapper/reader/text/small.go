package text

import (
	"slices"
	"strings"

	"github.com/unkg/unkg/ontology/script"
)

// Where paragraphs begin with small letters, as in Russian, a participle at the beginning of a line may open a
// paragraph or a clause of the one before. Blank lines and indents tell them apart; without these, whether the line
// before had room for another word, and whether this line is as short as indented ones are.

// Weights of a new paragraph are natural logarithms of likelihood ratios, from counts on the preambles of the General
// Assembly and the Councils in Russian.
const (
	smallSign    = 6   // a blank line or an indent, in texts that separate paragraphs with them; less if it is missing
	smallRoom    = 6   // the line before had room for the first word of this one
	smallFull    = 2.3 // it had none: ten times as many paragraphs end there as clauses
	smallUnknown = -9  // no verb of the organ opens the line
	smallAgain   = 3   // "also" after the verb
	smallInner   = -2  // the verb often opens clauses
	smallJoined  = -1  // the last of several clauses, after "and", follows in the paragraph
	smallIndent  = 5   // the line is as short as an indented one
	smallWide    = -6  // it is too wide for an indented one
)

// roomSlack is the error of a measured width, in thousandths of an em.
const roomSlack = 200

// beginsSmall reports whether line i begins a paragraph that begins with a small letter.
func (b *textBody) beginsSmall(i int) bool {
	l, prev := &b.lines[i], &b.lines[b.prev]
	opens := b.opens(l.text)
	score := 0.0
	if opens == 0 {
		score += smallUnknown
	}
	sign := func(printed bool) {
		if printed {
			score += smallSign
		} else {
			score -= smallSign
		}
	}
	if b.layout.blanks && !l.top {
		sign(l.blank)
	}
	if b.layout.indents && !l.top {
		sign(l.indent > 0)
	}
	if !paused(prev.text) {
		return score > smallSign/2 && opens > 3
	}
	if b.room(i) > 0 {
		return score+smallRoom > 0
	}
	return score+smallFull+b.weighSmall(i) > 0
}

// room is how much more than the first word of line i the printed line before it had room for, in thousandths of an em.
func (b *textBody) room(i int) int {
	block := b.blocks[len(b.blocks)-1].lines
	at := len(block) - 1
	text := b.lines[b.prev].text
	for ; at > 0 && len(block)-at < mostCuts && endsInMark(b.lines[block[at-1]].text) && !b.layout.blanks; at-- {
		text = b.lines[block[at-1]].text + text
	}
	room := b.layout.span - timesSpan(" "+firstWord(b.lines[i].text)) - roomSlack
	if at == 0 {
		v, _ := b.words.Clause.Verb(text, 0)
		return room - indentSpan - italicSpan(text, v.End)
	}
	return room - timesSpan(text)
}

// weighSmall is the weight of the words and of the width of line i for a new paragraph after a full line.
func (b *textBody) weighSmall(i int) (score float64) {
	m := &b.words.Masthead
	text := b.lines[i].text
	v, ok := b.words.Clause.Verb(text, 0)
	if ok {
		verb := text[:v.End]
		switch {
		case slices.ContainsFunc(m.Adverbs, func(w string) bool { return strings.HasSuffix(verb, " "+w) || strings.Contains(verb, " "+w+" ") }):
			score += smallAgain
		case slices.Contains(m.Inner, verb):
			score += smallInner
		}
	}
	if i+1 < len(b.lines) && !b.noted[i+1] && !paused(text) {
		room := b.layout.span - italicSpan(text, v.End)
		if room < indentSpan-roomSlack {
			score += smallWide
		} else if room-timesSpan(" "+firstWord(b.lines[i+1].text)) > roomSlack {
			score += smallIndent
		}
	}
	if b.joins(i) {
		score += smallJoined
	}
	return score
}

// joins reports whether the paragraph that line i may begin has a verb of the organ after "and": a clause that is the
// last of several.
func (b *textBody) joins(i int) bool {
	const most = 12 // lines
	for k := i; k < min(i+most, len(b.lines)) && !b.noted[k]; k++ {
		text := b.lines[k].text
		if k > i && paused(b.lines[k-1].text) && b.recites(text) {
			return false
		}
		for _, join := range b.words.Masthead.Joins {
			for rest := text; ; {
				_, after, ok := strings.Cut(rest, join+" ")
				if !ok {
					break
				}
				if b.recites(after) {
					return true
				}
				rest = after
			}
		}
	}
	return false
}

// trustSigns keeps blank lines and indents as signs of paragraphs only if most openings have them: other extractors
// print them in other places too.
func (t *textReader) trustSigns(body []line) {
	openings, blank, indent := 0, 0, 0
	for i := 1; i < len(body); i++ {
		l := &body[i]
		if l.top || !paused(body[i-1].text) || !t.recites(l.text) {
			continue
		}
		openings++
		if l.blank {
			blank++
		}
		if l.indent > 0 {
			indent++
		}
	}
	t.layout.blanks = t.layout.blanks && blank*2 > openings
	t.layout.indents = t.layout.indents && indent*2 > openings
}

// measureTimes finds the width of a full line in Times.
func measureTimes(body []line) int {
	spans := make([]int, 0, len(body))
	for _, l := range body {
		if !isRule(l.text) && script.First(l.text) != 0 {
			spans = append(spans, timesSpan(l.text))
		}
	}
	if len(spans) == 0 {
		return 0
	}
	slices.Sort(spans)
	return spans[len(spans)*98/100]
}
