package pdf

import (
	"slices"

	"github.com/unkg/unkg/mapper/reader/rich"
)

const mastheadPart = 0.28 // of the height of the first page

// joinCells joins the cells of a row of a table to one line, with tabs between them. The boxes of the masthead stay apart.
func (s *sheet) joinCells() {
	kept := s.lines[:0]
	for _, l := range s.lines {
		if n := len(kept) - 1; n >= 0 && l.wide && l.place != rich.Running && !s.inMasthead(l) {
			kept[n].append(l)
			continue
		}
		kept = append(kept, l)
	}
	s.lines = slices.Clip(kept)
}

func (s *sheet) inMasthead(l *line) bool { return s.number == 1 && l.base > s.height*(1-mastheadPart) }

// append puts the next cell of a row after a line.
func (l *line) append(cell *line) {
	at := len(l.text) + 1
	l.text += "\t" + cell.text
	for _, g := range cell.glyphs {
		g.at += at
		l.glyphs = append(l.glyphs, g)
	}
	l.box = box{min(l.left, cell.left), min(l.bottom, cell.bottom), max(l.right, cell.right), max(l.top, cell.top)}
}
