package sparql

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Rows are the answer to a SELECT or an ASK query, read as it comes: the JSON format of SPARQL results
// (https://www.w3.org/TR/sparql11-results-json/).
type Rows struct {
	Columns []string
	Truth   *bool // the answer to ASK, which has no rows

	body   io.Closer
	in     *json.Decoder
	row    map[string]Term
	early  []map[string]Term // that came before the columns
	ended  bool              // all of the answer is read
	broken error             // why no more rows come
}

// A Term is an RDF term in the answer of a store.
type Term struct {
	Type     string `json:"type"` // "uri", "literal" or "bnode"; "" for no value
	Value    string `json:"value"`
	Language string `json:"xml:lang"`
	Datatype string `json:"datatype"`
}

// Select asks a SELECT or ASK query.
func Select(ctx context.Context, from Source, text string) (*Rows, error) {
	answer, err := from.Query(ctx, text, AsJSON)
	if err != nil {
		return nil, err
	}
	return NewRows(answer)
}

// NewRows reads an answer up to its first row. It closes the answer if it fails.
func NewRows(answer io.ReadCloser) (*Rows, error) {
	r := &Rows{body: answer, in: json.NewDecoder(answer), row: map[string]Term{}}
	if err := r.begin(); err != nil {
		answer.Close()
		return nil, broken(err)
	}
	return r, nil
}

// Next returns the next row: one term a column, the zero Term where a variable has no value. After the last the error is
// io.EOF. The row is the caller's.
func (r *Rows) Next() ([]Term, error) {
	if r.broken != nil {
		return nil, r.broken
	}
	bound := r.row
	switch {
	case len(r.early) > 0:
		bound, r.early = r.early[0], r.early[1:]
	case r.ended:
		r.broken = io.EOF
	case r.in.More():
		clear(bound)
		r.broken = broken(r.in.Decode(&bound))
	default:
		if r.broken = broken(r.finish()); r.broken == nil {
			r.broken = io.EOF
		}
	}
	if r.broken != nil {
		return nil, r.broken
	}
	row := make([]Term, len(r.Columns))
	for i, c := range r.Columns {
		row[i] = bound[c]
	}
	return row, nil
}

// Close ends the answer, read or not.
func (r *Rows) Close() error { return r.body.Close() }

// begin reads up to the first row, or all of an answer that has none or has the columns after them.
func (r *Rows) begin() error {
	if err := r.delimiter('{'); err != nil {
		return err
	}
	known, table := false, false
	reached, err := r.members(func(name string) (stop bool, err error) {
		switch name {
		case "head":
			var head struct{ Vars []string }
			err = r.in.Decode(&head)
			r.Columns, known = head.Vars, true
		case "boolean":
			err = r.in.Decode(&r.Truth)
		case "results":
			table = true
			return r.results(known)
		default:
			err = r.skip()
		}
		return false, err
	})
	r.ended = !reached
	switch {
	case err != nil:
		return err
	case !table && r.Truth == nil:
		return fmt.Errorf("%w: neither a table nor true or false", errNotSPARQL)
	}
	return nil
}

// results reads up to the first row where the columns are known, and else all rows.
func (r *Rows) results(known bool) (reached bool, err error) {
	if err := r.delimiter('{'); err != nil {
		return false, err
	}
	return r.members(func(name string) (bool, error) {
		switch {
		case name != "bindings":
			return false, r.skip()
		case known:
			return true, r.delimiter('[')
		default:
			return false, r.in.Decode(&r.early)
		}
	})
}

// members hands over the names in the object that has begun, and reads its end unless each says stop.
func (r *Rows) members(each func(name string) (stop bool, err error)) (stopped bool, err error) {
	for r.in.More() {
		name, err := r.in.Token()
		if err != nil {
			return false, err
		}
		text, _ := name.(string)
		if stop, err := each(text); stop || err != nil {
			return stop, err
		}
	}
	return false, r.delimiter('}')
}

// finish reads what comes after the last row, so that half an answer is not taken for the whole.
func (r *Rows) finish() error {
	err := r.delimiter(']')
	for range 2 { // the results, the answer
		if err == nil {
			_, err = r.members(func(string) (bool, error) { return false, r.skip() })
		}
	}
	return err
}

func (r *Rows) skip() error { return r.in.Decode(new(json.RawMessage)) }

func (r *Rows) delimiter(want json.Delim) error {
	token, err := r.in.Token()
	if err == nil && token != want {
		err = fmt.Errorf("%w: %v in place of %v", errNotSPARQL, token, want)
	}
	return err
}

// broken says that an answer ends too early or is no JSON; other errors say themselves what is wrong.
func broken(err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("broken answer: it ends too early")
	case errors.As(err, &syntax), errors.As(err, &kind):
		return fmt.Errorf("broken answer: %w", err)
	}
	return err
}
