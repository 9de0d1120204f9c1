package docx

import (
	"strings"

	"github.com/unkg/unkg/mapper/reader/rich"
)

// table reads a table row by row. A row whose cells hold one line each is one line; the lines of other rows, and of the
// masthead, are lines of their own.
func (s *story) table(tbl *element) {
	apart := !s.begun || s.place == rich.Running
	s.nested++
	s.rows(tbl, apart)
	s.nested--
}

func (s *story) rows(parent *element, apart bool) {
	for e := parent.first; e != nil; e = e.next {
		switch e.name {
		case "w:tr":
			s.row(e, apart)
		case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo":
			s.rows(e, apart)
		case "mc:AlternateContent":
			s.rows(branch(e), apart)
		}
	}
}

// row reads a row, unless it was deleted.
func (s *story) row(tr *element, apart bool) {
	if isDeleted(tr) {
		return
	}
	before := s.lines
	cells, single := []rich.Line{}, true
	s.cells(tr, func(tc *element) {
		if s.lines = nil; !isDeleted(tc) {
			s.container(tc)
		}
		single = single && len(s.lines) <= 1
		cells = append(cells, s.lines...)
	})
	s.lines = before
	if single && !apart && len(cells) > 1 {
		cells = []rich.Line{joinCells(cells)}
	}
	s.lines = append(s.lines, cells...)
}

func (s *story) cells(parent *element, read func(*element)) {
	for e := parent.first; e != nil; e = e.next {
		switch e.name {
		case "w:tc":
			read(e)
		case "w:sdt", "w:sdtContent", "w:customXml":
			s.cells(e, read)
		}
	}
}

// isDeleted reports whether an element is a row or a cell that was deleted.
func isDeleted(e *element) bool {
	return e.name == "w:tr" && e.child("w:trPr").child("w:del") != nil ||
		e.name == "w:tc" && e.child("w:tcPr").child("w:cellDel") != nil
}

// joinCells makes one line of those of the cells of a row.
func joinCells(cells []rich.Line) rich.Line {
	row := cells[0]
	row.Links = nil
	var b strings.Builder
	for i, cell := range cells {
		if i > 0 {
			b.WriteByte(' ')
		}
		for _, k := range cell.Links {
			row.Links = append(row.Links, rich.Link{Start: b.Len() + k.Start, End: b.Len() + k.End, Target: k.Target})
		}
		b.WriteString(cell.Text)
	}
	row.Text = b.String()
	return row
}
