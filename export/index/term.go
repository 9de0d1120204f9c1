package index

import (
	"hash/maphash"
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

// A table keeps each term once. Its hash table, of numbers only, takes a sixth of the memory of a Go map.
type table struct {
	terms []stored
	forms []form
	byUse map[form]uint32
	seed  maphash.Seed
	slots []id // number of a term and 1, by its hash; a power of two, at most three quarters in use
}

func newTable() *table {
	return &table{byUse: map[form]uint32{}, seed: maphash.MakeSeed(), slots: make([]id, 1<<10)}
}

// find returns the number of a term.
func (t *table) find(term Term) (id, bool) {
	f, ok := t.byUse[form{term.Kind, term.Language, term.Datatype}]
	if !ok {
		return 0, false
	}
	n := t.slots[t.slot(stored{term.Value, f})]
	return n - 1, n > 0
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
	i := t.slot(s)
	if t.slots[i] > 0 {
		return t.slots[i] - 1
	}
	t.terms = append(t.terms, s)
	t.slots[i] = id(len(t.terms))
	if len(t.terms)*4 > len(t.slots)*3 {
		t.slots = make([]id, 2*len(t.slots))
		for n, s := range t.terms {
			t.slots[t.slot(s)] = id(n + 1)
		}
	}
	return id(len(t.terms) - 1)
}

// slot returns the place of a term in slots: where it is, or where it would be.
func (t *table) slot(s stored) int {
	mask := len(t.slots) - 1
	i := int(maphash.String(t.seed, s.value)+uint64(s.form)) & mask
	for t.slots[i] > 0 && t.terms[t.slots[i]-1] != s {
		i = (i + 1) & mask
	}
	return i
}

// term returns the term with a number.
func (t *table) term(n id) Term {
	s := &t.terms[n]
	f := &t.forms[s.form]
	return Term{f.kind, s.value, f.language, f.datatype}
}
