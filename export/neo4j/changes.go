package neo4j

import (
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Changes counts what a load changed in the database, as the database reports it.
type Changes struct {
	NodesCreated, NodesChanged, NodesDeleted                         int
	RelationshipsCreated, RelationshipsChanged, RelationshipsDeleted int
}

// Any reports whether anything changed.
func (c Changes) Any() bool { return c != Changes{} }

// Add adds the counts of d.
func (c *Changes) Add(d Changes) {
	c.NodesCreated += d.NodesCreated
	c.NodesChanged += d.NodesChanged
	c.NodesDeleted += d.NodesDeleted
	c.RelationshipsCreated += d.RelationshipsCreated
	c.RelationshipsChanged += d.RelationshipsChanged
	c.RelationshipsDeleted += d.RelationshipsDeleted
}

// String returns the counts in words: "12 nodes created".
func (c Changes) String() string {
	var words []string
	for _, n := range [...]struct {
		n    int
		what string
	}{
		{c.NodesCreated, "nodes created"}, {c.NodesChanged, "nodes changed"}, {c.NodesDeleted, "nodes deleted"},
		{c.RelationshipsCreated, "relationships created"}, {c.RelationshipsChanged, "relationships changed"},
		{c.RelationshipsDeleted, "relationships deleted"},
	} {
		words = append(words, fmt.Sprintf("%d %s", n.n, n.what))
	}
	return strings.Join(words, ", ")
}

// changesOf returns the changes that the database counts. It does not count changed nodes and relationships, only
// created and deleted ones.
func changesOf(n neo4j.Counters) Changes {
	return Changes{
		NodesCreated: n.NodesCreated(), NodesDeleted: n.NodesDeleted(),
		RelationshipsCreated: n.RelationshipsCreated(), RelationshipsDeleted: n.RelationshipsDeleted(),
	}
}
