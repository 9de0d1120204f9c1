package text

import (
	"strings"

	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/mapper/resolution"
)

// readFeet reads the footnotes of a text whose format says which lines are among them: each begins with its mark and goes
// on, also at the foot of the next page, up to the next one.
func (t *textReader) readFeet() {
	t.gathered = -1
	last := 0
	for i := len(t.lines) - t.feet; i < len(t.lines); i++ {
		t.noted[i] = true
		l := &t.lines[i]
		if isRule(l.text) {
			t.became(l, resolution.Furniture, "")
			continue
		}
		if mark, value, n := t.markAt(i, last); n > 0 {
			t.slashed = t.slashed || slashLabel(l.text) && len(t.notes) == 0
			t.notes = append(t.notes, textNote{mark: mark, value: value, page: t.footPage(l), block: -1})
			l.cut(n)
			last = max(last, value)
		} else if len(t.notes) == 0 {
			continue // what is no note is unread
		}
		note := &t.notes[len(t.notes)-1]
		t.became(l, resolution.Note, "fn"+note.mark)
		if l.text != "" {
			note.lines = append(note.lines, i)
		}
	}
}

// markAt reads the mark with which line i of the footnotes begins, a raised number or signs, and returns how many bytes it
// takes, 0 if the line goes on with a note. A number that is not raised is that after the last one, or begins a paragraph.
func (t *textReader) markAt(i, last int) (mark string, value, n int) {
	l := &t.lines[i]
	if len(l.raised) > 0 && l.raised[0].at == 0 {
		n = l.raised[0].size
		return l.text[:n], number(l.text[:n]), n
	}
	if n = len(l.text) - len(strings.TrimLeft(l.text, "*")); n > 0 {
		return l.text[:n], 0, n
	}
	if t.answer(i) == rich.No {
		return "", 0, 0
	}
	if value, n = t.noteNumber(l.text); n > 0 && (value == last+1 || value > last && t.answer(i) == rich.Yes) {
		return itoa(value), value, n
	}
	if onlyDigits(l.text) && number(l.text) == last+1 {
		return l.text, last + 1, len(l.text)
	}
	return "", 0, 0
}

// footPage is the page of the mark of a note.
func (t *textReader) footPage(l *line) int {
	if l.said.Page == 0 {
		return anyPage
	}
	return l.said.Page
}
