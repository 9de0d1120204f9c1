package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/unkg/unkg/export/query"
	"github.com/unkg/unkg/export/table"
)

// answer asks a question and writes the answer. If there are no rows because the question names something that is not
// in the data, it writes nothing and returns an error.
func answer(ctx context.Context, db database, q query.Question, values map[string]string, t table.Encoder) error {
	count := &countedAnswer{Encoder: t}
	if err := db.ask(ctx, q, values, count); err != nil {
		return err
	}
	if count.rows == 0 {
		if err := missing(ctx, db, q, values); err != nil {
			return err
		}
	}
	return t.Close()
}

// A countedAnswer counts the rows of a table; another answer counts as one.
type countedAnswer struct {
	table.Encoder
	rows int
}

func (c *countedAnswer) Row(cells []table.Cell) error {
	c.rows++
	return c.Encoder.Row(cells)
}

func (c *countedAnswer) Truth(yes bool) error {
	c.rows++
	return c.Encoder.Truth(yes)
}

func (c *countedAnswer) Triples(text io.Reader) error {
	c.rows++
	return c.Encoder.Triples(text)
}

// missing returns an error if a parameter names something that is not in the data, or if the data have no document at
// all.
func missing(ctx context.Context, db database, q query.Question, values map[string]string) error {
	checked := false
	for _, p := range q.Parameters {
		kind, ok := query.FindKind(p.Kind)
		value := values[p.Name]
		if !ok || value == "" {
			continue
		}
		checked = true
		names, err := namesOf(ctx, db, kind)
		if err != nil {
			return err
		}
		if !kind.Knows(value, names) {
			return notThere(kind, value, names)
		}
	}
	if checked || q.Name == "" {
		return nil
	}
	kind, _ := query.FindKind(query.Text)
	names, err := namesOf(ctx, db, kind)
	if err == nil && len(names) == 0 {
		err = &hintedError{errors.New("there is no document in the data"), loadedElsewhere}
	}
	return err
}

const loadedElsewhere = "were documents loaded, and into this database?"

// notThere returns an error that says that nothing of the kind has the name, with similar names as a hint.
func notThere(kind query.Kind, value string, names []query.Name) error {
	e := &hintedError{error: fmt.Errorf("%s %q is not in the data", kind.Noun, value)}
	if len(kind.Closed()) > 0 {
		e.error = fmt.Errorf("%s %q does not exist", kind.Noun, value)
	}
	switch nearest := query.Nearest(value, names); {
	case len(names) == 0:
		e.hint = "there is nothing of this kind: " + loadedElsewhere
	case len(nearest) == 0:
		e.hint = "nothing there is called anything like it"
	default:
		e.hint = "the nearest there: " + strings.Join(nearest, ", ")
	}
	return e
}

// namesOf lists the names of a kind in the data.
func namesOf(ctx context.Context, db database, kind query.Kind) ([]query.Name, error) {
	if closed := kind.Closed(); len(closed) > 0 {
		return closed, nil
	}
	list := &nameList{}
	if err := db.ask(ctx, query.Question{Cypher: kind.Cypher, SPARQL: kind.SPARQL}, nil, list); err != nil {
		return nil, fmt.Errorf("no rows, and what there could be is not told: %w", err)
	}
	return list.names, nil
}

// A nameList collects an answer with the columns name and label.
type nameList struct{ names []query.Name }

func (l *nameList) Row(cells []table.Cell) error {
	l.names = append(l.names, query.Name{Value: cells[0].Text, Label: cells[1].Text})
	return nil
}

func (l *nameList) Columns([]string) error    { return nil }
func (l *nameList) Truth(bool) error          { return nil }
func (l *nameList) Triples(_ io.Reader) error { return nil }
