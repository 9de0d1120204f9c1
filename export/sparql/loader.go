package sparql

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"

	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/ontology"
)

// A Summary is the result of a load.
type Summary struct {
	Documents int
	Triples   int  // in their graphs, without duplicates
	Authority int  // in the graph of the authority, from this load and earlier ones
	Requests  int  // requests that wrote something
	Begun     bool // something may have been written, even if only in part
}

// LoaderOptions say how to load. The zero value works.
type LoaderOptions struct {
	Show func(Summary) // if set, is called with the progress of the load
	// Refuse, if set, is called with an *export.LossError for a document that is not replaced because the store has
	// languages of it that the new graph lacks. If it is nil, such documents are replaced too.
	Refuse func(error)
}

// A Loader replaces the graphs of documents, and revises the graph of the authority, which they share. It sends one batch while it makes the next. It is not safe for
// concurrent use.
type Loader struct {
	store   *Store
	method  method
	options LoaderOptions
	batch   *batch
	sent    chan error // result of the batch that is being sent, nil if there is none
	sending *batch
	loaded  []*document
	seen    map[string]bool // graphs
	shared  *authority      // nil before the first batch
	summary Summary
}

// A document is a document as it is sent.
type document struct {
	iri       string
	graph     string // name of its graph
	text      []byte // as N-Quads or, if documents are sent one by one, as N-Triples
	copy      []byte // as N-Triples for the default graph, if a copy is kept there and documents are sent together
	authority []entry
	triples   int
	languages []string
}

// A batch is the documents of one request.
type batch struct {
	documents []*document
	authority []entry // statements of the authority: those of graphs without a document, at last all
	name      string  // of the graph of the authority
	refused   []error
	bytes     int
	method    method
}

// graphs returns the names of the graphs of the batch.
func (b *batch) graphs() (names []string) {
	for _, d := range b.documents {
		names = append(names, d.graph)
	}
	return names
}

// joined concatenates a text of all documents of the batch.
func (b *batch) joined(text func(*document) []byte) []byte {
	all := make([]byte, 0, b.bytes)
	for _, d := range b.documents {
		all = append(all, text(d)...)
	}
	return all
}

// Limits of a batch. A store keeps what comes in one request in memory.
const (
	batchBytes     = 4 << 20
	batchDocuments = 100
)

// bulkBytes is the length of a text above which bulk loading pays: Oxigraph takes half a second even for a short text.
const bulkBytes = 1 << 20

// A method is a way to replace graphs. The fastest comes first.
type method int

const (
	byQuads  method = iota // many graphs are dropped by an update and sent in one request
	byGraph                // one graph is replaced with PUT of the Graph Store Protocol
	byUpdate               // one graph is dropped and inserted by an update
)

