package table

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// A workbook writes a workbook of Excel with one sheet: the header stays in view and has filters, columns are as wide
// as what is in them, numbers are numbers, dates dates, and IRIs and symbols of documents links. Text is never a
// formula. What Excel cannot hold is told to Options.Warn, and a text that was cut says so at its end.
type workbook struct {
	out     io.Writer
	options Options
	names   []string
	file    *excelize.File
	sheet   *excelize.StreamWriter
	styles  styles
	early   [][]Cell // rows from which the widths of columns are measured
	row     int      // of the sheet, from 1, that was written last
	links   links
	lost    losses
}

type styles struct{ header, text, date, link int }

// losses count what the sheet could not hold.
type losses struct{ texts, links int }

// Limits of Excel (https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3), and of what is worth it.
const (
	mostCharacters = excelize.TotalCellChars // of a cell, in UTF-16 code units
	mostRows       = excelize.TotalRows      // of a sheet, with the header
	mostLinks      = excelize.TotalSheetHyperlinks
	mostAddress    = 2079 // characters of an address
	measured       = 1000 // rows that the widths of columns are measured from
	widestColumn   = 80   // in digits of the standard font, the unit of Excel
	narrowColumn   = 6
	margin         = 3        // the button of the filter, in the same unit
	sheetName      = "Sheet1" // as excelize calls the first one
)

func newWorkbook(w io.Writer, o Options) Encoder { return &workbook{out: w, options: o} }

func (t *workbook) Columns(names []string) error {
	t.names = names
	return nil
}

func (t *workbook) Row(cells []Cell) error {
	if t.sheet == nil && len(t.early) < measured {
		t.early = append(t.early, cells)
		return nil
	}
	if err := t.begin(); err != nil {
		return err
	}
	return t.write(cells)
}

func (t *workbook) Truth(yes bool) error { return truthTable(t, yes) }

func (t *workbook) Triples(io.Reader) error { return &TriplesError{"xlsx"} }

// begin writes the header and the rows that have been kept.
func (t *workbook) begin() error {
	if t.sheet != nil {
		return nil
	}
	t.file = excelize.NewFile()
	err := errors.Join(t.file.SetDocProps(&excelize.DocProperties{
		Creator: "unkg", Created: sameTime, Modified: sameTime, LastModifiedBy: "unkg",
	}), t.makeStyles())
	if err != nil {
		return err
	}
	if t.sheet, err = t.file.NewStreamWriter(sheetName); err != nil {
		return err
	}
	for i, w := range t.widths() {
		if err := t.sheet.SetColWidth(i+1, i+1, w); err != nil {
			return err
		}
	}
	frozen := excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}
	if err := t.sheet.SetPanes(&frozen); err != nil {
		return err
	}
	header := make([]any, len(t.names))
	for i, n := range t.names {
		header[i] = excelize.Cell{StyleID: t.styles.header, Value: t.fitting(n)}
	}
	if err := t.add(header); err != nil {
		return err
	}
	for _, cells := range t.early {
		if err := t.write(cells); err != nil {
			return err
		}
	}
	t.early = nil
	return nil
}

// sameTime is when every workbook was made, so that the same answer gives the same file.
const sameTime = "2000-01-01T00:00:00Z"

func (t *workbook) makeStyles() error {
	top := &excelize.Alignment{Vertical: "top", WrapText: true}
	iso := "yyyy-mm-dd"
	for _, s := range []struct {
		id    *int
		style excelize.Style
	}{
		{&t.styles.header, excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{Vertical: "top"}}},
		{&t.styles.text, excelize.Style{Alignment: top}},
		{&t.styles.date, excelize.Style{Alignment: top, CustomNumFmt: &iso}},
		{&t.styles.link, excelize.Style{Alignment: top, Font: &excelize.Font{Color: "0563C1", Underline: "single"}}},
	} {
		var err error
		if *s.id, err = t.file.NewStyle(&s.style); err != nil {
			return err
		}
	}
	return nil
}

// widths are the widths of columns that the first rows fit into.
func (t *workbook) widths() []float64 {
	widths := make([]float64, len(t.names))
	for i, n := range t.names {
		widths[i] = float64(max(narrowColumn, columnsOf(n)+margin))
		for _, cells := range t.early {
			for line := range strings.Lines(start(cells[i].String())) {
				widths[i] = max(widths[i], float64(columnsOf(line)+1))
			}
		}
		widths[i] = min(widths[i], widestColumn)
	}
	return widths
}

