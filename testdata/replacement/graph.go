package replacement

import (
	"fmt"
	"strconv"
	"sync"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
)

var languages = []string{"ar", "en", "es", "fr", "ru", "zh"}

// known are entities of the authority of every kind that has something of its own: a part of something, a protocol, an
// instrument with its text in a document or in the Treaty Series, an observance, an office, a meeting with dates, a
// State.
var known = sync.OnceValue(func() []*ontology.Entity {
	const each = 3
	var list []*ontology.Entity
	for _, has := range []func(*ontology.Entity) bool{
		func(e *ontology.Entity) bool { return e.Parent != "" && len(e.Names) > 8 },
		func(e *ontology.Entity) bool { return e.Protocol != "" },
		func(e *ontology.Entity) bool { return e.PartOf != "" },
		func(e *ontology.Entity) bool { return len(e.SetOutIn) > 0 },
		func(e *ontology.Entity) bool { return e.Volume != 0 && e.Number != 0 },
		func(e *ontology.Entity) bool { return e.Class() == ontology.Observance },
		func(e *ontology.Entity) bool { return e.Class() == ontology.Office },
		func(e *ontology.Entity) bool { return e.StartDate != "" && e.Edition != 0 },
		func(e *ontology.Entity) bool { return e.Kind == ontology.State },
	} {
		found := 0
		for _, e := range ontology.LoadAuthority().Entities() {
			if has(e) && found < each {
				list = append(list, e)
				found++
			}
		}
	}
	return list
})

// A graph in the making.
type graph struct {
	ontology.Graph
	languages []string
	authority bool // whether it is the authority that speaks
}

const base = ontology.DefaultBase

func iri(s string) rdf.IRI {
	term, err := rdf.NewIRI(s)
	if err != nil {
		panic(err)
	}
	return term
}

func (g *graph) add(subject, predicate string, object rdf.Object) {
	said := &g.Triples
	if g.authority {
		said = &g.Authority
	}
	*said = append(*said, rdf.Triple{Subj: iri(subject), Pred: iri(predicate), Obj: object})
}

func (g *graph) link(subject, predicate, object string) { g.add(subject, predicate, iri(object)) }

// class writes a class and its superclasses, as a mapper does.
func (g *graph) class(subject, class string) {
	g.link(subject, ontology.RDFType, class)
	for _, super := range ontology.FindClass(class).Supers {
		g.link(subject, ontology.RDFType, super)
	}
}

func (g *graph) plain(subject, predicate, value, datatype string) {
	g.add(subject, predicate, rdf.NewTypedLiteral(value, iri(datatype)))
}

func (g *graph) text(subject, predicate, value, language string) {
	literal, err := rdf.NewLangLiteral(value, language)
	if err != nil {
		panic(err)
	}
	g.add(subject, predicate, literal)
}

// speaks reports whether names in the language are written.
func (g *graph) speaks(language string) bool {
	for _, l := range g.languages {
		if l == language {
			return true
		}
	}
	return language == "en"
}

// graph is what the document says.
func (d *document) graph() ontology.Graph {
	doc := base + "document/" + name(d.number)
	g := &graph{languages: d.languages}
	g.Name, g.Document = iri(ontology.GraphName(base, name(d.number))), iri(doc)
	g.class(doc, ontology.ClassResolution)
	g.plain(doc, ontology.PropSymbol, fmt.Sprintf("A/RES/99/%d", d.number), ontology.XSDString)
	g.plain(doc, ontology.PropAdoptedOn, fmt.Sprintf("2044-12-%02d", 10+d.wording), ontology.XSDDate)
	run, tool := fmt.Sprintf("%srun/%d-%d", base, d.number, d.release), fmt.Sprintf("%stool/unkg-%d", base, d.release)
	g.class(g.Name.String(), ontology.ClassGraph)
	g.link(g.Name.String(), ontology.FOAFPrimaryTopic, doc)
	g.link(g.Name.String(), ontology.ProvWasGeneratedBy, run)
	g.class(run, ontology.ClassRun)
	g.link(run, ontology.ProvWasAssociated, tool)
	g.class(tool, ontology.ClassProvSoftwareAgent)
	g.plain(tool, ontology.SchemaName, "unkg", ontology.XSDString)
	g.plain(tool, ontology.SchemaVersion, strconv.Itoa(d.release), ontology.XSDString)
	for _, l := range d.languages {
		version := doc + "#lang-" + l
		input := fmt.Sprintf("ni:///sha-256;%d%s", d.wording, l) // documents of one wording share their inputs
		title := fmt.Sprintf("Title %d of %d", d.wording, d.number)
		g.text(doc, ontology.DCTitle, title, l)
		g.link(doc, ontology.PropHasLanguageVersion, version)
		g.class(version, ontology.ClassLanguageVersion)
		g.link(version, ontology.DCLanguage, ontology.ISO639+l)
		g.text(version, ontology.DCTitle, title, l)
		g.link(version, ontology.PropEmbodiedIn, input)
		g.link(g.Name.String(), ontology.ProvWasDerivedFrom, input)
		g.link(run, ontology.ProvUsed, input)
		g.class(input, ontology.ClassInputFile)
		g.plain(input, ontology.SchemaName, fmt.Sprintf("%d.xml", d.number), ontology.XSDString)
	}
	for i := range d.paragraphs {
		d.paragraph(g, i)
	}
	for _, c := range d.candidates {
		d.candidate(g, c)
	}
	for _, e := range d.entities {
		d.entity(g, e)
	}
	return g.Graph
}

