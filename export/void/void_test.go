package void

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/golden"
)

// documents are two documents that share a body and a subject; of one the month of the adoption is known, not the day.
func documents() []ontology.Graph {
	var graphs []ontology.Graph
	body := iri(ontology.DefaultBase + "body/unhcr")
	for _, d := range []struct{ name, adopted, datatype string }{
		{"A-RES-99-1", "2044-12-01", ontology.XSDDate}, {"A-RES-99-2", "2044-12", ontology.XSD + "gYearMonth"},
	} {
		g := ontology.Graph{
			Name: iri(ontology.GraphName(ontology.DefaultBase, d.name)), Document: iri(ontology.DefaultBase + "document/" + d.name),
		}
		part, version, run := iri(g.Document.String()+"#op1"), iri(g.Document.String()+"#lang-en"), iri(ontology.DefaultBase+"run/"+d.name)
		tool := iri(ontology.DefaultBase + "tool/unkg-v9")
		add := func(to *[]rdf.Triple, s rdf.Subject, p string, o rdf.Object) {
			*to = append(*to, rdf.Triple{Subj: s, Pred: iri(p), Obj: o})
		}
		add(&g.Triples, g.Name, ontology.RDFType, iri(ontology.ClassGraph))
		add(&g.Triples, g.Name, ontology.ProvWasGeneratedBy, run)
		add(&g.Triples, run, ontology.ProvWasAssociated, tool)
		add(&g.Triples, tool, ontology.RDFType, iri(ontology.ClassProvSoftwareAgent))
		add(&g.Triples, g.Document, ontology.RDFType, iri(ontology.ClassResolution))
		add(&g.Triples, g.Document, ontology.RDFType, iri(ontology.ClassDocument))
		add(&g.Triples, g.Document, ontology.PropAdoptedOn, rdf.NewTypedLiteral(d.adopted, iri(d.datatype)))
		add(&g.Triples, g.Document, ontology.DCSubject, iri(ontology.UNBIS+"1003956"))
		add(&g.Triples, g.Document, ontology.DCSubject, iri(ontology.SDG+"16"))
		add(&g.Triples, part, ontology.RDFType, iri(ontology.ClassOperativeParagraph))
		add(&g.Triples, part, ontology.PropMentions, body)
		add(&g.Triples, part, ontology.PropMentions, body) // said twice
		add(&g.Triples, part, ontology.PropText, english("the same words"))
		add(&g.Triples, part, ontology.PropText, plain("the same words"))
		add(&g.Triples, version, ontology.DCLanguage, iri(ontology.ISO639+"en"))
		add(&g.Authority, body, ontology.RDFType, iri(ontology.ClassBody))
		add(&g.Authority, body, ontology.SKOSPrefLabel, english("a body"))
		graphs = append(graphs, g)
	}
	graphs[0].Triples = append(graphs[0].Triples, graphs[0].Authority[0]) // one source says it too
	return graphs
}

func counted(t *testing.T, graphs []ontology.Graph) *Census {
	t.Helper()
	c := NewCensus(ontology.DefaultBase)
	for _, g := range graphs {
		if err := c.Graph(g); err != nil {
			t.Fatal(err)
		}
	}
	return c
}

