package text

import (
	"strings"

	"github.com/unkg/unkg/mapper/reader/outline"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// conclusion reads the lines after the last operative paragraph, "50th plenary meeting / 19 December 2023", and the
// vote in brackets below them. It returns the line after them, 0 if they do not begin with line i.
func (b *textBody) conclusion(i int) int {
	if b.kind != resolution.Operative && b.kind != resolution.Preambular || b.closed || !b.open {
		return 0
	}
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
		if d, end := b.words.Number.ScanDate(line); end == len(line) {
			if j > i && !b.isMeeting(text) || j == i && d != b.res.Adopted {
				return 0
			}
			b.res.Repeated.Adopted = append(b.res.Repeated.Adopted, d)
			if b.res.Adopted == "" {
				b.res.Adopted = d
			}
			end := j + 1
			for k := end; k < min(end+3, len(b.lines)); k++ { // the meeting may be printed below the date
				if text == "" && !b.noted[k] && b.isMeeting(b.lines[k].text) {
					text, end = b.lines[k].text, k+1
				}
			}
			if n, _ := b.ordinal(text); n > 0 && b.res.Meeting == "" {
				b.res.Meeting = outline.MeetingRecord(b.res, itoa(n))
			}
			b.res.Repeated.Closed = true
			return b.votes(end)
		}
		text = strings.TrimLeft(text+" "+line, " ")
		if !b.isMeeting(text) {
			return 0
		}
	}
	return 0
}

// longestMeeting is the largest number of bytes of the name of a meeting.
const longestMeeting = 120

// isMeeting reports whether text is the name of a meeting or its beginning, since extractors may cut it: "50th plenary
// meeting", "50th", "第50次全".
func (b *textBody) isMeeting(text string) bool {
	if text == "" || len(text) > longestMeeting {
		return false
	}
	if text == b.words.Number.Prefix {
		return true
	}
	_, rest := b.ordinal(text)
	if rest == text {
		return false
	}
	rest = squeeze(rest)
	for _, w := range b.meetings {
		if strings.HasPrefix(w, rest) {
			return true
		}
	}
	return false
}

// ordinal reads the ordinal number that text begins with, and returns its value and what follows it; all of the text
// if there is none. The ending of a figure may be raised and so come after a space: "50 th".
func (b *textBody) ordinal(text string) (value int, rest string) {
	if value, n := b.words.Number.ScanOrdinal(text); n > 0 {
		return value, text[n:]
	}
	if !script.IsDigit(text[0]) {
		return 0, text
	}
	tight := squeeze(text)
	if value, n := b.words.Number.ScanOrdinal(tight); n > 0 {
		return value, tight[n:]
	}
	return 0, text
}

// votes reads the text in brackets that says how the resolution was adopted, if it begins within a few lines of i, and
// returns the line after the conclusion.
func (b *textBody) votes(i int) int {
	start := i
	for start < len(b.lines) && (b.noted[start] || start-i < 3 && !strings.HasPrefix(b.lines[start].text, "[") && b.lines[start].width < 24) {
		start++
	}
	if start == len(b.lines) || !strings.HasPrefix(b.lines[start].text, "[") {
		return i
	}
	end := start
	const most = 60 // lines
	for end < len(b.lines) && end-start <= most && !strings.HasSuffix(b.lines[end].text, "]") {
		end++
	}
	if end == len(b.lines) || end-start > most {
		return i
	}
	var lines []line
	for k := start; k <= end; k++ {
		if !b.noted[k] {
			lines = append(lines, b.lines[k])
		}
	}
	b.readVotes(strings.Trim(b.joined(lines), "[] "))
	return end + 1
}

// readVotes reads "Adopted without a vote." or the tally and the lists of States of a recorded vote.
func (t *textReader) readVotes(text string) {
	m := &t.words.Masthead
	switch {
	case t.hasAny(text, m.WithoutVote):
		t.res.Adoption = ontology.WithoutVote
	case t.hasAny(text, m.Recorded):
		t.res.Adoption = ontology.ByVote
		v := &t.res.Votes
		v.Recorded = true
		v.InFavour = t.states(text, m.For, append(m.Against[:len(m.Against):len(m.Against)], m.Abstaining...))
		v.Opposed = t.states(text, m.Against, append(m.For[:len(m.For):len(m.For)], m.Abstaining...))
		v.Abstain = t.states(text, m.Abstaining, append(m.For[:len(m.For):len(m.For)], m.Against...))
		v.For, v.Against, v.Abstaining = len(v.InFavour), len(v.Opposed), len(v.Abstain)
		var tally []int
		for i := 0; i < len(text) && len(tally) < 3; i++ {
			if n := script.Digits(text[i:]); n > 0 {
				tally = append(tally, number(text[i:i+n]))
				i += n
			}
		}
		if len(tally) == 3 { // "24 to none, with 3 abstentions" has two
			v.For, v.Against, v.Abstaining = tally[0], tally[1], tally[2]
		}
	}
}

// colons are the ways to print a colon after a word.
var colons = [...]string{":", "：", " :"}

// states returns the States listed after one of the heads, "In favour:", up to one of the others, "Against:".
func (t *textReader) states(text string, heads, others []string) (states []string) {
	for _, head := range heads {
		for _, colon := range colons {
			_, list, ok := strings.Cut(text, head+colon)
			if !ok {
				continue
			}
			for _, other := range others {
				for _, colon := range colons {
					list, _, _ = strings.Cut(list, other+colon)
				}
			}
			list = strings.ReplaceAll(list, "、", ",")
			for _, s := range strings.Split(list, ",") {
				if s = strings.Trim(s, " .。;；]"); s != "" {
					states = append(states, s)
				}
			}
			return states
		}
	}
	return nil
}
