package text

import (
	"slices"
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology/script"
)

// A foot is the reading of the footnotes of one page.
type foot struct {
	*textReader
	last  int           // number of the last note
	open  bool          // the last note takes lines
	alone map[int][]int // lines that hold nothing but a number, by that number; nil until hasLabel needs it
}

// line reads line i of a foot that ends before end. The number of a note may be on a line of its own, before the note
// or, where the extractor moved it, after it.
func (f *foot) line(i, end int) {
	l := &f.lines[i]
	value, n := f.noteLabel(l.text)
	if k := f.labelOf(l.text, f.last+1); k > 0 {
		value, n = f.last+1, k
	}
	if onlyDigits(l.text) {
		value, n = number(l.text), len(l.text)
	}
	slashed := slashLabel(l.text)
	switch {
	case n > 0 && value == f.last+1, n > 0 && f.open && value == f.last+2 && f.ended():
		f.begin(itoa(value), value, l.page)
		f.slashed = f.slashed || slashed && len(f.notes) == 1
		l.cut(n)
	case onlyDigits(l.text) && f.open && value > 0 && value <= f.last:
		l.cut(len(l.text)) // the number of a note whose words came first
	case strings.HasPrefix(l.text, "*"):
		n := len(l.text) - len(strings.TrimLeft(l.text, "*"))
		f.begin(l.text[:n], 0, l.page)
		l.cut(n)
	case f.open && f.ended() && f.endsMeeting(l.text):
		f.noted[i] = true // the end of "50th plenary meeting", which the extractor moved here
		f.became(l, resolution.Closing, "")
		return
	case (!f.open || f.ended()) && f.hasLabel(f.last+1, i+1, end):
		f.begin(itoa(f.last+1), f.last+1, l.page)
	case !f.open:
		return // below the rule, but no note
	}
	f.noted[i] = true
	f.became(l, resolution.Note, "fn"+f.notes[len(f.notes)-1].mark)
	if note := &f.notes[len(f.notes)-1]; l.text != "" {
		note.lines = append(note.lines, i)
	}
}

func (f *foot) begin(mark string, value, page int) {
	if f.gathered >= 0 {
		page = anyPage
	}
	f.notes = append(f.notes, textNote{mark: mark, value: value, page: page, block: -1})
	f.open, f.last = true, max(f.last, value)
}

// anyPage is the page of notes that are gathered at the end of a text: their marks may be on any page.
const anyPage = -1

// ended reports whether the last note ends a sentence, so that it is probably complete.
func (f *foot) ended() bool {
	lines := f.notes[len(f.notes)-1].lines
	if len(lines) == 0 {
		return false
	}
	text := f.lines[lines[len(lines)-1]].text
	return ended(text) && !strings.ContainsRune(";:；：", script.Last(text))
}

// hasLabel reports whether the number of a note is alone on one of lines[start:end], not followed by the words of a
// note: the extractor has separated it from its note.
func (f *foot) hasLabel(value, start, end int) bool {
	if f.alone == nil {
		f.alone = map[int][]int{}
		for i := start; i < end; i++ {
			if l := f.lines[i].text; onlyDigits(l) {
				f.alone[number(l)] = append(f.alone[number(l)], i)
			}
		}
	}
	lines := f.alone[value]
	k, _ := slices.BinarySearch(lines, start)
	if k == len(lines) {
		return false
	}
	i := lines[k]
	return i+1 == end || onlyDigits(f.lines[i+1].text) || i > start && onlyDigits(f.lines[i-1].text)
}

// endsMeeting reports whether a line is a piece of the name of a meeting: "plenary".
func (t *textReader) endsMeeting(text string) bool {
	if len(text) > 40 {
		return false
	}
	text = squeeze(text)
	for _, w := range t.meetings {
		if strings.Contains(w, text) {
			return true
		}
	}
	return false
}
