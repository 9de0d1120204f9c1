package recognizer

import (
	"strings"
	"sync"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// The names stage finds the entities that a document names.
type names struct {
	*lexicon
	*nameRules
	owners        map[*ontology.Entity]bool // whose organs are named with or without them
	unitedNations *ontology.Entity
	buffers       sync.Pool // of *[]word, for the words of a text
}

// newNames makes the stage for a language and the entities that it knows.
func newNames(words *lang.Language, entities []*ontology.Entity) *names {
	rules := newNameRules(words)
	n := &names{lexicon: newLexicon(rules, entities), nameRules: rules, owners: map[*ontology.Entity]bool{}}
	for _, path := range words.Name.Owners {
		if e := n.byPath[path]; e != nil {
			n.owners[e] = true
		}
	}
	n.unitedNations = n.byPath["body/united-nations"]
	return n
}

// find fills the Mentions of the top paragraphs and footnotes of r with the entities that they name. Names are those of
// the authority and, where the form of a name leaves no doubt, candidates; then definite short forms get the entity that
// the document names in full. A short form that stands for nothing that the document names is a mention without an
// entity and a warning. What footnotes say of the instruments on which they hang becomes Facts; that needs the Citations
// of the footnotes.
func (n *names) find(r *resolution.Resolution) {
	s := search{names: n, r: r, candidates: map[string]*ontology.Entity{}}
	if b, ok := n.buffers.Get().(*[]word); ok {
		s.words = *b
	}
	var title, agenda []resolution.Mention
	s.scan(r.Title, 0, "", &title)
	s.scan(r.AgendaTitle, 0, "", &agenda)
	if e := n.byPath[r.Committee]; e != nil {
		s.full = append(s.full, naming{entity: e})
	}
	units := make(map[string]int, len(r.Paragraphs))
	for i := range r.Paragraphs {
		p := &r.Paragraphs[i]
		units[p.ID] = i + 1
		s.scan(p.Text, i+1, p.ID, &p.Mentions)
	}
	s.note = true
	for i := range r.Footnotes {
		note := &r.Footnotes[i]
		s.scan(note.Text, units[note.Paragraph], "fn"+note.Mark, &note.Mentions)
	}
	s.resolve()
	s.findFacts()
	words := s.words
	n.buffers.Put(&words)
}

// A search looks for the names in one document.
type search struct {
	*names
	r          *resolution.Resolution
	candidates map[string]*ontology.Entity // by path
	aliases    map[uint64]*ontology.Entity // acronyms that the document explains, by the hash of their word
	full       []naming
	short      []shortForm

	unit  int  // number of the paragraph, 0 for the title
	note  bool // the text is that of a footnote
	text  folded
	words []word
	found []resolution.Mention // of the text
	last  int                  // index of the word behind the last mention

	titles []resolution.Span // titles in 《》 of the source from the current word on
}

// A naming is a place where an entity is named in full.
type naming struct {
	entity *ontology.Entity
	unit   int    // number of the paragraph, 0 for the title
	at     int    // in its text
	year   string // printed with the name, "" if none
	note   bool   // in a footnote
	keys   []uint64
}

// scan finds the names of one text and the short forms that wait for the rest of the document.
func (s *search) scan(text string, unit int, where string, to *[]resolution.Mention) {
	*to = nil
	if text == "" {
		return
	}
	s.unit, s.text, s.found, s.last = unit, fold(text), nil, 0
	s.words = appendWords(s.words[:0], s.text.text, s.articles)
	s.titles = appendTitles(s.titles[:0], text)
	for i := 0; i < len(s.words); {
		i = max(s.at(i, where, to), i+1)
	}
	*to = s.found
}

// at looks for a name at word i and returns the word behind it, or 0 if there is none.
func (s *search) at(i int, where string, to *[]resolution.Mention) int {
	w := &s.words[i]
	if len(s.titles) > 0 {
		if c, found := s.titleAt(i); found {
			return s.emitCandidate(c)
		}
	}
	if !s.roots.has(w.hash) && (w.form&capitalForm == 0 || w.form&hanForm != 0 && !s.hanRoots.has(w.hash)) {
		return 0
	}
	h, ok := s.longest(s.words, i)
	if ok && s.entries[h.entry].role != ontology.ShortForm {
		if end := s.accept(h); end > 0 {
			return end
		}
		ok = false
	}
	if len(s.aliases) > 0 && w.form&upperForm != 0 {
		if e := s.aliases[w.hash]; e != nil {
			s.emit(i, i+1, naming{entity: e, unit: s.unit})
			return i + 1
		}
	}
	if w.form&(capitalForm|hanForm) == capitalForm {
		if c, found := s.candidate(i); found && !(ok && h.to >= c.to) && !s.known(c) {
			return s.emitCandidate(c)
		}
	}
	if w.form&hanForm != 0 && !ok && !s.hanRoots.has(w.hash) {
		return 0
	}
	if c, found := s.shortAt(i, h, ok); found {
		return s.emitShort(c, where, to)
	}
	return 0
}

// accept makes a mention of a hit, if what stands around it lets it be one, and returns the word behind it.
func (s *search) accept(h hit) int {
	e := s.entries[h.entry].entity
	if !s.allows(s.text.text, s.startOf(h.from), s.endOf(h.to-1)) || !s.beginsAt(h, e) || !s.endsAt(h, e) || s.inSymbol(h) || !s.standsAlone(h) {
		return 0
	}
	if c, ok := s.assembly(h, e); ok {
		return s.emitCandidate(c)
	}
	if p, ok := s.possessor(h); ok {
		s.emit(p.from, p.to, naming{entity: s.entries[p.entry].entity, unit: s.unit})
		h.from = p.to
		if s.words[h.from].hash == possessive {
			h.from++
		}
	}
	end := s.behindOwner(h.to, e)
	n := naming{entity: e, unit: s.unit, keys: s.shortKeys(e.Kind, h.from, h.to)}
	s.emit(h.from, end, n)
	return end
}

// inSymbol reports whether a hit is an acronym in the symbol of a document: "A/HRC/50/29", "NPT/CONF.2010/50".
func (s *search) inSymbol(h hit) bool {
	if h.to-h.from > 2 || s.words[h.from].form&(upperForm|capitalForm) == 0 || s.words[h.from].form&hanForm != 0 {
		return false
	}
	text := s.text.text
	start, end := s.startOf(h.from), s.endOf(h.to-1)
	if (start == 0 || text[start-1] != '/') && (end == len(text) || text[end] != '/') {
		return false
	}
	for start > 0 && text[start-1] > ' ' && text[start-1] < 0x80 && text[start-1] != ',' {
		start--
	}
	for end < len(text) && text[end] > ' ' && text[end] < 0x80 && text[end] != ',' {
		end++
	}
	return strings.ContainsAny(text[start:end], "0123456789.")
}

// standsAlone reports whether a hit of two or three Han characters is not made of parts of other words: 建议联合国 holds no
// 议联. What stands before two characters must be known to end a word, unless the language says what must not.
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
	if n > 2 || start == 0 || s.last == h.from || s.entries[h.entry].entity.Kind == ontology.State || s.words[h.from].form&(apartForm|commaForm) != 0 {
		return true
	}
	if _, ok := s.context[s.text.text[start:s.endOf(h.to-1)]]; ok {
		return true
	}
	before := s.text.text[:start]
	return hasSuffixAny(before, s.nameRules.short.After...) || hasSuffixAny(before, s.nameRules.short.Behind...)
}

