// Package sparql loads graphs into stores that speak the SPARQL 1.1 Protocol and asks them questions. Connect finds
// out the addresses of a store; a Loader then replaces documents, each in its own named graph, and at the end
// compares the content of the store with what was sent. Loading is idempotent: a document is replaced as a whole, a
// killed load is repaired by running it again, and graphs with other names are never touched.
//
// A Source answers queries: a Store is one. Select reads a table row by row.
//
// Requests that fail for a temporary reason (429, 502, 503, 504, a connection that is refused or dropped) are
// repeated by go-retryablehttp, with growing pauses or after the time that the store asks for, if that is not too
// long. Updates never follow redirects, queries only within the same store. Values never become part of a query
// unescaped: see Bind.
package sparql

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"mime"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"github.com/hashicorp/go-retryablehttp"

	"github.com/unkg/unkg/export/ntriples"
)

// Options say which store to use and how. Only Endpoint is required.
type Options struct {
	Endpoint string // http or https
	Kind     string // a name from Kinds, "" to find out
	Username string // with Password: basic authentication
	Password string
	Token    string        // a bearer token, instead of a name and a password
	Timeout  time.Duration // of one request including its answer, 0 for ten minutes
	Retries  int           // how often a request is repeated, 0 for five times, negative for never
	Pause    time.Duration // before the first repetition, doubled each time; 0 for half a second
	Limit    int64         // of an answer in bytes, 0 for DefaultLimit
	Gzip     bool          // compress what is sent
	Copy     bool          // keep a copy of all graphs in the default graph, as for stores without a union
}

// Check reports what is wrong with the options before anything is sent.
func (o Options) Check() error {
	u, err := url.Parse(o.Endpoint)
	switch {
	case o.Endpoint == "":
		return errors.New("no address of a store")
	case err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https":
		return fmt.Errorf("%q does not begin with http:// or https://", o.Endpoint)
	case u.User != nil:
		return errors.New("credentials in the address of a store: they belong into the environment")
	case u.RawQuery != "" || u.Fragment != "":
		return fmt.Errorf("%q has a query or a fragment", o.Endpoint)
	case o.Kind != "" && kindOf(o.Kind).Name == "":
		return fmt.Errorf("unknown kind of store %q: the kinds are %s", o.Kind, strings.Join(Kinds(), ", "))
	}
	return nil
}

// A Kind is the layout of the addresses of a store: what follows the endpoint for queries, updates and the Graph Store
// Protocol.
type Kind struct {
	Name   string
	query  string
	update string
	graphs string
	// quads says that the address for graphs accepts many graphs in one request, as N-Quads with POST; bulk is added
	// then.
	quads bool
	bulk  string
	// union has the request parameters that make the union of all graphs the default graph of a query, with each
	// triple once. It is empty if that is the normal behaviour. If it is impossible, the graphs are apart from the
	// default graph, and with copy a copy of all of them is kept there. (Oxigraph has a union too, but repeats a
	// triple for each graph that has it.)
	union url.Values
	apart bool
	copy  bool
}

var kinds = []Kind{
	{Name: "fuseki", query: "/sparql", update: "/update", graphs: "/data", quads: true, union: url.Values{"default-graph-uri": {"urn:x-arq:UnionGraph"}}},
	{Name: "oxigraph", query: "/query", update: "/update", graphs: "/store", quads: true, bulk: "no_transaction", apart: true, copy: true},
	{Name: "graphdb", update: "/statements", graphs: "/rdf-graphs/service"}, // and RDF4J: .../repositories/NAME
	{Name: "virtuoso", query: "/sparql", update: "/sparql", graphs: "/sparql-graph-crud-auth"},
	{Name: "neptune", query: "/sparql", update: "/sparql", graphs: "/sparql/gsp/"},
	{Name: "plain", apart: true}, // one address for queries and updates
}

// Kinds lists the names of the kinds of stores.
func Kinds() (names []string) {
	for _, k := range kinds {
		names = append(names, k.Name)
	}
	return names
}

// kindOf is the kind of that name, or the zero Kind.
func kindOf(name string) Kind {
	for _, k := range kinds {
		if k.Name == name {
			return k
		}
	}
	return Kind{}
}

// A Store is a connected store. It is safe for concurrent use.
type Store struct {
	kind     Kind
	endpoint string
	client   *retryablehttp.Client
	options  Options
	busy     atomic.Int64 // nanoseconds spent in requests
}

// Connect finds out what kind of store is at the endpoint and whether it answers. If the endpoint is itself the
// address for queries, the kind is "plain".
func Connect(ctx context.Context, o Options) (*Store, error) {
	if err := o.Check(); err != nil {
		return nil, err
	}
	s := &Store{endpoint: strings.TrimRight(o.Endpoint, "/"), client: newClient(o), options: o}
	if o.Kind != "" {
		s.kind = kindOf(o.Kind)
		_, err := s.ask(ctx)
		return s, err
	}
	return s, s.find(ctx)
}

