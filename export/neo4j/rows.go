package neo4j

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
)

// A node is a node of the property graph. Its fields have the local names of RDF properties, followed by the language
// for texts: title_en.
type node struct {
	iri string
	description
}

// An edge identifies a relationship: no two in a graph have the same start, type and end.
type edge struct{ start, kind, end string }

func compareEdges(a, b edge) int {
	return cmp.Or(strings.Compare(a.kind, b.kind), strings.Compare(a.start, b.start), strings.Compare(a.end, b.end))
}

// A relationship goes from a node to a node.
type relationship struct {
	edge
	fields fields
}

// rows are a document as a property graph. Its own are the node of the document and the nodes whose IRI begins with
// its IRI and '#', with the relationships that start there; these are replaced as a whole. The other nodes are
// shared: the claims of each document are stored separately, and the nodes contain the sum of them.
type rows struct {
	document      string // IRI
	base          string // prefix of the IRIs of the data, "" if the IRI of the document does not show it
	own           []node // by IRI
	relationships []relationship
	shared        []claims               // by IRI
	groups        map[string]description // groups that clauses address, by IRI, as the authority describes them
}

// known returns what a shared node contains independently of the documents.
func (r *rows) known(iri string) description {
	if d, ok := r.groups[iri]; ok {
		return d
	}
	return background(r.base, iri)
}

// languages returns the languages of the language versions, sorted.
func (r *rows) languages() []string { return languagesOf(r.own) }

// languagesOf returns the languages of the language versions among nodes, sorted.
func languagesOf(nodes []node) (languages []string) {
	version, language := localName(ontology.ClassLanguageVersion), localName(ontology.DCLanguage)
	for _, n := range nodes {
		if l := n.fields.text(language); l != "" && slices.Contains(n.labels, version) {
			languages = insert(languages, l)
		}
	}
	return languages
}

// rowsOf converts a graph to rows, which do not depend on the order of the triples. It fails on a class or property
// that the vocabulary lacks.
func rowsOf(g ontology.Graph) (rows, error) {
	document := g.Document.String()
	b := builder{document: document, base: baseOf(document), nodes: map[string]*node{}, links: map[statement]fields{}}
	b.node(b.document).fields.add(keyLoaded, false, truth(true))
	named := map[string]bool{} // what the document's own nodes point at
	for t := range g.All {
		if t.Obj.Type() == rdf.TermIRI && owns(document, t.Subj.String()) {
			named[t.Obj.String()] = true
		}
	}
	for t := range g.All {
		subject := t.Subj.String()
		if ontology.FindConcept(subject) != nil {
			continue // actions have a background; outcomes and methods are no nodes
		}
		if !named[subject] && t.Obj.Type() == rdf.TermIRI && t.Pred.String() != ontology.RDFType && b.known(subject) {
			continue // links of an entity that only others name, of which a dump may say more than the resolution
		}
		if err := b.add(t); err != nil {
			return rows{}, fmt.Errorf("<%s>: %w", b.document, err)
		}
	}
	b.evidence()
	return b.rows(), nil
}

// A statement is a triple whose object is a node.
type statement struct{ start, property, end string }

type builder struct {
	document, base string
	nodes          map[string]*node
	links          map[statement]fields
}

func (b *builder) node(iri string) *node {
	n := b.nodes[iri]
	if n == nil {
		n = &node{iri, newDescription()}
		b.nodes[iri] = n
	}
	return n
}

// known reports whether the authority has an entity.
func (b *builder) known(iri string) bool {
	path, ok := strings.CutPrefix(iri, b.base)
	return ok && ontology.LoadAuthority().ByPath(path) != nil
}

func (b *builder) add(t *rdf.Triple) error {
	n, predicate := b.node(t.Subj.String()), t.Pred.String()
	if predicate == ontology.RDFType {
		if class := t.Obj.String(); !n.classify(class) {
			return fmt.Errorf("<%s> is no class of the vocabulary", class)
		}
		return nil
	}
	p := ontology.FindProperty(predicate)
	if p == nil {
		return fmt.Errorf("<%s> is no property of the vocabulary", predicate)
	}
	if l, ok := t.Obj.(rdf.Literal); ok {
		n.fields.add(nameOf(p, l.Lang()), p.Many, literalValue(l))
		return nil
	}
	iri := t.Obj.String()
	if form, ok := valued[predicate]; ok && !(form.linked && b.known(n.iri)) {
		n.fields.add(nameOf(p, ""), form.many, textValue(strings.TrimPrefix(iri, form.prefix)))
		return nil
	}
	if p.Kind != ontology.Link {
		return fmt.Errorf("<%s> has a resource as its value, <%s>", predicate, iri)
	}
	end := b.node(iri)
	if predicate == ontology.DCSubject {
		end.labels = insert(end.labels, labelSubject)
	}
	if s := (statement{n.iri, predicate, iri}); b.links[s] == nil {
		b.links[s] = fields{}
	}
	return nil
}

