package main

import (
	"os"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/mapper"
)

func showCommand() *cli.Command {
	var inputs inputFlags
	return &cli.Command{
		Name:      "show",
		Usage:     "show a resolution with what was found in it",
		ArgsUsage: "FILE|DIR|- ...",
		Description: "Paragraphs with their verbs, what these concern and whom they address, entities by kind, citations with\n" +
			"their symbols, warnings. In colour on a terminal, unless NO_COLOR is set.",
		Flags: append(inputs.flags(), &cli.BoolFlag{
			Name:  "lines",
			Usage: "print the source line by line, in a PDF as PAGE:LINE, with what each line became, to see why something is missing",
		}, &cli.BoolFlag{
			Name:  "parse",
			Usage: "print the clauses with the phrases after their verbs, and which were chosen (✓), to see why an edge is missing",
		}),
		OnUsageError: onUsageError,
		Action:       func(c *cli.Context) error { return runShow(c, &inputs) },
	}
}

func runShow(c *cli.Context, inputs *inputFlags) error {
	documents, err := inputs.chosen(c)
	if err != nil {
		return err
	}
	messages := newMessages(c)
	messages.quiet, messages.watched = true, nil // warnings are part of the page
	shown := 0
	coloured := isTerminal(c.App.Writer) && os.Getenv("NO_COLOR") == ""
	err = documents.run.Each(c.Context, documents.inputs, func(r mapper.Result) error {
		messages.result(r)
		for _, v := range r.Versions {
			shown++
			sheet := page
			switch {
			case c.Bool("lines"):
				sheet = lines
			case c.Bool("parse"):
				sheet = parse
			}
			if _, err := c.App.Writer.Write(sheet(v, coloured)); err != nil {
				return err
			}
		}
		return nil
	})
	switch {
	case err != nil:
		return err
	case shown == 0:
		return messages.nothing()
	}
	return messages.outcome(c)
}
