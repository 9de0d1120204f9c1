package recognizer

import (
	"slices"
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// A shortForm is a definite short form in a text that waits for the names of the whole document: "the Committee",
// "the 1954 Convention", 公署.
type shortForm struct {
	to     *[]resolution.Mention
	index  int // in to
	unit   int
	at     int
	note   bool // in a footnote
	where  string
	text   string
	key    uint64 // of its words
	entry  int32  // of the lexicon, or -1
	year   string
	strict bool // it is nothing but an article and a head, so that it must stand for something
}

// A shortRun is the words of a short form.
type shortRun struct {
	from, to int
	start    int // of its text, with a year
	shortForm
}

// shortAt looks for a definite short form at word i, where the lexicon has the hit h if known.
func (s *search) shortAt(i int, h hit, known bool) (shortRun, bool) {
	if s.words[i].form&hanForm != 0 {
		return s.shortHan(i, h, known)
	}
	c := shortRun{from: i, to: i, start: s.startOf(i), shortForm: shortForm{entry: -1}}
	w := s.words[i]
	if w.form&(capitalForm|digitForm) != capitalForm || w.form&joinedForm != 0 {
		return c, false
	}
	if w.form&articleForm == 0 {
		at, year := s.yearBefore(i)
		switch {
		case year != "" && s.words[i-1].form&articleForm != 0:
			c.start, c.year = at, year
		case s.plain(i) && (s.definite[s.words[i-1].hash] || s.words[i-1].hash == possessive && s.words[i-1].form&joinedForm != 0):
		case s.plain(i+1) && s.before[s.words[i+1].hash] && (i == 0 || !s.isCapital(i-1) || s.words[i-1].form&openingForm != 0 || !s.plain(i)):
		default:
			return c, false
		}
	}
	if known {
		c.to, c.entry = h.to, h.entry
	} else {
		for c.to < len(s.words) && (c.to == i || s.plain(c.to) && s.isCapital(c.to)) && !s.stops[s.words[c.to].hash] {
			c.to++
		}
		if c.to == i || !s.shortHeads[s.words[c.to-1].hash] {
			return c, false
		}
		c.strict = c.to == i+1 && (w.form&articleForm != 0 || c.year != "")
	}
	if k := c.to; k < len(s.words) && s.words[k].form&(apartForm|commaForm) == 0 {
		next := s.words[k]
		if next.form&articleForm == 0 && s.isCapital(k) && !s.stops[next.hash] {
			return c, false
		}
		if s.tails[next.hash] && k+1 < len(s.words) && c.to-c.from < 3 && s.words[k+1].form&(apartForm|commaForm) == 0 {
			if s.ownedBy[next.hash] {
				if next := s.words[k+1].hash; s.isCapital(k+1) && (!s.stops[next] || s.inner[next]) {
					return c, false
				}
			} else if s.firm[next.hash] && (s.isCapital(k+1) || s.words[k+1].form&articleForm != 0) {
				return c, false
			}
		}
	}
	c.key = keyOf(s.words[c.from:c.to])
	text := s.text.text[c.start:s.endOf(c.to-1)]
	return c, !slices.Contains(s.nameRules.short.Never, text)
}

// shortHan looks for a short form of Chinese: in 《》, or behind words that end where a name begins.
func (s *search) shortHan(i int, h hit, known bool) (shortRun, bool) {
	c := shortRun{from: i, to: i, start: s.startOf(i), shortForm: shortForm{entry: -1}}
	if known {
		c.to, c.entry = h.to, h.entry
	}
	for _, head := range s.hanHeads[s.words[i].hash] {
		if end := i + len(head); end > c.to && end <= len(s.words) && sameWords(s.words[i:end], head) {
			c.to, c.entry = end, -1
		}
	}
	if c.to == i {
		return c, false
	}
	text := s.text.text
	start, end := c.start, s.endOf(c.to-1)
	if at, year := s.yearBefore(i); year != "" {
		c.start, c.year = at, year
	}
	span := s.text.span(start, end)
	source := s.text.source
	inTitle := hasSuffixAny(source[:span.Start], "《", "〈") && hasPrefixAny(source[span.End:], "》", "〉")
	if !inTitle {
		if s.shy[keyOf(s.words[c.from:c.to])] && !hasSuffixAny(text[:start], s.nameRules.short.Demonstrative...) {
			return c, false
		}
		if c.to-i < 5 && start > 0 && c.year == "" && !hasSuffixAny(text[:start], s.nameRules.short.After...) && !hasSuffixAny(text[:end], s.nameRules.short.Owned...) {
			return c, false
		}
		if s.titled[keyOf(s.words[c.from:c.to])] && !hasSuffixAny(text[:end], s.nameRules.short.Owned...) || hasSuffixAny(text[:start], s.nameRules.short.NotAfter...) {
			return c, false
		}
	}
	c.strict = inTitle
	c.key = keyOf(s.words[c.from:c.to])
	return c, s.allows(text, start, end)
}

// sameWords reports whether the words have these hashes.
func sameWords(words []word, hashes []uint64) bool {
	for i, h := range hashes {
		if words[i].hash != h || words[i].form&apartForm != 0 && i > 0 {
			return false
		}
	}
	return true
}

func hasSuffixAny(s string, ends ...string) bool {
	for _, e := range ends {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

func hasPrefixAny(s string, begins ...string) bool {
	for _, b := range begins {
		if strings.HasPrefix(s, b) {
			return true
		}
	}
	return false
}

// keyOf is the key of a short form of these words.
func keyOf(words []word) uint64 {
	k := uint64(basis)
	for _, w := range words {
		k = (k ^ w.hash) * prime
	}
	return k
}

// shortKeys returns the keys of the short forms of a name: "Convention" and "Framework Convention" of the words "United
// Nations Framework Convention on Climate Change", 公约 of 生物多样性公约. "Office" is no short form of guidelines of an
// office.
func (s *search) shortKeys(kind ontology.Kind, from, to int) (keys []uint64) {
	if s.words[to-1].form&hanForm != 0 {
		for first := from; first < to; first++ {
			for _, head := range s.hanHeads[s.words[first].hash] {
				if first+len(head) == to && sameWords(s.words[first:to], head) {
					keys = append(keys, keyOf(s.words[first:to]))
				}
			}
		}
		return keys
	}
	run := from
	for run < to && s.words[run].form&capitalForm != 0 && s.words[run].form&(articleForm|commaForm) == 0 || run == from {
		run++
	}
	ends := []int{run}
	if run < to {
		linked := false
		for k := run; k < to; k++ {
			linked = linked || s.tails[s.words[k].hash]
		}
		if !linked {
			ends = append(ends, to)
		}
	}
	for _, end := range ends {
		last := s.words[end-1].hash
		if !s.shortHeads[last] || s.isInstrument[last] != (kind == ontology.Convention || kind == ontology.Framework) && s.heads[last] != nil {
			continue
		}
		for first := end - 1; first >= from && s.words[first].form&capitalForm != 0; first-- {
			keys = append(keys, keyOf(s.words[first:end]))
		}
	}
	return keys
}

// emitShort adds the mention of a short form and returns the word behind it.
func (s *search) emitShort(c shortRun, where string, to *[]resolution.Mention) int {
	span := s.text.span(c.start, s.endOf(c.to-1))
	s.closeTitle(&span)
	c.shortForm.to, c.index, c.unit, c.at, c.where, c.text = to, len(s.found), s.unit, span.Start, where, span.Of(s.text.source)
	c.note = s.note
	s.found = append(s.found, resolution.Mention{Span: span, Short: true})
	s.short = append(s.short, c.shortForm)
	s.last = c.to
	return c.to
}

// resolve gives every short form the entity that it stands for, drops those that need not stand for any, and warns of
// the rest.
func (s *search) resolve() {
	var lists []*[]resolution.Mention
	byKey, byEntity := map[uint64][]int32{}, map[*ontology.Entity][]int32{}
	for i := range s.full {
		n := &s.full[i]
		byEntity[n.entity] = append(byEntity[n.entity], int32(i))
		for _, k := range n.keys {
			byKey[k] = append(byKey[k], int32(i))
		}
	}
	for i := range s.short {
		f := &s.short[i]
		m := &(*f.to)[f.index]
		if m.Entity = s.meant(f, s.namings(f, byKey, byEntity)); m.Entity != nil {
			continue
		}
		if f.strict && f.unit > 0 {
			s.r.Warnings = append(s.r.Warnings, resolution.Warning{Code: resolution.UnresolvedShort, Where: f.where, Text: f.text})
			continue
		}
		m.Span = resolution.Span{}
		lists = append(lists, f.to)
	}
	for _, l := range lists {
		*l = slices.DeleteFunc(*l, func(m resolution.Mention) bool { return m.Short && m.Entity == nil && m.Empty() })
	}
}

// protocol returns the protocol that a short form stands for behind the name of its convention: "the Convention and the
// Optional Protocol thereto", or nil.
func (s *search) protocol(f *shortForm) (protocol *ontology.Entity) {
	if f.entry < 0 || f.note {
		return nil
	}
	var convention *ontology.Entity
	for i := range s.full {
		if n := &s.full[i]; n.unit == f.unit && !n.note && n.at < f.at && n.entity.Kind == ontology.Convention {
			convention = n.entity
		}
	}
	if convention == nil {
		return nil
	}
	for e := f.entry; e >= 0; e = s.entries[e].next {
		if p := s.entries[e].entity; p.Protocol != "" && s.byPath[p.Protocol] == convention && (f.year == "" || s.hasYear(p, f.year)) {
			if protocol != nil {
				return nil
			}
			protocol = p
		}
	}
	return protocol
}

// ownStatute returns the instrument that a short form stands for behind the name of the body that it governs: "the
// International Court of Justice in accordance with its Statute", or nil.
func (s *search) ownStatute(f *shortForm) (own *ontology.Entity) {
	if f.entry < 0 || f.year != "" {
		return nil
	}
	var body *ontology.Entity
	for i := range s.full {
		if n := &s.full[i]; n.unit == f.unit && n.note == f.note && n.at < f.at && n.entity.Kind == ontology.Body {
			body = n.entity
		}
	}
	if body == nil || body.Name(s.code) == "" {
		return nil
	}
	for e := f.entry; e >= 0; e = s.entries[e].next {
		if i := s.entries[e].entity; i.Kind != ontology.Body && i != own && strings.Contains(i.Name(s.code), body.Name(s.code)) {
			if own != nil {
				return nil
			}
			own = i
		}
	}
	return own
}

// meant returns the entity that a short form stands for, or nil: the one that its own paragraph named last before it,
// else the one that the title names, else the adopting organ, else the one that the last paragraphs named last, else
// the one that the document names most often.
func (s *search) meant(f *shortForm, namings []int32) *ontology.Entity {
	if p := s.protocol(f); p != nil {
		return p
	}
	var near, title, organ, late, only *ontology.Entity
	counts := map[*ontology.Entity]int{}
	several := false
	most := 0
	var often *ontology.Entity
	for _, i := range namings {
		n := &s.full[i]
		if f.year != "" && !s.hasYear(n.entity, f.year) {
			continue
		}
		switch {
		case n.unit == 0:
			if title == nil {
				title = n.entity
			}
		case n.unit == f.unit && n.at < f.at && !n.note:
			near = n.entity
		case n.unit < f.unit && n.unit+3 >= f.unit && !n.note:
			late = n.entity
		}
		if n.entity.Path() == s.r.Organ {
			organ = n.entity
		}
		if only != nil && only != n.entity {
			several = true
		}
		only = n.entity
		counts[n.entity]++
		if counts[n.entity] > most && (n.unit <= f.unit || often == nil) {
			most, often = counts[n.entity], n.entity
		}
	}
	if only != nil && !several {
		return only
	}
	for _, e := range []*ontology.Entity{near, title, organ, late, often} {
		if e != nil {
			return e
		}
	}
	if own := s.ownStatute(f); own != nil {
		return own
	}
	return s.byDefault(f)
}

// namings lists the places, in order, where something is named that f can be short for.
func (s *search) namings(f *shortForm, byKey map[uint64][]int32, byEntity map[*ontology.Entity][]int32) []int32 {
	list := byKey[f.key]
	joined := false
	for e := f.entry; e >= 0; e = s.entries[e].next {
		if more := byEntity[s.entries[e].entity]; len(more) > 0 {
			list = append(list[:len(list):len(list)], more...)
			joined = true
		}
	}
	if joined {
		slices.Sort(list)
		list = slices.Compact(list)
	}
	return list
}

// hasYear reports whether the document or the authority gives the entity this year.
func (s *search) hasYear(e *ontology.Entity, year string) bool {
	if strings.HasPrefix(e.Slug, year) || strings.HasPrefix(e.StartDate, year) {
		return true
	}
	for i := range s.full {
		if s.full[i].entity == e && s.full[i].year == year {
			return true
		}
	}
	for _, n := range e.Names {
		if strings.Contains(n.Text, year) {
			return true
		}
	}
	return false
}

// byDefault is what a short form means in documents of the adopting organ that name nothing that it can be short for.
func (s *search) byDefault(f *shortForm) *ontology.Entity {
	if f.year != "" {
		return nil
	}
	for _, d := range s.defaults {
		if d.key == f.key && (d.organ == "" || d.organ == s.r.Organ) {
			return s.byPath[d.path]
		}
	}
	return nil
}
