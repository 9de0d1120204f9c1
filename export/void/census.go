package void

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/ontology"
)

// A Census counts the statements of graphs, taken together as one graph: a statement of several documents counts
// once. Memory grows by some 40 bytes for each distinct object and each subject and statement that several documents
// share.
type Census struct {
	space     string // prefix of the IRIs of entities
	shared    known
	objects   *ntriples.Set
	authority *ntriples.Set // statements of the authority
	scratch   []byte

	count       struct{ triples, entities, subjects, objects, authority int }
	example     rdf.IRI        // the first document
	first, last rdf.Object     // the earliest and the latest date of a document; nil if none has one
	instances   map[string]int // by class
	uses        map[string]int // by property
	links       map[link]int
	values      map[string]map[string]bool // by property in carried
}

// known are statements and subjects that have been counted.
type known struct{ statements, subjects *ntriples.Set }

// A link is what the statements of a VoID linkset have in common.
type link struct {
	predicate string
	target    string // name in targets
}

// carried are properties whose values, wherever they are in the data, are also written for the dataset.
var carried = []string{ontology.DCLanguage, ontology.ProvWasAssociated}

// dated are properties of a document whose values the period of the dataset covers.
var dated = []string{ontology.PropAdoptedOn, ontology.PropVotedOn, ontology.DCIssued}

// NewCensus returns an empty census of data whose IRIs begin with base.
func NewCensus(base string) *Census {
	return &Census{
		space: base, shared: newKnown(), objects: ntriples.NewSet(), authority: ntriples.NewSet(),
		instances: map[string]int{}, uses: map[string]int{}, links: map[link]int{}, values: map[string]map[string]bool{},
	}
}

func newKnown() known { return known{ntriples.NewSet(), ntriples.NewSet()} }

// Graph counts the statements of a document. Each document may come only once, and its terms must be legal.
func (c *Census) Graph(g ontology.Graph) error {
	if c.count.triples == 0 {
		c.example = g.Document
	}
	document := g.Document.String()
	// Statements about the graph and about parts of a document are only in its own graph.
	own, graph, parts := newKnown(), g.Name.String(), document+"#"
	for i := range g.Triples {
		t, where := &g.Triples[i], c.shared
		switch subject := t.Subj.String(); {
		case strings.HasPrefix(subject, parts), subject == graph:
			where = own
		case subject == document:
			c.date(t)
		}
		if err := c.add(t, where); err != nil {
			return err
		}
	}
	for i := range g.Authority {
		t := &g.Authority[i]
		var err error
		if c.scratch, err = ntriples.AppendTriple(c.scratch[:0], *t); err != nil {
			return err
		}
		if !c.authority.Add(c.scratch) {
			continue
		}
		c.count.authority++
		if err := c.add(t, c.shared); err != nil {
			return err
		}
	}
	return nil
}

// add counts a statement unless it has been.
func (c *Census) add(t *rdf.Triple, counted known) (err error) {
	if c.scratch, err = ntriples.AppendTriple(c.scratch[:0], *t); err != nil || !counted.statements.Add(c.scratch) {
		return err
	}
	c.count.triples++
	subject, predicate := t.Subj.String(), t.Pred.String()
	if counted.subjects.Add([]byte(subject)) {
		c.count.subjects++
		if strings.HasPrefix(subject, c.space) {
			c.count.entities++
		}
	}
	if object := c.scratch[len("<")+len(subject)+len("> <")+len(predicate)+len("> "):]; c.objects.Add(object) {
		c.count.objects++
	}
	c.uses[predicate]++
	if iri, ok := t.Obj.(rdf.IRI); ok {
		c.points(predicate, iri.String())
	}
	return nil
}

// points counts a statement whose object is an IRI.
func (c *Census) points(predicate, object string) {
	if predicate == ontology.RDFType {
		c.instances[object]++
		return
	}
	if slices.Contains(carried, predicate) {
		if c.values[predicate] == nil {
			c.values[predicate] = map[string]bool{}
		}
		c.values[predicate][object] = true
	}
	for _, t := range targets {
		if strings.HasPrefix(object, t.space) {
			c.links[link{predicate, t.name}]++
		}
	}
}

// date extends the period to the date in a statement about a document, if it has one.
func (c *Census) date(t *rdf.Triple) {
	if !slices.Contains(dated, t.Pred.String()) {
		return
	}
	// Dates are in order as text; a year or a month begins before its days and ends after them.
	day := t.Obj.String()
	if c.first == nil || day < c.first.String() {
		c.first = t.Obj
	}
	if c.last == nil || day+"~" > c.last.String()+"~" {
		c.last = t.Obj
	}
}

// languages returns the IRIs of the languages of the texts as catalogues name them.
func (c *Census) languages() []string {
	var all []string
	for _, l := range sorted(c.values[ontology.DCLanguage]) {
		all = append(all, cmp.Or(languageOf[strings.TrimPrefix(l, ontology.ISO639)], l))
	}
	return all
}

// tools returns the IRIs of the programs that made the graphs.
func (c *Census) tools() []string { return sorted(c.values[ontology.ProvWasAssociated]) }

// sorted returns the keys of a map in order.
func sorted[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
