package ntriples

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
)

// maxStatements is the largest number of statements of a document, and of the authority; the longest resolutions have
// some ten thousand.
const maxStatements = 2_000_000

// Graphs reads N-Triples or N-Quads that a Writer wrote and calls emit for one document after another. A document is
// what its graph names by foaf:primaryTopic.
//
// In N-Quads a document is the statements of one graph, which must be consecutive, with what the authority has said so
// far of what it names and of what this in turn names; a Writer puts the statements of the authority before the first
// document that needs them. Those that no document needs come in the end, as a graph without a document. Graphs needs
// memory for one document and for the authority.
//
// In N-Triples all statements are those of the only document that is allowed: with several it would be unknown which of
// them made a statement about something else, and a Writer leaves out what it wrote for an earlier one. What the
// authority says cannot be told apart there and counts as what the document says.
//
// An error is a read error, a *SyntaxError, or the error of emit. Statements of an earlier version, whose graphs have
// the names of documents, are an error.
func Graphs(r io.Reader, emit func(ontology.Graph) error) error {
	return graphs(r, maxStatements, emit)
}

func graphs(r io.Reader, limit int, emit func(ontology.Graph) error) error {
	s := splitter{
		reader: NewQuadReader(r), limit: limit, emit: emit, seen: map[string]bool{}, authorities: map[string]*authority{},
	}
	for {
		q, err := s.reader.Read()
		if errors.Is(err, io.EOF) {
			return s.end()
		}
		if err == nil {
			err = s.add(q)
		}
		if err != nil {
			return err
		}
	}
}

// A splitter divides statements among graphs.
type splitter struct {
	reader      *Reader
	limit       int // number of statements of a document
	emit        func(ontology.Graph) error
	named       part                  // the present graph of N-Quads; without triples if it is of an authority
	known       *authority            // the present graph if it is that of an authority
	single      part                  // the only document of N-Triples
	seen        map[string]bool       // graphs and documents so far
	authorities map[string]*authority // by the names of their graphs: one, unless the documents have several bases
}

// A part is the graph of a document in a file.
type part struct {
	ontology.Graph
	line int // where it begins
}

func (s *splitter) add(q rdf.Quad) error {
	name, ok := q.Ctx.(rdf.IRI)
	switch {
	case q.Ctx == nil:
		return s.join(&s.single, q.Triple)
	case !ok:
		return s.reader.refusal("a graph that a blank node names",
			"a document is a graph with an IRI, under which it is replaced")
	case name != s.named.Name:
		if err := s.flush(&s.named); err != nil {
			return err
		}
		if s.seen[name.String()] {
			return s.reader.refusal("graph <"+name.String()+"> begins a second time", "a graph is replaced as a whole: "+
				"its statements have to come one after another, as export --format nquads writes them")
		}
		s.named.Name, s.known = name, s.authority(name)
		s.seen[name.String()] = s.known == nil
	}
	if s.known == nil {
		return s.join(&s.named, q.Triple)
	}
	if s.known.size == s.limit {
		return s.reader.refusal(fmt.Sprintf("more than %d statements of the authority", s.limit), "")
	}
	s.known.add(q.Triple)
	return nil
}

// authority returns the authority whose graph has the name, nil if it is not the name of one.
func (s *splitter) authority(name rdf.IRI) *authority {
	a := s.authorities[name.String()]
	if a == nil && ontology.IsAuthorityName(name.String()) {
		a = &authority{name: name, subjects: map[string]*described{}}
		s.authorities[name.String()] = a
	}
	return a
}

// join adds a statement to a graph and notes which document it is of.
func (s *splitter) join(p *part, t rdf.Triple) error {
	switch {
	case len(p.Triples) == s.limit:
		return s.reader.refusal(fmt.Sprintf("more than %d statements of one document", s.limit), "")
	case len(p.Triples) == 0:
		p.line = s.reader.line
	}
	p.Triples = append(p.Triples, t)
	document, ok := t.Obj.(rdf.IRI)
	if t.Pred.String() != ontology.FOAFPrimaryTopic || !ok {
		return nil
	}
	name, _ := t.Subj.(rdf.IRI)
	single := p == &s.single
	switch {
	case !single && name != p.Name, p.Document == document && p.Name == name:
	case p.Document.String() != "" && single:
		return s.reader.refusal("a second document, <"+document.String()+">: "+
			"statements without graphs do not say which document says them", "export --format nquads keeps documents apart")
	case p.Document.String() != "":
		return s.reader.refusal("graph <"+name.String()+"> is of a second document, <"+document.String()+">",
			"each document has a graph of its own")
	case s.seen[document.String()]:
		return s.reader.refusal("a second graph of <"+document.String()+">",
			"a document is replaced as a whole: it has one graph")
	default:
		s.seen[document.String()] = true
		p.Name, p.Document = name, document
	}
	return nil
}

// flush passes on a graph, unless it is empty.
func (s *splitter) flush(p *part) error {
	g, line := p.Graph, p.line
	*p = part{}
	if len(g.Triples) > 0 && g.Document.String() == "" {
		message := "no graph names its document by foaf:primaryTopic"
		if g.Name.String() != "" {
			message = "graph <" + g.Name.String() + "> does not name its document by foaf:primaryTopic"
		}
		return &SyntaxError{
			Line: line, Column: 1, Message: message,
			Advice: "the statements are of an earlier version of unkg or of another program: export the resolutions again",
		}
	}
	if len(g.Triples) == 0 {
		return nil
	}
	if a := s.authorities[g.AuthorityName()]; a != nil {
		g.Authority = a.of(g.Triples)
	}
	return s.emit(g)
}

// end passes on what is left.
func (s *splitter) end() error {
	if err := s.flush(&s.named); err != nil {
		return err
	}
	if err := s.flush(&s.single); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(s.authorities)) {
		if g := s.authorities[name].rest(); len(g.Authority) > 0 {
			if err := s.emit(g); err != nil {
				return err
			}
		}
	}
	return nil
}

// refusal returns an error about the last statement read.
func (r *Reader) refusal(message, advice string) error {
	return &SyntaxError{Line: r.line, Column: 1, Message: message, Advice: advice}
}

// LooksLike reports whether the beginning of a text looks like N-Triples or N-Quads: the first statement begins with
// two IRIs.
func LooksLike(text []byte) bool {
	for line := range strings.Lines(string(text)) {
		line = strings.TrimLeft(line, " \t")
		if strings.TrimSpace(line) == "" || line[0] == '#' {
			continue
		}
		subject, rest, ok := strings.Cut(line, ">")
		return ok && strings.HasPrefix(line, "<") && CheckIRI(subject[1:]) == nil && strings.HasPrefix(strings.TrimLeft(rest, " \t"), "<")
	}
	return false
}
