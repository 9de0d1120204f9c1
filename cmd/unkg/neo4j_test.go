package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/ontology"
)

// A testServer is the Neo4j that `neo4j.sh with` started for the tests. Everything in it is theirs.
type testServer struct {
	*testing.T
	driver neo4j.DriverWithContext
}

// newTestServer connects to the server of the environment and empties its database. Without a server the test is
// skipped, or fails if CI is set.
func newTestServer(t *testing.T) *testServer {
	t.Helper()
	uri := os.Getenv("NEO4J_URI")
	if uri == "" || os.Getenv("UNKG_NEO4J_HOME") == "" {
		judge.Missing(t, "Neo4j")
	}
	driver, err := neo4j.NewDriverWithContext(uri, neo4j.BasicAuth(os.Getenv("NEO4J_USERNAME"), os.Getenv("NEO4J_PASSWORD"), ""))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { driver.Close(context.Background()) })
	s := &testServer{t, driver}
	s.wipe()
	return s
}

func (s *testServer) wipe() { s.Helper(); s.cypher("MATCH (n) DETACH DELETE n", nil) }

// cypher runs a statement and returns its rows, again while the server is still coming up.
func (s *testServer) cypher(statement string, parameters map[string]any) [][]any {
	s.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	result, err := neo4j.ExecuteQuery(ctx, s.driver, statement, parameters, neo4j.EagerResultTransformer)
	if err != nil {
		s.Fatalf("%s: %v", statement, err)
	}
	var rows [][]any
	for _, r := range result.Records {
		rows = append(rows, r.Values)
	}
	return rows
}

func (s *testServer) number(statement string) int64 {
	s.Helper()
	return s.cypher(statement, nil)[0][0].(int64)
}

// snapshot returns the content of the database as sorted lines, with the ends of relationships as IRIs.
func (s *testServer) snapshot() []string {
	s.Helper()
	var lines []string
	for _, statement := range []string{
		"MATCH (n) RETURN coalesce(n.iri, n.name), labels(n), properties(n)",
		"MATCH (a)-[r]->(b) RETURN coalesce(a.iri, a.name), type(r), coalesce(b.iri, b.name), properties(r)",
	} {
		for _, row := range s.cypher(statement, nil) {
			for i, v := range row {
				if labels, ok := v.([]any); ok {
					slices.SortFunc(labels, func(a, b any) int { return strings.Compare(a.(string), b.(string)) })
					row[i] = labels
				}
			}
			line, err := json.Marshal(row)
			if err != nil {
				s.Fatal(err)
			}
			lines = append(lines, string(line))
		}
	}
	slices.Sort(lines)
	return lines
}

// withoutClaims returns a snapshot without the claims of documents about shared nodes.
func withoutClaims(lines []string) []string {
	return slices.DeleteFunc(slices.Clone(lines), func(line string) bool { return strings.Contains(line, `,"DESCRIBES",`) })
}

// same fails where two snapshots differ.
func (s *testServer) same(what string, want, got []string) {
	s.Helper()
	told := 0
	for name, lists := range map[string][2][]string{"lost": {want, got}, "made up": {got, want}} {
		in := map[string]int{}
		for _, line := range lists[1] {
			in[line]++
		}
		for _, line := range lists[0] {
			if in[line]--; in[line] < 0 && told < 6 {
				told++
				s.Errorf("%s: %s %s", what, name, line[:min(len(line), 300)])
			}
		}
	}
}

// load runs `unkg load neo4j`, which must succeed, and returns its messages.
func (s *testServer) load(args ...string) string {
	s.Helper()
	out, err := exec.Command("unkg", append([]string{"load", "neo4j"}, args...)...).CombinedOutput()
	if err != nil {
		s.Fatalf("unkg load neo4j %s: %v\n%s", args, err, out)
	}
	return string(out)
}

// fails runs unkg, which must exit with 1 and print the wanted message.
func (s *testServer) fails(want string, args ...string) {
	s.Helper()
	s.exits(exitFailed, want, args...)
}

func (s *testServer) exits(status int, want string, args ...string) {
	s.Helper()
	cmd := exec.Command("unkg", args...)
	out, _ := cmd.CombinedOutput()
	if code := cmd.ProcessState.ExitCode(); code != status || !strings.Contains(string(out), want) {
		s.Errorf("unkg %s: exit code %d, want %d and %q in\n%s", args, code, status, want, out)
	}
}

