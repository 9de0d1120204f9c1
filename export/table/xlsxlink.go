package table

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"path"
	"slices"

	"github.com/xuri/excelize/v2"
)

// Links are the links of a sheet. excelize looks through all that are there for each that it adds, so that ten thousand
// take it two seconds, and six times as many far longer. So they are written here: a part of the file with the addresses, and
// an element at the end of the sheet (ECMA-376, part 1, 18.3.1.48).
type links struct {
	elements  bytes.Buffer   // a hyperlink for each cell
	addresses bytes.Buffer   // a Relationship for each address
	known     map[string]int // addresses with the numbers of their Relationships
	n         int            // cells
}

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
		const relationship = `<Relationship Id="rId%d" Type="%s" TargetMode="External" Target="`
		fmt.Fprintf(&l.addresses, relationship, id, excelize.SourceRelationshipHyperLink)
		xml.EscapeText(&l.addresses, []byte(address))
		l.addresses.WriteString(`"/>`)
	}
	fmt.Fprintf(&l.elements, `<hyperlink ref="%s" r:id="rId%d"/>`, cell, id)
	return true
}

// relations are the part of the file with the addresses.
func (l *links) relations() []byte {
	const namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
	return []byte(xml.Header + `<Relationships xmlns="` + namespace + `">` + l.addresses.String() + "</Relationships>")
}

// relationsOf is the name of the part with the addresses of a part.
func relationsOf(part string) string {
	folder, name := path.Split(part)
	return folder + "_rels/" + name + ".rels"
}

const endOfSheet = "</worksheet>"

// end is what a sheet ends in.
func (l *links) end() string {
	if l.n == 0 {
		return endOfSheet
	}
	return "<hyperlinks>" + l.elements.String() + "</hyperlinks>" + endOfSheet
}

// A linkingZip writes a workbook with the links of its sheets. excelize gives it the sheets first, several in no order:
// they are kept until all are there, and written by name.
type linkingZip struct {
	*zip.Writer
	links map[string]*links        // by the names of the parts of the sheets
	kept  map[string]*bytes.Buffer // sheets
	sheet *untilEnd                // that is being given
}

func newLinkingZip(w io.Writer, l map[string]*links) *linkingZip {
	return &linkingZip{Writer: zip.NewWriter(w), links: l, kept: map[string]*bytes.Buffer{}}
}

// Create begins a part of the workbook. What it returns is written before the next part begins.
func (z *linkingZip) Create(name string) (io.Writer, error) {
	if err := z.finish(); err != nil {
		return nil, err
	}
	l, isSheet := z.links[name]
	if !isSheet {
		if err := z.writeKept(); err != nil {
			return nil, err
		}
		return z.Writer.Create(name)
	}
	z.sheet = &untilEnd{end: l.end()}
	if len(z.links) > 1 {
		z.kept[name] = &bytes.Buffer{}
		z.sheet.out = z.kept[name]
		return z.sheet, nil
	}
	var err error
	z.sheet.out, err = z.Writer.Create(name)
	return z.sheet, err
}

// Close writes what is left.
func (z *linkingZip) Close() error {
	return errors.Join(z.finish(), z.writeKept(), z.Writer.Close())
}

// finish writes the end of a sheet.
func (z *linkingZip) finish() error {
	if z.sheet == nil {
		return nil
	}
	s := z.sheet
	z.sheet = nil
	if string(s.held) != endOfSheet {
		return fmt.Errorf("a sheet ends in %q", s.held)
	}
	_, err := io.WriteString(s.out, s.end)
	return err
}

func (z *linkingZip) writeKept() error {
	for _, name := range slices.Sorted(maps.Keys(z.kept)) {
		w, err := z.Writer.Create(name)
		if err != nil {
			return err
		}
		if _, err := z.kept[name].WriteTo(w); err != nil {
			return err
		}
	}
	clear(z.kept)
	return nil
}

// An untilEnd passes on what is written to it but for the end of a sheet, in whose place another will be written.
type untilEnd struct {
	out  io.Writer
	end  string
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
