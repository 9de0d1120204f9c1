package sparql

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/ontology"
)

// A Summary is what a load did.
type Summary struct {
	Documents int
	Triples   int // in their graphs, each once
	Requests  int // that wrote
}

// A Loader replaces the graphs of documents. One batch is on its way while the next is made.
type Loader struct {
	store   *Store
	method  method
	show    func(Summary)
	batch   *batch
	sent    chan error // of the batch that is on its way, nil if there is none
	sending *batch
	counts  []count
	seen    map[string]bool // graphs
	summary Summary
}

// A count is how many triples the graph of a document has.
type count struct {
	graph   string
	triples int
}

// A batch is what one request carries: the documents as N-Quads or, where they go one by one, as N-Triples.
type batch struct {
	graphs []string
	text   bytes.Buffer
	copy   bytes.Buffer // N-Triples for the default graph, where a copy is kept there and documents go together
	method method
}

// Limits of a batch. A store needs memory for what comes in one request.
const (
	batchBytes     = 4 << 20
	batchDocuments = 100
)

// A method is a way to replace graphs, the fastest first.
type method int

const (
	byQuads  method = iota // many graphs are dropped by an update and sent in one request
	byGraph                // one graph is put into its place by the Graph Store Protocol
	byUpdate               // one graph is dropped and inserted by an update
)

// NewLoader makes a Loader for the store. Show is told how far it is, if it is not nil.
func NewLoader(s *Store, show func(Summary)) *Loader {
	l := &Loader{store: s, show: show, seen: map[string]bool{}}
	switch {
	case s.kind.quads:
		l.method = byQuads
	case s.kind.graphs != "":
		l.method = byGraph
	default:
		l.method = byUpdate
	}
	return l
}

// Load takes a document. That it is in the store is certain after Close. The error may be that of a document before.
func (l *Loader) Load(ctx context.Context, g ontology.Graph) error {
	name := g.Name.String()
	if l.seen[name] {
		return fmt.Errorf("graph <%s>: twice in one load", name)
	}
	if l.batch == nil {
		l.batch = &batch{method: l.method}
	}
	b := l.batch
	start := b.text.Len()
	w := ntriples.NewQuadWriter(&b.text)
	if b.method != byQuads {
		w = ntriples.NewWriter(&b.text)
	}
	if err := errors.Join(w.Graph(g), w.Close()); err != nil {
		return err
	}
	if b.method == byQuads && l.store.copies() {
		plain := ntriples.NewWriter(&b.copy)
		if err := errors.Join(plain.Graph(g), plain.Close()); err != nil {
			return err
		}
	}
	l.seen[name] = true
	n := count{name, bytes.Count(b.text.Bytes()[start:], []byte{'\n'})}
	l.counts = append(l.counts, n)
	l.summary.Documents++
	b.graphs = append(b.graphs, name)
	l.summary.Triples += n.triples
	if b.method != byQuads || b.text.Len() >= batchBytes || len(b.graphs) == batchDocuments {
		return l.flush(ctx)
	}
	return nil
}

// Close sends what is left and compares the number of triples in each graph with what was sent: a difference is an error.
func (l *Loader) Close(ctx context.Context) (Summary, error) {
	err := l.flush(ctx)
	if err == nil {
		err = l.wait()
	}
	if err == nil {
		err = l.verify(ctx)
	}
	return l.summary, err
}

// flush sends the batch on its way when the one before has arrived.
func (l *Loader) flush(ctx context.Context) error {
	if err := l.wait(); err != nil {
		return err
	}
	b := l.batch
	l.batch = nil
	if b == nil || len(b.graphs) == 0 {
		return nil
	}
	l.sent, l.sending = make(chan error, 1), b
	go func() { l.sent <- l.store.replace(ctx, b) }()
	return nil
}

// wait waits until nothing is on its way.
func (l *Loader) wait() error {
	if l.sent == nil {
		return nil
	}
	err := <-l.sent
	l.sent = nil
	l.method = l.sending.method
	if err == nil {
		l.summary.Requests++
		if l.show != nil {
			l.show(l.summary)
		}
	}
	return err
}

// replace replaces the graphs of a batch. A store that does not know a method is asked by the next.
func (s *Store) replace(ctx context.Context, b *batch) error {
	if s.copies() {
		if err := s.change(ctx, retractions(b.graphs)); err != nil {
			return err
		}
	}
	for {
		var err error
		switch b.method {
		case byQuads:
			err = s.replaceAll(ctx, b)
		case byGraph:
			err = s.put(ctx, b.graphs[0], b.text.Bytes())
		case byUpdate:
			err = s.insert(ctx, b.graphs[0], b.text.Bytes())
		}
		var status *StatusError
		if errors.As(err, &status) && unknownMethod(status.Code) && b.method == byGraph {
			b.method = byUpdate
			continue
		}
		if err == nil && s.copies() {
			if b.method == byQuads {
				err = s.post(ctx, "default", "application/n-triples", b.copy.Bytes())
			} else {
				err = s.change(ctx, additions(b.graphs))
			}
		}
		return err
	}
}

// unknownMethod reports whether the answer says that the store has no such protocol.
func unknownMethod(code int) bool {
	return code == http.StatusNotFound || code == http.StatusMethodNotAllowed || code == http.StatusNotImplemented
}

// replaceAll drops the graphs and sends them anew. Killed between the two the store lacks them until the load is repeated.
func (s *Store) replaceAll(ctx context.Context, b *batch) error {
	var drop bytes.Buffer
	for _, g := range b.graphs {
		fmt.Fprintf(&drop, "DROP SILENT GRAPH <%s> ;\n", g)
	}
	if err := s.change(ctx, drop.String()); err != nil {
		return err
	}
	return s.post(ctx, "", "application/n-quads", b.text.Bytes())
}

// post adds statements; parameter says where.
func (s *Store) post(ctx context.Context, parameter, mediaType string, text []byte) error {
	address := s.endpoint + s.kind.graphs
	if p := strings.Trim(parameter+"&"+s.kind.bulk, "&"); p != "" {
		address += "?" + p
	}
	response, err := s.send(ctx, toWrite, http.MethodPost, address, mediaType, text, "*/*")
	if err == nil {
		response.Body.Close()
	}
	return err
}

// put replaces one graph.
func (s *Store) put(ctx context.Context, graph string, text []byte) error {
	address := s.endpoint + s.kind.graphs + "?graph=" + url.QueryEscape(graph)
	response, err := s.send(ctx, toWrite, http.MethodPut, address, "application/n-triples", text, "*/*")
	if err == nil {
		response.Body.Close()
	}
	return err
}

// insert replaces one graph where there is nothing but updates.
func (s *Store) insert(ctx context.Context, graph string, text []byte) error {
	update := fmt.Appendf(nil, "DROP SILENT GRAPH <%s> ;\nINSERT DATA { GRAPH <%s> {\n", graph, graph)
	update = append(appendShielded(update, text), "} }\n"...)
	return s.change(ctx, string(update))
}
