package text

import (
	"slices"
	"sort"
	"strings"
)

// closingSpan is how many bytes the beginning of the closing lines takes with the word for the meeting.
const closingSpan = 160

// partClosing makes lines of their own of closing lines that a source prints after the last words of a paragraph: "...
// seized of the matter. Adopted unanimously at the 2750th meeting.", "... to toll. 70th plenary meeting, 20 December 1994."
func (t *textReader) partClosing() {
	m := &t.words.Masthead
	var places []int
	for _, word := range m.Closing {
		places = t.glued(places, " "+word, func(at int) (int, bool) {
			rest := t.text[at+1 : min(len(t.text), at+closingSpan)]
			return at + 1, t.hasAny(rest, m.Meeting)
		})
	}
	for _, word := range m.Meeting {
		places = t.glued(places, " "+word, t.ordinalBefore)
	}
	slices.Sort(places)
	for _, at := range slices.Compact(places) {
		t.partAt(at)
	}
}

// glued adds to places where closing lines begin inside a line, after the end of a sentence. begin tells whether they do at
// the words, which are at some place of the text, and where exactly.
func (t *textReader) glued(places []int, words string, begin func(at int) (int, bool)) []int {
	for from := 0; ; {
		at := strings.Index(t.text[from:], words)
		if at < 0 {
			return places
		}
		at += from
		from = at + len(words)
		start, ok := begin(at)
		if !ok {
			continue
		}
		before := t.text[max(0, start-closingSpan):start]
		before = strings.TrimRight(before[strings.LastIndexByte(before, '\n')+1:], " ")
		if _, label := paragraphNumber(before); before != "" && label != len(before) && ended(stripMark(before)) {
			places = append(places, start)
		}
	}
}

// ordinalBefore returns where the number begins of the meeting whose word is at some place of the text, and whether the date
// comes next and ends the line: "70th plenary meeting, 20 December 1994."
func (t *textReader) ordinalBefore(at int) (start int, ok bool) {
	first := strings.LastIndexByte(t.text[:at], '\n') + 1
	last := len(t.text)
	if end := strings.IndexByte(t.text[at:], '\n'); end >= 0 {
		last = at + end
	}
	_, from, end := t.words.Number.FindDate(t.text[at:last])
	if end == 0 || strings.ContainsAny(t.text[at:at+from], ".;") || strings.TrimRight(t.text[at+end:last], " .\r") != "" {
		return 0, false
	}
	for start = at - 1; start > first && at-start < ordinalSpan; start-- {
		if _, n := t.words.Number.ScanOrdinal(t.text[start:last]); n > 0 && t.text[start-1] == ' ' {
			return start, true
		}
	}
	return 0, false
}

// ordinalSpan is how many bytes may be between the number of a meeting and the word for it: "2300th plenary".
const ordinalSpan = 24

// partAt makes two lines of the one that holds a place of the text: the second begins there.
func (t *textReader) partAt(at int) {
	i := sort.Search(len(t.lines), func(i int) bool { return t.lines[i].offset > at }) - 1
	if i < 0 {
		return
	}
	first, second := t.lines[i], line{offset: at, size: t.lines[i].offset + t.lines[i].size - at}
	first.size = at - first.offset
	first.text, _, first.width, _ = tidyLine(t.text[first.offset:at], nil)
	second.text, _, second.width, _ = tidyLine(t.text[at:at+second.size], nil)
	if first.text == "" || second.text == "" {
		return
	}
	t.lines = slices.Replace(t.lines, i, i+1, first, second)
}
