package name

import (
	"github.com/unkg/unkg/ontology"
)

// runs reports whether word i continues the run of capitalised words before it, or completes a word that begins
// with a capital: "Long-term".
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
	if s.text.Text[w.start-1] == '-' {
		return true
	}
	// "People's Army", but not "Council's Working Group"
	return w.hash == s.genitive && s.plain(i+1) && s.isCapital(i+1) && !s.shortHeads[s.words[i-1].hash]
}

// runEnd returns the word after the run of capitalised words that begins at i.
func (s *search) runEnd(i int) int {
	for i++; i < len(s.words) && s.runs(i); i++ {
	}
	return i
}

// list returns the end of an enumeration that continues at word i after capitalised words and ends in "and" with
// more capitalised words, none of which begins another name; 0 if there is none.
func (s *search) list(i int) int {
	for i+1 < len(s.words) {
		next, and := i, false
		if s.words[i].form&(apartForm|articleForm) == 0 && s.joins[s.words[i].hash] {
			next, and = i+1, true
		} else if s.words[i].form&(commaForm|apartForm|articleForm) != commaForm {
			return 0
		}
		w := s.words[next]
		if w.form&(apartForm|articleForm) != 0 || and && w.form&commaForm != 0 ||
			!s.isCapital(next) || s.stops[w.hash] || s.fullAt(next) > 0 {
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

// fullAt returns the word after the full name that begins at word i, or 0.
func (s *search) fullAt(i int) int {
	if h, ok := s.longest(s.words, i); ok && !s.isShort(h) {
		return h.to
	}
	return 0
}

// closedAt reports whether the known name that begins at word i ends any longer name that it is part of. The names
// of States and of the bodies that own organs do not: "Palestine Refugees", "United Nations High Commissioner".
func (s *search) closedAt(i int) bool {
	h, ok := s.longest(s.words, i)
	if !ok {
		return false
	}
	e := s.entityOf(h)
	return e.Kind != ontology.State && !s.owners[e]
}

// content counts the distinctive capitalised words: those that are not generic.
func (s *search) content(from, to int) (n int) {
	for i := from; i < to; i++ {
		if w := s.words[i]; w.form&(capitalForm|digitForm) == capitalForm && !s.generic[w.hash] {
			n++
		}
	}
	return n
}

// headed counts the distinctive capitalised words that are heads. A tail with no other words is a short form: "the
// parties to the Convention".
func (s *search) headed(from, to int) (n int) {
	for i := from; i < to; i++ {
		if w := s.words[i]; w.form&(capitalForm|digitForm) == capitalForm && !s.generic[w.hash] && s.shortHeads[w.hash] {
			n++
		}
	}
	return n
}

// tail returns the word after the tail of a name whose head ends before word i. It is open if a tail begins there
// whose end is unknown, because it continues in lower case.
func (s *search) tail(i int, head nameHead) (end int, ok, open bool) {
	if !(i < len(s.words) && s.words[i].form&(apartForm|commaForm|articleForm) == 0 && head.tail[s.words[i].hash]) {
		return i, false, false
	}
	for k := i; k < len(s.words); {
		from := k
		for k < len(s.words) && !s.words[k].broken() && s.links[s.words[k].hash] && s.words[k].form&capitalForm == 0 {
			k++
		}
		if k == len(s.words) || k == from || s.words[k].broken() || !s.isCapital(k) || s.stops[s.words[k].hash] {
			open = !ok && k < len(s.words) && s.words[k].form&(apartForm|commaForm|digitForm) == 0 // not "of 1969"
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
		if k < len(s.words) && s.words[k].hash == s.genitive && s.words[k].form&joinedForm != 0 {
			open = !ok
			break
		}
		if full > 0 && k < len(s.words) && s.words[k].form&(commaForm|apartForm|articleForm) == commaForm && s.fullAt(k) > 0 {
			return end, false, true // "Summit of Oman, Panama and Chad"
		}
		end, ok = k, true
	}
	return end, ok, open
}

// tailRun returns the word after the capitalised words from word i on, articles among them allowed: "Ending the
// Conflict".
func (s *search) tailRun(i int) int {
	for i++; i < len(s.words) && (s.runs(i) || !s.words[i].broken() && s.isCapital(i) && !s.stops[s.words[i].hash]); i++ {
	}
	return i
}

// startsOther reports whether the link words from word from on and the capitalised word at k after them leave the
// name and begin another.
func (s *search) startsOther(from, k int, head nameHead) bool {
	full := s.fullAt(k) > 0
	for j := from; j < k; j++ {
		h := s.words[j].hash
		article := s.words[j+1].form&articleForm != 0
		switch {
		case s.binding[h], s.joins[h] && s.regions[s.words[k].hash]:
		case s.placed[h]:
			// "in the Horn of Africa" and "in Small Arms and Light Weapons" are part of the name, "held in New York" is not
			to := s.tailRun(k)
			if article && full || !article && head.kind == ontology.Forum && to-k < 3 && !s.regions[s.words[to-1].hash] && s.list(to) == 0 {
				return true
			}
		case article || full:
			return true // "and the", "to the General Assembly"
		}
	}
	return false
}
