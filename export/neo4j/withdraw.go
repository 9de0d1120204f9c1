package neo4j

import (
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/unkg/unkg/ontology"
)

// withdraw updates shared nodes of which claims were withdrawn to what documents still claim of them, and deletes
// those that no longer have any relationship.
func (t *transaction) withdraw(ctx context.Context, withdrawn map[string]string, released []string) error {
	if len(withdrawn) > 0 {
		if err := t.settle(ctx, withdrawn); err != nil {
			return err
		}
	}
	if len(released) == 0 {
		return nil
	}
	unreferenced, err := t.nodes(ctx, readUnreferenced, given{keys: released})
	if err != nil {
		return err
	}
	var ids []string
	for _, iri := range slices.Sorted(maps.Keys(unreferenced)) {
		if n := unreferenced[iri]; disposable(iri, n) {
			ids = append(ids, n.id)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	_, err = t.ask(ctx, deleteNodes, given{keys: ids})
	return err
}

// disposable reports whether a node without relationships may be deleted: it is not a loaded document, not an action,
// and has nothing that somebody else added.
func disposable(iri string, n *storedNode) bool {
	if n.loaded() || strings.HasPrefix(iri, ontology.ActionNS) {
		return false
	}
	for name := range n.fields {
		if !theVocabulary().isOurs(name) {
			return false
		}
	}
	return len(subtract(n.labels, theVocabulary().labels)) == 0
}

// settle updates nodes, given with the bases of their IRIs, to what all documents together claim of them.
func (t *transaction) settle(ctx context.Context, bases map[string]string) error {
	records, err := t.ask(ctx, readClaims, given{
		keys: slices.Sorted(maps.Keys(bases)), names: slices.Sorted(maps.Keys(theVocabulary().types)),
	})
	if err != nil {
		return err
	}
	var updates []nodeUpdate
	var stale []string // ids of relationships to delete
	for _, r := range records {
		iri, n := r.text(0), storedNodeOf(r)
		if n.loaded() {
			continue
		}
		claimed := &claims{node{iri, newDescription()}, nil}
		said, _ := r[4].([]any)
		for _, properties := range said {
			if f := fieldsOf(properties); ours(relDescribes, f) {
				claimed.merge(claimsOf(iri, f))
			}
		}
		if u := updateOf(described(background(bases[iri], iri), claimed), n); u.any() {
			updates = append(updates, u)
		}
		for _, r := range r.list(5) {
			if l := (link{r.text(1), r.text(2)}); l.end != "" && !slices.Contains(claimed.links, l) {
				stale = append(stale, r.text(0))
			}
		}
	}
	if len(stale) > 0 {
		slices.Sort(stale)
		if _, err := t.ask(ctx, deleteRelationships, given{keys: stale}); err != nil {
			return err
		}
	}
	return t.updateNodes(ctx, updates)
}
