package text

import (
	"strings"
	"unicode"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology/script"
)

// A textNote is a footnote as it is printed at the foot of a page, or of two where it runs over.
type textNote struct {
	mark  string // as printed: "3", "*"
	value int    // 3, 0 for signs
	page  int
	lines []int // in t.lines
	// where its mark is
	block, at, end int // block of the text and place in its raw text; block is -1 if the mark is lost
}

// readNotes reads the footnotes at the foot of each page into t.notes. Their lines stay in t.lines; t.noted tells
// readBody to skip them.
func (t *textReader) readNotes() {
	t.noted = make([]bool, len(t.lines))
	if t.feet > 0 {
		t.readFeet()
		return
	}
	last := 0
	t.gather()
	for start := t.formula; start < len(t.lines); {
		end := start + 1
		for end < len(t.lines) && t.lines[end].page == t.lines[start].page {
			end++
		}
		last = t.readFoot(start, end, last)
		start = end
	}
}

// readFoot reads the footnotes of the page that consists of lines[start:end]. last is the number of the last note on
// the pages before; it returns that of the last note on this page.
func (t *textReader) readFoot(start, end, last int) int {
	from, ruled, next := -1, false, last
	for i := start; i < end; i++ {
		if isRule(t.lines[i].text) {
			t.noted[i] = true
			t.became(&t.lines[i], resolution.Furniture, "")
			from, ruled = i+1, true
		}
	}
	if !ruled {
		runs := t.noteRuns(start, end)
		for from = t.findFoot(start, runs, last); from < 0 && last < next+2; { // a number may be missing
			last++
			from = t.findFoot(start, runs, last)
		}
		if from < 0 && end == len(t.lines) && len(t.notes) == 0 {
			if from = t.findList(start, runs); from >= 0 {
				last = runs[from-start].value - 1
			}
		}
		if from < 0 {
			t.endNote(start, end)
			return next
		}
		if pending := t.pendingNote(); pending != nil {
			from = t.resumeNote(pending, start, from)
		}
	}
	f := foot{textReader: t, last: last}
	if ruled {
		if apart := t.readApart(from, end, last); apart > 0 {
			return apart
		}
		f.open = t.pendingNote() != nil
	}
	for i := from; i < end; i++ {
		if ruled && t.layout.double && !t.lines[i].blank && f.open && f.ended() {
			break // the next page begins, without a running head
		}
		f.line(i, end)
	}
	return f.last
}

// A noteRun is a line of a page that begins with the number of a note.
type noteRun struct {
	value, label int // the number, and how many bytes it takes
	length       int // how many consecutive numbers follow from this line on, each on the next line that begins with it
}

// noteRuns reads the number at the start of each line of a page; lines without one have the zero value.
func (t *textReader) noteRuns(start, end int) []noteRun {
	runs := make([]noteRun, end-start)
	next := map[int]int{} // by number: length of the run at the nearest later line that begins with it
	for i := end - 1; i >= start; i-- {
		if value, label := t.noteNumber(t.lines[i].text); label > 0 {
			next[value] = 1 + next[value+1]
			runs[i-start] = noteRun{value, label, next[value]}
		}
	}
	return runs
}

// findFoot returns the line of the page where the footnotes after note last begin, or -1: the start of the longest
// run of consecutive numbers, on a tie the last.
func (t *textReader) findFoot(start int, runs []noteRun, last int) int {
	best, longest := -1, 1
	for i, r := range runs {
		if r.label > 0 && r.value == last+1 && r.length >= longest && t.startsFoot(start+i, r.label, start+len(runs)) {
			best, longest = start+i, r.length
		}
	}
	return best
}

// startsFoot reports whether a line that begins with the number of the next note may be that note. A number with a
// space after it more likely belongs to the text, unless a paragraph ends before it.
func (t *textReader) startsFoot(i, label, pageEnd int) bool {
	if t.countsOn(i, label) || t.words.Number.IsDay(t.lines[i].text[script.Digits(t.lines[i].text):]) {
		return false
	}
	if _, date := t.words.Number.ScanDate(t.lines[i].text); date == len(t.lines[i].text) {
		return false // the date below the text
	}
	if t.enacts(t.lines[i].text[label:]) {
		return false // a paragraph whose number lacks its stop
	}
	if text := t.lines[i].text; text[label-1] != ' ' || slashLabel(text) {
		return true
	}
	if i <= t.formula {
		return false
	}
	if t.lines[i].blank && !t.layout.double || ended(t.lines[i-1].text) {
		return true
	}
	end := pageEnd - 1
	r := script.First(t.lines[i].text[label:])
	_, date := t.words.Number.ScanDate(t.lines[i].text)
	return end-i < 12 && ended(t.lines[end].text) && !strings.ContainsRune(t.words.Number.Counters, r) && date == 0
}

// countsOn reports whether the number at the start of line i is the second half of an ordinal: the line before ends
// with "第" and this one begins with "2段".
func (t *textReader) countsOn(i, label int) bool {
	nu := &t.words.Number
	return nu.Prefix != "" && i > 0 && strings.HasSuffix(t.lines[i-1].text, nu.Prefix) &&
		strings.ContainsRune(nu.Counters, script.First(t.lines[i].text[label:]))
}

// labelOf returns how many bytes the given number takes at the start of a line, 0 if the line begins with another
// number. A year may follow directly: "72010 Review Conference" begins with note 7.
func (t *textReader) labelOf(text string, value int) int {
	if v, n := t.noteNumber(text); v == value {
		return n
	}
	return 0
}

