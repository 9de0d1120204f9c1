// Package convert makes graphs for Writers of statements of any origin. Graphs of documents that unkg wrote come as it
// wrote them, so that in another format they are what it writes in that; everything else keeps its graph too.
package convert

import (
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/ontology"
)

// Options say what graphs are for.
type Options struct {
	Named   bool // the format keeps the names of graphs
	Merge   bool // these may be lost
	Sorted  bool // the format sorts the statements of a graph, so it is to come as a whole
	Relabel bool // blank nodes are to be named b1, b2 in the order in which they come
}

// A GraphError says that a format cannot keep the name of a graph.
type GraphError struct{ Name string }

func (e *GraphError) Error() string { return "a statement in the graph " + e.Name }

// A graph of more statements is passed on in parts.
const (
	mostSorted = 1_000_000
	mostLines  = 1_000
)

// Graphs reads N-Triples or N-Quads and calls emit for one graph after another. The name of a graph is "" for what is
// in none, and may be a blank node with "_:". If they are to be sorted, what the authority says comes with the document
// after it, and documents that are in no graph come apart, followed by what is about none of them.
//
// An error is a *ntriples.SyntaxError, a *GraphError, that of r, or that of emit.
func Graphs(r io.Reader, o Options, emit func(ontology.Graph) error) error {
	limit := mostLines
	if o.Sorted {
		limit = mostSorted
	}
	return graphsOf(r, o, limit, emit)
}

func graphsOf(r io.Reader, o Options, limit int, emit func(ontology.Graph) error) error {
	g := grouper{options: o, emit: emit, labels: map[string]rdf.Blank{}, limit: limit}
	for reader := ntriples.NewQuadReader(r); ; {
		q, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return g.flush()
		}
		if err == nil {
			err = g.add(q)
		}
		if err != nil {
			return err
		}
	}
}

// A grouper divides statements among graphs.
type grouper struct {
	options Options
	emit    func(ontology.Graph) error
	limit   int
	labels  map[string]rdf.Blank
	known   rdf.IRI        // name of the graph of the authority whose statements are in graph.Authority
	graph   ontology.Graph // the present one
}

func (g *grouper) add(q rdf.Quad) error {
	q.Subj, _ = g.labelled(q.Subj).(rdf.Subject)
	q.Obj, _ = g.labelled(q.Obj).(rdf.Object)
	name, err := g.name(q.Ctx)
	if err != nil {
		return err
	}
	own, known := &g.graph.Triples, &g.graph.Authority
	ofAuthority := g.options.Sorted && ontology.IsAuthorityName(name.String())
	switch full := len(*own)+len(*known) >= g.limit; {
	case full,
		len(*own) > 0 && name != g.graph.Name,
		len(*known) > 0 && ofAuthority && name != g.known,
		len(*known) > 0 && !ofAuthority && ontology.Graph{Name: name}.AuthorityName() != g.known.String():
		if err := g.flush(); err != nil {
			return err
		}
	}
	if ofAuthority {
		g.known, *known = name, append(*known, q.Triple)
		return nil
	}
	if q.Pred.String() == ontology.FOAFPrimaryTopic && q.Subj == rdf.Subject(name) {
		g.graph.Document, _ = q.Obj.(rdf.IRI)
	}
	g.graph.Name, *own = name, append(*own, q.Triple)
	return nil
}

// name returns the name that the graph of a statement is to have.
func (g *grouper) name(graph rdf.Context) (name rdf.IRI, err error) {
	if graph == nil {
		return name, nil
	}
	if !g.options.Named && !g.options.Merge {
		if text, err := ntriples.AppendTerm(nil, graph); err == nil {
			return name, &GraphError{string(text)}
		}
	}
	return rdf.NewIRI(ntriples.NodeName(g.labelled(graph)))
}

// labelled returns a term with the label that it is to have.
func (g *grouper) labelled(t rdf.Term) rdf.Term {
	b, ok := t.(rdf.Blank)
	if !ok || !g.options.Relabel {
		return t
	}
	label, ok := g.labels[b.String()]
	if !ok {
		label, _ = rdf.NewBlank("b" + strconv.Itoa(len(g.labels)+1))
		g.labels[b.String()] = label
	}
	return label
}

// flush passes on the present graph.
func (g *grouper) flush() error {
	graph := g.graph
	g.graph = ontology.Graph{}
	switch {
	case len(graph.Triples) > 0 && graph.Name.String() == "" && g.options.Sorted:
		return g.apart(graph)
	case len(graph.Triples) == 0 && len(graph.Authority) == 0:
		return nil
	case len(graph.Triples) == 0:
		graph.Name = g.known
	}
	return g.emit(graph)
}

// apart passes on what is in no graph: one document after another, then what is about none of them. A single document
// comes together with the rest.
func (g *grouper) apart(graph ontology.Graph) error {
	var documents []ontology.Graph
	place := map[string]int{} // in documents, from 1, of a document and of its graph
	for _, t := range graph.Triples {
		name, ok := t.Subj.(rdf.IRI)
		document, also := t.Obj.(rdf.IRI)
		if ok && also && t.Pred.String() == ontology.FOAFPrimaryTopic && place[document.String()] == 0 {
			d := ontology.Graph{Document: document}
			if !g.options.Named { // else it would become the name of a graph
				d.Name = name
			}
			documents = append(documents, d)
			place[name.String()], place[document.String()] = len(documents), len(documents)
		}
	}
	if len(documents) == 1 {
		documents[0].Triples = graph.Triples
		return g.emit(documents[0])
	}
	var rest ontology.Graph
	for _, t := range graph.Triples {
		resource, _, _ := strings.Cut(ntriples.NodeName(t.Subj), "#")
		to := &rest
		if i := place[resource]; i > 0 {
			to = &documents[i-1]
		}
		to.Triples = append(to.Triples, t)
	}
	for _, d := range append(documents, rest) {
		if err := g.emit(d); err != nil {
			return err
		}
	}
	return nil
}
