package ontology

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"sync"
)

// ContextIRI is where the JSON-LD context is published.
const ContextIRI = DefaultBase + "context.jsonld"

// A Context is the words of JSON-LD for the vocabulary: a term for every class and property that data use, derived
// from ontology.ttl and the shapes. It does not depend on where data live, so the published context serves all.
type Context struct {
	Prefixes []Prefix                    // by name
	classes  map[string]string           // terms by IRI
	terms    map[string]*Term            // by IRI of the property
	scoped   map[string]map[string]*Term // terms that instances of a class have in place of or beside the others, by class and property
	text     string
}

// A Term is the word for a property.
type Term struct {
	*Property
	Many bool // the value is an array even if there is only one
}

// aliases are the words for keywords of JSON-LD. "type" has no container @set, with which rdflib 7 finds no classes.
var aliases = [][2]string{{"id", "@id"}, {"type", "@type"}, {"value", "@value"}}

// scopedTerms are properties whose short names mean something else elsewhere ("name", "start"): they are terms only on
// instances of the classes whose shapes have them.
var scopedTerms = []string{OAExact, OAPrefix, OASuffix, OAStart, OAEnd, SchemaName, SchemaSHA256, SchemaFormat, SchemaVersion}

// LoadContext returns the context. It is shared.
func LoadContext() *Context { return loadContext() }

// Class returns the term of a class, "" for none.
func (c *Context) Class(iri string) string { return c.classes[iri] }

// Term returns the term that instances of the classes have for a property, nil for none.
func (c *Context) Term(property string, classes []string) *Term {
	for _, class := range classes {
		if t := c.scoped[class][property]; t != nil {
			return t
		}
	}
	return c.terms[property]
}

// Text is the context as it is published, a JSON object with the key "@context".
func (c *Context) Text() string { return c.text }

// Member returns the word for a member of the closed list that values of the property are taken from, "" for others.
func (p *Property) Member(iri string) string {
	if !slices.Contains(p.List, iri) {
		return ""
	}
	return iri[len(p.namespace()):]
}

// namespace is what the members of the closed list have in common, up to their local names.
func (p *Property) namespace() string {
	return p.List[0][:strings.LastIndexAny(p.List[0], "#/")+1]
}

var loadContext = sync.OnceValue(func() *Context {
	c := &Context{classes: map[string]string{}, terms: map[string]*Term{}, scoped: map[string]map[string]*Term{}}
	for _, p := range Prefixes("") {
		if strings.Contains(p.IRI, ":") { // the others are of data
			c.Prefixes = append(c.Prefixes, p)
		}
	}
	c.nameClasses()
	for _, p := range Properties() {
		c.nameProperty(p)
	}
	c.text = c.write()
	return c
})

// nameClasses gives terms to our classes and to the classes of others that data have beside them. Where two have the
// same local name (unkg:Entity and prov:Entity), only ours gets it.
func (c *Context) nameClasses() {
	taken := map[string]bool{}
	name := func(iri string) {
		local := iri[strings.LastIndexAny(iri, "#/")+1:]
		if c.classes[iri] == "" && !taken[local] {
			c.classes[iri], taken[local] = local, true
		}
	}
	for _, own := range []bool{true, false} {
		for _, class := range Classes() {
			if strings.HasPrefix(class.IRI, NS) == own {
				name(class.IRI)
			}
		}
	}
}

// nameProperty gives a property its terms. If the shapes of its classes disagree on whether there may be several values,
// the term has one, and the classes that may have several get a term of their own.
func (c *Context) nameProperty(p *Property) {
	if p.IRI == RDFType {
		return
	}
	scoped := slices.Contains(scopedTerms, p.IRI)
	many := p.Many && !slices.ContainsFunc(p.Uses, func(u Use) bool { return !u.Many })
	for _, u := range p.Uses {
		if scoped || u.Many != many {
			if c.scoped[u.Class] == nil {
				c.scoped[u.Class] = map[string]*Term{}
			}
			c.scoped[u.Class][p.IRI] = &Term{p, u.Many}
		}
	}
	if !scoped {
		c.terms[p.IRI] = &Term{p, many}
	}
}

// write writes the context, its terms in alphabetical order.
func (c *Context) write() string {
	lines := []string{`"@version": 1.1`}
	for _, a := range aliases {
		lines = append(lines, quote(a[0])+": "+quote(a[1]))
	}
	for _, p := range c.Prefixes {
		lines = append(lines, quote(p.Name)+": "+quote(p.IRI))
	}
	classes := map[string]string{}
	for iri, name := range c.classes {
		classes[name] = iri
	}
	for _, name := range slices.Sorted(maps.Keys(classes)) {
		definition := quote(c.Compact(classes[name]))
		if scoped := c.scoped[classes[name]]; scoped != nil {
			definition = `{"@id": ` + definition + `, "@context": {` + strings.Join(c.definitions(scoped), ", ") + `}}`
		}
		lines = append(lines, quote(name)+": "+definition)
	}
	lines = append(lines, c.definitions(c.terms)...)
	return "{\n  \"@context\": {\n    " + strings.Join(lines, ",\n    ") + "\n  }\n}\n"
}

// definitions returns the definitions of terms in alphabetical order.
func (c *Context) definitions(terms map[string]*Term) []string {
	var lines []string
	for _, t := range terms {
		lines = append(lines, quote(t.Name)+": "+c.definition(t))
	}
	slices.Sort(lines)
	return lines
}

func (c *Context) definition(t *Term) string {
	pairs := `"@id": ` + quote(c.Compact(t.IRI))
	container := []string{}
	switch {
	case len(t.List) > 0:
		pairs += `, "@type": "@vocab", "@context": {"@vocab": ` + quote(t.namespace()) + `}`
	case t.Kind == Link:
		pairs += `, "@type": "@id"`
	case t.PerLanguage:
		container = append(container, `"@language"`)
	case t.Datatype != "":
		pairs += `, "@type": ` + quote(c.Compact(t.Datatype))
	}
	if t.Many {
		container = append(container, `"@set"`)
	}
	switch len(container) {
	case 1:
		pairs += `, "@container": ` + container[0]
	case 2:
		pairs += `, "@container": [` + strings.Join(container, ", ") + `]`
	}
	if !strings.Contains(pairs, ", ") {
		return quote(c.Compact(t.IRI))
	}
	return "{" + pairs + "}"
}

// Compact returns the IRI with a prefix of the context, or as it is if no prefix fits.
func (c *Context) Compact(iri string) string {
	for _, p := range c.Prefixes {
		if local, ok := strings.CutPrefix(iri, p.IRI); ok && local != "" && !strings.HasPrefix(local, "//") {
			return p.Name + ":" + local
		}
	}
	return iri
}

func quote(s string) string {
	text, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return string(text)
}
