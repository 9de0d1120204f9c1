// Package shape checks graphs: against ontology/shapes.ttl, by Apache Jena or by the constraints of SHACL core that it
// knows itself (https://www.w3.org/TR/shacl/), and against the rules of the graph that shapes cannot say. Most callers
// fill a Data and call Check with an Engine; what is said of a fault is the same whichever engine finds it. It is no SHACL
// engine for other shapes.
package shape

import (
	"fmt"
	"strings"
	"sync"

	"github.com/unkg/unkg/ontology"
)

// A shape is a node shape or a property shape.
type shape struct {
	iri         string
	path        string // "" for a node shape
	targets     []string
	properties  []*shape
	constraints []*constraint
}

// A result is that a focus node does not meet a constraint: with one of its values, or with all of them together.
type result struct {
	focus      term
	shape      *shape
	constraint *constraint
	value      term // the zero term for all values together
}

const sh = ontology.SHACL

// shapes are those of the ontology; a fault in them is a fault of the build.
var shapes = sync.OnceValue(func() []*shape {
	source := NewData()
	for _, t := range ontology.FileNamed("shapes").Graph().Triples {
		source.Add(t)
	}
	list, err := read(source)
	if err != nil {
		panic(err)
	}
	return list
})

// read makes shapes of their description. A constraint that is not known is an error.
func read(source *Data) ([]*shape, error) {
	all := map[string]*shape{}
	var list []*shape
	for _, s := range source.subjects {
		if source.isA(s, sh+"NodeShape") || source.isA(s, sh+"PropertyShape") {
			all[s] = &shape{iri: s}
			list = append(list, all[s])
		}
	}
	for _, s := range list {
		for _, st := range source.of[s.iri] {
			name, ok := strings.CutPrefix(st.property, sh)
			if !ok {
				continue
			}
			p := parameter{value: st.object.value, shape: all[st.object.value], members: source.list(st.object.value)}
			switch name {
			case "path":
				s.path = p.value
			case "targetClass":
				s.targets = append(s.targets, p.value)
			case "property":
				if p.shape == nil {
					return nil, fmt.Errorf("%s: no shape %s", s.iri, p.value)
				}
				s.properties = append(s.properties, p.shape)
			default:
				if s.constraint(name) != nil {
					return nil, fmt.Errorf("%s: a second sh:%s", s.iri, name)
				}
				c, err := newConstraint(name, p)
				if err != nil {
					return nil, fmt.Errorf("%s: %w", s.iri, err)
				}
				s.constraints = append(s.constraints, c)
			}
		}
	}
	return list, nil
}

// constraint is the one of that name, or nil.
func (s *shape) constraint(name string) *constraint {
	for _, c := range s.constraints {
		if c.name == name {
			return c
		}
	}
	return nil
}

// values are what the shape is about of a focus node.
func (s *shape) values(d *Data, focus term) []term {
	switch {
	case s.path == "":
		return []term{focus}
	case focus.kind == literal:
		return nil
	}
	return d.values(focus.value, s.path)
}

// check reports what a focus node does not meet.
func (s *shape) check(d *Data, focus term, report func(result)) {
	values := s.values(d, focus)
	for _, c := range s.constraints {
		for _, v := range c.broken(d, focus, values) {
			report(result{focus, s, c, v})
		}
	}
	for _, p := range s.properties {
		p.check(d, focus, report)
	}
}

// fault says of a result what people need to know.
func (r result) fault(d *Data) Fault {
	f := Fault{Subject: r.focus.value, Property: r.shape.path}
	if r.shape.path != "" && r.value != (term{}) {
		f.Value = r.value.String()
	}
	f.Reason = r.constraint.reason(d, r.focus, r.shape.values(d, r.focus), r.value)
	return f
}
