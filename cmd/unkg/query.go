package main

import (
	"context"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"
)

func queryCommand() *cli.Command {
	var r queryRun
	return &cli.Command{
		Name:      "query",
		Usage:     "ask resolutions, graphs or a database a question, or list the questions",
		ArgsUsage: "[NAME|FILE.rq|FILE.cypher|-] [FILE|DIR|- ...]",
		Description: `Without an argument the questions are listed. What the rows of a question and its parameters are is said at the
beginning of its text: --text sparql NAME. Parameters that are not given have their defaults. A value names what is
meant: a body or an instrument by a name or acronym in any of the six languages, a document by any spelling of its
symbol or its number. What it was taken for is told, and so is what may be meant by one that names nothing. No rows
are no failure, unless a parameter names what is not in the data: that is said, and the exit code is 1.

Files and folders after the question are what is asked: resolutions in any format that export reads, and graphs
(` + extensionsOf(readable()) + `, each also with .gz), together as one set of data. Without them
the question goes to the store of --sparql, or to the database of --neo4j or NEO4J_URI; files that are given have
precedence over that variable. What was read is kept in the folder for caches, so that the next question about the
same files is answered without reading them again; a change of a file, of a flag or of the program is noticed.
Warnings about the inputs are counted when these are read; unkg export prints them.

The formats of answers, with the names of files that are written in them without --format:
` + formatHelp() + `
A query of your own is in FILE.rq (SPARQL, for files and --sparql), in FILE.cypher (for --neo4j), on standard input
(-) or in --expression. In SPARQL it may be SELECT, ASK, or CONSTRUCT and DESCRIBE, which print N-Triples, and need
not declare the prefixes that export writes in Turtle (unkg:, act:, skos:, dcterms:, ...).

Several questions, by --question, --expression or --all, are answered after reading the inputs once, in a format
that holds several answers: ` + strings.Join(albumNames(), ", ") + `. A question that fails is told and the others are
answered: exit code 4.`,
		Flags:        r.flags(),
		OnUsageError: onUsageError,
		Action: func(c *cli.Context) error {
			r.args, r.given = c.Args().Slice(), givenFlags(c)
			r.in, r.out, r.errors = c.App.Reader, c.App.Writer, c.App.ErrWriter
			return r.run(c.Context)
		},
	}
}

// A queryRun is a call of unkg query.
type queryRun struct {
	// what is asked
	text                       string
	names, expressions, params cli.StringSlice
	all                        bool
	// where
	files   fileFlags
	store   askedStoreFlags
	neo4j   neo4jFlags
	timeout time.Duration
	// how the answer is printed
	format, output string
	raw, quiet     bool

	args        []string
	given       []string // names of the flags on the command line
	in          io.Reader
	out, errors io.Writer
}

func (r *queryRun) flags() []cli.Flag {
	return slices.Concat([]cli.Flag{
		&cli.StringSliceFlag{
			Name: "expression", Aliases: []string{"e"}, Destination: &r.expressions,
			Usage: "ask the query in `TEXT`; may be repeated, and all arguments are what is asked",
		},
		&cli.StringSliceFlag{
			Name: "question", Destination: &r.names,
			Usage: "ask the question `NAME`; may be repeated, and all arguments are what is asked",
		},
		&cli.BoolFlag{Name: "all", Destination: &r.all, Usage: "ask all questions of the list"},
		&cli.StringSliceFlag{Name: "param", Destination: &r.params, Usage: "`NAME=VALUE` of a parameter; may be repeated"},
		&cli.StringFlag{
			Name: "text", Destination: &r.text,
			Usage: "print the question itself in `LANGUAGE`, to read it or to make another of it: " +
				strings.Join(languageNames(), ", "),
		},
		&cli.StringFlag{
			Name: "format", Destination: &r.format,
			Usage: "`NAME` of the format: " + strings.Join(tableFormats(), ", ") +
				" (default: that of the name of --output, else table)",
		},
		&cli.PathFlag{Name: "output", Aliases: []string{"o"}, Destination: &r.output, Usage: "write the answer to `FILE`"},
		&cli.BoolFlag{
			Name: "raw", Destination: &r.raw,
			Usage: "write cells of CSV and TSV as they are, also those that a spreadsheet takes for formulas",
		},
		&cli.BoolFlag{
			Name: "quiet", Aliases: []string{"q"}, Destination: &r.quiet,
			Usage: "print no warnings and no progress",
		},
		&cli.DurationFlag{
			Name: "timeout", Value: 10 * time.Minute, Destination: &r.timeout,
			Usage: "give up a question, or a request to a store, after `TIME`",
		},
	}, r.files.flags(), r.store.flags(), r.neo4j.flags("neo4j"))
}

