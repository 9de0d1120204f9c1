package neo4j

import (
	"context"
	"maps"
	"slices"
	"strings"
)

// A retraction is what a document said of a shared node and says no longer.
type retraction struct{ iri, property string }

// retract notes what a relationship said and what is wanted says no longer.
func (p *plan) retract(e edge, old, wanted map[string]any) {
	if e.property != relDescribes {
		return
	}
	for name, v := range old {
		if w, ok := wanted[name]; !ok || compareValues(v, w) != 0 {
			p.retracted = append(p.retracted, retraction{e.end, name})
			p.said = append(p.said, v)
		}
	}
}

// takeBack takes from shared nodes what no document says any longer. It adds the nodes that lost a reference to p.ends.
func (t *transaction) takeBack(ctx context.Context, p *plan, _ map[string]string) error {
	if len(p.retracted) == 0 {
		return nil
	}
	type described struct {
		storedNode
		says map[string]any
	}
	nodes := map[string]*described{}
	iris := map[string]bool{}
	for _, r := range p.retracted {
		iris[r.iri] = true
	}
	err := t.ask(ctx, readDescriptions, map[string]any{"iris": slices.Sorted(maps.Keys(iris))}, func(v []any) {
		d := &described{storedNode{id: v[1].(string), props: plain(v[2])}, map[string]any{}}
		for _, says := range v[3].([]any) {
			maps.Copy(d.says, grownProps(plain(says), d.says))
		}
		nodes[v[0].(string)] = d
	})
	if err != nil {
		return err
	}
	changes := map[string]map[string]any{}
	var links []map[string]any
	for i, r := range p.retracted {
		n := nodes[r.iri]
		if n == nil {
			continue
		}
		if kind := relationshipType(r.property); theModel().types[kind] {
			base := strings.TrimSuffix(r.iri, entityPath(r.iri))
			for _, path := range p.said[i].([]string) {
				if list, _ := n.says[r.property].([]string); !slices.Contains(list, path) {
					links = append(links, map[string]any{"start": n.id, "type": kind, "end": base + path})
					p.ends = append(p.ends, base+path)
				}
			}
			continue
		}
		value := remaining(r.iri, r.property, n.props[r.property], p.said[i], n.says[r.property])
		if old, ok := n.props[r.property]; !ok || value != nil && compareValues(old, value) == 0 {
			continue
		}
		if changes[r.iri] == nil {
			changes[r.iri] = map[string]any{}
		}
		changes[r.iri][r.property] = value
		n.props[r.property] = value
	}
	var updates []nodeUpdate
	for _, iri := range slices.Sorted(maps.Keys(changes)) {
		updates = append(updates, nodeUpdate{id: nodes[iri].id, props: changes[iri]})
	}
	t.changes.NodesChanged += len(updates)
	if err := t.updateNodes(ctx, updates); err != nil || len(links) == 0 {
		return err
	}
	return t.ask(ctx, deleteLinks, map[string]any{"rows": links}, nil)
}

// remaining is a value without what was said, apart from what is still said and from what the authority says; nil if
// nothing remains.
func remaining(iri, name string, value, said, says any) any {
	known := authorityFacts(entityPath(iri))
	switch said := said.(type) {
	case []string:
		value, _ := value.([]string)
		says, _ := says.([]string)
		return orNil(slices.DeleteFunc(slices.Clone(value), func(s string) bool {
			return slices.Contains(said, s) && !slices.Contains(says, s) && !known[factKey(name, s)]
		}))
	case []int64:
		value, _ := value.([]int64)
		says, _ := says.([]int64)
		return orNil(slices.DeleteFunc(slices.Clone(value), func(i int64) bool {
			return slices.Contains(said, i) && !slices.Contains(says, i) && !known[factKey(name, i)]
		}))
	default:
		if value != nil && compareValues(value, said) != 0 {
			return value
		}
		return says
	}
}

func orNil[T any](list []T) any {
	if len(list) == 0 {
		return nil
	}
	return list
}

// entityPath is the end of the IRI of an entity: "body/unhcr".
func entityPath(iri string) string {
	slug := strings.LastIndexByte(iri, '/')
	return iri[strings.LastIndexByte(iri[:max(slug, 0)], '/')+1:]
}
