package text

import (
	"cmp"
	"strings"

	"github.com/unkg/unkg/mapper/reader/outline"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology/script"
)

// A sitting is the paragraph that says at which meeting the organ spoke. It precedes the text of a decision, "At its 50th
// meeting, on 29 March 2044, the Human Rights Council decided to adopt the text below:", or is that text, and it
// introduces the statement of a president, "At the 9322nd meeting of the Security Council, held on 30 May 2044, in
// connection with the Council's consideration of the item entitled ...".
type sitting struct {
	at, end    int    // its first line, and the line after its last
	text       string // of its lines
	date       string // of the meeting, 2006-01-02
	introduces bool   // it ends with a colon: other words of the organ follow
}

// mostSitting is the largest number of lines of a sitting.
const mostSitting = 12

// findSitting returns the first sitting that begins in lines after from.
func (t *textReader) findSitting(lines []line, from int) (s sitting, ok bool) {
	for i := from; i < len(lines); i++ {
		text := t.joined(lines[i:min(i+2, len(lines))])
		date, start, end := t.words.Number.FindDate(text)
		here := start < len(lines[i].text) || t.hasAny(lines[i].text, t.words.Masthead.Meeting)
		if end == 0 || !here || !t.hasAny(text, t.words.Masthead.Meeting) || t.isAdoption(lines, i) || t.opens(text) > 0 || text[0] == '[' {
			continue
		}
		s = sitting{at: i, end: i + 1, date: date}
		for s.end < min(len(lines), i+mostSitting) && !isSentence(lines[s.end-1].text) {
			s.end++
		}
		s.text = t.joined(lines[s.at:s.end])
		if len(s.text) > end+1 && isSentence(s.text) { // otherwise the closing lines, "50th meeting, 29 March 2044"
			s.introduces = !strings.ContainsRune(".。", script.Last(s.text))
			return s, true
		}
	}
	return s, false
}

// isSentence reports whether a text ends with a stop or a colon.
func isSentence(text string) bool {
	return strings.ContainsRune(".:。：", script.Last(stripMark(text)))
}

// readSitting keeps the date and the meeting of a sitting. Its lines are part of the cover if the text follows: that of a
// decision after its enacting formula, or the statement of a president, whose agenda item it names.
func (t *textReader) readSitting(s *sitting) {
	t.res.Adopted = cmp.Or(t.res.Adopted, s.date)
	t.res.Meeting = cmp.Or(t.res.Meeting, t.meeting(s.text))
	if s.at >= t.formula {
		return
	}
	if !t.isStatement() {
		t.all(t.lines[s.at:s.end], resolution.Cover, "adoption")
		return
	}
	t.all(t.lines[s.at:s.end], resolution.Cover, introduction)
	if len(t.res.AgendaItems) == 0 {
		t.res.AgendaItems = outline.QuotedItems(s.text)
	}
}

// isStatement reports whether the document is the statement of a president, which has no enacting formula and no
// preamble: each of its paragraphs names the organ as its subject.
func (t *textReader) isStatement() bool { return t.res.Symbol.Class() == "PresidentialStatement" }

// isStatementCover reports whether the cover page has the symbol of the statement of a president: above the name of the
// organ on line at or, where no symbol is, below it.
func (t *textReader) isStatementCover(at int) bool {
	if own, mentioned, other := t.printedSymbols(t.lines[:at]); cmp.Or(own, mentioned, other) != "" {
		return own.Class() == "PresidentialStatement"
	}
	own, _, _ := t.printedSymbols(t.lines[:min(len(t.lines), farthest)])
	return own.Class() == "PresidentialStatement"
}

// speaks reports whether line i begins a paragraph of a statement: with an opening quotation mark, which precedes each of
// them, or, in a text that prints one only before the first, with the name of the organ after a full stop.
func (b *textBody) speaks(i int) bool {
	text, last := b.lines[i].text, script.Last(stripMark(b.lines[b.prev].text))
	switch {
	case !isSentence(b.lines[b.prev].text) && !isQuote(last) && last != '»':
		return false
	case isOpeningQuote(text):
		return true
	case b.requoted():
		return false
	}
	for _, f := range b.formulas {
		if _, ok := cutSpaced(text, f.text); ok {
			return true
		}
	}
	for _, o := range b.words.Masthead.Organs {
		for _, short := range b.words.Citation.Council {
			if strings.HasPrefix(text, o.Article+short+" ") || o.Article == "" && strings.HasPrefix(text, short) {
				return true
			}
		}
	}
	return false
}

// requoted reports whether a quotation mark precedes each paragraph of a statement: at least the first two.
func (b *textBody) requoted() bool {
	if b.quotes == 0 {
		b.quotes = 1
		for i := b.formula + 1; i < len(b.lines); i++ {
			if isOpeningQuote(b.lines[i].text) && !b.noted[i] {
				b.quotes++
			}
		}
	}
	return b.quotes > 2
}

func isOpeningQuote(text string) bool {
	return strings.ContainsRune("“«\"「”", script.First(text))
}

// introduce gives the first paragraph of a statement the words that introduce it.
func (t *textReader) introduce() {
	if !t.isStatement() || !t.sat || len(t.res.Paragraphs) == 0 {
		return
	}
	first := &t.res.Paragraphs[0]
	first.Heading = t.sitting.text
	for i := range t.account {
		if p := &t.account[i]; p.Role == resolution.Cover && p.Where == introduction {
			p.Role, p.Where = resolution.Heading, first.ID
		}
	}
}

// introduction is the field of the cover that introduces a statement, until its first paragraph is known.
const introduction = "introduction"
