package main

import (
	"context"
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/export/query"
	"github.com/unkg/unkg/export/sparql"
	"github.com/unkg/unkg/export/table"
)

// sparqlFlags say what a SPARQL question is asked of.
func sparqlFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "sparql", Usage: "ask the SPARQL store at `URL`: its dataset, or its address for queries"},
		&cli.PathFlag{Name: "data", Usage: "ask a `FILE` of RDF, by oxigraph or arq on PATH"},
		&cli.StringFlag{Name: "store", Usage: "`KIND` of the store of --sparql if it cannot be found out: " + strings.Join(sparql.Kinds(), ", ")},
		&cli.DurationFlag{Name: "timeout", Value: 10 * time.Minute, Usage: "give up a request after `TIME`"},
		&cli.IntFlag{Name: "retries", Value: 5, Usage: "repeat a request `N` times while the store is busy or out of reach"},
		&cli.StringFlag{Name: "max-answer", Value: "256MiB", Usage: "give up an answer of the store that is longer than `SIZE`"},
	}
}

// A sparqlDatabase is a store or a file.
type sparqlDatabase struct {
	source sparql.Source
	closer func()
}

func (d sparqlDatabase) close() { d.closer() }

// chosenSource returns the file of --data or the store of --sparql.
func chosenSource(c *cli.Context) (database, error) {
	limit, err := chosenSize(c, "max-answer")
	if err != nil {
		return nil, err
	}
	if path := c.Path("data"); path != "" {
		if _, err := os.Stat(path); err != nil {
			return nil, openError(err)
		}
		file, err := sparql.OpenFile(c.Context, path)
		if errors.Is(err, sparql.ErrNoEngine) {
			return nil, &hintedError{err, "pip install oxigraph, or install Apache Jena; or load the file into a store and use --sparql"}
		}
		if err != nil {
			return nil, err
		}
		return sparqlDatabase{file, func() { file.Close() }}, nil
	}
	o, err := chosenStore(c, "sparql")
	if err != nil {
		return nil, err
	}
	o.Limit = limit
	if sparql.Exposed(o.Endpoint) && o.Username+o.Token != "" {
		newMessages(c).warning(inTheClear, "%s: what is sent, with the password, can be read on the way: use https", o.Endpoint)
	}
	store, err := sparql.Connect(c.Context, o)
	if err != nil {
		return nil, err
	}
	return sparqlDatabase{store, func() {}}, nil
}

// updates are the keywords of SPARQL updates.
var updates = []sparql.Form{"INSERT", "DELETE", "WITH", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD"}

// boundText returns the text of a question with its values. Errors are usage errors.
func boundText(q query.Question, values map[string]string) (string, error) {
	text, err := sparql.Bind(q.SPARQL, values)
	if err != nil {
		return "", usagef("%v", err).withHint("a parameter NAME is a variable of the query: VALUES ?param_NAME { \"default\" }")
	}
	if form := sparql.FormOf(text); slices.Contains(updates, form) {
		return "", usagef("%s is an update, which is no question", form).withHint("a query is SELECT, ASK, CONSTRUCT or DESCRIBE")
	}
	return text, nil
}

func (d sparqlDatabase) ask(ctx context.Context, q query.Question, values map[string]string, t table.Receiver) error {
	text, err := boundText(q, values)
	if err != nil {
		return err
	}
	switch sparql.FormOf(text) {
	case sparql.FormConstruct, sparql.FormDescribe:
		triples, err := d.source.Query(ctx, text, sparql.AsNTriples)
		if err != nil {
			return err
		}
		defer triples.Close()
		return t.Triples(triples)
	}
	rows, err := sparql.Select(ctx, d.source, text)
	if err != nil {
		return err
	}
	defer rows.Close()
	if rows.Truth != nil {
		return t.Truth(*rows.Truth)
	}
	if err := t.Columns(rows.Columns); err != nil {
		return err
	}
	for {
		terms, err := rows.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		row := make([]table.Cell, len(terms))
		for i, term := range terms {
			row[i] = term.Cell()
		}
		if err := t.Row(row); err != nil {
			return err
		}
	}
}
