package main

import (
	"context"
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/export/neo4j"
	"github.com/unkg/unkg/export/query"
	"github.com/unkg/unkg/export/table"
)

// A place is where questions can go.
type place struct {
	name     string // "--neo4j"
	meant    bool   // by the command line
	language queryLanguage
	flags    []cli.Flag // that mean nothing elsewhere
	open     func(context.Context, []question, *messages) (database, error)
}

func (r *queryRun) places(inputs []string) []place {
	files := "files"
	if len(inputs) > 0 && len(inputs) == len(r.files.data.Value()) {
		files = "--data"
	}
	openFiles := func(ctx context.Context, q []question, m *messages) (database, error) {
		return r.openFiles(ctx, inputs, q, m)
	}
	return []place{
		{"--neo4j", r.isGiven("neo4j"), cypher, r.neo4j.flags("neo4j"), r.openNeo4j},
		{"--sparql", r.isGiven("sparql"), sparql11, r.store.flags(), r.openStore},
		{files, len(inputs) > 0, sparql11, r.files.flags(), openFiles},
	}
}

// chosenPlace returns where the questions go: to the place that is given, else to the database in the environment.
// Flags that mean something elsewhere only are refused.
func (r *queryRun) chosenPlace(names, inputs []string) (place, error) {
	places := r.places(inputs)
	var chosen *place
	for i := range places {
		switch p := &places[i]; {
		case !p.meant:
		case chosen != nil:
			return place{}, usagef("%s and %s together", chosen.name, p.name).withHint("a question goes to one place")
		default:
			chosen = p
		}
	}
	if chosen == nil && os.Getenv(neo4jVariable) != "" {
		chosen = &places[0]
	}
	if chosen == nil {
		what := strings.Join(names, " ")
		return place{}, usagef("query: nothing is given that %s could be asked of", what).withHint(
			"after it FILE or DIR, resolutions or graphs; or --sparql URL, a SPARQL store; or --neo4j ADDRESS (or " +
				neo4jVariable + "), a database of Neo4j")
	}
	here := flagNames(chosen.flags)
	for _, p := range places {
		for _, name := range flagNames(p.flags) {
			if r.isGiven(name) && !slices.Contains(here, name) {
				return place{}, usagef("--%s means nothing to %s", name, chosen.name).withHint("it goes with " + p.name)
			}
		}
	}
	return *chosen, nil
}

func flagNames(flags []cli.Flag) (names []string) {
	for _, f := range flags {
		names = append(names, f.Names()[0])
	}
	return names
}

// A database answers questions.
type database interface {
	// ask passes the answer to t. Parameters that are not among the values have their defaults.
	ask(ctx context.Context, q query.Question, values map[string]string, t table.Receiver) error
	close()
}

// openNeo4j connects to the database of --neo4j.
func (r *queryRun) openNeo4j(ctx context.Context, _ []question, _ *messages) (database, error) {
	server, err := r.neo4j.connect(ctx, "neo4j", r.timeout)
	if err != nil {
		return nil, err
	}
	return neo4jDatabase{server}, nil
}

type neo4jDatabase struct{ *neo4j.Server }

func (d neo4jDatabase) ask(ctx context.Context, q query.Question, values map[string]string, t table.Receiver) error {
	typed := map[string]any{}
	for name, v := range values {
		typed[name] = v
	}
	return d.Ask(ctx, q.Cypher, typed, t.Columns, t.Row)
}

func (d neo4jDatabase) close() { d.Close(context.Background()) }
