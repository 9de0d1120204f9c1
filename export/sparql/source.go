package sparql

import (
	"context"
	"fmt"
	"io"
	"net/url"
	"regexp"
	"strings"

	"github.com/unkg/unkg/ontology"
)

// A Source answers queries.
type Source interface {
	// Query runs a query on all graphs together and returns the answer, which the caller closes. Reading it fails
	// with a *LimitError if the answer is too long.
	Query(ctx context.Context, text string, as Results) (io.ReadCloser, error)
}

// Results are a format of answers.
type Results struct {
	name  string   // name in Oxigraph
	media []string // media types of the answer; the first is the one to ask for
}

var (
	AsJSON     = Results{"json", []string{"application/sparql-results+json", "application/json"}} // of SELECT and ASK
	AsCSV      = Results{"csv", []string{"text/csv"}}
	AsTSV      = Results{"tsv", []string{"text/tab-separated-values"}}
	AsNTriples = Results{"nt", []string{"application/n-triples", "text/plain"}} // of CONSTRUCT and DESCRIBE
)

// String returns the short name of the format: json, csv, tsv or nt.
func (r Results) String() string { return r.name }

func (r Results) accept() string { return r.media[0] }

// DefaultLimit is the limit of an answer in bytes, unless Options has another.
const DefaultLimit = 256 << 20

// A LimitError says that an answer is longer than the limit.
type LimitError struct {
	Address string
	Limit   int64 // in bytes
}

func (e *LimitError) Error() string {
	return fmt.Sprintf("%s: the answer is longer than %d bytes", e.Address, e.Limit)
}

// Hint is what the user can do.
func (e *LimitError) Hint() string {
	return "--max-answer allows more; LIMIT in a query of your own asks for less"
}

// A limited answer ends with a LimitError if it is too long. Other read errors get the name of the source.
type limited struct {
	io.ReadCloser
	address string
	limit   int64
	n       int64 // number of bytes read
}

func (l *limited) Read(p []byte) (int, error) {
	n, err := l.ReadCloser.Read(p)
	l.n += int64(n)
	switch {
	case l.n > l.limit:
		return 0, &LimitError{l.address, l.limit}
	case err != nil && err != io.EOF:
		return n, plain(l.address, err)
	}
	return n, err
}

// Query runs a query on all graphs together. If the query does not name its graphs itself and the store does not show
// it all of them, the error is a *ViewError. The query may use the prefixes of ontology.Prefixes without declaring them.
func (s *Store) Query(ctx context.Context, text string, as Results) (io.ReadCloser, error) {
	var view url.Values
	if !NamesGraphs(text) {
		var err error
		if view, err = s.view(ctx); err != nil {
			return nil, err
		}
	}
	response, err := s.query(ctx, withPrefixes(text, ontology.Prefixes(ontology.DefaultBase)), as, view)
	if err != nil {
		return nil, err
	}
	return response.Body, nil
}

// Select returns the rows of a SELECT query with a short answer, with union on all graphs of the store together if the
// kind has parameters for that.
func (s *Store) Select(ctx context.Context, text string, union bool) ([][]Term, error) {
	var view url.Values
	if union {
		view = s.kind.union
	}
	rows, err := s.rows(ctx, text, view)
	if err != nil {
		return nil, err
	}
	all, err := rows.All()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", s.endpoint+s.kind.query, err)
	}
	return all, nil
}

// rows runs a query with the parameters that select its graphs.
func (s *Store) rows(ctx context.Context, text string, view url.Values) (*Rows, error) {
	response, err := s.query(ctx, text, AsJSON, view)
	if err != nil {
		return nil, err
	}
	rows, err := NewRows(response.Body)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", s.endpoint+s.kind.query, err)
	}
	return rows, nil
}

// A ViewError says that the default graph of a store, on which queries run, lacks triples of its named graphs.
type ViewError struct {
	Address string
	Update  string // address for updates
}

func (e *ViewError) Error() string {
	return e.Address + ": there are documents in named graphs only, which the store does not show to a query without GRAPH"
}

// Hint is what the user can do.
func (e *ViewError) Hint() string {
	return "load with unkg load sparql --default-graph, which keeps a copy where queries look; or copy once: curl -H 'Content-Type: application/sparql-update' " +
		"-d 'INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }' " + e.Update
}

// view returns the request parameters with which a query without GRAPH sees all documents of the store.
func (s *Store) view(ctx context.Context) (url.Values, error) {
	const inDefault = "?d <" + ontology.NS + "symbol> ?s"
	switch {
	case s.kind.apart:
		lacking := "GRAPH ?g { " + inDefault + " }"
		if some, err := s.holds(ctx, inDefault, nil); err != nil {
			return nil, err
		} else if some { // graphs of documents are checked by their names, since comparing all triples would take long
			lacking = "GRAPH ?d { " + inDefault + " } FILTER NOT EXISTS { " + inDefault + " }"
		}
		lacks, err := s.holds(ctx, lacking, nil)
		if err == nil && lacks {
			err = &ViewError{s.endpoint, s.endpoint + s.kind.update}
		}
		return nil, err
	case len(s.kind.union) == 0:
		return nil, nil
	}
	// data loaded as Turtle is in the default graph, which the union of the named graphs does not include
	if named, err := s.holds(ctx, inDefault, s.kind.union); named || err != nil {
		return s.kind.union, err
	}
	plain, err := s.holds(ctx, inDefault, nil)
	if plain || err != nil {
		return nil, err
	}
	return s.kind.union, nil
}

// holds reports whether a pattern matches anything.
func (s *Store) holds(ctx context.Context, pattern string, view url.Values) (bool, error) {
	rows, err := s.rows(ctx, "SELECT * { "+pattern+" } LIMIT 1", view)
	if err != nil {
		return false, err
	}
	defer rows.Close()
	_, err = rows.Next()
	if err == io.EOF {
		return false, nil
	}
	return err == nil, err
}

// A Form is the form of a query, which determines the form of its answer.
type Form string

const (
	FormSelect    Form = "SELECT"
	FormAsk       Form = "ASK"
	FormConstruct Form = "CONSTRUCT"
	FormDescribe  Form = "DESCRIBE"
)

// prologue is what may precede a query: comments, white space, BASE and PREFIX.
var prologue = regexp.MustCompile(`(?i)^(?:\s+|#[^\n\r]*|BASE\s*<[^>]*>|PREFIX\s+[^:\s]*:\s*<[^>]*>)*`)

// FormOf returns the keyword at the beginning of a query, in capitals. If it is not one of the four forms, the text
// is an update or a mistake.
func FormOf(text string) Form {
	rest := text[len(prologue.FindString(text)):]
	end := strings.IndexFunc(rest, func(r rune) bool { return r|0x20 < 'a' || r|0x20 > 'z' })
	if end < 0 {
		end = len(rest)
	}
	return Form(strings.ToUpper(rest[:end]))
}
