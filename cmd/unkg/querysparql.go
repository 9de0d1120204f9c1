package main

import (
	"context"
	"io"
	"slices"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/export/query"
	"github.com/unkg/unkg/export/sparql"
	"github.com/unkg/unkg/export/table"
)

// askedStoreFlags say which SPARQL store is asked.
type askedStoreFlags struct {
	storeFlags
	maxAnswer string
}

func (f *askedStoreFlags) flags() []cli.Flag {
	return append(f.storeFlags.flags("sparql"), &cli.StringFlag{
		Name: "max-answer", Value: "256MiB", Destination: &f.maxAnswer,
		Usage: "give up an answer of the store that is longer than `SIZE`",
	})
}

// openStore connects to the store of --sparql.
func (r *queryRun) openStore(ctx context.Context, _ []question, messages *messages) (database, error) {
	o, err := r.store.options("sparql")
	if err != nil {
		return nil, err
	}
	o.Timeout = r.timeout
	if o.Limit, err = parseSize("max-answer", r.store.maxAnswer); err != nil {
		return nil, err
	}
	if sparql.Exposed(o.Endpoint) && o.Username+o.Token != "" {
		messages.warning(inTheClear, "%s: what is sent, with the password, can be read on the way: use https", o.Endpoint)
	}
	store, err := sparql.Connect(ctx, o)
	if err != nil {
		return nil, err
	}
	return sparqlDatabase{store, func() {}}, nil
}

// A sparqlDatabase asks a source.
type sparqlDatabase struct {
	source sparql.Source
	closer func()
}

func (d sparqlDatabase) close() { d.closer() }

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
