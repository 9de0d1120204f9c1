package table

import (
	"bufio"
	"io"
	"strings"
)

// A tabs writes a line a row with tabs between the cells, and nothing quoted: what could part cells or lines is
// written \t, \n, \r, and a backslash \\. That is what databases and the tools of Unix read. It is not the TSV of
// SPARQL 1.1, which writes terms as Turtle does; a column of that is no list of values.
type tabs struct {
	out *bufio.Writer
	raw bool
}

func newTSV(w io.Writer, o Options) Encoder { return &tabs{bufio.NewWriter(w), o.Raw} }

var escapeTabs = strings.NewReplacer("\\", `\\`, "\t", `\t`, "\n", `\n`, "\r", `\r`)

func (t *tabs) Columns(names []string) error { return t.Row(headerCells(names)) }

func (t *tabs) Row(cells []Cell) error {
	for i, c := range cells {
		if i > 0 {
			t.out.WriteByte('\t')
		}
		escapeTabs.WriteString(t.out, sheetText(c, t.raw))
	}
	return t.out.WriteByte('\n')
}

func (t *tabs) Truth(yes bool) error { return truthTable(t, yes) }

func (t *tabs) Triples(io.Reader) error { return &TriplesError{"tsv"} }

func (t *tabs) Close() error { return t.out.Flush() }

func (t *tabs) Discard() {}