const unchanged = "0 nodes created, 0 nodes changed, 0 nodes deleted, 0 relationships created, 0 relationships changed, 0 relationships deleted"

// idempotent loads again and expects that nothing changes.
func (s *testServer) idempotent(args ...string) {
	s.Helper()
	if out := s.load(args...); !strings.Contains(out, unchanged) {
		s.Errorf("the second load changes something: %s", out)
	}
}

func TestNeo4jLoad(t *testing.T) {
	s := newTestServer(t)
	specimens := filepath.Join("..", "..", "testdata", "specimen")
	s.load("-q", specimens)
	want := s.snapshot()
	s.idempotent(specimens)
	s.same("second load", want, s.snapshot())

	for _, format := range []string{"nquads"} {
		s.wipe()
		file := filepath.Join(t.TempDir(), "graph")
		if out, err := exec.Command("unkg", "export", "-q", "--format", format, "-o", file, specimens).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		s.load("-q", file)
		expected, got := want, s.snapshot()
		if format == "ntriples" {
			// they say once what several documents say: which of them said it is lost
			expected, got = withoutClaims(expected), withoutClaims(got)
		}
		s.same(format, expected, got)
		s.idempotent(file)
	}
	for statement, want := range map[string]int64{
		"MATCH (n:Resolution:Document) WHERE n.adoptedOn = date('2044-12-12') RETURN count(n)":                                                                                                                        1,
		"MATCH (n:OperativeParagraph:Paragraph) WHERE valueType(n.position) = 'INTEGER NOT NULL' RETURN count(n) - count { (:OperativeParagraph) }":                                                                   0,
		"MATCH (:Resolution {symbol: 'A/RES/99/902'})-[r:RECALLS]->(:Document {symbol: 'A/RES/98/27'}) WHERE r.paragraphs = ['pp1'] AND r.verbs = ['Recalling', '回顾'] AND r.languages = ['en', 'zh'] RETURN count(r)": 1,
		"MATCH (a:Action) WHERE a.family IS NOT NULL AND a.prefLabel_zh IS NOT NULL RETURN count(a)":                                                                                                                  33,
		"SHOW CONSTRAINTS YIELD name, labelsOrTypes WHERE labelsOrTypes = ['OperativeParagraph'] RETURN count(name)":                                                                                                  1,
	} {
		if got := s.number(statement); got != want {
			t.Errorf("%s: %d, want %d", statement, got, want)
		}
	}
	s.cypher("CALL db.awaitIndexes(60)", nil)
	s.cypher("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()", nil)
	if rows := s.cypher("CALL db.index.fulltext.queryNodes('unkg_text_zh', '灯塔') YIELD node WHERE node:Document RETURN node.symbol", nil); len(rows) != 1 || rows[0][0] != "A/RES/99/902" {
		t.Errorf("full text: %v", rows)
	}
}

// graphOf is the name of the graph of a document.
func graphOf(document string) string { return strings.Replace(document, "/document/", "/graph/", 1) }

