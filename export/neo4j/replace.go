package neo4j

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"
)

// A plan is what has to be written so that the database holds what the rows of some documents say.
type plan struct {
	create      []Node // own nodes that are missing, apart from documents
	documents   []Node // documents whose node is missing or differs
	update      []nodeUpdate
	deleteNodes []string // ids
	relate      []Relationship
	updateEdges []map[string]any // id, properties
	deleteEdges []string         // ids
	ends        []string         // IRIs that lost a reference
	retracted   []retraction
	said        []any // what was said, for each of retracted
}

// A nodeUpdate is what to set and to take away; properties that are nil go.
type nodeUpdate struct {
	id            string
	label, remove []string
	props         map[string]any
}

func (p *plan) empty() bool {
	return len(p.create)+len(p.documents)+len(p.update)+len(p.deleteNodes)+len(p.relate)+len(p.updateEdges)+len(p.deleteEdges) == 0
}

// planOf compares rows with what is there.
func planOf(batch []Rows, s *state) *plan {
	p := &plan{}
	wanted := map[string]bool{}
	edges := map[edge]bool{}
	for i := range batch {
		for _, n := range batch[i].Own {
			wanted[n.IRI] = true
			old := s.nodes[n.IRI]
			switch {
			case n.IRI == batch[i].Document:
				if old == nil || updateOf(n, old).any() {
					p.documents = append(p.documents, n)
				}
			case old == nil:
				p.create = append(p.create, n)
			default:
				if u := updateOf(n, old); u.any() {
					p.update = append(p.update, u)
				}
			}
		}
		for _, r := range batch[i].OwnRelationships {
			e := edge{r.Start, r.Type, r.End}
			edges[e] = true
			old := s.edges[e]
			if len(old) == 0 {
				p.relate = append(p.relate, r)
				continue
			}
			if change := changedProps(r.Props, old[0].props, func(string) bool { return true }); len(change) > 0 {
				p.updateEdges = append(p.updateEdges, map[string]any{"id": old[0].id, "properties": change})
				p.retract(e, old[0].props, r.Props)
			}
			for _, twin := range old[1:] {
				p.deleteEdges = append(p.deleteEdges, twin.id)
			}
		}
	}
	for _, iri := range slices.Sorted(maps.Keys(s.nodes)) {
		if !wanted[iri] {
			p.deleteNodes = append(p.deleteNodes, s.nodes[iri].id)
		}
	}
	stale := map[string]bool{}
	for e, old := range s.edges {
		if !edges[e] {
			for _, r := range old {
				p.deleteEdges = append(p.deleteEdges, r.id)
			}
			p.retract(e, old[0].props, nil)
			stale[e.end] = true
		}
	}
	slices.Sort(p.deleteEdges)
	for _, iri := range slices.Sorted(maps.Keys(stale)) {
		if !wanted[iri] && s.nodes[iri] == nil {
			p.ends = append(p.ends, iri)
		}
	}
	return p
}

func (u nodeUpdate) any() bool { return len(u.label)+len(u.remove)+len(u.props) > 0 }

// updateOf makes old what n says. Labels and properties that are not unkg's stay.
func updateOf(n Node, old *storedNode) nodeUpdate {
	u := nodeUpdate{id: old.id, props: changedProps(n.Props, old.props, theModel().isOurs)}
	for _, l := range n.Labels {
		if !slices.Contains(old.labels, l) {
			u.label = append(u.label, l)
		}
	}
	for _, l := range old.labels {
		if !slices.Contains(n.Labels, l) && slices.Contains(theModel().all, l) {
			u.remove = append(u.remove, l)
		}
	}
	return u
}

// changedProps is what to set so that old becomes what is wanted, nil for what goes.
func changedProps(wanted, old map[string]any, ours func(string) bool) map[string]any {
	var change map[string]any
	set := func(name string, v any) {
		if change == nil {
			change = map[string]any{}
		}
		change[name] = v
	}
	for name, v := range wanted {
		if o, ok := old[name]; !ok || compareValues(v, o) != 0 {
			set(name, v)
		}
	}
	for name := range old {
		if _, ok := wanted[name]; !ok && name != "iri" && ours(name) {
			set(name, nil)
		}
	}
	return change
}

// grownProps is what to set so that old holds what the document says too.
func grownProps(said, old map[string]any) map[string]any {
	change := map[string]any{}
	for name, v := range said {
		o := old[name]
		grown := v
		switch v := v.(type) {
		case []string:
			list, _ := o.([]string)
			grown = union(list, v)
		case []int64:
			list, _ := o.([]int64)
			for _, i := range v {
				list = insert(list, i)
			}
			grown = list
		default:
			grown = join(o, v, false)
		}
		if o == nil || compareValues(grown, o) != 0 {
			change[name] = grown
		}
	}
	return change
}

// write carries a plan out; ids has the element of every node that is there already and grows with those that are made.
func (t *transaction) write(ctx context.Context, p *plan, ids map[string]string) error {
	for _, step := range []func(context.Context, *plan, map[string]string) error{t.writeNodes, t.writeRelationships, t.takeBack, t.removeStale} {
		if err := step(ctx, p, ids); err != nil {
			return err
		}
	}
	return nil
}

