package main

import (
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/export/query"
)

// runUnkg runs the command and returns what it prints on either output, and its exit code.
func runUnkg(t *testing.T, input string, args ...string) (out, complaints string, code int) {
	t.Helper()
	cmd := exec.Command("unkg", args...)
	var o, e strings.Builder
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(input), &o, &e
	if err := cmd.Run(); err != nil && cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return o.String(), e.String(), cmd.ProcessState.ExitCode()
}

// unknowns are parameters that name nothing in the specimens, with the error message.
var unknowns = []struct{ question, parameters, error, hint string }{
	{"annual-series", "body=imoo", `no body "imoo"; did you mean imo (International Maritime Organization)`, ""},
	{"annual-series", "body=unmiss", `the body "unmiss" is not in the data`, "nothing there is called anything like it"},
	{"gaps", "session=99 organ=general-asembly", `no body "general-asembly"; did you mean general-assembly (General Assembly)`, ""},
	{"gaps", "session=990", `the session "990" is not in the data`, "the nearest there: 99"},
	{"cited-by", "symbol=98/2777", `the document "A/RES/98/2777" is not in the data`, "the nearest there: A/RES/98/27"},
	{"cited-by", "symbol=no symbol", `no document "no symbol"`, ""},
	{"paper-trail", "symbol=A/RES/98/27", `the text of "A/RES/98/27" is not in the data`, "nothing there is called anything like it"},
	{"framework-uptake", "framework=sendaj framework", `no framework "sendaj framework"; did you mean sendai-framework (`, ""},
	{"first-mention", "forum=xyz", `no forum "xyz"`, "there is nothing of this kind in the data: were documents loaded, and into this database?"},
	{"evidence", "symbol=A/RES/99/902 action=recalls", `no action "recalls"; did you mean recall`, ""},
	{"evidence", "symbol=A/RES/99/902 target=A-RES-98-270", `the target "A-RES-98-270" is not in the data`, "the nearest there: document/A-RES-98-27"},
}

// spellings are values that mean something in the specimens, with what is told of them.
var spellings = []struct{ question, parameter, told string }{
	{"cited-by", "symbol=98/27", `unkg: symbol: "98/27" is A/RES/98/27`},
	{"cited-by", "symbol=a/res/98/27", `unkg: symbol: "a/res/98/27" is A/RES/98/27`},
	{"cited-by", "symbol=https://docs.un.org/en/A/RES/98/27", `unkg: symbol: "https://docs.un.org/en/A/RES/98/27" is A/RES/98/27`},
	{"cited-by", "symbol=第98/27号决议", `unkg: symbol: "第98/27号决议" is A/RES/98/27`},
	{"bodies-together", "body=IMO", `unkg: body: "IMO" is imo, International Maritime Organization`},
	{"bodies-together", "body=Organisation maritime internationale",
		`unkg: body: "Organisation maritime internationale" is imo, International Maritime Organization`},
	{"bodies-together", "body=organizacion maritima internacional",
		`unkg: body: "organizacion maritima internacional" is imo, International Maritime Organization`},
	{"bodies-together", "body=国际海事组织", `unkg: body: "国际海事组织" is imo, International Maritime Organization`},
}

// askUnknowns asks for what is not in the specimens: that is said with what is there, nothing else is printed, and
// the exit code is that of a failure. What is there and has no rows is none.
func askUnknowns(t *testing.T, flags ...string) {
	t.Helper()
	for _, u := range unknowns {
		args := append([]string{"query", "--format", "csv"}, flags...)
		for _, p := range parameterList(u.parameters) {
			args = append(args, "--param", p)
		}
		out, complaints, code := runUnkg(t, "", append(args, u.question)...)
		told, hint, _ := strings.Cut(complaints, "\nunkg: hint: ")
		_, told, _ = strings.Cut(told, "unkg: error: ")
		if out != "" || code != exitFailed || !strings.HasPrefix(told, u.error) || !strings.HasPrefix(hint, u.hint) || u.hint == "" && hint != "" {
			t.Errorf("%s with %s: %d, %s\n%swant %s\n%s", u.question, u.parameters, code, out, complaints, u.error, u.hint)
		}
	}
	for _, c := range spellings {
		args := append(append([]string{"query", "--format", "csv"}, flags...), "--param", c.parameter, c.question)
		out, complaints, code := runUnkg(t, "", args...)
		if strings.Count(out, "\n") < 2 || complaints != c.told+"\n" || code != exitDone {
			t.Errorf("%s: %d, %s\n%swant %s", c.parameter, code, out, complaints, c.told)
		}
		quietly, complaints, _ := runUnkg(t, "", append(args, "--quiet")...)
		if quietly != out || complaints != "" {
			t.Errorf("%s, quiet: %s", c.parameter, complaints)
		}
	}
	// a session may be a year
	for _, q := range [][]string{{"chapter-vii"}, {"--param", "symbol=A/RES/99/902", "cited-by"}, {"--param", "session=2044", "treaties-reaffirmed"}} {
		out, complaints, code := runUnkg(t, "", append(append([]string{"query", "--format", "csv"}, flags...), q...)...)
		if strings.Count(out, "\n") < 1 || complaints != "" || code != exitDone {
			t.Errorf("%q: %d, %s\n%s", q, code, out, complaints)
		}
	}
}

