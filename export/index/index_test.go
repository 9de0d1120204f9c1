package index

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
)

// A plain index answers by going through all statements.
type plain []fact

type fact struct {
	subject  Term
	property string
	object   Term
}

func (p plain) about(name string) (list plain) {
	for i, f := range p {
		if f.subject.Value == name && !slices.Contains(p[:i], f) {
			list = append(list, f)
		}
	}
	return list
}

// random returns statements in which all that can repeat itself does, and subjects come back.
func random(r *rand.Rand, n int) (p plain) {
	names := []Term{Named("a:a"), Named("a:b"), Named("_:a"), Named("a:c#d")}
	values := append(slices.Clone(names), Term{Kind: Literal, Value: "a:a", Datatype: ontology.XSDString},
		Term{Kind: Literal, Value: "a:a", Language: "en", Datatype: ontology.RDFLangString}, Term{Kind: Literal, Value: "_:a", Datatype: ontology.XSDInteger})
	for range n {
		f := fact{names[r.IntN(len(names))], fmt.Sprint("p:", r.IntN(3)), values[r.IntN(len(values))]}
		if len(p) > 0 && r.IntN(3) > 0 {
			f.subject = p[len(p)-1].subject
		}
		p = append(p, f)
	}
	return p
}

// An index says the same as the statements one by one, in their order.
func TestIndex(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 300 {
		facts := random(r, n/5)
		b := NewBuilder()
		for _, f := range facts {
			b.Add(f.subject, f.property, f.object)
		}
		x := b.Index()
		var subjects, want []string
		for node := range x.Subjects() {
			subjects = append(subjects, node.Name())
		}
		all := 0
		for _, f := range facts {
			if name := f.subject.Value; !slices.Contains(want, name) {
				want = append(want, name)
				all += len(facts.about(name))
				compare(t, x, facts, name)
			}
		}
		if !slices.Equal(subjects, want) || x.Len() != all {
			t.Errorf("subjects %q of %d statements, want %q of %d", subjects, x.Len(), want, all)
		}
	}
}

// compare fails the test if the index says anything else of a node than the statements.
func compare(t *testing.T, x *Index, facts plain, name string) {
	t.Helper()
	node, ok := x.Node(name)
	if !ok {
		t.Fatalf("no %s", name)
	}
	var said plain
	for property, object := range node.All() {
		said = append(said, fact{Named(name), property, object})
	}
	about := facts.about(name)
	if !reflect.DeepEqual(said, about) {
		t.Fatalf("of %s %v, want %v", name, said, about)
	}
	for _, property := range []string{"p:0", "p:1", "p:2", "p:none"} {
		var objects, into []Term
		for _, f := range about {
			if f.property == property {
				objects = append(objects, f.object)
			}
			if !node.Has(f.property, f.object) {
				t.Errorf("not %v", f)
			}
		}
		for other := range x.Subjects() {
			if slices.Contains(facts, fact{Named(other.Name()), property, Named(name)}) {
				into = append(into, Named(other.Name()))
			}
		}
		var first Term
		if len(objects) > 0 {
			first = objects[0]
		}
		if got := node.Objects(property); !slices.Equal(got, objects) || node.Object(property) != first {
			t.Errorf("%s of %s: %v, want %v", property, name, got, objects)
		}
		var from []Term
		for _, n := range node.Into(&ontology.Property{IRI: property}) {
			from = append(from, Named(n.Name()))
		}
		if !slices.Equal(from, into) {
			t.Errorf("%s into %s from %v, want %v", property, name, from, into)
		}
		if absent := (Term{Kind: Literal, Value: "absent"}); node.Has(property, absent) {
			t.Errorf("%s has %v", name, absent)
		}
	}
}

// Values are of the kind of the property; what is not is no value.
func TestValues(t *testing.T) {
	b := NewBuilder()
	document := Named(ontology.DefaultBase + "document/A-RES-1-1")
	part := Named(document.Value + "#op1")
	literal := func(value, datatype string) Term { return Term{Kind: Literal, Value: value, Datatype: datatype} }
	b.Add(document, ontology.PropHasParagraph, literal("op1", ontology.XSDString))
	b.Add(document, ontology.PropHasParagraph, part)
	b.Add(document, ontology.PropAdoptedOn, literal("2044", ontology.XSDString))
	b.Add(document, ontology.PropAdoptedOn, literal("2044-12-12", ontology.XSDDate))
	b.Add(part, ontology.PropPosition, document)
	b.Add(part, ontology.PropPosition, literal("first", ontology.XSDInteger))
	b.Add(part, ontology.PropPosition, literal("1", ontology.XSDInteger))
	x := b.Index()
	property := ontology.FindProperty
	d, _ := x.Node(document.Value)
	p, _ := x.Node(part.Value)
	if links := d.Links(property(ontology.PropHasParagraph)); len(links) != 1 || links[0] != p || p.Document() != d.Name() {
		t.Errorf("paragraphs %v", links)
	}
	if from := p.Into(property(ontology.PropHasParagraph)); len(from) != 1 || from[0] != d {
		t.Errorf("it is a paragraph of %v", from)
	}
	if got := p.Values(property(ontology.PropPosition)); len(got) != 1 || got[0].Value != "1" {
		t.Errorf("positions %v", got)
	}
	if got := d.First(property(ontology.PropAdoptedOn)); got.Value != "2044-12-12" {
		t.Errorf("adopted on %v", got)
	}
	if got := d.First(property(ontology.PropPosition)); got != (Term{}) {
		t.Errorf("position %v", got)
	}
	if _, ok := x.Node("a:nothing"); ok {
		t.Error("something of nothing")
	}
}

// A Builder takes the graphs of documents with what the authority says.
func TestGraph(t *testing.T) {
	iri := func(s string) rdf.IRI {
		i, err := rdf.NewIRI(s)
		if err != nil {
			t.Fatal(err)
		}
		return i
	}
	b := NewBuilder()
	b.Graph(ontology.Graph{
		Triples:   []rdf.Triple{{Subj: iri("a:a"), Pred: iri("p:0"), Obj: iri("a:b")}},
		Authority: []rdf.Triple{{Subj: iri("a:b"), Pred: iri("p:1"), Obj: rdf.NewTypedLiteral("5", iri(ontology.XSDInteger))}},
	})
	x := b.Index()
	n, _ := x.Node("a:b")
	if x.Len() != 2 || n.Object("p:1") != (Term{Kind: Literal, Value: "5", Datatype: ontology.XSDInteger}) {
		t.Errorf("%d statements, %v", x.Len(), n.Object("p:1"))
	}
}
