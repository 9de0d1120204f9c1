package sparql

import (
	"context"
	"fmt"
	"strconv"
	"strings"
)

// A DifferenceError is a graph with another number of triples than were sent.
type DifferenceError struct {
	Graph     string
	Want, Got int
	More      int // further graphs with a difference
}

func (e *DifferenceError) Error() string {
	text := fmt.Sprintf("graph <%s>: %d triples in the store, not %d", e.Graph, e.Got, e.Want)
	if e.More > 0 {
		text += fmt.Sprintf(", and %d graphs more", e.More)
	}
	return text
}

// verify counts the triples in the store for the graphs that were sent.
func (l *Loader) verify(ctx context.Context) error {
	var wrong *DifferenceError
	for rest := l.loaded; len(rest) > 0; {
		n := min(len(rest), batchDocuments)
		got, err := l.store.count(ctx, rest[:n])
		if err != nil {
			return err
		}
		for _, c := range rest[:n] {
			switch {
			case got[c.graph] == c.triples:
			case wrong == nil:
				wrong = &DifferenceError{Graph: c.graph, Want: c.triples, Got: got[c.graph]}
			default:
				wrong.More++
			}
		}
		if l.store.copies() && wrong == nil {
			if err := l.store.verifyCopy(ctx, rest[:n]); err != nil {
				return err
			}
		}
		rest = rest[n:]
	}
	switch {
	case wrong != nil:
		return wrong
	case l.shared == nil:
		return nil
	}
	return l.store.verifyAuthority(ctx, l.shared)
}

// verifyAuthority checks that the graph of the authority is as large as it should be, or larger, since others may add
// to it.
func (s *Store) verifyAuthority(ctx context.Context, a *authority) error {
	got, err := s.count(ctx, []*document{{graph: a.graph}})
	if err == nil && got[a.graph] < a.size {
		err = &DifferenceError{Graph: a.graph, Want: a.size, Got: got[a.graph]}
	}
	return err
}

// among returns the condition that ?g is one of these graphs.
func among(graphs []*document) string {
	var b strings.Builder
	b.WriteString("VALUES ?g {")
	for _, c := range graphs {
		fmt.Fprintf(&b, " <%s>", c.graph)
	}
	b.WriteString(" }")
	return b.String()
}

// count asks how many triples graphs have. Graphs without any are missing from the result.
func (s *Store) count(ctx context.Context, graphs []*document) (map[string]int, error) {
	rows, err := s.Select(ctx, "SELECT ?g (COUNT(*) AS ?n) WHERE { "+among(graphs)+" GRAPH ?g { ?s ?p ?o } } GROUP BY ?g", false)
	if err != nil {
		return nil, err
	}
	counts := map[string]int{}
	for _, row := range rows {
		if len(row) != 2 {
			return nil, fmt.Errorf("%s: %w", s.endpoint, errNotSPARQL)
		}
		n, err := strconv.Atoi(row[1].Value)
		if err != nil {
			return nil, fmt.Errorf("%s: the store counts %q", s.endpoint, row[1].Value)
		}
		counts[row[0].Value] = n
	}
	return counts, nil
}
