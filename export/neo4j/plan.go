package neo4j

import (
	"maps"
	"slices"
)

// A plan is what has to be written so that the database contains the rows of some documents.
type plan struct {
	create      []node // missing nodes that are documents' own, without the documents themselves
	documents   []node // documents whose node is missing or differs
	update      []nodeUpdate
	deleteNodes []string // ids
	relate      []relationship
	updateEdges []row
	deleteEdges []string // ids
	released    []string // IRIs of shared nodes to which the documents no longer have a relationship

	// withdrawn are the IRIs of shared nodes of which the documents no longer claim something that they did, with
	// their bases.
	withdrawn map[string]string
}

func (p *plan) empty() bool {
	return len(p.create)+len(p.documents)+len(p.update)+len(p.deleteNodes) == 0 &&
		len(p.relate)+len(p.updateEdges)+len(p.deleteEdges) == 0
}

// planOf compares rows with what is in the database.
func planOf(batch []rows, s *state) *plan {
	p := &plan{withdrawn: map[string]string{}}
	wanted := map[string]bool{}
	edges := map[edge]bool{}
	released := map[string]bool{}
	pointed := map[string]bool{} // nodes to which the documents have relationships
	for i := range batch {
		for _, n := range batch[i].own {
			wanted[n.iri] = true
			old := s.nodes[n.iri]
			switch {
			case n.iri == batch[i].document:
				if old == nil || updateOf(n.description, old).any() {
					p.documents = append(p.documents, n)
				}
			case old == nil:
				p.create = append(p.create, n)
			default:
				if u := updateOf(n.description, old); u.any() {
					p.update = append(p.update, u)
				}
			}
		}
		for _, r := range batch[i].relationships {
			edges[r.edge], pointed[r.end] = true, true
			old := s.edges[r.edge]
			if len(old) == 0 {
				p.relate = append(p.relate, r)
				continue
			}
			if set, gone := changesIn(r.fields, old[0].fields, everything); len(set)+len(gone) > 0 {
				p.updateEdges = append(p.updateEdges, row{id: old[0].id, fields: set, gone: gone})
				if r.kind == relDescribes && takesAway(r.fields, old[0].fields) {
					p.withdrawn[r.end] = batch[i].base
				}
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
	for e, old := range s.edges {
		if edges[e] {
			continue
		}
		for _, r := range old {
			p.deleteEdges = append(p.deleteEdges, r.id)
		}
		if wanted[e.end] || s.nodes[e.end] != nil {
			continue
		}
		if !pointed[e.end] {
			released[e.end] = true
		}
		if e.kind == relDescribes {
			p.withdrawn[e.end] = baseOf(e.start)
		}
	}
	slices.Sort(p.deleteEdges)
	p.released = slices.Sorted(maps.Keys(released))
	return p
}

// A nodeUpdate is what to add to a node and what to remove.
type nodeUpdate struct {
	id             string
	label, unlabel []string
	fields         fields
	gone           []string // names of fields to remove
}

func (u nodeUpdate) any() bool { return len(u.label)+len(u.unlabel)+len(u.fields)+len(u.gone) > 0 }

// updateOf returns the update that turns old into wanted. Labels and fields that are not unkg's stay.
func updateOf(wanted description, old *storedNode) nodeUpdate {
	u := nodeUpdate{id: old.id, label: subtract(wanted.labels, old.labels)}
	u.unlabel = slices.DeleteFunc(subtract(old.labels, wanted.labels), func(l string) bool {
		return !slices.Contains(theVocabulary().labels, l)
	})
	u.fields, u.gone = changesIn(wanted.fields, old.fields, theVocabulary().isOurs)
	return u
}

// takesAway reports whether old has a value that is not in wanted.
func takesAway(wanted, old fields) bool {
	for name, f := range old {
		if len(f.without(wanted[name]).values) > 0 {
			return true
		}
	}
	return false
}

func everything(string) bool { return true }

// changesIn returns which fields to set and which to remove so that old becomes wanted; fields that are not ours stay.
func changesIn(wanted, old fields, ours func(string) bool) (set fields, gone []string) {
	for name, f := range wanted {
		if !f.equal(old[name]) {
			if set == nil {
				set = fields{}
			}
			set[name] = f
		}
	}
	for name := range old {
		if _, ok := wanted[name]; !ok && ours(name) {
			gone = append(gone, name)
		}
	}
	slices.Sort(gone)
	return set, gone
}
