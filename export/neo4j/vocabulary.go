package neo4j

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/ontology"
)

// Labels that do not correspond to a class of the ontology.
const (
	labelResource = "Resource" // every node that unkg makes
	labelSubject  = "Subject"  // object of dcterms:subject
	labelLock     = "UnkgLock" // exists only within a transaction, as a lock on replacing a document
)

// Properties of nodes and relationships that do not correspond to a property of the ontology.
const (
	keyIRI    = "iri"
	keyLoaded = "loaded" // true on documents that were loaded and are not only cited
	keyName   = "name"   // of an action
	keyFamily = "family" // of an action

	keyParagraphs = "paragraphs" // of shortcuts
	keyVerbs      = "verbs"
	keyLanguages  = "languages"

	keyLabels = "labels" // of claims
	keyLinks  = "links"
)

// relDescribes goes from a document to a node that it shares with others: see claims.
const relDescribes = "DESCRIBES"

// A vocabulary is how ontology.ttl and the shapes look in a property graph.
type vocabulary struct {
	labels    []string            // every label, sorted
	names     map[string]bool     // names of properties without the language: whether they have one
	types     map[string]bool     // types of relationships
	shortcuts map[string]shortcut // by IRI of the action
	effects   []string            // shortcuts for the effect of a decision, whatever its action
}

// A shortcut is the property that a document gets from clauses with an action.
type shortcut struct {
	property    string // its IRI, "" for none
	toAddressee bool
	acts        bool // its family is the one whose clauses may extend, amend and replace
}

// valued are the properties whose values are IRIs but become strings and not nodes. The source of a language version is an
// address; that of an entity is a document.
var valued = map[string]valueForm{
	ontology.DCLanguage:         {prefix: ontology.ISO639},
	ontology.DCLicense:          {},
	ontology.DCSource:           {linked: true},
	ontology.PropAdoptionMethod: {prefix: ontology.MethodNS},
	ontology.PropOutcome:        {prefix: ontology.OutcomeNS},
	ontology.OAMotivatedBy:      {prefix: ontology.OA},
	ontology.SchemaSameAs:       {many: true},
}

// A valueForm is how a string is made from an IRI.
type valueForm struct {
	prefix string // is cut off
	many   bool   // there may be several
	linked bool   // on entities it is a relationship
}

var theVocabulary = sync.OnceValue(func() *vocabulary {
	v := &vocabulary{
		labels:    []string{labelResource, labelSubject},
		names:     map[string]bool{keyLoaded: false, keyName: false, keyFamily: false},
		types:     map[string]bool{relDescribes: true},
		shortcuts: map[string]shortcut{},
		effects:   []string{ontology.PropExtendsMandateOf, ontology.PropAmends, ontology.PropSupersedes},
	}
	for _, c := range ontology.Classes() {
		v.labels = append(v.labels, c.Names...)
	}
	slices.Sort(v.labels)
	v.labels = slices.Compact(v.labels)
	for _, p := range ontology.Properties() {
		if p.IRI == ontology.RDFType {
			continue // classes are labels
		}
		form, isValue := valued[p.IRI]
		if p.Kind == ontology.Link && (!isValue || form.linked) {
			v.types[relationshipType(p.IRI)] = true
		}
		if p.Kind != ontology.Link || isValue {
			name := localName(p.IRI)
			v.names[name] = v.names[name] || p.PerLanguage
		}
	}
	for _, a := range ontology.Actions() {
		v.shortcuts[a.IRI()] = shortcut{a.Shortcut, a.ToAddressee(), a.Family == "acts"}
	}
	return v
})

// language is the suffix of the name of a text in a language: "zh", "en_GB".
var language = regexp.MustCompile(`^[a-z]{2,3}(_[A-Z]{2})?$`)

// isOurs reports whether a property of a node is one that unkg writes: "title_en", "symbol".
func (v *vocabulary) isOurs(name string) bool {
	if _, ok := v.names[name]; ok {
		return true
	}
	property, suffix, _ := strings.Cut(name, "_")
	return v.names[property] && language.MatchString(suffix)
}

// localName returns what follows the last '#' or '/' of an IRI, restricted to letters, digits and '_', since it
// becomes part of the text of statements.
func localName(iri string) string {
	name := iri[strings.LastIndexAny(iri, "#/")+1:]
	return strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf && (r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9') {
			return r
		}
		return '_'
	}, name)
}

// relationshipType returns the local name of a property in the style of relationship types: ADOPTED_BY.
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
