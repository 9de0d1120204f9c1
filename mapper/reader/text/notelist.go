package text

import (
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
)

// gather finds the heading above notes that are gathered at the end of a text: "Notes" above note 1. The notes are then
// read as those of a page of their own.
func (t *textReader) gather() {
	t.gathered = -1
	for i := len(t.lines) - 2; i > t.formula; i-- {
		if !t.isNotesHeading(t.lines[i].text) || t.labelOf(t.lines[i+1].text, 1) == 0 && t.lines[i+1].text != "1" {
			continue
		}
		t.gathered = i
		t.noted[i] = true
		t.became(&t.lines[i], resolution.Furniture, "")
		page := t.lines[len(t.lines)-1].page + 1
		for k := i + 1; k < len(t.lines); k++ {
			t.lines[k].page = page
		}
		return
	}
}

func (t *textReader) isNotesHeading(text string) bool {
	for _, w := range t.words.Masthead.Notes {
		if text == w || text == w+":" {
			return true
		}
	}
	return false
}

// findList returns the line where the notes begin that follow the end of a text, or -1. The Security Council's
// resolutions were once printed in one volume for each year, with notes numbered through the year: the first note of a
// resolution may have any number. A paragraph ends before the notes, and the number is printed in the text too.
func (t *textReader) findList(start int, runs []noteRun) int {
	best, longest := -1, 0
	for i, r := range runs {
		if at := start + i; r.label > 0 && r.length > longest && t.listBegins(at, r) {
			best, longest = at, r.length
		}
	}
	return best
}

// listBegins reports whether a list of notes may begin with a line.
func (t *textReader) listBegins(at int, r noteRun) bool {
	if at <= t.formula+1 || !t.lines[at].blank || t.countsOn(at, r.label) {
		return false
	}
	if _, label := paragraphNumber(t.lines[at].text); label > 0 {
		return false
	}
	if _, date := t.words.Number.ScanDate(t.lines[at].text); date > 0 {
		return false
	}
	if t.meets(t.lines[at].text) || !ended(stripMark(t.lines[at-1].text)) && !t.meets(t.lines[at-1].text) {
		return false
	}
	mark := itoa(r.value)
	for i := t.formula; i < at; i++ {
		if hasNumber(t.lines[i].text, mark) {
			return true
		}
	}
	return false
}

// meets reports whether a line is the name of a meeting or a date.
func (t *textReader) meets(text string) bool {
	_, n := t.words.Number.ScanDate(text)
	return n > 0 || t.endsMeeting(text)
}

// hasNumber reports whether a number is printed in a line, alone or after a word or a stop.
func hasNumber(text, number string) bool {
	for from := 0; ; {
		at := strings.Index(text[from:], number)
		if at < 0 {
			return false
		}
		at += from
		from = at + len(number)
		if at > 0 && !isDigitRune(rune(text[at-1])) && text[at-1] != '/' && (from == len(text) || !isDigitRune(rune(text[from]))) {
			return true
		}
	}
}
