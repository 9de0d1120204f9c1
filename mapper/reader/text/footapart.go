package text

import (
	"slices"
	"unicode"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology/script"
)

// pdftotext prints raised numbers of footnotes on lines of their own and, since they are set apart from the words,
// often elsewhere: several of them before or after the words of all their notes. The words are in the order of the
// notes, and the numbers say how many notes there are.

// readApart reads the footnotes in lines[from:end] if all their numbers are on lines of their own and follow note last
// without a gap. It returns the number of the last one, 0 if that is not how they are printed.
func (t *textReader) readApart(from, end, last int) int {
	labels := map[int]bool{}
	for i := from; i < end; i++ {
		if text := t.lines[i].text; onlyDigits(text) && number(text) > last {
			if labels[number(text)] {
				return 0
			}
			labels[number(text)] = true
		} else if t.labelOf(text, last+len(labels)+1) > 0 {
			return 0
		}
	}
	for v := range labels {
		if v > last+len(labels) {
			return 0
		}
	}
	if len(labels) == 0 || t.inPlace(from, end, last) {
		return 0
	}
	first, highest := last+1, 0 // the notes without words begin with first
	last += len(labels)
	page := t.lines[from].page
	var words []int
	for i := from; i < end; i++ {
		value := number(t.lines[i].text)
		if !onlyDigits(t.lines[i].text) || !labels[value] {
			words = append(words, i)
			continue
		}
		t.noted[i] = true
		t.became(&t.lines[i], resolution.Note, "fn"+itoa(value))
		if value < highest {
			continue // printed after its note
		}
		highest = value
		if len(words) > 0 && value > first {
			t.share(words, first, value-first, page)
			first, words = value, nil
		} else if len(words) > 0 {
			t.continueNote(words)
			words = nil
		}
	}
	t.share(words, first, last+1-first, page)
	return last
}

// inPlace reports whether each number in lines[from:end] is followed by words and they begin with a number.
func (t *textReader) inPlace(from, end, last int) bool {
	for i := from; i < end; i++ {
		if !onlyDigits(t.lines[i].text) {
			continue
		}
		value := number(t.lines[i].text)
		if value != last+1 || i+1 == end || onlyDigits(t.lines[i+1].text) {
			return false
		}
		last = value
	}
	return onlyDigits(t.lines[from].text)
}

// continueNote gives lines to the last note, which runs over from the page before.
func (t *textReader) continueNote(lines []int) {
	if t.pendingNote() == nil {
		return
	}
	note := &t.notes[len(t.notes)-1]
	note.lines = append(note.lines, lines...)
	t.claimNote(lines, note.mark)
}

func (t *textReader) claimNote(lines []int, mark string) {
	for _, i := range lines {
		t.noted[i] = true
		t.became(&t.lines[i], resolution.Note, "fn"+mark)
	}
}

// share divides lines among n notes, of which the first has the number first: where a sentence ends and another
// begins, first of all after a line that is not full.
func (t *textReader) share(lines []int, first, n, page int) {
	type place struct{ at, score int }
	var places []place
	for k := 1; k < len(lines); k++ {
		before, next := &t.lines[lines[k-1]], &t.lines[lines[k]]
		p := place{at: k}
		if ended(before.text) {
			p.score += 4
		}
		if r := script.First(next.text); !unicode.IsLower(r) {
			p.score++
		}
		if before.width*5 < t.layout.full*4 {
			p.score += 2
		}
		places = append(places, p)
	}
	slices.SortStableFunc(places, func(a, b place) int { return b.score - a.score })
	starts := make([]int, 0, n)
	for _, p := range places[:min(len(places), n-1)] {
		starts = append(starts, p.at)
	}
	slices.Sort(starts)
	from := 0
	for k := range n {
		to := len(lines)
		if k < len(starts) {
			to = starts[k]
		}
		note := textNote{mark: itoa(first + k), value: first + k, page: page, block: -1, lines: lines[from:to:to]}
		t.claimNote(note.lines, note.mark)
		t.notes = append(t.notes, note)
		from = to
	}
}
