package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/export"
	"github.com/unkg/unkg/export/shape"
)

func validateCommand() *cli.Command {
	var r validateRun
	return &cli.Command{
		Name:      "validate",
		Usage:     "check graphs against the shapes and rules",
		ArgsUsage: "FILE|- ...",
		Description: "The files (" + extensionsOf(readable()) + ", each perhaps with .gz) are together\n" +
			"one graph; standard input (\"-\") may be in any of these formats. Each fault is a line with the paragraph, the\n" +
			"subject, the property and the value. Blank nodes of different files are different things.",
		Flags: []cli.Flag{
			&cli.IntFlag{
				Name: "max-statements", Value: 20_000_000, Destination: &r.limit,
				Usage: "refuse a graph of more than `N` statements: memory is about one and a half times their size as N-Quads",
			},
			&cli.BoolFlag{Name: "strict", Destination: &r.strict, Usage: "exit with 3 if there are warnings"},
			&cli.BoolFlag{
				Name: "quiet", Aliases: []string{"q"}, Destination: &r.quiet,
				Usage: "print no warnings and no summary",
			},
		},
		OnUsageError: onUsageError,
		Action: func(c *cli.Context) (err error) {
			if r.files, err = arguments(c, 1, -1, "FILE or -"); err != nil {
				return err
			}
			r.in, r.errors = c.App.Reader, c.App.ErrWriter
			return r.run(c.Context)
		},
	}
}

// A validateRun is a call of unkg validate.
type validateRun struct {
	limit         int
	strict, quiet bool

	files  []string
	in     io.Reader
	errors io.Writer
}

// run does what the command line says.
func (r *validateRun) run(ctx context.Context) error {
	if r.limit < 1 {
		return usagef("--max-statements %d", r.limit).withHint("at least 1")
	}
	messages := messagesOn(ctx, r.errors, r.quiet, false)
	data := shape.NewData()
	data.Limit = r.limit
	files := rdfReader{stdin: r.in}
	defer files.close(ctx)
	n := 0
	for _, name := range r.files {
		f, err := files.open(ctx, name, export.Format{})
		if err != nil {
			return err
		}
		read, err := data.Read(f)
		f.Close()
		if errors.Is(err, shape.ErrLimit) {
			return &hintedError{fmt.Errorf("%s: %w of %d", name, err, r.limit), "--max-statements allows more"}
		}
		if err != nil {
			return f.located(err)
		}
		n += read
	}
	for _, f := range data.Check() {
		if f.Warning {
			messages.warning(doubtful, "%v", f)
		} else {
			messages.error(f)
		}
	}
	messages.note("%d statements: %s, %s",
		n, plural(messages.errors, "fault"), plural(messages.warnings[doubtful], "warning"))
	return messages.verdict(r.strict, errTold)
}
