// Package replacement makes random documents that are corrected again and again, for tests of loaders: whatever was
// loaded before, a store must have what the documents say now. The words are invented; the entities are from the
// authority.
package replacement

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/unkg/unkg/ontology"
)

// A Step is the correction of one document, or its first version.
type Step struct {
	Graph   ontology.Graph   // what is loaded in place of the document
	Current []ontology.Graph // what all documents say after it, by name; Graph is one of them
	Lost    []string         // languages that the version before had and this one lacks, sorted
}

const (
	documents = 6  // that are loaded
	cited     = 12 // the first of which are those that are loaded
)

// Sequence makes the steps of a seed, the same whenever it is called. They drop, add and rename paragraphs, entities,
// candidates, languages, links, and literals of nodes that documents share.
func Sequence(seed uint64, steps int) []Step {
	random := rand.New(rand.NewPCG(seed, seed))
	var all [documents]*document
	var list []Step
	for len(list) < steps {
		i := random.IntN(documents)
		var before []string
		if all[i] == nil {
			all[i] = newDocument(i+1, random)
		} else {
			before = slices.Clone(all[i].languages)
			all[i] = all[i].clone()
			for range 1 + random.IntN(6) {
				all[i].change(random)
			}
		}
		s := Step{Graph: all[i].graph()}
		for _, d := range all {
			if d != nil {
				s.Current = append(s.Current, d.graph())
			}
		}
		for _, l := range before {
			if !slices.Contains(all[i].languages, l) {
				s.Lost = append(s.Lost, l)
			}
		}
		list = append(list, s)
	}
	return list
}

// A document is what the graph of one is made of.
type document struct {
	number     int
	languages  []string // sorted, at least one
	wording    int      // of its title and its inputs
	release    int      // of the program that read it
	paragraphs []paragraph
	candidates []candidate
	entities   []entity
	remark     int // what it says of the first document that it cites, 0 for nothing
}

// A paragraph names entities and candidates by their places in the document, and documents by their numbers.
type paragraph struct {
	number, wording      int
	entities, candidates []int
	cites                []int
	action               int  // of its clause, among all actions
	member               bool // the clause addresses Member States
}

// A candidate is an entity that the authority lacks: one that documents share by its name, or the document's own.
type candidate struct {
	name, spelling int
	own            bool
}

// An entity of the authority, with what the document adds.
type entity struct {
	place     int // among known
	described bool
	volume    int // 0 for none
	setOut    int // number of a document, 0 for none
	nickname  int // 0 for none
}

func newDocument(number int, random *rand.Rand) *document {
	d := &document{number: number, languages: []string{languages[random.IntN(len(languages))]}, wording: random.IntN(3)}
	for range 12 {
		d.change(random)
	}
	return d
}

func (d *document) clone() *document {
	c := *d
	c.languages, c.candidates, c.entities = slices.Clone(d.languages), slices.Clone(d.candidates), slices.Clone(d.entities)
	c.paragraphs = slices.Clone(d.paragraphs)
	for i, p := range c.paragraphs {
		c.paragraphs[i].entities, c.paragraphs[i].candidates = slices.Clone(p.entities), slices.Clone(p.candidates)
		c.paragraphs[i].cites = slices.Clone(p.cites)
	}
	return &c
}

