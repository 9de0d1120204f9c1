// Package query holds the questions that unkg ships: each is in NAME.cypher for Neo4j and, with the same columns and
// the same order of rows, in NAME.rq for SPARQL. Questions lists them. Values are text, integers, booleans, and dates
// as text; a missing value is null.
//
// A file begins with comments that say what it is:
//
//	// title: Who cites a resolution and where
//	// question: Paragraphs and footnotes that refer to the document.
//	// param symbol text = A/RES/71/1: the document that is cited
//
// After the name of a parameter comes its kind, which says what a value names; FindKind returns the Kind.
package query

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed *.cypher *.rq
var files embed.FS

// A Question is one shipped question.
type Question struct {
	Name       string // name of its file: "cited-by"
	Title      string
	Sentence   string // describes the rows
	Parameters []Parameter
	Cypher     string
	SPARQL     string // each parameter NAME is a variable ?param_NAME with its default in VALUES
}

// A Parameter of a question is text; an empty default means any value. Kind is the name of a Kind, or "" if a value
// does not name anything.
type Parameter struct{ Name, Kind, Default, Meaning string }

// Questions lists the shipped questions by name.
func Questions() []Question { return slices.Clone(questions()) }

// Find returns the question of that name.
func Find(name string) (Question, bool) {
	i := slices.IndexFunc(questions(), func(q Question) bool { return q.Name == name })
	if i < 0 {
		return Question{}, false
	}
	return questions()[i], true
}

// Values returns the parameters of the question, with the given values in place of defaults. The error names a
// parameter that the question does not have.
func (q Question) Values(given map[string]string) (map[string]string, error) {
	values := map[string]string{}
	for _, p := range q.Parameters {
		values[p.Name] = p.Default
	}
	for name, v := range given {
		if _, ok := values[name]; !ok && q.Name != "" {
			return nil, fmt.Errorf("question %q has no parameter %q", q.Name, name)
		}
		values[name] = v
	}
	return values, nil
}

// Parse reads a user's question from the text of a file; comment is what begins a comment, "//" or "#". A file
// without such comments has neither title nor parameters.
func Parse(name, text, comment string) Question {
	q := Question{Name: name}
	for line := range strings.Lines(text) {
		line, ok := strings.CutPrefix(strings.TrimSpace(line), comment)
		if !ok {
			break
		}
		key, value, _ := strings.Cut(strings.TrimSpace(line), ":")
		value = strings.TrimSpace(value)
		switch {
		case key == "title":
			q.Title = value
		case key == "question":
			q.Sentence = value
		case strings.HasPrefix(key, "param "):
			name, def, _ := strings.Cut(strings.TrimPrefix(key, "param "), "=")
			name, kind, _ := strings.Cut(strings.TrimSpace(name), " ")
			q.Parameters = append(q.Parameters, Parameter{name, strings.TrimSpace(kind), strings.TrimSpace(def), value})
		}
	}
	return q
}

// questions reads the embedded files. It panics on an error in them, which is a mistake in the build.
var questions = sync.OnceValue(func() []Question {
	entries, err := files.ReadDir(".")
	if err != nil {
		panic(err)
	}
	var list []Question
	for _, e := range entries {
		name, ok := strings.CutSuffix(e.Name(), ".cypher")
		if !ok {
			continue
		}
		text, err := files.ReadFile(e.Name())
		if err != nil {
			panic(err)
		}
		q := Parse(name, string(text), "//")
		q.Cypher = string(text)
		if text, err = files.ReadFile(name + ".rq"); err != nil {
			panic(err)
		}
		q.SPARQL = string(text)
		list = append(list, q)
	}
	return list
})
