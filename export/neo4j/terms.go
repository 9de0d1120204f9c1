package neo4j

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/ontology"
)

// Labels that no class of the ontology stands behind.
const (
	labelResource = "Resource" // every node that unkg makes
	labelSubject  = "Subject"  // what dcterms:subject points at
	labelLock     = "UnkgLock" // a node that lives within a transaction only: whoever makes it replaces the document
)

// A model is how the vocabulary looks in a property graph, derived from ontology.ttl and shapes.ttl.
type model struct {
	labels    map[string][]string // of a class: the names of the class and its superclasses, sorted
	all       []string            // every label, sorted
	many      map[string]bool     // properties, by name, that can have many values in one language
	names     map[string]bool     // names of properties, without their language
	types     map[string]bool     // types of relationships
	facts     sync.Map            // of entities of the authority, by path, as they are needed
	shortcuts map[string]shortcut // by IRI of the action
	effects   map[string]bool     // shortcuts that stand for what an act does, whatever its action
}

// A shortcut is what a document gets from clauses with an action.
type shortcut struct {
	property    string // its IRI, "" for none
	toAddressee bool
	acts        bool // of the family whose clauses may extend, amend and replace
}

// valued are the properties whose values are IRIs that nobody wants as nodes, with the part that is left out.
var valued = map[string]string{
	ontology.DCLanguage:  ontology.ISO639,
	ontology.DCSource:    "",
	ontology.PropOutcome: ontology.OutcomeNS,
}

// The namespace of SHACL with what is read of shapes.ttl.
const (
	shPath        = ontology.SHACL + "path"
	shMaxCount    = ontology.SHACL + "maxCount"
	shUniqueLang  = ontology.SHACL + "uniqueLang"
	shTargetClass = ontology.SHACL + "targetClass"
)

var theModel = sync.OnceValue(func() *model {
	m := &model{
		labels: map[string][]string{}, many: map[string]bool{}, names: map[string]bool{"name": true, "family": true},
		types: map[string]bool{}, shortcuts: map[string]shortcut{}, effects: map[string]bool{},
	}
	parents := map[string]string{}
	paths := map[string]string{} // of property shapes
	single := map[string]bool{}  // property shapes that allow one value, in a language or at all
	var classes []string
	for _, f := range ontology.Files() {
		if f.Name != "ontology" && f.Name != "shapes" {
			continue
		}
		for _, t := range f.Graph().Triples {
			s, p, o := t.Subj.String(), t.Pred.String(), t.Obj.String()
			switch {
			case p == ontology.RDFS+"subClassOf" && strings.HasPrefix(o, ontology.NS):
				parents[s] = o
			case p == ontology.RDFType && o == ontology.OWL+"ObjectProperty":
				m.types[relationshipType(s)] = true
			case p == shTargetClass:
				classes = append(classes, o)
			case p == shPath:
				paths[s] = o
				m.names[localName(o)] = true
				m.types[relationshipType(o)] = true
			case p == shMaxCount && o == "1", p == shUniqueLang:
				single[s] = true
			}
		}
	}
	for shape, path := range paths {
		if !single[shape] {
			m.many[localName(path)] = true
		}
	}
	m.types[relDescribes] = true
	set := map[string]bool{labelResource: true, labelSubject: true}
	for _, c := range classes {
		var labels []string
		for at := c; at != ""; at = parents[at] {
			labels = append(labels, localName(at))
			set[localName(at)] = true
		}
		slices.Sort(labels)
		m.labels[c] = labels
	}
	for l := range set {
		m.all = append(m.all, l)
	}
	slices.Sort(m.all)
	for _, a := range ontology.Actions() {
		m.shortcuts[a.IRI()] = shortcut{a.Shortcut, a.ToAddressee(), a.Family == "acts"}
	}
	for _, e := range []string{ontology.PropExtendsMandateOf, ontology.PropAmends, ontology.PropSupersedes} {
		m.effects[e] = true
	}
	return m
})

// isOurs reports whether a property of a node is one that unkg writes: "title_en", "symbol".
func (m *model) isOurs(property string) bool {
	name, _, _ := strings.Cut(property, "_")
	return m.names[name]
}

// localName is what follows the last '#' or '/' of an IRI, in letters, digits and '_': it stands in the text of statements.
func localName(iri string) string {
	name := iri[strings.LastIndexAny(iri, "#/")+1:]
	return strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf && (r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9') {
			return r
		}
		return '_'
	}, name)
}

// relationshipType is the local name of a property as relationships are named: ADOPTED_BY.
func relationshipType(iri string) string {
	var b strings.Builder
	for i, r := range localName(iri) {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToUpper(r))
	}
	return b.String()
}
