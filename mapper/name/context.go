package name

import (
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// inSymbol reports whether a hit is an acronym within the symbol of a document: "A/HRC/50/29", "NPT/CONF.2010/50".
func (s *search) inSymbol(h hit) bool {
	if h.to-h.from > 2 || s.words[h.from].form&(upperForm|capitalForm) == 0 || s.words[h.from].form&hanForm != 0 {
		return false
	}
	text := s.text.Text
	start, end := s.startOf(h.from), s.endOf(h.to-1)
	if (start == 0 || text[start-1] != '/') && (end == len(text) || text[end] != '/') {
		return false
	}
	const most = 100 // bytes of a symbol on either side
	for first := max(0, start-most); start > first && text[start-1] > ' ' && text[start-1] < 0x80 && text[start-1] != ','; {
		start--
	}
	for last := min(len(text), end+most); end < last && text[end] > ' ' && text[end] < 0x80 && text[end] != ','; {
		end++
	}
	return strings.ContainsAny(text[start:end], "0123456789.")
}

// standsAlone reports whether a hit of two or three Han characters is not made of parts of other words: 建议联合国 does
// not contain 议联. Before two characters there must be text that is known to end a word, unless the language lists
// what must not surround the name.
func (s *search) standsAlone(h hit) bool {
	n := h.to - h.from
	if n > 3 || s.words[h.from].form&hanForm == 0 {
		return true
	}
	for i := h.from + 1; i < h.to; i++ {
		if other, ok := s.longest(s.words, i); ok && other.to > h.to && other.to-other.from > n {
			return false
		}
	}
	start := s.startOf(h.from)
	if n > 2 || start == 0 || s.last == h.from || s.entityOf(h).Kind == ontology.State || s.words[h.from].broken() {
		return true
	}
	if _, ok := s.context[s.text.Text[start:s.endOf(h.to-1)]]; ok {
		return true
	}
	before := s.text.Text[:start]
	return hasSuffixAny(before, s.shortWords.After...) || hasSuffixAny(before, s.shortWords.NameAfter...)
}

// possessor returns the name at the beginning of a hit whose rest is another full name of the same entity: "the
// Secretary-General's Action Agenda on Internal Displacement" names both.
func (s *search) possessor(h hit) (p hit, ok bool) {
	n := h.to - h.from
	if n < 4 {
		return p, false
	}
	p, ok = s.longest(s.words[:h.from+3], h.from)
	if !ok || s.isShort(p) || s.owners[s.entityOf(p)] || s.entityOf(p) == s.entityOf(h) {
		return p, false
	}
	rest := p.to
	if s.words[rest].hash == s.genitive && s.words[rest].form&joinedForm != 0 {
		rest++
	} else if s.words[rest].form&hanForm == 0 {
		return p, false
	}
	if rest >= h.to {
		return p, false
	}
	r, found := s.longest(s.words, rest)
	return p, found && r.to == h.to && s.entityOf(r) == s.entityOf(h) && !s.isShort(r)
}

// closeTitle extends a span that contains an opening mark by the closing mark after it: 1951年《公约》, "Decade
// (2021–2030)".
func (s *search) closeTitle(span *resolution.Span) {
	for _, marks := range [...][2]string{{"《", "》"}, {"(", ")"}, {"“", "”"}} {
		words := span.Of(s.text.Source)
		opened, closed := strings.Count(words, marks[0]), strings.Count(words, marks[1])
		switch {
		case opened > closed && strings.HasPrefix(s.text.Source[span.End:], marks[1]):
			span.End += len(marks[1])
		case opened < closed && strings.HasSuffix(s.text.Source[:span.Start], marks[0]):
			span.Start -= len(marks[0])
		}
	}
}

// yearBefore returns the year directly before word i and where it begins: "1951 Convention", 1951年公约.
func (s *search) yearBefore(i int) (start int, year string) {
	if s.words[i].form&(apartForm|commaForm|articleForm) != 0 {
		return 0, ""
	}
	if i > 0 && s.words[i].form&hanForm != 0 && s.textOf(i-1) == s.numbers.YearSign() {
		i--
	}
	if i == 0 || s.words[i-1].form&digitForm == 0 || s.endOf(i-1)-s.startOf(i-1) != 4 || s.words[i].broken() {
		return 0, ""
	}
	y := s.textOf(i - 1)
	if y < "1800" || y > "2099" || strings.HasSuffix(s.text.Text[:s.startOf(i-1)], "/") { // "резолюция 6/2019 Конференции"
		return 0, ""
	}
	return s.startOf(i - 1), y
}

// startOf returns where word i begins in the folded text.
func (s *search) startOf(i int) int { return int(s.words[i].start) }

// endOf returns where word i ends in the folded text.
func (s *search) endOf(i int) int { return int(s.words[i].end) }

// textOf returns the folded text of word i.
func (s *search) textOf(i int) string { return s.text.Text[s.startOf(i):s.endOf(i)] }

// plain reports whether only a space or a hyphen comes before word i: no punctuation and no article.
func (s *search) plain(i int) bool {
	return i > 0 && i < len(s.words) && s.words[i].form&(apartForm|commaForm|articleForm) == 0
}

// isCapital reports whether word i is written with a capital letter.
func (s *search) isCapital(i int) bool {
	return s.words[i].form&(capitalForm|digitForm|hanForm) == capitalForm
}

// beginsAt reports whether nothing before a hit makes it the end of a longer name: "Inter-American Commission on
// Human Rights".
func (s *search) beginsAt(h hit, e *ontology.Entity) bool {
	i := h.from
	if !s.plain(i) || s.last == i && i > 0 {
		return true
	}
	w := s.words[i]
	if w.form&hanForm != 0 || s.words[i-1].form&hanForm != 0 {
		return true
	}
	prev := s.words[i-1]
	if w.form&joinedForm != 0 {
		// "Under-Secretary-General", but "non-United Nations"
		return prev.form&capitalForm == 0
	}
	if prev.form&(capitalForm|digitForm) != capitalForm || prev.form&openingForm != 0 || s.stops[prev.hash] {
		return true
	}
	return s.words[i].form&upperForm != 0 || h.to-h.from >= 6
}

// endsAt reports whether nothing after a hit makes it the beginning of a longer name: "Secretary-General of the
// Organization of American States", "Human Rights Council Advisory Committee".
func (s *search) endsAt(h hit, e *ontology.Entity) bool {
	i := h.to
	if i >= len(s.words) || s.words[i].form&hanForm != 0 || s.words[h.from].form&hanForm != 0 || s.words[i].broken() {
		return true
	}
	w := s.words[i]
	if w.form&capitalForm != 0 && w.form&(articleForm|digitForm) == 0 && !s.stops[w.hash] {
		if w.form&joinedForm != 0 {
			if s.words[h.from].form&upperForm != 0 {
				return true
			}
			// "Association of Southeast Asian Nations-United Nations Plan of Action", but "African Union-Regional Task Force"
			next, ok := s.longest(s.words, i)
			return ok && !s.isShort(next) && s.endsAt(next, s.entityOf(next))
		}
		if next, ok := s.longest(s.words, i); ok && !s.isShort(next) {
			return true
		}
		if e.Kind == ontology.State || e == s.unitedNations {
			return false
		}
		return !s.headedRun(i)
	}
	if !s.ownedBy[w.hash] || h.to-h.from > 3 || i+1 >= len(s.words) {
		return true
	}
	if owner := &s.words[i+1]; !s.isCapital(i+1) || owner.broken() || s.stops[owner.hash] {
		return true
	}
	if e.Kind != ontology.Body || s.words[h.from].form&upperForm != 0 {
		return true
	}
	if o, ok := s.longest(s.words, i+1); ok && !s.isShort(o) {
		owner := s.entityOf(o)
		return s.owns(owner, e) || owner.Kind != ontology.Body && owner.Kind != ontology.State
	}
	if c, ok := s.candidate(i + 1); ok {
		return c.head.kind != ontology.Body
	}
	return false
}

// headedRun reports whether the run of capitalised words from i on ends in the head of a name.
func (s *search) headedRun(i int) bool {
	j := i + 1
	for j < len(s.words) && s.plain(j) && s.isCapital(j) {
		j++
	}
	_, n := s.headBefore(i, j)
	return n > 0
}

// owns reports whether e is an organ of owner: owner is its parent, or a body whose organs are named with or
// without it.
func (s *search) owns(owner, e *ontology.Entity) bool {
	return e != owner && (s.owners[owner] || e.Parent != "" && s.byPath[e.Parent] == owner)
}

// afterOwner returns the word after an owner at word i (" of the General Assembly") that follows a name of e, or i
// if none follows.
func (s *search) afterOwner(i int, e *ontology.Entity) int {
	if e.Kind != ontology.Body || !s.plain(i) || !s.ownedBy[s.words[i].hash] || i+1 >= len(s.words) || s.words[i+1].broken() {
		return i
	}
	o, ok := s.longest(s.words, i+1)
	if !ok || s.isShort(o) || !s.owns(s.entityOf(o), e) {
		return i
	}
	return o.to
}
