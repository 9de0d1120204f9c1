package pdf

import (
	"strings"
	"unicode"

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
	longestFolio = 24   // bytes
)

// findRunning finds the running heads and feet of all pages.
func (d *layout) findRunning() {
	seen := map[string]int{} // on how many pages a line is near the edge
	for _, s := range d.sheets {
		here := map[string]bool{}
		for _, l := range s.lines {
			if k := key(l.text); k != "" && s.nearEdge(l) && !here[k] {
				here[k] = true
				seen[k]++
			}
		}
	}
	for _, s := range d.sheets {
		s.running(seen, 1)
		s.running(seen, -1)
	}
}

// key is what a line has in common with that on other pages: its text without digits.
func key(text string) string {
	k := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return unicode.ToLower(r)
	}, text)
	for strings.Contains(k, "00") {
		k = strings.ReplaceAll(k, "00", "0")
	}
	return k
}

func (s *sheet) nearEdge(l *line) bool {
	return l.base > s.height*(1-edge) || l.base < s.height*edge
}

// running marks the rows above the text, or from the bottom below it, up to the first that belongs to the text. On the
// first page the masthead is above it.
func (s *sheet) running(seen map[string]int, step int) {
	if step > 0 && s.number == 1 {
		return
	}
	i := 0
	if step < 0 {
		i = len(s.lines) - 1
	}
	for range fewRows {
		end := i
		for end >= 0 && end < len(s.lines) && s.lines[end].base == s.lines[i].base {
			end += step
		}
		if end == i {
			return
		}
		gap := 0.0
		if end >= 0 && end < len(s.lines) {
			gap = (s.lines[i].base - s.lines[end].base) * float64(step)
		}
		for k := i; k != end; k += step {
			if !s.lines[k].turned && s.evidence(s.lines[k], seen, gap) < enough {
				return
			}
		}
		for k := i; k != end; k += step {
			s.lines[k].place = rich.Running
		}
		i = end
	}
}

// evidence adds up what says that a line is no text; gap is the space between it and the next one inwards.
func (s *sheet) evidence(l *line, seen map[string]int, gap float64) (n int) {
	if !s.nearEdge(l) {
		return 0
	}
	if seen[key(l.text)] > 1 {
		n += 2
	}
	if isFolio(l.text) {
		n += 2
	}
	if s.isSmall(l) {
		n++
	}
	if gap > gapAround*s.leading {
		n++
	}
	if s.ruled(l) {
		n++
	}
	return n
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

// isFolio matches page numbers, job numbers and bar codes: "2/19", "- 3 -", "Page 4", "23-24979 (E)", "*2324979*". They are
// short and mostly digits.
func isFolio(text string) bool {
	if len(text) > longestFolio {
		return false
	}
	digits, letters := 0, 0
	for _, r := range text {
		switch {
		case r < 0x80 && script.IsDigit(byte(r)):
			digits++
		case unicode.IsLetter(r):
			letters++
		}
	}
	return digits > 0 && letters <= 5 && (letters <= 1 || digits > 0 && letters*2 <= len(text)+2)
}
