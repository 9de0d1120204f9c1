package main

import (
	"slices"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/ontology"
)

func loadCommand() *cli.Command {
	return &cli.Command{
		Name:        "load",
		Usage:       "load resolutions into a database",
		Subcommands: []*cli.Command{loadNeo4jCommand(), loadSPARQLCommand()},
		Action: func(c *cli.Context) error {
			if c.Args().Present() {
				return usagef("load: unknown database %q", c.Args().First()).withHint("unkg load --help lists the databases")
			}
			return usagef("load: no database").withHint("unkg load --help lists the databases")
		},
		OnUsageError: onUsageError,
	}
}

// loadFlags say what is loaded, for every database.
func loadFlags(inputs *inputFlags) []cli.Flag {
	return slices.Concat([]cli.Flag{
		&cli.StringFlag{Name: "base", Value: ontology.DefaultBase, Usage: "`IRI` that the names of the data begin with"},
		licenseFlag(),
		&cli.BoolFlag{Name: "mentions", Usage: "load the place of every mention in the text"},
		&cli.BoolFlag{Name: "strict", Usage: "exit with 3 if there are warnings"},
		&cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "print no warnings, no progress and no summary"},
	}, inputs.flags())
}

// chosenLoad returns the inputs to load from the command line: resolutions, and statements that export wrote.
func chosenLoad(c *cli.Context, inputs *inputFlags) (*sources, error) {
	s, err := inputs.chosen(c)
	if err != nil {
		return nil, err
	}
	if s.run.Base, err = chosenBase(c); err != nil {
		return nil, err
	}
	if err := chosenProvenance(c, &s.run.Options); err != nil {
		return nil, err
	}
	s.run.Aside = isStatements
	return s, nil
}
