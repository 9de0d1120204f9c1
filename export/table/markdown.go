package table

import (
	"bufio"
	"io"
	"strings"
)

// Markdown writes a table of GitHub's Markdown (https://github.github.com/gfm/#tables-extension-). Text is shown as it
// is, whatever characters are in it; IRIs and the symbols of documents are links.
type markdown struct {
	out   *bufio.Writer
	names []string
	begun bool // the header is written
}

func newMarkdown(w io.Writer, _ Options) Encoder { return &markdown{out: bufio.NewWriter(w)} }

func (t *markdown) Columns(names []string) error {
	t.names = names
	return nil
}

// head writes the header, with columns of numbers on the right: those where the first row has a number.
func (t *markdown) head(first []Cell) {
	if t.begun || t.names == nil {
		return
	}
	t.begun = true
	t.write(headerCells(t.names))
	t.out.WriteByte('|')
	for i := range t.names {
		rule := " --- |"
		if i < len(first) && (first[i].Kind == Integer || first[i].Kind == Number) {
			rule = " ---: |"
		}
		t.out.WriteString(rule)
	}
	t.out.WriteByte('\n')
}

func (t *markdown) Row(cells []Cell) error {
	t.head(cells)
	return t.write(cells)
}

func (t *markdown) write(cells []Cell) error {
	t.out.WriteByte('|')
	for _, c := range cells {
		t.out.WriteByte(' ')
		t.out.WriteString(markdownCell(c))
		t.out.WriteString(" |")
	}
	return t.out.WriteByte('\n')
}

func markdownCell(c Cell) string {
	text := escapeMarkdown(printable(c.String()))
	if link := c.Link(); link != "" {
		return "[" + text + "](<" + escapeAddress.Replace(link) + ">)"
	}
	return text
}

// escapeAddress percent-encodes what would end an address in angle brackets or a cell, or begin an escape.
var escapeAddress = strings.NewReplacer(
	"<", "%3C", ">", "%3E", "|", "%7C", "\\", "%5C", "\n", "%0A", "\t", "%09", " ", "%20",
)

// significant are the characters that mean something in Markdown or HTML somewhere within a line. Others, such as
// a hyphen, mean something at the beginning of a line only, where no cell is.
const significant = "\\`*_[]<>&|~$"

// escapeMarkdown returns a text that is shown as it is in a cell.
func escapeMarkdown(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n':
			b.WriteString("<br>")
		case r == '\t':
			b.WriteByte(' ')
		case r < 0x80 && strings.ContainsRune(significant, r):
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func (t *markdown) Truth(yes bool) error { return truthTable(t, yes) }

func (t *markdown) Triples(io.Reader) error { return &TriplesError{"md"} }

func (t *markdown) Close() error {
	t.head(nil)
	return t.out.Flush()
}

func (t *markdown) Discard() {}
