package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// conclusion reads the lines after the last operative paragraph: "50th plenary meeting / 19 December 2023", with the vote
// in brackets below them, or "Adopted unanimously at the 2750th meeting." It returns the line after them, 0 if they do
// not begin with line i.
func (b *textBody) conclusion(i int) (end int) {
	if b.noted[i] || len(b.blocks) == 0 {
		return 0
	}
	if end = b.adoptedLines(i); end > 0 {
		b.res.Repeated.Closed = true
		if b.closed {
			return end // printed twice
		}
		if next := b.meetingLines(end); next > 0 {
			end = next
		}
		return b.votes(end)
	}
	if b.closed || !b.open {
		return 0
	}
	if end = b.meetingLines(i); end > 0 {
		b.res.Repeated.Closed = true
		return b.votes(end)
	}
	return 0
}

// meetingLines reads the meeting and the date of adoption, each in a line of its own or both in one, "1883rd plenary
// meeting, 24 October 1970.", and returns the line after them, 0 if they do not begin with line i.
func (b *textBody) meetingLines(i int) int {
	text := "" // lines of the meeting
	for j, n := i, 0; j < len(b.lines) && n < 9; j++ {
		if b.noted[j] {
			if j == i {
				return 0
			}
			continue
		}
		n++
		line := b.lines[j].text
		if text == "" {
			if line = b.inFigures(line); !b.isOrdinal(line) && !b.isNumeral(line) {
				return 0
			}
		}
		if bare := strings.TrimRight(line, closingStops); bare != line && bare != "" && b.complete() {
			line = bare
		}
		if d, end := b.words.Number.ScanDate(line); end == len(line) {
			if j > i && !b.isMeeting(text) || j == i && d != b.res.Adopted && !(b.res.Adopted == "" && b.meetsBelow(j)) {
				return 0
			}
			return b.adoptedOn(d, text, j+1)
		}
		if d, start, end := b.dateAtEnd(line); end > 0 && b.complete() {
			if met := strings.TrimLeft(text+" "+strings.TrimRight(line[:start], ", ،"), " "); b.isMeeting(met) {
				return b.adoptedOn(d, met, j+1)
			}
		}
		text = strings.TrimLeft(text+" "+line, " ")
		if !b.isMeeting(text) {
			return 0
		}
	}
	return 0
}

// dateAtEnd finds the first date in a line if nothing follows it; end is 0 otherwise.
func (t *textReader) dateAtEnd(line string) (date string, start, end int) {
	if !t.words.Number.MayEndDate(line) {
		return "", 0, 0
	}
	if date, start, end = t.words.Number.FindDate(line); end == len(line) {
		return date, start, end
	}
	return "", 0, 0
}

// inFigures returns a line with the ordinal number in words with which it may begin in figures: "55th plenary meeting," for
// "Fifty-fifth plenary meeting,".
func (t *textReader) inFigures(line string) string {
	const longest = 60 // bytes
	nu := &t.words.Number
	if len(nu.Suffixes) == 0 || len(line) > longest || !unicode.IsUpper(script.First(line)) || !containsAny(line, t.words.Masthead.Meeting) {
		return line
	}
	r, size := utf8.DecodeRuneInString(line)
	n, end := nu.ScanOrdinal(string(unicode.ToLower(r)) + line[size:])
	if n == 0 || len(line) < end {
		return line
	}
	return itoa(n) + nu.Suffixes[len(nu.Suffixes)-1] + line[end:]
}

// containsAny reports whether text contains one of the words as they are.
func containsAny(text string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
}

// adoptedOn keeps the date of adoption and the meeting, which may be printed or go on below the date, and returns the
// line after them; end is the line after the date.
func (b *textBody) adoptedOn(date, meeting string, end int) int {
	b.keepDate(date)
	const most = 9 // lines of the meeting below the date: a column may be so narrow that each has one word
	voted := false // the vote precedes what is left of the meeting
	for k, found := end, meeting != ""; k < min(end+most, len(b.lines)); k++ {
		if b.noted[k] {
			continue
		}
		longer := strings.TrimLeft(meeting+" "+strings.TrimRight(b.lines[k].text, closingStops), " ")
		switch {
		case b.isMeeting(longer) && voted:
			meeting, b.noted[k] = longer, true
			b.became(&b.lines[k], resolution.Closing, "")
		case b.isMeeting(longer):
			meeting, end, found = longer, k+1, true
		case found && !voted && b.lines[k].text[0] == '[':
			for voted = true; k < min(end+most, len(b.lines)) && !strings.HasSuffix(b.lines[k].text, "]"); k++ {
			}
		case found || k > end+1:
			k = len(b.lines)
		}
	}
	if n := b.meetingNumber(meeting); n > 0 && b.res.Meeting == "" {
		b.res.Meeting = string(ontology.MeetingRecord(b.res.Organ, b.res.Session, itoa(n)))
	}
	return end
}

