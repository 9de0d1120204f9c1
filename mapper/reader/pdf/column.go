package pdf

import (
	"slices"

	"github.com/unkg/unkg/mapper/reader/rich"
)

// Limits of columns of text.
const (
	fewestRows = 6    // of a column
	filledPart = 0.6  // of the lines of a column fill it
	narrowest  = 12.0 // ems, of a column
	nearlyFull = 0.85 // of the width of a column, of a line that fills it
)

// A column is one of two on a page.
type column struct {
	left, right  float64
	rows, filled int // lines, and those that fill it
}

// findColumns puts the lines of two columns in order, the first column before the second. Columns are runs of lines none of
// which crosses the middle and most of which fill the side that they are on, unlike the cells of a table.
func (s *sheet) findColumns() {
	left, right := s.width, 0.0
	for _, l := range s.lines {
		if l.place == rich.Main {
			left, right = min(left, l.left), max(right, l.right)
		}
	}
	middle := (left + right) / 2
	for start := 0; start < len(s.lines); {
		end := start
		for end < len(s.lines) && s.lines[end].place == rich.Main && s.side(s.lines[end], middle) >= 0 {
			end++
		}
		run := s.lines[start:end]
		if columns, ok := s.columns(run, middle); ok {
			slices.SortStableFunc(run, func(a, b *line) int { return s.side(a, middle) - s.side(b, middle) })
			for _, l := range run {
				l.wide, l.column = false, columns[s.side(l, middle)]
			}
		}
		start = end + 1
	}
}

// side is the column of a line in the order in which they are read, 0 or 1; -1 for a line that crosses the middle.
func (s *sheet) side(l *line, middle float64) int {
	switch first := l.right <= middle; {
	case !first && l.left < middle:
		return -1
	case first != s.rightToLeft:
		return 0
	}
	return 1
}

// columns returns the columns that lines on both sides of the middle form, and whether they are columns of text.
func (s *sheet) columns(run []*line, middle float64) (all [2]*column, ok bool) {
	for _, l := range run {
		c := &all[s.side(l, middle)]
		if *c == nil {
			*c = &column{left: l.left, right: l.right}
		}
		(*c).rows++
		(*c).left, (*c).right = min((*c).left, l.left), max((*c).right, l.right)
	}
	for _, l := range run {
		if c := all[s.side(l, middle)]; l.right-l.left > nearlyFull*(c.right-c.left) {
			c.filled++
		}
	}
	for _, c := range all {
		if c == nil || c.rows < fewestRows || float64(c.filled) < filledPart*float64(c.rows) || c.right-c.left < narrowest*s.size {
			return all, false
		}
	}
	return all, true
}
