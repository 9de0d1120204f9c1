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
	return &cli.Command{
		Name:      "neo4j",
		Usage:     "load resolutions into Neo4j",
		ArgsUsage: "FILE|DIR|- ...",
		Description: "Resolutions, or N-Quads that export wrote, or N-Triples of one document. A document is replaced as a whole:\n" +
			"loading it again changes what differs and nothing else. Other documents and other data in the database stay as\n" +
			"they are. A document of which the database holds languages that are not given is left alone and reported, unless\n" +
			"--replace lets them go; the others are loaded.",
		Flags: append(append(neo4jFlags("uri"),
			&cli.IntFlag{Name: "jobs", Value: 2, Usage: "write `N` transactions at a time"},
			&cli.BoolFlag{Name: "replace", Usage: "let language versions go that the database holds and the new ones lack"},
			&cli.DurationFlag{Name: "timeout", Value: 10 * time.Minute, Usage: "give up a transaction after `TIME`"},
			&cli.BoolFlag{Name: "dry-run", Usage: "print the Cypher and how many rows it would get, without a server"},
		), loadFlags()...),
		OnUsageError: onUsageError,
		Action:       runLoadNeo4j,
	}
}

// neo4jFlags say which database to use; uri is the name of the flag for its address.
func neo4jFlags(uri string) []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: uri, EnvVars: []string{"NEO4J_URI"}, Usage: "`ADDRESS` of the server: bolt://HOST, neo4j://HOST, or with +s or +ssc for TLS"},
		&cli.StringFlag{Name: "database", EnvVars: []string{"NEO4J_DATABASE"}, Value: "neo4j", Usage: "`NAME` of the database"},
		&cli.StringFlag{Name: "username", EnvVars: []string{"NEO4J_USERNAME"}, Value: "neo4j", Usage: "`NAME` of the user"},
		&cli.PathFlag{Name: "password-file", Usage: "read the password from `FILE`; otherwise it is in the variable NEO4J_PASSWORD"},
	}
}

// chosenServer connects to the database of the flags.
func chosenServer(c *cli.Context, uri string) (*neo4j.Server, error) {
	a := neo4j.Address{
		URI: c.String(uri), Username: c.String("username"), Password: os.Getenv("NEO4J_PASSWORD"),
		Database: c.String("database"), Timeout: c.Duration("timeout"),
	}
	if err := a.Check(); err != nil {
		return nil, usagef("--%s: %v", uri, err).withHint("it is the address of a server, such as neo4j://localhost:7687; or set NEO4J_URI")
	}
	if path := c.Path("password-file"); path != "" {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, openError(err)
		}
		a.Password = strings.TrimRight(string(data), "\r\n")
	}
	return neo4j.Connect(c.Context, a)
}

func runLoadNeo4j(c *cli.Context) error {
	if c.Int("jobs") < 1 {
		return usagef("--jobs %d", c.Int("jobs")).withHint("at least 1")
	}
	if c.Duration("timeout") <= 0 {
		return usagef("--timeout %s", c.Duration("timeout")).withHint("more than no time, such as 30s or 10m")
	}
	messages := newMessages(c)
	s, err := chosenLoad(c)
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
	server, err := chosenServer(c, "uri")
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
