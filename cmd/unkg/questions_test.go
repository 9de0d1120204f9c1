package main

import (
	"encoding/csv"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/unkg/unkg/export/query"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/corpus"
	"github.com/unkg/unkg/testdata/golden"
)

// asked are questions about the specimens with parameters other than their defaults.
var asked = [][]string{
	{"annual-series", "body=imo"},
	{"asked-of-body", "symbol=A/RES/99/902", "body=secretary-general"},
	{"reports-due", "session=100"},
	{"framework-uptake", "framework=sendai-framework"},
	{"mandate-history", "body=imo"},
	{"cited-by", "symbol=A/RES/98/27"},
	{"chain-to-first", "symbol=A/RES/99/902"},
	{"paper-trail", "symbol=A/RES/99/902"},
	{"gaps", "session=99"},
	{"doubtful-citations", "symbol=A/RES/99/902"},
	{"ratification-urged"},
	{"bodies-together", "body=imo"},
	{"frameworks-together", "first=sendai-framework", "second=2030-agenda"},
	{"concern", "word=coast"},
	{"treaties-reaffirmed", "session=99"},
	{"instruments-adopted"},
	{"chapter-vii"},
	{"noted-or-endorsed"},
	{"evidence", "symbol=A/RES/99/902", "action=recall", "target=document/A-RES-98-27"},
}

// The answers about the specimens in testdata/golden/questions-specimen.csv are those of the graph, of the engine
// inside and of Neo4j; -update rewrites them.
func TestQuestions(t *testing.T) { checkSpecimens(t, []string{"--data", specimenFolder}) }

func TestNeo4jQuestions(t *testing.T) {
	s := newTestServer(t)
	s.load("-q", specimenFolder)
	checkSpecimens(t, nil)
}

var specimenFolder = filepath.Join("..", "..", "testdata", "specimen")

func checkSpecimens(t *testing.T, where []string) {
	t.Helper()
	file := filepath.Join("..", "..", "testdata", "golden", "questions-specimen.csv")
	var b strings.Builder
	for _, q := range asked {
		fmt.Fprintf(&b, "== %s\n%s", strings.Join(q, " "), answerTo(t, where, q))
	}
	if want := golden.Expected(t, file, b.String()); b.String() != want {
		t.Errorf("the answers differ from %s:\n%s", file, differenceOfAnswers(want, b.String()))
	}
}

// handWorked are the real resolutions from which people worked out the answers in testdata/answers.
var handWorked = map[string][]string{
	"unhcr.csv":  {"A_RES_76_143", "A_RES_77_198", "A_RES_78_184"},
	"others.csv": {"S_RES_2620_2022", "S_RES_2701_2023", "S_RES_2735_2024", "S_RES_2742_2024", "S_RES_2786_2025", "A_RES_76_1", "A_RES_78_191"},
}

// Every question has the answers that people worked out, which must not be empty. -update does not rewrite them.
func TestAnswersByHand(t *testing.T) {
	checkAnswersByHand(t, func(files []string) (where []string) {
		for _, f := range files {
			where = append(where, "--data", f)
		}
		return where
	})
}

func TestNeo4jAnswersByHand(t *testing.T) {
	s := newTestServer(t)
	checkAnswersByHand(t, func(files []string) []string {
		s.wipe()
		s.load(append([]string{"-q"}, files...)...)
		return nil
	})
}

// checkAnswersByHand compares the answers; put makes files ready to be asked and returns the flags for that.
func checkAnswersByHand(t *testing.T, put func(files []string) (where []string)) {
	t.Helper()
	found := map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(handWorked)) {
		var files []string
		for _, language := range []string{"en", "zh"} {
			for _, symbol := range handWorked[name] {
				files = append(files, corpus.Files(t, "akn/"+language+"/"+symbol+".xml")...)
			}
		}
		where := put(files)
		for _, a := range readAnswers(t, filepath.Join("..", "..", "testdata", "answers", name)) {
			if got := answerTo(t, where, a.question); got != a.rows {
				t.Errorf("%s: %s\n%s", name, strings.Join(a.question, " "), differenceOfAnswers(a.rows, got))
			}
			if strings.Count(a.rows, "\n") > 1 {
				found[a.question[0]] = true
			}
		}
	}
	for _, q := range query.Questions() {
		if !found[q.Name] {
			t.Errorf("%s has no row", q.Name)
		}
	}
}