// NewLoader makes a Loader for the store.
func NewLoader(s *Store, o LoaderOptions) *Loader {
	l := &Loader{store: s, options: o, seen: map[string]bool{}}
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

// Load adds a document, or what the authority says, to the load. Only after Close is it certain to be in the store. The
// error may be that of an earlier document.
func (l *Loader) Load(ctx context.Context, g ontology.Graph) error {
	name := g.Name.String()
	if l.seen[name] {
		return fmt.Errorf("graph <%s>: twice in one load", name)
	}
	if l.batch == nil {
		l.batch = &batch{method: l.method, name: g.AuthorityName()}
	}
	b := l.batch
	entries, err := entriesOf(g)
	if err != nil {
		return err
	}
	if g.Document.String() == "" {
		b.authority = append(b.authority, entries...)
		return nil
	}
	d := &document{iri: g.Document.String(), graph: name, authority: entries, languages: g.Languages()}
	g.Authority = nil
	if b.method == byQuads {
		d.text, err = written(g, ntriples.NewQuadWriter)
	} else {
		d.text, err = written(g, ntriples.NewWriter)
	}
	if err == nil && b.method == byQuads && l.store.copies() {
		d.copy, err = written(g, ntriples.NewWriter)
	}
	if err != nil {
		return err
	}
	l.seen[name] = true
	d.triples = bytes.Count(d.text, []byte{'\n'})
	b.documents = append(b.documents, d)
	b.bytes += len(d.text)
	if b.method != byQuads || b.bytes >= batchBytes || len(b.documents) == batchDocuments {
		return l.flush(ctx)
	}
	return nil
}

// written returns a graph as a writer of N-Triples or N-Quads writes it.
func written(g ontology.Graph, writer func(io.Writer) *ntriples.Writer) ([]byte, error) {
	var b bytes.Buffer
	w := writer(&b)
	err := errors.Join(w.Graph(g), w.Close())
	return b.Bytes(), err
}

// Close sends what is left and compares the number of triples in each graph with what was sent: a difference is an
// error.
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

// flush begins to send the batch, after the one before has arrived.
func (l *Loader) flush(ctx context.Context) error {
	if err := l.wait(); err != nil {
		return err
	}
	b := l.batch
	l.batch = nil
	if b == nil || len(b.documents)+len(b.authority) == 0 {
		return nil
	}
	l.sent, l.sending = make(chan error, 1), b
	l.summary.Begun = true
	go func() { l.sent <- l.send(ctx, b) }()
	return nil
}

// send replaces the documents of a batch, except those that it refuses, and revises the graph of the authority.
func (l *Loader) send(ctx context.Context, b *batch) error {
	if len(b.documents) > 0 {
		if err := l.store.replace(ctx, b, l.options.Refuse != nil); err != nil {
			return err
		}
	}
	for _, d := range b.documents {
		b.authority = append(b.authority, d.authority...)
	}
	if len(b.authority) == 0 {
		return nil
	}
	if l.shared == nil {
		var err error
		if l.shared, err = l.store.openAuthority(ctx, b.name); err != nil {
			return err
		}
	}
	return l.store.revise(ctx, l.shared.graph, l.shared.revise(b.authority), b.method)
}

// wait waits until nothing is being sent.
func (l *Loader) wait() error {
	if l.sent == nil {
		return nil
	}
	err := <-l.sent
	l.sent = nil
	b := l.sending
	l.method = b.method
	for _, e := range b.refused {
		l.options.Refuse(e)
	}
	if l.shared != nil {
		l.summary.Authority = l.shared.size
	}
	if err != nil || len(b.documents) == 0 {
		return err
	}
	for _, d := range b.documents {
		d.text, d.copy, d.authority = nil, nil, nil
		l.summary.Documents++
		l.summary.Triples += d.triples
	}
	l.loaded = append(l.loaded, b.documents...)
	l.summary.Requests++
	if l.options.Show != nil {
		l.options.Show(l.summary)
	}
	return nil
}

// replace replaces the graphs of a batch. With keep, it first removes from the batch those that would lose a
// language. If the store does not know a method, the next one is tried.
func (s *Store) replace(ctx context.Context, b *batch, keep bool) error {
	if keep {
		if err := s.refuse(ctx, b); err != nil || len(b.documents) == 0 {
			return err
		}
	}
	if s.copies() {
		if err := s.change(ctx, retractions(b.graphs())); err != nil {
			return err
		}
	}
	first := b.documents[0]
	for {
		var err error
		switch b.method {
		case byQuads:
			err = s.replaceAll(ctx, b)
		case byGraph:
			err = s.put(ctx, first.graph, first.text)
		case byUpdate:
			err = s.insert(ctx, first.graph, first.text)
		}
		var status *StatusError
		if errors.As(err, &status) && unknownMethod(status.Code) && b.method == byGraph {
			b.method = byUpdate
			continue
		}
		if err == nil && s.copies() {
			if b.method == byQuads {
				err = s.post(ctx, "default", "application/n-triples", b.joined(func(d *document) []byte { return d.copy }))
			} else {
				err = s.change(ctx, additions(b.graphs()))
			}
		}
		return err
	}
}

// unknownMethod reports whether a status code says that the store does not support the protocol.
func unknownMethod(code int) bool {
	return code == http.StatusNotFound || code == http.StatusMethodNotAllowed || code == http.StatusNotImplemented
}

// replaceAll drops the graphs and sends them again. If it is killed in between, the store lacks them until the load is
// repeated.
func (s *Store) replaceAll(ctx context.Context, b *batch) error {
	var drop bytes.Buffer
	for _, g := range b.graphs() {
		fmt.Fprintf(&drop, "DROP SILENT GRAPH <%s> ;\n", g)
	}
	if err := s.change(ctx, drop.String()); err != nil {
		return err
	}
	return s.post(ctx, "", "application/n-quads", b.joined(func(d *document) []byte { return d.text }))
}

// post adds statements; parameter says to which graph.
func (s *Store) post(ctx context.Context, parameter, mediaType string, text []byte) error {
	address := s.endpoint + s.kind.graphs
	if len(text) >= bulkBytes && s.kind.bulk != "" {
		parameter = strings.Trim(parameter+"&"+s.kind.bulk, "&")
	}
	if parameter != "" {
		address += "?" + parameter
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

// insert replaces one graph in a store that supports only updates.
func (s *Store) insert(ctx context.Context, graph string, text []byte) error {
	update := fmt.Appendf(nil, "DROP SILENT GRAPH <%s> ;\nINSERT DATA { GRAPH <%s> {\n", graph, graph)
	update = append(appendShielded(update, text), "} }\n"...)
	return s.change(ctx, string(update))
}
