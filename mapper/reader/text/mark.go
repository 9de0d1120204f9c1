package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology/script"
)

// A candidate is a number in the text that may be the mark of a footnote.
type candidate struct {
	block      int
	start, end int // place of the digits in the raw text of the block
	score      int
	from       int // the candidate of an earlier note that comes before it in the best assignment, packed; -1 for none
	total      int
}

// hangNotes finds the mark of every footnote. Marks appear in increasing order through the document, each on the page
// of its note: of all assignments that keep this order, it takes the one with the highest total score.
func (t *textReader) hangNotes() {
	order := make([]int, 0, len(t.notes)) // notes with numbers
	highest := 0
	for i, n := range t.notes {
		if n.value > highest {
			order = append(order, i)
			highest = n.value
		}
	}
	byValue := make([][]candidate, highest+1)
	for b := range t.blocks {
		t.candidates(b, byValue)
	}
	best := newMarkWays(byValue)
	ways := make([][]candidate, len(order)) // the candidates of note order[k], with their totals
	for k, i := range order {
		note := &t.notes[i]
		list := byValue[note.value]
		ways[k] = list
		for c := range list {
			cand := &list[c]
			cand.score += t.nearness(note, cand)
			if cand.score > 0 {
				before := best.before(cand.block, cand.start)
				cand.total, cand.from = before.total+cand.score, before.way
			}
		}
		for c := range list {
			if cand := &list[c]; cand.score > 0 {
				best.add(cand, pack(k, c))
			}
		}
	}
	for way := best.before(len(t.blocks), 0).way; way >= 0; {
		k, c := unpack(way)
		cand := ways[k][c]
		note := &t.notes[order[k]]
		note.block, note.at = cand.block, cand.start
		way = cand.from
	}
	t.hangAgain(ways, order)
	for _, n := range t.notes {
		if n.block < 0 && n.value > 0 {
			t.warn(resolution.LostNote, "fn"+n.mark, "no mark in the text")
		}
	}
}

// hangAgain finds marks that are printed a second time: later numbers that are glued to a word or a stop and are not
// explained by anything else.
func (t *textReader) hangAgain(ways [][]candidate, order []int) {
	taken := make(map[markPlace]bool, len(t.notes))
	for i := range t.notes {
		taken[markPlace{t.notes[i].block, t.notes[i].at}] = true
	}
	for k, list := range ways {
		note := &t.notes[order[k]]
		if note.block < 0 {
			continue
		}
		for _, c := range list {
			later := c.block > note.block || c.block == note.block && c.start > note.at
			b := &t.blocks[c.block]
			if later && c.score-t.nearness(note, &c) > 6 && c.end-c.start == len(note.mark) && !taken[markPlace{c.block, c.start}] {
				b.again = append(b.again, cut{c.start, c.end})
			}
		}
	}
}

// pack and unpack convert a note and one of its candidates to one number and back.
func pack(note, cand int) int { return note<<20 | cand }

func unpack(way int) (note, cand int) { return way >> 20, way & (1<<20 - 1) }

// nearness is the score of a candidate for the distance of its page from that of the note.
func (t *textReader) nearness(note *textNote, c *candidate) int {
	b := &t.blocks[c.block]
	switch page := t.pageAt(b.lines, b.starts, c.start); {
	case page == note.page:
		return 4
	case page == note.page-1:
		return -2
	}
	return -6
}

// candidates collects the numbers of a block that may be marks, by value. It also splits off marks that extractors
// glue to another number.
func (t *textReader) candidates(block int, byValue [][]candidate) {
	raw := t.blocks[block].raw
	for i := 0; i < len(raw); i++ {
		if !script.IsDigit(raw[i]) {
			continue
		}
		start := i
		i += script.Digits(raw[i:])
		run := raw[start:i]
		add := func(from, score int) {
			v := number(raw[from:i])
			if v > 0 && v < len(byValue) && raw[from] != '0' && len(byValue[v]) < 1<<16 && score > -8 {
				byValue[v] = append(byValue[v], candidate{block: block, start: from, end: i, score: score, from: -1})
			}
		}
		if len(run) <= 3 {
			add(start, t.markScore(raw, start, i))
			// a mark glued to a day or to another small number cannot be told from a larger number; one glued to a
			// year can
			if head := strings.TrimRight(raw[:start], "-‑‐"); len(run) > 2 && len(head) < start && unicode.IsLetter(script.Last(head)) {
				add(start+2, 2+t.markAfter(raw, i)) // COVID-193: COVID-19 with mark 3
			}
		} else if start > 0 && raw[start-1] == '/' && len(run) < 6 {
			add(start+3, 1+t.markAfter(raw, i)) // 59/3009: no session has thousands of resolutions
		} else if len(run) > 4 && len(run) <= 7 && (run[:2] == "19" || run[:2] == "20") {
			if s := t.markAfter(raw, i); s > -8 {
				add(start+4, 3+s) // 20175: the year 2017 with mark 5
			}
		}
	}
}