// statements are quads of made-up documents, each of which cites the two around it, so that those who write them in
// different orders wait for each other.
func statements(documents, paragraphs int, change func(line string) string) string {
	var b strings.Builder
	const base = "https://w3id.org/unkg/"
	const ns = base + "ontology#"
	symbol := func(i int) string { return fmt.Sprintf("A-RES-99-%d", (i+documents)%documents) }
	for i := range documents {
		doc := base + "document/" + symbol(i)
		add := func(s, p, o string) {
			if !strings.HasPrefix(o, `"`) {
				o = "<" + o + ">"
			}
			line := fmt.Sprintf("<%s> <%s> %s <%s> .\n", s, p, o, graphOf(doc))
			if change != nil {
				line = change(line)
			}
			b.WriteString(line)
		}
		kind := "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
		add(graphOf(doc), ontology.FOAFPrimaryTopic, doc)
		add(doc, kind, ns+"Resolution")
		add(doc, ns+"symbol", fmt.Sprintf("%q", strings.ReplaceAll(symbol(i), "-", "/")))
		add(doc, "http://purl.org/dc/terms/title", fmt.Sprintf(`"Made up, number %d"@en`, i))
		entity := fmt.Sprintf(base+"body/made-up-%d", i%7)
		add(entity, kind, ns+"Body")
		add(entity, "http://www.w3.org/2004/02/skos/core#prefLabel", fmt.Sprintf(`"Made-up body %d"@en`, i%7))
		add(entity, "http://www.w3.org/2004/02/skos/core#altLabel", fmt.Sprintf(`"Body of %d"@en`, i))
		add(doc, ns+"mentions", entity)
		for _, j := range []int{i - 1, i + 1} {
			cited := base + "document/" + symbol(j)
			add(cited, kind, ns+"Resolution")
			add(cited, ns+"symbol", fmt.Sprintf("%q", strings.ReplaceAll(symbol(j), "-", "/")))
			add(doc, ns+"cites", cited)
		}
		for n := range paragraphs {
			p := fmt.Sprintf("%s#op%d", doc, n+1)
			add(doc, ns+"hasParagraph", p)
			add(p, kind, ns+"OperativeParagraph")
			add(p, ns+"position", fmt.Sprintf(`"%d"^^<http://www.w3.org/2001/XMLSchema#integer>`, n+1))
			add(p, ns+"text", fmt.Sprintf(`"Requests number %d to be done;"@en`, n))
			add(p, ns+"mentions", entity)
		}
	}
	return b.String()
}

func (s *testServer) file(text string) string {
	s.Helper()
	name := filepath.Join(s.TempDir(), "graph.nq")
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		s.Fatal(err)
	}
	return name
}

func TestNeo4jCorrection(t *testing.T) {
	s := newTestServer(t)
	first := s.file(statements(5, 4, nil))
	// The third document has one paragraph less and another title; it no longer names its body, whose other name goes
	// with it.
	corrected := s.file(statements(5, 4, func(line string) string {
		if strings.Contains(line, "A-RES-99-2> .") && (strings.Contains(line, "#op3>") || strings.Contains(line, "made-up-2")) {
			return ""
		}
		return strings.Replace(line, "number 2\"", "number 2, corrected\"", 1)
	}))
	s.load("-q", corrected)
	want := s.snapshot()
	s.wipe()
	s.cypher("CREATE (:Note {name: 'note', text: 'mine'})-[:ABOUT {since: 2020}]->(:Person {name: 'me'})", nil)
	foreign := s.snapshot()
	s.load("-q", first)
	s.cypher("MATCH (n:Note), (d:Document {symbol: 'A/RES/99/1'}) CREATE (n)-[:SAYS]->(d) SET d.rating = 5", nil)
	out := s.load(corrected)
	s.idempotent(corrected)
	s.cypher("MATCH (n:Note)-[r:SAYS]->(d) WHERE d.rating = 5 DELETE r REMOVE d.rating", nil)
	s.same("correction", append(want, foreign...), s.snapshot())
	if !strings.Contains(out, "2 nodes deleted") {
		t.Errorf("not two nodes deleted: %s", out)
	}
	s.load("-q", first)
	s.load("-q", corrected)
	s.same("there and back", append(want, foreign...), s.snapshot())

	s.cypher("MATCH (n:Note), (p {iri: 'https://w3id.org/unkg/document/A-RES-99-3#op1'}) CREATE (n)-[:SAYS]->(p)", nil)
	without := s.file(statements(5, 4, func(line string) string {
		if strings.Contains(line, "A-RES-99-3#op1>") {
			return ""
		}
		return line
	}))
	s.exits(exitSome, "still has relationships", "load", "neo4j", "-q", without)
}

func TestNeo4jAtTheSameTime(t *testing.T) {
	s := newTestServer(t)
	all := statements(60, 6, nil)
	lines := strings.SplitAfter(all, "\n")
	groups := map[string]string{}
	var order []string
	for _, line := range lines {
		if line == "" {
			continue
		}
		g := line[strings.LastIndex(line, "<"):]
		if groups[g] == "" {
			order = append(order, g)
		}
		groups[g] += line
	}
	slices.Reverse(order)
	var backwards strings.Builder
	for _, g := range order {
		backwards.WriteString(groups[g])
	}
	one, other := s.file(all), s.file(backwards.String())
	s.load("-q", one)
	want := s.snapshot()
	for turn := range 3 {
		s.wipe()
		var running []*exec.Cmd
		var said []*bytes.Buffer
		for _, f := range []string{one, other} {
			cmd := exec.Command("unkg", "load", "neo4j", "-q", "--jobs", "4", f)
			out := &bytes.Buffer{}
			cmd.Stdout, cmd.Stderr = out, out
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			running, said = append(running, cmd), append(said, out)
		}
		for i, cmd := range running {
			if err := cmd.Wait(); err != nil {
				t.Errorf("turn %d: %v\n%s", turn, err, said[i])
			}
		}
		s.same("two loads at the same time", want, s.snapshot())
	}
}

