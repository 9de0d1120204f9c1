package recognizer

import (
	"github.com/unkg/unkg/ontology"
)

// runs reports whether word i goes on with the capitalised words before it, or with a word that has begun with a
// capital: "Long-term".
func (s *search) runs(i int) bool {
	if !s.plain(i) {
		return false
	}
	w := s.words[i]
	if s.isCapital(i) {
		return !s.stops[w.hash] || s.inner[w.hash]
	}
	if w.form&(joinedForm|hanForm) != joinedForm {
		return false
	}
	if s.text.text[w.start-1] == '-' {
		return true
	}
	// "People's Army", but not "Council's Working Group"
	return w.hash == possessive && s.plain(i+1) && s.isCapital(i+1) && !s.shortHeads[s.words[i-1].hash]
}

// runEnd returns the word behind the capitalised words that follow one another from i on.
func (s *search) runEnd(i int) int {
	for i++; i < len(s.words) && s.runs(i); i++ {
	}
	return i
}

// list returns the end of an enumeration that goes on at word i behind capitalised words and ends in "and" with
// capitalised words, none of which begins a name of its own; 0 if there is none.
func (s *search) list(i int) int {
	for i+1 < len(s.words) {
		next, and := i, false
		if s.words[i].form&(apartForm|articleForm) == 0 && s.isAnd(s.words[i].hash) {
			next, and = i+1, true
		} else if s.words[i].form&(commaForm|apartForm|articleForm) != commaForm {
			return 0
		}
		w := s.words[next]
		if w.form&(apartForm|articleForm) != 0 || and && w.form&commaForm != 0 || !s.isCapital(next) || s.stops[w.hash] || s.fullAt(next) > 0 {
			return 0
		}
		i = s.runEnd(next)
		if _, n := s.headBefore(next, i); n > 0 && !and {
			return 0
		}
		if and {
			return i
		}
	}
	return 0
}

// fullAt returns the word behind the full name that begins at word i, or 0.
func (s *search) fullAt(i int) int {
	if h, ok := s.longest(s.words, i); ok && s.entries[h.entry].role != ontology.ShortForm {
		return h.to
	}
	return 0
}

// closedAt reports whether the name that begins at word i ends any name that holds it: that of a body, but "United
// Nations High Commissioner" and "Palestine Refugees" go on.
func (s *search) closedAt(i int) bool {
	h, ok := s.longest(s.words, i)
	if !ok {
		return false
	}
	e := s.entries[h.entry].entity
	return e.Kind != ontology.State && !s.owners[e]
}

// content counts the capitalised words that tell a name from others.
func (s *search) content(from, to int) (n int) {
	for i := from; i < to; i++ {
		if w := s.words[i]; w.form&(capitalForm|digitForm) == capitalForm && !s.generic[w.hash] {
			n++
		}
	}
	return n
}

// headed counts the words that head names: a tail of nothing else is a short form, "the parties to the Convention".
func (s *search) headed(from, to int) (n int) {
	for i := from; i < to; i++ {
		if w := s.words[i]; w.form&(capitalForm|digitForm) == capitalForm && !s.generic[w.hash] && s.shortHeads[w.hash] {
			n++
		}
	}
	return n
}

// tail returns the word behind the tail of a name whose head ends before word i. It is open if a tail begins there
// whose end cannot be seen, because it goes on in small letters.
func (s *search) tail(i int, head nameHead) (end int, ok, open bool) {
	if !(i < len(s.words) && s.words[i].form&(apartForm|commaForm|articleForm) == 0 && head.tail[s.words[i].hash]) {
		return i, false, false
	}
	for k := i; k < len(s.words); {
		from := k
		for k < len(s.words) && s.words[k].form&(apartForm|commaForm) == 0 && s.links[s.words[k].hash] && s.words[k].form&capitalForm == 0 {
			k++
		}
		if k == len(s.words) || k == from || s.words[k].form&(apartForm|commaForm) != 0 || !s.isCapital(k) || s.stops[s.words[k].hash] {
			open = !ok && k < len(s.words) && s.words[k].form&(apartForm|commaForm) == 0
			break
		}
		if ok && s.startsOther(from, k, head) {
			break
		}
		full := s.fullAt(k)
		if full > 0 && s.closedAt(k) {
			k = full
			if k < len(s.words) && s.runs(k) && s.headedRun(k) {
				k = s.runEnd(k) // "Comprehensive Nuclear-Test-Ban Treaty Organization"
			}
		} else {
			k = s.tailRun(k)
			if more := s.list(k); more > 0 && s.words[k].form&commaForm != 0 {
				k = s.tailRun(more - 1)
			}
		}
		if k < len(s.words) && s.words[k].hash == possessive && s.words[k].form&joinedForm != 0 {
			open = !ok
			break
		}
		end, ok = k, true
	}
	return end, ok, open
}

// tailRun returns the word behind the capitalised words from word i on, with articles among them: "Ending the Conflict".
func (s *search) tailRun(i int) int {
	for i++; i < len(s.words) && (s.runs(i) || s.words[i].form&(apartForm|commaForm) == 0 && s.isCapital(i) && !s.stops[s.words[i].hash]); i++ {
	}
	return i
}

// startsOther reports whether the links from word from on and the capitalised word at k behind them lead out of a name.
func (s *search) startsOther(from, k int, head nameHead) bool {
	full := s.fullAt(k) > 0
	for j := from; j < k; j++ {
		h := s.words[j].hash
		article := s.words[j+1].form&articleForm != 0
		switch {
		case s.firm[h], s.isAnd(h) && s.regions[s.words[k].hash]:
		case s.placed[h]:
			// "in the Horn of Africa" and "in Small Arms and Light Weapons" are of the name, "held in New York" is not
			if article && full || !article && head.kind == ontology.Forum && s.tailRun(k)-k < 3 && s.list(s.tailRun(k)) == 0 {
				return true
			}
		case article || full:
			return true // "and the", "to the General Assembly"
		}
	}
	return false
}

// isAnd reports whether the hash is that of a word that joins two names or two words of one.
func (s *search) isAnd(h uint64) bool { return h == andHash }

var andHash = hashOf("and")