// possessor returns the name at the beginning of a hit whose rest is a name of the same entity: "the Secretary-General's
// Action Agenda on Internal Displacement" names two.
func (s *search) possessor(h hit) (p hit, ok bool) {
	n := h.to - h.from
	if n < 4 {
		return p, false
	}
	p, ok = s.longest(s.words[:h.from+3], h.from)
	if !ok || s.entries[p.entry].role == ontology.ShortForm || s.owners[s.entries[p.entry].entity] || s.entries[p.entry].entity == s.entries[h.entry].entity {
		return p, false
	}
	rest := p.to
	if s.words[rest].hash == possessive && s.words[rest].form&joinedForm != 0 {
		rest++
	} else if s.words[rest].form&hanForm == 0 {
		return p, false
	}
	if rest >= h.to {
		return p, false
	}
	r, found := s.longest(s.words, rest)
	return p, found && r.to == h.to && s.entries[r.entry].entity == s.entries[h.entry].entity && s.entries[r.entry].role != ontology.ShortForm
}

var possessive = hashOf("s")

// emit adds a mention of words from to end, with a year in front of them or an owner that has just been named.
func (s *search) emit(from, end int, n naming) {
	start := s.startOf(from)
	if at, year := s.yearBefore(from); year != "" && from > s.last && n.entity.Kind != ontology.Body && n.entity.Kind != ontology.State {
		start, n.year = at, year
	}
	span := s.text.span(start, s.endOf(end-1))
	s.closeTitle(&span)
	if k := len(s.found) - 1; k >= 0 && s.last == from && n.entity.Kind == ontology.Body && s.found[k].Entity != nil && !s.found[k].Short &&
		s.words[from].form&(apartForm|commaForm|articleForm) == 0 && s.owners[s.found[k].Entity] && s.found[k].Entity != n.entity {
		span.Start = s.found[k].Start
		s.found = s.found[:k]
	}
	n.at, n.note = span.Start, s.note
	s.found = append(s.found, resolution.Mention{Span: span, Entity: n.entity})
	s.full = append(s.full, n)
	s.last = end
	s.alias(end, n.entity)
	if n.entity.Kind == ontology.Forum && end-from > 4 {
		s.inside(from, end)
	}
}

