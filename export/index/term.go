package index

import (
	"strings"

	"github.com/knakk/rdf"
)

// A Kind is that of a term.
type Kind uint8

const (
	IRI Kind = iota + 1
	Literal
	Blank
)

// A Term is an IRI, a literal or a blank node. Terms are equal if and only if they are ==.
type Term struct {
	Kind     Kind
	Value    string // the IRI, the lexical form, or the label of a blank node including "_:"
	Language string // of a literal, or ""
	Datatype string // of a literal
}

// TermOf returns the term of the RDF library.
func TermOf(t rdf.Term) Term {
	switch t := t.(type) {
	case rdf.Literal:
		return Term{Literal, t.String(), t.Lang(), t.DataType.String()}
	case rdf.Blank:
		return Term{Kind: Blank, Value: "_:" + t.String()}
	default:
		return Term{Kind: IRI, Value: t.String()}
	}
}

// Named returns the term of an IRI, or of a blank node by its label with "_:".
func Named(name string) Term {
	if strings.HasPrefix(name, "_:") {
		return Term{Kind: Blank, Value: name}
	}
	return Term{Kind: IRI, Value: name}
}

// An id is the number of a term in a table.
type id = uint32

// A stored term has a number in place of its language and datatype, of which there are few.
type stored struct {
	value string
	form  uint32 // index in table.forms
}

// A form is what a term is besides its value.
type form struct {
	kind               Kind
	language, datatype string
}

// A table keeps each term once.
type table struct {
	terms   []stored
	forms   []form
	byUse   map[form]uint32
	numbers map[stored]id
}

func newTable() *table { return &table{byUse: map[form]uint32{}, numbers: map[stored]id{}} }

// find returns the number of a term.
func (t *table) find(term Term) (id, bool) {
	f, ok := t.byUse[form{term.Kind, term.Language, term.Datatype}]
	if !ok {
		return 0, false
	}
	n, ok := t.numbers[stored{term.Value, f}]
	return n, ok
}

// add returns the number of a term, which may be new.
func (t *table) add(term Term) id {
	kind := form{term.Kind, term.Language, term.Datatype}
	f, ok := t.byUse[kind]
	if !ok {
		f = uint32(len(t.forms))
		t.forms, t.byUse[kind] = append(t.forms, kind), f
	}
	s := stored{term.Value, f}
	n, ok := t.numbers[s]
	if !ok {
		n = id(len(t.terms))
		t.terms, t.numbers[s] = append(t.terms, s), n
	}
	return n
}

// term returns the term with a number.
func (t *table) term(n id) Term {
	s := &t.terms[n]
	f := &t.forms[s.form]
	return Term{f.kind, s.value, f.language, f.datatype}
}
