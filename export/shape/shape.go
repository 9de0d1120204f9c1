// Package shape checks graphs: against the shapes of ontology/shapes, with Apache Jena or with its own implementation of
// constraints of SHACL core (https://www.w3.org/TR/shacl/), and against rules that shapes cannot express. Most
// callers fill a Data and call Check with an Engine; the description of a fault does not depend on the engine. It is
// not a SHACL engine for other shapes.
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
	message     string // the rule in plain words, "" if the shape has none
	warning     bool   // what violates it is doubtful rather than wrong
	targets     []string
	properties  []*shape
	constraints []*constraint
}

// A result is a violation of a constraint by a focus node: by one of its values, or by all of them together.
type result struct {
	focus      term
	shape      *shape
	constraint *constraint
	value      term // the zero term for all values together
}

const sh = ontology.SHACL

// shapes are shapes that refer to each other.
type shapes struct {
	text string // in Turtle
	list []*shape
}

// published returns the shapes of the ontology. It panics on an error in them, which is a mistake in the build.
var published = sync.OnceValue(func() *shapes {
	source, file := NewData(), ontology.FileNamed("shapes")
	for _, t := range file.Graph().Triples {
		source.Add(t)
	}
	list, err := read(source)
	if err != nil {
		panic(err)
	}
	return &shapes{file.Text(), list}
})

// read builds shapes from their description. An unknown constraint is an error.
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
			for _, m := range p.members {
				p.shapes = append(p.shapes, all[m.value])
			}
			switch name {
			case "name": // for forms and documentation
			case "message":
				s.message = p.value
			case "severity":
				s.warning = p.value == sh+"Warning"
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

// constraint returns the constraint of that name, or nil.
func (s *shape) constraint(name string) *constraint {
	for _, c := range s.constraints {
		if c.name == name {
			return c
		}
	}
	return nil
}

// values returns the value nodes of a focus node: those at the path, or the node itself.
func (s *shape) values(d *Data, focus term) []term {
	switch {
	case s.path == "":
		return []term{focus}
	case focus.kind == literal:
		return nil
	}
	return d.values(focus.value, s.path)
}

// check reports the constraints that a focus node violates.
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

// results returns the constraints that a node violates.
func (s *shape) results(d *Data, focus term) (list []result) {
	s.check(d, focus, func(r result) { list = append(list, r) })
	return list
}

// fault describes a result for people: the rule and, in brackets, what is wrong.
func (r result) fault(d *Data) Fault {
	f := r.plain(d)
	if r.shape.message != "" {
		f.Reason = r.shape.message + " (" + f.Reason + ")"
	}
	return f
}

// plain describes a result without the rule.
func (r result) plain(d *Data) Fault {
	f := Fault{Subject: r.focus.value, Property: r.shape.path, Warning: r.shape.warning}
	if r.shape.path != "" && r.value != (term{}) {
		f.Value = r.value.String()
	}
	f.Reason = r.constraint.reason(d, r.focus, r.shape.values(d, r.focus), r.value)
	return f
}
