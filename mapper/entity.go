package mapper

import (
	"slices"
	"sync"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
)

// An entityNode is an entity in the graph.
type entityNode struct {
	node
	*ontology.Entity
	detail    detail
	mentioned bool // the document mentions it
}

// detail is how much a graph says of an entity.
type detail uint8

const (
	labelled  detail = iota // its class and preferred labels: enough for an entity that is only linked from a named one
	described               // everything in the authority, with names in the document's languages and English
)

// entity returns the node of an entity. Its facts are written once, at the end, with the greatest detail that was
// asked for.
func (m *mapping) entity(e *ontology.Entity, d detail) *entityNode {
	n := m.known[e]
	if n == nil {
		if e.Candidate {
			n = m.candidate(e)
		} else {
			n = m.addEntity(newNode(m.base+e.Path()), e)
		}
		m.known[e] = n
	}
	n.detail = max(n.detail, d)
	return n
}

func (m *mapping) addEntity(at node, e *ontology.Entity) *entityNode {
	n := &entityNode{node: at, Entity: e}
	m.named = append(m.named, n)
	return n
}

// entities writes what is known of the entities in the graph. Entities that they belong to get only class and labels.
func (m *mapping) entities() {
	for i := 0; i < len(m.named); i++ {
		if n := m.named[i]; n.detail == described {
			m.neighbour(n, parentBody, n.Parent)
			m.neighbour(n, protocolTo, n.Protocol)
			for _, path := range n.Followers {
				m.neighbour(n, isReplacedBy, path)
			}
			if n.Kind == ontology.Forum {
				m.neighbour(n, inSeries, n.PartOf)
			} else {
				m.neighbour(n, partOf, n.PartOf)
			}
			m.documented(n, setOutIn, n.SetOutIn)
			m.documented(n, source, n.Sources)
		}
	}
	size := 0
	for _, n := range m.named {
		facts := factsOf(n.Entity)
		for i := range facts {
			if m.says(n, &facts[i]) {
				size++
			}
		}
	}
	m.authority = slices.Grow(m.authority, size)
	for _, n := range m.named {
		facts := factsOf(n.Entity)
		for i := range facts {
			if m.says(n, &facts[i]) {
				m.say(n, facts[i].predicate, facts[i].object)
			}
		}
	}
}

// documented links an entity to documents, given by their local names.
func (m *mapping) documented(n *entityNode, p rdf.Predicate, locals []string) {
	for _, local := range locals {
		if sym, ok := ontology.SymbolOfLocal(local); ok {
			d := newNode(m.base + "document/" + local)
			m.say(n, p, d.object)
			m.isKnownAs(d, ontology.NS+sym.Class())
			m.addKnown(d, symbol, plain(string(sym)))
		}
	}
}

// say writes a fact of an entity. Those of a candidate are the document's own; the other entities are in the authority.
func (m *mapping) say(n *entityNode, p rdf.Predicate, o rdf.Object) {
	if n.Candidate {
		m.add(n.node, p, o)
	} else {
		m.addKnown(n.node, p, o)
	}
}

// says reports whether a fact of the entity belongs in the graph.
func (m *mapping) says(n *entityNode, f *fact) bool {
	return f.label || n.detail == described && m.speaks(f.lang)
}

// speaks reports whether names other than the preferred ones are written in a language, which is so for English and
// the document's languages only, to keep graphs small.
func (m *mapping) speaks(lang string) bool {
	if lang == "" || lang == "en" {
		return true
	}
	for _, v := range m.versions {
		if v.Language == lang {
			return true
		}
	}
	return false
}

// neighbour links an entity to the one at path, if the authority has it.
func (m *mapping) neighbour(n *entityNode, p rdf.Predicate, path string) {
	if path == "" {
		return
	}
	if e := ontology.LoadAuthority().ByPath(path); e != nil {
		m.say(n, p, m.entity(e, labelled).object)
	}
}

// A fact is what the authority says of an entity, except its links, whose IRIs depend on the base.
type fact struct {
	predicate rdf.Predicate
	object    rdf.Object
	label     bool   // class or preferred label
	lang      string // of a name
}

// factsOf returns the facts of an entity. Those of entities that documents share are made when first asked for.
func factsOf(e *ontology.Entity) []fact {
	if e.Candidate {
		return makeFacts(e)
	}
	facts, ok := sharedFacts.Load(e)
	if !ok {
		facts, _ = sharedFacts.LoadOrStore(e, makeFacts(e))
	}
	return facts.([]fact)
}

// sharedFacts are the facts of entities of the authority and of groups, by entity.
var sharedFacts sync.Map

// rolePredicates are the properties of names. Short forms have a meaning only within a document and are not written.
var rolePredicates = map[ontology.Role]rdf.Predicate{ontology.Preferred: prefLabel, ontology.Alternative: altLabel, ontology.Acronym: acronym}

func makeFacts(e *ontology.Entity) []fact {
	facts := make([]fact, 0, len(e.Names)+4)
	for _, class := range classTerms()[ontology.NS+e.Class()] {
		facts = append(facts, fact{predicate: typePredicate, object: class, label: true})
	}
	for _, n := range e.Names {
		if p := rolePredicates[n.Role]; p != nil {
			facts = append(facts, fact{p, inLanguage(n.Text, n.Lang), n.Role == ontology.Preferred, n.Lang})
		}
	}
	if e.Candidate {
		facts = append(facts, fact{predicate: candidate, object: yes, label: true})
	}
	for _, key := range e.Keys {
		facts = append(facts, fact{predicate: nameKey, object: plain(key), label: true})
	}
	for _, f := range [...]struct {
		p rdf.Predicate
		n int
	}{{untsVolume, e.Volume}, {untsNumber, e.Number}, {edition, e.Edition}} {
		if f.n != 0 {
			facts = append(facts, fact{predicate: f.p, object: integer(f.n)})
		}
	}
	for _, f := range [...]struct {
		p    rdf.Predicate
		date string
	}{{startDate, e.StartDate}, {endDate, e.EndDate}, {validFrom, e.ValidFrom}, {validUntil, e.ValidUntil}} {
		if date, _ := dateOf(f.date); date != nil {
			facts = append(facts, fact{predicate: f.p, object: date})
		}
	}
	for _, f := range [...]struct {
		p    rdf.Predicate
		code string
	}{{iso3166, e.ISO3166}, {m49, e.M49}} {
		if f.code != "" {
			facts = append(facts, fact{predicate: f.p, object: plain(f.code)})
		}
	}
	for _, match := range e.Matches {
		facts = append(facts, fact{predicate: sameAs, object: iri(match)})
	}
	return facts
}

// instruments writes what footnotes say of instruments.
func (m *mapping) instruments() {
	for _, v := range m.versions {
		for _, f := range v.Facts {
			if f.Entity == nil {
				continue
			}
			n := m.entity(f.Entity, described)
			m.setOut(n, f.SetOutIn)
			if f.Entity.Kind != ontology.Convention {
				continue // the Treaty Series prints treaties only
			}
			if f.Volume != 0 {
				m.add(n.node, untsVolume, integer(f.Volume))
			}
			if f.Number != 0 {
				m.add(n.node, untsNumber, integer(f.Number))
			}
		}
	}
}

// setOut links an instrument to the document that sets out its text according to a footnote, which may be this one.
func (m *mapping) setOut(n *entityNode, sym ontology.Symbol) {
	if sym != "" {
		m.add(n.node, setOutIn, m.any(sym).object)
	}
}
