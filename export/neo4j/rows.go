package neo4j

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/knakk/rdf"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"github.com/unkg/unkg/ontology"
)

// A Node is one node with its labels, sorted, and its properties: strings, int64, bool, dbtype.Date and sorted []string or
// []int64. Properties have the local names of RDF properties; texts end in their language: title_en.
type Node struct {
	IRI    string
	Labels []string
	Props  map[string]any
}

// A Relationship goes from a node to a node. No two of a graph have both nodes and the type in common.
type Relationship struct {
	Start, Type, End string
	Props            map[string]any
}

// Rows are a document as a property graph. What is the document's own is the node of the document and those whose IRI
// begins with its IRI and '#', with the relationships that start there; it is replaced as a whole. The rest is shared with
// other documents and only grows.
type Rows struct {
	Document string // IRI
	Own      []Node // by IRI
	Shared   []Node // by IRI
	// Both by type, start and end.
	OwnRelationships    []Relationship
	SharedRelationships []Relationship
}

// RowsOf makes rows of a graph. It is the same whatever the order of the triples.
func RowsOf(g ontology.Graph) Rows {
	b := builder{model: theModel(), document: g.Name.String(), nodes: map[string]*Node{}, edges: map[edge]map[string]any{}}
	for i := range g.Triples {
		b.add(&g.Triples[i])
	}
	b.evidence()
	b.describe()
	return b.rows()
}

type edge struct{ start, property, end string }

type builder struct {
	*model
	document string
	nodes    map[string]*Node
	edges    map[edge]map[string]any
}

func (b *builder) node(iri string) *Node {
	n := b.nodes[iri]
	if n == nil {
		n = &Node{IRI: iri, Labels: []string{labelResource}, Props: map[string]any{"iri": iri}}
		if strings.HasPrefix(iri, ontology.ActionNS) {
			n.Labels = []string{localName(ontology.ClassAction), labelResource}
		}
		b.nodes[iri] = n
	}
	return n
}

func (b *builder) add(t *rdf.Triple) {
	n := b.node(t.Subj.String())
	p := t.Pred.String()
	switch o := t.Obj.(type) {
	case rdf.Literal:
		name := localName(p)
		property := name
		if l := o.Lang(); l != "" {
			property += "_" + strings.ReplaceAll(l, "-", "_")
		}
		n.Props[property] = join(n.Props[property], valueOf(o), b.many[name])
	default:
		iri := o.String()
		prefix, isValue := valued[p]
		switch {
		case p == ontology.RDFType:
			labels := b.labels[iri]
			if labels == nil {
				labels = []string{localName(iri)}
			}
			n.Labels = union(n.Labels, labels)
		case isValue:
			name := localName(p)
			n.Props[name] = join(n.Props[name], strings.TrimPrefix(iri, prefix), b.many[name])
		default:
			end := b.node(iri)
			if p == ontology.DCSubject {
				end.Labels = union(end.Labels, []string{labelSubject})
			}
			b.edges[edge{n.IRI, p, iri}] = nil
		}
	}
}

// valueOf is a literal as a value of Neo4j. What is no legal value of its type stays text.
func valueOf(l rdf.Literal) any {
	switch l.DataType.String() {
	case ontology.XSDInteger:
		if i, err := strconv.ParseInt(l.String(), 10, 64); err == nil {
			return i
		}
	case ontology.XSDBoolean:
		if v, err := strconv.ParseBool(l.String()); err == nil {
			return v
		}
	case ontology.XSDDate:
		if d, err := time.Parse(time.DateOnly, l.String()); err == nil {
			return dbtype.Date(d)
		}
	}
	return l.String()
}

// join adds v to the value that a property has. Lists are sorted sets; of several values where there can be only one, the
// least is kept, so that the order of loading does not show.
func join(old, v any, many bool) any {
	if !many {
		if old == nil || compareValues(v, old) < 0 {
			return v
		}
		return old
	}
	switch v := v.(type) {
	case string:
		list, _ := old.([]string)
		return insert(list, v)
	case int64:
		list, _ := old.([]int64)
		return insert(list, v)
	default:
		if old == nil || compareValues(v, old) < 0 {
			return v
		}
		return old
	}
}

func insert[T cmp.Ordered](list []T, v T) []T {
	i, found := slices.BinarySearch(list, v)
	if found {
		return list
	}
	return slices.Insert(slices.Clip(list), i, v)
}

