package text

import (
	"strings"

	"github.com/unkg/unkg/mapper/reader/outline"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// readVotes reads how the resolution was adopted: "without a vote", "unanimously", "by 14 votes to none, with 1 abstention
// (Malta)", "by a recorded vote" with the lists of States.
func (t *textReader) readVotes(text string) {
	m := &t.words.Masthead
	if t.hasAny(text, m.WithoutVote) {
		t.res.Adoption = ontology.WithoutVote
		return
	}
	lists := t.lists(text)
	counts, counted := t.tally(text)
	switch {
	case lists.Recorded || counted:
		t.res.Adoption, t.res.Votes = ontology.ByVote, lists
		v := &t.res.Votes
		v.Recorded = true
		if counted {
			v.For, v.Against, v.Abstaining = counts.For, counts.Against, counts.Abstaining
			v.Opposed, v.Abstain = append(v.Opposed, counts.Opposed...), append(v.Abstain, counts.Abstain...)
		}
	case t.hasAny(text, m.Recorded), t.hasAny(text, m.Unanimous), t.hasAny(text, m.Votes):
		t.res.Adoption = ontology.ByVote
	}
}

// lists reads the lists of States of a recorded vote, "In favour: Fiji, Malta. Against: None." and counts them.
func (t *textReader) lists(text string) (v resolution.Votes) {
	m := &t.words.Masthead
	v.InFavour = t.states(text, m.For, m.Against, m.Abstaining)
	v.Opposed = t.states(text, m.Against, m.For, m.Abstaining)
	v.Abstain = t.states(text, m.Abstaining, m.For, m.Against)
	v.For, v.Against, v.Abstaining = len(v.InFavour), len(v.Opposed), len(v.Abstain)
	v.Recorded = v.For+v.Against+v.Abstaining > 0
	return v
}

// colons are the ways to print a colon after a word.
var colons = [...]string{":", "：", " :"}

// states returns the States listed after one of the heads, "In favour:", up to one of the others, "Against:".
func (t *textReader) states(text string, heads []string, others ...[]string) []string {
	for _, head := range heads {
		for _, colon := range colons {
			_, list, ok := strings.Cut(text, head+colon)
			if !ok {
				continue
			}
			for _, words := range others {
				for _, other := range words {
					for _, colon := range colons {
						list, _, _ = strings.Cut(list, other+colon)
					}
				}
			}
			return t.named(list)
		}
	}
	return nil
}

// named returns the names in a list of States, "Canada, Fiji and Malta", also those that are of no State. "None" is no
// name.
func (t *textReader) named(list string) (states []string) {
	list = strings.Trim(list, " .。;；]")
	if names, whole := outline.States(list, t.words.Masthead.Joins); whole {
		return names
	}
	list = strings.NewReplacer("、", ",", "，", ",", "،", ",").Replace(list)
	for _, s := range strings.Split(list, ",") {
		s = strings.Trim(s, " .。;；]")
		if _, none := cutFolded(s, t.words.Masthead.None); s != "" && (!none || ontology.StateByName(s) != nil) {
			states = append(states, s)
		}
	}
	return states
}

// aCount is a number of votes and the States that are named after it in brackets.
type aCount struct {
	votes  int
	states string
	end    int // where the text after the number and the brackets begins
}

// tally reads the numbers of votes and the States in brackets: "by 14 votes to none, with 1 abstention (Malta)". It needs
// the votes in favour and against; the third number counts if it is that of the abstentions.
func (t *textReader) tally(text string) (v resolution.Votes, ok bool) {
	m := &t.words.Masthead
	if !t.hasAny(text, m.Votes) && !t.hasAny(text, m.Recorded) {
		return v, false
	}
	counts := t.counts(text)
	if len(counts) < 2 {
		return v, false
	}
	v.For, v.Against, v.Opposed = counts[0].votes, counts[1].votes, t.named(counts[1].states)
	if len(counts) > 2 && t.hasAny(text[counts[1].end:], m.Abstaining) {
		v.Abstaining, v.Abstain = counts[2].votes, t.named(counts[2].states)
	}
	v.Recorded = true
	return v, true
}

// counts reads the first three numbers of votes in text, after the number of the meeting and before lists of States.
func (t *textReader) counts(text string) (counts []aCount) {
	i := 0
	for _, w := range t.words.Masthead.Meeting {
		if at := strings.Index(text, w); at >= 0 {
			i = at + len(w)
			break
		}
	}
	for i < len(text) && len(counts) < 3 {
		n, size := t.count(text, i)
		if size == 0 {
			i++
			continue
		}
		c := aCount{votes: n, end: i + size}
		rest := text[c.end:]
		if open := strings.IndexAny(rest, "(（"); open >= 0 {
			_, next := t.firstCount(rest)
			if shut := strings.IndexAny(rest[open:], ")）"); shut > 0 && (next < 0 || open < next) {
				c.states = strings.TrimLeft(rest[open:open+shut], "(（")
				c.end += open + shut + 1
			}
		}
		counts = append(counts, c)
		i = c.end
	}
	return counts
}

// firstCount returns the first number of votes in text and where it is, -1 if there is none.
func (t *textReader) firstCount(text string) (n, at int) {
	for i := range text {
		if n, size := t.count(text, i); size > 0 {
			return n, i
		}
	}
	return 0, -1
}

// count reads a number of votes at text[i], in digits or as the word for none, and returns how many bytes it takes. Digits
// in words and symbols are no votes.
func (t *textReader) count(text string, i int) (n, size int) {
	if i > 0 && (isWordByte(text[i-1]) || text[i-1] == '/') {
		return 0, 0
	}
	if size = script.Digits(text[i:]); size > 0 && size < 4 {
		if end := i + size; end < len(text) && (isWordByte(text[end]) || text[end] == '/') {
			return 0, 0
		}
		return number(text[i : i+size]), size
	}
	for _, w := range t.words.Masthead.None {
		if strings.HasPrefix(text[i:], w) && (i+len(w) == len(text) || !isWordByte(text[i+len(w)])) {
			return 0, len(w)
		}
	}
	return 0, 0
}

// isWordByte reports whether c is an ASCII letter or digit.
func isWordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || script.IsDigit(c)
}
