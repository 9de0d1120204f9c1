package text

import (
	"strings"

	"github.com/unkg/unkg/ontology/script"
)

// Where no comma comes before a mark, it may be glued to the number of a resolution: "75/364" is resolution 75/36 with
// mark 4. A numbers knows which numbers the text gives elsewhere, so that the two can be told apart.
type numbers struct {
	linked  map[string]bool // by links
	printed map[string]int  // how often in print
}

// numbers collects the numbers with a slash that the links and the blocks of the text have.
func (t *textReader) numbers() numbers {
	n := numbers{linked: map[string]bool{}, printed: map[string]int{}}
	for _, l := range t.links {
		n.linked[linkKey(l.symbol)] = true
	}
	for b := range t.blocks {
		raw := t.blocks[b].raw
		for at := 0; ; at++ {
			slash := strings.IndexByte(raw[at:], '/')
			if slash < 0 {
				break
			}
			at += slash
			if end := at + 1 + script.Digits(raw[at+1:]); end > at+1 {
				n.printed[raw[numberStart(raw, at):end]]++
			}
		}
	}
	return n
}

// numberStart returns where a number or symbol begins that runs on to the given place: "A/RES/75/".
func numberStart(raw string, at int) int {
	const longest = 40 // bytes
	from := at
	for from > 0 && at-from < longest && (isWordByte(raw[from-1]) || raw[from-1] == '/' || raw[from-1] == '-') {
		from--
	}
	return from
}

// split scores the ways to split the digits raw[start:end], which follow a slash, into the end of a number and a mark,
// by how sure it is that there is a mark; it calls add with the place of each.
func (n numbers) split(raw string, start, end int, add func(from, score int)) {
	const (
		linked  = 5 // the shorter number is that of a link
		printed = 2 // the text has the shorter number elsewhere
		guessed = 1 // the longer number is hardly one
	)
	from := numberStart(raw, start)
	whole := raw[from:end]
	if n.linked[whole] {
		return
	}
	for at := start + 1; at < end && at-start < 4; at++ {
		switch number := raw[from:at]; {
		case n.linked[number]:
			add(at, linked)
		case n.printed[whole] > 1:
		case n.printed[number] > 0:
			add(at, printed)
		case at == start+3: // 59/3009: no session has thousands of resolutions
			add(at, guessed)
		case spansYears(number):
			add(at, guessed) // 2020/214: the period 2020/21 with mark 4
		}
	}
}

// spansYears reports whether a number is two consecutive years: "2020/21".
func spansYears(text string) bool {
	from, to, _ := strings.Cut(text, "/")
	return len(from) == 4 && len(to) == 2 && yearBefore(from) && number(to) == (number(from)+1)%100
}
