package table

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"
)

// Links are the links of a sheet. excelize looks through all that are there for each that it adds: ten thousand take it
// seconds, and a large sheet minutes. So they are written here: a part of the package with the addresses, and an element
// at the end of the sheet (ECMA-376, part 1, 18.3.1.48).
type links struct {
	elements  bytes.Buffer   // a hyperlink for each cell
	addresses bytes.Buffer   // a Relationship for each address
	known     map[string]int // addresses with the numbers of their Relationships
	n         int            // cells
}

const (
	sheetPart     = "xl/worksheets/sheet1.xml"
	relationsPart = "xl/worksheets/_rels/sheet1.xml.rels"
	endOfSheet    = "</worksheet>"
)

// add adds the link of a cell ("A2"), unless the sheet has as many as Excel allows.
func (l *links) add(cell, address string) bool {
	if l.n == mostLinks {
		return false
	}
	l.n++
	if l.known == nil {
		l.known = map[string]int{}
	}
	id := l.known[address]
	if id == 0 {
		id = len(l.known) + 1
		l.known[address] = id
		fmt.Fprintf(&l.addresses, `<Relationship Id="rId%d" Type="%s" TargetMode="External" Target="`, id, excelize.SourceRelationshipHyperLink)
		xml.EscapeText(&l.addresses, []byte(address))
		l.addresses.WriteString(`"/>`)
	}
	fmt.Fprintf(&l.elements, `<hyperlink ref="%s" r:id="rId%d"/>`, cell, id)
	return true
}

// into makes the file write the links.
func (l *links) into(f *excelize.File) {
	if l.n == 0 {
		return
	}
	relations := xml.Header + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + l.addresses.String() + "</Relationships>"
	f.Pkg.Store(relationsPart, []byte(relations))
	f.SetZipWriter(func(w io.Writer) excelize.ZipWriter {
		return &linkingZip{Writer: zip.NewWriter(w), end: "<hyperlinks>" + l.elements.String() + "</hyperlinks>" + endOfSheet}
	})
}

// A linkingZip writes a workbook and puts links at the end of its sheet.
type linkingZip struct {
	*zip.Writer
	end   string
	sheet *untilEnd
}

// Create begins a part of the workbook. What it returns is written before the next part begins.
func (z *linkingZip) Create(name string) (io.Writer, error) {
	if err := z.finish(); err != nil {
		return nil, err
	}
	w, err := z.Writer.Create(name)
	if err != nil || name != sheetPart {
		return w, err
	}
	z.sheet = &untilEnd{out: w}
	return z.sheet, nil
}

// Close writes what is left.
func (z *linkingZip) Close() error {
	return errors.Join(z.finish(), z.Writer.Close())
}

func (z *linkingZip) finish() error {
	if z.sheet == nil {
		return nil
	}
	held, out := z.sheet.held, z.sheet.out
	z.sheet = nil
	if string(held) != endOfSheet {
		return fmt.Errorf("%s ends in %q", sheetPart, held)
	}
	_, err := io.WriteString(out, z.end)
	return err
}

// An untilEnd passes on what is written to it but for the end of a sheet.
type untilEnd struct {
	out  io.Writer
	held []byte
}

func (u *untilEnd) Write(p []byte) (int, error) {
	u.held = append(u.held, p...)
	if pass := len(u.held) - len(endOfSheet); pass > 0 {
		if _, err := u.out.Write(u.held[:pass]); err != nil {
			return 0, err
		}
		u.held = append(u.held[:0], u.held[pass:]...)
	}
	return len(p), nil
}
