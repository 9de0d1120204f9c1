// Package jsonld writes graphs as JSON-LD for people who know JSON: one JSON object with the published context at its
// head and a "@graph", in which every document is an object that contains its paragraphs, clauses and footnotes,
// followed by what it says of entities and other documents. The whole is the default graph and has the same triples
// as Turtle. It is one object rather than an array of documents, so that the context appears once and any JSON-LD
// processor reads the file as it is. It is written as a stream and can be read as one, an element of "@graph" at a
// time.
//
// Terms are shortened by the Compaction Algorithm of json-gold. The context is inlined: neither this package nor
// readers of its output need the network.
package jsonld

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/knakk/rdf"
	"github.com/piprate/json-gold/ld"

	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/ontology"
)

// A Writer writes one graph after another into one object. Statements about subjects other than parts of a document
// are written the first time and left out afterwards, so memory grows with their number, not with the number of
// documents.
type Writer struct {
	w       io.Writer
	shared  *ntriples.Set
	context string      // as it is written
	terms   *ld.Context // as json-gold has it
	begun   bool
	scratch []byte
	out     []byte // output that is not yet written
	err     error  // the first error of w
}

// flushSize is the number of bytes after which output is passed on.
const flushSize = 256 << 10

// NewWriter returns a Writer to w. Names of data begin with base, which ends in '/'.
func NewWriter(w io.Writer, base string) *Writer {
	text := ontology.Context(base)
	var document map[string]any
	if err := json.Unmarshal([]byte(text), &document); err != nil {
		panic(err) // the context is embedded
	}
	terms, err := ld.NewContext(nil, options()).Parse(document["@context"])
	if err != nil {
		panic(err)
	}
	return &Writer{w: w, shared: ntriples.NewSet(), context: text, terms: terms}
}

// options returns the options for shortening terms.
func options() *ld.JsonLdOptions {
	o := ld.NewJsonLdOptions("")
	o.ProcessingMode = ld.JsonLd_1_1
	o.DocumentLoader = offline{}
	return o
}

// offline is a document loader that refuses to load anything.
type offline struct{}

func (offline) LoadDocument(url string) (*ld.RemoteDocument, error) {
	return nil, fmt.Errorf("%s: not loaded", url)
}

// Graph writes a graph. The error wraps a *ntriples.TermError if a term is not legal; nothing of the graph is written
// then.
func (w *Writer) Graph(g ontology.Graph) error {
	if w.err != nil {
		return w.err
	}
	if err := w.check(g); err != nil {
		return fmt.Errorf("graph <%s>: %w", g.Name, err)
	}
	var text []byte
	for _, n := range w.nodes(g) {
		compacted, err := ld.NewJsonLdApi().Compact(w.terms, "", n, true)
		if err != nil {
			return fmt.Errorf("graph <%s>: %w", g.Name, err)
		}
		if len(text) > 0 {
			text = append(text, ",\n    "...)
		}
		if text, err = appendJSON(text, compacted); err != nil {
			return fmt.Errorf("graph <%s>: %w", g.Name, err)
		}
	}
	if len(text) == 0 {
		return nil
	}
	if w.begun {
		w.out = append(w.out, ',')
	}
	w.begin()
	if w.out = append(append(w.out, "\n    "...), text...); len(w.out) >= flushSize {
		w.flush()
	}
	return w.err
}

// begin writes the context once.
func (w *Writer) begin() {
	if w.begun {
		return
	}
	w.begun = true
	head := bytes.TrimRight([]byte(w.context), "} \n")
	w.out = append(append(w.out, head...), "}\n  },\n  \"@graph\": ["...)
}

// Close writes what is left and ends the object, which is written even if there was no graph. It does not close the
// underlying writer.
func (w *Writer) Close() error {
	w.begin()
	w.out = append(w.out, "\n  ]\n}\n"...)
	w.flush()
	return w.err
}

// check refuses terms that RDF does not allow.
func (w *Writer) check(g ontology.Graph) error {
	if err := ntriples.CheckIRI(g.Name.String()); err != nil {
		return fmt.Errorf("name: %w", err)
	}
	for t := range g.All {
		var err error
		if w.scratch, err = ntriples.AppendTriple(w.scratch[:0], *t); err != nil {
			return err
		}
	}
	return nil
}

// first reports whether a statement has not been written before.
func (w *Writer) first(t *rdf.Triple) bool {
	w.scratch, _ = ntriples.AppendTriple(w.scratch[:0], *t)
	return w.shared.Add(w.scratch)
}

// appendJSON appends a value, indented as an element of "@graph".
func appendJSON(dst []byte, value any) ([]byte, error) {
	out := bytes.NewBuffer(dst)
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	e.SetIndent("    ", "  ")
	err := e.Encode(value)
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), err
}

func (w *Writer) flush() {
	if w.err == nil && len(w.out) > 0 {
		_, w.err = w.w.Write(w.out)
	}
	w.out = w.out[:0]
}
