package shape

import (
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/export/index"
	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/ontology"
)

type term = index.Term

// Data is a graph to be checked. It is kept in memory; nothing can be added after it has been checked.
type Data struct {
	Limit int // statements that Read takes, repetitions included; 0 for any number

	read    int // statements so far
	files   int // calls of Read so far
	builder *index.Builder
	graph   *index.Index // when the reading has ended
}

// ErrLimit is the error of Read for more statements than Data.Limit.
var ErrLimit = errors.New("more statements than the limit")

// NewData returns an empty graph.
func NewData() *Data { return &Data{builder: index.NewBuilder()} }

// Read adds the statements of N-Triples or N-Quads, ignoring the names of graphs, and returns their number. A blank
// node is known within one file only: in those after the first its label is followed by "#" and the number of the file.
// The error is a *ntriples.SyntaxError, that of r, or ErrLimit.
func (d *Data) Read(r io.Reader) (n int, err error) {
	d.files++
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
		d.builder.Add(d.apart(q.Subj), q.Pred.String(), d.apart(q.Obj))
	}
}

// Add adds a statement of the first file.
func (d *Data) Add(t rdf.Triple) { d.builder.Triple(t) }

// apart returns a term of the present file.
func (d *Data) apart(t rdf.Term) term {
	of := index.TermOf(t)
	if of.Kind == index.Blank && d.files > 1 {
		of.Value += "#" + strconv.Itoa(d.files)
	}
	return of
}

// end ends the reading.
func (d *Data) end() {
	if d.graph == nil {
		d.graph, d.builder = d.builder.Index(), nil
	}
}

// values returns the objects of a subject and a property.
func (d *Data) values(subject, property string) []term {
	n, ok := d.graph.Node(subject)
	if !ok {
		return nil
	}
	return n.Objects(property)
}

// first returns the text of the first of these values, or "".
func (d *Data) first(subject, property string) string {
	n, ok := d.graph.Node(subject)
	if !ok {
		return ""
	}
	return n.Object(property).Value
}

// isA reports whether a subject is of a class.
func (d *Data) isA(subject, class string) bool {
	n, ok := d.graph.Node(subject)
	return ok && n.Has(ontology.RDFType, index.Named(class))
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
