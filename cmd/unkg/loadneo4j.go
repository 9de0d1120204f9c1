package main

import (
	"context"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/export/neo4j"
	"github.com/unkg/unkg/ontology"
)

func loadNeo4jCommand() *cli.Command {
	var inputs inputFlags
	var database neo4jFlags
	return &cli.Command{
		Name:      "neo4j",
		Usage:     "load resolutions into Neo4j",
		ArgsUsage: "FILE|DIR|- ...",
		Description: "Resolutions, or N-Quads that export wrote, or N-Triples of one document. A document is replaced as a whole:\n" +
			"loading it again changes what differs and nothing else. Other documents and other data in the database stay as\n" +
			"they are. A document of which the database holds languages that are not given is left alone and reported, unless\n" +
			"--replace lets them go; the others are loaded.",
		Flags: append(append(database.flags("uri"),
			&cli.IntFlag{Name: "jobs", Value: 2, Usage: "write `N` transactions at a time"},
			&cli.BoolFlag{Name: "replace", Usage: "let language versions go that the database holds and the new ones lack"},
			&cli.DurationFlag{Name: "timeout", Value: 10 * time.Minute, Usage: "give up a transaction after `TIME`"},
			&cli.BoolFlag{Name: "dry-run", Usage: "print the Cypher and how many rows it would get, without a server"},
		), loadFlags(&inputs)...),
		OnUsageError: onUsageError,
		Action:       func(c *cli.Context) error { return runLoadNeo4j(c, &database, &inputs) },
	}
}

// neo4jFlags say which database of Neo4j is meant.
type neo4jFlags struct{ uri, database, username, passwordFile string }

// flags returns the flags; name is that of the flag for the address.
func (f *neo4jFlags) flags(name string) []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{
			Name: name, EnvVars: []string{neo4jVariable}, Destination: &f.uri,
			Usage: "`ADDRESS` of the server: bolt://HOST, neo4j://HOST, or with +s or +ssc for TLS",
		},
		&cli.StringFlag{
			Name: "database", EnvVars: []string{"NEO4J_DATABASE"}, Value: "neo4j", Destination: &f.database,
			Usage: "`NAME` of the database",
		},
		&cli.StringFlag{
			Name: "username", EnvVars: []string{"NEO4J_USERNAME"}, Value: "neo4j", Destination: &f.username,
			Usage: "`NAME` of the user",
		},
		&cli.PathFlag{
			Name: "password-file", Destination: &f.passwordFile,
			Usage: "read the password from `FILE`; otherwise it is in the variable NEO4J_PASSWORD",
		},
	}
}

// neo4jVariable has the address of the server, as for other clients of Neo4j.
const neo4jVariable = "NEO4J_URI"

// connect connects to the database; name is that of the flag for the address.
func (f *neo4jFlags) connect(ctx context.Context, name string, timeout time.Duration) (*neo4j.Server, error) {
	a := neo4j.Address{
		URI: f.uri, Username: f.username, Password: os.Getenv("NEO4J_PASSWORD"),
		Database: f.database, Timeout: timeout,
	}
	if err := a.Check(); err != nil {
		return nil, usagef("--%s: %v", name, err).
			withHint("it is the address of a server, such as neo4j://localhost:7687; or set " + neo4jVariable)
	}
	if f.passwordFile != "" {
		data, err := os.ReadFile(f.passwordFile)
		if err != nil {
			return nil, openError(err)
		}
		a.Password = strings.TrimRight(string(data), "\r\n")
	}
	return neo4j.Connect(ctx, a)
}

func runLoadNeo4j(c *cli.Context, database *neo4jFlags, inputs *inputFlags) error {
	if c.Int("jobs") < 1 {
		return usagef("--jobs %d", c.Int("jobs")).withHint("at least 1")
	}
	if c.Duration("timeout") <= 0 {
		return usagef("--timeout %s", c.Duration("timeout")).withHint("more than no time, such as 30s or 10m")
	}
	messages := newMessages(c)
	s, err := chosenLoad(c, inputs)
	if err != nil {
		return err
	}
	refusals := &refusals{messages: messages}
	if c.Bool("dry-run") {
		script := neo4j.NewScript(c.App.Writer)
		err := s.each(c.Context, messages, func(g ontology.Graph) error {
			if err := script.Add(g); err != nil {
				refusals.tell(err)
			}
			return nil
		})
		if err != nil {
			return err
		}
		refusals.end()
		if err := script.Close(); err != nil {
			return err
		}
		return messages.outcome(c)
	}
	server, err := database.connect(c.Context, "uri", c.Duration("timeout"))
	if err != nil {
		return err
	}
	defer server.Close(context.WithoutCancel(c.Context))
	meter := messages.meter
	loader, err := neo4j.NewLoader(c.Context, server, neo4j.LoadOptions{
		Jobs: c.Int("jobs"), Replace: c.Bool("replace"), Progress: meter.show, Refused: refusals.tell,
	})
	if err != nil {
		return err
	}
	err = s.each(c.Context, messages, func(g ontology.Graph) error { return loader.Load(c.Context, g) })
	summary, closing := loader.Close(c.Context)
	meter.end()
	refusals.end()
	if err == nil || closing != nil {
		err = closing
	}
	if !messages.quiet || err != nil {
		fmt.Fprintf(c.App.ErrWriter, "unkg: %d documents with %d nodes and %d relationships: %s\n",
			summary.Documents, summary.Nodes, summary.Relationships, summary.Changes)
	}
	if err != nil {
		return err
	}
	return messages.loaded(c, summary.Documents)
}
