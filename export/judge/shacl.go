package judge

import (
	"bytes"
	"os/exec"
	"regexp"
	"testing"
)

// A SHACL is a program that checks data in N-Triples against shapes in Turtle.
type SHACL struct {
	Name string
	// Report returns its sh:ValidationReport as N-Triples.
	Report func(t testing.TB, shapes, data string) string
}

// SHACLs lists these programs, from different authors.
func SHACLs() []SHACL { return []SHACL{{"jena", jenaSHACL}, {"pyshacl", PySHACL}} }

// jenaSHACL runs shacl of Apache Jena. Jena 5.6 deviates from SHACL in two points: characters beyond U+FFFF count as two
// in a length, and $ in a pattern also matches before a line feed at the end.
func jenaSHACL(t testing.TB, shapes, data string) string {
	t.Helper()
	report := jena(t, "shacl", "validate", "--shapes", file(t, "shapes.ttl", shapes), "--data", file(t, "data.nt", data))
	return jena(t, "riot", "--nocheck", "--output=ntriples", file(t, "report.ttl", report))
}

// logLine is a line of a log, which Jena's programs mix with their output.
var logLine = regexp.MustCompile(`(?m)^[0-9]{2}:[0-9]{2}:[0-9]{2} (INFO|WARN|ERROR|FATAL) .*\n`)

// jena returns the output of a program of Apache Jena.
func jena(t testing.TB, arguments ...string) string {
	t.Helper()
	var complaints bytes.Buffer
	cmd := exec.Command(Jena(t), arguments...)
	cmd.Stderr = &complaints
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s%s", arguments[0], err, out, complaints.String())
	}
	return logLine.ReplaceAllString(string(out), "")
}
