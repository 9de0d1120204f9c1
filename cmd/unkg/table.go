package main

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/term"
	"golang.org/x/text/width"
)

// A table writes an answer.
type table interface {
	receiver
	close() error
}

// tables are the output formats; raw leaves cells of CSV as they are.
var tables = []struct {
	name string
	new  func(w io.Writer, raw bool) table
}{
	{"table", func(w io.Writer, _ bool) table { return &plainTable{out: w, room: columnsOn(w)} }},
	{"csv", func(w io.Writer, raw bool) table { return &csvTable{csv.NewWriter(w), raw} }},
	{"json", func(w io.Writer, _ bool) table { return &jsonTable{out: bufio.NewWriter(w)} }},
}

func tableFormats() (names []string) {
	for _, t := range tables {
		names = append(names, t.name)
	}
	return names
}

func findTable(name string) (func(w io.Writer, raw bool) table, bool) {
	for _, t := range tables {
		if t.name == name {
			return t.new, true
		}
	}
	return nil, false
}

// cell returns a value as text: "" for null, JSON for lists and maps.
func cell(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case bool:
		return strconv.FormatBool(v)
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	default:
		return strings.TrimSuffix(string(marshal(v)), "\n")
	}
}

func marshal(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return []byte("null")
	}
	return b.Bytes()
}

// A plainTable is aligned for people. Long text is cut, so that a line fits on the terminal, if there is one.
type plainTable struct {
	out   io.Writer
	room  int // columns of the terminal, 0 for any number
	lines [][]string
}

const (
	widest    = 72 // columns of the terminal that a cell may take
	narrowest = 12 // columns that a wide cell keeps if there is not enough room
	gap       = 2  // between cells
)

func (t *plainTable) columns(names []string) error {
	line := make([]string, len(names))
	for i, n := range names {
		line[i] = cut(n, widest)
	}
	t.lines = append(t.lines, line)
	return nil
}

func (t *plainTable) truth(yes bool) error {
	_, err := fmt.Fprintln(t.out, yes)
	return err
}

// triples writes N-Triples with escapes for characters that could steer a terminal, which the format allows.
func (t *plainTable) triples(text io.Reader) error {
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

func (t *plainTable) row(values []any) error {
	line := make([]string, len(values))
	for i, v := range values {
		line[i] = cut(cell(v), widest)
	}
	t.lines = append(t.lines, line)
	return nil
}

func (t *plainTable) close() error {
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
		behind := 0 // columns between the last cell and the next
		for i, c := range line {
			c = cut(c, widths[i])
			out.WriteString(strings.Repeat(" ", behind))
			out.WriteString(c)
			behind = widths[i] - columnsOf(c) + gap
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

// columnsOn returns the width of a terminal, 0 if w is not a terminal.
func columnsOn(w io.Writer) int {
	f, ok := w.(interface{ Fd() uintptr })
	if !ok {
		return 0
	}
	columns, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0
	}
	return columns
}

// cut returns a cell on one line, shortened to at most the given number of columns.
func cut(s string, most int) string {
	s = onOneLine(s)
	used := 0
	for i, r := range s {
		w := columnsOf(string(r))
		if used+w > most-1 && columnsOf(s[i:]) > most-used {
			return s[:i] + "…"
		}
		used += w
	}
	return s
}

// onOneLine returns a text without characters that could break its line or steer a terminal.
func onOneLine(s string) string {
	return visible(strings.Join(strings.FieldsFunc(s, unicode.IsControl), " "))
}

// columnsOf returns how many columns of a terminal a text takes.
func columnsOf(s string) int {
	n := 0
	for _, r := range s {
		switch k := width.LookupRune(r).Kind(); {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case k == width.EastAsianWide || k == width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}

// A csvTable is for programs, and for spreadsheets.
type csvTable struct {
	*csv.Writer
	raw bool
}

func (t *csvTable) columns(names []string) error {
	line := make([]string, len(names))
	for i, n := range names {
		line[i] = t.text(n)
	}
	return t.Write(line)
}

func (t *csvTable) row(values []any) error {
	line := make([]string, len(values))
	for i, v := range values {
		line[i] = cell(v)
		if _, ok := v.(string); ok {
			line[i] = t.text(line[i])
		}
	}
	return t.Write(line)
}

func (t *csvTable) truth(yes bool) error {
	return errors.Join(t.columns([]string{"answer"}), t.row([]any{yes}))
}

func (t *csvTable) triples(io.Reader) error { return noTriples("csv") }

func (t *csvTable) close() error {
	t.Flush()
	return t.Error()
}

// number matches text that a spreadsheet reads as a number, which is harmless.
var number = regexp.MustCompile(`^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?$`)

// text returns a cell that no spreadsheet takes for a formula: an apostrophe is put before what could begin one
// (https://owasp.org/www-community/attacks/CSV_Injection), and control characters other than tab and line feed are
// left out.
func (t *csvTable) text(s string) string {
	if t.raw {
		return s
	}
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, s)
	if first, _ := utf8.DecodeRuneInString(s); strings.ContainsRune("=+-@\t\n＝＋－＠", first) && s != "" && !number.MatchString(s) {
		return "'" + s
	}
	return s
}

// noTriples is for formats of rows.
func noTriples(format string) error {
	return usagef("the answer is triples, which --format %s does not hold", format).withHint("without --format they are printed as N-Triples")
}

// A jsonTable is an array with one object per row, with the columns in order.
type jsonTable struct {
	out   *bufio.Writer
	names [][]byte
	rows  int
	begun bool
}

func (t *jsonTable) columns(names []string) error {
	t.begun = true
	for _, n := range names {
		t.names = append(t.names, bytes.TrimSpace(marshal(n)))
	}
	_, err := t.out.WriteString("[")
	return err
}

func (t *jsonTable) row(values []any) error {
	if t.rows++; t.rows > 1 {
		t.out.WriteByte(',')
	}
	t.out.WriteString("\n{")
	for i, v := range values {
		if i > 0 {
			t.out.WriteString(", ")
		}
		t.out.Write(t.names[i])
		t.out.WriteString(": ")
		t.out.Write(bytes.TrimSpace(marshal(v)))
	}
	_, err := t.out.WriteString("}")
	return err
}

func (t *jsonTable) truth(yes bool) error {
	_, err := fmt.Fprintln(t.out, yes)
	return errors.Join(err, t.out.Flush())
}

func (t *jsonTable) triples(io.Reader) error { return noTriples("json") }

func (t *jsonTable) close() error {
	if !t.begun {
		return nil // the answer was no table
	}
	t.out.WriteString("\n]\n")
	return t.out.Flush()
}
