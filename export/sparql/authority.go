package sparql

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/ontology"
)

// An authority is the graph of the authority in a store. Documents share it, so it is not replaced with them but
// revised: what it lacks is added, and where a document brings the values of a facet, other values are outdated and
// removed. So the content of the graph does not depend on the documents that the store once had.
type authority struct {
	graph string // its name
	held  map[facet]map[string]bool
	size  int
}

// A facet is a property of a subject in one language. All graphs that have a value of a facet have all of its values.
type facet struct{ subject, property, language string }

// An entry is a statement of the authority as N-Triples, without its end.
type entry struct {
	facet
	text string
}

// entriesOf returns the statements of the authority in a graph.
func entriesOf(g ontology.Graph) (entries []entry, err error) {
	var text []byte
	for i := range g.Authority {
		t := &g.Authority[i]
		if text, err = ntriples.AppendTriple(text[:0], *t); err != nil {
			return nil, fmt.Errorf("graph <%s>: %w", g.Name, err)
		}
		entries = append(entries, entryOf(*t, text))
	}
	return entries, nil
}

func entryOf(t rdf.Triple, text []byte) entry {
	e := entry{facet{subject: t.Subj.String(), property: t.Pred.String()}, string(text)}
	if l, ok := t.Obj.(rdf.Literal); ok {
		e.language = l.Lang()
	}
	return e
}

// openAuthority reads the graph of the authority.
func (s *Store) openAuthority(ctx context.Context, graph string) (*authority, error) {
	rows, err := s.rows(ctx, "SELECT ?s ?p ?o { GRAPH <"+graph+"> { ?s ?p ?o } }", nil)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	a := &authority{graph: graph, held: map[facet]map[string]bool{}}
	for {
		row, err := rows.Next()
		if errors.Is(err, io.EOF) {
			return a, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.endpoint+s.kind.query, err)
		}
		if t, ok := tripleOf(row); ok {
			text, err := ntriples.AppendTriple(nil, t)
			if err != nil {
				continue // not a statement that unkg wrote
			}
			a.add(entryOf(t, text))
		}
	}
}

func (a *authority) add(e entry) {
	if a.held[e.facet] == nil {
		a.held[e.facet] = map[string]bool{}
	}
	a.held[e.facet][e.text] = true
	a.size++
}

// A revision is a change to the graph of the authority: statements as N-Triples, without their ends.
type revision struct{ added, removed []string }

// revise records what is said and returns how the graph has to change.
func (a *authority) revise(entries []entry) (r revision) {
	said := map[facet]map[string]bool{}
	for _, e := range entries {
		if said[e.facet] == nil {
			said[e.facet] = map[string]bool{}
		}
		said[e.facet][e.text] = true
	}
	for _, e := range entries {
		for text := range a.held[e.facet] {
			if !said[e.facet][text] {
				delete(a.held[e.facet], text)
				a.size--
				r.removed = append(r.removed, text)
			}
		}
		if !a.held[e.facet][e.text] {
			a.add(e)
			r.added = append(r.added, e.text)
		}
	}
	return r
}

// lines returns statements as lines of N-Triples, or of N-Quads if graph is given.
func lines(statements []string, graph string) []byte {
	end := " .\n"
	if graph != "" {
		end = " <" + graph + "> .\n"
	}
	var b bytes.Buffer
	for _, s := range statements {
		b.WriteString(s)
		b.WriteString(end)
	}
	return b.Bytes()
}

// revise changes the graph of the authority, and its copy if one is kept.
func (s *Store) revise(ctx context.Context, graph string, r revision, by method) error {
	if len(r.removed) > 0 {
		gone := appendShielded(nil, lines(r.removed, ""))
		update := fmt.Sprintf("DELETE DATA { GRAPH <%s> {\n%s} }", graph, gone)
		if s.copies() {
			for _, statement := range r.removed {
				text := string(appendShielded(nil, []byte(statement)))
				update += " ;\nDELETE { " + text + " } WHERE { " + text + " FILTER NOT EXISTS { GRAPH ?g { " + text + " } } }"
			}
		}
		if err := s.change(ctx, update); err != nil {
			return err
		}
	}
	if len(r.added) == 0 {
		return nil
	}
	added := lines(r.added, "")
	if by == byUpdate {
		data := string(appendShielded(nil, added))
		update := fmt.Sprintf("INSERT DATA { GRAPH <%s> {\n%s} }", graph, data)
		if s.copies() {
			update += " ;\nINSERT DATA {\n" + data + "}"
		}
		return s.change(ctx, update)
	}
	err := s.post(ctx, "graph="+url.QueryEscape(graph), "application/n-triples", added)
	if err == nil && s.copies() {
		err = s.post(ctx, "default", "application/n-triples", added)
	}
	return err
}

// tripleOf returns a row of subject, property and object as a triple, unless it has a blank node.
func tripleOf(row []Term) (t rdf.Triple, ok bool) {
	if len(row) != 3 || row[0].Type != "uri" || row[1].Type != "uri" {
		return t, false
	}
	s, err := rdf.NewIRI(row[0].Value)
	if err != nil {
		return t, false
	}
	p, err := rdf.NewIRI(row[1].Value)
	if err != nil {
		return t, false
	}
	o, err := row[2].object()
	return rdf.Triple{Subj: s, Pred: p, Obj: o}, err == nil
}

// object returns the term as the object of a statement.
func (t Term) object() (rdf.Object, error) {
	switch {
	case t.Type == "uri":
		return rdf.NewIRI(t.Value)
	case t.Type == "bnode":
		return nil, errors.New("a blank node")
	case t.Language != "":
		return rdf.NewLangLiteral(t.Value, t.Language)
	}
	datatype := t.Datatype
	if datatype == "" {
		datatype = ontology.XSDString
	}
	iri, err := rdf.NewIRI(datatype)
	return rdf.NewTypedLiteral(t.Value, iri), err
}