// markScore scores how much the digits raw[start:end] look like a footnote mark; -8 means that they cannot be one.
func (t *textReader) markScore(raw string, start, end int) int {
	score := t.markAfter(raw, end)
	if score <= -8 {
		return -8
	}
	a, n := utf8.DecodeLastRuneInString(raw[:start])
	if start == 0 {
		return -8
	}
	spaced := a == ' ' || a == '\n'
	head := raw[:start-n]
	alone := a == '\n' && (end == len(raw) || raw[end] == '\n')
	if spaced {
		a = script.Last(head)
	}
	if end < len(raw) && raw[end] == '.' && spaced && a != '.' {
		score -= 4 // "paragraph 4."
	}
	switch {
	case alone:
		return score + 5
	case t.words.Masthead.NoteMark != "" && !spaced && strings.HasSuffix(raw[:start], t.words.Masthead.NoteMark[:1]) && strings.HasPrefix(raw[end:], t.words.Masthead.NoteMark[1:]):
		if r := script.Last(strings.TrimRight(raw[:start-1], " \n")); start < 2 || raw[start-2] == ' ' || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("”“\"", r) {
			return score // "(1) ..."
		}
		return score + 8
	case strings.ContainsRune(",;:.，；：。、", a):
		if !spaced {
			if b := script.Last(head); isDigitRune(beforeLast(raw[:start])) && end-start == 3 && b != ' ' && a == ',' {
				return -8 // 50,345
			}
			if a == '.' && isDigitRune(beforeLast(raw[:start])) && !yearBefore(raw[:start-1]) {
				return -8 // 2.5
			}
			return score + 6
		}
		return score + 3
	case strings.ContainsRune(")]）》”’»\"」』", a):
		if spaced {
			return score + 2
		}
		return score + 5
	case script.IsIdeograph(a):
		if !spaced {
			return score + 3
		}
		if string(a) == t.words.Number.Prefix {
			return -8
		}
		return score + 1
	case unicode.IsLetter(a):
		if !spaced {
			if unicode.IsUpper(a) {
				return score + 1 // "G20", "CO2"
			}
			return score + 6
		}
		return score
	}
	return -8
}

// markAfter is the part of markScore that depends on what follows the number.
func (t *textReader) markAfter(raw string, end int) int {
	if end == len(raw) {
		return 1
	}
	r, _ := utf8.DecodeRuneInString(raw[end:])
	switch {
	case r == '\n':
		return 1
	case r == ' ':
		next := script.First(strings.TrimLeft(raw[end:], " \n"))
		if strings.ContainsRune(t.words.Number.Counters, next) {
			return -4
		}
		return 1
	case strings.ContainsRune("/-–—%(（‑.", r):
		if r == '.' || r == '-' || r == '–' || r == '—' || r == '‑' {
			return -3
		}
		return -8
	case strings.ContainsRune(t.words.Number.Counters, r):
		return -5
	case script.IsIdeograph(r):
		return 0
	case unicode.IsLower(r) && end > 1 && !script.IsDigit(raw[end-2]) && strings.ContainsRune(",;", beforeDigits(raw[:end])):
		return -3 // the space after the mark was lost
	case unicode.IsLetter(r):
		return -8
	}
	return 0
}

// beforeDigits is the character before the trailing digits of s.
func beforeDigits(s string) rune { return script.Last(s[:len(s)-trailingDigits(s)]) }

func isDigitRune(r rune) bool { return r >= '0' && r <= '9' }

// beforeLast is the last character but one.
func beforeLast(s string) rune {
	_, n := utf8.DecodeLastRuneInString(s)
	return script.Last(s[:len(s)-n])
}

// yearBefore reports whether s ends in a year.
func yearBefore(s string) bool {
	n := 0
	for n < len(s) && script.IsDigit(s[len(s)-1-n]) {
		n++
	}
	return n == 4
}
