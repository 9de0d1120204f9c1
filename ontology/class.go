package ontology

import (
	"maps"
	"slices"
	"strings"
	"sync"
)

// A Class is a class that is used in data, from our ontology or another one.
type Class struct {
	IRI    string
	Supers []string // the IRIs of its superclasses in ontology.ttl, of our ontology and others, the nearest first
	// Names are its local name and those of its superclasses in the same order. A class of another ontology that has
	// the local name of one of ours, as prov:Entity has, is left out.
	Names    []string
	Disjoint []string // IRIs of classes that ontology.ttl says to be disjoint with it, which may not say the same of it
}

// Classes lists the classes of ontology.ttl with their superclasses, and those of other ontologies that the shapes ask
// for, in the order of their IRIs. The values are shared and must not be changed.
func Classes() []*Class { return loadClasses().list }

// FindClass returns the class of that IRI, or nil.
func FindClass(iri string) *Class { return loadClasses().byIRI[iri] }

type classTable struct {
	list  []*Class
	byIRI map[string]*Class
}

// loadClasses derives the table from the embedded files. It panics on an error in them, which is a mistake in the
// build.
var loadClasses = sync.OnceValue(func() classTable {
	t := classTable{byIRI: map[string]*Class{}}
	enter := func(iri string) {
		if t.byIRI[iri] == nil {
			t.byIRI[iri] = &Class{IRI: iri}
		}
	}
	parents := map[string][]string{}
	eachStatement("ontology", func(subject, predicate string, o object) {
		switch {
		case predicate == RDFType && o.Value == ClassOWLClass:
			enter(subject)
		case predicate == RDFSSubClassOf:
			enter(o.Value)
			parents[subject] = append(parents[subject], o.Value)
		case predicate == OWL+"disjointWith":
			enter(subject)
			t.byIRI[subject].Disjoint = append(t.byIRI[subject].Disjoint, o.Value)
		}
	})
	eachStatement("shapes", func(_, predicate string, o object) {
		if predicate == SHACL+"class" {
			enter(o.Value)
		}
	})
	for _, iri := range slices.Sorted(maps.Keys(t.byIRI)) {
		c := t.byIRI[iri]
		line := []string{iri}
		for i := 0; i < len(line); i++ {
			for _, parent := range parents[line[i]] {
				if !slices.Contains(line, parent) {
					line = append(line, parent)
				}
			}
		}
		c.Supers = line[1:]
		for _, iri := range line {
			name := iri[strings.LastIndexAny(iri, "#/")+1:]
			if ours := NS + name; ours == iri || t.byIRI[ours] == nil {
				c.Names = append(c.Names, name)
			}
		}
		t.list = append(t.list, c)
	}
	return t
})