// evidence adds paragraphs, verbs and languages to the shortcuts of the document: those of the clauses from which the
// shortcut follows, and the paragraphs and footnotes with the mentions and citations.
func (b *builder) evidence() {
	put := func(property, end, name, text string) {
		if of, ok := b.links[statement{b.document, property, end}]; ok {
			of.add(name, true, textValue(text))
		}
	}
	v := theVocabulary()
	actions := map[string]shortcut{}
	for s := range b.links {
		if s.property == ontology.PropAction {
			actions[s.start] = v.shortcuts[s.end]
		}
	}
	verbPhrase := localName(ontology.PropVerbPhrase) + "_"
	for s := range b.links {
		fragment, ok := strings.CutPrefix(s.start, b.document+"#")
		if !ok {
			continue
		}
		switch s.property {
		case ontology.PropMentions, ontology.PropCites:
			put(s.property, s.end, keyParagraphs, fragment)
			continue
		case ontology.PropConcerns, ontology.PropAddressee:
		default:
			continue
		}
		action := actions[s.start]
		var properties []string
		if action.property != "" && action.toAddressee == (s.property == ontology.PropAddressee) {
			properties = append(properties, action.property)
			for _, super := range ontology.FindProperty(action.property).Supers {
				if super != ontology.PropMentions { // which has the paragraphs that mention
					properties = append(properties, super)
				}
			}
		}
		if action.acts && s.property == ontology.PropConcerns {
			properties = append(properties, v.effects...)
		}
		paragraph := fragment[:max(0, strings.LastIndex(fragment, ".c"))]
		for _, p := range properties {
			put(p, s.end, keyParagraphs, paragraph)
			for name := range b.nodes[s.start].fields {
				if language, ok := strings.CutPrefix(name, verbPhrase); ok {
					put(p, s.end, keyVerbs, b.nodes[s.start].fields.text(name))
					put(p, s.end, keyLanguages, language)
				}
			}
		}
	}
}

// groupFolder is where groups are under the base. Documents say nothing of them: they are in a closed list.
const groupFolder = "group/"

// baseOf returns the prefix of the IRIs of the data, from the IRI of a document or of a part of one; "" if it has
// none.
func baseOf(iri string) string {
	document, _, _ := strings.Cut(iri, "#")
	return document[:max(0, strings.LastIndex(document, "document/"))]
}

// owns reports whether a node is a document's own.
func owns(document, iri string) bool {
	return strings.HasPrefix(iri, document) && (len(iri) == len(document) || iri[len(document)] == '#')
}

func (b *builder) rows() rows {
	r := rows{document: b.document, base: b.base, groups: map[string]description{}}
	links := map[string][]link{} // links from shared nodes
	held := map[string]bool{}    // shared nodes to which the document's own nodes have relationships
	for s, f := range b.links {
		kind := relationshipType(s.property)
		if owns(b.document, s.start) {
			r.relationships = append(r.relationships, relationship{edge{s.start, kind, s.end}, f})
			held[s.end] = true
		} else {
			links[s.start] = append(links[s.start], link{kind, s.end})
		}
	}
	for _, iri := range slices.Sorted(maps.Keys(b.nodes)) {
		n := *b.nodes[iri]
		if owns(b.document, iri) {
			n.labels = insert(n.labels, labelResource)
			r.own = append(r.own, n)
			continue
		}
		if strings.HasPrefix(iri, b.base+groupFolder) && b.base != "" {
			r.groups[iri] = n.description
		}
		c := claimsBeyond(r.known(iri), n, links[iri])
		r.shared = append(r.shared, c)
		if !c.empty() || !held[iri] {
			r.relationships = append(r.relationships, relationship{edge{b.document, relDescribes, iri}, c.recorded()})
		}
	}
	slices.SortFunc(r.relationships, func(a, b relationship) int { return compareEdges(a.edge, b.edge) })
	return r
}
