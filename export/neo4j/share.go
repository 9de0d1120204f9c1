package neo4j

import (
	"context"
	"maps"
	"slices"
	"strings"
	"sync"
)

// share makes sure that the shared nodes and the nodes of documents are there with all that is said of them, and fills ids.
// known holds what is known to be there already; what this transaction adds goes to news, for when it has succeeded.
func (t *transaction) share(ctx context.Context, batch []Rows, documents []Node, known *memory, news *memory, ids map[string]string) error {
	said := map[string]*Node{}
	for i := range batch {
		for _, n := range batch[i].Shared {
			if s := said[n.IRI]; s == nil {
				said[n.IRI] = &Node{n.IRI, n.Labels, maps.Clone(n.Props)}
			} else {
				s.Labels = union(s.Labels, n.Labels)
				maps.Copy(s.Props, grownProps(n.Props, s.Props))
			}
		}
	}
	for i := range batch {
		delete(said, batch[i].Document) // its own graph says more
	}
	iris := slices.Sorted(maps.Keys(said))
	missing := map[string]bool{}
	for _, iri := range iris {
		missing[iri] = true
	}
	if err := t.ask(ctx, findNodes, map[string]any{"iris": iris}, func(v []any) {
		iri := v[0].(string)
		ids[iri] = v[1].(string)
		if known.has(said[iri]) {
			delete(missing, iri)
		}
	}); err != nil {
		return err
	}
	lacking := slices.Sorted(maps.Keys(missing))
	s := &state{nodes: map[string]*storedNode{}}
	if err := t.ask(ctx, readNodes, map[string]any{"iris": lacking}, s.readNode); err != nil {
		return err
	}
	lacking = slices.DeleteFunc(lacking, func(iri string) bool {
		old := s.nodes[iri]
		if old == nil {
			return false
		}
		if u := growth(said[iri], old); u.any() {
			return false
		}
		news.add(said[iri])
		return true
	})
	wanted := map[string]Node{}
	for _, n := range documents {
		wanted[n.IRI] = n
		lacking = append(lacking, n.IRI)
	}
	if len(lacking) == 0 {
		return nil
	}
	slices.Sort(lacking)
	before := t.changes.NodesCreated
	s.nodes = map[string]*storedNode{}
	if err := t.ask(ctx, touchNodes, map[string]any{"iris": lacking}, s.readNode); err != nil {
		return err
	}
	var updates []nodeUpdate
	for _, iri := range lacking {
		old := s.nodes[iri]
		if old == nil {
			return errRace
		}
		ids[iri] = old.id
		var u nodeUpdate
		if n, ok := wanted[iri]; ok {
			u = updateOf(n, old)
		} else {
			u = growth(said[iri], old)
			news.add(said[iri])
		}
		if u.any() {
			updates = append(updates, u)
		}
	}
	t.changes.NodesChanged += max(0, len(updates)-(t.changes.NodesCreated-before))
	return t.updateNodes(ctx, updates)
}

// growth is what a shared node lacks of what is said of it.
func growth(n *Node, old *storedNode) nodeUpdate {
	u := nodeUpdate{id: old.id, props: grownProps(n.Props, old.props)}
	for _, l := range n.Labels {
		if !slices.Contains(old.labels, l) {
			u.label = append(u.label, l)
		}
	}
	return u
}

// shareRelationships makes what is missing of the relationships between shared nodes.
func (t *transaction) shareRelationships(ctx context.Context, batch []Rows, known, news *memory, ids map[string]string) error {
	wanted := map[edge]bool{}
	for i := range batch {
		for _, r := range batch[i].SharedRelationships {
			if e := (edge{r.Start, r.Type, r.End}); !known.hasEdge(e) {
				wanted[e] = true
			}
		}
	}
	if len(wanted) == 0 {
		return nil
	}
	rows := map[string][]map[string]any{}
	for _, e := range slices.SortedFunc(maps.Keys(wanted), compareEdges) {
		news.addEdge(e)
		rows[e.property] = append(rows[e.property], map[string]any{"start": ids[e.start], "end": ids[e.end]})
	}
	for _, kind := range slices.Sorted(maps.Keys(rows)) {
		if err := t.ask(ctx, mergeRelationships(kind), map[string]any{"rows": rows[kind]}, nil); err != nil {
			return err
		}
	}
	return nil
}

func compareEdges(a, b edge) int {
	return compareRelationships(Relationship{Start: a.start, Type: a.property, End: a.end}, Relationship{Start: b.start, Type: b.property, End: b.end})
}

// A memory holds what shared nodes and relationships are known to be there, so that it is not asked for again with every
// document that names the United Nations. It is bounded: a full memory forgets everything.
type memory struct {
	mutex sync.Mutex
	nodes map[string]*storedNode
	edges map[edge]bool
}

// most is how many nodes are remembered; each takes a kilobyte or so.
const most = 20_000

func newMemory() *memory { return &memory{nodes: map[string]*storedNode{}, edges: map[edge]bool{}} }

func (m *memory) has(n *Node) bool {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	old := m.nodes[n.IRI]
	if old == nil {
		return false
	}
	u := growth(n, old)
	return !u.any()
}

func (m *memory) add(n *Node) {
	old := m.nodes[n.IRI]
	if old == nil {
		old = &storedNode{props: map[string]any{}}
		m.nodes[n.IRI] = old
	}
	old.labels = union(old.labels, n.Labels)
	maps.Copy(old.props, grownProps(n.Props, old.props))
}

func (m *memory) hasEdge(e edge) bool {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	return m.edges[e]
}

func (m *memory) addEdge(e edge) { m.edges[e] = true }

// learn takes over what a transaction made sure of.
func (m *memory) learn(news *memory) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	if len(m.nodes) > most || len(m.edges) > most {
		clear(m.nodes)
		clear(m.edges)
	}
	for iri, n := range news.nodes {
		m.add(&Node{strings.Clone(iri), n.labels, n.props})
	}
	maps.Copy(m.edges, news.edges)
}

// forget drops what may no longer be true.
func (m *memory) forget() {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	clear(m.nodes)
	clear(m.edges)
}