type worked struct {
	question []string // its name and parameters
	rows     string   // as CSV, with the columns
}

// readAnswers reads answers worked out by hand: "== NAME PARAMETER=VALUE ...", then the rows; '#' begins a comment.
func readAnswers(t *testing.T, path string) (list []worked) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		if question, ok := strings.CutPrefix(line, "== "); ok {
			list = append(list, worked{question: strings.Fields(question)})
		} else if line != "\n" && !strings.HasPrefix(line, "#") {
			list[len(list)-1].rows += line
		}
	}
	return list
}

// answer asks Neo4j a question.
func (s *testServer) answer(question []string) string {
	s.Helper()
	return answerTo(s.T, nil, question)
}

// answerTo asks a question and returns the rows as CSV, without long text and what hangs on the bytes of the input.
// The flags say where it goes, to Neo4j if there are none.
func answerTo(t *testing.T, where, question []string) string {
	t.Helper()
	args := append([]string{"query", "--format", "csv", "--quiet"}, where...)
	for _, p := range question[1:] {
		args = append(args, "--param", p)
	}
	start := time.Now()
	cmd := exec.Command("unkg", append(args, question[0])...)
	var complaints strings.Builder
	cmd.Stderr = &complaints
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", question, err, complaints.String())
	}
	t.Logf("%s: %s", question, time.Since(start).Round(time.Millisecond))
	rows, err := csv.NewReader(strings.NewReader(string(out))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	w := csv.NewWriter(&b)
	for _, row := range rows {
		var kept []string
		for i, v := range row {
			if !slices.Contains([]string{"text", "sha256", "run"}, rows[0][i]) {
				kept = append(kept, v)
			}
		}
		w.Write(kept)
	}
	w.Flush()
	return b.String()
}

