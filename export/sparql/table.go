package sparql

import (
	"context"
	"fmt"
	"io"
	"net/url"
)

// A Table is a whole answer, for short ones.
type Table struct {
	Columns []string
	Rows    [][]Term // one term per column; the zero Term for a variable without a value
}

// Select runs a SELECT query, with union on all graphs of the store together if the kind has parameters for that.
func (s *Store) Select(ctx context.Context, text string, union bool) (Table, error) {
	var view url.Values
	if union {
		view = s.kind.union
	}
	response, err := s.query(ctx, text, AsJSON, view)
	if err != nil {
		return Table{}, err
	}
	t, err := readTable(response.Body)
	if err != nil {
		return t, fmt.Errorf("%s: %w", s.endpoint+s.kind.query, err)
	}
	return t, nil
}

func readTable(answer io.ReadCloser) (Table, error) {
	rows, err := NewRows(answer)
	if err != nil {
		return Table{}, err
	}
	defer rows.Close()
	t := Table{Columns: rows.Columns}
	for {
		row, err := rows.Next()
		if err == io.EOF {
			return t, nil
		}
		if err != nil {
			return t, err
		}
		t.Rows = append(t.Rows, row)
	}
}
