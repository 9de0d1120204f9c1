package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/export"
	"github.com/unkg/unkg/export/convert"
	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/ontology"
)

func convertCommand() *cli.Command {
	var r convertRun
	return &cli.Command{
		Name:      "convert",
		Usage:     "write a file of RDF in another format",
		ArgsUsage: "FILE|-",
		Description: "Any RDF (" + extensionsOf(readable()) + ", each perhaps with .gz) becomes\n" +
			"one of " + extensionsOf(export.Formats()) + ". What export wrote becomes in Turtle and TriG what export\n" +
			"writes there. Lines (.nt, .nq) keep the order of the statements; the other formats sort them, a million at a\n" +
			"time, with the prefixes of unkg. Blank nodes are named b1, b2, ... in the order of the file, unless lines become\n" +
			"lines. Only .nq and .trig keep the names of graphs; to lose them, say --drop-graphs.",
		Flags: []cli.Flag{
			&cli.StringFlag{
				Name: "from", Destination: &r.from,
				Usage: "`FORMAT` of the file (default: that of its name; of standard input what it looks like)",
			},
			&cli.StringFlag{
				Name: "to", Destination: &r.to,
				Usage: "`FORMAT` to write: " + formatNames() + ", or an extension (default: that of the name of --output)",
			},
			&cli.PathFlag{
				Name: "output", Aliases: []string{"o"}, Destination: &r.output,
				Usage: "write to `FILE` instead of standard output, compressed if it ends in .gz",
			},
			&cli.BoolFlag{
				Name: "drop-graphs", Destination: &r.drop,
				Usage: "put the statements of all graphs together, where the format has no graphs",
			},
		},
		OnUsageError: onUsageError,
		Action: func(c *cli.Context) error {
			files, err := arguments(c, 1, 1, "FILE or -")
			if err != nil {
				return err
			}
			r.file, r.in, r.out = files[0], c.App.Reader, c.App.Writer
			return r.run(c.Context)
		},
	}
}

// A convertRun is a call of unkg convert.
type convertRun struct {
	from, to, output string
	drop             bool

	file string
	in   io.Reader
	out  io.Writer
}

// run does what the command line says.
func (r *convertRun) run(ctx context.Context) error {
	var from export.Format
	if r.from != "" {
		var ok bool
		if from, ok = formatOf(readable(), r.from); !ok {
			return usagef("unknown format %q", r.from).withHint("formats that are read: " + extensionsOf(readable()))
		}
	}
	to, err := r.chosenFormat()
	if err != nil {
		return err
	}
	files := rdfReader{stdin: r.in}
	defer files.close(ctx)
	f, err := files.open(ctx, r.file, from)
	if err != nil {
		return err
	}
	defer f.Close()
	form := export.Form{
		Format: to, Options: export.Options{Base: ontology.DefaultBase, Foreign: true},
		Compress: strings.HasSuffix(r.output, ".gz"),
	}
	dump := export.NewDump(r.out, form)
	if r.output != "" && r.output != "-" {
		if dump, err = export.CreateDump(r.output, form); err != nil {
			return err
		}
	}
	defer dump.Abort()
	options := convert.Options{
		Named: to.Named, Merge: r.drop, Sorted: !to.Lines,
		Relabel: !f.format.Lines || !to.Lines,
	}
	err = convert.Graphs(f, options, func(g ontology.Graph) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		return dump.Graph(g)
	})
	if err != nil {
		return r.refused(f.located(err), to)
	}
	if err := dump.Close(); err != nil {
		return err
	}
	return dump.Commit()
}

// chosenFormat returns the format of --to, or else of the name of the output.
func (r *convertRun) chosenFormat() (export.Format, error) {
	if r.to == "" {
		if to, ok := formatOfFile(export.Formats(), r.output); ok {
			return to, nil
		}
		return export.Format{}, usagef("convert: no format to write").
			withHint("--to FORMAT names it, or -o FILE by the extension of FILE: " + extensionsOf(export.Formats()))
	}
	to, ok := formatOf(export.Formats(), r.to)
	if !ok {
		return to, usagef("unknown format %q", r.to).withHint("the formats are " + formatNames())
	}
	return to, nil
}

// refused explains why a format cannot keep what was read.
func (r *convertRun) refused(err error, to export.Format) error {
	if e := (*convert.GraphError)(nil); errors.As(err, &e) {
		return &hintedError{
			fmt.Errorf("%s: %w, and %s has no graphs", r.file, err, to.Name),
			"--to nquads and --to trig keep the names of graphs; --drop-graphs leaves them out",
		}
	}
	if e := (*ntriples.TermError)(nil); errors.As(err, &e) {
		return fmt.Errorf("%s: not in %s: %w", r.file, to.Name, err)
	}
	return err
}