// inside notes the conventions in the name of a forum, which are not mentioned there but which short forms can mean:
// "Conference of the Parties to the Convention on Biological Diversity".
func (s *search) inside(from, end int) {
	for i := from; i < end; i++ {
		h, ok := s.longest(s.words[:end], i)
		if !ok || i == from && h.to == end {
			continue
		}
		if e := s.entries[h.entry].entity; e.Kind == ontology.Convention && s.entries[h.entry].role != ontology.ShortForm {
			s.full = append(s.full, naming{entity: e, unit: s.unit, at: s.found[len(s.found)-1].Start, note: s.note, keys: s.shortKeys(e.Kind, h.from, h.to)})
			i = h.to - 1
		}
	}
}

// closeTitle takes the closing mark behind a span that holds the opening one: 1951年《公约》, "Decade (2021–2030)".
func (s *search) closeTitle(span *resolution.Span) {
	for _, marks := range [...][2]string{{"《", "》"}, {"(", ")"}, {"“", "”"}} {
		words := span.Of(s.text.source)
		if strings.HasPrefix(s.text.source[span.End:], marks[1]) && strings.Count(words, marks[0]) > strings.Count(words, marks[1]) {
			span.End += len(marks[1])
		}
	}
}

// alias notes the acronym that stands in brackets at word i behind a name: "United Nations Mission to support the
// Hodeidah Agreement (UNMHA)".
func (s *search) alias(i int, e *ontology.Entity) {
	if i >= len(s.words) {
		return
	}
	if w := s.words[i]; w.form&(bracketForm|upperForm|commaForm|articleForm) == bracketForm|upperForm && strings.HasPrefix(s.text.text[w.end:], ")") &&
		s.startOf(i)-s.endOf(i-1) <= 3 {
		if s.aliases == nil {
			s.aliases = map[uint64]*ontology.Entity{}
		}
		s.aliases[w.hash] = e
	}
}

// yearBefore returns the year that stands directly before word i and where it begins: "1951 Convention", "1951年".
func (s *search) yearBefore(i int) (start int, year string) {
	if s.words[i].form&(apartForm|commaForm|articleForm) != 0 {
		return 0, ""
	}
	if i > 0 && s.words[i].form&hanForm != 0 && s.textOf(i-1) == "年" {
		i--
	}
	if i == 0 || s.words[i-1].form&digitForm == 0 || s.endOf(i-1)-s.startOf(i-1) != 4 || s.words[i].form&(apartForm|commaForm) != 0 {
		return 0, ""
	}
	y := s.textOf(i - 1)
	if y < "1800" || y > "2099" {
		return 0, ""
	}
	return s.startOf(i - 1), y
}