// noteNumber reads the number of a note at the start of a line, with or without a year glued to it, and how many
// bytes it takes, 0 if there is none.
func (t *textReader) noteNumber(text string) (value, n int) {
	if value, n = t.noteLabel(text); n > 0 {
		return value, n
	}
	d := script.Digits(text)
	if year := d - 4; year > 0 && text[0] != '0' && (text[year:year+2] == "19" || text[year:year+2] == "20") {
		if r := script.First(strings.TrimLeft(text[d:], " ")); unicode.IsUpper(r) || string(r) == t.words.Number.YearSign() {
			return number(text[:year]), year
		}
	}
	return 0, 0
}

// slashLabel reports whether a line begins with the number of a footnote as printed until 1996: "1/ Ibid."
func slashLabel(text string) bool {
	d := script.Digits(text)
	return d > 0 && d < 4 && slashMark(text[d:])
}

// noteLabel reads the number at the start of a footnote, "12See", "12 See", "3《", "1/ See", and how many bytes precede the
// words; n is 0 if the digits belong to a paragraph number, a date, a fraction, an ordinal or a year in brackets.
func (t *textReader) noteLabel(text string) (value, n int) {
	d := script.Digits(text)
	if d == 0 || d > 3 || d == len(text) || text[0] == '0' {
		return 0, 0
	}
	rest := text[d:]
	if slashMark(rest) {
		n = strings.IndexByte(text, '/') + 1
		return number(text[:d]), len(text) - len(strings.TrimLeft(text[n:], " "))
	}
	r := script.First(rest)
	if r == ' ' {
		n, rest = d+1, rest[1:]
		if strings.HasPrefix(rest, "()") {
			return number(text[:d]), n
		}
		if r = script.First(rest); !unicode.IsUpper(r) && !script.IsWide(r) && r != '“' && r != '«' && !unicode.In(r, unicode.Arabic) && !beginsLink(rest) &&
			!beginsYear(rest) {
			return 0, 0
		}
		return number(text[:d]), n
	}
	switch {
	case unicode.IsUpper(r), r == '《', r == '“', r == '"', r == '«', r == '[', script.IsIdeograph(r):
		return number(text[:d]), d
	case unicode.IsLetter(r) && !t.endsOrdinal(rest) && !isMisreadZero(rest):
		return number(text[:d]), d
	}
	return 0, 0
}

// beginsYear reports whether a text begins with a year and a word with a capital: "2010 Review Conference".
func beginsYear(text string) bool {
	year, words, _ := strings.Cut(text, " ")
	return len(year) == 4 && onlyDigits(year) && (year[:2] == "19" || year[:2] == "20") && unicode.IsUpper(script.First(words))
}

// endsOrdinal reports whether what follows a figure makes it an ordinal number: "th", "e séance".
func (t *textReader) endsOrdinal(rest string) bool {
	for _, suffix := range t.words.Number.Suffixes {
		if after, ok := strings.CutPrefix(rest, suffix); ok && !unicode.IsLetter(script.First(after)) {
			return true
		}
	}
	return false
}

// pendingNote returns the last note if it does not end on its page, or nil.
func (t *textReader) pendingNote() *textNote {
	if len(t.notes) == 0 {
		return nil
	}
	note := &t.notes[len(t.notes)-1]
	if len(note.lines) == 0 || ended(t.lines[note.lines[len(note.lines)-1]].text) {
		return nil
	}
	return note
}

// resumeNote adds to a note that runs over from the page before the lines above the first note of this page, up to the
// blank line above them, and returns where the notes of this page begin.
func (t *textReader) resumeNote(note *textNote, start, from int) int {
	top := t.overLine(note, start, from)
	if top == from && t.layout.blanks && (t.lines[from].blank || t.lines[from].page != note.page) {
		top = from - 1
		for top > start && !t.lines[top].blank {
			top--
		}
		if _, label := paragraphNumber(t.lines[top].text); top <= start || from-top > 4 || label > 0 || labelAt(t.lines[top].text) > 0 {
			return from
		}
	}
	t.continueNote(lineRange(top, from))
	return from
}

// endNote adds the last lines of a page to the note that runs over from the page before, where the page has no notes of
// its own. A blank line precedes them in the middle of a sentence or after the closing lines, and they begin none.
func (t *textReader) endNote(start, end int) {
	const most = 6 // lines
	note := t.pendingNote()
	if note == nil || !t.layout.blanks || t.lines[start].page != note.page+1 || !ended(t.lines[end-1].text) {
		return
	}
	top := end - 1
	for top > start && !t.lines[top].blank {
		top--
	}
	if top <= start || end-top > most {
		return
	}
	text, before := t.lines[top].text, t.lines[top-1].text
	first, last := script.First(text), script.Last(before)
	_, number := paragraphNumber(text)
	switch {
	case unicode.IsUpper(first), script.IsWide(first), number > 0, labelAt(text) > 0, t.opens(text) > 0:
		return
	case !unicode.IsLetter(last) && !unicode.IsDigit(last) && !t.meets(before):
		return
	}
	t.continueNote(lineRange(top, end))
}

// lineRange lists the lines from one to before another.
func lineRange(from, end int) []int {
	list := make([]int, 0, end-from)
	for i := from; i < end; i++ {
		list = append(list, i)
	}
	return list
}

// ended reports whether a line ends with a stop, semicolon or colon, closing quotes and brackets and signs of notes aside.
func ended(text string) bool {
	switch script.Last(strings.TrimRight(text, "\"”»')）* ")) {
	case '.', ';', ':', '。', '；', '：', '؛':
		return true
	}
	return false
}

// isMisreadZero reports whether what follows a figure is a small letter that stands alone, as scanners read the end of a
// number: "1o a total of seventy-five officers" for 10.
func isMisreadZero(rest string) bool {
	return len(rest) > 1 && (rest[0] == 'o' || rest[0] == 'l') && rest[1] == ' '
}
