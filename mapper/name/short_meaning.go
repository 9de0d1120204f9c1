package name

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// resolve gives every short form the entity that it refers to. Of those without one it drops the doubtful and warns
// of the strict.
func (s *search) resolve() {
	var lists []*[]resolution.Mention
	d := newNamed(s)
	for i := range s.short {
		if !s.GoOn(1) {
			return
		}
		f := &s.short[i]
		m := &(*f.to)[f.index]
		if m.Entity = d.meant(f); m.Entity != nil {
			d.addLonger(f)
			continue
		}
		if f.strict && f.unit > 0 {
			s.r.Warnings = append(s.r.Warnings, resolution.Warning{Code: resolution.UnresolvedShort, Where: f.where, Text: f.text})
			continue
		}
		m.Span = resolution.Span{}
		if n := len(lists); n == 0 || lists[n-1] != f.to {
			lists = append(lists, f.to)
		}
	}
	for _, l := range lists {
		*l = slices.DeleteFunc(*l, func(m resolution.Mention) bool { return m.Short && m.Entity == nil && m.Empty() })
	}
}

// protocol returns the protocol that a short form refers to after the name of its convention ("the Convention and
// the Optional Protocol thereto"), or nil.
func (d *named) protocol(f *shortForm) (protocol *ontology.Entity) {
	if f.entry < 0 || f.note {
		return nil
	}
	last, ok := d.conventions.before(textKey{unit: f.unit}, f.at)
	if !ok {
		return nil
	}
	convention := d.full[last.number].entity
	for e := f.entry; e >= 0; e = d.entries[e].next {
		p := d.entries[e].entity
		if p.Protocol == "" || d.byPath[p.Protocol] != convention || f.year != "" && !d.hasYear(p, f.year) {
			continue
		}
		if protocol != nil {
			return nil
		}
		protocol = p
	}
	return protocol
}

// ownStatute returns the instrument that a short form refers to after the name of the body that it governs ("the
// International Court of Justice in accordance with its Statute"), or nil.
func (d *named) ownStatute(f *shortForm) (own *ontology.Entity) {
	if f.entry < 0 || f.year != "" {
		return nil
	}
	last, ok := d.bodies.before(textKey{f.unit, f.note}, f.at)
	if !ok || d.full[last.number].entity.Name(d.code) == "" {
		return nil
	}
	body := d.full[last.number].entity.Name(d.code)
	for e := f.entry; e >= 0; e = d.entries[e].next {
		if i := d.entries[e].entity; i.Kind != ontology.Body && i != own && strings.Contains(i.Name(d.code), body) {
			if own != nil {
				return nil
			}
			own = i
		}
	}
	return own
}

// meant returns the entity that a short form refers to, or nil. It tries, in this order: the definition in the
// document; the protocol of a convention named before it; the only entity that it can be short for; the last one
// named before it in its paragraph, in full or by a longer short form; the one in the title; the adopting organ;
// the last one named in the paragraphs just before; the one that the document names most often; the statute of a
// body named before it; the default of the language; and last a part of something that the document names.
func (d *named) meant(f *shortForm) *ontology.Entity {
	if known, ok := d.defined[f.key]; ok && f.year == "" && (f.unit > known.unit || f.unit == known.unit && f.at > known.at) {
		return known.entity
	}
	if p := d.protocol(f); p != nil {
		return p
	}
	m := d.meaningsOf(f)
	organ, only, several := m.organ, m.only, m.several
	var near *ontology.Entity
	nearAt := -1
	if last, ok := m.places.before(textKey{unit: f.unit}, f.at); ok && f.unit > 0 {
		near, nearAt = d.full[last.number].entity, last.at
	}
	if longer := d.longerThan(f); longer != nil && longer.at > nearAt {
		near, several = (*longer.to)[longer.index].Entity, true
	}
	byDefault, ofOrgan := d.byDefault(f)
	if d.nearerUnknown(f) {
		if ofOrgan {
			return byDefault
		}
		return nil
	}
	if ofOrgan { // a candidate does not take over the organ's own short form
		if near != nil && near.Candidate {
			near = nil
		}
		several = several || only != nil && (only.Candidate || d.headFirst && only != byDefault)
		if organ == nil {
			organ = byDefault
		}
	}
	if only != nil && !several {
		return only
	}
	for _, e := range []*ontology.Entity{near, m.title, organ, d.late(m, f.unit), d.often(m, f.unit)} {
		if e != nil {
			return e
		}
	}
	if own := d.ownStatute(f); own != nil {
		return own
	}
	if byDefault != nil {
		return byDefault
	}
	return d.ownPart(f)
}

// ownPart returns the only entity that a short form of more than a head can refer to and whose convention or parent
// body the document names ("the Eighth Review Conference" of a convention, "the Special Representative of the
// Secretary-General" of a mission), or nil. A principal organ, or a parent that the short form names itself, is not
// evidence.
func (d *named) ownPart(f *shortForm) *ontology.Entity {
	const shortest = 5 // characters of Chinese
	text := f.text
	long := strings.Contains(text, " ") ||
		!d.syntax.Spaces && text[0] >= utf8.RuneSelf && utf8.RuneCountInString(text) >= shortest
	if f.entry < 0 || f.year != "" || !long || slices.Contains(d.shortWords.Heads, text) {
		return nil
	}
	own, ok := d.parts[f.entry]
	if !ok {
		own = d.onlyPart(f.entry)
		d.parts[f.entry] = own
	}
	return own
}

// onlyPart returns, of the entities with the same short form, the only one whose convention or parent body the
// document names; nil if there are several or none.
func (d *named) onlyPart(entry int32) (own *ontology.Entity) {
	for e := entry; e >= 0; e = d.entries[e].next {
		part := d.entries[e].entity
		if part == own || !d.namesWhole(part) {
			continue
		}
		if own != nil {
			return nil
		}
		own = part
	}
	return own
}

// namesWhole reports whether the document names the convention or parent body of an entity.
func (d *named) namesWhole(part *ontology.Entity) bool {
	for e := range d.byEntity {
		name := e.Name(d.code)
		switch {
		case e.Path() == part.Parent && !d.owners[e] && !namesParent(part, e),
			e.Kind == ontology.Convention && name != "" && strings.Contains(part.Name(d.code), name):
			return true
		}
	}
	return false
}

// namesParent reports whether an English short form of e contains a name of its parent. English is the language
// that has short forms for every entity.
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

// byDefault returns what a short form means in documents of the adopting organ that name nothing it can be short
// for, and whether that meaning is specific to this organ.
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
