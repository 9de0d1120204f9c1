package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/export/neo4j"
	"github.com/unkg/unkg/export/query"
	"github.com/unkg/unkg/export/table"
)

func queryCommand() *cli.Command {
	return &cli.Command{
		Name:      "query",
		Usage:     "ask a database a question, or list the questions",
		ArgsUsage: "[NAME|FILE.cypher|FILE.rq|-]",
		Description: "Without an argument the questions are listed. The database is that of --neo4j or NEO4J_URI, the store\n" +
			"of --sparql, or the file of --data. Parameters of a question that are not given have their defaults. What the\n" +
			"rows of a question and its parameters are is said at the beginning of its text: --text cypher NAME.\n" +
			"No rows are no failure, unless a parameter names what is not in the data: that is said, and the exit code is 1.\n" +
			"A query of your own in SPARQL may be SELECT, ASK, or CONSTRUCT and DESCRIBE, which print N-Triples.",
		Flags: append(append(neo4jFlags("neo4j"), sparqlFlags()...),
			&cli.StringFlag{Name: "text", Usage: "print the question itself in `LANGUAGE`, to read it or to make another of it: " + strings.Join(languageNames(), ", ")},
			&cli.StringSliceFlag{Name: "param", Usage: "`NAME=VALUE` of a parameter"},
			&cli.StringFlag{Name: "format", Usage: "`NAME` of the format: " + strings.Join(tableFormats(), ", ") + " (default: that of the name of --output, else table)"},
			&cli.PathFlag{Name: "output", Aliases: []string{"o"}, Usage: "write the answer to `FILE`"},
			&cli.BoolFlag{Name: "raw", Usage: "write cells of CSV and TSV as they are, also those that a spreadsheet takes for formulas"},
			&cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "do not tell what parameters were taken for"},
		),
		OnUsageError: onUsageError,
		Action:       runQuery,
	}
}

func runQuery(c *cli.Context) error {
	args, err := arguments(c, 0, 1, "NAME or FILE.cypher")
	if err != nil {
		return err
	}
	if len(args) == 0 {
		return listQuestions(c)
	}
	if c.IsSet("text") {
		return printQuestion(c, args[0])
	}
	language, err := chosenQueryLanguage(c, args[0])
	if err != nil {
		return err
	}
	q, err := chosenQuestion(c, args[0], language)
	if err != nil {
		return err
	}
	out, err := chosenOutput(c.App.Writer, c.String("format"), c.Path("output"), c.Bool("raw"), newMessages(c))
	if err != nil {
		return err
	}
	values, err := parameters(c, q)
	if err != nil {
		return err
	}
	if language == sparql11 {
		if _, err := boundText(q, values); err != nil {
			return err
		}
	}
	db, err := chosenDatabase(c, language)
	if err != nil {
		return err
	}
	defer db.close()
	return out.write(func(t table.Encoder) error { return answer(c.Context, db, q, values, t) })
}

// A database answers questions.
type database interface {
	// ask passes the answer to t. Parameters that are not among the values have their defaults.
	ask(ctx context.Context, q query.Question, values map[string]string, t table.Receiver) error
	close()
}

// chosenDatabase connects to the database for a query language.
func chosenDatabase(c *cli.Context, l queryLanguage) (database, error) {
	if l == sparql11 {
		return chosenSource(c)
	}
	server, err := chosenServer(c, "neo4j")
	if err != nil {
		return nil, err
	}
	return neo4jDatabase{server}, nil
}

type neo4jDatabase struct{ *neo4j.Server }

func (d neo4jDatabase) ask(ctx context.Context, q query.Question, values map[string]string, t table.Receiver) error {
	typed := map[string]any{}
	for name, v := range values {
		typed[name] = v
	}
	return d.Ask(ctx, q.Cypher, typed, t.Columns, t.Row)
}

func (d neo4jDatabase) close() { d.Close(context.Background()) }

