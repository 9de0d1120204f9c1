package jsonld

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/ontology"
)

// holding are the properties whose objects are written inside the subject if they are parts of the document, in the
// order of their keys. A part with several such subjects is written inside the nearest one, which has the longest IRI,
// except that a footnote is written in the document.
var holding = []string{
	ontology.PropHasLanguageVersion, ontology.PropHasClause, ontology.PropHasParagraph, ontology.PropHasFootnote,
	ontology.OAHasTarget, ontology.OAHasSelector,
}

// A node is a subject with its statements.
type node struct {
	iri        string
	rank       int // 0 for the document, 1 for its parts, 2 for everything else
	position   int
	types      []string     // the most specific first
	statements []rdf.Triple // all others, by property and object
	holder     *node        // the node inside which it is written, nil for none
	by         string       // the property by which it belongs to holder
	parts      []*node      // nodes that are written inside it, in order
}

// nodes returns the nodes of a graph that are not written inside others, in the order of the document.
func (w *Writer) nodes(g ontology.Graph) []*node {
	triples := slices.Concat(g.Triples, g.Authority)
	slices.SortFunc(triples, func(a, b rdf.Triple) int {
		if c := strings.Compare(ntriples.NodeName(a.Subj), ntriples.NodeName(b.Subj)); c != 0 {
			return c
		}
		if c := strings.Compare(a.Pred.String(), b.Pred.String()); c != 0 {
			return c
		}
		return compareObjects(a.Obj, b.Obj)
	})
	index := map[string]*node{}
	var all []*node
	for len(triples) > 0 {
		iri := ntriples.NodeName(triples[0].Subj)
		end := 1
		for end < len(triples) && ntriples.NodeName(triples[end].Subj) == iri {
			end++
		}
		if n := w.node(iri, g.Document.String(), triples[:end]); len(n.types)+len(n.statements) > 0 {
			index[iri] = n
			all = append(all, n)
		}
		triples = triples[end:]
	}
	for _, n := range all {
		for _, t := range n.statements {
			if p := t.Pred.String(); slices.Contains(holding, p) {
				// a part is only written inside a node with a shorter IRI, so there are no cycles
				part := index[ntriples.NodeName(t.Obj)]
				if part != nil && part.rank == 1 && len(n.iri) < len(part.iri) && !isLiteral(t.Obj) {
					part.offer(n, p)
				}
			}
		}
	}
	slices.SortFunc(all, (*node).compare)
	return slices.DeleteFunc(all, func(n *node) bool {
		if n.holder != nil {
			n.holder.parts = append(n.holder.parts, n)
		}
		return n.holder != nil
	})
}

// node returns the node of a subject with its sorted triples, which it overwrites. A node that others describe too has
// only what has not been written yet, and its classes, on which its keys depend.
func (w *Writer) node(iri, document string, triples []rdf.Triple) *node {
	n := &node{iri: iri, rank: 2, statements: triples[:0]}
	switch rest, ok := strings.CutPrefix(iri, document); {
	case ok && rest == "":
		n.rank = 0
	case ok && strings.HasPrefix(rest, "#"):
		n.rank = 1
	}
	news := n.rank < 2
	last := rdf.Triple{}
	for _, t := range triples {
		if last.Pred != nil && last.Pred.String() == t.Pred.String() && compareObjects(last.Obj, t.Obj) == 0 {
			continue
		}
		last = t
		first := n.rank < 2 || w.first(&t)
		news = news || first
		switch p := t.Pred.String(); {
		case p == ontology.RDFType && !isLiteral(t.Obj):
			n.types = append(n.types, ntriples.NodeName(t.Obj))
		case first:
			if p == ontology.PropPosition {
				n.position, _ = strconv.Atoi(t.Obj.String())
			}
			n.statements = append(n.statements, t)
		}
	}
	if !news {
		n.types = nil
	}
	if len(n.types) > 1 {
		slices.SortStableFunc(n.types, func(a, b string) int { return classes(b) - classes(a) })
	}
	return n
}

// classes is how many classes of the vocabulary an instance of the class has, 0 if the vocabulary lacks the class.
func classes(class string) int {
	if c := ontology.FindClass(class); c != nil {
		return len(c.Names)
	}
	return 0
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

// compare puts the document first, then its parts, then everything else. Parts are ordered by position, then by IRI in
// natural order: "c9" before "c10".
func (n *node) compare(o *node) int {
	c := cmp.Or(n.rank-o.rank, n.position-o.position)
	if n.rank == 1 {
		c = cmp.Or(c, len(n.iri)-len(o.iri))
	}
	return cmp.Or(c, strings.Compare(n.iri, o.iri))
}

func isLiteral(o rdf.Object) bool {
	_, ok := o.(rdf.Literal)
	return ok
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
		return strings.Compare(ntriples.NodeName(a), ntriples.NodeName(b))
	}
}
