package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/reader/outline"
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
	evident := t.raisedMarks(order, byValue)
	if evident {
		order = t.numberedNotes() // also those that an annex counts from 1 again
	} else {
		known := t.numbers()
		for b := range t.blocks {
			t.candidates(b, known, byValue)
		}
	}
	best := newMarkWays(byValue)
	ways := make([][]candidate, len(order)) // the candidates of note order[k], with their totals
	for k, i := range order {
		note := &t.notes[i]
		list := byValue[note.value]
		if evident {
			list = slices.Clone(list)
		}
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
		note.block, note.at, note.end = cand.block, cand.start, cand.end
		way = cand.from
	}
	t.hangRanges()
	t.hangSigns()
	t.hangLoose(ways, order)
	t.hangAgain(ways, order, evident)
	closing := t.closingMarks()
	for _, n := range t.notes {
		if n.block < 0 && n.value > 0 && !closing[n.mark] {
			t.warn(resolution.LostNote, "fn"+n.mark, "no mark in the text")
		}
	}
}

// closingMarks returns the numbers that are printed after the closing lines or the cover, which are no paragraphs:
// "Adopted at the 1382nd meeting. 22".
func (t *textReader) closingMarks() map[string]bool {
	marks := map[string]bool{}
	for i := range t.lines {
		if role := t.account[t.lines[i].passage].Role; role == resolution.Closing || role == resolution.Cover {
			text := strings.TrimRight(t.lines[i].text, " .")
			if n := trailingDigits(text); n > 0 && n < len(text) {
				marks[text[len(text)-n:]] = true
			}
		}
		if role := t.account[t.lines[i].passage].Role; role != resolution.Body && role != resolution.Note {
			for _, r := range t.lines[i].raised {
				for mark := range strings.FieldsFuncSeq(r.number, func(r rune) bool { return !isRaised(r) }) {
					marks[lowered(mark)] = true
				}
			}
		}
	}
	return marks
}

// hangLoose hangs the notes whose marks are not in order, as where a book numbers its notes by pages and repeats a number,
// on the only number in the text that looks like the mark.
func (t *textReader) hangLoose(ways [][]candidate, order []int) {
	const sure = 3 // score without the page
	var taken map[markPlace]bool
	for k, list := range ways {
		note := &t.notes[order[k]]
		if note.block >= 0 {
			continue
		}
		if taken == nil {
			taken = make(map[markPlace]bool, len(t.notes))
			for i := range t.notes {
				taken[markPlace{t.notes[i].block, t.notes[i].at}] = true
			}
		}
		found := -1
		for i := range list {
			c := &list[i]
			if c.score <= 0 || c.score-t.nearness(note, c) < sure || taken[markPlace{c.block, c.start}] {
				continue
			}
			if found >= 0 {
				found = -1
				break
			}
			found = i
		}
		if found >= 0 {
			note.block, note.at, note.end = list[found].block, list[found].start, list[found].end
			taken[markPlace{note.block, note.at}] = true
		}
	}
}

// hangRanges hangs the notes of a range of marks, "1–3", whose own marks are not printed, on its dash.
func (t *textReader) hangRanges() {
	for i := 0; i < len(t.notes); i++ {
		if t.notes[i].block >= 0 || t.notes[i].value == 0 || i == 0 || t.notes[i-1].block < 0 {
			continue
		}
		from, end := &t.notes[i-1], i+1
		for end < len(t.notes) && t.notes[end].block < 0 && t.notes[end].value > 0 {
			end++
		}
		if end == len(t.notes) || t.notes[end].block != from.block {
			continue
		}
		if to := &t.notes[end]; isDash(strings.TrimSpace(t.blocks[from.block].raw[from.end:to.at])) {
			for ; i < end; i++ {
				t.notes[i].block, t.notes[i].at, t.notes[i].end = from.block, from.end, from.end
			}
		}
	}
}