// closingStops may follow the date and the meeting in the closing lines.
const closingStops = ",.، ，。"

// meetsBelow reports whether the line below line i is the name of a meeting.
func (b *textBody) meetsBelow(i int) bool {
	return i+1 < len(b.lines) && !b.noted[i+1] && b.isMeeting(strings.TrimRight(b.lines[i+1].text, closingStops))
}

// keepDate keeps a date of adoption of the closing lines.
func (t *textReader) keepDate(date string) {
	t.res.Repeated.Adopted = append(t.res.Repeated.Adopted, date)
	if t.res.Adopted == "" {
		t.res.Adopted = date
	}
}

// mostClosing is how many lines the sentence takes that says how the resolution was adopted.
const mostClosing = 14

// adoptedLines reads the sentence that says at which meeting and with which votes the resolution was adopted, "Adopted at the
// 1382nd meeting by 14 votes to none, with 1 abstention (Malta).", in brackets or not. It returns the line after it, 0 if
// it does not begin with line i.
func (b *textBody) adoptedLines(i int) int {
	first := strings.TrimLeft(b.lines[i].text, "[")
	if !b.beginsClosing(first) {
		return 0
	}
	end := b.sentenceEnd(i, len(first) < len(b.lines[i].text))
	text := strings.Trim(b.joinedText(i, end), "[] ")
	switch met := b.hasAny(text, b.words.Masthead.Meeting); {
	case met:
	case !b.complete():
		return 0
	case !b.hasAny(text, b.words.Masthead.WithoutVote) && !b.hasAny(text, b.words.Masthead.Recorded) &&
		!b.hasAny(text, b.words.Masthead.Unanimous) && !b.hasAny(text, b.words.Masthead.Votes):
		return 0
	}
	if b.res.Meeting == "" {
		b.res.Meeting = b.meeting(text)
	}
	if date, _, n := b.words.Number.FindDate(text); n > 0 {
		b.keepDate(date)
	}
	b.readVotes(text)
	return end
}

// beginsClosing reports whether a text begins as the sentence of the closing lines does: "Adopted at the ...", or with any
// participle before "unanimously".
func (t *textReader) beginsClosing(text string) bool {
	m := &t.words.Masthead
	if _, ok := cutAny(text, m.Closing); ok {
		return true
	}
	if _, second, ok := strings.Cut(text, " "); ok && unicode.IsUpper(script.First(text)) {
		_, ok = cutAny(second, m.Unanimous)
		return ok
	}
	return false
}

// joinedText returns the text of lines from start to end without footnotes.
func (b *textBody) joinedText(start, end int) string {
	lines := make([]line, 0, end-start)
	for k := start; k < end; k++ {
		if !b.noted[k] {
			lines = append(lines, b.lines[k])
		}
	}
	return b.joined(lines)
}

// sentenceEnd returns the line after the sentence of the closing lines that begins with line i: it ends with a stop outside
// brackets, or before a line that does not go on. In brackets it ends with the bracket.
func (b *textBody) sentenceEnd(i int, bracketed bool) int {
	depth, met := 0, false
	for k := i; k < min(i+mostClosing, len(b.lines)); k++ {
		if b.noted[k] {
			continue
		}
		text := stripMark(b.lines[k].text)
		if k > i && !bracketed && depth <= 0 && (met && !b.goesOn(k) || b.lines[k].blank && !b.layout.double && !b.goesOn(k)) {
			return k
		}
		depth += strings.Count(text, "(") - strings.Count(text, ")")
		met = met || b.hasAny(b.joinedText(i, k+1), b.words.Masthead.Meeting)
		switch {
		case bracketed && strings.HasSuffix(text, "]"):
			return k + 1
		case !bracketed && depth <= 0 && ended(text) && script.Last(text) != ')':
			return k + 1
		}
	}
	if bracketed {
		return i + 1
	}
	return min(i+mostClosing, len(b.lines))
}

// goesOn reports whether line i goes on with the sentence of the closing lines: it begins with a small letter or a bracket,
// or with a number of votes or of the meeting.
func (b *textBody) goesOn(i int) bool {
	text := b.lines[i].text
	if r := script.First(text); unicode.IsLower(r) || text[0] == '(' {
		return true
	}
	d := 0
	for d < len(text) && digitLike(text[d]) != 0 {
		d++
	}
	if d == 0 {
		return false
	}
	m := &b.words.Masthead
	for _, words := range [...][]string{m.Votes, m.None, m.Abstaining} {
		if b.hasAny(text[d:min(len(text), d+longestTail)], words) {
			return true
		}
	}
	return b.isMeeting(squeeze(text[:d]+firstWord(text[d:]))) || b.isMeeting(squeeze(strings.TrimRight(text, ". ")))
}

// firstWord returns the characters of text up to the first space.
func firstWord(text string) string {
	word, _, _ := strings.Cut(text, " ")
	return word
}
