package index

import (
	"strconv"

	"github.com/unkg/unkg/ontology"
)

// Values returns the values of a property that are of its kind; others are faults of the graph.
func (n Node) Values(p *ontology.Property) (list []Term) {
	for _, t := range n.Objects(p.IRI) {
		if t.is(p) {
			list = append(list, t)
		}
	}
	return list
}

// is reports whether the term is a value of the kind that the property has.
func (t Term) is(p *ontology.Property) bool {
	switch {
	case p.Kind == ontology.Link:
		return t.Kind != Literal
	case t.Kind != Literal:
		return false
	case p.Kind == ontology.Integer:
		_, err := strconv.Atoi(t.Value)
		return err == nil && (t.Datatype == ontology.XSDInteger || t.Datatype == ontology.XSDNonNegativeInteger)
	case p.Datatype != "":
		return t.Datatype == p.Datatype
	default:
		return true
	}
}

// First returns the first of the values, the zero Term if there is none.
func (n Node) First(p *ontology.Property) Term {
	if list := n.Values(p); len(list) > 0 {
		return list[0]
	}
	return Term{}
}

// Links returns the nodes that the property points at.
func (n Node) Links(p *ontology.Property) (list []Node) {
	for _, t := range n.Objects(p.IRI) {
		if t.Kind != Literal {
			to, _ := n.x.Node(t.Value)
			list = append(list, to)
		}
	}
	return list
}

// Into returns the nodes that point at this one by the property, in the order of subjects.
func (n Node) Into(p *ontology.Property) (list []Node) {
	property, ok := n.x.terms.find(Term{Kind: IRI, Value: p.IRI})
	if !ok {
		return nil
	}
	for _, e := range n.x.into[n.x.pointed[n.n]:n.x.pointed[n.n+1]] {
		if e.property == property {
			list = append(list, Node{n.x, e.subject})
		}
	}
	return list
}
