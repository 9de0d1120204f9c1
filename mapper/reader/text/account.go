package text

import (
	"fmt"
	"strings"
	"unicode/utf8"

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
		t.warn(resolution.UnreadText, "", lineNumbers(first.Line, t.account[i].Line)+": "+firstWords(first.Text))
	}
}

// lineNumbers is "line 3" or "lines 3 to 5".
func lineNumbers(first, last int) string {
	if first == last {
		return fmt.Sprintf("line %d", first)
	}
	return fmt.Sprintf("lines %d to %d", first, last)
}

// mostWords is how many bytes of an unread line a warning quotes.
const mostWords = 60

// firstWords returns the beginning of a line for a warning.
func firstWords(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if len(text) <= mostWords {
		return text
	}
	cut := mostWords
	for !utf8.RuneStart(text[cut]) {
		cut--
	}
	return text[:cut] + "…"
}
