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
	text := ""
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
				if text == "" && !b.noted[k] && b.isMeeting(squeeze(b.lines[k].text)) {
					text, end = squeeze(b.lines[k].text), k+1
				}
			}
			if n, _ := b.words.Number.ScanOrdinal(text); n > 0 && b.res.Meeting == "" {
				b.res.Meeting = outline.MeetingRecord(b.res, itoa(n))
			}
			b.res.Repeated.Closed = true
			return b.votes(end)
		}
		if text == "" && !script.IsDigit(line[0]) && (b.words.Number.Prefix == "" || !strings.HasPrefix(line, b.words.Number.Prefix)) {
			return 0
		}
		text += squeeze(line)
		if !b.isMeeting(text) {
			return 0
		}
	}
	return 0
}

// isMeeting reports whether text, without spaces, is the name of a meeting or its beginning, since extractors may cut
// it: "50thplenarymeeting", "50th", "第50次全".
func (b *textBody) isMeeting(text string) bool {
	nu := &b.words.Number
	if text == "" || !script.IsDigit(text[0]) && (nu.Prefix == "" || !strings.HasPrefix(text, nu.Prefix)) {
		return false
	}
	if text == nu.Prefix {
		return true
	}
	_, n := nu.ScanOrdinal(text)
	if n == 0 {
		return false
	}
	rest := text[n:]
	for _, w := range b.meetings {
		if strings.HasPrefix(w, rest) {
			return true
		}
	}
	return false
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

// states returns the States listed after one of the heads, "In favour:", up to one of the others, "Against:".
func (t *textReader) states(text string, heads, others []string) (states []string) {
	for _, head := range heads {
		for _, colon := range []string{":", "："} {
			_, list, ok := strings.Cut(text, head+colon)
			if !ok {
				continue
			}
			for _, other := range others {
				for _, colon := range []string{":", "："} {
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
