package ontology

import (
	"slices"
	"strings"
	"sync"
)

// A ValueKind is the type of the values of a property.
type ValueKind uint8

const (
	Text    ValueKind = iota // a string; also a date that may be a year or a month
	Link                     // another resource
	Integer                  // a whole number
	Boolean                  // true or false
	Date                     // a day
)

// A Property is what the vocabulary says of one property that is used in data, from our ontology or another one.
type Property struct {
	IRI         string
	Name        string // local name: "adoptedBy"
	Kind        ValueKind
	OrText      bool     // of a link: the value may also be words, as "Member States" are an addressee
	Many        bool     // there may be several values, in one language if PerLanguage
	PerLanguage bool     // values are texts with a language
	Range       []string // local names of the classes that schema:rangeIncludes lists; none for any
	Datatype    string   // IRI of the datatype of every value, "" for strings, texts with a language, links, and several datatypes
	List        []string // IRIs of the closed list that the values are taken from
	Uses        []Use    // by the classes whose shapes have the property, in the order of their IRIs
}

// Properties lists the properties of shapes.ttl and ontology.ttl in the order of their IRIs. The values are shared and
// must not be changed.
func Properties() []*Property { return loadProperties().list }

// FindProperty returns the property of that IRI, or nil.
func FindProperty(iri string) *Property { return loadProperties().byIRI[iri] }

// Fits reports whether the property, given by its IRI, may point at something of the class, given by its local name:
// schema:rangeIncludes of the property in ontology.ttl lists the class, or lists nothing.
func Fits(property, class string) bool {
	p := FindProperty(property)
	return p == nil || len(p.Range) == 0 || slices.Contains(p.Range, class)
}

type propertyTable struct {
	list  []*Property
	byIRI map[string]*Property
}

// kinds maps ranges and datatypes to the kind of the values.
var kinds = map[string]ValueKind{
	XSDString: Text, RDFLangString: Text, XSDInteger: Integer, XSDNonNegativeInteger: Integer, XSDBoolean: Boolean, XSDDate: Date,
}

// loadProperties derives the table from the embedded files. It panics on an error in them, which is a mistake in the
// build.
var loadProperties = sync.OnceValue(func() propertyTable {
	t := propertyTable{byIRI: map[string]*Property{}}
	eachStatement("ontology", func(subject, predicate string, o object) {
		switch {
		case predicate == RDFType && o.Value == OWL+"ObjectProperty":
			t.property(subject).Kind = Link
		case predicate == RDFType && (o.Value == OWL+"DatatypeProperty" || o.Value == RDF+"Property"):
			t.property(subject)
		case t.byIRI[subject] == nil: // a class
		case predicate == RDFSRange:
			t.byIRI[subject].values(o.Value)
		case predicate == SchemaRangeIncludes:
			t.byIRI[subject].Range = append(t.byIRI[subject].Range, strings.TrimPrefix(o.Value, NS))
		}
	})
	t.shapes()
	for _, p := range t.byIRI {
		t.list = append(t.list, p)
	}
	slices.SortFunc(t.list, func(a, b *Property) int { return strings.Compare(a.IRI, b.IRI) })
	return t
})

// shapes reads what shapes.ttl says of properties. A property with several shapes may have many values if one of the
// shapes allows it.
func (t *propertyTable) shapes() {
	paths := map[string]string{}
	single := map[string]bool{}
	eachStatement("shapes", func(shape, predicate string, o object) {
		if predicate == SHACL+"path" {
			paths[shape] = o.Value
			t.property(o.Value)
		}
	})
	eachStatement("shapes", func(shape, predicate string, o object) {
		p := t.byIRI[paths[shape]]
		switch {
		case p == nil: // a shape of nodes
		case predicate == SHACL+"maxCount" && o.Value == "1", predicate == SHACL+"uniqueLang":
			single[shape] = true
		case predicate == SHACL+"datatype":
			p.values(o.Value)
		case predicate == SHACL+"class", predicate == SHACL+"node", predicate == SHACL+"nodeKind" && o.Value == SHACL+"IRI":
			p.Kind = Link
		case predicate == SHACL+"nodeKind" && o.Value == SHACL+"IRIOrLiteral":
			p.Kind, p.OrText = Link, true
		}
	})
	for shape, path := range paths {
		if !single[shape] {
			t.byIRI[path].Many = true
		}
	}
	t.uses(paths)
	t.closedLists(paths)
}

// property returns the property with an IRI, which it adds if necessary.
func (t *propertyTable) property(iri string) *Property {
	p := t.byIRI[iri]
	if p == nil {
		p = &Property{IRI: iri, Name: iri[strings.LastIndexAny(iri, "#/")+1:]}
		t.byIRI[iri] = p
	}
	return p
}

// values sets the kind of the values from a datatype. It does nothing if datatype is the IRI of a class.
func (p *Property) values(datatype string) {
	if kind, ok := kinds[datatype]; ok {
		p.Kind = kind
		p.PerLanguage = p.PerLanguage || datatype == RDFLangString
	}
	if strings.HasPrefix(datatype, XSD) && datatype != XSDString {
		p.Datatype = datatype
	}
}

// eachStatement reads an embedded file of the vocabulary. It panics on an error in it, which is a mistake in the
// build.
func eachStatement(name string, emit func(subject, predicate string, o object)) {
	name += ".ttl"
	err := parseSubset(name, embedded(vocabularyFiles, name), func(subject, predicate string, o object) error {
		emit(subject, predicate, o)
		return nil
	})
	if err != nil {
		panic(err)
	}
}
