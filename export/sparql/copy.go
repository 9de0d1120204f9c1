package sparql

import (
	"context"
	"fmt"
	"strings"
)

// copies reports whether a copy of all graphs is kept in the default graph, for queries without GRAPH.
func (s *Store) copies() bool { return s.options.Copy || s.kind.copy }

// retractions returns an update that removes from the default graph the triples that are only in these graphs, and
// drops the graphs. It is a single update, so that a killed load leaves nothing stale.
func retractions(graphs []string) string {
	var b strings.Builder
	for _, g := range graphs {
		fmt.Fprintf(&b, "DELETE { ?s ?p ?o } WHERE { GRAPH <%s> { ?s ?p ?o } FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } FILTER (?g != <%s>) } } ;\nDROP SILENT GRAPH <%s> ;\n", g, g, g)
	}
	return b.String()
}

// additions returns an update that copies the triples of graphs to the default graph.
func additions(graphs []string) string {
	var b strings.Builder
	for _, g := range graphs {
		fmt.Fprintf(&b, "ADD <%s> TO DEFAULT ;\n", g)
	}
	return b.String()
}

// verifyCopy checks that the default graph has all triples of the graphs.
func (s *Store) verifyCopy(ctx context.Context, graphs []*document) error {
	rows, err := s.Select(ctx, "SELECT ?g { "+among(graphs)+" GRAPH ?g { ?s ?p ?o } FILTER NOT EXISTS { ?s ?p ?o } } LIMIT 1", false)
	if err == nil && len(rows) > 0 {
		err = fmt.Errorf("graph <%s>: the default graph lacks some of it", rows[0][0].Value)
	}
	return err
}
