package text

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/ontology/script"
)

func itoa(n int) string { return strconv.Itoa(n) }

// A cut is a range of bytes of a raw text to leave out, a footnote mark, or to write as other words.
type cut struct {
	start, end int
	instead    string
}

// joinCuts makes cuts include what separates the marks of several notes: the comma of "1, 2", the dash of "1–3".
func joinCuts(raw string, cuts []cut) {
	for i := 1; i < len(cuts); i++ {
		if from, to := cuts[i-1].end, cuts[i].start; cuts[i-1].instead+cuts[i].instead == "" && from < to && to-from < 8 && strings.Trim(raw[from:to], " \n,،、-–‑—") == "" {
			cuts[i].start = from
		}
	}
}

// unwrap joins the lines of a raw text, which are separated by '\n', leaves out the cuts and removes spaces where
// joint wants none. positions are places in the raw text, in ascending order; moved is where they are in the joined
// text.
func (t *textReader) unwrap(raw string, cuts []cut, positions []int) (text string, moved []int) {
	spaced := t.words.Syntax.Spaces
	b := make([]byte, 0, len(raw))
	moved = make([]int, 0, len(positions))
	last := rune(0)                // last character written
	space, newline := false, false // whether a space or line end lies between it and the next
	for i := 0; i < len(raw); {
		if len(cuts) > 0 && i >= cuts[0].start {
			if words := cuts[0].instead; words != "" {
				if space && len(b) > 0 {
					b = append(b, joint(last, rune(words[0]), spaced, newline)...)
				}
				space, newline = false, false
			}
			for len(positions) > 0 && positions[0] < cuts[0].end {
				moved, positions = append(moved, len(b)), positions[1:]
			}
			if words := cuts[0].instead; words != "" {
				b, last = append(b, words...), rune(words[len(words)-1])
			}
			i, cuts = max(i, cuts[0].end), cuts[1:]
			if i < len(raw) && endsWord(last) && unicode.IsLower(script.First(raw[i:])) {
				space = true // "Agreement4and"
			}
			continue
		}
		if c := raw[i]; c == ' ' || c == '\n' {
			space, newline = true, newline || c == '\n'
			i++
			continue
		}
		if space && len(b) > 0 {
			r, _ := utf8.DecodeRuneInString(raw[i:])
			if isHyphen(last) && newline {
				b = t.mend(b, raw[i:])
			}
			b = append(b, joint(last, r, spaced, newline)...)
		}
		space, newline = false, false
		for len(positions) > 0 && positions[0] <= i {
			moved, positions = append(moved, len(b)), positions[1:]
		}
		stop := len(raw)
		if len(cuts) > 0 {
			stop = min(stop, cuts[0].start)
		}
		if len(positions) > 0 {
			stop = min(stop, positions[0])
		}
		start := i
		for i++; i < stop && (raw[i] != ' ' && raw[i] != '\n' || isPlainSpace(raw[:stop], i)); i++ {
		}
		b = append(b, raw[start:i]...)
		last, _ = utf8.DecodeLastRuneInString(raw[start:i])
	}
	for range positions {
		moved = append(moved, len(b))
	}
	return string(b), moved
}

// isPlainSpace reports whether the space raw[i] stays what it is: a single one between ASCII characters.
func isPlainSpace(raw string, i int) bool {
	return raw[i] == ' ' && i > 0 && raw[i-1] < utf8.RuneSelf && i+1 < len(raw) && raw[i+1] > ' ' && raw[i+1] < utf8.RuneSelf
}

// raw returns the lines of a block as one text, and where each line starts in it.
func (t *textReader) raw(lines []int) (text string, starts []int) {
	size := 0
	for _, i := range lines {
		size += len(t.lines[i].text) + 1
	}
	var b strings.Builder
	b.Grow(size)
	starts = make([]int, len(lines))
	for k, i := range lines {
		if k > 0 {
			b.WriteByte('\n')
		}
		starts[k] = b.Len()
		if l := &t.lines[i]; len(l.raised) > 0 {
			l.write(&b)
		} else {
			b.WriteString(l.text)
		}
	}
	return b.String(), starts
}

// pageAt returns the page of a place in a raw text.
func (t *textReader) pageAt(lines, starts []int, at int) int {
	k, found := slices.BinarySearch(starts, at)
	if !found {
		k--
	}
	return t.lines[lines[max(k, 0)]].page
}
