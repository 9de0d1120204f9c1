package shape

import (
	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
)

// A term is a value of a statement.
type term struct {
	kind     byte // 'i' an IRI, 'l' a literal, 'b' a blank node
	value    string
	lang     string
	datatype string
}

// A statement is what is said of a subject.
type statement struct {
	property string
	object   term
}

// Data is a graph to be checked. It is kept in memory, each name once.
type Data struct {
	names    map[string]string
	subjects []string // in the order of their first appearance
	of       map[string][]statement
	seen     map[string]map[statement]bool // of the subject that is added to at present
	blank    []string
}

// NewData returns an empty graph.
func NewData() *Data {
	return &Data{names: map[string]string{}, of: map[string][]statement{}, seen: map[string]map[statement]bool{}}
}

// Add adds a statement; repetitions change nothing.
func (d *Data) Add(t rdf.Triple) {
	s := d.name(t.Subj.String())
	if _, ok := t.Subj.(rdf.Blank); ok {
		d.blank = append(d.blank, s)
	}
	p := statement{d.name(t.Pred.String()), d.term(t.Obj)}
	if _, ok := d.of[s]; !ok {
		d.subjects = append(d.subjects, s)
		d.seen[s] = map[statement]bool{}
	}
	if !d.seen[s][p] {
		d.seen[s][p] = true
		d.of[s] = append(d.of[s], p)
	}
}

func (d *Data) name(s string) string {
	if n, ok := d.names[s]; ok {
		return n
	}
	d.names[s] = s
	return s
}

func (d *Data) term(o rdf.Object) term {
	switch o := o.(type) {
	case rdf.Literal:
		return term{'l', o.String(), d.name(o.Lang()), d.name(o.DataType.String())}
	case rdf.Blank:
		return term{kind: 'b', value: o.String()}
	default:
		return term{kind: 'i', value: d.name(o.String())}
	}
}

// values are the objects of a subject and a property.
func (d *Data) values(subject, property string) (values []term) {
	for _, s := range d.of[subject] {
		if s.property == property {
			values = append(values, s.object)
		}
	}
	return values
}

// first is the text of the first of these values, or "".
func (d *Data) first(subject, property string) string {
	for _, s := range d.of[subject] {
		if s.property == property {
			return s.object.value
		}
	}
	return ""
}

// isA reports whether a subject is of a class.
func (d *Data) isA(subject, class string) bool {
	for _, s := range d.of[subject] {
		if s.property == ontology.RDFType && s.object.value == class {
			return true
		}
	}
	return false
}
