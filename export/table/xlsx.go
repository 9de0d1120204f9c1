package table

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"
)

// A workbook is a workbook of Excel with an answer on each sheet. The header of a sheet stays in view and has filters,
// columns are as wide as what is in them, numbers are numbers, dates dates, and IRIs and symbols of documents links. Text
// is never a formula. What Excel cannot hold is told to Options.Warn; a text that was cut says so at its end.
type workbook struct {
	out     io.Writer
	options Options
	file    *excelize.File
	styles  styles
	names   map[string]bool // of the sheets, in small letters
	sheets  int
	links   map[string]*links // by the names of the parts of the sheets
	err     error             // of the making
}

type styles struct{ header, text, date, link int }

// makeWorkbook begins a workbook, which Close writes to w.
func makeWorkbook(w io.Writer, o Options) *workbook {
	b := &workbook{out: w, options: o, file: excelize.NewFile(), names: map[string]bool{}, links: map[string]*links{}}
	b.err = errors.Join(b.file.SetDocProps(&excelize.DocProperties{
		Creator: "unkg", LastModifiedBy: "unkg", Created: sameTime, Modified: sameTime,
	}), b.makeStyles())
	return b
}

// sameTime is when every workbook was made, so that the same answer gives the same file.
const sameTime = "2000-01-01T00:00:00Z"

func (b *workbook) makeStyles() error {
	top := &excelize.Alignment{Vertical: "top", WrapText: true}
	iso := "yyyy-mm-dd"
	for _, s := range []struct {
		id    *int
		style excelize.Style
	}{
		{&b.styles.header, excelize.Style{
			Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{Vertical: "top"},
		}},
		{&b.styles.text, excelize.Style{Alignment: top}},
		{&b.styles.date, excelize.Style{Alignment: top, CustomNumFmt: &iso}},
		{&b.styles.link, excelize.Style{Alignment: top, Font: &excelize.Font{Color: "0563C1", Underline: "single"}}},
	} {
		var err error
		if *s.id, err = b.file.NewStyle(&s.style); err != nil {
			return err
		}
	}
	return nil
}

// Answer returns the encoder of a further sheet. A name that Excel does not allow, or that is taken, is changed.
func (b *workbook) Answer(name, _ string) Encoder { return &sheet{book: b, name: name} }

// add adds a sheet and returns its name and the name of its part of the file.
func (b *workbook) add(name string) (string, string, error) {
	if b.err != nil {
		return "", "", b.err
	}
	name = b.legal(name)
	b.sheets++
	part := fmt.Sprintf("xl/worksheets/sheet%d.xml", b.sheets)
	if b.sheets == 1 {
		return name, part, b.file.SetSheetName(b.file.GetSheetName(0), name)
	}
	_, err := b.file.NewSheet(name)
	return name, part, err
}

// legal returns a name that Excel allows for a further sheet: of at most 31 characters, without some of them.
func (b *workbook) legal(name string) string {
	const most = excelize.MaxSheetNameLength // UTF-16 code units
	name = strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]'`, r) {
			return '-'
		}
		return r
	}, printable(name)), "\n\t ")
	if name == "" || strings.EqualFold(name, "history") { // the latter is reserved
		name = truthColumn
	}
	try, _ := firstUnits(name, most)
	for i := 2; b.names[strings.ToLower(try)]; i++ {
		number := fmt.Sprintf(" %d", i)
		try, _ = firstUnits(name, most-len(number))
		try += number
	}
	b.names[strings.ToLower(try)] = true
	return try
}

// Close writes the workbook.
func (b *workbook) Close() error {
	defer b.Discard()
	if b.err != nil {
		return b.err
	}
	for part, l := range b.links {
		b.file.Pkg.Store(relationsOf(part), l.relations())
	}
	b.file.SetZipWriter(func(w io.Writer) excelize.ZipWriter { return newLinkingZip(w, b.links) })
	return b.file.Write(b.out)
}

// Discard removes the temporary files of a workbook that is not to be written. After Close it does nothing.
func (b *workbook) Discard() { b.file.Close() }

func newWorkbookAlbum(w io.Writer, o Options) Album { return makeWorkbook(w, o) }

// newWorkbook makes the encoder of a workbook with one answer.
func newWorkbook(w io.Writer, o Options) Encoder {
	b := makeWorkbook(w, o)
	return &single{b.Answer(truthColumn, ""), b}
}

// A single encoder writes the only sheet of a workbook.
type single struct {
	Encoder
	book *workbook
}

func (s *single) Close() error {
	if err := s.Encoder.Close(); err != nil {
		return err
	}
	return s.book.Close()
}

func (s *single) Discard() {
	s.Encoder.Discard()
	s.book.Discard()
}
