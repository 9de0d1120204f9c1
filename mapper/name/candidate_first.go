package name

import (
	"slices"
	"strings"
)

// In languages whose names begin with their heads, a candidate is a head with a capital and what follows it: "Convention
// relative aux phares". Its end must be as certain as its beginning. Where names go on in lower case it is certain only
// where the text shows it: before punctuation, a verb, a relative, another name. A preposition leaves doubt, for "dans les
// ports" may belong to the name or to the sentence; then there is no candidate, except the part before it if that is a
// whole name: "Accord d'Alger".

// longestFirst is the number of words of the longest candidate that goes on in lower case, and longestJoined that of
// words after "et" in it: both halves of "l'enseignement et la formation des gardiens" are short.
const (
	longestFirst  = 18
	longestJoined = 5
)

// firstCandidate looks for a name that the lexicon lacks and that begins with its head at word i.
func (s *search) firstCandidate(i int) (c candidate, ok bool) {
	w := &s.words[i]
	if !s.isCapital(i) || !s.mayLead(w.hash) || i > 0 && s.hyphened(i) || !s.beginsName(i) {
		return c, false
	}
	if i > 1 && s.plain(i) && s.joins[s.words[i-1].hash] && len(s.starts[s.words[i-2].hash]) > 0 && s.isCapital(i-2) {
		return c, false // "los Principios y Directrices"
	}
	head, end := s.leading(i)
	if end == 0 {
		return c, false
	}
	if s.lower {
		end, ok = s.extent(i, end, head)
	} else {
		end, ok = s.capitalExtent(end, head)
	}
	if !ok || s.fullAt(i) >= end || s.never[s.text.Text[s.startOf(i):s.endOf(end-1)]] {
		return c, false
	}
	return candidate{i, end, head}, true
}

// mayLead reports whether a word begins a head or can come before one.
func (s *search) mayLead(hash uint64) bool {
	return len(s.starts[hash]) > 0 || len(s.leads.parts) > 0 || len(s.leads.words) > 0
}

// longestLead is the number of words before a head: "Третья Всемирная".
const longestLead = 3

// leading returns the head that begins at word i, after words that belong to it, and the word after it; 0 if there is
// none.
func (s *search) leading(i int) (head nameHead, end int) {
	for k := i; k < min(i+longestLead+1, len(s.words)); k++ {
		if k > i && !s.plain(k) {
			break
		}
		for _, h := range s.starts[s.words[k].hash] {
			if to := k + len(h.words); to <= len(s.words) && sameWords(s.words[k:to], h.words) && !s.brokenIn(k, to) {
				return h, to
			}
		}
		if !s.leads.has(strings.ToLower(s.textOf(k))) {
			break
		}
	}
	return head, 0
}

// hyphened reports whether only a hyphen is between word i and the word before it.
func (s *search) hyphened(i int) bool {
	return s.startOf(i) == s.endOf(i-1)+1 && s.text.Text[s.endOf(i-1)] == '-'
}

// brokenIn reports whether punctuation is between the words from word from to word to.
func (s *search) brokenIn(from, to int) bool {
	return slices.ContainsFunc(s.words[from+1:to], func(w word) bool { return w.broken() })
}