// start returns no more of a text than is needed to know that it is wide.
func start(s string) string {
	const enough = widestColumn * utf8.UTFMax * 4 // bytes
	return s[:min(len(s), enough)]
}

func (t *workbook) write(cells []Cell) error {
	values := make([]any, len(cells))
	for i, c := range cells {
		values[i] = t.value(c, i)
	}
	return t.add(values)
}

func (t *workbook) add(values []any) error {
	if t.row++; t.row > mostRows {
		return fmt.Errorf("the answer has more than the %d rows of a sheet of Excel", mostRows-1)
	}
	return t.sheet.SetRow("A"+strconv.Itoa(t.row), values)
}

// value returns a cell of column i, counted from 0, of the next row as excelize takes it.
func (t *workbook) value(c Cell, i int) any {
	switch c.Kind {
	case Null:
		return nil
	case Boolean:
		return excelize.Cell{StyleID: t.styles.text, Value: c.Text == "true"}
	case Integer, Number:
		if x, ok := exactly(c); ok {
			return excelize.Cell{StyleID: t.styles.text, Value: x}
		}
	case Date, Text:
		if day, ok := serial(c.Text); ok {
			return excelize.Cell{StyleID: t.styles.date, Value: day}
		}
	}
	style := t.styles.text
	if address := c.Link(); address != "" && len(address) <= mostAddress {
		if name, err := excelize.CoordinatesToCellName(i+1, t.row+1); err == nil && t.links.add(name, address) {
			style = t.styles.link
		} else {
			t.lost.links++
		}
	}
	return excelize.Cell{StyleID: style, Value: t.fitting(c.String())}
}

// exactly returns the value of a number that Excel can hold without a change: it keeps 15 digits.
func exactly(c Cell) (float64, bool) {
	const kept = 15
	x, err := strconv.ParseFloat(c.Text, 64)
	if err != nil || x-x != 0 { // infinite or no number
		return 0, false
	}
	mantissa, _, floating := strings.Cut(strings.ToLower(c.Text), "e")
	digits := strings.TrimLeft(strings.Replace(strings.TrimLeft(mantissa, "+-"), ".", "", 1), "0")
	return x, floating || len(digits) <= kept || c.Datatype != "" && c.Kind == Number
}

// serial returns the number of a day that is written as 2006-01-02 in the calendar of Excel, which takes 1900 for a leap
// year: it is right from March of that year.
func serial(text string) (int, bool) {
	if len(text) != len(time.DateOnly) {
		return 0, false
	}
	day, err := time.Parse(time.DateOnly, text)
	if err != nil || day.Year() < 1901 {
		return 0, false
	}
	zero := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	return int(day.Sub(zero) / (24 * time.Hour)), true
}

// fitting returns a text that Excel can hold: a long one is cut, with a mark at the end.
func (t *workbook) fitting(s string) string {
	s = printable(strings.ToValidUTF8(s, "\ufffd"))
	if len(s) <= mostCharacters {
		return s
	}
	units := 0
	for _, r := range s {
		units += utf16.RuneLen(r)
	}
	if units <= mostCharacters {
		return s
	}
	t.lost.texts++
	mark := fmt.Sprintf(" […] (cut: %d characters)", units)
	kept := 0
	for i, r := range s {
		if kept += utf16.RuneLen(r); kept > mostCharacters-utf8.RuneCountInString(mark) {
			return s[:i] + mark
		}
	}
	return s
}

func (t *workbook) Close() error {
	if t.names == nil {
		return nil // the answer was no table
	}
	if err := t.begin(); err != nil {
		return err
	}
	defer t.file.Close()
	t.links.into(t.file)
	if len(t.names) > 0 {
		last, _ := excelize.CoordinatesToCellName(len(t.names), t.row)
		if err := t.file.AutoFilter(sheetName, "A1:"+last, nil); err != nil {
			return err
		}
	}
	if err := t.sheet.Flush(); err != nil {
		return err
	}
	if t.lost.texts > 0 {
		t.options.warn("Excel holds %d characters a cell: %s cut; the other formats have all", mostCharacters, were(t.lost.texts, "text"))
	}
	if t.lost.links > 0 {
		t.options.warn("%d links are in the sheet: %s left out", mostLinks, were(t.lost.links, "further one"))
	}
	return t.file.Write(t.out)
}

// were returns a number with a noun and a verb: "1 text was", "2 texts were".
func were(n int, noun string) string {
	if n == 1 {
		return "1 " + noun + " was"
	}
	return fmt.Sprintf("%d %ss were", n, noun)
}
