package text

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/resolution"
)

// The account says of each line of the source what it became. A line that nothing has claimed when the text is read is
// unread, which is a warning.

// open begins the account: a passage for each line.
func (t *textReader) openAccount() {
	t.account = make([]resolution.Passage, len(t.lines))
	for i := range t.lines {
		l := &t.lines[i]
		l.passage = i
		t.account[i] = resolution.Passage{Start: l.offset, End: l.offset + l.size}
	}
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
	number, counted := 1, 0 // number of the line that begins at offset counted of the source
	for i := 0; i < len(t.account); {
		if t.account[i].Role != resolution.Unread {
			i++
			continue
		}
		end := i + 1
		for end < len(t.account) && t.account[end].Role == resolution.Unread {
			end++
		}
		from, to := t.account[i].Start, t.account[end-1].Start
		number, counted = number+strings.Count(t.text[counted:from], "\n"), from
		first := number
		number, counted = number+strings.Count(t.text[counted:to], "\n"), to
		t.warn(resolution.UnreadText, "", lineNumbers(first, number)+": "+firstWords(t.text[from:t.account[i].End]))
		i = end
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
