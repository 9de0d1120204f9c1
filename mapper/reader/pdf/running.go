package pdf

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/ontology/script"
)

// What is printed above or below the text on each page: running heads, folios, job numbers, bar codes.

// Evidence for a line being above or below the text.
const (
	fewRows      = 3    // rows of it above and below
	edge         = 0.14 // part of the height of the page that it takes
	enough       = 2    // what the evidence must add up to
	gapAround    = 1.5  // in lines, between it and the text
	longestFolio = 32   // bytes
)

// findRunning finds the running heads and feet of all pages.
func (d *layout) findRunning() {
	seen := map[spot]int{} // on how many pages a line is at a place
	for _, s := range d.sheets {
		here := map[spot]bool{}
		for _, l := range s.lines {
			for _, p := range l.spots() {
				if s.nearEdge(l) && !here[p] {
					here[p] = true
					seen[p]++
				}
			}
		}
	}
	for _, s := range d.sheets {
		if s.number > 1 { // the masthead is above the text of the first
			s.running(seen, 1)
		}
		s.running(seen, -1)
	}
}

// A spot is what a line has in common with that on other pages: its text, and its height.
type spot struct {
	text string
	base int // in steps of 4 points
}

// spots returns a line as it is and with the number of its page taken from its numbers, which are those of pages if they grow
// with them. "Section 8" and "Section 23" at the same height are two headings. The numbers of a folio are left out.
func (l *line) spots() [2]spot {
	height := int(l.base / 4)
	folio := isFolio(l.text) && !isWorded(l.text)
	var b strings.Builder
	for rest := l.text; rest != ""; {
		n := script.Digits(rest)
		if n == 0 {
			_, size := utf8.DecodeRuneInString(rest)
			b.WriteString(rest[:size])
			rest = rest[size:]
			continue
		}
		if number, err := strconv.Atoi(rest[:n]); err == nil && !folio {
			b.WriteString(strconv.Itoa(number - l.page.number))
		} else {
			b.WriteByte('0')
		}
		rest = rest[n:]
	}
	return [2]spot{{l.text, height}, {b.String(), height}}
}

func (s *sheet) nearEdge(l *line) bool {
	return l.base > s.height*(1-edge) || l.base < s.height*edge
}

// running marks the rows above the text or, upwards from the bottom, below it: those up to the last of the few outermost that
// is no text for sure and before which all may be none.
func (s *sheet) running(seen map[spot]int, step int) {
	rows := s.outermost(step)
	last := 0
	for i, r := range rows {
		if cells(r) > mostParts || step < 0 && i+1 < len(rows) && s.isNoteRow(r, rows[i+1]) {
			break
		}
		gap := 0.0
		if i+1 < len(rows) {
			gap = (r[0].base - rows[i+1][0].base) * float64(step)
		}
		least := enough
		for _, l := range r {
			if !l.turned {
				least = min(least, s.evidence(l, seen, gap, step, cells(r) > 1))
			}
		}
		if least >= enough {
			last = i + 1
		} else if least == 0 {
			break
		}
	}
	for _, r := range rows[:last] {
		for _, l := range r {
			l.place = rich.Running
		}
	}
}

// mostParts is how many parts a row of a running head or foot has; a table may have more cells.
const mostParts = 2

// cells counts the parts of a row that may be cells of a table: none beside a bar code or a job number.
func cells(row []*line) (n int) {
	for _, l := range row {
		if hasJob(l.text) || strings.HasPrefix(l.text, "*") {
			return 0
		}
		if !l.turned {
			n++
		}
	}
	return n
}

// isNoteRow reports whether a row is the first below the rule above footnotes, which is the row above it, and is one.
func (s *sheet) isNoteRow(row, above []*line) bool {
	return len(above) == 1 && isRule(above[0].text) && !isFolio(row[0].text) && s.isNote(row[0], above[0])
}

// outermost returns the rows of a page from its top or bottom on, few of which may be above or below the text.
func (s *sheet) outermost(step int) (rows [][]*line) {
	for i := range s.lines {
		if step < 0 {
			i = len(s.lines) - 1 - i
		}
		l := s.lines[i]
		if l.turned {
			continue
		}
		if n := len(rows) - 1; n >= 0 && rows[n][0].base == l.base {
			rows[n] = append(rows[n], l)
		} else if len(rows) > fewRows {
			break
		} else {
			rows = append(rows, []*line{l})
		}
	}
	return rows[:min(len(rows), fewRows+1)]
}

// evidence adds up what says that a line is no text; gap is the space between it and the next one inwards. A line at the
// bottom that begins with a mark is a footnote. In a row of several parts, tabular, small words may be those of a table.
func (s *sheet) evidence(l *line, seen map[spot]int, gap float64, step int, tabular bool) (n int) {
	spots := l.spots()
	repeated := max(seen[spots[0]], seen[spots[1]]) > 1
	folio := isFolio(l.text) && (!isWorded(l.text) || repeated || strings.HasSuffix(l.text, " "+strconv.Itoa(s.number)))
	if !s.nearEdge(l) || step < 0 && !folio && l.mark() != "" {
		return 0
	}
	if repeated {
		n++
	}
	if folio {
		n++
	}
	if folio && (strings.HasPrefix(l.text, "*") || hasJob(l.text)) {
		n++
	}
	if s.isSmall(l) && (folio || !tabular) {
		n++
	}
	if gap > gapAround*s.leading {
		n++
	}
	if s.ruled(l) || s.hasSymbol(l) {
		n++
	}
	return n
}

// hasSymbol reports whether a line begins or ends with the symbol that is alone on a line at the top of the first page.
func (s *sheet) hasSymbol(l *line) bool {
	for _, m := range s.sheets[0].lines {
		if s.number > 1 && m.page.inMasthead(m) && strings.Count(m.text, "/") > 1 && !strings.Contains(m.text, " ") &&
			(strings.HasPrefix(l.text, m.text) || strings.HasSuffix(l.text, m.text)) {
			return true
		}
	}
	return false
}

// ruled reports whether a line has a long rule just below it.
func (s *sheet) ruled(l *line) bool {
	for _, r := range s.rules {
		if r.top < l.base && l.base-r.top < s.size && r.right-r.left > s.width/3 {
			return true
		}
	}
	return false
}

// hasJob finds a job number, "23-24979": nothing else is two digits, a hyphen and five digits.
func hasJob(text string) bool {
	for word := range strings.FieldsSeq(text) {
		if len(word) == len("23-24979") && script.Digits(word) == 2 && word[2] == '-' && script.Digits(word[3:]) == 5 {
			return true
		}
	}
	return false
}

// isFolio matches page numbers, job numbers and bar codes, "2/19", "- 3 -", "Page 4", "23-24979 (E) 201223", "*2324979*":
// nothing but digits and the signs that join them, but for a word before or a letter in brackets.
func isFolio(text string) bool {
	digits, words := 0, 0
	for word := range strings.FieldsSeq(text) {
		switch {
		case len(word) == 3 && word[0] == '(' && word[2] == ')' && unicode.IsUpper(rune(word[1])):
		case strings.Trim(word, "0123456789/-–*") == "":
			for i := range len(word) {
				if script.IsDigit(word[i]) {
					digits++
				}
			}
		case strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }) < 0:
			words++
		default:
			return false
		}
	}
	return digits > 0 && words < 2 && (words == 0 || digits < 4) && len(text) <= longestFolio
}

// isWorded reports whether a folio has a word, "Page 4": "Section 4" is a heading.
func isWorded(text string) bool {
	return unicode.IsLetter(script.First(text))
}