func written(t *testing.T, d Dataset, c *Census) string {
	t.Helper()
	var out strings.Builder
	if err := Write(&out, d, c); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// everything is a dataset with all fields set.
var everything = Dataset{
	Base: ontology.DefaultBase, Document: "void.ttl", Folder: "https://example.org/un/", Title: `A "title"`,
	License: "https://creativecommons.org/licenses/by/4.0/", Publisher: "https://example.org/us", PublisherName: "We",
	Contact: "mailto:we@example.org", Endpoint: "https://example.org/sparql",
	Created: time.Unix(1795000000, 0), MediaType: "application/n-quads",
	Files: []File{
		{"unkg-00000-of-00002.nq.gz", 20, make([]byte, 32), true},
		{"unkg-00001-of-00002.nq.gz", 1 << 40, make([]byte, 32), true},
	},
}

// nothing but what has to be said is said of this one.
var nothing = Dataset{Base: ontology.DefaultBase, Document: "void.ttl", MediaType: "text/turtle", Files: []File{{"a graph.ttl", 0, make([]byte, 32), false}}}

// The golden has the whole description, which people review before it is committed.
func TestGolden(t *testing.T) {
	got := written(t, everything, counted(t, documents()))
	file := filepath.Join("testdata", "void.ttl")
	if got != golden.Expected(t, file, got) {
		t.Errorf("the description is not that of %s; -update rewrites it:\n%s", file, got)
	}
}

// The description does not depend on the order of the statements of a document.
func TestSameBytes(t *testing.T) {
	graphs := documents()
	want := written(t, everything, counted(t, graphs))
	for _, g := range graphs {
		for i, j := 0, len(g.Triples)-1; i < j; i, j = i+1, j-1 {
			g.Triples[i], g.Triples[j] = g.Triples[j], g.Triples[i]
		}
	}
	if written(t, everything, counted(t, graphs)) != want {
		t.Error("the order of statements shows")
	}
}

// Programs that are not ours read the same from a description, which keeps the rules of VoID and DCAT.
func TestRules(t *testing.T) {
	rules := shapes(t, "rules.ttl")
	for name, d := range map[string]Dataset{"everything": everything, "nothing": nothing} {
		text := written(t, d, counted(t, documents()))
		var want []string
		for _, j := range judge.Judges() {
			if !j.Reads("turtle") {
				continue
			}
			t.Run(name+"/"+j.Name, func(t *testing.T) {
				got := j.Read(t, "turtle", text)
				if want == nil {
					want = got
				}
				if d := append(judge.Difference(want, got), judge.Difference(got, want)...); len(d) > 0 {
					t.Errorf("judges differ: %q", d)
				}
			})
		}
		t.Run(name+"/rules", func(t *testing.T) { judge.Conforms(t, rules, text) })
	}
	broken(t, rules, []fault{
		{"dcat:accessURL", "dcat:page", "Path=<http://www.w3.org/ns/dcat#accessURL>"},
		{"<https://w3id.org/unkg/ontology> ;\n    dcat", "unkg: ;\n    dcat", "Path=<http://rdfs.org/ns/void#vocabulary>"},
		{"dcat:keyword", "dcat:word", "Path=<http://www.w3.org/ns/dcat#keyword>"},
		{"dcat:endpointURL <https://example.org/", "dcat:endpointURL <https://example.com/", "dcat#servesDataset>/<http://www.w3.org/ns/dcat#endpointURL>"},
		{"vcard:hasEmail", "vcard:email", "Value: <https://example.org/un/void.ttl#contact>"},
	})
}

// A description of which everything is given is what DCAT-AP requires and recommends.
func TestProfile(t *testing.T) {
	profile := shapes(t, "dcat-ap.ttl")
	judge.Conforms(t, profile, written(t, everything, counted(t, documents())))
	broken(t, profile, []fault{
		{"foaf:name", "foaf:nick", "Path=<http://xmlns.com/foaf/0.1/name>"},
		{"a dcterms:LicenseDocument", "a dcterms:Standard", "Path=<http://purl.org/dc/terms/license>"},
		{"<http://publications.europa.eu/resource/authority/language/ENG>", "iso639:en", "Path=<http://purl.org/dc/terms/language>"},
		{"http://publications.europa.eu/resource/authority/file-type/", "http://example.org/", "Path=<http://purl.org/dc/terms/format>"},
		{"skos:prefLabel", "skos:altLabel", "Path=<http://www.w3.org/2004/02/skos/core#prefLabel>"},
		{"dcat:contactPoint", "dcat:contact", "Path=<http://www.w3.org/ns/dcat#contactPoint>"},
		{"dcat:endDate \"2044-12\"^^xsd:gYearMonth", "dcat:endDate \"2044\"", "Path=<http://www.w3.org/ns/dcat#endDate>"},
		{"\n    dcterms:description \"Part", "\n    dcterms:abstract \"Part", "Path=<http://purl.org/dc/terms/description>"},
		{"dcat:servesDataset", "dcat:serves", "Path=<http://www.w3.org/ns/dcat#servesDataset>"},
	})
}

func shapes(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// A fault is what makes a description wrong, new in place of old, and what is then said.
type fault struct{ old, new, said string }

// broken expects that shapes find each of the faults.
func broken(t *testing.T, shapes string, faults []fault) {
	t.Helper()
	text := written(t, everything, counted(t, documents()))
	for _, f := range faults {
		whole := text
		if text = strings.ReplaceAll(text, f.old, f.new); text == whole {
			t.Fatalf("the description has no %q", f.old)
		}
	}
	report := judge.Validate(t, shapes, text)
	for _, f := range faults {
		if !strings.Contains(report, f.said) {
			t.Errorf("%s in place of %s: no %q in\n%s", f.new, f.old, f.said, report)
		}
	}
}

func TestIllegalAddress(t *testing.T) {
	d := everything
	d.License = "public domain"
	if err := Write(&strings.Builder{}, d, counted(t, documents())); err == nil || !strings.Contains(err.Error(), `relative IRI "public domain"`) {
		t.Errorf("got %v", err)
	}
}