func TestNeo4jDeadlock(t *testing.T) {
	s := newTestServer(t)
	f := s.file(statements(20, 3, nil))
	s.load("-q", f)
	want := s.snapshot()
	s.wipe()
	s.load("-q", s.file(statements(20, 3, func(line string) string { return strings.Replace(line, "to be done", "to be left", 1) })))
	// Somebody takes a node that the load needs late and, with it in hand, waits for one that the load has by then.
	ctx := context.Background()
	session := s.driver.NewSession(ctx, neo4j.SessionConfig{})
	defer session.Close(ctx)
	tx, err := session.BeginTransaction(ctx)
	if err != nil {
		t.Fatal(err)
	}
	hold := func(symbol string) error {
		result, err := tx.Run(ctx, "MATCH (p {iri: 'https://w3id.org/unkg/document/"+symbol+"#op1'}) SET p.held = true", nil)
		if err == nil {
			_, err = result.Consume(ctx)
		}
		return err
	}
	if err := hold("A-RES-99-9"); err != nil {
		t.Fatal(err)
	}
	done := make(chan string)
	go func() {
		out, err := exec.Command("unkg", "load", "neo4j", "-q", "--jobs", "1", f).CombinedOutput()
		done <- fmt.Sprint(string(out), err)
	}()
	s.await("a transaction that waits", "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN count(*)")
	if err := hold("A-RES-99-0"); err != nil { // the server takes this one to end the deadlock
		t.Logf("the other is told %v", err)
	}
	tx.Rollback(ctx)
	if out := <-done; out != "<nil>" {
		t.Errorf("the load fails: %s", out)
	}
	s.same("deadlock", want, s.snapshot())
}

// Values are read as they were written, whatever they look like.
func TestNeo4jValues(t *testing.T) {
	s := newTestServer(t)
	var planes strings.Builder
	for plane := rune(0); plane <= 16; plane++ {
		planes.WriteRune(plane<<16 | 0xE123)
	}
	texts := []string{
		strings.Repeat("a long text of a megabyte or so, ", 32000),
		"quotes \" ' ` \\ \\\" and\nlines\r\n\tand tabs \x01 \u0085 \u2028",
		planes.String(),
		"`}) DETACH DELETE n //", "$rows {iri: 1} \\u0060", "'; MATCH (n) DETACH DELETE n; //", "\u202ealif \u0640 لا\u200f 国\U0001F600",
	}
	const doc = "https://w3id.org/unkg/document/A-RES-99-7"
	var b strings.Builder
	fmt.Fprintf(&b, "<%s> <%s> <%s> <%[1]s> .\n", graphOf(doc), ontology.FOAFPrimaryTopic, doc)
	for i, text := range texts {
		text = strings.NewReplacer("\\", `\\`, "\"", `\"`, "\n", `\n`, "\r", `\r`).Replace(text)
		fmt.Fprintf(&b, "<%s#op%d> <https://w3id.org/unkg/ontology#text> \"%s\"@en <%s> .\n", doc, i+1, text, graphOf(doc))
	}
	f := s.file(b.String())
	s.load("-q", f)
	s.idempotent(f)
	for i, want := range texts {
		rows := s.cypher("MATCH (n:Resource {iri: $iri}) RETURN n.text_en", map[string]any{"iri": fmt.Sprintf("%s#op%d", doc, i+1)})
		if len(rows) != 1 || rows[0][0] != want {
			t.Errorf("text %d is another now", i+1)
		}
	}
	if n := s.number("MATCH (n) WHERE NOT n:Action RETURN count(n)"); n != int64(len(texts))+2 { // the document and its graph
		t.Errorf("%d nodes", n)
	}
}
