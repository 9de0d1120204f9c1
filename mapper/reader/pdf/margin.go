package pdf

import (
	"math"
	"slices"

	"github.com/unkg/unkg/mapper/reader/rich"
)

// fewLines is how many lines share a margin at least.
const fewLines = 3

// findMargins finds the margins of the text of each page: the outermost edge that several lines share. A page with few
// lines has those of the document.
func (d *layout) findMargins() {
	var all []*line
	for _, s := range d.sheets {
		all = append(all, s.lines...)
	}
	left, right := d.margins(all)
	for _, s := range d.sheets {
		if s.left, s.right = d.margins(s.lines); s.right <= s.left {
			s.left, s.right = left, right
		}
	}
}

// margins returns the left and the right margin that lines share, or 0, 0.
func (d *layout) margins(lines []*line) (left, right float64) {
	var lefts, rights []float64
	for _, l := range lines {
		if l.place == rich.Main && d.isBody(l) && !l.wide {
			lefts = append(lefts, l.left)
			rights = append(rights, -l.right)
		}
	}
	left, ok := shared(lefts)
	right, also := shared(rights)
	if !ok || !also {
		return 0, 0
	}
	return left, -right
}

// shared returns the smallest of the edges that a tenth of the lines have within a point.
func shared(edges []float64) (float64, bool) {
	slices.Sort(edges)
	for i := range edges {
		n := 0
		for n+i < len(edges) && edges[i+n]-edges[i] < 1.5 {
			n++
		}
		if n >= fewLines && n*10 >= len(edges) {
			return edges[i], true
		}
	}
	return 0, false
}

// indent is the distance of the start of a line from its margin, in columns of half an em.
func (l *line) indent() int {
	from := l.left - l.page.left
	if l.page.rightToLeft {
		from = l.page.right - l.right
	}
	return max(0, int(math.Round(from/(l.page.size/2))))
}
