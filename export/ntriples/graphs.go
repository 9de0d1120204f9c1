package ntriples

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
)

// maxStatements is how many statements a document may have; the longest resolutions have some ten thousand.
const maxStatements = 2_000_000

// Graphs reads N-Triples or N-Quads that a Writer wrote and hands over one document after another. In N-Quads a document
// is the statements of one graph after another. In N-Triples it is told by its parts, whose IRIs are that of the document,
// '#' and a fragment, and by the order of the lines, which begins anew with each document; what is said of others than
// documents and their parts is written once and stands in the graph of the first document only. Memory is that of one
// document. An error is that of the input, a *SyntaxError, or that of emit.
func Graphs(r io.Reader, emit func(ontology.Graph) error) error {
	return graphs(r, maxStatements, emit)
}

func graphs(r io.Reader, limit int, emit func(ontology.Graph) error) error {
	reader := NewQuadReader(r)
	var group []rdf.Triple
	var graph rdf.Context
	last := ""
	flush := func() error {
		defer func() { group = nil }()
		if graph != nil {
			name, ok := graph.(rdf.IRI)
			if !ok || len(group) == 0 {
				return nil
			}
			return emit(ontology.Graph{Name: name, Triples: group})
		}
		for _, g := range split(group) {
			if err := emit(g); err != nil {
				return err
			}
		}
		return nil
	}
	for {
		q, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return flush()
		}
		if err != nil {
			return err
		}
		subject := q.Subj.String() + ">" // as it stands in the line
		if q.Ctx != graph || graph == nil && subject < last {
			if err := flush(); err != nil {
				return err
			}
		}
		graph, last = q.Ctx, subject
		if len(group) == limit {
			return &SyntaxError{reader.line, 1, fmt.Sprintf("more than %d statements of one document", limit)}
		}
		group = append(group, q.Triple)
	}
}

// split parts statements by the documents whose parts they are about. What is about none goes with the first.
func split(triples []rdf.Triple) []ontology.Graph {
	var graphs []ontology.Graph
	number := map[string]int{} // of the graph, by document
	for i := range triples {
		if document, _, part := strings.Cut(triples[i].Subj.String(), "#"); part {
			_, known := number[document]
			if name, err := rdf.NewIRI(document); err == nil && !known {
				number[document] = len(graphs)
				graphs = append(graphs, ontology.Graph{Name: name})
			}
		}
	}
	if len(graphs) == 0 {
		return nil
	}
	for i := range triples {
		document, _, _ := strings.Cut(triples[i].Subj.String(), "#")
		to := number[document] // or the first
		graphs[to].Triples = append(graphs[to].Triples, triples[i])
	}
	return graphs
}

// LooksLike reports whether a text, given from its beginning, is N-Triples or N-Quads: its first statement begins with an
// IRI and the predicate's follows.
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
