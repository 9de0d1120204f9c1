package pdf

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/ontology/script"
)

// Limits of the rule above the footnotes.
const (
	shortestRule = 4    // underscores
	narrowRule   = 0.08 // widths of the page
	broadRule    = 0.4
	aboveRule    = 0.25 // ems, between a line of text and the rule that underlines it
)

// findNotes finds the footnotes of each page: what is below the rule, and what is small at the end of the text and begins
// with a mark. Their numbers are raised where they are printed like the words.
func (d *layout) findNotes() {
	last, raised := 0, false
	for _, s := range d.sheets {
		text := s.lines[:0:0]
		for _, l := range s.lines {
			if l.place == rich.Anywhere {
				text = append(text, l)
			}
		}
		from := s.noteRule(text)
		if from < 0 {
			from = s.smallFoot(text)
		}
		if from < 0 {
			from = s.bracketFoot(text)
		}
		for i, l := range text {
			if l.place = rich.Main; from >= 0 && i >= from {
				l.place = rich.Foot
				raised = raised || isDigit(l.glyphs[0].r) && l.glyphs[0].raised
				last = l.raiseLabel(last, raised)
			}
		}
	}
}

// noteRule returns the first line below the rule above the notes, or that rule if it is drawn of underscores; -1 if there
// is none.
func (s *sheet) noteRule(text []*line) int {
	for i := len(text) - 1; i >= 0; i-- {
		if isRule(text[i].text) {
			if i+1 < len(text) && s.isNote(text[i+1], text[i]) {
				return i
			}
			return -1
		}
	}
	found := -1
	for _, r := range s.rules {
		if w := r.right - r.left; w < narrowRule*s.width || w > broadRule*s.width || s.underlines(r, text) {
			continue
		}
		i := 0
		for i < len(text) && text[i].base > r.bottom {
			i++
		}
		if i < len(text) && i > 0 && s.isNote(text[i], &line{box: r, base: r.bottom}) && (!s.isSmall(text[i]) || s.allSmall(text[i:])) {
			found = i
		}
	}
	return found
}

// allSmall reports whether lines are small: after the rules of a table the text goes on.
func (s *sheet) allSmall(lines []*line) bool {
	return !slices.ContainsFunc(lines, func(l *line) bool { return !s.isSmall(l) })
}

func isRule(text string) bool {
	return len(text) >= shortestRule && strings.Trim(text, "_ ") == "" || strings.Trim(text, "―—─ ") == "" && len(text) > 12
}

// underlines reports whether a rule is close below a line, as under a link, or is part of a table.
func (s *sheet) underlines(r box, text []*line) bool {
	for _, l := range text {
		if up := l.base - r.bottom; up > -aboveRule*l.size && up < aboveRule*l.size && l.left < r.right && l.right > r.left {
			return true
		}
	}
	return false
}

// isNote reports whether a line is close below the rule and begins like a note, with a mark, or is small.
func (s *sheet) isNote(l, rule *line) bool {
	if rule.base-l.base > 3*s.leading {
		return false
	}
	return s.isSmall(l) || l.mark() != ""
}

// smallFoot returns the first of the small lines that end the text of a page if it begins with a mark, -1 if it does not.
func (s *sheet) smallFoot(text []*line) int {
	first := -1
	for i := len(text) - 1; i >= 0 && s.isSmall(text[i]) && !text[i].wide; i-- {
		if m := text[i].mark(); m != "" && (text[i].glyphs[0].raised || m == "*") {
			first = i
		}
	}
	return first
}

// bracketFoot returns the first of the last lines of a page that begins with a number and brackets with nothing in them, if
// it is apart from the line above, -1 if there is none: in Arabic "1()" is how the raised mark "(1)" is drawn.
func (s *sheet) bracketFoot(text []*line) int {
	first, last := -1, 0
	for i := len(text) - 1; i > 0; i-- {
		m := text[i].mark()
		if m == "" || !strings.HasPrefix(strings.TrimLeft(text[i].text[len(m):], " "), "()") {
			continue
		}
		n, _ := strconv.Atoi(m)
		if first >= 0 && n+1 != last {
			break
		}
		first, last = i, n
	}
	if first < 0 || text[first-1].base-text[first].base <= apart*s.leading {
		return -1
	}
	return first
}

// mark returns the mark at the start of a line: the digits, with "1/" the slash, or a sign.
func (l *line) mark() string {
	n := 0
	for n < len(l.glyphs) && isDigit(l.glyphs[n].r) {
		n++
	}
	switch {
	case n > 0 && n <= 3:
		return digits(l.glyphs[:n])
	case n == 0 && len(l.glyphs) > 0 && l.glyphs[0].r == '*':
		return "*"
	}
	return ""
}

func isDigit(r rune) bool { return r < 0x80 && script.IsDigit(byte(r)) }

func digits(glyphs []glyph) string {
	b := make([]byte, len(glyphs))
	for i, g := range glyphs {
		b[i] = byte(g.r)
	}
	return string(b)
}

// raiseLabel raises the number of a note that is glued to its words, and returns it; where there is none it returns last, the
// number of the note before. A number glued to another can be told from it, since numbers follow each other. Where the file
// has raised the numbers of notes, others are none: "3–14 June" in the second line of note 2.
func (l *line) raiseLabel(last int, raised bool) int {
	mark := l.mark()
	if mark == "" || mark == "*" {
		return last
	}
	if l.glyphs[0].raised {
		n, _ := strconv.Atoi(mark[:raisedDigits(l.glyphs)])
		return n
	}
	if raised {
		return last
	}
	next := strconv.Itoa(last + 1)
	run := l.text[:script.Digits(l.text)]
	if !strings.HasPrefix(run, next) || l.slashed(len(next)) {
		return last
	}
	if after := script.First(l.text[len(next):]); len(run) == len(next) && !unicode.IsLetter(after) && !script.IsBlank(after) && !strings.ContainsRune("“\"«《([*", after) {
		return last
	}
	for i := range next {
		l.glyphs[i].raised = true
	}
	l.write()
	return last + 1
}

// raisedDigits counts the raised digits at the start.
func raisedDigits(glyphs []glyph) (n int) {
	for n < len(glyphs) && glyphs[n].raised && isDigit(glyphs[n].r) && n < 3 {
		n++
	}
	return n
}

// slashed reports whether a slash follows the number, as in notes until 1996: "1/ Wicks".
func (l *line) slashed(n int) bool { return strings.HasPrefix(l.text[n:], "/") }
