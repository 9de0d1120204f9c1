package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/export"
	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/mapper"
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

// inputFlags say how to read what is loaded.
func inputFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "base", Value: ontology.DefaultBase, Usage: "`IRI` that the names of the data begin with"},
		languageFlag(),
		&cli.BoolFlag{Name: "mentions", Usage: "load the place of every mention in the text"},
		&cli.BoolFlag{Name: "strict", Usage: "exit with 3 if there are warnings"},
		&cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "print no warnings, no progress and no summary"},
	}
}

// sources are the inputs of a load: resolutions, and files of statements that export wrote, told by their content.
type sources struct {
	run        mapper.Run
	inputs     []string // of the run
	statements []string
	stdin      *bufio.Reader
}

// chosenSources sorts the inputs. Errors are those of the command line.
func chosenSources(c *cli.Context, messages *messages) (*sources, error) {
	inputs, err := arguments(c, 1, -1, "FILE, DIR or -")
	if err != nil {
		return nil, err
	}
	base, err := chosenBase(c)
	if err != nil {
		return nil, err
	}
	language, err := chosenLanguage(c)
	if err != nil {
		return nil, err
	}
	s := &sources{run: mapper.Run{
		Options:  mapper.Options{Base: base, Mentions: c.Bool("mentions"), Version: version()},
		Language: language,
		Skip:     isStatements,
	}}
	for _, input := range inputs {
		if input == "-" {
			if s.stdin == nil {
				r, err := export.Unpack("standard input", c.App.Reader)
				if err != nil {
					return nil, err
				}
				s.stdin = bufio.NewReaderSize(r, sniffed)
				s.run.Stdin = s.stdin
			}
			if start, err := s.stdin.Peek(sniffed); (err == nil || errors.Is(err, io.EOF)) && ntriples.LooksLike(start) {
				s.statements = append(s.statements, input)
			} else {
				s.inputs = append(s.inputs, input)
			}
			continue
		}
		found, err := statementsUnder(input)
		if err != nil {
			return nil, err
		}
		s.statements = append(s.statements, found.statements...)
		if found.others {
			s.inputs = append(s.inputs, input)
		}
	}
	return s, nil
}

// each hands over one graph after another. Faults of inputs are told and the others are done; no graph at all is an error.
func (s *sources) each(ctx context.Context, messages *messages, emit func(ontology.Graph) error) error {
	met := false
	err := s.graphs(ctx, messages, func(g ontology.Graph) error {
		met = true
		return emit(g)
	})
	if err == nil && !met {
		return messages.nothing()
	}
	return err
}

func (s *sources) graphs(ctx context.Context, messages *messages, emit func(ontology.Graph) error) error {
	for _, name := range s.statements {
		if err := s.eachOf(ctx, name, emit); err != nil {
			return err
		}
	}
	if len(s.inputs) == 0 {
		return nil
	}
	return s.run.Each(ctx, s.inputs, func(r mapper.Result) error {
		messages.result(r)
		if len(r.Versions) == 0 {
			return nil
		}
		return emit(r.Graph)
	})
}

// eachOf hands over the graphs of a file of statements.
func (s *sources) eachOf(ctx context.Context, name string, emit func(ontology.Graph) error) error {
	var r io.Reader = s.stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return openError(err)
		}
		defer f.Close()
		if r, err = export.Unpack(name, f); err != nil {
			return err
		}
	}
	err := ntriples.Graphs(r, func(g ontology.Graph) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		return emit(g)
	})
	if e := (*ntriples.SyntaxError)(nil); errors.As(err, &e) {
		return fmt.Errorf("%s:%w", name, err)
	}
	return err
}

// sniffed is how many bytes tell what a file is.
const sniffed = 4096

// isStatements reports whether a file looks like N-Triples or N-Quads, packed perhaps. One that is empty, as a shard may
// be, is known by its name.
func isStatements(name string) bool {
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	r, err := export.Unpack(name, f)
	if err != nil {
		return true // a broken one: reading it says how
	}
	start := make([]byte, sniffed)
	switch n, err := io.ReadFull(r, start); {
	case errors.Is(err, io.EOF):
		return namesStatements(name)
	case err == nil, errors.Is(err, io.ErrUnexpectedEOF):
		return ntriples.LooksLike(start[:n])
	default:
		return false
	}
}

// namesStatements reports whether a file is called as N-Triples or N-Quads are, packed or not.
func namesStatements(name string) bool {
	return slices.Contains([]string{".nt", ".nq"}, filepath.Ext(strings.TrimSuffix(name, ".gz")))
}

type contents struct {
	statements []string
	others     bool // there are files of another kind, or none at all, which the run will tell
}

// statementsUnder finds the files of statements among an input.
func statementsUnder(path string) (c contents, err error) {
	info, err := os.Stat(path)
	if err != nil || !info.IsDir() {
		if err == nil && isStatements(path) {
			c.statements = []string{path}
		} else {
			c.others = true
		}
		return c, nil
	}
	err = filepath.WalkDir(path, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return openError(err)
		case name != path && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return filepath.SkipDir
			}
		case d.IsDir():
		case isStatements(name):
			c.statements = append(c.statements, name)
		default:
			c.others = true
		}
		return nil
	})
	c.others = c.others || len(c.statements) == 0
	return c, err
}

// openError takes the name of the system call off an error of the file system.
func openError(err error) error {
	if e, ok := err.(*fs.PathError); ok {
		return fmt.Errorf("%s: %w", e.Path, e.Err)
	}
	return err
}
