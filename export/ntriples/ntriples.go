// Package ntriples writes graphs as N-Triples and N-Quads and reads both, strictly. Output is canonical
// (https://www.w3.org/TR/rdf-canon/#canonical-quads) and sorted by bytes within a document, so that the same graph
// gives the same bytes. It does not depend on the vocabulary.
package ntriples

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"fmt"
	"io"
	"slices"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
)

// A Writer writes one graph after another. What several documents may say is written the first time and left out
// afterwards: in N-Quads the statements of the authority, in N-Triples also those about subjects other than parts of a
// document. Memory grows with their number, not with the number of documents.
type Writer struct {
	w      io.Writer
	quads  bool
	shared *Set              // lines that several documents may have
	preds  map[string][]byte // predicates as written, with a space on either side
	text   []byte            // lines of the present graph without their ends, in the order of its triples
	parts  []line            // lines about parts of the document
	others []line            // all other lines, those of the authority last
	out    []byte            // finished lines that are not yet written
	err    error             // the first error of w
}

// A line is the place of a line in Writer.text.
type line struct {
	key        uint64 // its first bytes that can differ, for a fast comparison
	start, end int
}

// flushSize is the number of bytes after which output is passed on.
const flushSize = 256 << 10

// NewWriter returns a Writer of N-Triples to w.
func NewWriter(w io.Writer) *Writer {
	return &Writer{w: w, preds: map[string][]byte{}, shared: NewSet()}
}

// NewQuadWriter returns a Writer of N-Quads to w, in which every line names its graph: that of the document or that of
// the authority. The lines of the authority precede those of the first document that needs them.
func NewQuadWriter(w io.Writer) *Writer {
	return &Writer{w: w, preds: map[string][]byte{}, shared: NewSet(), quads: true}
}

// Graph writes a graph. The error wraps a *TermError if a term is not legal; nothing of the graph is written then.
func (w *Writer) Graph(g ontology.Graph) error {
	if w.err != nil {
		return w.err
	}
	name, err := AppendIRI(nil, g.Name.String())
	if err != nil {
		return fmt.Errorf("name of graph: %w", err)
	}
	var prefix []byte // of lines about parts of the document
	if document := g.Document.String(); document != "" {
		prefix = []byte("<" + document + "#")
	}
	w.text, w.parts, w.others = w.text[:0], w.parts[:0], w.others[:0]
	if err := w.render(g.Triples, prefix); err != nil {
		return fmt.Errorf("graph %s: %w", name, err)
	}
	own := len(w.others)
	if err := w.render(g.Authority, nil); err != nil {
		return fmt.Errorf("graph %s: %w", name, err)
	}
	if w.quads {
		w.emit(nil, w.fresh(w.others[own:]), nil, " <"+g.AuthorityName()+"> .\n")
		w.emit(w.parts, w.others[:own], prefix, " "+string(name)+" .\n")
	} else {
		w.emit(w.parts, w.fresh(w.others), prefix, " .\n")
	}
	return w.err
}

// fresh removes the lines that have been written before.
func (w *Writer) fresh(lines []line) []line {
	return slices.DeleteFunc(lines, func(l line) bool { return !w.shared.Add(w.text[l.start:l.end]) })
}

// Close writes what is left. It does not close the underlying writer.
func (w *Writer) Close() error {
	w.flush()
	return w.err
}

// render appends to text, and to parts or others; lines that begin with prefix, if there is one, are those of parts.
func (w *Writer) render(triples []rdf.Triple, prefix []byte) error {
	subject := "" // subject of the line before, which is at text[from:to]
	var from, to int
	part := false
	for i := range triples {
		t := &triples[i]
		start := len(w.text)
		s, ok := t.Subj.(rdf.IRI)
		if !ok {
			return &TermError{fmt.Sprint(t.Subj), "subject is not an IRI:"}
		}
		var err error
		if s := s.String(); s == subject && s != "" {
			w.text = append(w.text, w.text[from:to]...)
		} else {
			if w.text, err = AppendIRI(w.text, s); err != nil {
				return err
			}
			subject, from, to = s, start, len(w.text)
			part = prefix != nil && bytes.HasPrefix(w.text[start:], prefix)
		}
		if w.text, err = w.appendPredicate(w.text, t.Pred); err != nil {
			return err
		}
		if w.text, err = appendObject(w.text, t.Obj); err != nil {
			return err
		}
		if l := (line{start: start, end: len(w.text)}); part {
			w.parts = append(w.parts, l)
		} else {
			w.others = append(w.others, l)
		}
	}
	return nil
}

func (w *Writer) appendPredicate(dst []byte, p rdf.Predicate) ([]byte, error) {
	iri, ok := p.(rdf.IRI)
	if !ok {
		return dst, &TermError{fmt.Sprint(p), "predicate is not an IRI:"}
	}
	text, ok := w.preds[iri.String()]
	if !ok {
		var err error
		if text, err = AppendIRI([]byte{' '}, iri.String()); err != nil {
			return dst, err
		}
		text = append(text, ' ')
		w.preds[iri.String()] = text
	}
	return append(dst, text...), nil
}

func appendObject(dst []byte, o rdf.Object) ([]byte, error) {
	switch o := o.(type) {
	case rdf.IRI:
		return AppendIRI(dst, o.String())
	case rdf.Literal:
		return AppendLiteral(dst, o)
	default:
		return dst, &TermError{fmt.Sprint(o), "object is neither IRI nor literal:"}
	}
}

// sort sorts lines by bytes; their first skip bytes are known to be equal.
func (w *Writer) sort(lines []line, skip int) {
	for i := range lines {
		var key [8]byte
		copy(key[:], w.text[lines[i].start+skip:lines[i].end])
		lines[i].key = binary.BigEndian.Uint64(key[:])
	}
	slices.SortFunc(lines, func(a, b line) int {
		if a.key != b.key {
			return cmp.Compare(a.key, b.key)
		}
		return bytes.Compare(w.text[a.start+skip:a.end], w.text[b.start+skip:b.end])
	})
}

// emit sorts lines and appends them to the output.
func (w *Writer) emit(parts, others []line, prefix []byte, end string) {
	w.sort(parts, len(prefix))
	w.sort(others, len("<"))
	// The parts share a prefix that no other line has, so all of them belong between the same two of the others.
	cut, _ := slices.BinarySearchFunc(others, prefix, func(l line, prefix []byte) int {
		return bytes.Compare(w.text[l.start:l.end], prefix)
	})
	for _, lines := range [...][]line{others[:cut], parts, others[cut:]} {
		w.write(lines, end)
	}
}

// write appends sorted lines to the output, without duplicates.
func (w *Writer) write(lines []line, end string) {
	var last []byte
	for _, l := range lines {
		text := w.text[l.start:l.end]
		if bytes.Equal(text, last) {
			continue
		}
		last = text
		w.out = append(append(w.out, text...), end...)
		if len(w.out) >= flushSize {
			w.flush()
		}
	}
}

func (w *Writer) flush() {
	if w.err == nil && len(w.out) > 0 {
		_, w.err = w.w.Write(w.out)
	}
	w.out = w.out[:0]
}
