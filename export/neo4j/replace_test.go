package neo4j

import (
	"context"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/export"
	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/replacement"
	"github.com/unkg/unkg/testdata/term"
)

const (
	testBase     = ontology.DefaultBase
	testDocument = testBase + "document/A-RES-99-1"
)

// graph reads statements whose IRIs are those of a made-up document: <> is the document, <#op1> its paragraph.
func graph(t *testing.T, text string) ontology.Graph {
	t.Helper()
	text = strings.NewReplacer("<>", "<"+testDocument+">", "<#", "<"+testDocument+"#", "unkg:", ontology.NS,
		"<body/", "<"+testBase+"body/", " a ", " <"+ontology.RDFType+"> ").Replace(text)
	g := ontology.Graph{Name: term.IRI(t, ontology.GraphName(testBase, "A-RES-99-1")), Document: term.IRI(t, testDocument)}
	for r := ntriples.NewReader(strings.NewReader(text)); ; {
		q, err := r.Read()
		if err == io.EOF {
			return g
		}
		if err != nil {
			t.Fatal(err)
		}
		g.Triples = append(g.Triples, q.Triple)
	}
}

func rowsFor(t *testing.T, text string) rows {
	t.Helper()
	r, err := rowsOf(graph(t, text))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// stored returns a database with the content of rows.
func stored(all ...rows) *fake {
	f := newFake()
	native := func(iri string, d description) {
		var labels []any
		for _, l := range d.labels {
			labels = append(labels, l)
		}
		row := given{rows: []row{{iri: iri, fields: d.fields}}}.parameters()["rows"].([]any)[0].(map[string]any)
		f.hold(iri, labels, row["properties"].(map[string]any))
	}
	for _, r := range all {
		for _, c := range r.shared {
			native(c.iri, described(r.known(c.iri), &c))
			for _, l := range c.links {
				f.edges = append(f.edges, fakeEdge{edge{c.iri, l.kind, l.end}, nil})
			}
		}
		for _, n := range r.own {
			native(n.iri, n.description)
		}
		for _, e := range r.relationships {
			row := given{rows: []row{{id: "x", fields: e.fields}}}.parameters()["rows"].([]any)[0].(map[string]any)
			properties, _ := row["properties"].(map[string]any)
			f.edges = append(f.edges, fakeEdge{e.edge, properties})
		}
	}
	return f
}

// replaced runs a replacement and returns its outcome.
func replaced(t *testing.T, f *fake, losses bool, batch ...rows) (*outcome, Changes) {
	t.Helper()
	tx := &transaction{runner: f}
	r, err := tx.replace(context.Background(), batch, losses, newCache(), newCache())
	if err != nil {
		t.Fatal(err)
	}
	return r, tx.changes
}

const document = `
<> a <unkg:Resolution> .
<> <unkg:symbol> "A/RES/99/1" .
<> <unkg:hasParagraph> <#op1> .
<#op1> a <unkg:OperativeParagraph> .
<#op1> <unkg:mentions> <body/made-up> .
<body/made-up> a <unkg:Body> .
<body/made-up> <unkg:candidate> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> .
<body/made-up> <unkg:edition> "7"^^<http://www.w3.org/2001/XMLSchema#integer> .
<body/made-up> <unkg:acronym> "MU" .
<body/made-up> <http://schema.org/startDate> "2031"^^<http://www.w3.org/2001/XMLSchema#gYear> .
<body/made-up> <https://w3id.org/unkg/ontology#parentBody> <body/general-assembly> .
`

// lacking returns the document without the lines that contain a text.
func lacking(texts ...string) string {
	var kept strings.Builder
	for line := range strings.Lines(document) {
		if !slices.ContainsFunc(texts, func(s string) bool { return strings.Contains(line, s) }) {
			kept.WriteString(line)
		}
	}
	return kept.String()
}

func TestReplaceNothing(t *testing.T) {
	r := rowsFor(t, document)
	f := stored(r)
	if _, changes := replaced(t, f, false, r); changes.Any() {
		t.Errorf("the same again changes something: %s", changes)
	}
	for _, statement := range []string{lockDocuments, createNodes, deleteNodes, deleteRelationships, updateNodes, touchNodes} {
		if len(f.asked[statement]) > 0 {
			t.Errorf("the same again asks %s", statement)
		}
	}
}

// Each kind of literal that a document says of an entity that the authority lacks goes when the document says it no
// longer.
func TestReplaceWithdraws(t *testing.T) {
	for _, c := range []struct{ lost, field string }{
		{"candidate", "candidate"}, {"edition", "edition"}, {"acronym", "acronym"}, {"startDate", "startDate"},
	} {
		f := stored(rowsFor(t, document))
		corrected := rowsFor(t, lacking(c.lost))
		f.describe(t, corrected)
		replaced(t, f, false, corrected)
		var gone []string
		for _, g := range f.asked[updateNodes] {
			for _, r := range g.rows {
				gone = append(gone, r.gone...)
			}
		}
		if !slices.Equal(gone, []string{c.field}) {
			t.Errorf("without %s: %q go", c.lost, gone)
		}
	}
	f := stored(rowsFor(t, document))
	corrected := rowsFor(t, lacking("parentBody"))
	f.describe(t, corrected)
	replaced(t, f, false, corrected)
	if !slices.ContainsFunc(f.asked[deleteRelationships], func(g given) bool {
		return slices.Contains(g.keys, "PARENT_BODY to "+testBase+"body/general-assembly")
	}) {
		t.Errorf("the link to the parent stays: %v", f.asked[deleteRelationships])
	}
	f = stored(rowsFor(t, document))
	f.describe(t, rowsFor(t, lacking("body/")))
	replaced(t, f, false, rowsFor(t, lacking("body/")))
	if asked := f.asked[deleteNodes]; len(asked) != 1 || !slices.Contains(asked[0].keys, "id of "+testBase+"body/made-up") {
		t.Errorf("the candidate stays: %v", asked)
	}
}

// describe makes the relationships of the document in the database those of its rows, once they are written.
func (f *fake) describe(t *testing.T, r rows) {
	t.Helper()
	f.later = func(statement string) {
		if statement != readClaims && statement != readUnreferenced {
			return
		}
		f.edges = slices.DeleteFunc(f.edges, func(e fakeEdge) bool { return owns(testDocument, e.start) })
		for _, e := range stored(r).edges {
			if owns(testDocument, e.start) {
				f.edges = append(f.edges, e)
			}
		}
	}
}

// Relationships that somebody else adds to our nodes are not ours, whatever their type.
func TestReplaceLeavesForeign(t *testing.T) {
	r := rowsFor(t, document)
	f := stored(r)
	f.hold(testBase+"body/other", []any{"Body", "Resource"}, map[string]any{"iri": testBase + "body/other"})
	for _, kind := range []string{"SUBJECT", "SOURCE", "NAME", "TITLE", "TEXT", "NUMBER", "TYPE", "START", "CITES", "DESCRIBES", "MINE"} {
		f.edges = append(f.edges, fakeEdge{edge{testDocument, kind, testBase + "body/other"}, map[string]any{"by": "me"}})
	}
	for _, kind := range []string{"NAME", "TITLE", "TEXT", "NUMBER", "TYPE", "START", "LANGUAGE", "CANDIDATE", "MINE"} {
		f.edges = append(f.edges, fakeEdge{edge{testDocument, kind, testBase + "body/other"}, nil})
	}
	if _, changes := replaced(t, f, false, r); changes.Any() || len(f.asked[deleteRelationships])+len(f.asked[updateRelationships]) > 0 {
		t.Errorf("%s, deleted %v", changes, f.asked[deleteRelationships])
	}
}

// A document that would lose a language, or a part that somebody else's relationship hangs on, stays; the others are
// loaded.
func TestReplaceRefuses(t *testing.T) {
	const versions = document + `
<> <unkg:hasLanguageVersion> <#lang-en> .
<> <unkg:hasLanguageVersion> <#lang-fr> .
<#lang-en> a <unkg:LanguageVersion> .
<#lang-fr> a <unkg:LanguageVersion> .
<#lang-en> <http://purl.org/dc/terms/language> <http://id.loc.gov/vocabulary/iso639-1/en> .
<#lang-fr> <http://purl.org/dc/terms/language> <http://id.loc.gov/vocabulary/iso639-1/fr> .
`
	var english strings.Builder
	for line := range strings.Lines(versions) {
		if !strings.Contains(line, "lang-fr") {
			english.WriteString(line)
		}
	}
	one := rowsFor(t, english.String())
	other, err := rowsOf(replacement.Sequence(1, 1)[0].Graph)
	if err != nil {
		t.Fatal(err)
	}
	other.document += "0" // another document, of which nothing is there
	r, _ := replaced(t, stored(rowsFor(t, versions)), false, one, other)
	var loss *export.LossError
	if !errors.As(r.refused[testDocument], &loss) || strings.Join(loss.Lost, " ") != "fr" || strings.Join(loss.Given, " ") != "en" {
		t.Errorf("refused: %v", r.refused)
	}
	if len(r.refused) != 1 {
		t.Errorf("refused: %v", r.refused)
	}
	f := stored(rowsFor(t, versions))
	if r, _ := replaced(t, f, true, one); len(r.refused) > 0 || len(f.asked[deleteNodes]) != 1 {
		t.Errorf("refused although it may: %v", r.refused)
	}

	f = stored(rowsFor(t, document))
	f.edges = append(f.edges, fakeEdge{edge{"somebody", "SAYS", testDocument + "#op1"}, nil})
	r, changes := replaced(t, f, false, rowsFor(t, lacking("#op1")))
	var held *HeldError
	if !errors.As(r.refused[testDocument], &held) || held.Part != testDocument+"#op1" || changes.Any() || len(f.asked[deleteRelationships]) > 0 {
		t.Errorf("refused: %v, %s", r.refused, changes)
	}
}

// What a shared node holds is the same whichever document comes first, and what is made of all at once.
func TestGrowth(t *testing.T) {
	current := replacement.Sequence(3, 40)[39].Current
	for turn := range 4 {
		held := map[string]description{}
		all := map[string]*claims{}
		for i := range current {
			at := (i + turn) % len(current)
			if turn%2 == 1 {
				at = len(current) - 1 - at
			}
			r, err := rowsOf(current[at])
			if err != nil {
				t.Fatal(err)
			}
			for _, c := range r.shared {
				known := r.known(c.iri)
				if old, ok := held[c.iri]; ok {
					held[c.iri] = grown(old, known, &c)
					all[c.iri].merge(c)
				} else {
					held[c.iri] = described(known, &c)
					all[c.iri] = c.clone()
				}
			}
		}
		for iri, got := range held {
			want := described(background(testBase, iri), all[iri])
			if !slices.Equal(got.labels, want.labels) || !maps.EqualFunc(got.fields, want.fields, field.equal) {
				t.Errorf("turn %d: %s holds %v, all at once %v", turn, iri, got, want)
			}
		}
	}
}

// Claims are the same after they were written and read with the driver.
func TestClaimsRecorded(t *testing.T) {
	for _, g := range replacement.Sequence(5, 30) {
		r, err := rowsOf(g.Graph)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range r.shared {
			recorded := c.recorded()
			properties := given{rows: []row{{fields: recorded}}}.parameters()["rows"].([]any)[0].(map[string]any)["properties"]
			if back := fieldsOf(properties); !maps.EqualFunc(back, recorded, field.equal) || !ours(relDescribes, back) {
				t.Fatalf("%v comes back as %v", recorded, back)
			}
			back := claimsOf(c.iri, recorded)
			if !slices.Equal(back.labels, c.labels) || !slices.Equal(back.links, c.links) || !maps.EqualFunc(back.fields, c.fields, field.equal) {
				t.Fatalf("%v is read as %v", c, back)
			}
		}
	}
}

// No property of the vocabulary has a name that claims use.
func TestClaimsNames(t *testing.T) {
	for _, p := range ontology.Properties() {
		if name := localName(p.IRI); name == keyLabels || name == keyLinks || name == keyLoaded || name == keyIRI {
			t.Errorf("%s is called as a property of the loader", p.IRI)
		}
	}
}

func TestRowsRefuse(t *testing.T) {
	for text, want := range map[string]string{
		`<> <http://example.org/p> "x" .`:           "<http://example.org/p> is no property of the vocabulary",
		`<> a <http://example.org/C> .`:             "<http://example.org/C> is no class of the vocabulary",
		`<> <unkg:symbol> <http://example.org/x> .`: "symbol> has a resource as its value, <http://example.org/x>",
	} {
		if _, err := rowsOf(graph(t, text)); err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "<"+testDocument+">: ") {
			t.Errorf("%s: %v", text, err)
		}
	}
}
