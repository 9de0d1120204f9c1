package ntriples

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
)

// A LineWriter writes statements of any origin, also with blank nodes, as lines in the order in which they come. What
// is repeated is written again.
type LineWriter struct {
	w     *bufio.Writer
	quads bool
	line  []byte
}

// NewLineWriter returns a LineWriter of N-Quads, or of N-Triples, which lack the names of graphs.
func NewLineWriter(w io.Writer, quads bool) *LineWriter {
	return &LineWriter{w: bufio.NewWriterSize(w, flushSize), quads: quads}
}

// Graph writes a graph; the name may be missing, or be that of a blank node, which begins with "_:". The error wraps a
// *TermError if a term is not legal.
func (w *LineWriter) Graph(g ontology.Graph) error {
	var end []byte
	if name := g.Name.String(); w.quads && name != "" {
		var err error
		if end, err = AppendNode([]byte{' '}, name); err != nil {
			return fmt.Errorf("name of graph: %w", err)
		}
	}
	end = append(end, " .\n"...)
	for t := range g.All {
		line, err := AppendStatement(w.line[:0], *t)
		if err != nil {
			return err
		}
		w.line = append(line, end...)
		if _, err := w.w.Write(w.line); err != nil {
			return err
		}
	}
	return nil
}

// Close writes what is left. It does not close the underlying writer.
func (w *LineWriter) Close() error { return w.w.Flush() }

// AppendStatement appends a line of N-Triples without its end, as AppendTriple does, and takes blank nodes too.
func AppendStatement(dst []byte, t rdf.Triple) ([]byte, error) {
	dst, err := AppendTerm(dst, t.Subj)
	if err == nil {
		dst, err = AppendTerm(append(dst, ' '), t.Pred)
	}
	if err == nil {
		dst, err = AppendTerm(append(dst, ' '), t.Obj)
	}
	return dst, err
}

// AppendTerm appends a term as it is written in N-Triples. The error is a *TermError if it is not legal.
func AppendTerm(dst []byte, t rdf.Term) ([]byte, error) {
	switch t := t.(type) {
	case rdf.Literal:
		return AppendLiteral(dst, t)
	default:
		return AppendNode(dst, NodeName(t))
	}
}

// NodeName returns the name of a node: an IRI, or the label of a blank node with "_:".
func NodeName(t rdf.Term) string {
	if b, ok := t.(rdf.Blank); ok {
		return "_:" + b.String()
	}
	return t.String()
}

// AppendNode appends a node by its name.
func AppendNode(dst []byte, name string) ([]byte, error) {
	if strings.HasPrefix(name, "_:") {
		return append(dst, name...), nil
	}
	return AppendIRI(dst, name)
}
