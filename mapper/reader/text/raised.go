package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/ontology/script"
)

// Raised numbers are the marks of footnotes, or part of a unit or a formula, "m²". They are superscripts where a format
// says what is raised (see rich.Raise), in Markdown and where an extractor prints them so. They are taken out of the lines
// before these are read, so that what a line ends with is the word or the stop before the mark, and put back into the raw
// text of a block, in which notes are hung on them.

// A raised is a raised number of a line.
type raised struct {
	at, size int    // place in the text of the line; size is 0 where the number is not in it
	number   string // as superscripts
}

// liftRaised takes the raised numbers out of the lines. The number with which a line of a text begins is probably that of
// a note: it stays there, in plain digits.
func (t *textReader) liftRaised() {
	if !printsRaised(t.text) && !t.raises {
		return
	}
	for i := range t.lines {
		l := &t.lines[i]
		if printsRaised(l.text) {
			l.lift()
			t.raised = t.raised || len(l.raised) > 0
		}
	}
}

// printsRaised reports whether a text has superscripts of digits.
func printsRaised(text string) bool {
	return strings.Contains(text, "¹") || strings.Contains(text, "²") || strings.Contains(text, "³") ||
		strings.Contains(text, "⁰"[:2]) && strings.ContainsFunc(text, isRaised)
}

func isRaised(r rune) bool {
	_, ok := rich.Lower(r)
	return ok
}

// raisedAt returns how many bytes the raised number takes with which a text begins.
func raisedAt(text string) int {
	n := strings.IndexFunc(text, func(r rune) bool { return !isRaised(r) })
	if n < 0 {
		n = len(text)
	}
	return n
}

// lowered returns superscripts as plain digits.
func lowered(number string) string {
	b := make([]byte, 0, len(number))
	for _, r := range number {
		c, _ := rich.Lower(r)
		b = append(b, c)
	}
	return string(b)
}

// lift takes the raised numbers out of a line. What separates two of them goes with them.
func (l *line) lift() {
	b := make([]byte, 0, len(l.text))
	for rest := l.text; rest != ""; {
		n := raisedAt(rest)
		if n == 0 {
			_, n = utf8.DecodeRuneInString(rest)
			b, rest = append(b, rest[:n]...), rest[n:]
			continue
		}
		if len(b) == 0 && !(l.isPlaced() && l.said.Place == rich.Main && n < len(rest)) {
			plain := lowered(rest[:n])
			l.raised = append(l.raised, raised{0, len(plain), rest[:n]})
			b, rest = append(b, plain...), rest[n:]
			continue
		}
		for gap := separator(rest[n:]); gap > 0; gap = separator(rest[n:]) {
			n += gap + raisedAt(rest[n+gap:])
		}
		space := len(b) > 0 && b[len(b)-1] == ' '
		if space {
			b = b[:len(b)-1]
		}
		l.raised = append(l.raised, raised{len(b), 0, rest[:n]})
		if rest = rest[n:]; space && wordFollows(rest) {
			b = append(b, ' ')
		}
	}
	l.text = string(b)
}

// separator returns how many bytes separate a raised number from another one with which the text goes on: ", ²".
func separator(text string) int {
	const longest = 8
	rest := strings.TrimLeft(text, " ,،、–-")
	if n := len(text) - len(rest); n < longest && raisedAt(rest) > 0 {
		return n
	}
	return 0
}

// wordFollows reports whether a text goes on with a letter, a digit or an opening bracket.
func wordFollows(text string) bool {
	r := script.First(text)
	return unicode.IsLetter(r) || unicode.IsDigit(r) || isOpening(r)
}

// cut takes the first n bytes off the text of a line.
func (l *line) cut(n int) {
	end := len(l.text)
	l.text = strings.TrimLeft(l.text[n:], " ")
	l.raised = shifted(l.raised, end-len(l.text), end, len(l.text))
}

// shifted returns the raised numbers in the part of a line from start to end, which has so many bytes.
func shifted(list []raised, start, end, size int) (kept []raised) {
	for _, r := range list {
		if r.at < start || r.at > end || r.at == start && start > 0 && r.size == 0 {
			continue
		}
		r.at = min(r.at-start, size)
		kept = append(kept, r)
	}
	return kept
}

// write appends a line with its raised numbers to a raw text.
func (l *line) write(b *strings.Builder) {
	from := 0
	for _, r := range l.raised {
		b.WriteString(l.text[from:r.at])
		b.WriteString(r.number)
		from = r.at + r.size
	}
	b.WriteString(l.text[from:])
}

// afterLabel moves the raised numbers inside the number of a paragraph after it.
func (l *line) afterLabel(label int) {
	for i := range l.raised {
		l.raised[i].at = max(l.raised[i].at, label)
	}
}

// raisedIn adds the raised numbers of a block to the numbers that may be marks.
func (t *textReader) raisedIn(block int, byValue [][]candidate) {
	raw := t.blocks[block].raw
	for i := 0; i < len(raw); {
		n := raisedAt(raw[i:])
		if n == 0 {
			i++
			continue
		}
		if v := number(lowered(raw[i : i+n])); v > 0 && v < len(byValue) {
			c := candidate{block: block, start: i, end: i + n, score: raisedScore, from: -1}
			if isUnit(raw[:i]) {
				c.score = exponentScore
			}
			byValue[v] = append(byValue[v], c)
		}
		i += n
	}
}

// Scores of raised numbers.
const (
	raisedScore   = 8
	exponentScore = 1 // after a unit: "20 km²"
)

// isUnit reports whether a text ends with a number and a unit of one or two letters: "20 km".
func isUnit(text string) bool {
	letters := 0
	for text != "" {
		r, n := utf8.DecodeLastRuneInString(text)
		if !unicode.IsLetter(r) {
			break
		}
		text, letters = text[:len(text)-n], letters+1
	}
	text = strings.TrimRight(text, " \n")
	return letters > 0 && letters < 3 && trailingDigits(text) > 0
}

// numberedNotes lists the notes with numbers.
func (t *textReader) numberedNotes() (list []int) {
	for i := range t.notes {
		if t.notes[i].value > 0 {
			list = append(list, i)
		}
	}
	return list
}

// markOf returns a mark as its note has it, in plain digits.
func markOf(printed string) string {
	if n := raisedAt(printed); n > 0 {
		return lowered(printed[:n])
	}
	return printed
}

// raisedMarks adds the raised numbers of the blocks to the candidates of the notes in order. It reports whether they are
// the marks of most notes: then no other numbers are marks.
func (t *textReader) raisedMarks(order []int, byValue [][]candidate) bool {
	if !t.raised {
		return false
	}
	for b := range t.blocks {
		t.raisedIn(b, byValue)
	}
	found := 0
	for _, i := range order {
		if len(byValue[t.notes[i].value]) > 0 {
			found++
		}
	}
	return found*2 > len(order)
}

// lowerRest returns, among the cuts of a raw text, those that put plain digits in place of the raised numbers that are no
// marks.
func (t *textReader) lowerRest(raw string, cuts []cut) []cut {
	if !t.raises {
		return cuts
	}
	marks := slices.Clone(cuts)
	slices.SortFunc(marks, func(a, b cut) int { return a.start - b.start })
	for i := 0; i < len(raw); {
		n := raisedAt(raw[i:])
		for len(marks) > 0 && marks[0].end <= i {
			marks = marks[1:]
		}
		if n > 0 && (len(marks) == 0 || marks[0].start >= i+n) {
			cuts = append(cuts, cut{i, i + n, lowered(raw[i : i+n])})
		}
		i += max(n, 1)
	}
	return cuts
}