// find tries the addresses for queries. If none answers, the error is that of the endpoint itself.
func (s *Store) find(ctx context.Context) error {
	var first error
	for _, name := range []string{"plain", "fuseki", "oxigraph"} {
		s.kind = kindOf(name)
		header, err := s.ask(ctx)
		if err == nil {
			if name == "plain" {
				s.recognize(header)
			} else if strings.HasPrefix(header.Get("Server"), "Oxigraph") {
				s.kind = kindOf("oxigraph")
			}
			return nil
		}
		if first == nil {
			first = err
		}
		if !elsewhere(err) {
			return err
		}
	}
	return first
}

// elsewhere reports whether, despite the error, another address of the store may accept queries.
func elsewhere(err error) bool {
	var status *StatusError
	var redirect *RedirectError
	switch {
	case errors.As(err, &status):
		return status.Code < 500 && status.Code != http.StatusUnauthorized && status.Code != http.StatusForbidden && status.Wait == 0
	case errors.As(err, &redirect):
		return redirect.sameStore()
	}
	return errors.Is(err, errNotSPARQL)
}

// recognize determines the kind of an endpoint that accepts queries itself: a dataset of Fuseki, or the address for
// queries instead of that of the store.
func (s *Store) recognize(header http.Header) {
	switch {
	case strings.HasPrefix(header.Get("Server"), "Oxigraph"):
		s.kind = kindOf("oxigraph")
	case header.Get("Fuseki-Request-Id") != "":
		s.kind = kindOf("fuseki")
	default:
		return
	}
	for _, suffix := range []string{"/sparql", "/query"} {
		if base, ok := strings.CutSuffix(s.endpoint, suffix); ok {
			s.kind.query, s.endpoint = suffix, base
		}
	}
}

// Kind is the name of the kind of store.
func (s *Store) Kind() string { return s.kind.Name }

// Busy is the total time spent in requests so far.
func (s *Store) Busy() time.Duration { return time.Duration(s.busy.Load()) }

// Exposed reports whether what is sent can be intercepted: plain http to another machine.
func Exposed(endpoint string) bool {
	u, err := url.Parse(endpoint)
	if err != nil || u.Scheme != "http" {
		return false
	}
	host := u.Hostname()
	ip := net.ParseIP(host)
	return host != "localhost" && !strings.HasSuffix(host, ".localhost") && (ip == nil || !ip.IsLoopback())
}

var errNotSPARQL = errors.New("no answer of a SPARQL endpoint")

// ask sends the simplest possible query.
func (s *Store) ask(ctx context.Context) (http.Header, error) {
	response, err := s.query(ctx, "ASK {}", AsJSON, nil)
	if err != nil {
		return nil, err
	}
	rows, err := NewRows(response.Body) // Virtuoso 7 answers with a row
	if err != nil {
		return nil, fmt.Errorf("%s: %w", s.endpoint+s.kind.query, err)
	}
	return response.Header, rows.Close()
}

// query sends a query with the parameters that select its graphs, and returns the answer.
func (s *Store) query(ctx context.Context, text string, as Results, view url.Values) (*http.Response, error) {
	form := url.Values{"query": {text}}
	maps.Copy(form, view)
	address := s.endpoint + s.kind.query
	response, err := s.send(ctx, toAsk, http.MethodPost, address, "application/x-www-form-urlencoded", []byte(form.Encode()), as.accept())
	if err != nil {
		return nil, err
	}
	response.Body = &limited{ReadCloser: response.Body, address: address, limit: cmp.Or(s.options.Limit, DefaultLimit)}
	media, _, _ := mime.ParseMediaType(response.Header.Get("Content-Type"))
	if !slices.Contains(as.media, media) {
		response.Body.Close()
		if media == "" {
			media = "something without a type"
		}
		return nil, fmt.Errorf("%s: %w: it sends %s", address, errNotSPARQL, media)
	}
	return response, nil
}

// change sends an update.
func (s *Store) change(ctx context.Context, text string) error {
	response, err := s.send(ctx, toWrite, http.MethodPost, s.endpoint+s.kind.update, "application/sparql-update", []byte(text), "*/*")
	if err == nil {
		response.Body.Close()
	}
	return err
}

// Forget deletes a graph, and its copy if one is kept.
func (s *Store) Forget(ctx context.Context, graph string) error {
	if err := ntriples.CheckIRI(graph); err != nil {
		return err
	}
	if s.copies() {
		return s.change(ctx, retractions([]string{graph}))
	}
	return s.change(ctx, "DROP SILENT GRAPH <"+graph+">")
}
