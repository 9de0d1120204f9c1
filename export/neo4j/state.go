package neo4j

import (
	"context"
	"maps"
	"slices"
)

// A state is what the database has of some documents: their own nodes, and the relationships that unkg made from
// these.
type state struct {
	nodes map[string]*storedNode // by IRI
	edges map[edge][]storedEdge  // more than one only if somebody else made one that looks like unkg's
}

type storedNode struct {
	id string
	description
}

type storedEdge struct {
	id     string
	fields fields
}

// loaded reports whether the node is a document that was loaded, not only cited. Claims of others about it do not
// count.
func (n *storedNode) loaded() bool {
	return n.fields[keyLoaded].equal(field{values: []value{truth(true)}})
}

// without drops what belongs to a document.
func (s *state) without(document string) {
	maps.DeleteFunc(s.nodes, func(iri string, _ *storedNode) bool { return owns(document, iri) })
	maps.DeleteFunc(s.edges, func(e edge, _ []storedEdge) bool { return owns(document, e.start) })
}

// languages returns the languages of the language versions of a document in the database.
func (s *state) languages(document string) []string {
	var nodes []node
	for iri, n := range s.nodes {
		if owns(document, iri) {
			nodes = append(nodes, node{iri, n.description})
		}
	}
	return languagesOf(nodes)
}

// A transaction runs statements and adds up what they change.
type transaction struct {
	runner
	changes Changes
}

// ask runs a statement and adds up its changes.
func (t *transaction) ask(ctx context.Context, statement string, g given) ([]record, error) {
	a, err := t.run(ctx, statement, g)
	if statement != lockDocuments {
		t.changes.Add(a.changes)
	}
	return a.records, err
}

// nodes runs a statement that returns IRI, id, labels and properties.
func (t *transaction) nodes(ctx context.Context, statement string, g given) (map[string]*storedNode, error) {
	records, err := t.ask(ctx, statement, g)
	nodes := make(map[string]*storedNode, len(records))
	for _, r := range records {
		nodes[r.text(0)] = storedNodeOf(r)
	}
	return nodes, err
}

// storedNodeOf reads a record of IRI, id, labels and properties.
func storedNodeOf(r record) *storedNode {
	labels := r.texts(2)
	slices.Sort(labels)
	return &storedNode{r.text(1), description{labels, r.fields(3)}}
}

// read reads the documents.
func (t *transaction) read(ctx context.Context, documents []string) (*state, error) {
	nodes, err := t.nodes(ctx, readOwn, given{keys: documents})
	s := &state{nodes, map[edge][]storedEdge{}}
	if err != nil || len(nodes) == 0 {
		return s, err
	}
	var ids []string
	for _, iri := range slices.Sorted(maps.Keys(nodes)) {
		ids = append(ids, nodes[iri].id)
	}
	records, err := t.ask(ctx, readRelationships, given{keys: ids})
	for _, r := range records {
		if e := (edge{r.text(0), r.text(1), r.text(2)}); e.end != "" && ours(e.kind, r.fields(4)) {
			s.edges[e] = append(s.edges[e], storedEdge{r.text(3), r.fields(4)})
		}
	}
	return s, err
}
