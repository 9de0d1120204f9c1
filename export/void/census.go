package void

import (
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
	space                         string // prefix of the IRIs of entities
	statements, subjects, objects *ntriples.Set
	scratch                       []byte

	count     struct{ triples, entities, subjects, objects int }
	example   rdf.IRI        // the first document
	instances map[string]int // by class
	uses      map[string]int // by property
	links     map[link]int
	values    map[string]map[string]rdf.IRI // by property in carried
}

// A link is what the statements of a VoID linkset have in common.
type link struct {
	predicate string
	target    string // name in targets
}

// carried are properties whose values, wherever they are in the data, are also written for the dataset.
var carried = []string{ontology.DCLanguage, ontology.ProvWasGeneratedBy}

// NewCensus returns an empty census of data whose IRIs begin with base.
func NewCensus(base string) *Census {
	return &Census{
		space: base, statements: ntriples.NewSet(), subjects: ntriples.NewSet(), objects: ntriples.NewSet(),
		instances: map[string]int{}, uses: map[string]int{}, links: map[link]int{}, values: map[string]map[string]rdf.IRI{},
	}
}

// Graph counts the statements of a document. Each document may come only once, and its terms must be legal.
func (c *Census) Graph(g ontology.Graph) error {
	if c.count.triples == 0 {
		c.example = g.Document
	}
	// Statements about parts of a document are only in its own graph.
	parts, own, ownSubjects := g.Document.String()+"#", ntriples.NewSet(), ntriples.NewSet()
	for i := range g.Triples {
		t := &g.Triples[i]
		statements, subjects := c.statements, c.subjects
		if strings.HasPrefix(t.Subj.String(), parts) {
			statements, subjects = own, ownSubjects
		}
		var err error
		if c.scratch, err = ntriples.AppendTriple(c.scratch[:0], *t); err != nil {
			return err
		}
		if !statements.Add(c.scratch) {
			continue
		}
		c.count.triples++
		subject, predicate := t.Subj.String(), t.Pred.String()
		if subjects.Add([]byte(subject)) {
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
			c.points(predicate, iri)
		}
	}
	return nil
}

// points counts a statement whose object is an IRI.
func (c *Census) points(predicate string, object rdf.IRI) {
	if predicate == ontology.RDFType {
		c.instances[object.String()]++
		return
	}
	if slices.Contains(carried, predicate) {
		if c.values[predicate] == nil {
			c.values[predicate] = map[string]rdf.IRI{}
		}
		c.values[predicate][object.String()] = object
	}
	for _, t := range targets {
		if strings.HasPrefix(object.String(), t.space) {
			c.links[link{predicate, t.name}]++
		}
	}
}

// sorted returns the keys of a map in order.
func sorted[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
