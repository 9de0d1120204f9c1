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
)

// findColumns puts the lines of two columns in order, the first column before the second. Columns are runs of lines none of
// which crosses the middle and most of which fill the side that they are on, unlike the cells of a table.
func (s *sheet) findColumns() {
	for start := 0; start < len(s.lines); {
		end := start
		for end < len(s.lines) && s.lines[end].place == rich.Main && s.side(s.lines[end]) != 0 {
			end++
		}
		if run := s.lines[start:end]; s.isColumns(run) {
			slices.SortStableFunc(run, func(a, b *line) int { return s.side(a) - s.side(b) })
			for _, l := range run {
				l.wide = false
			}
		}
		start = end + 1
	}
}

// side is the column of a line, 1 or 2 in the order in which they are read; 0 for a line that crosses the middle.
func (s *sheet) side(l *line) int {
	from, to := s.textEdges()
	middle := (from + to) / 2
	switch first := l.right <= middle; {
	case !first && l.left < middle:
		return 0
	case first != s.rightToLeft:
		return 1
	}
	return 2
}

// textEdges returns where the text of a page begins and ends.
func (s *sheet) textEdges() (left, right float64) {
	left, right = s.width, 0
	for _, l := range s.lines {
		if l.place == rich.Main {
			left, right = min(left, l.left), max(right, l.right)
		}
	}
	return left, right
}

// isColumns reports whether lines on both sides of the middle are columns of text.
func (s *sheet) isColumns(run []*line) bool {
	var rows, filled [3]int
	var left, right [3]float64
	for _, l := range run {
		k := s.side(l)
		if rows[k]++; rows[k] == 1 {
			left[k], right[k] = l.left, l.right
		}
		left[k], right[k] = min(left[k], l.left), max(right[k], l.right)
	}
	for _, l := range run {
		if k := s.side(l); l.right-l.left > 0.85*(right[k]-left[k]) {
			filled[k]++
		}
	}
	for k := 1; k <= 2; k++ {
		if rows[k] < fewestRows || float64(filled[k]) < filledPart*float64(rows[k]) || right[k]-left[k] < narrowest*s.size {
			return false
		}
	}
	return true
}
