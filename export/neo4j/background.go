package neo4j

import (
	"strings"
	"sync"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
)

// A description is the content of a node, without its relationships.
type description struct {
	labels []string // sorted
	fields fields
}

func newDescription(labels ...string) description { return description{labels, fields{}} }

// background returns what a shared node contains independently of the documents: what the authority has for an entity
// in all languages, the number and the names of a session, the symbol and class of a document, an action of the closed
// list. It is written with the node, so that the node does not depend on the languages of the documents that name it.
// base is the prefix of the IRIs of the data, "" if unknown. The value is shared and must not be changed.
func background(base, iri string) description {
	path, ours := strings.CutPrefix(iri, base)
	switch {
	case strings.HasPrefix(iri, ontology.ActionNS):
		return actions()[iri]
	case strings.HasPrefix(iri, ontology.SDG), strings.HasPrefix(iri, ontology.UNBIS):
		return subjectBackground
	case base == "" || !ours:
		return description{}
	}
	if local, ok := strings.CutPrefix(path, "document/"); ok {
		return documentBackground(local)
	}
	if d, ok := entityBackgrounds.Load(path); ok {
		return d.(description)
	}
	var d description
	if e := ontology.LoadAuthority().ByPath(path); e != nil {
		d = entityBackground(e)
	} else if s, ok := ontology.FindSession(path); ok {
		d = sessionBackground(s)
	} else {
		return description{}
	}
	entityBackgrounds.Store(path, d)
	return d
}

func sessionBackground(s ontology.Session) description {
	d := newDescription()
	d.classify(ontology.ClassSession)
	d.say(ontology.PropNumber, "", textValue(s.Number))
	for _, n := range s.Names() {
		d.say(ontology.SKOSPrefLabel, n.Lang, textValue(n.Text))
	}
	return d
}

var subjectBackground = newDescription(labelSubject)

// entityBackgrounds caches backgrounds of entities and sessions by path; they are made when first asked for.
var entityBackgrounds sync.Map

func documentBackground(local string) description {
	symbol, ok := ontology.SymbolOfLocal(local)
	if !ok {
		return description{}
	}
	d := newDescription()
	d.classify(ontology.NS + symbol.Class())
	d.say(ontology.PropSymbol, "", textValue(string(symbol)))
	return d
}

// roles are the properties of the kinds of names that are written; the other kinds only serve to recognise names.
var roles = map[ontology.Role]string{
	ontology.Preferred:   ontology.SKOSPrefLabel,
	ontology.Alternative: ontology.SKOSAltLabel,
	ontology.Acronym:     ontology.PropAcronym,
}

func entityBackground(e *ontology.Entity) description {
	d := newDescription()
	d.classify(ontology.NS + e.Class())
	for _, n := range e.Names {
		if p := roles[n.Role]; p != "" {
			d.say(p, n.Lang, textValue(n.Text))
		}
	}
	for p, n := range map[string]int{
		ontology.PropUNTSVolume: e.Volume, ontology.PropUNTSNumber: e.Number, ontology.PropEdition: e.Edition,
	} {
		if n != 0 {
			d.say(p, "", integerValue(n))
		}
	}
	for p, code := range map[string]string{ontology.PropISO3166: e.ISO3166, ontology.PropM49: e.M49} {
		if code != "" {
			d.say(p, "", textValue(code))
		}
	}
	for _, match := range e.Matches {
		d.say(ontology.SchemaSameAs, "", textValue(match))
	}
	for p, date := range map[string]string{
		ontology.SchemaStartDate: e.StartDate, ontology.SchemaEndDate: e.EndDate,
		ontology.PropValidFrom: e.ValidFrom, ontology.PropValidUntil: e.ValidUntil,
	} {
		switch len(date) {
		case 0:
		case len("2006-01-02"):
			d.say(p, "", value{kind: ontology.Date, text: date})
		default:
			d.say(p, "", textValue(date))
		}
	}
	return d
}

// actions are the actions of actions.ttl, with their names and families.
var actions = sync.OnceValue(func() map[string]description {
	all := map[string]description{}
	for _, a := range ontology.Actions() {
		d := newDescription()
		d.classify(ontology.ClassAction)
		d.fields.add(keyName, false, textValue(a.Name))
		d.fields.add(keyFamily, false, textValue(a.Family))
		for _, t := range ontology.FindConcept(a.IRI()).Triples {
			if l, ok := t.Obj.(rdf.Literal); ok {
				d.say(t.Pred.String(), l.Lang(), literalValue(l))
			}
		}
		all[a.IRI()] = d
	}
	return all
})

// classify adds the labels of a class, and reports whether there is such a class.
func (d *description) classify(class string) bool {
	c := ontology.FindClass(class)
	if c == nil {
		return false
	}
	for _, name := range c.Names {
		d.labels = insert(d.labels, name)
	}
	return true
}

// say adds a value to a property of the vocabulary.
func (d *description) say(property, language string, v value) {
	p := ontology.FindProperty(property)
	d.fields.add(nameOf(p, language), p.Many, v)
}
