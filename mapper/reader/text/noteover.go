package text

import "strings"

// overLine returns where the lines above the first note of a page begin that belong to a note which runs over from the page
// before, from if there are none. Without blank lines only the note tells: its last line there is full, or a bracket is
// open, and the line above the first note ends a sentence.
func (t *textReader) overLine(note *textNote, start, from int) int {
	const most = 3 // lines
	if !t.layout.measured || t.lines[start].page != note.page+1 || !ended(t.lines[from-1].text) {
		return from
	}
	last := &t.lines[note.lines[len(note.lines)-1]]
	open := 0
	for _, i := range note.lines {
		open += openBrackets(t.lines[i].text)
	}
	if open <= 0 && last.width < t.layout.full-indentWidth/2 {
		return from
	}
	top := from
	for top > start+1 && from-top < most {
		line := t.lines[top-1].text
		if _, label := t.numbering(line); label > 0 || labelAt(line) > 0 || top < from && paused(line) {
			return from
		}
		top--
		if open += openBrackets(line); open <= 0 {
			return top
		}
	}
	return from
}

// openBrackets counts the brackets that a text opens, less those that it closes.
func openBrackets(text string) (open int) {
	for _, r := range text {
		switch {
		case strings.ContainsRune("(（《〈[", r):
			open++
		case strings.ContainsRune(")）》〉]", r):
			open--
		}
	}
	return open
}
