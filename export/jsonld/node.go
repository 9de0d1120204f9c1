package jsonld

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
)

// holding are the properties whose objects are written inside the subject if they are parts of the document. A part
// with several such subjects is written inside the nearest one, which has the longest IRI, except that a footnote is
// written in the document.
var holding = []string{
	ontology.PropHasLanguageVersion, ontology.PropHasParagraph, ontology.PropHasFootnote, ontology.PropHasClause,
	ontology.OAHasTarget, ontology.OAHasSelector,
}

// A node is a subject with its statements in expanded form (https://www.w3.org/TR/json-ld11/#expanded-document-form).
type node struct {
	iri      string
	rank     int // 0 for the document, 1 for its parts, 2 for everything else
	position int
	values   map[string]any
	links    []link
	last     *rdf.Triple // the last triple that was added
	holder   *node       // the node inside which it is written, nil for none
	by       string      // the property by which it belongs to holder
	parts    []*node     // nodes that are written inside it, in order
}

// A link is a statement by a holding property.
type link struct{ property, object string }

// nodes returns the nodes of a graph that are not written inside others, in the order of the document.
func (w *Writer) nodes(g ontology.Graph) []any {
	triples := slices.Clone(g.Triples)
	slices.SortFunc(triples, func(a, b rdf.Triple) int {
		return cmp.Or(strings.Compare(a.Subj.String(), b.Subj.String()),
			strings.Compare(a.Pred.String(), b.Pred.String()), compareObjects(a.Obj, b.Obj))
	})
	index := map[string]*node{}
	var all []*node
	for i := range triples {
		t := &triples[i]
		n := index[t.Subj.String()]
		if n == nil {
			n = newNode(t.Subj.String(), g.Document.String())
			index[n.iri] = n
			all = append(all, n)
		}
		if n.repeats(t) || n.rank != 1 && !w.first(t) {
			continue
		}
		n.add(t)
	}
	for _, n := range all {
		for _, l := range n.links {
			// a part is only written inside a node with a shorter IRI, so there are no cycles
			if part := index[l.object]; part != nil && part.rank == 1 && len(n.iri) < len(l.object) {
				part.offer(n, l.property)
			}
		}
	}
	slices.SortFunc(all, (*node).compare)
	var top []any
	for _, n := range all {
		switch {
		case n.holder != nil:
			n.holder.parts = append(n.holder.parts, n)
		case len(n.values) > 1:
			top = append(top, n.values)
		}
	}
	for _, n := range all {
		n.hold()
	}
	return top
}

func newNode(iri, document string) *node {
	n := &node{iri: iri, rank: 2, values: map[string]any{"@id": iri}}
	switch rest, ok := strings.CutPrefix(iri, document); {
	case ok && rest == "":
		n.rank = 0
	case ok && strings.HasPrefix(rest, "#"):
		n.rank = 1
	}
	return n
}

// repeats reports whether the statement is the same as the one before.
func (n *node) repeats(t *rdf.Triple) bool {
	last := n.last
	n.last = t
	return last != nil && last.Pred.String() == t.Pred.String() && compareObjects(last.Obj, t.Obj) == 0
}

// add adds a statement.
func (n *node) add(t *rdf.Triple) {
	p := t.Pred.String()
	iri, isIRI := t.Obj.(rdf.IRI)
	if p == ontology.RDFType && isIRI {
		types, _ := n.values["@type"].([]any)
		n.values["@type"] = append(types, iri.String())
		return
	}
	if p == ontology.PropPosition {
		n.position, _ = strconv.Atoi(t.Obj.String())
	}
	if isIRI && slices.Contains(holding, p) {
		n.links = append(n.links, link{p, iri.String()})
	}
	values, _ := n.values[p].([]any)
	n.values[p] = append(values, expanded(t.Obj))
}

// expanded returns an object in expanded form.
func expanded(o rdf.Object) map[string]any {
	l, ok := o.(rdf.Literal)
	switch {
	case !ok:
		return map[string]any{"@id": o.String()}
	case l.Lang() != "":
		return map[string]any{"@value": l.String(), "@language": l.Lang()}
	case l.DataType.String() == ontology.XSDString:
		return map[string]any{"@value": l.String()}
	default:
		return map[string]any{"@value": l.String(), "@type": l.DataType.String()}
	}
}

// offer makes holder the holder of the part, unless the part already has a better one.
func (n *node) offer(holder *node, property string) {
	better := n.holder == nil || len(holder.iri) > len(n.holder.iri)
	if n.holder != nil && property == ontology.PropHasFootnote {
		better = holder.rank == 0
	}
	if better {
		n.holder, n.by = holder, property
	}
}

// hold replaces the IRIs of parts that are written inside n with their nodes. IRIs that remain come after the nodes.
func (n *node) hold() {
	held := map[string]map[any]bool{} // IRIs of the parts, by property
	values := map[string][]any{}
	for _, part := range n.parts {
		if held[part.by] == nil {
			held[part.by] = map[any]bool{}
		}
		held[part.by][part.iri] = true
		values[part.by] = append(values[part.by], part.values)
	}
	for by, parts := range values {
		for _, v := range n.values[by].([]any) {
			if v, ok := v.(map[string]any); !ok || !held[by][v["@id"]] {
				parts = append(parts, v)
			}
		}
		n.values[by] = parts
	}
}

// compare puts the document first, then its parts, then everything else. Parts are ordered by position, then by IRI in
// natural order: "c9" before "c10".
func (n *node) compare(o *node) int {
	c := cmp.Or(n.rank-o.rank, n.position-o.position)
	if n.rank == 1 {
		c = cmp.Or(c, len(n.iri)-len(o.iri))
	}
	return cmp.Or(c, strings.Compare(n.iri, o.iri))
}

// compareObjects puts IRIs before literals and orders literals by language, text and datatype.
func compareObjects(a, b rdf.Object) int {
	l, isLiteral := a.(rdf.Literal)
	m, isLiteralToo := b.(rdf.Literal)
	switch {
	case isLiteral && isLiteralToo:
		return cmp.Or(strings.Compare(l.Lang(), m.Lang()), strings.Compare(l.String(), m.String()),
			strings.Compare(l.DataType.String(), m.DataType.String()))
	case isLiteral:
		return 1
	case isLiteralToo:
		return -1
	default:
		return strings.Compare(a.String(), b.String())
	}
}
