package recognizer

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

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
		if m.Entity = s.meant(i, s.namings(f, byKey, byEntity)); m.Entity != nil {
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

// meant returns the entity that a short form stands for, or nil: the one for which the document defines it, the
// protocol of a convention named before it, the one that its own paragraph named last before it, in full or by a longer short
// form, else the one that the title names, else the adopting organ, else the one that the last paragraphs named last, else
// the one that the document names most often, else a part of what it names.
func (s *search) meant(short int, namings []int32) *ontology.Entity {
	f := &s.short[short]
	if d, ok := s.defined[f.key]; ok && f.year == "" && (f.unit > d.unit || f.unit == d.unit && f.at > d.at) {
		return d.entity
	}
	if p := s.protocol(f); p != nil {
		return p
	}
	var near, title, organ, late, only *ontology.Entity
	counts := map[*ontology.Entity]int{}
	several := false
	most := 0
	var often *ontology.Entity
	nearAt := -1
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
			near, nearAt = n.entity, n.at
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
	if longer := s.longer(short); longer != nil && longer.at > nearAt {
		near, several = (*longer.to)[longer.index].Entity, true
	}
	byDefault, ofOrgan := s.byDefault(f)
	if len(s.unknown) > 0 && s.nearerUnknown(f, namings) {
		if ofOrgan {
			return byDefault
		}
		return nil
	}
	if ofOrgan { // candidates do not take the organ's own name from it
		if near != nil && near.Candidate {
			near = nil
		}
		several = several || only != nil && (only.Candidate || s.headFirst && only != byDefault)
		if organ == nil {
			organ = byDefault
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
	if byDefault != nil {
		return byDefault
	}
	return s.ownPart(f)
}

// longer returns the last short form before another in its paragraph that ends with it and has a meaning: "the Pension Board"
// before "the Board"; nil if there is none.
func (s *search) longer(short int) *shortForm {
	f := &s.short[short]
	end := strings.TrimPrefix(f.text, "the ")
	if f.year != "" {
		return nil
	}
	for i := short - 1; i >= 0 && s.short[i].unit == f.unit && s.short[i].note == f.note; i-- {
		l := &s.short[i]
		before, ok := strings.CutSuffix(strings.TrimPrefix(l.text, "the "), end)
		attributive := strings.HasSuffix(before, " ") && !strings.HasSuffix(before, " the ") && !strings.HasSuffix(before, " of ")
		if ok && (attributive || !s.headFirst && before != "" && before[len(before)-1] >= utf8.RuneSelf) && (*l.to)[l.index].Entity != nil {
			return l
		}
	}
	return nil
}

// ownPart returns the only entity that a short form of more than a head can stand for whose convention or parent body the
// document names: "the Eighth Review Conference" of a convention, "the Special Representative of the Secretary-General" of a
// mission, or nil. A principal organ, or a parent that the short form names itself, tells nothing.
func (s *search) ownPart(f *shortForm) (own *ontology.Entity) {
	const shortest = 5 // characters of Chinese
	text := strings.TrimPrefix(f.text, "the ")
	long := strings.Contains(text, " ") || !s.headFirst && text[0] >= utf8.RuneSelf && utf8.RuneCountInString(text) >= shortest
	if f.entry < 0 || f.year != "" || !long || slices.Contains(s.nameRules.short.Heads, text) {
		return nil
	}
	for e := f.entry; e >= 0; e = s.entries[e].next {
		part := s.entries[e].entity
		if part == own || !slices.ContainsFunc(s.full, func(n naming) bool {
			return n.entity.Path() == part.Parent && !s.owners[n.entity] && !namesParent(part, n.entity) || n.entity.Kind == ontology.Convention && n.entity.Name(s.code) != "" && strings.Contains(part.Name(s.code), n.entity.Name(s.code))
		}) {
			continue
		}
		if own != nil {
			return nil
		}
		own = part
	}
	return own
}

// namesParent reports whether a short form of e, in English that has every one, holds a name of its parent.
func namesParent(e, parent *ontology.Entity) bool {
	for _, n := range e.Names {
		if n.Role == ontology.ShortForm && n.Lang == "en" && slices.ContainsFunc(parent.Names, func(p ontology.Name) bool {
			return p.Lang == "en" && strings.Contains(n.Text, p.Text)
		}) {
			return true
		}
	}
	return false
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

// byDefault is what a short form means in documents of the adopting organ that name nothing that it can be short for, and
// whether that holds in documents of this organ alone.
func (s *search) byDefault(f *shortForm) (e *ontology.Entity, ofOrgan bool) {
	if f.year != "" {
		return nil, false
	}
	for _, d := range s.defaults {
		if d.key == f.key && (d.organ == "" || d.organ == s.r.Organ) {
			return s.byPath[d.path], d.organ != ""
		}
	}
	return nil, false
}
