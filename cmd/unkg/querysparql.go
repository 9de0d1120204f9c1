package main

import (
	"errors"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/export/query"
	"github.com/unkg/unkg/export/sparql"
	"github.com/unkg/unkg/ontology"
)

// sparqlFlags say where a SPARQL question goes.
func sparqlFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "sparql", Usage: "ask the SPARQL store at `URL`: its dataset, or its address for queries"},
		&cli.PathFlag{Name: "data", Usage: "ask a `FILE` of RDF, by oxigraph or arq on PATH"},
		&cli.StringFlag{Name: "store", Usage: "`KIND` of the store of --sparql if it cannot be found out: " + strings.Join(sparql.Kinds(), ", ")},
		&cli.DurationFlag{Name: "timeout", Value: 10 * time.Minute, Usage: "give up a request after `TIME`"},
		&cli.IntFlag{Name: "retries", Value: 5, Usage: "repeat a request `N` times while the store is busy or out of reach"},
	}
}

// askSPARQL asks a store or a file and writes the rows.
func askSPARQL(c *cli.Context, q query.Question, values map[string]string, t table) error {
	text, err := sparql.Bind(q.SPARQL, values)
	if err != nil {
		return usagef("%v", err).withHint("a parameter NAME is a variable of the query: VALUES ?param_NAME { \"default\" }")
	}
	answer, err := answerOf(c, text)
	if err != nil {
		return err
	}
	if err := t.columns(answer.Columns); err != nil {
		return err
	}
	row := make([]any, len(answer.Columns))
	for _, terms := range answer.Rows {
		for i, term := range terms {
			row[i] = plainValue(term)
		}
		if err := t.row(row); err != nil {
			return err
		}
	}
	return t.close()
}

func answerOf(c *cli.Context, text string) (sparql.Table, error) {
	if path := c.Path("data"); path != "" {
		if _, err := os.Stat(path); err != nil {
			return sparql.Table{}, openError(err)
		}
		answer, err := sparql.File(c.Context, path, text)
		if errors.Is(err, sparql.ErrNoEngine) {
			return answer, &hintedError{err, "pip install oxigraph, or install Apache Jena; or load the file into a store and use --sparql"}
		}
		return answer, err
	}
	o, err := chosenStore(c, "sparql")
	if err != nil {
		return sparql.Table{}, err
	}
	store, err := sparql.Connect(c.Context, o)
	if err != nil {
		return sparql.Table{}, err
	}
	return store.Select(c.Context, text, true)
}

// plainValue is a term as Neo4j would give it: whole numbers and truths as such, everything else as text.
func plainValue(t sparql.Term) any {
	switch {
	case t.Type == "":
		return nil
	case t.Datatype == ontology.XSDInteger:
		if n, err := strconv.ParseInt(t.Value, 10, 64); err == nil {
			return n
		}
	case t.Datatype == ontology.XSDBoolean:
		if b, err := strconv.ParseBool(t.Value); err == nil {
			return b
		}
	}
	return t.Value
}
