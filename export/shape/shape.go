// Package shape checks graphs: against the shapes of ontology/shapes, by the constraints of SHACL core
// (https://www.w3.org/TR/shacl/) that these use, and against rules that shapes cannot express. Most callers fill a Data
// and call Check. It is not a SHACL engine for other shapes.
package shape

import (
	"fmt"
	"strings"
	"sync"

	"github.com/unkg/unkg/export/index"
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
type shapes []*shape

// published returns the shapes of the ontology. It panics on an error in them, which is a mistake in the build.
var published = sync.OnceValue(func() shapes {
	source := NewData()
	for _, t := range ontology.FileNamed("shapes").Graph().Triples {
		source.Add(t)
	}
	all, err := read(source)
	if err != nil {
		panic(err)
	}
	return all
})

// read builds shapes from their description. An unknown constraint is an error.
func read(source *Data) (list shapes, err error) {
	source.end()
	all := map[string]*shape{}
	for node := range source.graph.Subjects() {
		s := node.Name()
		if source.isA(s, sh+"NodeShape") || source.isA(s, sh+"PropertyShape") {
			all[s] = &shape{iri: s}
			list = append(list, all[s])
		}
	}
	for _, s := range list {
		node, _ := source.graph.Node(s.iri)
		for property, object := range node.All() {
			name, ok := strings.CutPrefix(property, sh)
			if !ok {
				continue
			}
			p := parameter{value: object.Value, shape: all[object.Value], members: source.list(object.Value)}
			for _, m := range p.members {
				p.shapes = append(p.shapes, all[m.Value])
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
	case focus.Kind == index.Literal:
		return nil
	}
	return d.values(focus.Value, s.path)
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
	f := Fault{Subject: r.focus.Value, Property: r.shape.path, Warning: r.shape.warning}
	if r.shape.path != "" && r.value != (term{}) {
		f.Value = written(r.value)
	}
	f.Reason = r.constraint.reason(d, r.focus, r.shape.values(d, r.focus), r.value)
	return f
}
