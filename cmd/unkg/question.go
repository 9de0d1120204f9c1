package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/unkg/unkg/export/query"
	"github.com/unkg/unkg/export/spelling"
)

// A question is one that is asked, with the values of its parameters.
type question struct {
	query.Question
	label  string // what it is called on the command line: "gaps", "own.rq", "-e"
	values map[string]string
}

// A queryLanguage is a language of questions. In it a parameter is its name after a prefix.
type queryLanguage struct{ name, extension, comment, parameter string }

var (
	cypher         = queryLanguage{"cypher", ".cypher", "//", "$"}
	sparql11       = queryLanguage{"sparql", ".rq", "#", "?param_"}
	queryLanguages = []queryLanguage{cypher, sparql11}
)

func languageNames() (names []string) {
	for _, l := range queryLanguages {
		names = append(names, l.name)
	}
	return names
}

func questionNames() (names []string) {
	for _, q := range query.Questions() {
		names = append(names, q.Name)
	}
	return names
}

// isQuestion reports whether a question of the list has the name.
func isQuestion(name string) bool {
	_, ok := query.Find(name)
	return ok
}

// unknownQuestion is the error of a name that no question has.
func unknownQuestion(name string) error {
	help := "unkg query lists the questions; a file of your own ends in .rq or .cypher"
	nearest := spelling.Nearest(name, 1, func(yield func(value, text string) bool) {
		for _, q := range questionNames() {
			if !yield(q, q) {
				return
			}
		}
	})
	if len(nearest) > 0 {
		help = "did you mean " + nearest[0] + "? " + help
	}
	return usagef("unknown question %q", name).withHint(help)
}

// isInput reports whether the name is that of a file or folder which is no question.
func isInput(name string) bool {
	return !isQuestion(name) && !isQuestionFile(name) && exists(name)
}

// isQuestionFile reports whether the name is that of a question of the user's own: "own.rq", "-".
func isQuestionFile(name string) bool {
	return name == "-" || slices.ContainsFunc(queryLanguages, func(l queryLanguage) bool {
		return l.extension == filepath.Ext(name)
	})
}

// expressionName returns the label of one of n expressions.
func expressionName(i, n int) string {
	if n == 1 {
		return "-e"
	}
	return fmt.Sprintf("-e %d", i+1)
}

// listQuestions prints a line for each question: its name, its title, its parameters with their defaults.
func listQuestions(out io.Writer) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
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

// printQuestion prints the text of a shipped question.
func (r *queryRun) printQuestion(names, inputs []string) error {
	if more := slices.Concat(names[min(1, len(names)):], inputs); len(names) == 0 || len(more) > 0 {
		return usagef("query: --text prints one question").
			withHint("such as unkg query --text " + sparql11.name + " cited-by")
	}
	q, ok := query.Find(names[0])
	if !ok {
		return unknownQuestion(names[0])
	}
	texts := map[string]string{cypher.name: q.Cypher, sparql11.name: q.SPARQL}
	text, ok := texts[r.text]
	if !ok {
		return usagef("unknown language %q", r.text).withHint("the languages are " + strings.Join(languageNames(), ", "))
	}
	_, err := io.WriteString(r.out, text)
	return err
}

// chosenQuestions returns the questions of those names with their parameters, and the expressions.
func (r *queryRun) chosenQuestions(names []string, p place) ([]question, error) {
	var questions []question
	expressions := r.expressions.Value()
	for i, name := range names {
		q, err := question{}, error(nil)
		if e := i - (len(names) - len(expressions)); e >= 0 {
			q, err = ownQuestion(name, expressions[e], p.language)
		} else {
			q, err = r.chosenQuestion(name, p)
		}
		if err != nil {
			return nil, err
		}
		questions = append(questions, q)
	}
	if err := r.setParameters(questions, p.language); err != nil {
		return nil, err
	}
	for _, q := range questions {
		if p.language != sparql11 {
			break
		}
		if _, err := boundText(q.Question, q.values); err != nil {
			return nil, err
		}
	}
	return questions, nil
}

// chosenQuestion returns a shipped question, or the one in a file.
func (r *queryRun) chosenQuestion(name string, p place) (question, error) {
	if q, ok := query.Find(name); ok {
		return question{Question: q, label: name}, nil
	}
	if name != "-" && filepath.Ext(name) != p.language.extension {
		return question{}, usagef("%q cannot go to %s", name, p.name).withHint(
			"a .cypher file goes to --neo4j, a .rq file to --sparql or files")
	}
	text, err := r.readQuestion(name)
	if err != nil {
		return question{}, err
	}
	return ownQuestion(name, string(text), p.language)
}

// readQuestion reads a file, or standard input for "-".
func (r *queryRun) readQuestion(name string) ([]byte, error) {
	if name == "-" {
		text, err := io.ReadAll(r.in)
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

// ownQuestion returns a question of the user's own.
func ownQuestion(label, text string, l queryLanguage) (question, error) {
	if strings.TrimSpace(text) == "" {
		return question{}, usagef("%s: no question in it", label)
	}
	q := question{Question: query.Parse("", text, l.comment), label: label}
	q.Cypher, q.SPARQL = text, text
	return q, nil
}

// setParameters sets the values of the parameters: those of the command line, and defaults for the others. One of
// several questions gets those that it has.
func (r *queryRun) setParameters(questions []question, l queryLanguage) error {
	given := map[string]string{}
	for _, p := range r.params.Value() {
		name, value, ok := strings.Cut(p, "=")
		if !ok {
			return usagef("--param %q has no '='", p).withHint("such as --param symbol=A/RES/78/184")
		}
		given[name] = value
	}
	used := map[string]bool{}
	for i := range questions {
		q := &questions[i]
		own := map[string]string{}
		for name, value := range given {
			if len(questions) == 1 || q.has(name, l) {
				own[name], used[name] = value, true
			}
		}
		var err error
		if q.values, err = q.Values(own); err != nil {
			return usagef("%v", err).withHint("unkg query lists the questions with their parameters")
		}
	}
	for _, p := range r.params.Value() {
		if name, _, _ := strings.Cut(p, "="); !used[name] {
			return usagef("no question has a parameter %q", name).
				withHint("unkg query lists the questions with their parameters")
		}
	}
	return nil
}

// has reports whether a question has a parameter.
func (q *question) has(name string, l queryLanguage) bool {
	if slices.ContainsFunc(q.Parameters, func(p query.Parameter) bool { return p.Name == name }) {
		return true
	}
	return q.Name == "" && strings.Contains(q.SPARQL, l.parameter+name) // of a user's own both texts are the same
}