func union(a, b []string) []string {
	a = slices.Clone(a)
	for _, s := range b {
		a = insert(a, s)
	}
	return a
}

// compareValues orders values of one property.
func compareValues(a, b any) int {
	switch a := a.(type) {
	case string:
		if b, ok := b.(string); ok {
			return strings.Compare(a, b)
		}
	case int64:
		if b, ok := b.(int64); ok {
			return cmp.Compare(a, b)
		}
	case bool:
		if b, ok := b.(bool); ok {
			return cmp.Compare(strconv.FormatBool(a), strconv.FormatBool(b))
		}
	case dbtype.Date:
		if b, ok := b.(dbtype.Date); ok {
			return a.Time().Compare(b.Time())
		}
	case []string:
		if b, ok := b.([]string); ok {
			return slices.Compare(a, b)
		}
	case []int64:
		if b, ok := b.([]int64); ok {
			return slices.Compare(a, b)
		}
	}
	return cmp.Compare(rank(a), rank(b))
}

// rank orders values of different types.
func rank(v any) int {
	switch v.(type) {
	case dbtype.Date:
		return 0
	case int64:
		return 1
	case bool:
		return 2
	case string:
		return 3
	case []int64:
		return 4
	case []string:
		return 5
	default:
		return 6
	}
}

// evidence puts paragraphs, verbs and languages on the shortcuts of the document: those of the clauses that the shortcut
// follows, and the paragraphs and footnotes that mention and cite.
func (b *builder) evidence() {
	put := func(property, end, name, value string) {
		e := edge{b.document, property, end}
		props, ok := b.edges[e]
		if !ok {
			return
		}
		if props == nil {
			props = map[string]any{}
			b.edges[e] = props
		}
		props[name] = join(props[name], value, true)
	}
	actions := map[string]shortcut{}
	for e := range b.edges {
		if e.property == ontology.PropAction {
			actions[e.start] = b.shortcuts[e.end]
		}
	}
	for e := range b.edges {
		fragment, ok := strings.CutPrefix(e.start, b.document+"#")
		if !ok {
			continue
		}
		switch e.property {
		case ontology.PropMentions, ontology.PropCites:
			put(e.property, e.end, "paragraphs", fragment)
			continue
		case ontology.PropConcerns, ontology.PropAddressee:
		default:
			continue
		}
		action := actions[e.start]
		var properties []string
		if action.property != "" && action.toAddressee == (e.property == ontology.PropAddressee) {
			properties = append(properties, action.property)
		}
		if action.acts && e.property == ontology.PropConcerns {
			for effect := range b.effects {
				properties = append(properties, effect)
			}
		}
		paragraph := fragment[:max(0, strings.LastIndex(fragment, ".c"))]
		for _, p := range properties {
			put(p, e.end, "paragraphs", paragraph)
			for name, verb := range b.nodes[e.start].Props {
				if language, ok := strings.CutPrefix(name, "verbPhrase_"); ok {
					put(p, e.end, "verbs", verb.(string))
					put(p, e.end, "languages", language)
				}
			}
		}
	}
}

// owns reports whether a node is the document's own.
func (b *builder) owns(iri string) bool { return owns(b.document, iri) }

func owns(document, iri string) bool {
	return strings.HasPrefix(iri, document) && (len(iri) == len(document) || iri[len(document)] == '#')
}

func (b *builder) rows() Rows {
	r := Rows{Document: b.document}
	b.node(b.document)
	for _, iri := range slices.Sorted(maps.Keys(b.nodes)) {
		if n := *b.nodes[iri]; b.owns(iri) {
			r.Own = append(r.Own, n)
		} else {
			r.Shared = append(r.Shared, n)
		}
	}
	for e, props := range b.edges {
		rel := Relationship{e.start, relationshipType(e.property), e.end, props}
		if b.owns(e.start) {
			r.OwnRelationships = append(r.OwnRelationships, rel)
		} else {
			r.SharedRelationships = append(r.SharedRelationships, rel)
		}
	}
	slices.SortFunc(r.OwnRelationships, compareRelationships)
	slices.SortFunc(r.SharedRelationships, compareRelationships)
	return r
}

func compareRelationships(a, b Relationship) int {
	return cmp.Or(strings.Compare(a.Type, b.Type), strings.Compare(a.Start, b.Start), strings.Compare(a.End, b.End))
}
