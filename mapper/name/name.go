package name

import (
	"slices"
	"strings"
	"sync"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/mapper/work"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// A Finder finds the entities that a document names, in one language.
type Finder struct {
	*lexicon
	*nameRules
	owners        map[*ontology.Entity]bool // bodies whose organs are named with or without them
	unitedNations *ontology.Entity
	buffers       sync.Pool // of *[]word, for the words of a text
}

// New builds the stage for a language from the known entities. Inflected forms of their names are made by rule.
func New(words *lang.Language, entities []*ontology.Entity) *Finder {
	rules := newNameRules(words)
	n := &Finder{lexicon: newLexicon(rules, entities), nameRules: rules, owners: map[*ontology.Entity]bool{}}
	for _, path := range words.Name.Owners {
		if e := n.byPath[path]; e != nil {
			n.owners[e] = true
		}
	}
	n.unitedNations = n.byPath["body/united-nations"]
	n.nouns.setEntries(n.shortWords.Nouns, n.lexicon)
	return n
}

// Find fills in Mentions of the paragraphs and footnotes of r with the entities that they name. Full names
// are those of the authority and, where the form of a name leaves no doubt, candidates; then definite short forms
// get an entity that the document names in full. A strict short form that refers to nothing in the document is a
// mention without an entity, with a warning. What footnotes say about the instruments they belong to becomes Facts,
// which needs the Citations of the footnotes.
func (n *Finder) Find(w *work.Work, r *resolution.Resolution) {
	s := search{Finder: n, Work: w, r: r, year: r.Year(), candidates: map[string]*ontology.Entity{}, keys: map[uint64]bool{}}
	if b, ok := n.buffers.Get().(*[]word); ok {
		s.words = *b
	}
	s.organNames = s.namesOfOrgan()
	var title, agenda []resolution.Mention
	s.scan(r.Title, 0, "", &title)
	s.scan(r.AgendaTitle, 0, "", &agenda)
	for _, item := range r.AgendaItems {
		s.scan(item.Title, 0, "", new([]resolution.Mention))
	}
	if e := n.byPath[r.Committee]; e != nil {
		s.name(naming{entity: e})
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
	*Finder
	*work.Work
	r          *resolution.Resolution
	year       string                      // of the document
	organNames [][]word                    // names of the adopting organ, for its possessives
	candidates map[string]*ontology.Entity // new candidates of the document, by path
	aliases    map[uint64]*ontology.Entity // acronyms that the document defines, by the hash of their word
	defined    map[uint64]definition       // short forms that the document defines, by their keys
	full       []naming
	keys       map[uint64]bool // keys of the short forms of names that are named in full and in the authority, or of candidates before
	unknown    []naming        // names that the lexicon lacks, by the short-form noun that they begin with
	short      []shortForm

	unit  int  // number of the paragraph, 0 for the title
	note  bool // the text is that of a footnote
	text  script.Folded
	words []word
	found []resolution.Mention // of the text
	last  int                  // index of the word after the last mention

	titles []resolution.Span // titles in their marks in the source, from the current word on
}

// A naming is a place where an entity is named in full.
type naming struct {
	entity *ontology.Entity
	unit   int    // number of the paragraph, 0 for the title
	at     int    // byte offset in its text
	year   string // printed with the name, "" if none
	note   bool   // in a footnote
	keys   []uint64
}

// scan finds the names in one text, and the short forms to be resolved once the whole document is read.
func (s *search) scan(text string, unit int, where string, to *[]resolution.Mention) {
	*to = nil
	if text == "" {
		return
	}
	s.unit, s.text, s.found, s.last = unit, script.Fold(text), nil, 0
	s.words = appendWords(s.words[:0], s.text.Text, s.articles)
	s.titles = s.appendTitles(s.titles[:0], text)
	all := s.words
	for i := 0; i < len(all) && s.GoOn(1); {
		s.words = all
		if end := s.titleFrom(i); end > 0 {
			i = end
			continue
		}
		s.words = all[:min(len(all), i+longestName+s.longestEntry)]
		i = max(s.at(i, where, to), i+1)
	}
	s.words = all
	*to = s.found
}

// longestName is how many words (in Chinese, characters) are searched for the end of a name that the lexicon lacks,
// and after a name for what shows whether it is one. The longest name in official texts has 35 words.
const longestName = 64

// span returns the span in the source of the folded bytes from start to end.
func (s *search) span(start, end int) resolution.Span {
	from, to := s.text.Span(start, end)
	return resolution.Span{Start: from, End: to}
}

// longest is lexicon.longest, counted as a step.
func (s *search) longest(words []word, i int) (h hit, ok bool) {
	s.Step()
	return s.lexicon.longest(words, i)
}

// at looks for a name at word i and returns the word after it, or 0 if there is none.
func (s *search) at(i int, where string, to *[]resolution.Mention) int {
	w := &s.words[i]
	if !s.roots.has(w.hash) && (w.form&capitalForm == 0 && s.syntax.Capitals ||
		w.form&hanForm != 0 && !s.hanRoots.has(w.hash) && !s.anchorRoots.has(w.hash)) {
		return 0
	}
	h, ok := s.longest(s.words, i)
	if longer, found := s.interrupted(i); found && (!ok || longer.to > h.to || longer.to == h.to && s.isShort(h)) {
		h, ok = longer, true
	}
	if s.anchorRoots.has(w.hash) {
		if c, found := s.anchoredAt(i); found && (!ok || h.to < c.to) {
			return s.emitCandidate(c)
		}
	}
	if ok && !s.isShort(h) {
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
	if w.form&(capitalForm|hanForm) == capitalForm || len(s.starts) > 0 && !s.syntax.Capitals {
		if c, found := s.candidate(i); found && !(ok && h.to >= c.to) && !s.known(c) && s.isWhole(c) {
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

// accept adds a mention of a hit, if the text around it permits, and returns the word after it, else 0.
func (s *search) accept(h hit) int {
	if h.entry = s.inTime(h.entry); h.entry < 0 {
		return 0
	}
	e := s.entityOf(h)
	if !s.allows(s.text.Text, s.startOf(h.from), s.endOf(h.to-1), s.year) || !s.beginsAt(h, e) || !s.endsAt(h, e) ||
		s.inSymbol(h) || !s.standsAlone(h) {
		return 0
	}
	if c, ok := s.assembly(h, e); ok {
		return s.emitCandidate(c)
	}
	if p, ok := s.possessor(h); ok {
		s.emit(p.from, p.to, naming{entity: s.entityOf(p), unit: s.unit})
		h.from = p.to
		if s.words[h.from].hash == s.genitive {
			h.from++
		}
	}
	end := s.afterOwner(h.to, e)
	n := naming{entity: e, unit: s.unit, keys: s.shortKeys(e.Kind, h.from, h.to)}
	s.emit(h.from, end, n)
	return end
}

// inTime returns that of the entries with the same words which the document means: the first one that existed in its
// year, else the first one that had been founded before; -1 if none had.
func (s *search) inTime(first int32) int32 {
	founded := int32(-1)
	for k := first; k >= 0; k = s.entries[k].next {
		e := s.entries[k].entity
		switch {
		case k != first && s.entries[k].role == ontology.ShortForm:
		case e.Exists(s.year):
			return k
		case founded < 0 && e.FoundedBy(s.year):
			founded = k
		}
	}
	return founded
}

// emit adds a mention of words[from:end]. It includes a year in front of them, or an owner that has just been
// named.
func (s *search) emit(from, end int, n naming) {
	start := s.startOf(from)
	dated := n.entity.Kind != ontology.Body && n.entity.Kind != ontology.State
	if at, year := s.yearBefore(from); year != "" && from > s.last && dated {
		start, n.year = at, year
	}
	span := s.span(start, s.endOf(end-1))
	s.closeTitle(&span)
	if k := len(s.found) - 1; k >= 0 && s.last == from && s.ownsNext(&s.found[k], from, n.entity) {
		span.Start = s.found[k].Start
		s.found = s.found[:k]
	}
	n.at, n.note = span.Start, s.note
	s.found = append(s.found, resolution.Mention{Span: span, Entity: n.entity})
	s.name(n)
	s.last = end
	s.alias(end, n.entity)
	if _, holds := innerKinds[n.entity.Kind]; holds && end-from > 4 || n.entity.Kind == ontology.Body && s.headFirst {
		s.inside(from, end, innerKinds[n.entity.Kind])
	}
}

// ownsNext reports whether a mention is that of the owner of the organ e, which is named right after it from word i on:
// "General Assembly Third Committee".
func (s *search) ownsNext(m *resolution.Mention, i int, e *ontology.Entity) bool {
	return !s.headFirst && e.Kind == ontology.Body && m.Entity != nil && m.Entity != e && !m.Short && s.owners[m.Entity] &&
		s.words[i].form&(apartForm|commaForm|articleForm) == 0
}

// name records that an entity is named in full.
func (s *search) name(n naming) {
	s.full = append(s.full, n)
	if !n.entity.Candidate {
		for _, k := range n.keys {
			s.keys[k] = true
		}
	}
}

// innerKinds are, by the kind of a name, the kind of a name within it that short forms can refer to.
var innerKinds = map[ontology.Kind]ontology.Kind{ontology.Forum: ontology.Convention, ontology.Framework: ontology.Body}

// inside records the names within a longer name. They are not mentions, but short forms can refer to them: the
// convention of "Conference of the Parties to the Convention on Biological Diversity", the body of "agreed
// conclusions of the Commission on the Status of Women". In languages whose names begin with their heads it also
// records the organs within names of bodies: "le Président du Conseil de sécurité".
func (s *search) inside(from, end int, kind ontology.Kind) {
	for i := from; i < end; i++ {
		h, ok := s.longest(s.words[:end], i)
		if !ok || i == from && h.to == end {
			continue
		}
		e := s.entityOf(h)
		organ := s.headFirst && s.owners[e] && e != s.unitedNations
		if (e.Kind == kind || organ) && !s.isShort(h) {
			at := s.found[len(s.found)-1].Start
			s.name(naming{entity: e, unit: s.unit, at: at, note: s.note, keys: s.shortKeys(e.Kind, h.from, h.to)})
			i = h.to - 1
		}
	}
}

// alias records the acronym in brackets at word i after a name: "United Nations Mission to support the Hodeidah
// Agreement (UNMHA)", "Agreement on Cessation of Hostilities (the ACOH)".
func (s *search) alias(i int, e *ontology.Entity) {
	if i >= len(s.words) {
		return
	}
	w := s.words[i]
	if w.form&(bracketForm|upperForm|commaForm) != bracketForm|upperForm {
		return
	}
	gap, bracketed := strings.CutPrefix(strings.TrimLeft(s.text.Text[s.endOf(i-1):w.start], `" `), "(")
	alone := w.form&articleForm != 0 || strings.Trim(gap, `" `) == ""
	rest := strings.TrimPrefix(s.text.Text[w.end:], `"`)
	ofAnother := e.Kind == ontology.State && s.words[i-1].form&hanForm == 0 && !s.initials(i, e)
	if bracketed && alone && strings.HasPrefix(rest, ")") && !ofAnother {
		if s.aliases == nil {
			s.aliases = map[uint64]*ontology.Entity{}
		}
		s.aliases[w.hash] = e
	}
}

// initials reports whether word i begins with the letter with which a name of the entity does. The acronym after a State
// is as often that of the body whose name it ends: "the United Nations Operation in Somalia (UNOSOM)".
func (s *search) initials(i int, e *ontology.Entity) bool {
	first := s.textOf(i)[:1]
	return slices.ContainsFunc(e.Names, func(n ontology.Name) bool { return strings.HasPrefix(n.Text, first) })
}
