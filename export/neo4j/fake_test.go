package neo4j

import (
	"context"
	"slices"
	"strings"
)

// A fake is a database that answers the statements which read nodes and relationships from its content, and records
// the others. That is enough to see what a transaction would do.
type fake struct {
	nodes map[string]map[string]any // properties by IRI
	edges []fakeEdge
	asked map[string][]given     // by statement
	later func(statement string) // is called before each, if not nil
}

type fakeEdge struct {
	edge
	properties map[string]any
}

func newFake() *fake { return &fake{nodes: map[string]map[string]any{}, asked: map[string][]given{}} }

// hold puts a node into the database, with its labels under that name.
func (f *fake) hold(iri string, labels []any, properties map[string]any) {
	f.nodes[iri] = map[string]any{"labels": labels, "properties": properties}
}

func (f *fake) record(iri string) record {
	n := f.nodes[iri]
	return record{iri, "id of " + iri, n["labels"], n["properties"]}
}

func (f *fake) run(_ context.Context, statement string, g given) (a answer, err error) {
	if f.later != nil {
		f.later(statement)
	}
	f.asked[statement] = append(f.asked[statement], g)
	ended := func(iri string, e fakeEdge) bool { return e.end == iri }
	for _, key := range g.keys {
		iri := strings.TrimPrefix(key, "id of ")
		switch statement {
		case readOwn:
			for other := range f.nodes {
				if owns(iri, other) {
					a.records = append(a.records, f.record(other))
				}
			}
		case readRelationships:
			for _, e := range f.edges {
				if e.start == iri {
					a.records = append(a.records, record{iri, e.kind, e.end, e.kind + " to " + e.end, e.properties})
				}
			}
		case readHolding:
			for _, e := range f.edges {
				if e.start == iri || e.end == iri {
					a.records = append(a.records, record{iri, e.kind + " to " + e.end})
				}
			}
		case readNodes, findNodes, readUnreferenced, readClaims:
			referenced := slices.ContainsFunc(f.edges, func(e fakeEdge) bool { return ended(iri, e) })
			if f.nodes[iri] == nil || statement == readUnreferenced && referenced {
				continue
			}
			r := append(f.record(iri), []any{}, []any{})
			for _, e := range f.edges {
				if e.kind == relDescribes && ended(iri, e) {
					r[4] = append(r[4].([]any), e.properties)
				} else if e.start == iri {
					r[5] = append(r[5].([]any), []any{e.kind + " to " + e.end, e.kind, e.end})
				}
			}
			a.records = append(a.records, r)
		}
	}
	for _, r := range g.rows {
		switch statement {
		case touchNodes:
			if f.nodes[r.iri] == nil {
				var labels []any
				for _, l := range r.labels {
					labels = append(labels, l)
				}
				made := given{rows: []row{r}}.parameters()["rows"].([]any)[0].(map[string]any)
				f.hold(r.iri, labels, made["properties"].(map[string]any))
				a.changes.NodesCreated++
			}
			a.records = append(a.records, f.record(r.iri))
		case createNodes:
			a.records = append(a.records, record{r.iri, "id of " + r.iri})
		case createRelationships, describeRelationships:
			a.changes.RelationshipsCreated += len(r.ends)
		}
	}
	return a, nil
}