// changes are what can happen to a document.
var changes = []func(*document, *rand.Rand){
	speak, speak, speak, // as often as three of the others
	func(d *document, random *rand.Rand) { d.wording = random.IntN(3) },
	func(d *document, random *rand.Rand) { d.release = random.IntN(2) },
	func(d *document, random *rand.Rand) { d.remark = random.IntN(3) },
	func(d *document, random *rand.Rand) { // add a paragraph
		number := 1 + random.IntN(9)
		if !slices.ContainsFunc(d.paragraphs, func(p paragraph) bool { return p.number == number }) {
			d.paragraphs = append(d.paragraphs, paragraph{number: number, action: random.IntN(len(ontology.Actions()))})
		}
	},
	func(d *document, random *rand.Rand) { // drop one
		if len(d.paragraphs) > 0 {
			i := random.IntN(len(d.paragraphs))
			d.paragraphs = slices.Delete(d.paragraphs, i, i+1)
		}
	},
	func(d *document, random *rand.Rand) { // give one another number
		number := 1 + random.IntN(9)
		if len(d.paragraphs) > 0 && !slices.ContainsFunc(d.paragraphs, func(p paragraph) bool { return p.number == number }) {
			d.paragraphs[random.IntN(len(d.paragraphs))].number = number
		}
	},
	change(func(p *paragraph, random *rand.Rand) { p.wording = random.IntN(3) }),
	change(func(p *paragraph, random *rand.Rand) { p.action = random.IntN(len(ontology.Actions())) }),
	change(func(p *paragraph, random *rand.Rand) { p.member = !p.member }),
	change(func(p *paragraph, random *rand.Rand) { p.entities = toggle(p.entities, random.IntN(4)) }),
	change(func(p *paragraph, random *rand.Rand) { p.candidates = toggle(p.candidates, random.IntN(3)) }),
	change(func(p *paragraph, random *rand.Rand) { p.cites = toggle(p.cites, 1+random.IntN(cited)) }),
	func(d *document, random *rand.Rand) { // add a candidate
		d.candidates = append(d.candidates, candidate{random.IntN(4), random.IntN(3), random.IntN(2) == 0})
	},
	func(d *document, random *rand.Rand) { // drop one
		if len(d.candidates) > 0 {
			i := random.IntN(len(d.candidates))
			d.candidates = slices.Delete(d.candidates, i, i+1)
		}
	},
	func(d *document, random *rand.Rand) { // spell one otherwise
		if len(d.candidates) > 0 {
			d.candidates[random.IntN(len(d.candidates))].spelling = random.IntN(3)
		}
	},
	func(d *document, random *rand.Rand) { // add an entity
		place := random.IntN(len(known()))
		if !slices.ContainsFunc(d.entities, func(e entity) bool { return e.place == place }) {
			d.entities = append(d.entities, entity{place: place, described: true})
		}
	},
	func(d *document, random *rand.Rand) { // drop one
		if len(d.entities) > 0 {
			i := random.IntN(len(d.entities))
			d.entities = slices.Delete(d.entities, i, i+1)
		}
	},
	about(func(e *entity, random *rand.Rand) { e.described = !e.described }),
	about(func(e *entity, random *rand.Rand) { e.volume = random.IntN(3) }),
	about(func(e *entity, random *rand.Rand) { e.setOut = random.IntN(cited + 1) }),
	about(func(e *entity, random *rand.Rand) { e.nickname = random.IntN(3) }),
}

// speak gives the document another language or takes one that is not its last.
func speak(d *document, random *rand.Rand) {
	l := languages[random.IntN(len(languages))]
	if toggled := toggle(d.languages, l); len(toggled) > 0 {
		d.languages = toggled
		slices.Sort(d.languages)
	}
}

func (d *document) change(random *rand.Rand) { changes[random.IntN(len(changes))](d, random) }

// change is a change of some paragraph.
func change(what func(*paragraph, *rand.Rand)) func(*document, *rand.Rand) {
	return func(d *document, random *rand.Rand) {
		if len(d.paragraphs) > 0 {
			what(&d.paragraphs[random.IntN(len(d.paragraphs))], random)
		}
	}
}

// about is a change of what is said of some entity.
func about(what func(*entity, *rand.Rand)) func(*document, *rand.Rand) {
	return func(d *document, random *rand.Rand) {
		if len(d.entities) > 0 {
			what(&d.entities[random.IntN(len(d.entities))], random)
		}
	}
}

// toggle removes v from a list, or adds it.
func toggle[T comparable](list []T, v T) []T {
	if i := slices.Index(list, v); i >= 0 {
		return slices.Delete(slices.Clone(list), i, i+1)
	}
	return append(slices.Clone(list), v)
}

// name returns the local name of the document with a number.
func name(number int) string { return fmt.Sprintf("A-RES-99-%d", number) }
