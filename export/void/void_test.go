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

// documents are two documents that share a body and a subject.
func documents() []ontology.Graph {
	var graphs []ontology.Graph
	body := iri(ontology.DefaultBase + "body/unhcr")
	for _, name := range []string{"A-RES-99-1", "A-RES-99-2"} {
		document := iri(ontology.DefaultBase + "document/" + name)
		part := iri(document.String() + "#op1")
		source := iri("ni:///sha-256;" + name)
		add := func(g *ontology.Graph, s rdf.Subject, p string, o rdf.Object) {
			g.Triples = append(g.Triples, rdf.Triple{Subj: s, Pred: iri(p), Obj: o})
		}
		g := ontology.Graph{Name: document}
		add(&g, document, ontology.RDFType, iri(ontology.ClassResolution))
		add(&g, document, ontology.DCSubject, iri(ontology.UNBIS+"1003956"))
		add(&g, document, ontology.DCSubject, iri(ontology.SDG+"16"))
		add(&g, part, ontology.RDFType, iri(ontology.ClassOperativeParagraph))
		add(&g, part, ontology.PropMentions, body)
		add(&g, part, ontology.PropMentions, body) // said twice
		add(&g, part, ontology.PropText, english("the same words"))
		add(&g, part, ontology.PropText, plain("the same words"))
		add(&g, body, ontology.RDFType, iri(ontology.ClassBody))
		add(&g, source, ontology.ProvWasGeneratedBy, iri(ontology.DefaultBase+"run/unkg"))
		add(&g, source, ontology.DCLanguage, iri(ontology.ISO639+"en"))
		graphs = append(graphs, g)
	}
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
	License: "https://creativecommons.org/publicdomain/zero/1.0/", Publisher: "https://example.org/us", Endpoint: "https://example.org/sparql",
	Issued: time.Unix(1795000000, 0), MediaType: "application/n-quads",
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
	rules, err := os.ReadFile(filepath.Join("testdata", "rules.ttl"))
	if err != nil {
		t.Fatal(err)
	}
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
		t.Run(name+"/rules", func(t *testing.T) { judge.Conforms(t, string(rules), text) })
	}
	t.Run("broken", func(t *testing.T) {
		text := strings.ReplaceAll(written(t, everything, counted(t, documents())), "dcat:accessURL", "dcat:page")
		if judge.Validate(t, string(rules), text) == "Conforms" {
			t.Error("the rules find nothing wrong with a distribution that is nowhere")
		}
	})
}

func TestIllegalAddress(t *testing.T) {
	d := everything
	d.License = "public domain"
	if err := Write(&strings.Builder{}, d, counted(t, documents())); err == nil || !strings.Contains(err.Error(), `relative IRI "public domain"`) {
		t.Errorf("got %v", err)
	}
}
