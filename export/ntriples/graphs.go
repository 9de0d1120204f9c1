package ntriples

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
)

// maxStatements is the largest number of statements of a document; the longest resolutions have some ten thousand.
const maxStatements = 2_000_000

// Graphs reads N-Triples or N-Quads that a Writer wrote and calls emit for one document after another. In N-Quads a
// document is the statements of one graph, which must be consecutive. N-Triples may contain only one document, whose
// IRI is that of its parts without '#' and the fragment: with several it would be unknown which of them made a
// statement about something else, and a Writer leaves out what it wrote for an earlier one. Graphs needs memory for
// one document. An error is a read error, a *SyntaxError, or the error of emit.
func Graphs(r io.Reader, emit func(ontology.Graph) error) error {
	return graphs(r, maxStatements, emit)
}

func graphs(r io.Reader, limit int, emit func(ontology.Graph) error) error {
	reader := NewQuadReader(r)
	var named, single ontology.Graph // the present graph of N-Quads; the only one of N-Triples
	seen := map[string]bool{}
	flush := func(g ontology.Graph) error {
		if g.Name.String() == "" || len(g.Triples) == 0 {
			return nil
		}
		return emit(g)
	}
	for {
		q, err := reader.Read()
		if errors.Is(err, io.EOF) {
			if err := flush(named); err != nil {
				return err
			}
			return flush(single)
		}
		if err != nil {
			return err
		}
		name, ok := q.Ctx.(rdf.IRI)
		if !ok && q.Ctx != nil {
			return reader.refusal("a graph that a blank node names", "a document is a graph with an IRI, under which it is replaced")
		}
		if !ok {
			if len(single.Triples) == limit {
				return reader.crowded(limit)
			}
			if err := join(&single, q.Triple, reader); err != nil {
				return err
			}
			continue
		}
		if name != named.Name {
			if err := flush(named); err != nil {
				return err
			}
			if seen[name.String()] {
				return reader.refusal("graph <"+name.String()+"> begins a second time", "a graph is replaced as a whole: its statements have to come one after another, as export --format nquads writes them")
			}
			seen[name.String()] = true
			named = ontology.Graph{Name: name}
		}
		if len(named.Triples) == limit {
			return reader.crowded(limit)
		}
		named.Triples = append(named.Triples, q.Triple)
	}
}

// join adds a statement without a graph to the only document that is allowed.
func join(g *ontology.Graph, t rdf.Triple, reader *Reader) error {
	if document, _, part := strings.Cut(t.Subj.String(), "#"); part && document != g.Name.String() {
		name, err := rdf.NewIRI(document)
		switch {
		case err != nil:
		case g.Name.String() != "":
			return reader.refusal("a second document, <"+document+">: statements without graphs do not say which document says them",
				"export --format nquads keeps documents apart")
		default:
			g.Name = name
		}
	}
	g.Triples = append(g.Triples, t)
	return nil
}

// crowded returns the error for a document with too many statements.
func (r *Reader) crowded(limit int) error {
	return r.refusal(fmt.Sprintf("more than %d statements of one document", limit), "")
}

// refusal returns an error about the last statement read.
func (r *Reader) refusal(message, advice string) error {
	return &SyntaxError{Line: r.line, Column: 1, Message: message, Advice: advice}
}

// LooksLike reports whether the beginning of a text looks like N-Triples or N-Quads: the first statement begins with
// two IRIs.
func LooksLike(text []byte) bool {
	for line := range strings.Lines(string(text)) {
		line = strings.TrimLeft(line, " \t")
		if strings.TrimSpace(line) == "" || line[0] == '#' {
			continue
		}
		subject, rest, ok := strings.Cut(line, ">")
		return ok && strings.HasPrefix(line, "<") && CheckIRI(subject[1:]) == nil && strings.HasPrefix(strings.TrimLeft(rest, " \t"), "<")
	}
	return false
}
