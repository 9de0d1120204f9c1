package sparql

import (
	"context"
	"fmt"
	"strings"
)

// copies reports whether a copy of all graphs is kept in the default graph, for queries without GRAPH.
func (s *Store) copies() bool { return s.options.Copy || s.kind.copy }

// retractions takes out of the default graph what only these graphs say, and drops them. It is one update, so that a load
// that is killed leaves nothing stale.
func retractions(graphs []string) string {
	var b strings.Builder
	for _, g := range graphs {
		fmt.Fprintf(&b, "DELETE { ?s ?p ?o } WHERE { GRAPH <%s> { ?s ?p ?o } FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } FILTER (?g != <%s>) } } ;\nDROP SILENT GRAPH <%s> ;\n", g, g, g)
	}
	return b.String()
}

// additions puts what graphs say into the default graph.
func additions(graphs []string) string {
	var b strings.Builder
	for _, g := range graphs {
		fmt.Fprintf(&b, "ADD <%s> TO DEFAULT ;\n", g)
	}
	return b.String()
}

// verifyCopy checks that the default graph has all that graphs have.
func (s *Store) verifyCopy(ctx context.Context, graphs []*document) error {
	table, err := s.Select(ctx, "SELECT ?g { "+among(graphs)+" GRAPH ?g { ?s ?p ?o } FILTER NOT EXISTS { ?s ?p ?o } } LIMIT 1", false)
	if err == nil && len(table.Rows) > 0 {
		err = fmt.Errorf("graph <%s>: the default graph lacks some of it", table.Rows[0][0].Value)
	}
	return err
}
