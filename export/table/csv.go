package table

import (
	"bufio"
	"encoding/csv"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"
)

// A commas writes CSV (RFC 4180, with line feeds) for programs, and for spreadsheets.
type commas struct {
	*csv.Writer
	out  *bufio.Writer
	raw  bool
	line []string
}

func newCSV(w io.Writer, o Options) Encoder {
	out := bufio.NewWriter(w)
	return &commas{Writer: csv.NewWriter(out), out: out, raw: o.Raw}
}

func (t *commas) Columns(names []string) error { return t.write(headerCells(names)) }

func (t *commas) Row(cells []Cell) error { return t.write(cells) }

func (t *commas) write(cells []Cell) error {
	t.line = t.line[:0]
	for _, c := range cells {
		t.line = append(t.line, sheetText(c, t.raw))
	}
	if len(t.line) == 1 && t.line[0] == "" { // an empty line, which readers skip
		t.Flush()
		_, err := t.out.WriteString("\"\"\n")
		return err
	}
	return t.Write(t.line)
}

func (t *commas) Truth(yes bool) error { return truthTable(t, yes) }

func (t *commas) Triples(io.Reader) error { return &TriplesError{"csv"} }

func (t *commas) Close() error {
	t.Flush()
	if err := t.Error(); err != nil {
		return err
	}
	return t.out.Flush()
}

func (t *commas) Discard() {}

// headerCells makes cells of the names of columns.
func headerCells(names []string) []Cell {
	cells := make([]Cell, len(names))
	for i, n := range names {
		cells[i] = TextCell(n)
	}
	return cells
}

// numeric matches text that a spreadsheet reads as a number, which is harmless.
var numeric = regexp.MustCompile(`^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?$`)

// sheetText returns a cell as text that no spreadsheet takes for a formula: an apostrophe is put before what could
// begin one (https://owasp.org/www-community/attacks/CSV_Injection), and control characters other than tab and line
// feed are left out. With raw it is as it is.
func sheetText(c Cell, raw bool) string {
	s := c.String()
	if raw {
		return s
	}
	s = printable(s)
	const beginFormulas = "=+-@\t\n＝＋－＠"
	first, _ := utf8.DecodeRuneInString(s)
	if s != "" && strings.ContainsRune(beginFormulas, first) && !numeric.MatchString(s) {
		return "'" + s
	}
	return s
}
