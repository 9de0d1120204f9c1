// Package jsonld writes graphs as JSON-LD for people who know JSON: one JSON object with a context at its head and a
// "@graph", in which every document is an object that contains its paragraphs, clauses and footnotes, followed by what
// it says of entities and other documents. The whole is the default graph and has the same triples as Turtle. It is
// one object rather than an array of documents, so that the context appears once and any JSON-LD processor reads the
// file as it is. It is written as a stream and can be read as one, an element of "@graph" at a time.
//
// The keys are the terms of ontology.Context: a property that may have several values is always an array, a text with
// a language is in an object by language, numbers and booleans are those of JSON, names of data are relative to the
// base. A value that the term of its property cannot express is under the property's IRI instead, as a JSON-LD value
// object. Keys come in an order for reading: what identifies the thing, then the others by name, then its parts. Of the
// classes of a thing the most specific comes first.
package jsonld

import (
	"fmt"
	"io"
	"strings"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/ontology"
)

// A Writer writes one graph after another into one object. Statements about subjects other than the document and its
// parts are written the first time and left out afterwards, except for their classes, so memory grows with their
// number, not with the number of documents.
type Writer struct {
	w       io.Writer
	base    string
	context *ontology.Context
	shared  *ntriples.Set
	schemes map[string]bool // names of prefixes, which an IRI cannot have as its scheme
	head    string          // what is before the first element of "@graph"
	foreign bool            // see Foreign
	begun   bool
	scratch []byte
	out     []byte // output that is not yet written
	err     error  // the first error of w
}

// flushSize is the number of bytes after which output is passed on.
const flushSize = 256 << 10

// NewWriter returns a Writer to w. Names of data begin with base, which ends in '/'. The context is inlined, so that
// readers need no network; if published is not empty, it is the IRI of the context, and readers have to fetch it.
func NewWriter(w io.Writer, base, published string) *Writer {
	c := ontology.LoadContext()
	n := &Writer{w: w, base: base, context: c, shared: ntriples.NewSet(), schemes: map[string]bool{}}
	for _, p := range c.Prefixes {
		n.schemes[p.Name] = true
	}
	// A base in a context that is fetched has no effect (JSON-LD 1.1 API, section 5.1), so it is here in either case.
	if published != "" {
		n.head = "{\n  \"@context\": [" + quoted(published) + ", {\"@base\": " + quoted(base) + "}],\n"
	} else {
		n.head = strings.Replace(strings.TrimSuffix(c.Text(), "\n}\n"), "{\n    ", "{\n    \"@base\": "+quoted(base)+",\n    ", 1) + ",\n"
	}
	n.head += "  \"@graph\": ["
	return n
}

// Foreign makes w accept graphs of any origin: with blank nodes, and without a name.
func (w *Writer) Foreign() *Writer {
	w.foreign = true
	return w
}

// Graph writes a graph. The error wraps a *ntriples.TermError if a term is not legal, or is an IRI that JSON-LD would
// take for a prefix and a name; nothing of the graph is written then.
func (w *Writer) Graph(g ontology.Graph) error {
	if w.err != nil {
		return w.err
	}
	if err := w.check(g); err != nil {
		return fmt.Errorf("graph <%s>: %w", g.Name, err)
	}
	for _, n := range w.nodes(g) {
		if w.begun {
			w.out = append(w.out, ',')
		}
		w.begin()
		w.out = w.object(append(w.out, "\n    "...), n, 2)
	}
	if len(w.out) >= flushSize {
		w.flush()
	}
	return w.err
}

// begin writes the head once.
func (w *Writer) begin() {
	if !w.begun {
		w.begun = true
		w.out = append(w.out, w.head...)
	}
}

// Close writes what is left and ends the object, which is written even if there was no graph. It does not close the
// underlying writer.
func (w *Writer) Close() error {
	w.begin()
	w.out = append(w.out, "\n  ]\n}\n"...)
	w.flush()
	return w.err
}

// check refuses terms that RDF does not allow and IRIs that JSON-LD cannot express.
func (w *Writer) check(g ontology.Graph) error {
	if err := ntriples.CheckIRI(g.Name.String()); err != nil && !w.foreign {
		return fmt.Errorf("name: %w", err)
	}
	for t := range g.All {
		var err error
		if w.scratch, err = w.appendTriple(w.scratch[:0], *t); err != nil {
			return err
		}
		iris := [...]string{ntriples.NodeName(t.Subj), t.Pred.String(), ntriples.NodeName(t.Obj)}
		if l, ok := t.Obj.(rdf.Literal); ok {
			iris[2] = l.DataType.String()
		}
		for _, iri := range iris {
			scheme, rest, _ := strings.Cut(iri, ":")
			if !strings.HasPrefix(rest, "//") && w.schemes[scheme] {
				return &ntriples.TermError{Term: iri, Reason: "a prefix of the context is the scheme of IRI"}
			}
		}
	}
	return nil
}

func (w *Writer) appendTriple(dst []byte, t rdf.Triple) ([]byte, error) {
	if w.foreign {
		return ntriples.AppendStatement(dst, t)
	}
	return ntriples.AppendTriple(dst, t)
}

// first reports whether a statement has not been written before.
func (w *Writer) first(t *rdf.Triple) bool {
	w.scratch, _ = w.appendTriple(w.scratch[:0], *t)
	return w.shared.Add(w.scratch)
}

func (w *Writer) flush() {
	if w.err == nil && len(w.out) > 0 {
		_, w.err = w.w.Write(w.out)
	}
	w.out = w.out[:0]
}
