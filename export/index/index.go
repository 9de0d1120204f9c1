// Package index keeps a graph in memory by subject and by object, compactly: a term is stored once, a statement takes
// some twenty bytes. Fill a Builder, then ask the Index: a Node has its values by property, and the nodes that point at
// it. Subjects, and the statements of each, are in the order in which they were added; repetitions are left out.
package index

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
)

// A Builder takes statements.
type Builder struct {
	terms *table
	log   []triple
	last  Term // subject of the statement before
}

type triple struct{ subject, property, object id }

// NewBuilder returns a Builder without statements.
func NewBuilder() *Builder { return &Builder{terms: newTable()} }

// Graph adds a graph.
func (b *Builder) Graph(g ontology.Graph) {
	for t := range g.All {
		b.Triple(*t)
	}
}

// Triple adds a statement.
func (b *Builder) Triple(t rdf.Triple) { b.Add(TermOf(t.Subj), t.Pred.String(), TermOf(t.Obj)) }

// Add adds a statement.
func (b *Builder) Add(subject Term, property string, object Term) {
	t := triple{property: b.terms.add(Term{Kind: IRI, Value: property}), object: b.terms.add(object)}
	if subject == b.last {
		t.subject = b.log[len(b.log)-1].subject
	} else {
		t.subject, b.last = b.terms.add(subject), subject
	}
	b.log = append(b.log, t)
}

// An Index is a graph. It can be used from several goroutines.
type Index struct {
	terms    *table
	subjects []id        // terms that are subjects, in order
	place    []uint32    // by term: its place among the subjects and 1, or 0
	starts   []uint32    // by subject: where its statements begin; one more for the end
	list     []statement // by subject, in order
	sorted   []uint32    // for each subject the places of its statements in list, by property and object
	pointed  []uint32    // by term: where the statements that point at it begin in into; one more for the end
	into     []edge      // by object, in the order of subjects
}

type statement struct{ property, object id }

// An edge is a statement without its object.
type edge struct{ subject, property id }

// Index returns the graph. The Builder cannot be used any more.
func (b *Builder) Index() *Index {
	x := &Index{terms: b.terms, place: make([]uint32, len(b.terms.terms))}
	for _, t := range b.log {
		if x.place[t.subject] == 0 {
			x.subjects = append(x.subjects, t.subject)
			x.place[t.subject] = uint32(len(x.subjects))
		}
	}
	x.starts = make([]uint32, len(x.subjects)+1)
	next := starts(x.starts, len(b.log), func(i int) uint32 { return x.place[b.log[i].subject] - 1 })
	x.list = make([]statement, len(b.log))
	for i, t := range b.log {
		x.list[next(i)] = statement{t.property, t.object}
	}
	b.log = nil
	x.sort()
	x.reverse()
	return x
}

// starts fills first with the places at which the members of each group begin, of so many members in all, and returns a
// function that gives the place of each member in turn.
func starts(first []uint32, members int, group func(member int) uint32) func(member int) uint32 {
	for i := range members {
		first[group(i)+1]++
	}
	for g := 1; g < len(first); g++ {
		first[g] += first[g-1]
	}
	next := slices.Clone(first)
	return func(i int) uint32 {
		g := group(i)
		next[g]++
		return next[g] - 1
	}
}

// sort removes repetitions from list and fills sorted.
func (x *Index) sort() {
	x.sorted = make([]uint32, 0, len(x.list))
	end, repeated := uint32(0), []uint32(nil)
	for s := range x.subjects {
		from, to := x.starts[s], x.starts[s+1]
		begin := uint32(len(x.sorted))
		for i := from; i < to; i++ {
			x.sorted = append(x.sorted, i)
		}
		own := x.sorted[begin:]
		slices.SortFunc(own, func(a, b uint32) int { return cmp.Or(x.list[a].compare(x.list[b]), cmp.Compare(a, b)) })
		repeated = repeated[:0]
		for i := 1; i < len(own); i++ {
			if x.list[own[i]] == x.list[own[i-1]] {
				repeated = append(repeated, own[i])
			}
		}
		x.starts[s] = end
		if len(repeated) == 0 && end == from {
			end = to
			continue
		}
		end = x.pack(own, from, to, end, repeated)
		x.sorted = x.sorted[:end]
	}
	x.starts[len(x.subjects)] = end
	x.list = slices.Clip(x.list[:end])
}

