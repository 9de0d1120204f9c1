package mapper

import (
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// session returns the node of a session of an organ, nil if there is none with that number. What is said of it follows
// from a rule and is the same in all graphs.
func (m *mapping) session(organ *ontology.Entity, number string) *node {
	s, ok := ontology.SessionOf(organ, number)
	if !ok {
		return nil
	}
	if n, ok := m.sessions[s]; ok {
		return n
	}
	n := newNode(m.base + s.Path())
	m.sessions[s] = &n
	m.isKnownAs(n, ontology.ClassSession)
	m.addKnown(n, numberPredicate, plain(s.Number))
	m.addKnown(n, sessionOf, m.entity(organ, labelled).object)
	for _, name := range s.Names() {
		m.addKnown(n, prefLabel, inLanguage(name.Text, name.Lang))
	}
	return &n
}

// ownSession returns the session of the organ that adopted or considered the document, nil if it is not known.
func (m *mapping) ownSession() *node { return m.session(m.organ(), m.agreed(sessionNumber)) }

// organ returns the organ that adopted or considered the document, nil if the authority lacks it.
func (m *mapping) organ() *ontology.Entity { return ontology.LoadAuthority().ByPath(m.agreed(organ)) }

// dueSession returns the session at which a report is due: of the body that the words next to the session name, else of
// the one that receives the report, else of the organ of the document. A session that was over before the document was
// adopted is not meant: the number is that of another body's.
func (m *mapping) dueSession(r *resolution.Report) *node {
	body := m.organ()
	switch {
	case r.Holder != nil:
		body = r.Holder
	case r.To != nil:
		body = r.To
	}
	if s, ok := ontology.SessionOf(body, r.Session); !ok || s.Over(m.agreed(adopted)) {
		return nil
	}
	return m.session(body, r.Session)
}

// agenda writes the agenda items of the document: those in most versions, with the titles of all versions that have as
// many items. An item without a number or of an unknown session is a part of the document.
func (m *mapping) agenda(session *node) {
	var items []resolution.AgendaItem
	agreed := m.agreed(agendaItems)
	for _, v := range m.versions {
		if len(items) == 0 && agendaItems(v) == agreed {
			items = v.AgendaItems
		}
	}
	nodes := make([]node, len(items))
	for i, item := range items {
		fragment := ontology.AgendaFragment(item.Number)
		if session == nil || item.Number == "" {
			nodes[i] = m.part(fragment)
			m.isA(nodes[i], ontology.ClassAgendaItem)
			m.addPlain(nodes[i], numberPredicate, item.Number)
		} else {
			nodes[i] = newNode(session.iri.String() + "#" + fragment)
			m.isKnownAs(nodes[i], ontology.ClassAgendaItem)
			m.addKnown(nodes[i], numberPredicate, plain(item.Number))
			m.addKnown(nodes[i], agendaOf, session.object)
		}
		m.add(m.doc, agendaItem, nodes[i].object)
	}
	for _, v := range m.versions {
		rest := v.AgendaTitle
		for i, item := range v.AgendaItems {
			if len(v.AgendaItems) == len(items) {
				m.addText(nodes[i], title, item.Title, v.Language)
			} else {
				rest = strings.TrimSpace(rest + " " + item.Title)
			}
		}
		m.addText(m.doc, agendaItemTitle, rest, v.Language)
	}
}