// isDash reports whether s is one dash.
func isDash(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n > 0 && n == len(s) && outline.IsDash(r)
}

// hangSigns finds the marks of the notes that have signs: the first run of as many signs on the page of the note or,
// where the page is not that of the text, anywhere.
func (t *textReader) hangSigns() {
	for i := range t.notes {
		note := &t.notes[i]
		if note.value > 0 {
			continue
		}
		for b := range t.blocks {
			blk := &t.blocks[b]
			at := signAt(blk.raw, note.mark)
			if at < 0 || note.page != anyPage && t.pageAt(blk.lines, blk.starts, at) != note.page {
				continue
			}
			note.block, note.at, note.end = b, at, at+len(note.mark)
			break
		}
	}
}

// signAt returns the place of a mark that consists of signs, "**", and is not part of a longer one, -1 if there is none.
func signAt(raw, mark string) int {
	for from := 0; ; {
		at := strings.Index(raw[from:], mark)
		if at < 0 {
			return -1
		}
		at += from
		for from = at; from < len(raw) && raw[from] == mark[0]; from++ {
		}
		if from-at == len(mark) && at > 0 {
			return at
		}
	}
}

// hangAgain finds marks that are printed a second time: later numbers that are glued to a word or a stop and are not
// explained by anything else. Where it is evident which numbers are marks, all others are.
func (t *textReader) hangAgain(ways [][]candidate, order []int, evident bool) {
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
			later := evident || c.block > note.block || c.block == note.block && c.start > note.at
			b := &t.blocks[c.block]
			if later && c.score-t.nearness(note, &c) > 6 && c.end-c.start == note.end-note.at && !taken[markPlace{c.block, c.start}] {
				b.again = append(b.again, cut{start: c.start, end: c.end})
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
	if note.page == anyPage {
		return 0
	}
	if t.layout.guessed && t.pageAt(b.lines, b.starts, c.start) < note.page {
		return 0
	}
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
func (t *textReader) candidates(block int, known numbers, byValue [][]candidate) {
	raw := t.blocks[block].raw
	for i := 0; i < len(raw); i++ {
		if !script.IsDigit(raw[i]) {
			continue
		}
		start := i
		i += script.Digits(raw[i:])
		run := raw[start:i]
		add := func(from, score int) {
			v, end := number(raw[from:i]), i
			if t.slashed {
				end += len(raw[i:]) - len(strings.TrimLeft(raw[i:], " ")) + 1
			}
			if v > 0 && v < len(byValue) && raw[from] != '0' && len(byValue[v]) < 1<<16 && score > -8 {
				byValue[v] = append(byValue[v], candidate{block: block, start: from, end: end, score: score, from: -1})
			}
		}
		if t.slashed { // "1/" and nothing else
			if len(run) <= 3 && start > 0 && slashMark(raw[i:]) {
				add(start, slashScore)
			}
			continue
		}
		slash := start > 0 && raw[start-1] == '/' && len(run) < 6
		if slash {
			after := t.markAfter(raw, i)
			known.split(raw, start, i, func(at, score int) { add(at, score+after) })
		}
		if len(run) <= 3 {
			add(start, t.markScore(raw, start, i))
			// a mark glued to a day or to another small number cannot be told from a larger number; one glued to a
			// year can
			if head := strings.TrimRight(raw[:start], "-‑‐"); len(run) > 2 && len(head) < start && unicode.IsLetter(script.Last(head)) {
				add(start+2, 2+t.markAfter(raw, i)) // COVID-193: COVID-19 with mark 3
			}
		} else if !slash && len(run) > 4 && len(run) <= 7 && (run[:2] == "19" || run[:2] == "20") {
			if s := t.markAfter(raw, i); s > -8 {
				add(start+4, 3+s) // 20175: the year 2017 with mark 5
			}
		}
	}
}

// slashScore is the score of a mark of the form "1/", which little else looks like.
const slashScore = 6