// differenceOfAnswers returns the place where two texts begin to differ.
func differenceOfAnswers(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	heading := ""
	for i := range min(len(w), len(g)) {
		if w[i] != g[i] {
			return fmt.Sprintf("%s\nwant %s\ngot  %s", heading, w[i], g[i])
		}
		if strings.HasPrefix(w[i], "== ") {
			heading = w[i]
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(g), len(w))
}

// A user's question, in a file or on standard input, with a parameter, in every format.
func TestNeo4jFormats(t *testing.T) {
	s := newTestServer(t)
	s.load("-q", filepath.Join("..", "..", "testdata", "specimen", "akn"))
	const own = "// param symbol = A/RES/1/1: the document\nMATCH (d:Document {symbol: $symbol})-[:HAS_PARAGRAPH]->(p:OperativeParagraph) WITH d, p ORDER BY p.position\n" +
		"RETURN d.symbol AS symbol, d.adoptedOn AS adopted, d.votesFor AS votes, d.nothing AS nothing, collect(p.number)[0..2] AS numbers, count(p) > 3 AS many"
	file := filepath.Join(t.TempDir(), "own.cypher")
	if err := os.WriteFile(file, []byte(own), 0o666); err != nil {
		t.Fatal(err)
	}
	for format, want := range map[string]string{
		"table":   "symbol        adopted     votes  nothing  numbers    many\nA/RES/99/902  2044-12-12  3               [\"1\",\"2\"]  true\n1 row\n",
		"csv":     "symbol,adopted,votes,nothing,numbers,many\nA/RES/99/902,2044-12-12,3,,\"[\"\"1\"\",\"\"2\"\"]\",true\n",
		"objects": "[\n{\"symbol\": \"A/RES/99/902\", \"adopted\": \"2044-12-12\", \"votes\": 3, \"nothing\": null, \"numbers\": [\"1\",\"2\"], \"many\": true}\n]\n",
		"json": `{"head": {"vars": ["symbol", "adopted", "votes", "nothing", "numbers", "many"]}, "results": {"bindings": [
{"symbol": {"type": "literal", "value": "A/RES/99/902"}, "adopted": {"type": "literal", "value": "2044-12-12", "datatype": "http://www.w3.org/2001/XMLSchema#date"}, ` +
			`"votes": {"type": "literal", "value": "3", "datatype": "http://www.w3.org/2001/XMLSchema#integer"}, ` +
			`"numbers": {"type": "literal", "value": "[\"1\",\"2\"]", "datatype": "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON"}, ` +
			`"many": {"type": "literal", "value": "true", "datatype": "http://www.w3.org/2001/XMLSchema#boolean"}}
]}}
`,
	} {
		for _, name := range []string{file, "-", "--expression=" + own} {
			cmd := exec.Command("unkg", "query", "--format", format, "--param", "symbol=A/RES/99/902", name)
			cmd.Stdin = strings.NewReader(own)
			out, err := cmd.CombinedOutput()
			if err != nil || string(out) != want {
				t.Errorf("%s %s: %v\n%s\nwant\n%s", format, name, err, out, want)
			}
		}
	}
}

// Citations that are wrong in a way that no text of ours is: Neo4j and SPARQL say the same of them.
func TestDoubtfulCitations(t *testing.T) {
	const terms, base = ontology.NS, "https://w3id.org/unkg/document/"
	var graphs strings.Builder
	say := func(graph, local, statement string) {
		fmt.Fprintf(&graphs, "<%s%s> %s <%s> .\n", base, local, statement, graphOf(base+graph))
	}
	name := func(graph, local, symbol string) {
		say(graph, local, "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <"+terms+"Resolution>")
		say(graph, local, "<"+terms+"symbol> \""+symbol+"\"")
	}
	loaded := func(local, symbol, adopted string, cited ...string) {
		fmt.Fprintf(&graphs, "<%s> <%s> <%s%s> <%[1]s> .\n", graphOf(base+local), ontology.FOAFPrimaryTopic, base, local)
		name(local, local, symbol)
		say(local, local, "<"+terms+"adoptedOn> \""+adopted+"\"^^<"+ontology.XSDDate+">")
		say(local, local, "<"+terms+"hasLanguageVersion> <"+base+local+"#lang-en>")
		for _, c := range cited {
			say(local, local, "<"+terms+"cites> <"+base+c+">")
		}
	}
	loaded("A-RES-91-7", "A/RES/91/7", "2036-12-01", "A-RES-92-1", "A-RES-217-III", "A-RES-217-A-III", "A-RES-1-11", "A-RES-11-1")
	name("A-RES-91-7", "A-RES-217-III", "A/RES/217(III)")
	name("A-RES-91-7", "A-RES-217-A-III", "A/RES/217/A/III")
	name("A-RES-91-7", "A-RES-1-11", "A/RES/1/11")
	name("A-RES-91-7", "A-RES-11-1", "A/RES/11/1")
	loaded("A-RES-92-1", "A/RES/92/1", "2037-09-30", "A-RES-91-7")
	file := filepath.Join(t.TempDir(), "doubts.nq")
	if err := os.WriteFile(file, []byte(graphs.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	const want = `doubt,symbol,cited
later,A/RES/91/7,A/RES/92/1
two spellings,A/RES/91/7,A/RES/217(III)
two spellings,A/RES/91/7,A/RES/217/A/III
unknown,A/RES/91/7,A/RES/1/11
unknown,A/RES/91/7,A/RES/11/1
unknown,A/RES/91/7,A/RES/217(III)
unknown,A/RES/91/7,A/RES/217/A/III
`
	t.Run("neo4j", func(t *testing.T) {
		s := newTestServer(t)
		s.load("-q", file)
		if got := s.answer([]string{"doubtful-citations"}); got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	})
	t.Run("inside", func(t *testing.T) {
		if got := answerTo(t, []string{"--data", file}, []string{"doubtful-citations"}); got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	})
}