func (t *transaction) writeNodes(ctx context.Context, p *plan, ids map[string]string) error {
	if len(p.deleteEdges) > 0 {
		if err := t.ask(ctx, deleteRelationships, map[string]any{"ids": p.deleteEdges}, nil); err != nil {
			return err
		}
	}
	if len(p.deleteNodes) > 0 {
		if err := t.ask(ctx, deleteNodes, map[string]any{"ids": p.deleteNodes}, nil); err != nil {
			return err
		}
	}
	if len(p.create) > 0 {
		rows := make([]map[string]any, 0, len(p.create))
		for _, n := range p.create {
			rows = append(rows, map[string]any{"labels": n.Labels, "properties": n.Props})
		}
		made := 0
		if err := t.ask(ctx, createNodes, map[string]any{"rows": rows}, func(v []any) {
			ids[v[0].(string)] = v[1].(string)
			made++
		}); err != nil {
			return err
		}
		if made != len(rows) {
			return errRace
		}
	}
	t.changes.NodesChanged += len(p.update)
	return t.updateNodes(ctx, p.update)
}

func (t *transaction) updateNodes(ctx context.Context, updates []nodeUpdate) error {
	var rows, adding, removing []map[string]any
	for _, u := range updates {
		if len(u.props) > 0 {
			rows = append(rows, map[string]any{"id": u.id, "properties": u.props})
		}
		if len(u.label) > 0 {
			adding = append(adding, map[string]any{"id": u.id, "labels": u.label})
		}
		if len(u.remove) > 0 {
			removing = append(removing, map[string]any{"id": u.id, "labels": u.remove})
		}
	}
	for _, s := range []struct {
		statement string
		rows      []map[string]any
	}{{unlabel, removing}, {updateNodes, rows}, {labelNodes, adding}} {
		if len(s.rows) == 0 {
			continue
		}
		if err := t.ask(ctx, s.statement, map[string]any{"rows": s.rows}, nil); err != nil {
			return err
		}
	}
	return nil
}

func (t *transaction) writeRelationships(ctx context.Context, p *plan, ids map[string]string) error {
	if len(p.updateEdges) > 0 {
		t.changes.RelationshipsChanged += len(p.updateEdges)
		if err := t.ask(ctx, updateRelationships, map[string]any{"rows": p.updateEdges}, nil); err != nil {
			return err
		}
	}
	slices.SortFunc(p.relate, func(a, b Relationship) int {
		return cmp.Or(strings.Compare(a.Start, b.Start), strings.Compare(a.Type, b.Type), strings.Compare(a.End, b.End))
	})
	var bare, described []map[string]any
	for i := range p.relate {
		r := &p.relate[i]
		start, end := ids[r.Start], ids[r.End]
		if start == "" || end == "" {
			return errRace
		}
		if len(r.Props) == 0 {
			bare = addEnd(bare, start, []string{end, r.Type})
		} else {
			described = addEnd(described, start, map[string]any{"id": end, "type": r.Type, "properties": r.Props})
		}
	}
	before := t.changes.RelationshipsCreated
	if bare != nil {
		if err := t.ask(ctx, createRelationships, map[string]any{"rows": bare}, nil); err != nil {
			return err
		}
	}
	if described != nil {
		if err := t.ask(ctx, describeRelationships, map[string]any{"rows": described}, nil); err != nil {
			return err
		}
	}
	if t.changes.RelationshipsCreated-before != len(p.relate) {
		return errRace
	}
	return nil
}

// addEnd adds an end to the row of its start, which is the last if there is one.
func addEnd(rows []map[string]any, start string, end any) []map[string]any {
	if n := len(rows); n > 0 && rows[n-1]["start"] == start {
		rows[n-1]["ends"] = append(rows[n-1]["ends"].([]any), end)
		return rows
	}
	return append(rows, map[string]any{"start": start, "ends": []any{end}})
}

// removeStale deletes shared nodes that lost their last reference, and what they alone referred to.
func (t *transaction) removeStale(ctx context.Context, p *plan, _ map[string]string) error {
	types := slices.Sorted(maps.Keys(sharedTypes))
	for ends := p.ends; len(ends) > 0; {
		var nodes, edges, next []string
		err := t.ask(ctx, readUnreferenced, map[string]any{"iris": ends, "types": types}, func(v []any) {
			nodes = append(nodes, v[0].(string))
			edges = append(edges, listOf[string](v[1].([]any))...)
			next = append(next, listOf[string](v[2].([]any))...)
		})
		if err != nil {
			return err
		}
		if len(edges) > 0 {
			if err := t.ask(ctx, deleteRelationships, map[string]any{"ids": edges}, nil); err != nil {
				return err
			}
		}
		if len(nodes) > 0 {
			if err := t.ask(ctx, deleteNodes, map[string]any{"ids": nodes}, nil); err != nil {
				return err
			}
		}
		slices.Sort(next)
		ends = slices.Compact(next)
	}
	return nil
}

// sharedTypes are the relationships that start at shared nodes.
var sharedTypes = map[string]bool{"SUB_ORGANIZATION_OF": true, "PROTOCOL_TO": true, "PART_OF": true, "SET_OUT_IN": true, "WAS_ASSOCIATED_WITH": true}
