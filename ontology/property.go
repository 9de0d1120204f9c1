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
	Many        bool     // there may be several values, in one language if PerLanguage
	PerLanguage bool     // values are texts with a language
	Range       []string // local names of our classes that rdfs:range and schema:rangeIncludes name; none for any
	Supers      []string // IRIs of its superproperties in our ontology, the nearest first
	Datatype    string   // IRI of the datatype of every value, "" for strings, texts with a language, links, and several datatypes
	List        []string // IRIs of the closed list that the values are taken from
	Uses        []Use    // by the classes whose shapes have the property, in the order of their IRIs
}

// Properties lists the properties of the shapes and of ontology.ttl in the order of their IRIs. The values are shared and
// must not be changed.
func Properties() []*Property { return loadProperties().list }

// FindProperty returns the property of that IRI, or nil.
func FindProperty(iri string) *Property { return loadProperties().byIRI[iri] }

// Fits reports whether the property, given by its IRI, may point at something of the class, given by its local name:
// its range in ontology.ttl names the class or a superclass of it, or there is none.
func Fits(property, class string) bool {
	p := FindProperty(property)
	if p == nil || len(p.Range) == 0 || slices.Contains(p.Range, class) {
		return true
	}
	c := FindClass(NS + class)
	return c != nil && slices.ContainsFunc(c.Names, func(name string) bool { return slices.Contains(p.Range, name) })
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
	supers := map[string]string{}
	eachStatement("ontology", func(subject, predicate string, o object) {
		switch {
		case predicate == RDFType && o.Value == OWL+"ObjectProperty":
			t.property(subject).Kind = Link
		case predicate == RDFType && (o.Value == OWL+"DatatypeProperty" || o.Value == RDF+"Property"):
			t.property(subject)
		case t.byIRI[subject] == nil: // a class
		case predicate == SchemaRangeIncludes, predicate == RDFSRange:
			t.byIRI[subject].values(o.Value)
		case predicate == RDFSSubPropertyOf && strings.HasPrefix(o.Value, NS):
			supers[subject] = o.Value
		}
	})
	t.shapes()
	for iri, p := range t.byIRI {
		for super := supers[iri]; super != ""; super = supers[super] {
			p.Supers = append(p.Supers, super)
		}
		t.list = append(t.list, p)
	}
	slices.SortFunc(t.list, func(a, b *Property) int { return strings.Compare(a.IRI, b.IRI) })
	return t
})

// shapes reads what the shapes say of the properties of nodes; alternatives, which are members of lists, do not count. A
// property with several shapes may have many values if one of the shapes allows it, except that a text with one value
// per language on one class counts as such on all: an agenda item, which many documents name, may have its title in
// several wordings.
func (t *propertyTable) shapes() {
	paths, used := map[string]string{}, map[string]bool{}
	single := map[string]bool{}        // by shape
	oneOfLanguage := map[string]bool{} // by path
	eachStatement("shapes", func(shape, predicate string, o object) {
		switch predicate {
		case SHACL + "path":
			paths[shape] = o.Value
			t.property(o.Value)
		case SHACL + "property":
			used[o.Value] = true
		}
	})
	eachStatement("shapes", func(shape, predicate string, o object) {
		p := t.byIRI[paths[shape]]
		switch {
		case p == nil: // a shape of nodes
		case predicate == SHACL+"maxCount" && o.Value <= "1":
			single[shape] = true
		case predicate == SHACL+"uniqueLang":
			single[shape], oneOfLanguage[paths[shape]] = true, true
		case predicate == SHACL+"datatype":
			p.values(o.Value)
		case predicate == SHACL+"class", predicate == SHACL+"node", predicate == SHACL+"or", predicate == SHACL+"nodeKind" && o.Value == SHACL+"IRI":
			p.Kind = Link
		}
	})
	for shape, path := range paths {
		if used[shape] && !single[shape] && !oneOfLanguage[path] {
			t.byIRI[path].Many = true
		}
	}
	t.uses(paths, single)
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

// values sets the kind of the values from a datatype, or adds a class of ours to the range.
func (p *Property) values(datatype string) {
	if kind, ok := kinds[datatype]; ok {
		p.Kind = kind
		p.PerLanguage = p.PerLanguage || datatype == RDFLangString
	} else if class, ok := strings.CutPrefix(datatype, NS); ok {
		p.Range = append(p.Range, class)
	}
	if strings.HasPrefix(datatype, XSD) && datatype != XSDString {
		p.Datatype = datatype
	}
}
