package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/urfave/cli/v2"
)

// runHere runs the command without a process and returns what it prints on either output, and its exit code.
func runHere(t *testing.T, input string, args ...string) (out, complaints string, code int) {
	t.Helper()
	var o, e strings.Builder
	app := newApp()
	app.Reader, app.Writer, app.ErrWriter = strings.NewReader(input), &o, &e
	code = report(app, app.RunContext(t.Context(), inOrder(app, append([]string{"unkg"}, args...))))
	return o.String(), e.String(), code
}

// Which words of the command line are questions, and which are asked.
func TestQueryParts(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("gaps.xml", nil, 0o666); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ line, names, inputs, error string }{
		{line: ""},
		{line: "gaps", names: "gaps"},
		{line: "gaps a.xml b/", names: "gaps", inputs: "a.xml b/"},
		{line: "gaps -", names: "gaps", inputs: "-"},
		{line: "- a.xml", names: "-", inputs: "a.xml"},
		{line: "own.rq - --data a.ttl", names: "own.rq", inputs: "- a.ttl"},
		{line: "--data a.ttl --data b.ttl gaps", names: "gaps", inputs: "a.ttl b.ttl"},
		{line: "-e ASK{} a.xml", names: "-e", inputs: "a.xml"},
		{line: "a.xml -e ASK{} -e ASK{}", names: "-e 1,-e 2", inputs: "a.xml"},
		{line: "--question gaps a.xml -e ASK{}", names: "gaps,-e", inputs: "a.xml"},
		{line: "--question - a.xml", names: "-", inputs: "a.xml"},
		{line: "gaps -- -x", names: "gaps", inputs: "-x"},
		{line: "- -", error: "query: standard input as the question and as what is asked"},
		{line: "-e ASK{} gaps", error: `query: "gaps" is a question, and there is no file of that name`},
		{line: "gap a.xml", error: `unknown question "gap"`},
		{line: "gaps.xml", error: `query: no question before "gaps.xml"`},
	} {
		var r queryRun
		app := newApp()
		command := queryCommand()
		command.Flags = r.flags()
		i := slices.IndexFunc(app.Commands, func(c *cli.Command) bool { return c.Name == "query" })
		command.Action = func(c *cli.Context) error { r.args = c.Args().Slice(); return nil }
		app.Commands[i] = command
		if err := app.RunContext(t.Context(), inOrder(app, append([]string{"unkg", "query"}, strings.Fields(c.line)...))); err != nil {
			t.Fatalf("%s: %v", c.line, err)
		}
		names, inputs, err := r.parted()
		if err != nil && err.Error() != c.error || err == nil && c.error != "" {
			t.Errorf("%s: error %v, want %s", c.line, err, c.error)
		}
		if strings.Join(names, ",") != c.names || strings.Join(inputs, " ") != c.inputs {
			t.Errorf("%s: questions %q, inputs %q", c.line, names, inputs)
		}
	}
}

// Which flags were given does not depend on the environment.
func TestGivenFlags(t *testing.T) {
	t.Setenv(neo4jVariable, "bolt://127.0.0.1:1")
	t.Setenv("NEO4J_DATABASE", "other")
	file := filepath.Join(t.TempDir(), "none.nq")
	for line, want := range map[string]string{
		"gaps " + file: "unkg: error: " + file + ": no such file or directory\n",
		"gaps --neo4j bolt://127.0.0.1:2 " + file:         "unkg: error: --neo4j and files together\n",
		"gaps --sparql http://127.0.0.1:1/ds --retries 0": "unkg: error: http://127.0.0.1:1/ds: ",
		"gaps --database x " + file:                       "unkg: error: --database means nothing to files\n",
	} {
		if out, complaints, code := runHere(t, "", append([]string{"query"}, strings.Fields(line)...)...); code == exitDone || out != "" || !strings.HasPrefix(complaints, want) {
			t.Errorf("%s: %d, %s\n%s", line, code, out, complaints)
		}
	}
}

// Files are asked without a process: resolutions and a graph, two questions.
func TestQueryHere(t *testing.T) {
	specimen := filepath.Join("..", "..", "testdata", "specimen", "akn")
	file := filepath.Join(t.TempDir(), "more.ttl")
	if err := os.WriteFile(file, []byte("<http://a.example/a> <http://a.example/b> 1, 2 .\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	out, complaints, code := runHere(t, "", "query", "-q", "--no-cache", "--format", "objects", specimen, file,
		"-e", "SELECT (SUM(?n) AS ?sum) { ?a <http://a.example/b> ?n }", "-e", "ASK { ?d unkg:symbol 'A/RES/99/902' }")
	const want = "{\n\"-e 1\": [\n{\"sum\": 3}\n],\n\"-e 2\": true\n}\n"
	if out != want || complaints != "" || code != exitDone {
		t.Errorf("%d, %s\n%s", code, out, complaints)
	}
}
