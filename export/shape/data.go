package shape

import (
	"errors"
	"io"
	"strings"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/ontology"
)

// A kind is that of a term.
type kind byte

const (
	iri kind = iota + 1
	literal
	blank
)

// A term is a subject or a value of a statement.
type term struct {
	kind     kind
	value    string // for a blank node including "_:"
	lang     string
	datatype string
}

// node is the term of a subject.
func node(subject string) term {
	if strings.HasPrefix(subject, "_:") {
		return term{kind: blank, value: subject}
	}
	return term{kind: iri, value: subject}
}

// A statement is a property of a subject with a value.
type statement struct {
	property string
	object   term
}

// Data is a graph to be checked. It is kept in memory, with each IRI stored once.
type Data struct {
	Limit int // statements that Read takes, repetitions included; 0 for any number

	read     int // statements so far
	names    map[string]string
	subjects []string // in the order of their first appearance
	of       map[string][]statement
	seen     map[string]map[statement]bool
}

// ErrLimit is the error of Read for more statements than Data.Limit.
var ErrLimit = errors.New("more statements than the limit")

// NewData returns an empty graph.
func NewData() *Data {
	return &Data{names: map[string]string{}, of: map[string][]statement{}, seen: map[string]map[statement]bool{}}
}

// Read adds the statements of N-Triples or N-Quads, ignoring the names of graphs, and returns their number. The error
// is a *ntriples.SyntaxError, that of r, or ErrLimit.
func (d *Data) Read(r io.Reader) (n int, err error) {
	for reader := ntriples.NewQuadReader(r); ; n++ {
		q, err := reader.Read()
		if err == io.EOF {
			return n, nil
		}
		if err != nil {
			return n, err
		}
		if d.read++; d.Limit > 0 && d.read > d.Limit {
			return n, ErrLimit
		}
		d.Add(q.Triple)
	}
}

// Add adds a statement; repetitions change nothing.
func (d *Data) Add(t rdf.Triple) {
	s := d.term(t.Subj).value
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

func (d *Data) term(t rdf.Term) term {
	switch t := t.(type) {
	case rdf.Literal:
		return term{literal, t.String(), d.name(t.Lang()), d.name(t.DataType.String())}
	case rdf.Blank:
		return term{kind: blank, value: d.name("_:" + t.String())}
	default:
		return term{kind: iri, value: d.name(t.String())}
	}
}

// values returns the objects of a subject and a property.
func (d *Data) values(subject, property string) (values []term) {
	for _, s := range d.of[subject] {
		if s.property == property {
			values = append(values, s.object)
		}
	}
	return values
}

// first returns the text of the first of these values, or "".
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

// list returns the members of an RDF list.
func (d *Data) list(head string) (members []term) {
	for ; head != ontology.RDF+"nil" && head != ""; head = d.first(head, ontology.RDF+"rest") {
		members = append(members, d.values(head, ontology.RDF+"first")...)
	}
	return members
}

// place names the paragraph or footnote that a subject is or is part of, "" if there is none in the graph. symbols
// caches the symbols of documents.
func (d *Data) place(subject string, symbols map[string]string) string {
	document, part, _ := strings.Cut(subject, "#")
	for part != "" {
		for _, class := range []string{ontology.ClassParagraph, ontology.ClassFootnote} {
			if d.isA(document+"#"+part, class) {
				if symbols[document] == "" {
					symbols[document] = d.symbol(document)
				}
				return symbols[document] + " " + part
			}
		}
		part = part[:max(strings.LastIndexByte(part, '.'), 0)]
	}
	return ""
}

// symbol returns the symbol of a document or, without one, the end of its IRI.
func (d *Data) symbol(document string) string {
	if s := d.first(document, ontology.PropSymbol); s != "" {
		return s
	}
	return document[strings.LastIndexByte(document, '/')+1:]
}