// startOf is where word i begins in the folded text.
func (s *search) startOf(i int) int { return int(s.words[i].start) }

// endOf is where it ends.
func (s *search) endOf(i int) int { return int(s.words[i].end) }

// textOf is the folded text of word i.
func (s *search) textOf(i int) string { return s.text.text[s.startOf(i):s.endOf(i)] }

// plain reports whether nothing but a space or a hyphen stands before word i, not even an article.
func (s *search) plain(i int) bool {
	return i > 0 && i < len(s.words) && s.words[i].form&(apartForm|commaForm|articleForm) == 0
}

// isCapital reports whether word i is written with a capital letter.
func (s *search) isCapital(i int) bool {
	return s.words[i].form&(capitalForm|digitForm|hanForm) == capitalForm
}

// beginsAt reports whether nothing before a hit makes it the end of a longer name: "Inter-American Commission on Human
// Rights".
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

// endsAt reports whether nothing behind a hit makes it the beginning of a longer name: "Secretary-General of the
// Organization of American States", "Human Rights Council Advisory Committee".
func (s *search) endsAt(h hit, e *ontology.Entity) bool {
	i := h.to
	if i >= len(s.words) || s.words[i].form&hanForm != 0 || s.words[h.from].form&hanForm != 0 || s.words[i].form&(apartForm|commaForm) != 0 {
		return true
	}
	w := s.words[i]
	if w.form&capitalForm != 0 && w.form&(articleForm|digitForm) == 0 && !s.stops[w.hash] {
		if w.form&joinedForm != 0 {
			return s.words[h.from].form&upperForm != 0
		}
		if next, ok := s.longest(s.words, i); ok && s.entries[next.entry].role != ontology.ShortForm {
			return true
		}
		if e.Kind == ontology.State || e == s.unitedNations {
			return false
		}
		return !s.headedRun(i)
	}
	if !s.ownedBy[w.hash] || h.to-h.from > 3 || i+1 >= len(s.words) || !s.isCapital(i+1) || s.words[i+1].form&(apartForm|commaForm) != 0 || s.stops[s.words[i+1].hash] {
		return true
	}
	if e.Kind != ontology.Body || s.words[h.from].form&upperForm != 0 {
		return true
	}
	if o, ok := s.longest(s.words, i+1); ok && s.entries[o.entry].role != ontology.ShortForm {
		owner := s.entries[o.entry].entity
		return s.owns(owner, e) || owner.Kind != ontology.Body && owner.Kind != ontology.State
	}
	if c, ok := s.candidate(i + 1); ok {
		return c.head.kind != ontology.Body
	}
	return false
}

// headedRun reports whether the capitalised words from i on end in the head of a name.
func (s *search) headedRun(i int) bool {
	j := i + 1
	for j < len(s.words) && s.plain(j) && s.isCapital(j) {
		j++
	}
	_, n := s.headBefore(i, j)
	return n > 0
}

// owns reports whether organs of the United Nations are named with or without this body.
func (s *search) owns(owner, e *ontology.Entity) bool {
	return e != owner && (s.owners[owner] || e.Parent != "" && s.byPath[e.Parent] == owner)
}

// behindOwner returns the word behind " of the General Assembly" and its like, if they stand at word i behind a name
// of e, and else i.
func (s *search) behindOwner(i int, e *ontology.Entity) int {
	if e.Kind != ontology.Body || len(s.ownedBy) == 0 || !s.plain(i) || !s.ownedBy[s.words[i].hash] || i+1 >= len(s.words) || s.words[i+1].form&(apartForm|commaForm) != 0 {
		return i
	}
	o, ok := s.longest(s.words, i+1)
	if !ok || s.entries[o.entry].role == ontology.ShortForm || !s.owns(s.entries[o.entry].entity, e) {
		return i
	}
	return o.to
}
