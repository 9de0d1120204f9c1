package mapper

import (
	"cmp"
	"strconv"
	"time"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// A mapping is one document on its way to a graph.
type mapping struct {
	versions []*resolution.Resolution // English first, one per language
	options  Options
	base     string

	doc        node
	graph      node
	draft      bool            // the organ did not adopt the text
	corrected  ontology.Symbol // of a corrigendum: the document that it corrects
	documents  map[ontology.Symbol]*documentNode
	known      map[*ontology.Entity]*entityNode
	named      []*entityNode          // in order of their first use
	candidates map[string]*entityNode // by fragment
	alike      map[*ontology.Entity]*ontology.Entity
	units      map[string]*unit
	order      []*unit // top paragraphs in order
	sessions   map[ontology.Session]*node
	triples    []rdf.Triple
	authority  []rdf.Triple        // see ontology.Graph
	concepts   []*ontology.Concept // that are described in authority
}

// A node is an IRI that is converted once to an rdf.Subject and rdf.Object.
type node struct {
	iri     rdf.IRI
	subject rdf.Subject
	object  rdf.Object
}

// newNode returns the node of an IRI. The caller encodes parts that come from a source with ontology.Encode.
func newNode(s string) node {
	n := node{iri: iri(s)}
	n.subject = n.iri
	n.object = n.subject.(rdf.Object)
	return n
}

// A documentNode is a document other than the one that is mapped.
type documentNode struct {
	node
	class string
	cited bool // by the document
}

func newMapping(versions []*resolution.Resolution, o Options) *mapping {
	m := &mapping{
		versions:   versions,
		options:    o,
		base:       o.Base,
		documents:  map[ontology.Symbol]*documentNode{},
		known:      map[*ontology.Entity]*entityNode{},
		candidates: map[string]*entityNode{},
		units:      map[string]*unit{},
		sessions:   map[ontology.Session]*node{},
	}
	if m.base == "" {
		m.base = ontology.DefaultBase
	}
	size := 0
	for _, v := range versions {
		size += estimate(v)
	}
	m.triples = make([]rdf.Triple, 0, size)
	local := localName(versions[0])
	m.doc, m.graph = newNode(m.base+"document/"+local), newNode(ontology.GraphName(m.base, local))
	m.corrected = versions[0].Symbol.Corrected()
	m.draft = m.corrected == "" && m.outcome().OfDraft()
	if len(versions) > 1 {
		m.alike = alike(versions)
	}
	return m
}

// estimate is roughly the number of triples of a version without the descriptions of its entities, rather too high.
func estimate(r *resolution.Resolution) int {
	size := 40 + 2*len(r.AgendaItems) + len(r.Drafts) + len(r.Sponsors) + len(r.Votes.InFavour) + len(r.Votes.Opposed) + len(r.Votes.Abstain) + len(r.Subjects)
	for i := range r.Paragraphs {
		p := &r.Paragraphs[i]
		size += 6*units(p) + 2*len(p.Mentions) + 6*len(p.Citations) + 8*len(p.Clauses)
		for k := range p.Clauses {
			size += 3*len(p.Clauses[k].Concerns) + 4*len(p.Clauses[k].Addressees)
		}
	}
	for i := range r.Footnotes {
		size += 8 + len(r.Footnotes[i].Mentions) + 6*len(r.Footnotes[i].Citations)
	}
	return size
}

// units counts a paragraph and its sub-paragraphs.
func units(p *resolution.Paragraph) int {
	n := 1
	for i := range p.Items {
		n += units(&p.Items[i])
	}
	return n
}

// localName returns the local name of the document. It is derived from the content if the source prints no symbol.
func localName(r *resolution.Resolution) string {
	if r.Symbol == "" {
		return "sha256-" + r.Source.SHA256
	}
	return r.Symbol.Local()
}

// part returns the node of a part of the document: its IRI with the fragment, which is encoded, since it may contain
// labels and marks as printed.
func (m *mapping) part(fragment string) node {
	return newNode(m.doc.iri.String() + "#" + ontology.Encode(fragment))
}

// other returns the node of another document; nil for the document itself and for a symbol that is not of a document.
func (m *mapping) other(s ontology.Symbol) *documentNode {
	if d, ok := m.documents[s]; ok {
		return d
	}
	if s == "" || s == m.versions[0].Symbol {
		return nil
	}
	d := &documentNode{node: newNode(m.base + "document/" + s.Local()), class: s.Class()}
	m.documents[s] = d
	m.isA(d.node, ontology.NS+d.class)
	m.add(d.node, symbol, plain(string(s)))
	if corrected := s.Corrected(); corrected != "" {
		m.add(d.node, corrects, m.any(corrected).object)
	}
	return d
}

// any returns the node of a document, which may be the one that is mapped.
func (m *mapping) any(s ontology.Symbol) node {
	if d := m.other(s); d != nil {
		return d.node
	}
	return m.doc
}

// add adds a statement of the document, and those with the superproperties of p that follow from it.
func (m *mapping) add(s node, p rdf.Predicate, o rdf.Object) {
	m.triples = append(m.triples, rdf.Triple{Subj: s.subject, Pred: p, Obj: o})
	for _, super := range superPredicates()[p] {
		m.triples = append(m.triples, rdf.Triple{Subj: s.subject, Pred: super, Obj: o})
	}
}

// addKnown adds a statement of the authority or of the vocabulary, which is the same in the graphs of all documents.
func (m *mapping) addKnown(s node, p rdf.Predicate, o rdf.Object) {
	m.authority = append(m.authority, rdf.Triple{Subj: s.subject, Pred: p, Obj: o})
}

// isA adds the class of that IRI and its superclasses, so that a question for a superclass finds the node in stores that
// infer nothing.
func (m *mapping) isA(s node, class string) {
	for _, o := range classTerms()[class] {
		m.add(s, typePredicate, o)
	}
}

// isKnownAs is isA for what the authority knows or a rule says.
func (m *mapping) isKnownAs(s node, class string) {
	for _, o := range classTerms()[class] {
		m.addKnown(s, typePredicate, o)
	}
}

// addPlain adds a string without a language, unless it is empty.
func (m *mapping) addPlain(s node, p rdf.Predicate, value string) {
	if value != "" {
		m.add(s, p, plain(value))
	}
}

// addText adds a string in a language, unless it is empty.
func (m *mapping) addText(s node, p rdf.Predicate, value, lang string) {
	if value != "" {
		m.add(s, p, inLanguage(value, lang))
	}
}

// addDate adds a date, unless it is invalid or implausible.
func (m *mapping) addDate(s node, p rdf.Predicate, value string) {
	if date, year := dateOf(value); firstYear <= year && year <= lastYear {
		m.add(s, p, date)
	}
}

// dateOf returns the literal of a day, month or year, 2006-01-02, 2006-01 or 2006, and its year; nil if there is no
// such date.
func dateOf(value string) (date rdf.Object, year int) {
	for _, d := range dateTypes {
		if t, err := time.Parse(d.form, value); err == nil {
			return rdf.NewTypedLiteral(value, d.datatype), t.Year()
		}
	}
	return nil, 0
}

// Dates in a resolution are within these years. Earlier ones are placeholders for unknown dates, later ones are
// typing errors.
const (
	firstYear = 1945 // the United Nations were founded
	lastYear  = 2199
)

func plain(value string) rdf.Object { return rdf.NewTypedLiteral(value, stringType) }

func integer(n int) rdf.Object { return rdf.NewTypedLiteral(strconv.Itoa(n), integerType) }

// undetermined is the code of an unknown language (BCP 47).
const undetermined = "und"

// inLanguage returns a string with a language tag.
func inLanguage(value, lang string) rdf.Object {
	literal, err := rdf.NewLangLiteral(value, cmp.Or(lang, undetermined))
	if err != nil {
		return plain(value)
	}
	return literal
}
