package main

import (
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/export/sparql"
	"github.com/unkg/unkg/ontology"
)

func loadSPARQLCommand() *cli.Command {
	return &cli.Command{
		Name:      "sparql",
		Usage:     "load resolutions into a SPARQL store",
		ArgsUsage: "FILE|DIR|- ...",
		Description: "Resolutions, or N-Quads that export wrote, or N-Triples of one document. Each document is a named graph that is\n" +
			"replaced as a whole; other graphs stay as they are. A document of which the store holds languages that are not\n" +
			"given is left alone and reported, unless --replace lets them go. UNKG_SPARQL_USERNAME and UNKG_SPARQL_PASSWORD, or\n" +
			"UNKG_SPARQL_TOKEN, say who may write.",
		Flags: append([]cli.Flag{
			&cli.StringFlag{Name: "endpoint", EnvVars: []string{"UNKG_SPARQL_ENDPOINT"}, Usage: "`URL` of the dataset, such as http://localhost:3030/ds"},
			&cli.StringFlag{Name: "store", Usage: "`KIND` of the store if it cannot be found out: " + strings.Join(sparql.Kinds(), ", ")},
			&cli.DurationFlag{Name: "timeout", Value: 10 * time.Minute, Usage: "give up a request after `TIME`"},
			&cli.IntFlag{Name: "retries", Value: 5, Usage: "repeat a request `N` times while the store is busy or out of reach"},
			&cli.BoolFlag{Name: "default-graph", Usage: "keep a copy of all graphs in the default graph, as is done for Oxigraph, so that queries need no GRAPH"},
			&cli.BoolFlag{Name: "replace", Usage: "let language versions go that the store holds and the new ones lack"},
			&cli.BoolFlag{Name: "gzip", Usage: "compress what is sent, which not every store takes"},
		}, loadFlags()...),
		OnUsageError: onUsageError,
		Action:       runLoadSPARQL,
	}
}

// chosenStore returns the options for the store at the address in a flag. Errors are usage errors.
func chosenStore(c *cli.Context, flag string) (sparql.Options, error) {
	o := sparql.Options{
		Endpoint: c.String(flag), Kind: c.String("store"), Timeout: c.Duration("timeout"), Retries: c.Int("retries"), Gzip: c.Bool("gzip"), Copy: c.Bool("default-graph"),
		Username: os.Getenv("UNKG_SPARQL_USERNAME"), Password: os.Getenv("UNKG_SPARQL_PASSWORD"), Token: os.Getenv("UNKG_SPARQL_TOKEN"),
	}
	if c.IsSet("retries") && o.Retries <= 0 {
		o.Retries = -1
	}
	if err := o.Check(); err != nil {
		return o, usagef("--%s: %v", flag, err).withHint("it is the address of a store, such as http://localhost:3030/ds")
	}
	return o, nil
}

func runLoadSPARQL(c *cli.Context) error {
	messages := newMessages(c)
	s, err := chosenLoad(c)
	if err != nil {
		return err
	}
	o, err := chosenStore(c, "endpoint")
	if err != nil {
		return err
	}
	if sparql.Exposed(o.Endpoint) {
		messages.warning(inTheClear, "%s: what is sent can be read on the way: use https", o.Endpoint)
	}
	start := time.Now()
	store, err := sparql.Connect(c.Context, o)
	if err != nil {
		return err
	}
	meter := messages.meter
	refusals := &refusals{messages: messages}
	options := sparql.LoaderOptions{
		Show: func(p sparql.Summary) { meter.line(p.Triples, "%d documents, %d triples", p.Documents, p.Triples) },
	}
	if !c.Bool("replace") {
		options.Refuse = refusals.tell
	}
	loader := sparql.NewLoader(store, options)
	err = s.each(c.Context, messages, func(g ontology.Graph) error { return loader.Load(c.Context, g) })
	summary, closing := loader.Close(c.Context)
	meter.end()
	refusals.end()
	if err == nil {
		err = closing
	}
	switch {
	case err != nil && summary.Begun:
		return fmt.Errorf("%w; a load that is repeated completes what is missing", err)
	case err != nil:
		return err
	case !messages.quiet:
		fmt.Fprintf(c.App.ErrWriter, "unkg: %d documents with %d triples in %d graphs of %s, and %d of the authority, counted there; %s, %s of it in the store\n",
			summary.Documents, summary.Triples, summary.Documents, o.Endpoint, summary.Authority, round(time.Since(start)), round(store.Busy()))
	}
	return messages.loaded(c, summary.Documents)
}

func round(d time.Duration) time.Duration { return d.Round(time.Millisecond) }
