// Package table writes the answers to questions in the formats that people and programs read: an aligned table, CSV,
// TSV, JSON, Markdown, a workbook of Excel. Formats lists them; New of a Format makes the Encoder that writes one
// answer, NewAlbum the Album that writes several.
//
// Cells have a kind, so that a number stays a number and a date a date where a format can tell. An Encoder writes the
// same bytes for the same answer. It holds no more than a line of an answer, except where widths depend on the whole:
// the aligned table.
package table

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// A Receiver gets one answer: its columns once and then one row after another, or a boolean, or triples.
type Receiver interface {
	Columns(names []string) error
	// Row gives as many cells as there are columns. The receiver does not change them, and may keep them.
	Row(cells []Cell) error
	// Truth gives the answer to a question that is true or false.
	Truth(yes bool) error
	// Triples gives N-Triples.
	Triples(text io.Reader) error
}

// An Encoder writes one answer. Where a format holds only rows, Triples returns a *TriplesError.
type Encoder interface {
	Receiver
	// Close writes what is left of the answer.
	Close() error
	// Discard frees what the encoder holds, instead of Close; after it, it does nothing.
	Discard()
}

// Options say how an answer is written. The zero Options work.
type Options struct {
	Raw   bool // leave text as it is that a spreadsheet takes for a formula, in CSV and TSV
	Width int  // columns of the terminal that lines of the aligned table fit into; 0 for any number
	// Warn is told what a format could not hold, in a sentence without a full stop; nil for nobody.
	Warn func(message string)
}

func (o Options) warn(format string, args ...any) {
	if o.Warn != nil {
		o.Warn(fmt.Sprintf(format, args...))
	}
}

// A Format is a format of answers.
type Format struct {
	Name       string
	About      string   // in a few words, for the help
	Extensions []string // of files in the format, with the dot
	Binary     bool     // the format is not for a terminal
	New        func(w io.Writer, o Options) Encoder
	// NewAlbum makes what several answers are written to; nil if the format does not hold more than one.
	NewAlbum func(w io.Writer, o Options) Album
}

var formats = []Format{
	{"table", "aligned text, cut to the width of a terminal; triples as N-Triples", []string{".txt", ".nt"}, false,
		newPlain, newPages(newPlain, lines)},
	{"csv", "comma-separated, without formulas", []string{".csv"}, false,
		newCSV, nil},
	{"tsv", "a line a row, cells between tabs", []string{".tsv", ".tab"}, false,
		newTSV, nil},
	{"json", "SPARQL 1.1 results", []string{".json", ".srj"}, false,
		newResults, newPages(newResults, members)},
	{"objects", "a JSON array with an object a row", nil, false,
		newObjects, newPages(newObjects, members)},
	{"md", "a table of Markdown, with links", []string{".md", ".markdown"}, false,
		newMarkdown, newPages(newMarkdown, sections)},
	{"xlsx", "a workbook of Excel, with filters and links", []string{".xlsx"}, true,
		newWorkbook, newWorkbookAlbum},
}

// Formats lists the formats, the one for people first.
func Formats() []Format { return slices.Clone(formats) }

// Find returns the format of that name.
func Find(name string) (Format, bool) {
	return find(func(f Format) bool { return f.Name == name })
}

// ByExtension returns the format of files with that extension, ".xlsx".
func ByExtension(extension string) (Format, bool) {
	return find(func(f Format) bool { return slices.Contains(f.Extensions, strings.ToLower(extension)) })
}

func find(is func(Format) bool) (Format, bool) {
	if i := slices.IndexFunc(formats, is); i >= 0 {
		return formats[i], true
	}
	return Format{}, false
}

// A TriplesError says that a format does not hold the triples of an answer.
type TriplesError struct{ Format string }

func (e *TriplesError) Error() string {
	return fmt.Sprintf("the answer is triples, which --format %s does not hold", e.Format)
}

// Hint is what the user can do.
func (e *TriplesError) Hint() string {
	return "--format table prints them as N-Triples, and so does -o FILE.nt"
}

// truthColumn is the column of an answer that is true or false, where a format has only rows.
const truthColumn = "answer"

// truthTable writes a boolean as a table.
func truthTable(e Encoder, yes bool) error {
	if err := e.Columns([]string{truthColumn}); err != nil {
		return err
	}
	return e.Row([]Cell{BooleanCell(yes)})
}
