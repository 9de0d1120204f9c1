package name

import (
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// A formAdder adds the forms of names to a lexicon that has all base forms. A form differs in its first words and has as
// many, so that the edge of the last of these leads to the node of the base form, where its entries and all longer names
// are: the forms cost no nodes for the rest of a name. Where another name has that edge, the form has nodes of its own.
type formAdder struct {
	*lexicon
	inflector inflector
	path      []int32 // the nodes of the base form, from the root on
	base      []word  // its words
	form      []word  // those of the form, up to the last that differs
	bases     int32   // the number of entries that are base forms
}

// addForms adds the forms of the names of entities in the language of the lexicon.
func (l *lexicon) addForms(entities []*ontology.Entity) {
	if !l.rules.inflector.inflects() {
		return
	}
	a := formAdder{lexicon: l, inflector: *l.rules.inflector, bases: int32(len(l.entries))}
	a.inflector.fits = map[string]fitted{}
	var names []string
	for _, e := range entities {
		names = names[:0]
		for _, n := range e.Names {
			if n.Lang == l.rules.code {
				names = append(names, script.Fold(n.Text).Text)
			}
		}
		k := 0
		for _, n := range e.Names {
			if n.Lang != l.rules.code {
				continue
			}
			if name := names[k]; n.Role == ontology.Preferred || !a.isForm(name, names) {
				a.add(e, n.Role, name)
			}
			k++
		}
	}
}

// isForm reports whether a name is a form of another one of the same entity. A preferred name never is, though it may look
// so: цели is the plural of цель, and its genitive.
func (a *formAdder) isForm(name string, names []string) bool {
	for _, other := range names {
		if other == name || !alike(name, other) {
			continue
		}
		for _, f := range a.inflector.forms(other) {
			if f.text+other[f.end:] == name {
				return true
			}
		}
	}
	return false
}

// alike reports whether one of two names may be a form of the other: they are of about the same length, and begin or end
// with the same letters.
func alike(x, y string) bool {
	const most, same = 32, 4 // bytes
	return len(x) > same && len(y) > same && max(len(x), len(y))-min(len(x), len(y)) <= most &&
		(x[:same] == y[:same] || x[len(x)-same:] == y[len(y)-same:])
}

// add adds the forms of a folded name.
func (a *formAdder) add(e *ontology.Entity, role ontology.Role, name string) {
	forms := a.inflector.forms(name)
	if len(forms) == 0 {
		return
	}
	a.base = appendWords(a.base[:0], name, a.rules.articles)
	a.walk()
	for _, f := range forms {
		a.form = appendWords(a.form[:0], f.text, a.rules.articles)
		last := len(a.form) - 1
		for last >= 0 && last < len(a.base) && a.form[last].hash == a.base[last].hash {
			last--
		}
		if last >= 0 && last < len(a.base) {
			a.addForm(e, role, last, f.own)
		}
	}
}

// walk follows the words of the base form.
func (a *formAdder) walk() {
	a.path = append(a.path[:0], 0)
	for i := range a.base {
		w := &a.base[i]
		gap := uint64(w.gap)
		if i == 0 {
			gap = 0
		}
		next, _ := a.edges.get(edgeOf(a.path[i], w.hash+gap, i))
		a.path = append(a.path, next)
	}
}

// addForm adds one form, whose words up to last differ from those of the base form.
func (a *formAdder) addForm(e *ontology.Entity, role ontology.Role, last int, own bool) {
	node := int32(0)
	for i := range last {
		node = a.step(node, &a.form[i], i)
	}
	w := &a.form[last]
	hash := w.hash
	if last > 0 {
		hash += uint64(w.gap)
	}
	key, home := edgeOf(node, hash, last)
	next, ok := a.edges.get(key, home)
	switch {
	case ok && next == a.path[last+1]:
		return
	case !ok && !own:
		a.edges.put(key, home, a.path[last+1])
		a.begin(w.hash, key, last)
		return
	}
	node = a.step(node, w, last)
	for i := last + 1; i < len(a.base); i++ {
		node = a.step(node, &a.base[i], i)
	}
	a.accept(e, role, node)
}

// accept makes the form that ends at a node a name of the entity, unless it is the base form of a name of another. Like
// entries of base forms, those of forms come in the reverse order of their entities.
func (a *formAdder) accept(e *ontology.Entity, role ontology.Role, node int32) {
	en := entry{entity: e, role: role, words: len(a.base)}
	for i := range a.base {
		en.spell(&a.base[i], i)
	}
	before := &a.accepts[node]
	for k := *before; k >= 0; k = a.entries[k].next {
		other := &a.entries[k]
		switch {
		case other.entity == e, k < a.bases && other.role != ontology.ShortForm && role != ontology.ShortForm:
			return
		case k < a.bases:
			before = &other.next
		}
	}
	en.next = *before
	*before = int32(len(a.entries))
	a.entries = append(a.entries, en)
}
