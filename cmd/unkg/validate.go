package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/export/program"
	"github.com/unkg/unkg/export/shape"
)

func validateCommand() *cli.Command {
	return &cli.Command{
		Name:      "validate",
		Usage:     "check graphs against the shapes and rules",
		ArgsUsage: "FILE|- ...",
		Description: "The files together are one graph: N-Triples (.nt, and \"-\") or N-Quads (.nq), compressed (.gz) perhaps; Turtle\n" +
			"(.ttl) and TriG (.trig) where riot or rapper is on PATH. Each fault is a line with the paragraph, the subject, the\n" +
			"property and the value. All engines find the same faults.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "engine", Value: "auto", Usage: "`ENGINE` for the shapes: jena (shacl of Apache Jena), builtin, or auto: jena where it is installed"},
			&cli.IntFlag{Name: "max-statements", Value: 20_000_000, Usage: "refuse a graph of more than `N` statements: a million take half a gigabyte of memory"},
			&cli.BoolFlag{Name: "strict", Usage: "exit with 3 if there are warnings"},
			&cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "print no warnings and no summary"},
		},
		OnUsageError: onUsageError,
		Action:       runValidate,
	}
}

func runValidate(c *cli.Context) error {
	files, err := arguments(c, 1, -1, "FILE or -")
	if err != nil {
		return err
	}
	engine, err := chosenEngine(c)
	if err != nil {
		return err
	}
	if c.Int("max-statements") < 1 {
		return usagef("--max-statements %d", c.Int("max-statements")).withHint("at least 1")
	}
	messages := newMessages(c)
	data := shape.NewData()
	data.Limit = c.Int("max-statements")
	n := 0
	for _, name := range files {
		read, err := readGraph(c, name, data)
		if err != nil {
			return err
		}
		n += read
	}
	faults, err := data.Check(c.Context, engine)
	if err != nil && c.String("engine") == "auto" && c.Context.Err() == nil {
		messages.warning(otherEngine, "%v; the shapes are checked without it", err)
		engine = shape.Builtin()
		faults, err = data.Check(c.Context, engine)
	}
	if err != nil {
		return err
	}
	for _, f := range faults {
		if f.Warning {
			messages.warning(doubtful, "%v", f)
		} else {
			messages.error(f)
		}
	}
	messages.note("%d statements, shapes checked by %s: %d faults, %d warnings",
		n, engine.Name, messages.errors, messages.warnings[doubtful])
	return messages.verdict(c, errTold)
}

// chosenEngine returns the engine of --engine.
func chosenEngine(c *cli.Context) (shape.Engine, error) {
	name := c.String("engine")
	if !slices.Contains([]string{"auto", "jena", "builtin"}, name) {
		return shape.Engine{}, usagef("unknown engine %q", name).withHint("the engines are auto, jena, builtin")
	}
	if name == "builtin" {
		return shape.Builtin(), nil
	}
	engine, err := shape.Jena()
	switch {
	case errors.Is(err, program.ErrMissing) && name == "auto":
		return shape.Builtin(), nil
	case errors.Is(err, program.ErrMissing):
		err = &hintedError{err, "install Apache Jena and set PATH or JENA_HOME, or leave --engine away"}
	}
	return engine, err
}

// readGraph adds the statements of a file and returns their number.
func readGraph(c *cli.Context, name string, data *shape.Data) (n int, err error) {
	var r io.ReadCloser
	switch extension := filepath.Ext(name); {
	case extension == ".ttl", extension == ".trig":
		if _, err := os.Stat(name); err != nil {
			return 0, openError(err)
		}
		r = translated(c.Context, name)
	case name == "-", namesStatements(name):
		if r, err = opener(c.App.Reader)(c.Context, name); err != nil {
			return 0, err
		}
	default:
		return 0, usagef("%q: not a graph that can be checked", name).withHint("the extension is .nt, .nq, .ttl or .trig, or .nt.gz or .nq.gz")
	}
	defer r.Close()
	n, err = data.Read(r)
	if errors.Is(err, shape.ErrLimit) {
		err = &hintedError{fmt.Errorf("%s: %w of %d", name, err, data.Limit), "--max-statements allows more"}
	}
	return n, located(name, err)
}

// translated returns a file converted to N-Quads by an installed program. Errors of that are returned by Read.
func translated(ctx context.Context, name string) *io.PipeReader {
	r, w := io.Pipe()
	go func() {
		err := program.Quads(ctx, w, name)
		if errors.Is(err, program.ErrMissing) {
			err = &hintedError{err, "install rapper (raptor2-utils) or riot (Apache Jena), or export as N-Triples"}
		}
		if err != nil {
			err = fmt.Errorf("%s: %w", name, err)
		}
		w.CloseWithError(err)
	}()
	return r
}
