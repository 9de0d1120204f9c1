package table

import (
	"bufio"
	"fmt"
	"io"
)

// Objects writes a JSON array with one object per row, with the columns in order.
type objects struct {
	out   *bufio.Writer
	names [][]byte // as JSON
	line  []byte
	rows  int
	begun bool // there are columns
}

func newObjects(w io.Writer, _ Options) Encoder { return &objects{out: bufio.NewWriter(w)} }

func (t *objects) Columns(names []string) error {
	t.begun = true
	for _, n := range names {
		t.names = append(t.names, appendString(nil, n))
	}
	return t.out.WriteByte('[')
}

func (t *objects) Row(cells []Cell) error {
	t.line = append(t.line[:0], "\n{"...)
	if t.rows++; t.rows > 1 {
		t.line = append(t.line[:0], ",\n{"...)
	}
	for i, c := range cells {
		if i > 0 {
			t.line = append(t.line, ", "...)
		}
		t.line = appendJSON(append(append(t.line, t.names[i]...), ": "...), c)
	}
	_, err := t.out.Write(append(t.line, '}'))
	return err
}

func (t *objects) Truth(yes bool) error {
	_, err := fmt.Fprintln(t.out, yes)
	return err
}

func (t *objects) Triples(io.Reader) error { return &TriplesError{"objects"} }

func (t *objects) Close() error {
	if t.begun {
		t.out.WriteString("\n]\n")
	}
	return t.out.Flush()
}

func (t *objects) Discard() {}