// pack moves the statements from:to of a subject to the place end, without those that are repeated, and returns their
// new end. It gives sorted the new places.
func (x *Index) pack(sorted []uint32, from, to, end uint32, repeated []uint32) uint32 {
	slices.Sort(repeated)
	moved := make([]uint32, to-from) // new places
	for i := from; i < to; i++ {
		if len(repeated) > 0 && repeated[0] == i {
			repeated = repeated[1:]
			moved[i-from] = none
			continue
		}
		x.list[end], moved[i-from] = x.list[i], end
		end++
	}
	n := 0
	for _, i := range sorted {
		if moved[i-from] != none {
			sorted[n] = moved[i-from]
			n++
		}
	}
	return end
}

// none is no place.
const none = ^uint32(0)

func (s statement) compare(o statement) int {
	return cmp.Or(cmp.Compare(s.property, o.property), cmp.Compare(s.object, o.object))
}

// reverse fills pointed and into.
func (x *Index) reverse() {
	x.pointed = make([]uint32, len(x.terms.terms)+1)
	next := starts(x.pointed, len(x.list), func(i int) uint32 { return x.list[i].object })
	x.into = make([]edge, len(x.list))
	for s, subject := range x.subjects {
		for i := x.starts[s]; i < x.starts[s+1]; i++ {
			x.into[next(int(i))] = edge{subject, x.list[i].property}
		}
	}
}

// Len returns the number of statements.
func (x *Index) Len() int { return len(x.list) }

// Node returns what has the name, an IRI or a label with "_:", if the graph says anything of it or points at it.
func (x *Index) Node(name string) (Node, bool) {
	n, ok := x.terms.find(Named(name))
	return Node{x, n}, ok
}

// Subjects lists the subjects.
func (x *Index) Subjects() iter.Seq[Node] {
	return func(yield func(Node) bool) {
		for _, s := range x.subjects {
			if !yield(Node{x, s}) {
				return
			}
		}
	}
}

// A Node is an IRI or a blank node of a graph.
type Node struct {
	x *Index
	n id
}

// Name returns the IRI, or the label with "_:".
func (n Node) Name() string { return n.x.terms.terms[n.n].value }

// Document returns the IRI of the document that the node is part of: the name up to '#'.
func (n Node) Document() string {
	document, _, _ := strings.Cut(n.Name(), "#")
	return document
}

// All lists the statements about the node, as properties and objects.
func (n Node) All() iter.Seq2[string, Term] {
	return func(yield func(string, Term) bool) {
		from, to := n.statements()
		for _, s := range n.x.list[from:to] {
			if !yield(n.x.terms.terms[s.property].value, n.x.terms.term(s.object)) {
				return
			}
		}
	}
}

// statements returns the places of the statements about the node in list.
func (n Node) statements() (from, to uint32) {
	p := n.x.place[n.n]
	if p == 0 {
		return 0, 0
	}
	return n.x.starts[p-1], n.x.starts[p]
}

// Objects returns the values of a property, given by its IRI.
func (n Node) Objects(property string) (list []Term) {
	for _, i := range slices.Sorted(slices.Values(n.having(property))) {
		list = append(list, n.x.terms.term(n.x.list[i].object))
	}
	return list
}

// Object returns the first value of a property, given by its IRI; the zero Term if there is none.
func (n Node) Object(property string) Term {
	places := n.having(property)
	if len(places) == 0 {
		return Term{}
	}
	return n.x.terms.term(n.x.list[slices.Min(places)].object)
}

// Has reports whether the graph says that the node has the value.
func (n Node) Has(property string, value Term) bool {
	object, ok := n.x.terms.find(value)
	if !ok {
		return false
	}
	_, found := slices.BinarySearchFunc(n.having(property), object, func(i uint32, object id) int {
		return cmp.Compare(n.x.list[i].object, object)
	})
	return found
}

// having returns the places in list of the statements with that property, by object.
func (n Node) having(property string) []uint32 {
	p, ok := n.x.terms.find(Term{Kind: IRI, Value: property})
	if !ok {
		return nil
	}
	from, to := n.statements()
	own := n.x.sorted[from:to]
	byProperty := func(i uint32, p id) int { return cmp.Compare(n.x.list[i].property, p) }
	begin, _ := slices.BinarySearchFunc(own, p, byProperty)
	end := begin
	if begin < len(own) {
		more, _ := slices.BinarySearchFunc(own[begin:], p+1, byProperty)
		end += more
	}
	return own[begin:end]
}
