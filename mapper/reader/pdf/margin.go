package pdf

import (
	"math"
	"slices"

	"github.com/unkg/unkg/mapper/reader/rich"
)

const (
	fewLines = 3   // share a margin at least
	sameEdge = 1.5 // points
)

// findMargins finds the margins of the text of each page: those of the document, or where a page has no lines there, as
// where left and right pages differ, its own.
func (d *layout) findMargins() {
	var all edges
	of := make([]edges, len(d.sheets))
	for i, s := range d.sheets {
		for _, l := range s.lines {
			if l.place == rich.Main && d.isBody(l) && !l.wide {
				of[i].left, of[i].right = append(of[i].left, l.left), append(of[i].right, -l.right)
			}
		}
		all.left, all.right = append(all.left, of[i].left...), append(all.right, of[i].right...)
	}
	left, right := margin(all.left), margin(all.right)
	for i, s := range d.sheets {
		s.left, s.right = own(of[i].left, left), -own(of[i].right, right)
	}
}

// edges are where lines begin and end; the right ones are negative, so that the outermost is the smallest.
type edges struct{ left, right []float64 }

// margin returns the outermost edge that many lines share, 0 if there is none.
func margin(edges []float64) (found float64) {
	const many = 0.3 // of the lines at the edge that most share
	slices.Sort(edges)
	counts := make([]int, len(edges))
	for i, end := 0, 0; i < len(edges); i++ {
		for end < len(edges) && edges[end]-edges[i] < sameEdge {
			end++
		}
		counts[i] = end - i
	}
	if len(edges) == 0 {
		return 0
	}
	most := float64(slices.Max(counts))
	return edges[slices.IndexFunc(counts, func(n int) bool { return float64(n) >= many*most })]
}

// own returns the margin of a page, that of the document if some lines are there or few share another.
func own(edges []float64, common float64) float64 {
	there := 0
	for _, e := range edges {
		if e > common-sameEdge && e < common+sameEdge {
			there++
		}
	}
	m := margin(edges)
	shared := 0
	for _, e := range edges {
		if e >= m && e < m+sameEdge {
			shared++
		}
	}
	if there >= fewLines || shared < fewLines {
		return common
	}
	return m
}

// indent is the distance of the start of a line from its margin, in columns of half an em.
func (l *line) indent() int { return max(0, int(math.Round(l.start()/(l.page.size/2)))) }

// margins returns the left and the right margin of a line: those of its column or of the page.
func (l *line) margins() (left, right float64) {
	if l.column != nil {
		return l.column.left, l.column.right
	}
	return l.page.left, l.page.right
}

// start is the distance of the start of a line from its margin, in points.
func (l *line) start() float64 {
	left, right := l.margins()
	if l.page.rightToLeft {
		return right - l.right
	}
	return l.left - left
}

func (l *line) indented() bool { return l.start() > firstLine*l.size }

// full reports whether a line reaches the other margin.
func (l *line) full() bool {
	left, right := l.margins()
	if l.page.rightToLeft {
		return l.left < left+2*l.size
	}
	return l.right > right-2*l.size
}
