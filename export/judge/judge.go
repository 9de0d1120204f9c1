// Package judge lets tests check the files that we write with independent programs: rapper (Raptor), serdi (Serd),
// riot and shacl (Apache Jena), pyshacl and owlrl, and the library json-gold. If a program is missing, the test is skipped with a
// message, or fails if CI is set. `make tools` installs them.
package judge

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/export/ntriples"
)

// A Judge is a program that reads RDF.
type Judge struct {
	Name    string
	unknown []string // formats that it does not read
	// command reads the file and writes N-Triples or, for a format with graphs, N-Quads.
	command func(t testing.TB, format, path string) *exec.Cmd
	library func(t testing.TB, text string) []string // instead of command, if the judge is a library
}

var judges = []Judge{
	{Name: "rapper", unknown: []string{"trig", "jsonld"}, command: func(t testing.TB, format, path string) *exec.Cmd {
		return exec.Command(program(t, "rapper"), "-q", "-i", format, "-o", lines(format), path)
	}},
	{Name: "serdi", unknown: []string{"jsonld"}, command: func(t testing.TB, format, path string) *exec.Cmd {
		return exec.Command(program(t, "serdi"), "-i", format, "-o", lines(format), path)
	}},
	{Name: "riot", command: func(t testing.TB, format, path string) *exec.Cmd {
		return exec.Command(Jena(t), "riot", "--strict", "--syntax="+format, "--output="+lines(format), path)
	}},
	{Name: "json-gold", unknown: []string{"turtle", "ntriples", "nquads", "trig"}, library: JSONGold},
}

// Judges lists the parsers, all from different authors.
func Judges() []Judge { return slices.Clone(judges) }

// Reads reports whether the judge knows the format.
func (j Judge) Reads(format string) bool { return !slices.Contains(j.unknown, format) }

// Quads reports whether statements of the format name their graph.
func Quads(format string) bool { return format == "nquads" || format == "trig" }

// lines returns the line-based format that can express the same as format.
func lines(format string) string {
	if Quads(format) || format == "jsonld" {
		return "nquads"
	}
	return "ntriples"
}

// Read returns the statements that the judge finds in text, as Statements does. Complaints fail the test.
func (j Judge) Read(t testing.TB, format, text string) []string {
	t.Helper()
	if j.library != nil {
		return j.library(t, text)
	}
	path := filepath.Join(t.TempDir(), "data."+format)
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := j.command(t, format, path)
	var complaints bytes.Buffer
	cmd.Stderr = &complaints
	out, err := cmd.Output()
	if err != nil || complaints.Len() > 0 {
		t.Fatalf("%s on %s: %v\n%s", j.Name, format, err, complaints.String())
	}
	statements, err := Statements(bytes.NewReader(out), lines(format) == "nquads")
	if err != nil {
		t.Fatalf("output of %s on %s: %v", j.Name, format, err)
	}
	return statements
}

// Statements reads N-Triples or N-Quads and returns one line per statement, sorted and without duplicates, for
// comparison.
func Statements(r io.Reader, quads bool) ([]string, error) {
	reader := ntriples.NewReader(r)
	if quads {
		reader = ntriples.NewQuadReader(r)
	}
	var out []string
	for {
		q, err := reader.Read()
		if err == io.EOF {
			slices.Sort(out)
			return slices.Compact(out), nil
		}
		if err != nil {
			return nil, err
		}
		out = append(out, Line(q))
	}
}

// Line formats a statement independently of the writers. Language tags are in lower case, as RDF allows.
func Line(q rdf.Quad) string {
	object := q.Obj.String()
	if l, ok := q.Obj.(rdf.Literal); ok {
		object = fmt.Sprintf("%q@%s^^%s", object, strings.ToLower(l.Lang()), l.DataType)
	}
	line := fmt.Sprintf("%s %s %s", q.Subj, q.Pred, object)
	if q.Ctx != nil {
		line += " " + q.Ctx.String()
	}
	return line
}

// Difference returns what is in the first sorted list and not in the second, ten lines at most.
func Difference(a, b []string) (d []string) {
	for _, s := range a {
		if _, ok := slices.BinarySearch(b, s); !ok && len(d) < 10 {
			d = append(d, s)
		}
	}
	return d
}

// Conforms fails the test unless the data, in Turtle, conform to the shapes, in Turtle.
func Conforms(t testing.TB, shapes, data string) {
	t.Helper()
	if report := Validate(t, shapes, data); report != "Conforms" {
		t.Errorf("shapes:\n%s", report)
	}
}

// Validate returns what Jena says of the data: "Conforms", or all nodes with their faults.
func Validate(t testing.TB, shapes, data string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"shapes.ttl": shapes, "data.ttl": data} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command(Jena(t), "shacl", "validate", "--text",
		"--shapes", filepath.Join(dir, "shapes.ttl"), "--data", filepath.Join(dir, "data.ttl"))
	out, err := cmd.CombinedOutput()
	if err != nil { // the exit code is 0 for violations too
		t.Fatalf("shacl: %v\n%s", err, out)
	}
	return strings.TrimSpace(string(out))
}
