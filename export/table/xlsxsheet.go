package table

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// A sheet writes an answer to a sheet of a workbook, which appears only if it is closed or has many rows.
type sheet struct {
	book    *workbook
	name    string
	columns []string
	stream  *excelize.StreamWriter
	early   [][]Cell // rows from which the widths of columns are measured
	row     int      // that was written last, from 1
	links   links
	cut     int // texts that were too long
	lost    int // links that were too many
}

// Limits of Excel (https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3), and what is fit to read.
const (
	mostCharacters = excelize.TotalCellChars       // of a cell, in UTF-16 code units
	mostRows       = excelize.TotalRows            // of a sheet, with the header
	mostLinks      = excelize.TotalSheetHyperlinks // of a sheet
	mostAddress    = 2079                          // characters of an address
	measured       = 1000                          // rows that the widths of columns are measured from
	widestColumn   = 80                            // in digits of the standard font, the unit of Excel
	narrowColumn   = 6
	filterButton   = 3 // width in the same unit
)

func (s *sheet) Columns(names []string) error {
	s.columns = names
	return nil
}

func (s *sheet) Row(cells []Cell) error {
	if s.stream == nil && len(s.early) < measured {
		s.early = append(s.early, cells)
		return nil
	}
	if err := s.begin(); err != nil {
		return err
	}
	return s.write(cells)
}

func (s *sheet) Truth(yes bool) error { return truthTable(s, yes) }

func (s *sheet) Triples(io.Reader) error { return &TriplesError{"xlsx"} }

// begin makes the sheet, with the header and the rows that have been kept.
func (s *sheet) begin() error {
	if s.stream != nil {
		return nil
	}
	name, part, err := s.book.add(s.name)
	if err != nil {
		return err
	}
	s.name = name
	s.book.links[part] = &s.links
	if s.stream, err = s.book.file.NewStreamWriter(name); err != nil {
		return err
	}
	for i, w := range s.widths() {
		if err := s.stream.SetColWidth(i+1, i+1, w); err != nil {
			return err
		}
	}
	frozen := excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}
	if err := s.stream.SetPanes(&frozen); err != nil {
		return err
	}
	header := make([]any, len(s.columns))
	for i, n := range s.columns {
		header[i] = excelize.Cell{StyleID: s.book.styles.header, Value: s.fitting(n)}
	}
	if err := s.add(header); err != nil {
		return err
	}
	for _, cells := range s.early {
		if err := s.write(cells); err != nil {
			return err
		}
	}
	s.early = nil
	return nil
}

// widths are the widths of columns that the first rows fit into.
func (s *sheet) widths() []float64 {
	widths := make([]float64, len(s.columns))
	for i, n := range s.columns {
		width := max(narrowColumn, columnsOf(n)+filterButton)
		for _, cells := range s.early {
			for line := range strings.Lines(beginning(cells[i].String())) {
				width = max(width, columnsOf(line)+1)
			}
		}
		widths[i] = float64(min(width, widestColumn))
	}
	return widths
}

// beginning returns no more of a text than is needed to know that it is wide.
func beginning(s string) string {
	const enough = 16 * widestColumn // bytes
	return s[:min(len(s), enough)]
}

func (s *sheet) write(cells []Cell) error {
	values := make([]any, len(cells))
	for i, c := range cells {
		values[i] = s.value(c, i)
	}
	return s.add(values)
}

func (s *sheet) add(values []any) error {
	if s.row++; s.row > mostRows {
		return fmt.Errorf("the answer has more than the %d rows that a sheet of Excel holds", mostRows-1)
	}
	return s.stream.SetRow("A"+strconv.Itoa(s.row), values)
}

