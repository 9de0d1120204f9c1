package ontology

import (
	"maps"
	"slices"
	"strings"
	"sync"
)

// A Class is a class that is used in data, from our ontology or another one.
type Class struct {
	IRI      string
	Names    []string // its local name and those of its superclasses in our ontology, the nearest first
	Disjoint []string // IRIs of classes that ontology.ttl says to be disjoint with it, which may not say the same of it
}

// Classes lists the classes of ontology.ttl, and those of other ontologies that the shapes ask for, in the order of
// their IRIs. The values are shared and must not be changed.
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
	parents := map[string]string{}
	eachStatement("ontology", func(subject, predicate string, o object) {
		switch {
		case predicate == RDFType && o.Value == ClassOWLClass:
			t.byIRI[subject] = &Class{IRI: subject}
		case predicate == RDFSSubClassOf && strings.HasPrefix(o.Value, NS):
			parents[subject] = o.Value
		case predicate == OWL+"disjointWith":
			t.byIRI[subject].Disjoint = append(t.byIRI[subject].Disjoint, o.Value)
		}
	})
	eachStatement("shapes", func(_, predicate string, o object) {
		if predicate == SHACL+"class" && t.byIRI[o.Value] == nil {
			t.byIRI[o.Value] = &Class{IRI: o.Value}
		}
	})
	for _, iri := range slices.Sorted(maps.Keys(t.byIRI)) {
		c := t.byIRI[iri]
		for at := iri; at != ""; at = parents[at] {
			c.Names = append(c.Names, at[strings.LastIndexAny(at, "#/")+1:])
		}
		t.list = append(t.list, c)
	}
	return t
})
