package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/export"
	"github.com/unkg/unkg/mapper"
)

func exportCommand() *cli.Command {
	return &cli.Command{
		Name:      "export",
		Usage:     "read resolutions and write their graph",
		ArgsUsage: "FILE|DIR|- ...",
		Description: "Files are recognised by their content; folders are walked; \"-\" is standard input. Versions of one\n" +
			"resolution in several languages become one document.",
		Flags: []cli.Flag{
			&cli.PathFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE` instead of standard output"},
			formatFlag(),
			&cli.StringFlag{Name: "base", Value: ontology.DefaultBase, Usage: "`IRI` that the names of the data begin with"},
			&cli.StringFlag{Name: "lang", Value: "auto", Usage: "`LANGUAGE` of the input: auto, " + strings.Join(languages, ", ")},
			&cli.BoolFlag{Name: "mentions", Usage: "write the place of every mention in the text"},
			&cli.BoolFlag{Name: "strict", Usage: "exit with 3 if there are warnings"},
			&cli.IntFlag{Name: "jobs", Usage: "read `N` files at a time (0: one a processor)"},
			&cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "print no warnings and no progress"},
		},
		OnUsageError: onUsageError,
		Action:       runExport,
	}
}

// languages are those that --lang accepts.
var languages = []string{"ar", "en", "es", "fr", "ru", "zh"}

func runExport(c *cli.Context) error {
	inputs, err := arguments(c, 1, -1, "FILE, DIR or -")
	if err != nil {
		return err
	}
	format, err := chosenFormat(c)
	if err != nil {
		return err
	}
	run := mapper.Run{
		Options:  mapper.Options{Base: c.String("base"), Mentions: c.Bool("mentions"), Version: version()},
		Language: strings.TrimPrefix(c.String("lang"), "auto"),
		Jobs:     c.Int("jobs"),
		Stdin:    c.App.Reader,
	}
	failed := 0
	err = output(c, format, func(w export.Writer) error {
		return run.Each(c.Context, inputs, func(r mapper.Result) error {
			for _, e := range r.Errors {
				failed++
				fmt.Fprintf(c.App.ErrWriter, "unkg: error: %v\n", e)
			}
			if len(r.Versions) == 0 {
				return nil
			}
			return w.Graph(r.Graph)
		})
	})
	if err == nil && failed > 0 {
		err = toldError{errors.New("some files could not be read")}
	}
	return err
}

// output runs write over standard output or the file of --output, which appears only if write succeeds.
func output(c *cli.Context, format export.Format, write func(export.Writer) error) error {
	o := export.Options{Base: c.String("base")}
	path := c.Path("output")
	if path == "" || path == "-" {
		w := format.New(standardOutput{c.App.Writer}, o)
		return errors.Join(write(w), w.Close())
	}
	f, err := export.Create(path)
	if err != nil {
		return err
	}
	w := format.New(f, o)
	if err := errors.Join(write(w), w.Close()); err != nil {
		f.Abort()
		return err
	}
	return f.Commit()
}

// standardOutput names itself in errors.
type standardOutput struct{ io.Writer }

func (s standardOutput) Write(p []byte) (int, error) {
	n, err := s.Writer.Write(p)
	if err != nil {
		if pe := (*fs.PathError)(nil); errors.As(err, &pe) {
			err = pe.Err
		}
		err = fmt.Errorf("standard output: %w", err)
	}
	return n, err
}

func formatFlag() cli.Flag {
	return &cli.StringFlag{Name: "format", Value: export.Formats()[0].Name, Usage: "`NAME` of the format: " + formatNames()}
}

func chosenFormat(c *cli.Context) (export.Format, error) {
	f, ok := export.Find(c.String("format"))
	if !ok {
		return f, usagef("unknown format %q", c.String("format")).withHint("the formats are " + formatNames())
	}
	return f, nil
}

func formatNames() string {
	var names []string
	for _, f := range export.Formats() {
		names = append(names, f.Name)
	}
	return strings.Join(names, ", ")
}