func (d *document) paragraph(g *graph, place int) {
	doc, p := g.Document.String(), &d.paragraphs[place]
	op := fmt.Sprintf("%s#op%d", doc, p.number)
	clause := op + ".c1"
	action := ontology.Actions()[p.action]
	g.link(doc, ontology.PropHasParagraph, op)
	g.class(op, ontology.ClassOperativeParagraph)
	g.plain(op, ontology.PropPosition, strconv.Itoa(place+1), ontology.XSDInteger)
	g.link(op, ontology.PropHasClause, clause)
	g.class(clause, ontology.ClassClause)
	g.link(clause, ontology.PropAction, action.IRI())
	for _, l := range d.languages {
		g.text(op, ontology.PropText, fmt.Sprintf("Words %d of paragraph %d", p.wording, p.number), l)
		g.text(clause, ontology.PropVerbPhrase, "Also "+action.Name, l)
		if p.member {
			g.text(clause, ontology.PropAddresseeText, "Members of tests", l)
		}
	}
	mention := func(entity string) {
		g.link(doc, ontology.PropMentions, entity)
		g.link(op, ontology.PropMentions, entity)
		g.link(clause, ontology.PropConcerns, entity)
		if action.Shortcut != "" {
			g.link(doc, action.Shortcut, entity)
		}
	}
	for _, i := range p.entities {
		if i < len(d.entities) {
			mention(base + known()[d.entities[i].place].Path())
		}
	}
	for _, i := range p.candidates {
		if i < len(d.candidates) {
			mention(d.candidateIRI(d.candidates[i]))
		}
	}
	for i, number := range p.cites {
		if number == d.number {
			continue
		}
		other := base + "document/" + name(number)
		g.link(doc, ontology.PropCites, other)
		g.link(op, ontology.PropCites, other)
		g.class(other, ontology.ClassResolution)
		g.plain(other, ontology.PropSymbol, fmt.Sprintf("A/RES/99/%d", number), ontology.XSDString)
		if d.remark > 0 && i == 0 { // what a graph should not say, since it is the other document's to say
			g.text(other, ontology.DCTitle, fmt.Sprintf("As document %d calls it, %d", d.number, d.remark), "en")
			g.link(other, ontology.PropAdoptedBy, base+known()[0].Path())
		}
	}
}

func (d *document) candidateIRI(c candidate) string {
	if c.own {
		return fmt.Sprintf("%sdocument/%s#entity.made-up-%d", base, name(d.number), c.name)
	}
	return fmt.Sprintf("%sbody/made-up-%d", base, c.name)
}

func (d *document) candidate(g *graph, c candidate) {
	iri := d.candidateIRI(c)
	g.class(iri, ontology.ClassBody)
	g.plain(iri, ontology.PropCandidate, "true", ontology.XSDBoolean)
	for _, l := range d.languages {
		g.text(iri, ontology.SKOSPrefLabel, fmt.Sprintf("Made-up Body %d, spelling %d", c.name, c.spelling), l)
		g.text(iri, ontology.SKOSAltLabel, fmt.Sprintf("Body %d of document %d", c.name, d.number), l)
	}
	if c.spelling == 1 {
		g.plain(iri, ontology.PropAcronym, fmt.Sprintf("MUB%d", c.name), ontology.XSDString)
		g.link(iri, ontology.PropParentBody, fmt.Sprintf("%sbody/made-up-parent-%d", base, d.number%3))
	}
}

// roles are the properties of names that are written.
var roles = map[ontology.Role]string{
	ontology.Preferred: ontology.SKOSPrefLabel, ontology.Alternative: ontology.SKOSAltLabel, ontology.Acronym: ontology.PropAcronym,
}

// entity says of an entity what a mapper would, which is more in more languages, and what the document adds.
func (d *document) entity(g *graph, e entity) {
	known := known()[e.place]
	g.authority = true
	g.names(known, e.described)
	iri := base + known.Path()
	if e.described {
		for p, n := range map[string]int{ontology.PropUNTSVolume: known.Volume, ontology.PropUNTSNumber: known.Number, ontology.PropEdition: known.Edition} {
			if n != 0 {
				g.plain(iri, p, strconv.Itoa(n), ontology.XSDInteger)
			}
		}
		if len(known.StartDate) == len("2006-01-02") {
			g.plain(iri, ontology.SchemaStartDate, known.StartDate, ontology.XSDDate)
		}
		for p, path := range map[string]string{
			ontology.PropParentBody: known.Parent, ontology.PropProtocolTo: known.Protocol, ontology.PropPartOf: known.PartOf,
		} {
			if other := ontology.LoadAuthority().ByPath(path); other != nil {
				g.link(iri, p, base+path)
				g.names(other, false)
			}
		}
		for _, local := range known.SetOutIn {
			g.link(iri, ontology.PropSetOutIn, base+"document/"+local)
		}
	}
	g.authority = false
	if e.volume != 0 {
		g.plain(iri, ontology.PropUNTSVolume, strconv.Itoa(9000+e.volume), ontology.XSDInteger)
	}
	if e.setOut != 0 {
		g.link(iri, ontology.PropSetOutIn, base+"document/"+name(e.setOut))
	}
	if e.nickname != 0 {
		g.text(iri, ontology.SKOSAltLabel, fmt.Sprintf("Nickname %d", e.nickname), "en")
		g.text(iri, ontology.SKOSPrefLabel, fmt.Sprintf("Name %d by document %d", e.nickname, d.number), "en")
	}
}

// names writes the class of an entity and its preferred names, or all that a document in its languages has.
func (g *graph) names(e *ontology.Entity, all bool) {
	iri := base + e.Path()
	g.class(iri, ontology.NS+e.Class())
	for _, n := range e.Names {
		if p := roles[n.Role]; p != "" && (n.Role == ontology.Preferred || all && g.speaks(n.Lang)) {
			g.text(iri, p, n.Text, n.Lang)
		}
	}
}
