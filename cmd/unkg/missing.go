package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/unkg/unkg/export/query"
)

// answer asks a question and writes the answer. If there are no rows because the question names something that is not
// in the data, it writes nothing and returns an error.
func answer(ctx context.Context, db database, q query.Question, values map[string]string, t table) error {
	counted := &countedTable{table: t}
	if err := db.ask(ctx, q, values, counted); err != nil {
		return err
	}
	if counted.rows == 0 {
		if err := missing(ctx, db, q, values); err != nil {
			return err
		}
	}
	return t.close()
}

// A countedTable counts the rows of a table; another answer counts as one.
type countedTable struct {
	table
	rows int
}

func (c *countedTable) row(values []any) error {
	c.rows++
	return c.table.row(values)
}

func (c *countedTable) truth(yes bool) error {
	c.rows++
	return c.table.truth(yes)
}

func (c *countedTable) triples(text io.Reader) error {
	c.rows++
	return c.table.triples(text)
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

func (l *nameList) row(values []any) error {
	value, _ := values[0].(string)
	label, _ := values[1].(string)
	l.names = append(l.names, query.Name{Value: value, Label: label})
	return nil
}

func (l *nameList) columns([]string) error    { return nil }
func (l *nameList) truth(bool) error          { return nil }
func (l *nameList) triples(_ io.Reader) error { return nil }
