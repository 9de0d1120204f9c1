package table

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mattn/go-runewidth"

	"github.com/unkg/unkg/ontology/script"
)

// A plain table is aligned for people. Long text is cut, so that a line fits on the terminal, if there is one.
type plain struct {
	out   io.Writer
	room  int // columns of the terminal, 0 for any number
	lines [][]string
}

const (
	widest    = 72 // columns of the terminal that a cell may take
	narrowest = 12 // columns that a wide cell keeps if there is not enough room
	gap       = 2  // between cells
)

func newPlain(w io.Writer, o Options) Encoder { return &plain{out: w, room: o.Width} }

func (t *plain) Columns(names []string) error {
	line := make([]string, len(names))
	for i, n := range names {
		line[i] = cut(n, widest)
	}
	t.lines = append(t.lines, line)
	return nil
}

func (t *plain) Row(cells []Cell) error {
	line := make([]string, len(cells))
	for i, c := range cells {
		line[i] = cut(c.String(), widest)
	}
	t.lines = append(t.lines, line)
	return nil
}

func (t *plain) Truth(yes bool) error {
	_, err := fmt.Fprintln(t.out, yes)
	return err
}

// Triples writes escapes for characters that could steer a terminal, which the format allows.
func (t *plain) Triples(text io.Reader) error {
	in, out := bufio.NewReader(text), bufio.NewWriter(t.out)
	for {
		r, size, err := in.ReadRune()
		switch {
		case err == io.EOF:
			return out.Flush()
		case err != nil:
			return err
		case r == utf8.RuneError && size == 1:
			return errors.New("the answer is not UTF-8")
		case r != '\n' && r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)):
			fmt.Fprintf(out, "\\u%04X", r)
		default:
			out.WriteRune(r)
		}
	}
}

func (t *plain) Close() error {
	if len(t.lines) == 0 {
		return nil // the answer was no table
	}
	widths := make([]int, len(t.lines[0]))
	for _, line := range t.lines {
		for i, c := range line {
			widths[i] = max(widths[i], columnsOf(c))
		}
	}
	fit(widths, t.room)
	out := bufio.NewWriter(t.out)
	for _, line := range t.lines {
		before := 0 // columns between the last cell and the next
		for i, c := range line {
			c = cut(c, widths[i])
			out.WriteString(strings.Repeat(" ", before))
			out.WriteString(c)
			before = widths[i] - columnsOf(c) + gap
		}
		out.WriteByte('\n')
	}
	if rows := len(t.lines) - 1; rows == 1 {
		out.WriteString("1 row\n")
	} else {
		fmt.Fprintf(out, "%d rows\n", rows)
	}
	return out.Flush()
}

func (t *plain) Discard() {}

// fit makes columns narrower until a line fits: first the last, which is usually text, then the widest.
func fit(widths []int, room int) {
	over := gap*(len(widths)-1) - room
	for _, w := range widths {
		over += w
	}
	last := len(widths) - 1
	for ; room > 0 && over > 0; over-- {
		i := last
		if widths[last] <= 2*narrowest {
			i = slices.Index(widths, slices.Max(widths))
		}
		if widths[i] <= narrowest {
			return
		}
		widths[i]--
	}
}

// terminal measures text as terminals do, the same in every environment.
var terminal = &runewidth.Condition{StrictEmojiNeutral: true}

// columnsOf returns how many columns of a terminal a text takes.
func columnsOf(s string) int { return terminal.StringWidth(s) }

// cut returns a cell on one line, shortened to at most the given number of columns.
func cut(s string, most int) string { return terminal.Truncate(onOneLine(s), most, "…") }

// onOneLine returns a text without characters that could break its line or steer a terminal.
func onOneLine(s string) string {
	return script.Visible(strings.Join(strings.FieldsFunc(s, unicode.IsControl), " "))
}
