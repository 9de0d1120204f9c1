package neo4j

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// A Difference is a document for which the server has other numbers of nodes or relationships than were loaded.
type Difference struct {
	Document                         string // IRI
	Nodes, WantNodes                 int
	Relationships, WantRelationships int
}

func (d Difference) String() string {
	return fmt.Sprintf("%s has %d nodes and %d relationships, the graph has %d and %d", d.Document, d.Nodes, d.Relationships, d.WantNodes, d.WantRelationships)
}

// A DifferenceError says that the server does not have what was loaded.
type DifferenceError struct{ Differences []Difference }

func (e *DifferenceError) Error() string {
	lines := []string{fmt.Sprintf("the server differs from the graph in %d documents", len(e.Differences))}
	for i, d := range e.Differences {
		if i == 10 {
			lines = append(lines, "...")
			break
		}
		lines = append(lines, d.String())
	}
	return strings.Join(lines, "\n  ")
}

// verify counts what the server has of each document.
func (l *Loader) verify(ctx context.Context) error {
	types := subtract(slices.Sorted(maps.Keys(theVocabulary().types)), []string{relDescribes})
	e := &DifferenceError{}
	for documents := range slices.Chunk(slices.Sorted(maps.Keys(l.counts)), 200) {
		found := map[string]count{}
		g := given{keys: documents, names: types}
		err := l.server.run(ctx, neo4j.AccessModeRead, dialect+countParts, g, func(r record) {
			found[r.text(0)] = count{nodes: r.number(1), relationships: r.number(2)}
		})
		if err != nil {
			return err
		}
		for _, d := range documents {
			got, want := found[d], l.counts[d]
			want.relationships -= want.claims
			if want.claims = 0; got != want {
				e.Differences = append(e.Differences, Difference{d, got.nodes, want.nodes, got.relationships, want.relationships})
			}
		}
	}
	if len(e.Differences) > 0 {
		return e
	}
	return nil
}
