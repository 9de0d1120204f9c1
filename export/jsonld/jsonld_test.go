package jsonld_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/export/jsonld"
	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/term"
)

const doc = ontology.DefaultBase + "document/A-RES-99-1"

func written(t testing.TB, published string, graphs ...ontology.Graph) string {
	t.Helper()
	var out bytes.Buffer
	w := jsonld.NewWriter(&out, ontology.DefaultBase, published)
	for _, g := range graphs {
		if err := w.Graph(g); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// graph returns the graph of a document from lines "subject property object". An object is an IRI, or in quotes a text
// with @language or ^^datatype. Names have no prefix if they are of data, fragments are of the document.
func graph(t testing.TB, document string, lines ...string) ontology.Graph {
	t.Helper()
	name := func(s string) rdf.IRI {
		prefix, local, ok := strings.Cut(s, ":")
		switch i := slices.IndexFunc(ontology.Prefixes(""), func(p ontology.Prefix) bool { return p.Name == prefix }); {
		case strings.HasPrefix(s, "#"):
			return term.IRI(t, document+s)
		case strings.Contains(s, "://"):
			return term.IRI(t, s)
		case ok:
			return term.IRI(t, ontology.Prefixes("")[i].IRI+local)
		default:
			return term.IRI(t, ontology.DefaultBase+s)
		}
	}
	g := ontology.Graph{Name: term.IRI(t, strings.Replace(document, "/document/", "/graph/", 1)), Document: term.IRI(t, document)}
	for _, line := range lines {
		s, rest, _ := strings.Cut(line, " ")
		p, o, _ := strings.Cut(rest, " ")
		triple := rdf.Triple{Subj: name(s), Pred: name(p)}
		switch text, suffix, literal := strings.Cut(strings.TrimPrefix(o, `"`), `"`); {
		case !literal:
			triple.Obj = name(o)
		case strings.HasPrefix(suffix, "@"):
			l, err := rdf.NewLangLiteral(text, suffix[1:])
			if err != nil {
				t.Fatal(err)
			}
			triple.Obj = l
		case suffix == "":
			triple.Obj = rdf.NewTypedLiteral(text, name("xsd:string"))
		default:
			triple.Obj = rdf.NewTypedLiteral(text, name(suffix[2:]))
		}
		g.Triples = append(g.Triples, triple)
	}
	return g
}

// A document as a developer sees it.
func TestDocument(t *testing.T) {
	g := graph(t, doc)
	for _, line := range []string{
		"rdf:type unkg:Resolution", "rdf:type unkg:Document", `dcterms:title "Tests"@en`, `dcterms:title "试验"@zh`,
		`unkg:symbol "A/RES/99/1"`, `unkg:adoptedOn "2030-12-19"^^xsd:date`, `unkg:votesFor "120"^^xsd:integer`, "unkg:adoptedBy body/x",
		"unkg:cites document/A-RES-70-1", "unkg:hasParagraph " + doc + "#op1", "unkg:session session/ga-99",
		"unkg:adoptionMethod method:by-vote", "unkg:mentions https://example.org/a",
	} {
		g.Triples = append(g.Triples, graph(t, doc, doc+" "+line).Triples...)
	}
	g.Triples = append(g.Triples, graph(t, doc,
		"#op1 rdf:type unkg:OperativeParagraph", `#op1 unkg:number "1"`, `#op1 unkg:position "1"^^xsd:integer`,
		"#op1 unkg:hasClause "+doc+"#op1.c1", "#op1.c1 rdf:type unkg:Clause", "#op1.c1 unkg:action act:request",
		`#op1.c1 unkg:dueOn "2031"^^xsd:gYear`,
		"body/x rdf:type unkg:Body", `body/x skos:prefLabel "X"@en`, `body/x skos:altLabel "Y"@en`, `body/x unkg:candidate "true"^^xsd:boolean`,
	).Triples...)
	_, got, _ := strings.Cut(written(t, "", g), `"@graph": `)
	const want = `[
    {
      "id": "document/A-RES-99-1",
      "type": ["Resolution", "Document"],
      "symbol": "A/RES/99/1",
      "title": {
        "en": "Tests",
        "zh": "试验"
      },
      "adoptedBy": "body/x",
      "adoptedOn": "2030-12-19",
      "adoptionMethod": "by-vote",
      "cites": [
        "document/A-RES-70-1"
      ],
      "mentions": [
        "https://example.org/a"
      ],
      "session": "session/ga-99",
      "votesFor": 120,
      "hasParagraph": [
        {
          "id": "document/A-RES-99-1#op1",
          "type": ["OperativeParagraph"],
          "number": "1",
          "position": 1,
          "hasClause": [
            {
              "id": "document/A-RES-99-1#op1.c1",
              "type": ["Clause"],
              "action": "request",
              "dueOn": [
                {"type": "xsd:gYear", "value": "2031"}
              ]
            }
          ]
        }
      ]
    },
    {
      "id": "body/x",
      "type": ["Body"],
      "prefLabel": {
        "en": "X"
      },
      "altLabel": {
        "en": [
          "Y"
        ]
      },
      "candidate": true
    }
  ]
}
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// values are objects that one term or another can express, and that readers could take for something else.
var values = []string{
	"body/unhcr", "act:request", "action/request", "out:adopted", "oa:linking", "https://example.org/a", "document/A-1#op1", "document/.a", "body/x/y",
	`"request"`, `"body/unhcr"`, `"act:request"`, `"true"`, `"1"`, `"text"@en`, `"text"@zh`, `"more"@en`, `"text"@id`, `"text"@zh-Hans`,
	`"1"^^xsd:integer`, `"-1"^^xsd:integer`, `"0"^^xsd:integer`, `"007"^^xsd:integer`, `"+1"^^xsd:integer`, `"-0"^^xsd:integer`, `"99999999999999999999"^^xsd:integer`,
	`"1"^^xsd:nonNegativeInteger`, `"01"^^xsd:nonNegativeInteger`, `"1.5"^^xsd:decimal`, `"1"^^xsd:double`,
	`"true"^^xsd:boolean`, `"1"^^xsd:boolean`, `"2024"^^xsd:gYear`, `"2024-01-02"^^xsd:date`,
}

// Whatever a property has as its values, on instances of whatever class, readers get it back.
func TestEveryTermComesBack(t *testing.T) {
	var lines []string
	add := func(class string, p *ontology.Property) {
		subject := fmt.Sprintf("#s%d", len(lines))
		if class != "" {
			lines = append(lines, subject+" rdf:type "+class)
		}
		for _, v := range values {
			lines = append(lines, subject+" "+p.IRI+" "+v)
		}
	}
	for _, p := range ontology.Properties() {
		add("", p)
		for _, u := range p.Uses {
			if c := ontology.LoadContext(); c.Term(p.IRI, []string{u.Class}) != c.Term(p.IRI, nil) {
				add(u.Class, p)
			}
		}
	}
	g := graph(t, doc, lines...)
	var want []string
	for _, triple := range g.Triples {
		want = append(want, judge.Line(rdf.Quad{Triple: triple}))
	}
	slices.Sort(want)
	want = slices.Compact(want)
	if len(want) < 3000 {
		t.Fatalf("only %d statements", len(want))
	}
	text := written(t, "", g)
	for _, j := range judge.Judges() {
		if !j.Reads("jsonld") {
			continue
		}
		t.Run(j.Name, func(t *testing.T) {
			got := j.Read(t, "jsonld", text)
			for _, d := range judge.Difference(want, got) {
				t.Errorf("lost %s", d)
			}
			for _, d := range judge.Difference(got, want) {
				t.Errorf("made up %s", d)
			}
		})
	}
}

// A key has values of one form, however many there are.
func TestFormsOfValues(t *testing.T) {
	tested := 0
	for _, p := range ontology.Properties() {
		for _, u := range append(slices.Clone(p.Uses), ontology.Use{}) {
			tm := ontology.LoadContext().Term(p.IRI, []string{u.Class})
			if tm == nil || p.IRI == ontology.RDFType {
				continue
			}
			value := `"a"`
			switch {
			case len(p.List) > 0:
				value = p.List[0]
			case p.Kind == ontology.Link:
				value = "body/a"
			case p.PerLanguage:
				value = `"a"@en`
			case p.Kind == ontology.Boolean:
				value = `"true"^^xsd:boolean`
			case p.Datatype != "":
				value = `"1"^^` + p.Datatype
			}
			class := u.Class
			if class == "" {
				class = ontology.ClassOWLClass
			}
			var file struct {
				Graph []map[string]any `json:"@graph"`
			}
			if err := json.Unmarshal([]byte(written(t, "", graph(t, doc, "#a rdf:type "+class, "#a "+p.IRI+" "+value))), &file); err != nil {
				t.Fatal(err)
			}
			got, ok := file.Graph[0][p.Name]
			if !ok {
				t.Errorf("%s of %s: %v", p.Name, class, file.Graph[0])
				continue
			}
			if p.PerLanguage {
				got = got.(map[string]any)["en"]
			}
			if _, array := got.([]any); array != tm.Many {
				t.Errorf("%s of %s: %v, though many is %t", p.Name, class, got, tm.Many)
			}
			tested++
		}
	}
	if tested < 200 {
		t.Errorf("only %d properties of classes", tested)
	}
}

// A mention contains its target, and that its selectors, whose words exist only there.
func TestMention(t *testing.T) {
	const m = "#op1.m.en.1"
	_, got, _ := strings.Cut(written(t, "", graph(t, doc,
		m+" rdf:type unkg:Mention", m+" rdf:type oa:Annotation", m+" oa:motivatedBy oa:identifying", m+" oa:hasBody body/x",
		m+" oa:hasTarget "+doc+m+".target", m+".target rdf:type oa:SpecificResource", m+".target oa:hasSource "+doc+"#op1",
		m+".target oa:hasSelector "+doc+m+".target.quote", m+".target oa:hasSelector "+doc+m+".target.position",
		m+".target.quote rdf:type oa:TextQuoteSelector", m+`.target.quote oa:exact "X"`,
		m+".target.position rdf:type oa:TextPositionSelector", m+`.target.position oa:start "0"^^xsd:nonNegativeInteger`,
	)), `"@graph": `)
	const want = `[
    {
      "id": "document/A-RES-99-1#op1.m.en.1",
      "type": ["Mention", "Annotation"],
      "hasBody": "body/x",
      "motivatedBy": "identifying",
      "hasTarget": {
        "id": "document/A-RES-99-1#op1.m.en.1.target",
        "type": ["SpecificResource"],
        "hasSource": "document/A-RES-99-1#op1",
        "hasSelector": [
          {
            "id": "document/A-RES-99-1#op1.m.en.1.target.quote",
            "type": ["TextQuoteSelector"],
            "exact": "X"
          },
          {
            "id": "document/A-RES-99-1#op1.m.en.1.target.position",
            "type": ["TextPositionSelector"],
            "start": 0
          }
        ]
      }
    }
  ]
}
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// A document that an earlier one cites is complete, and what is new about a body comes with its class.
func TestDescribedBefore(t *testing.T) {
	second := ontology.DefaultBase + "document/A-RES-99-2"
	a := graph(t, doc, second+" rdf:type unkg:Document", second+` unkg:symbol "A/RES/99/2"`,
		"body/x rdf:type unkg:Body", `body/x skos:prefLabel "X"@en`, `body/y skos:prefLabel "Y"@en`)
	b := graph(t, second, second+" rdf:type unkg:Document", second+` unkg:symbol "A/RES/99/2"`)
	b.Authority = graph(t, second, "body/x rdf:type unkg:Body", `body/x skos:prefLabel "X"@en`, `body/x skos:prefLabel "Z"@fr`, `body/y skos:prefLabel "Y"@en`).Triples
	var file struct {
		Graph []struct {
			ID     string
			Type   []string
			Symbol string
			Label  map[string]string `json:"prefLabel"`
		} `json:"@graph"`
	}
	if err := json.Unmarshal([]byte(written(t, "", a, b)), &file); err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprint(file.Graph)
	const want = `[{body/x [Body]  map[en:X]} {body/y []  map[en:Y]} {document/A-RES-99-2 [Document] A/RES/99/2 map[]}` +
		` {document/A-RES-99-2 [Document] A/RES/99/2 map[]} {body/x [Body]  map[fr:Z]}]`
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// The context can be elsewhere; the base is in the file, since it has no effect there.
func TestPublishedContext(t *testing.T) {
	const start = "{\n  \"@context\": [\"https://example.org/c.jsonld\", {\"@base\": \"https://w3id.org/unkg/\"}],\n  \"@graph\": ["
	text := written(t, "https://example.org/c.jsonld", graph(t, doc, "#a unkg:cites document/A-1"))
	if !strings.HasPrefix(text, start) || !json.Valid([]byte(text)) {
		t.Error(text)
	}
	inline := strings.Replace(text, `"https://example.org/c.jsonld"`, strings.TrimSuffix(strings.TrimPrefix(ontology.LoadContext().Text(), `{
  "@context": `), "\n}\n"), 1)
	if got := judge.JSONGold(t, inline); len(got) != 1 || !strings.HasSuffix(got[0], "document/A-1") {
		t.Error(got)
	}
}

// An IRI whose scheme is a prefix would be read as another IRI.
func TestPrefixAsScheme(t *testing.T) {
	w := jsonld.NewWriter(&bytes.Buffer{}, ontology.DefaultBase, "")
	g := graph(t, doc)
	g.Triples = []rdf.Triple{{Subj: g.Document, Pred: term.IRI(t, ontology.PropMentions), Obj: term.IRI(t, "act:x")}}
	const want = `graph <https://w3id.org/unkg/graph/A-RES-99-1>: a prefix of the context is the scheme of IRI "act:x"`
	if err := w.Graph(g); err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}