// parameterList parts parameters at the spaces before a name.
func parameterList(text string) (list []string) {
	for _, word := range strings.Fields(text) {
		if strings.Contains(word, "=") {
			list = append(list, word)
		} else {
			list[len(list)-1] += " " + word
		}
	}
	return list
}

func TestNeo4jUnknown(t *testing.T) {
	s := newTestServer(t)
	s.load("-q", filepath.Join("..", "..", "testdata", "specimen"))
	askUnknowns(t)
}

// dumpOf is a file with the specimens.
func dumpOf(t *testing.T, name, format string, inputs ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	args := append([]string{"export", "--quiet", "--format", format, "-o", file}, inputs...)
	if out, err := exec.Command("unkg", args...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return file
}

func TestDataUnknown(t *testing.T) {
	askUnknowns(t, "--data", dumpOf(t, "specimens.nq", "nquads", filepath.Join("..", "..", "testdata", "specimen")))
	empty := filepath.Join(t.TempDir(), "empty.nt")
	if err := os.WriteFile(empty, []byte("<a:a> <a:a> <a:a> .\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	for q, want := range map[string]string{
		"annual-series": "unkg: error: the body \"unhcr\" is not in the data\nunkg: hint: there is nothing of this kind: were documents loaded, and into this database?\n",
		"chapter-vii":   "unkg: error: there is no document in the data\nunkg: hint: were documents loaded, and into this database?\n",
	} {
		if out, complaints, code := runUnkg(t, "", "query", "--data", empty, q); out != "" || complaints != want || code != exitFailed {
			t.Errorf("%s: %d, %s\n%s", q, code, out, complaints)
		}
	}
}

// A user's query is answered according to its form: with rows, a boolean or triples.
func TestQueryForms(t *testing.T) {
	file := dumpOf(t, "specimens.nt", "ntriples", filepath.Join("..", "..", "testdata", "specimen", "akn"))
	const symbol = `<https://w3id.org/unkg/document/A-RES-99-902> <https://w3id.org/unkg/ontology#symbol> "A/RES/99/902"`
	for _, c := range []struct {
		query, format, out, complaint string
		code                          int
	}{
		{"ASK { ?s ?p ?o }", "table", "true\n", "", exitDone},
		{"ASK { <a:a> <a:a> ?o }", "objects", "false\n", "", exitDone},
		{"ASK { ?s ?p ?o }", "csv", "answer\ntrue\n", "", exitDone},
		{"CONSTRUCT WHERE { " + symbol + " }", "table", symbol + " .\n", "", exitDone},
		{"CONSTRUCT WHERE { " + symbol + " }", "csv", "", "unkg: error: the answer is triples, which --format csv does not hold\n", exitUsage},
		{"SELECT (1 AS ?n) {}", "csv", "n\n1\n", "", exitDone},
	} {
		out, complaints, code := runUnkg(t, c.query, "query", "--format", c.format, "-", file)
		if out != c.out || code != c.code || !strings.HasPrefix(complaints, c.complaint) {
			t.Errorf("%s: %d, %s\n%s", c.query, code, out, complaints)
		}
	}
	judge.Stores(t, func(t *testing.T, _, endpoint string) {
		for _, c := range [][]string{{"ASK {}", "true\n"}, {"CONSTRUCT { <a:a> <a:b> 'c' } {}", "<a:a> <a:b> \"c\" .\n"}, {"PREFIX x: <a:>\nDESCRIBE <a:nothing-like-it>", ""}} {
			if out, complaints, code := runUnkg(t, c[0], "query", "--sparql", endpoint, "-"); out != c[1] || code != exitDone {
				t.Errorf("%s: %d, %s\n%s", c[0], code, out, complaints)
			}
		}
	})
}

// A store that was filled by the bulk loader of Oxigraph has named graphs only: what to do is said, and it helps.
// Where a load has kept the copy, questions are answered.
func TestNamedGraphsOnly(t *testing.T) {
	program := judge.Oxigraph(t)
	home := t.TempDir()
	dump := dumpOf(t, "dump.nq", "nquads", filepath.Join("..", "..", "testdata", "specimen"))
	if out, err := exec.Command(program, "load", "--location", filepath.Join(home, "store"), "--file", dump).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	script := filepath.Join("..", "..", "testdata", "engines", "oxigraph", "oxigraph.sh")
	t.Cleanup(func() { exec.Command(script, "stop", home).Run() })
	if err := exec.Command(script, "start", home).Run(); err != nil {
		t.Fatal(err)
	}
	port, err := os.ReadFile(filepath.Join(home, "port"))
	if err != nil {
		t.Fatal(err)
	}
	endpoint := "http://127.0.0.1:" + strings.TrimSpace(string(port))
	ask := []string{"query", "--sparql", endpoint, "--format", "csv", "--param", "symbol=A/RES/97/311", "cited-by"}
	const row = "A/RES/99/902,pp1,"
	out, complaints, code := runUnkg(t, "", ask...)
	if out != "" || code != exitFailed || !strings.HasPrefix(complaints, "unkg: error: "+endpoint+": there are documents in named graphs only") {
		t.Errorf("%d, %s\n%s", code, out, complaints)
	}
	// a query that names its graphs is answered
	if out, complaints, code := runUnkg(t, "SELECT DISTINCT ?s { GRAPH ?g { ?d <https://w3id.org/unkg/ontology#symbol> ?s FILTER (?s = 'A/RES/99/902') } }", "query", "--sparql", endpoint, "--format", "csv", "-"); out != "s\nA/RES/99/902\n" {
		t.Errorf("%d, %s\n%s", code, out, complaints)
	}
	_, update, _ := strings.Cut(complaints, "-d '")
	update, address, _ := strings.Cut(update, "' ")
	response, err := http.Post(strings.TrimSpace(address), "application/sparql-update", strings.NewReader(update))
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if out, complaints, code = runUnkg(t, "", ask...); code != exitDone || !strings.Contains(out, row) {
		t.Errorf("after the update: %d, %s\n%s", code, out, complaints)
	}
}

// Loading one language of a document does not remove the others from the store, unless --replace is given.
func TestLoadSPARQLKeepsLanguages(t *testing.T) {
	judge.Stores(t, func(t *testing.T, _, endpoint string) {
		const base = "https://languages.example/"
		t.Cleanup(func() { forget(t, endpoint, base) })
		specimens := filepath.Join("..", "..", "testdata", "specimen", "akn")
		load := func(args ...string) (string, int) {
			_, complaints, code := runUnkg(t, "", append([]string{"load", "sparql", "--endpoint", endpoint, "--base", base}, args...)...)
			return complaints, code
		}
		if complaints, code := load("-q", specimens); code != exitDone {
			t.Fatalf("%d, %s", code, complaints)
		}
		other := filepath.Join(specimens, "..", "text", "A_RES_99_901.en.txt")
		complaints, code := load("-q", filepath.Join(specimens, "A_RES_99_902.en.xml"), other)
		const refused = "unkg: error: <" + base + "document/A-RES-99-902>: the store also holds zh, which loading en alone would remove\n" +
			"unkg: hint: give all language versions in one run, or --replace to let the others go\n"
		if code != exitSome || complaints != refused {
			t.Errorf("%d, %s", code, complaints)
		}
		languages := func() string {
			out, complaints, _ := runUnkg(t, "SELECT ?l { GRAPH ?g { ?v <http://purl.org/dc/terms/language> ?l } FILTER STRSTARTS(STR(?g), '"+base+"') } ORDER BY ?l", "query", "--sparql", endpoint, "--format", "csv", "-")
			return out + complaints
		}
		if got := languages(); strings.Count(got, "\n") != 4 || !strings.HasSuffix(got, "/zh\n") {
			t.Errorf("languages %s", got)
		}
		if complaints, code := load("-q", "--replace", filepath.Join(specimens, "A_RES_99_902.en.xml")); code != exitDone || complaints != "" {
			t.Errorf("%d, %s", code, complaints)
		}
		if got := languages(); strings.Count(got, "\n") != 3 || strings.HasSuffix(got, "/zh\n") {
			t.Errorf("languages %s", got)
		}
	})
}

// Every parameter that names something has a kind.
func TestParametersHaveKinds(t *testing.T) {
	for _, q := range query.Questions() {
		for _, p := range q.Parameters {
			if p.Kind == "" && p.Name != "word" {
				t.Errorf("%s: %s", q.Name, p.Name)
			}
		}
	}
}
