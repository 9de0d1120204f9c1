package sparql

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/unkg/unkg/export/table"
)

// Rows is the answer to a SELECT or ASK query, read as a stream: the JSON format of SPARQL results
// (https://www.w3.org/TR/sparql11-results-json/).
type Rows struct {
	Columns []string
	Truth   *bool // the answer to ASK, which has no rows

	body   io.Closer
	in     *json.Decoder
	row    map[string]Term
	early  []map[string]Term // rows that came before the columns
	ended  bool              // the whole answer has been read
	broken error             // why there are no more rows
}

// A Term is an RDF term in the answer of a store.
type Term struct {
	Type     string `json:"type"` // "uri", "literal" or "bnode"; "" for no value
	Value    string `json:"value"`
	Language string `json:"xml:lang"`
	Datatype string `json:"datatype"`
}

// Cell is the term as a cell of a table.
func (t Term) Cell() table.Cell {
	switch t.Type {
	case "":
		return table.Cell{}
	case "uri":
		return table.Cell{Kind: table.IRI, Text: t.Value}
	case "bnode":
		return table.Cell{Kind: table.Blank, Text: t.Value}
	}
	return table.LiteralCell(t.Value, t.Language, t.Datatype)
}

// Select runs a SELECT or ASK query.
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

// Next returns the next row: one term per column, the zero Term for a variable without a value. After the last row
// the error is io.EOF. The caller may keep the row.
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

// All returns the rows that are left, for short answers, and closes the answer.
func (r *Rows) All() (rows [][]Term, err error) {
	defer r.Close()
	for {
		row, err := r.Next()
		if err == io.EOF {
			return rows, nil
		}
		if err != nil {
			return nil, err
		}
		rows = append(rows, row)
	}
}

// Close closes the answer, even if not all of it was read.
func (r *Rows) Close() error { return r.body.Close() }

// begin reads up to the first row, or the whole answer if it has no rows or the columns come after them.
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

// results reads up to the first row if the columns are known, otherwise all rows.
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

// members calls each for the names in the current object, and reads the end of the object unless each returns stop.
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

// finish reads what follows the last row, so that an incomplete answer is not mistaken for a complete one.
func (r *Rows) finish() error {
	err := r.delimiter(']')
	for range 2 { // the ends of "results" and of the answer
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

// broken explains an answer that ends too early or is not JSON; other errors are returned unchanged.
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
