package sparql

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
)

// A Table is the answer to a SELECT query.
type Table struct {
	Columns []string
	Rows    [][]Term // one term a column; the zero Term where a variable has no value
}

// A Term is an RDF term in the answer of a store.
type Term struct {
	Type     string `json:"type"` // "uri", "literal" or "bnode"; "" for no value
	Value    string `json:"value"`
	Language string `json:"xml:lang"`
	Datatype string `json:"datatype"`
}

// Select asks a SELECT query; with union over all graphs of the store together, where it is known how to ask for that.
func (s *Store) Select(ctx context.Context, text string, union bool) (Table, error) {
	response, err := s.query(ctx, text, union)
	if err != nil {
		return Table{}, err
	}
	defer response.Body.Close()
	t, err := ReadTable(response.Body)
	if err != nil {
		return t, fmt.Errorf("%s: %w", s.endpoint+s.kind.query, err)
	}
	return t, nil
}

// ReadTable reads the JSON format of SPARQL results (https://www.w3.org/TR/sparql11-results-json/).
func ReadTable(r io.Reader) (Table, error) {
	var answer struct {
		Head    struct{ Vars []string }
		Results *struct{ Bindings []map[string]Term }
	}
	if err := json.NewDecoder(r).Decode(&answer); err != nil {
		return Table{}, fmt.Errorf("broken answer: %w", err)
	}
	if answer.Results == nil {
		return Table{}, fmt.Errorf("%w: no table", errNotSPARQL)
	}
	t := Table{Columns: answer.Head.Vars}
	for _, b := range answer.Results.Bindings {
		row := make([]Term, len(t.Columns))
		for i, c := range t.Columns {
			row[i] = b[c]
		}
		t.Rows = append(t.Rows, row)
	}
	return t, nil
}
