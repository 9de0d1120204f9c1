package judge

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// OpenPyXL returns what the first sheet of a workbook of Excel holds, as JSON: rows, links by cell, cells with formulas,
// the first cell that is not frozen, the range of the filter, widths by column.
func OpenPyXL(t testing.TB, workbook string) []byte {
	t.Helper()
	return []byte(python(t, "openpyxl", "read", file(t, "book.xlsx", workbook)))
}

// PySHACL returns the report of pyshacl on data in N-Triples and shapes in Turtle: a sh:ValidationReport as N-Triples.
func PySHACL(t testing.TB, shapes, data string) string {
	t.Helper()
	return python(t, "pyshacl", "validate", file(t, "shapes.ttl", shapes), file(t, "data.nt", data))
}

// Closure returns what texts in Turtle say, and what owlrl infers from it by the rules of OWL 2 RL, as N-Triples.
func Closure(t testing.TB, texts ...string) (said, inferred string) {
	t.Helper()
	said, inferred, _ = strings.Cut(python(t, "pyshacl", "closure", file(t, "all.ttl", strings.Join(texts, "\n"))), "# inferred\n")
	return said, inferred
}

func python(t testing.TB, name string, arguments ...string) string {
	t.Helper()
	script := engine(t, name)
	installed(t, script, "folder")
	var complaints strings.Builder
	cmd := exec.Command(script, arguments...)
	cmd.Stderr = &complaints
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", arguments[0], err, complaints.String())
	}
	return string(out)
}

// file writes a file into a folder of its own.
func file(t testing.TB, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}
