package docx

import "github.com/unkg/unkg/mapper/reader/rich"

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
	if tr.child("w:trPr").child("w:del") != nil {
		return
	}
	before := s.lines
	cells, single := []rich.Line{}, true
	s.cells(tr, func(tc *element) {
		if s.lines = nil; tc.child("w:tcPr").child("w:cellDel") == nil {
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

// joinCells makes one line of those of the cells of a row.
func joinCells(cells []rich.Line) rich.Line {
	row := cells[0]
	row.Links = append([]rich.Link(nil), row.Links...)
	for _, cell := range cells[1:] {
		row.Text += " "
		for _, k := range cell.Links {
			k.Start += len(row.Text)
			k.End += len(row.Text)
			row.Links = append(row.Links, k)
		}
		row.Text += cell.Text
	}
	return row
}