// listQuestions prints a line for each question: its name, its title, its parameters with their defaults.
func listQuestions(c *cli.Context) error {
	w := tabwriter.NewWriter(c.App.Writer, 0, 0, 2, ' ', 0)
	for _, q := range query.Questions() {
		fmt.Fprintf(w, "%s\t%s", q.Name, q.Title)
		for i, p := range q.Parameters {
			between := "; "
			if i > 0 {
				between = " "
			}
			fmt.Fprintf(w, "%s%s=%s", between, p.Name, p.Default)
		}
		fmt.Fprintln(w)
	}
	return w.Flush()
}

// A queryLanguage is a language of questions.
type queryLanguage struct{ name, extension, comment string }

var (
	cypher         = queryLanguage{"cypher", ".cypher", "//"}
	sparql11       = queryLanguage{"sparql", ".rq", "#"}
	queryLanguages = []queryLanguage{cypher, sparql11}
)

func languageNames() (names []string) {
	for _, l := range queryLanguages {
		names = append(names, l.name)
	}
	return names
}

// printQuestion prints the text of a shipped question.
func printQuestion(c *cli.Context, name string) error {
	q, ok := query.Find(name)
	if !ok {
		return usagef("unknown question %q", name).withHint("unkg query lists the questions")
	}
	texts := map[string]string{cypher.name: q.Cypher, sparql11.name: q.SPARQL}
	text, ok := texts[c.String("text")]
	if !ok {
		return usagef("unknown language %q", c.String("text")).withHint("the languages are " + strings.Join(languageNames(), ", "))
	}
	_, err := io.WriteString(c.App.Writer, text)
	return err
}

// chosenQueryLanguage returns the language of the chosen database. If the question is in a file, that must have the
// same language.
func chosenQueryLanguage(c *cli.Context, name string) (queryLanguage, error) {
	chosen, flag := cypher, "neo4j"
	for _, f := range []string{"sparql", "data"} {
		if c.String(f) == "" {
			continue
		}
		if flag != "neo4j" {
			return chosen, usagef("--%s and --%s together", flag, f).withHint("a question goes to one place")
		}
		chosen, flag = sparql11, f
	}
	for _, l := range queryLanguages {
		if l != chosen && filepath.Ext(name) == l.extension {
			return chosen, usagef("%q cannot go to --%s", name, flag).withHint("a .cypher file goes to --neo4j, a .rq file to --sparql or --data")
		}
	}
	return chosen, nil
}

// readQuestion reads a file, or standard input for "-".
func readQuestion(c *cli.Context, name string) ([]byte, error) {
	if name == "-" {
		text, err := io.ReadAll(c.App.Reader)
		if err != nil {
			return nil, fmt.Errorf("standard input: %w", err)
		}
		return text, nil
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, openError(err)
	}
	return text, nil
}

// chosenQuestion returns a shipped question, or the one in a file.
func chosenQuestion(c *cli.Context, name string, l queryLanguage) (query.Question, error) {
	if q, ok := query.Find(name); ok {
		return q, nil
	}
	if name != "-" && filepath.Ext(name) != l.extension {
		return query.Question{}, usagef("unknown question %q", name).withHint("unkg query lists the questions; a file of your own ends in " + l.extension)
	}
	text, err := readQuestion(c, name)
	if err != nil {
		return query.Question{}, err
	}
	if strings.TrimSpace(string(text)) == "" {
		return query.Question{}, usagef("%s: no question in it", name)
	}
	q := query.Parse("", string(text), l.comment)
	q.Cypher, q.SPARQL = string(text), string(text)
	return q, nil
}

// parameters returns the parameters of the command line, and defaults for the others.
func parameters(c *cli.Context, q query.Question) (map[string]string, error) {
	given := map[string]string{}
	for _, p := range c.StringSlice("param") {
		name, value, ok := strings.Cut(p, "=")
		if !ok {
			return nil, usagef("--param %q has no '='", p).withHint("such as --param symbol=A/RES/78/184")
		}
		given[name] = value
	}
	values, err := q.Values(given)
	if err != nil {
		return nil, usagef("%v", err).withHint("unkg query lists the questions with their parameters")
	}
	return values, nil
}
