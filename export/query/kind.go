package query

import (
	"slices"
	"strings"

	"github.com/unkg/unkg/export/spelling"
	"github.com/unkg/unkg/ontology"
)

// A Kind is the kind of thing that the value of a parameter names.
type Kind struct {
	Name string // "body"
	Noun string // noun before a value in a sentence: "the body"
	// Cypher and SPARQL list the things of the kind in the data: the columns are name, as a value is written, and
	// label, another name of the same thing or null. Both are empty if the kind is a closed list.
	Cypher string
	SPARQL string
	closed []Name
	ends   bool // a value may be the end of a name, after a '/'
	// meanings returns what a value can mean that somebody wrote, as far as it is known without the data; nil for a
	// closed list.
	meanings func(value string) []Meaning
	known    func() []Name // names that are known without the data; nil for none
}

// A Name is a name of something: as values are written, and another one or "".
type Name struct{ Value, Label string }

// Text is the kind of documents whose text is in the data.
const Text = "text"

const prefixes = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\nPREFIX unkg: <" + ontology.NS + ">\n"

var kinds = []Kind{
	entities("body", ontology.Body),
	entities("convention", ontology.Convention),
	entities("framework", ontology.Framework),
	entities("forum", ontology.Forum),
	{
		Name: Text, Noun: "the text of",
		Cypher:   "MATCH (d:Document)-[:HAS_LANGUAGE_VERSION]->() RETURN DISTINCT d.symbol AS name, null AS label",
		SPARQL:   prefixes + "SELECT DISTINCT ?name ?label { ?d unkg:symbol ?name ; unkg:hasLanguageVersion ?v }",
		meanings: symbolMeanings,
	},
	{
		Name: "symbol", Noun: "the document",
		Cypher:   "MATCH (d:Document) RETURN DISTINCT d.symbol AS name, null AS label",
		SPARQL:   prefixes + "SELECT DISTINCT ?name ?label { ?d unkg:symbol ?name }",
		meanings: symbolMeanings,
	},
	{
		Name: "session", Noun: "the session",
		Cypher: "MATCH (s:Session) RETURN DISTINCT s.number AS name, null AS label\n" +
			"UNION MATCH (d:Document) WHERE d.adoptedOn IS NOT NULL RETURN DISTINCT toString(d.adoptedOn.year) AS name, null AS label",
		SPARQL: prefixes + "SELECT DISTINCT ?name ?label { { ?x a unkg:Session ; unkg:number ?name } UNION " +
			"{ ?x unkg:adoptedOn ?date BIND (SUBSTR(STR(?date), 1, 4) AS ?name) } }",
		meanings: sessionMeanings,
	},
	{
		Name: "target", Noun: "the target", ends: true, // of clauses: what they concern or whom they address

		Cypher:   "MATCH ()-[:CONCERNS|ADDRESSEE]->(t) WITH DISTINCT split(t.iri, '/') AS parts RETURN parts[-2] + '/' + parts[-1] AS name, parts[-1] AS label",
		SPARQL:   prefixes + `SELECT DISTINCT ?name ?label { ?c unkg:concerns|unkg:addressee ?t BIND (REPLACE(STR(?t), "^.*/([^/]+/[^/]+)$", "$1") AS ?name) BIND (REPLACE(?name, "^.*/", "") AS ?label) }`,
		meanings: targetMeanings, known: targetNames,
	},
	{Name: "action", Noun: "the action", closed: actions()},
}

// entities returns the kind of the entities of a kind, whose values are the last segments of their IRIs.
func entities(name string, kind ontology.Kind) Kind {
	class := string(kind)
	return Kind{
		Name: name, Noun: "the " + name,
		meanings: func(value string) []Meaning { return entityMeanings(name, value) },
		known:    func() []Name { return namesIn(name) },
		Cypher: "MATCH (x:" + class + ") WHERE x.iri CONTAINS '/" + name + "/'\n" +
			"WITH split(x.iri, '/" + name + "/')[-1] AS name, reduce(all = [null], k IN [k IN keys(x) WHERE k STARTS WITH 'prefLabel' OR k STARTS WITH 'altLabel' OR k STARTS WITH 'acronym'] | all + x[k]) AS labels\n" +
			"UNWIND labels AS label RETURN DISTINCT name, label",
		SPARQL: prefixes + "SELECT DISTINCT ?name (STR(?text) AS ?label) { ?x a unkg:" + class + ` FILTER CONTAINS(STR(?x), "/` + name + `/") BIND (STRAFTER(STR(?x), "/` + name + `/") AS ?name) ` +
			"OPTIONAL { ?x skos:prefLabel|skos:altLabel|unkg:acronym ?text } }",
	}
}

// actions returns the names of actions, each with its labels.
func actions() (names []Name) {
	for _, a := range ontology.Actions() {
		names = append(names, Name{Value: a.Name})
		for _, t := range ontology.FindConcept(a.IRI()).Triples {
			if t.Pred.String() == ontology.SKOSPrefLabel {
				names = append(names, Name{a.Name, t.Obj.String()})
			}
		}
	}
	return names
}

// FindKind returns the kind of that name.
func FindKind(name string) (Kind, bool) {
	i := slices.IndexFunc(kinds, func(k Kind) bool { return k.Name == name })
	if i < 0 {
		return Kind{}, false
	}
	return kinds[i], true
}

// Closed returns all names of a kind that is a closed list, or nil if the names depend on the data.
func (k Kind) Closed() []Name { return slices.Clone(k.closed) }

// Knows reports whether a value is one of the names, as questions compare them.
func (k Kind) Knows(value string, names []Name) bool {
	return slices.ContainsFunc(names, func(n Name) bool { return n.Value == value || k.ends && strings.HasSuffix(n.Value, "/"+value) })
}

// Nearest returns up to five values that are similar to a value which is not among them, the most similar first,
// comparing both names and labels.
func Nearest(value string, names []Name) []string { return nearest(value, 5, names) }

func nearest(value string, most int, names []Name) []string {
	return spelling.Nearest(value, most, func(yield func(value, text string) bool) {
		for _, n := range names {
			if !yield(n.Value, n.Value) || !yield(n.Value, n.Label) {
				return
			}
		}
	})
}
