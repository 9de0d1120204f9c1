package neo4j

import (
	"context"
	"maps"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// A state is what the database holds of some documents and of the nodes that they share.
type state struct {
	nodes map[string]*storedNode // by IRI
	edges map[edge][]storedEdge  // by start, type and end; more than one only if somebody else made them
}

type storedNode struct {
	id     string
	labels []string
	props  map[string]any
}

type storedEdge struct {
	id    string
	props map[string]any
}

// A transaction runs statements and adds up what they change.
type transaction struct {
	neo4j.ManagedTransaction
	changes Changes
}

// ask runs a statement and hands over its rows.
func (t *transaction) ask(ctx context.Context, statement string, parameters map[string]any, each func([]any)) error {
	result, err := t.Run(ctx, statement, parameters)
	if err != nil {
		return err
	}
	for result.Next(ctx) {
		if each != nil {
			each(result.Record().Values)
		}
	}
	if err := result.Err(); err != nil {
		return err
	}
	summary, err := result.Consume(ctx)
	if err == nil && statement != lockDocuments {
		t.changes.count(summary.Counters())
	}
	return err
}

// readNode takes a row of iri, id, labels, properties into the state.
func (s *state) readNode(v []any) {
	n := &storedNode{id: v[1].(string), props: plain(v[3])}
	for _, l := range v[2].([]any) {
		n.labels = append(n.labels, l.(string))
	}
	slices.Sort(n.labels)
	s.nodes[v[0].(string)] = n
}

// plain makes lists of one type of the lists that the driver returns.
func plain(v any) map[string]any {
	props := v.(map[string]any)
	for name, value := range props {
		list, ok := value.([]any)
		if !ok || len(list) == 0 {
			continue
		}
		switch list[0].(type) {
		case string:
			props[name] = listOf[string](list)
		case int64:
			props[name] = listOf[int64](list)
		}
	}
	return props
}

func listOf[T any](list []any) []T {
	typed := make([]T, 0, len(list))
	for _, v := range list {
		if t, ok := v.(T); ok {
			typed = append(typed, t)
		}
	}
	return typed
}

// read reads the parts of the documents with all that starts there, and the nodes themselves.
func (t *transaction) read(ctx context.Context, documents []string) (*state, error) {
	s := &state{nodes: map[string]*storedNode{}, edges: map[edge][]storedEdge{}}
	iris := map[string]any{"iris": documents}
	loaded := false
	if err := t.ask(ctx, readDocuments, iris, func(v []any) {
		s.readNode(v)
		loaded = loaded || v[4].(bool)
	}); err != nil || len(s.nodes) == 0 {
		return s, err
	}
	if err := t.ask(ctx, readParts, iris, s.readNode); err != nil {
		return nil, err
	}
	if len(s.nodes) <= len(documents) && !loaded {
		return s, nil
	}
	var ids []string
	for _, iri := range slices.Sorted(maps.Keys(s.nodes)) {
		ids = append(ids, s.nodes[iri].id)
	}
	types := theModel().types
	return s, t.ask(ctx, readRelationships, map[string]any{"ids": ids}, func(v []any) {
		end, ok := v[2].(string)
		if kind := v[1].(string); ok && types[kind] {
			e := edge{v[0].(string), kind, end}
			s.edges[e] = append(s.edges[e], storedEdge{v[3].(string), plain(v[4])})
		}
	})
}