// value returns a cell of column i, counted from 0, of the next row as excelize takes it.
func (s *sheet) value(c Cell, i int) any {
	styles := s.book.styles
	switch c.Kind {
	case Null:
		return nil
	case Boolean:
		return excelize.Cell{StyleID: styles.text, Value: c.Text == "true"}
	case Integer, Number:
		if x, ok := exactly(c); ok {
			return excelize.Cell{StyleID: styles.text, Value: x}
		}
	case Date, Text:
		if day, ok := serialDay(c.Text); ok {
			return excelize.Cell{StyleID: styles.date, Value: day}
		}
	}
	style := styles.text
	if address := c.Link(); address != "" && len(address) <= mostAddress {
		if name, err := excelize.CoordinatesToCellName(i+1, s.row+1); err == nil && s.links.add(name, address) {
			style = styles.link
		} else {
			s.lost++
		}
	}
	return excelize.Cell{StyleID: style, Value: s.fitting(c.String())}
}

// exactly returns the value of a number that Excel can hold without a change: it keeps 15 digits. A floating number is
// no more exact than that.
func exactly(c Cell) (float64, bool) {
	const kept = 15
	x, err := strconv.ParseFloat(c.Text, 64)
	if err != nil || x-x != 0 { // infinite or no number
		return 0, false
	}
	if c.Kind == Number && c.Datatype != "" {
		return x, true
	}
	digits := strings.TrimLeft(strings.Replace(strings.TrimLeft(c.Text, "+-"), ".", "", 1), "0")
	return x, len(digits) <= kept
}

// serialDay returns the number of a day, 2006-01-02, in the calendar of Excel. That begins in 1900, which it takes for
// a leap year: earlier days stay text.
func serialDay(text string) (int, bool) {
	if len(text) != len(time.DateOnly) {
		return 0, false
	}
	day, err := time.Parse(time.DateOnly, text)
	if err != nil || day.Year() <= 1900 {
		return 0, false
	}
	zero := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	return int(day.Sub(zero) / (24 * time.Hour)), true
}

// fitting returns a text that Excel can hold: a long one is cut, with a mark at the end.
func (s *sheet) fitting(text string) string {
	text = printable(strings.ToValidUTF8(text, "\ufffd"))
	_, units := firstUnits(text, mostCharacters)
	if units <= mostCharacters {
		return text
	}
	s.cut++
	mark := fmt.Sprintf(" […] (cut: %d characters)", units)
	kept, _ := firstUnits(text, mostCharacters-utf8.RuneCountInString(mark))
	return kept + mark
}

// firstUnits returns the beginning of a text that has at most so many UTF-16 code units, and how many the text has.
func firstUnits(text string, most int) (beginning string, units int) {
	beginning = text
	for i, r := range text {
		n := utf16.RuneLen(r)
		if units <= most && units+n > most {
			beginning = text[:i]
		}
		units += n
	}
	return beginning, units
}

func (s *sheet) Close() error {
	if s.columns == nil {
		return nil // the answer was no table
	}
	if err := s.begin(); err != nil {
		return err
	}
	if len(s.columns) > 0 {
		last, err := excelize.CoordinatesToCellName(len(s.columns), s.row)
		if err != nil {
			return err
		}
		if err := s.book.file.AutoFilter(s.name, "A1:"+last, nil); err != nil {
			return err
		}
	}
	if s.cut > 0 {
		const told = "Excel holds %d characters a cell: %s cut, which other formats have whole"
		s.book.options.warn(told, mostCharacters, were(s.cut, "text"))
	}
	if s.lost > 0 {
		s.book.options.warn("Excel holds %d links a sheet: %s left out", mostLinks, were(s.lost, "link"))
	}
	return s.stream.Flush()
}

// Discard leaves a sheet that has been begun as it is: the workbook is discarded, too.
func (s *sheet) Discard() {}

// were returns a number with a noun and a verb: "1 text was", "2 texts were".
func were(n int, noun string) string {
	if n == 1 {
		return "1 " + noun + " was"
	}
	return fmt.Sprintf("%d %ss were", n, noun)
}
