package neo4j

import (
	"context"
	"maps"
	"slices"
	"strings"
	"sync"
)

// sharing is what some documents claim of shared nodes, and where these are in the database.
type sharing struct {
	claimed map[string]*claims     // by IRI
	known   map[string]description // what they contain independently of the documents
	ids     map[string]string      // ids of nodes in the database
	loaded  map[string]bool        // documents that are loaded, so that claims of others about them do not count
}

func sharingOf(batch []rows) *sharing {
	s := &sharing{
		claimed: map[string]*claims{}, known: map[string]description{}, ids: map[string]string{}, loaded: map[string]bool{},
	}
	for i := range batch {
		for _, c := range batch[i].shared {
			if old := s.claimed[c.iri]; old == nil {
				s.claimed[c.iri] = c.clone()
				s.known[c.iri] = batch[i].known(c.iri)
			} else {
				old.merge(c)
				s.learn(c.iri, batch[i].groups)
			}
		}
	}
	for i := range batch {
		s.loaded[batch[i].document] = true
		delete(s.claimed, batch[i].document)
	}
	return s
}

// learn adds the names of a group that another document has in its languages.
func (s *sharing) learn(iri string, groups map[string]description) {
	if d, ok := groups[iri]; ok {
		all := newDescription(d.labels...)
		all.fields.merge(s.known[iri].fields)
		all.fields.merge(d.fields)
		s.known[iri] = all
	}
}

// missing returns the update that adds to a node what is claimed of it.
func (s *sharing) missing(iri string, old *storedNode) nodeUpdate {
	if old.loaded() {
		return nodeUpdate{}
	}
	return updateOf(grown(old.description, s.known[iri], s.claimed[iri]), old)
}

// share creates and completes the shared nodes and the nodes of documents. What the transaction has verified goes to
// added, which is used after it has succeeded.
func (t *transaction) share(ctx context.Context, s *sharing, documents []node, c *cache, added *cache) error {
	var cached, lacking []string
	for _, iri := range slices.Sorted(maps.Keys(s.claimed)) {
		if old := c.node(iri); old != nil && !s.missing(iri, old).any() {
			cached = append(cached, iri)
			s.loaded[iri] = s.loaded[iri] || old.loaded()
		} else {
			lacking = append(lacking, iri)
		}
	}
	if len(cached) > 0 {
		records, err := t.ask(ctx, findNodes, given{keys: cached})
		if err != nil {
			return err
		}
		for _, r := range records {
			s.ids[r.text(0)] = r.text(1)
		}
		for _, iri := range cached {
			if s.ids[iri] == "" {
				lacking = append(lacking, iri)
			}
		}
	}
	note := func(iri string, n *storedNode) {
		s.ids[iri] = n.id
		s.loaded[iri] = s.loaded[iri] || n.loaded()
		if claimed := s.claimed[iri]; claimed != nil {
			added.keep(iri, n)
		}
	}
	if len(lacking) > 0 {
		found, err := t.nodes(ctx, readNodes, given{keys: lacking})
		if err != nil {
			return err
		}
		lacking = slices.DeleteFunc(lacking, func(iri string) bool {
			n := found[iri]
			if n == nil || s.missing(iri, n).any() {
				return false
			}
			note(iri, n)
			return true
		})
	}
	rows := make([]row, 0, len(lacking)+len(documents))
	for _, iri := range lacking {
		d := described(s.known[iri], s.claimed[iri])
		rows = append(rows, row{iri: iri, labels: d.labels, fields: d.fields})
	}
	wanted := map[string]description{}
	for _, d := range documents {
		wanted[d.iri] = d.description
		rows = append(rows, row{iri: d.iri, labels: d.labels, fields: d.fields})
	}
	if len(rows) == 0 {
		return nil
	}
	slices.SortFunc(rows, func(a, b row) int { return strings.Compare(a.iri, b.iri) })
	touched, err := t.nodes(ctx, touchNodes, given{rows: rows})
	if err != nil {
		return err
	}
	var updates []nodeUpdate
	for _, r := range rows {
		old := touched[r.iri]
		if old == nil {
			return errRace
		}
		var u nodeUpdate
		if d, ok := wanted[r.iri]; ok {
			u = updateOf(d, old)
		} else {
			u = s.missing(r.iri, old)
		}
		if u.any() {
			updates = append(updates, u)
			old = &storedNode{old.id, description{union(old.labels, u.label), maps.Clone(old.fields)}}
			maps.Copy(old.fields, u.fields)
		}
		note(r.iri, old)
	}
	return t.updateNodes(ctx, updates)
}

// link creates the missing relationships between shared nodes.
func (t *transaction) link(ctx context.Context, s *sharing, c *cache, added *cache) error {
	var rows []row
	for _, iri := range slices.Sorted(maps.Keys(s.claimed)) {
		if s.loaded[iri] {
			continue
		}
		for _, l := range s.claimed[iri].links {
			e := edge{iri, l.kind, l.end}
			if c.edge(e) {
				continue
			}
			added.edges[e] = true
			rows = append(rows, row{start: s.ids[iri], kind: l.kind, end: s.ids[l.end]})
		}
	}
	if len(rows) == 0 {
		return nil
	}
	_, err := t.ask(ctx, linkNodes, given{rows: rows})
	return err
}

// A cache remembers the content of shared nodes and the relationships between them, so that the server need not be
// asked again for every document that names the United Nations. Its size is limited: a full cache is emptied.
type cache struct {
	mutex sync.Mutex
	nodes map[string]*storedNode
	edges map[edge]bool
}

// cacheSize is the largest number of nodes in the cache; each takes about a kilobyte.
const cacheSize = 20_000

func newCache() *cache { return &cache{nodes: map[string]*storedNode{}, edges: map[edge]bool{}} }

func (c *cache) node(iri string) *storedNode {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return c.nodes[iri]
}

func (c *cache) edge(e edge) bool {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return c.edges[e]
}

func (c *cache) keep(iri string, n *storedNode) { c.nodes[strings.Clone(iri)] = n }

// learn adds what a transaction has verified, and forgets the nodes from which it removed something.
func (c *cache) learn(added *cache, withdrawn map[string]string) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if len(c.nodes) > cacheSize || len(c.edges) > cacheSize {
		clear(c.nodes)
		clear(c.edges)
	}
	maps.Copy(c.nodes, added.nodes)
	maps.Copy(c.edges, added.edges)
	if len(withdrawn) == 0 {
		return
	}
	taken := func(iri string) bool { _, ok := withdrawn[iri]; return ok }
	maps.DeleteFunc(c.nodes, func(iri string, _ *storedNode) bool { return taken(iri) })
	maps.DeleteFunc(c.edges, func(e edge, _ bool) bool { return taken(e.start) || taken(e.end) })
}

// forget empties the cache, since it may be out of date.
func (c *cache) forget() {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	clear(c.nodes)
	clear(c.edges)
}
