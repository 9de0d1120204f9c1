package text

import (
	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
)

// The account says of each line of the source what it became. A line that nothing has claimed when the text is read is
// unread, which is a warning.

// openAccount begins the account: a passage for each line. Lines without words are furniture and are not read.
func (t *textReader) openAccount() {
	t.account = make([]resolution.Passage, len(t.lines))
	kept, blank, feed := t.lines[:0], false, false
	for i := range t.lines {
		l := t.lines[i]
		l.passage = i
		t.account[i] = resolution.Passage{Line: l.number, Text: t.text[l.offset : l.offset+l.size]}
		if l.said != nil {
			t.account[i].Page, t.account[i].Line = l.said.Page, l.said.Number
		}
		if l.text == "" {
			t.became(&l, resolution.Furniture, "")
			blank, feed = true, feed || l.feed
			continue
		}
		l.blank, l.feed = l.blank || blank, l.feed || feed
		kept, blank, feed = append(kept, l), false, false
	}
	t.lines = kept
}

// became says what a line is.
func (t *textReader) became(l *line, role resolution.Role, where string) {
	p := &t.account[l.passage]
	p.Role, p.Where = role, where
}

// claimed reports whether something has been made of a line.
func (t *textReader) claimed(l *line) bool { return t.account[l.passage].Role != resolution.Unread }

// all says what a run of lines is.
func (t *textReader) all(lines []line, role resolution.Role, where string) {
	for i := range lines {
		t.became(&lines[i], role, where)
	}
}

// closeAccount puts the account into the resolution and warns of what is unread: a warning for each run of lines, with
// their numbers and the first words.
func (t *textReader) closeAccount() {
	t.res.Passages = t.account
	for i := 0; i < len(t.account); i++ {
		if t.account[i].Role != resolution.Unread {
			continue
		}
		first := t.account[i]
		for i+1 < len(t.account) && t.account[i+1].Role == resolution.Unread {
			i++
		}
		t.res.Warnings = append(t.res.Warnings, source.Unread(t.place(first), t.place(t.account[i]), first.Text))
	}
}

// place is where a passage is, for messages.
func (t *textReader) place(p resolution.Passage) source.Place {
	return source.Place{Page: p.Page, Line: p.Line, Paragraph: t.rich != nil && t.rich.Whole && p.Page == 0}
}
