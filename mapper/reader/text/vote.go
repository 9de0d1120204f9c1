package text

import "strings"

// votes reads the text that says how the resolution was adopted, if it begins within a few lines of i: in brackets, or as
// lists of States. It returns the line after the conclusion.
func (b *textBody) votes(i int) int {
	start := i
	for start < len(b.lines) && (b.noted[start] || start-i < 3 && !b.isVote(start) && b.lines[start].width < 24) {
		start++
	}
	if start == len(b.lines) || !b.isVote(start) {
		return i
	}
	bracketed := strings.HasPrefix(b.lines[start].text, "[")
	end := start
	const most = 60 // lines
	for end < len(b.lines) && end-start <= most && !closesBracket(b.lines[end].text) && (bracketed || !b.endsVotes(end)) {
		end++
	}
	if bracketed && end == len(b.lines) || end-start > most {
		return i
	}
	if end < len(b.lines) {
		end++
	}
	b.readVotes(strings.Trim(strings.TrimRight(b.joinedText(start, end), stopsAfter), "[] "))
	return end
}

// stopsAfter is what may follow the bracket at the end: "[Adopted without a vote]."
const stopsAfter = " .。"

func closesBracket(text string) bool {
	return strings.HasSuffix(strings.TrimRight(text, stopsAfter), "]")
}

// isVote reports whether a line begins the text that says how the resolution was adopted: "[Adopted ...", "In favour:".
func (b *textBody) isVote(i int) bool {
	text := b.lines[i].text
	if text[0] == '[' {
		return true
	}
	_, ok := b.cutHead(text)
	return ok
}

// endsVotes reports whether line i is the last one of lists of States.
func (b *textBody) endsVotes(i int) bool {
	next := i + 1
	for next < len(b.lines) && b.noted[next] {
		next++
	}
	if next == len(b.lines) {
		return true
	}
	_, goesOn := b.cutHead(b.lines[next].text)
	return ended(b.lines[i].text) && !goesOn
}

// cutHead cuts the heading of a list of States, "In favour:", from text.
func (t *textReader) cutHead(text string) (rest string, ok bool) {
	m := &t.words.Masthead
	for _, heads := range [...][]string{m.For, m.Against, m.Abstaining} {
		if rest, ok = cutAny(text, heads); ok {
			if rest, ok = cutAny(strings.TrimLeft(rest, " "), []string{":", "："}); ok {
				return rest, true
			}
		}
	}
	return text, false
}