// givenFlags returns the names of the flags on the command line, without those whose values come from the environment.
func givenFlags(c *cli.Context) (names []string) {
	for _, f := range c.Command.Flags {
		name := f.Names()[0]
		fromOutside := false
		if d, ok := f.(cli.DocGenerationFlag); ok {
			fromOutside = slices.ContainsFunc(d.GetEnvVars(), func(v string) bool {
				value, ok := os.LookupEnv(v)
				return ok && value == c.String(name)
			})
		}
		if c.IsSet(name) && !fromOutside {
			names = append(names, name)
		}
	}
	return names
}

func (r *queryRun) isGiven(flag string) bool { return slices.Contains(r.given, flag) }

// run does what the command line says.
func (r *queryRun) run(ctx context.Context) error {
	names, inputs, err := r.parted()
	switch {
	case err != nil:
		return err
	case r.isGiven("text"):
		return r.printQuestion(names, inputs)
	case len(names) == 0 && len(inputs) == 0:
		return listQuestions(r.out)
	case r.timeout <= 0:
		return usagef("--timeout %s", r.timeout).withHint("more than no time, such as 30s or 10m")
	}
	place, err := r.chosenPlace(names, inputs)
	if err != nil {
		return err
	}
	questions, err := r.chosenQuestions(names, place)
	if err != nil {
		return err
	}
	out, err := r.chosenOutput(len(questions))
	if err != nil {
		return err
	}
	messages := messagesOn(ctx, r.errors, r.quiet, false)
	db, err := place.open(ctx, questions, messages)
	if err != nil {
		return err
	}
	defer db.close()
	return r.answerAll(ctx, db, questions, out, messages)
}

// parted returns the names of the questions and the inputs that are asked.
func (r *queryRun) parted() (names, inputs []string, err error) {
	inputs = r.args
	names = r.names.Value()
	if r.all {
		names = append(names, questionNames()...)
	}
	if len(names)+len(r.expressions.Value()) == 0 && len(inputs) > 0 {
		names, inputs = inputs[:1], inputs[1:]
		if isInput(names[0]) {
			return nil, nil, usagef("query: no question before %q", names[0]).withHint("unkg query NAME " + names[0] +
				" asks it a question of the list, unkg query -e 'SELECT ...' " + names[0] + " one of your own")
		}
	}
	for _, name := range names {
		if !isQuestion(name) && !isQuestionFile(name) {
			return nil, nil, unknownQuestion(name)
		}
	}
	for i := range r.expressions.Value() {
		names = append(names, expressionName(i, len(r.expressions.Value())))
	}
	inputs = slices.Concat(inputs, r.files.data.Value())
	for _, in := range inputs {
		if isQuestion(in) && !exists(in) {
			return nil, nil, usagef("query: %q is a question, and there is no file of that name", in).withHint(
				"--question NAME, repeated, asks several")
		}
	}
	if slices.Contains(names, "-") && slices.Contains(inputs, "-") {
		return nil, nil, usagef("query: standard input as the question and as what is asked").
			withHint("a question can be in a file, or in -e 'SELECT ...'")
	}
	return names, inputs, nil
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
