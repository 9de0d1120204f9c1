package mapper

import (
	"sort"
	"strconv"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// A unit is a paragraph or a sub-paragraph in all its language versions.
type unit struct {
	node
	id      string
	parent  *unit // nil for a top paragraph
	items   []*unit
	clauses []clause

	versions int // that have the top paragraph, once their clauses are gathered
}

// paragraphs writes the paragraphs of all versions. Number and position come from the first version that has the
// paragraph, text, mentions and citations from each version.
func (m *mapping) paragraphs() {
	for _, v := range m.versions {
		place := 0
		for i := range v.Paragraphs {
			top := &v.Paragraphs[i]
			u := m.paragraph(v, top, top, nil, &place)
			if m.options.Mentions {
				m.annotate(passage{u.node, v.Language, top.Text}, top.Mentions, top.Citations)
			}
		}
	}
}

// paragraph writes p, which is top or one of its sub-paragraphs, and returns its unit. place counts the paragraphs of
// the version so far.
func (m *mapping) paragraph(v *resolution.Resolution, top, p *resolution.Paragraph, parent *unit, place *int) *unit {
	*place++
	u := m.units[p.ID]
	if u == nil {
		u = &unit{node: m.part(p.ID), id: p.ID, parent: parent}
		m.units[p.ID] = u
		if parent == nil {
			m.order = append(m.order, u)
			m.add(m.doc, hasParagraph, u.object)
		} else {
			parent.items = append(parent.items, u)
			m.add(parent.node, hasParagraph, u.object)
		}
		m.isA(u.node, paragraphClasses[top.Kind])
		m.addPlain(u.node, numberPredicate, p.Number)
		m.add(u.node, position, integer(*place))
	}
	m.addText(u.node, heading, p.Heading, v.Language)
	m.addText(u.node, text, p.Text, v.Language)
	start, end := p.Start, p.End()
	if p == top {
		start, end = 0, len(p.Text)
	}
	m.names(u.node, top.Mentions, top.Citations, start, end)
	for i := range p.Items {
		m.paragraph(v, top, &p.Items[i], u, place)
	}
	return u
}

// names writes the mentions and citations between start and end.
func (m *mapping) names(n node, mentioned []resolution.Mention, cited []resolution.Citation, start, end int) {
	mentioned, cited = resolution.Within(mentioned, start, end), resolution.Within(cited, start, end)
	for i := range mentioned {
		if e := mentioned[i].Entity; e != nil {
			entity := m.entity(e, described)
			m.add(n, mentions, entity.object)
			if !entity.mentioned {
				entity.mentioned = true
				m.add(m.doc, mentions, entity.object)
			}
		}
	}
	for i := range cited {
		d := m.other(cited[i].Symbol)
		if d == nil {
			continue
		}
		if cited[i].Ibid || !cited[i].Symbol.Printed() {
			// "Ibid." prints no symbol, and a decision is not a document of its own
			m.add(n, mentions, d.object)
			m.add(m.doc, mentions, d.object)
			continue
		}
		m.add(n, cites, d.object)
		if !d.cited {
			d.cited = true
			m.add(m.doc, cites, d.object)
		}
	}
}

// footnotes writes the footnotes of all versions.
func (m *mapping) footnotes() {
	seen := map[string]bool{}
	for _, v := range m.versions {
		ids, marks := footnoteIDs(v, m.versions[0]), marksOf(v)
		for i := range v.Footnotes {
			f, id := &v.Footnotes[i], ids[i]
			n := m.part(id)
			if !seen[id] {
				seen[id] = true
				m.add(m.doc, hasFootnote, n.object)
				m.isA(n, ontology.ClassFootnote)
				m.addPlain(n, numberPredicate, f.Mark)
				m.add(n, position, integer(i+1))
			}
			m.addText(n, text, f.Text, v.Language)
			m.names(n, f.Mentions, f.Citations, 0, len(f.Text)+1)
			m.hang(f, n, marks)
			if m.options.Mentions {
				m.annotate(passage{n, v.Language, f.Text}, f.Mentions, f.Citations)
			}
		}
	}
}

// footnoteIDs returns the fragments of the footnotes of a version: "fn" and the mark, or fn1.2 for the second note
// with mark 1. Some resolutions of the Human Rights Council begin with note 2 in one language and with note 1 in
// another, so a version with as many notes as the first one gets the marks of the first.
func footnoteIDs(r, first *resolution.Resolution) []string {
	if len(r.Footnotes) == len(first.Footnotes) {
		r = first
	}
	ids := make([]string, len(r.Footnotes))
	times := make(map[string]int, len(r.Footnotes))
	for i := range r.Footnotes {
		mark := r.Footnotes[i].Mark
		ids[i] = "fn" + mark
		if times[mark]++; times[mark] > 1 {
			ids[i] += "." + strconv.Itoa(times[mark])
		}
	}
	return ids
}

// A markKey is a mark in a paragraph.
type markKey struct{ paragraph, mark string }

// A markPlace is the first place of a mark in a paragraph.
type markPlace struct {
	top    *resolution.Paragraph
	offset int
}

// marksOf returns the places of the marks of a version.
func marksOf(v *resolution.Resolution) map[markKey]markPlace {
	marks := make(map[markKey]markPlace, len(v.Footnotes))
	for i := range v.Paragraphs {
		top := &v.Paragraphs[i]
		for _, mark := range top.Marks {
			key := markKey{top.ID, mark.Mark}
			if _, ok := marks[key]; !ok {
				marks[key] = markPlace{top, mark.Offset}
			}
		}
	}
	return marks
}

// hang links the footnote to the paragraph that has its mark, and to the sub-paragraphs that contain the mark.
func (m *mapping) hang(f *resolution.Footnote, n node, marks map[markKey]markPlace) {
	u := m.units[f.Paragraph]
	if u == nil {
		return
	}
	m.add(u.node, hasFootnote, n.object)
	place, ok := marks[markKey{f.Paragraph, f.Mark}]
	if !ok {
		return
	}
	for p := itemAt(place.top, place.offset); p != nil; p = itemAt(p, place.offset) {
		m.add(m.units[p.ID].node, hasFootnote, n.object)
	}
}

// itemAt returns the sub-paragraph of p whose text has a mark at the offset, or nil. A mark at the end of a text
// belongs to that text.
func itemAt(p *resolution.Paragraph, offset int) *resolution.Paragraph {
	after := sort.Search(len(p.Items), func(i int) bool { return p.Items[i].Start >= offset })
	if after == 0 || offset > p.Items[after-1].End() {
		return nil
	}
	return &p.Items[after-1]
}
