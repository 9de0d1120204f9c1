package main

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/export/sparql"
	"github.com/unkg/unkg/ontology"
)

func loadSPARQLCommand() *cli.Command {
	var inputs inputFlags
	var store storeFlags
	return &cli.Command{
		Name:      "sparql",
		Usage:     "load resolutions into a SPARQL store",
		ArgsUsage: "FILE|DIR|- ...",
		Description: "Resolutions, or N-Quads that export wrote, or N-Triples of one document. Each document is a named graph that is\n" +
			"replaced as a whole; other graphs stay as they are. A document of which the store holds languages that are not\n" +
			"given is left alone and reported, unless --replace lets them go. UNKG_SPARQL_USERNAME and UNKG_SPARQL_PASSWORD, or\n" +
			"UNKG_SPARQL_TOKEN, say who may write.",
		Flags: slices.Concat(store.flags("endpoint", "UNKG_SPARQL_ENDPOINT"), []cli.Flag{
			&cli.DurationFlag{Name: "timeout", Value: 10 * time.Minute, Usage: "give up a request after `TIME`"},
			&cli.BoolFlag{
				Name:  "default-graph",
				Usage: "keep a copy of all graphs in the default graph, as is done for Oxigraph, so that queries need no GRAPH",
			},
			&cli.BoolFlag{Name: "replace", Usage: "let language versions go that the store holds and the new ones lack"},
			&cli.BoolFlag{Name: "gzip", Usage: "compress what is sent, which not every store takes"},
		}, loadFlags(&inputs)),
		OnUsageError: onUsageError,
		Action:       func(c *cli.Context) error { return runLoadSPARQL(c, &store, &inputs) },
	}
}

// storeFlags say which SPARQL store is meant.
type storeFlags struct {
	endpoint, kind string
	retries        int
}

// flags returns the flags; name is that of the flag for the address, variables may have it instead.
func (f *storeFlags) flags(name string, variables ...string) []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{
			Name: name, EnvVars: variables, Destination: &f.endpoint,
			Usage: "`URL` of the SPARQL store: its dataset, such as http://localhost:3030/ds, or its address for queries",
		},
		&cli.StringFlag{
			Name: "store", Destination: &f.kind,
			Usage: "`KIND` of the store if it cannot be found out: " + strings.Join(sparql.Kinds(), ", "),
		},
		&cli.IntFlag{
			Name: "retries", Value: 5, Destination: &f.retries,
			Usage: "repeat a request `N` times while the store is busy or out of reach",
		},
	}
}

// options returns what is known of the store; name is that of the flag for the address. Errors are usage errors.
func (f *storeFlags) options(name string) (sparql.Options, error) {
	o := sparql.Options{
		Endpoint: f.endpoint, Kind: f.kind, Retries: f.retries,
		Username: os.Getenv("UNKG_SPARQL_USERNAME"), Password: os.Getenv("UNKG_SPARQL_PASSWORD"), Token: os.Getenv("UNKG_SPARQL_TOKEN"),
	}
	if o.Retries <= 0 {
		o.Retries = -1
	}
	if err := o.Check(); err != nil {
		return o, usagef("--%s: %v", name, err).withHint("it is the address of a store, such as http://localhost:3030/ds")
	}
	return o, nil
}

func runLoadSPARQL(c *cli.Context, store *storeFlags, inputs *inputFlags) error {
	messages := newMessages(c)
	s, err := chosenLoad(c, inputs)
	if err != nil {
		return err
	}
	o, err := store.options("endpoint")
	if err != nil {
		return err
	}
	o.Timeout, o.Gzip, o.Copy = c.Duration("timeout"), c.Bool("gzip"), c.Bool("default-graph")
	if sparql.Exposed(o.Endpoint) {
		messages.warning(inTheClear, "%s: what is sent can be read on the way: use https", o.Endpoint)
	}
	start := time.Now()
	connected, err := sparql.Connect(c.Context, o)
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
	loader := sparql.NewLoader(connected, options)
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
			summary.Documents, summary.Triples, summary.Documents, o.Endpoint, summary.Authority, round(time.Since(start)), round(connected.Busy()))
	}
	return messages.loaded(c, summary.Documents)
}

func round(d time.Duration) time.Duration { return d.Round(time.Millisecond) }
