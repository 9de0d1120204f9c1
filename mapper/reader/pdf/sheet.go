package pdf

import (
	"math"
	"unicode"

	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/ontology/script"
)

// A layout is what the pages of a document look like.
type layout struct {
	sheets []*sheet

	size        float64 // of the body, in points
	leading     float64 // between the lines of a paragraph, in points
	noteLeading float64 // between the lines of a footnote
	rightToLeft bool
	indented    bool // the first lines of paragraphs are indented
}

// A sheet is a page with its lines.
type sheet struct {
	*layout
	number        int // from 1
	width, height float64
	lines         []*line
	rules         []box
	links         []link
	spaced        bool    // the file has the spaces between words
	left, right   float64 // margins of the text
}

// lines returns the lines of the pages in the order in which they are read.
func lines(pages []page) rich.Text {
	d := newLayout(pages)
	d.measure()
	d.findRunning()
	d.findNotes()
	d.findMargins()
	for _, s := range d.sheets {
		s.findColumns()
		s.joinCells()
	}
	d.findGaps()
	return d.text()
}

// newLayout divides the pages into lines.
func newLayout(pages []page) *layout {
	d := &layout{rightToLeft: isRightToLeft(pages)}
	for i := range pages {
		p := &pages[i]
		s := &sheet{layout: d, number: i + 1, width: p.width, height: p.height, rules: p.rules, links: p.links}
		s.spaced = isSpaced(p.pieces)
		s.lines = joinLoneMarks(s.newLines(p))
		d.sheets = append(d.sheets, s)
	}
	for _, s := range d.sheets {
		for _, l := range s.lines {
			if !l.turned {
				l.write()
			}
		}
	}
	return d
}

// isSpaced reports whether the text of a page has the spaces between its words.
func isSpaced(pieces []piece) bool {
	const longest = 20 // letters a word on average
	spaces, letters := 0, 0
	for i := range pieces {
		for _, r := range pieces[i].text {
			switch {
			case script.IsBlank(r):
				spaces++
			case unicode.IsLetter(r) && !script.IsWide(r):
				letters++
			}
		}
	}
	return spaces*longest > letters
}

// measure finds the size of the body and the distance between its lines.
func (d *layout) measure() {
	sizes, leadings := counter{}, counter{}
	for _, s := range d.sheets {
		for _, l := range s.lines {
			sizes.add(l.size, len(l.glyphs))
		}
	}
	d.size = sizes.most()
	for _, s := range d.sheets {
		for i := 1; i < len(s.lines); i++ {
			a, b := s.lines[i-1], s.lines[i]
			if gap := a.base - b.base; d.isBody(a) && d.isBody(b) && gap > d.size*0.9 && gap < d.size*3 {
				leadings.add(gap, 1)
			}
		}
	}
	if d.leading = leadings.least(); d.leading == 0 {
		d.leading = d.size * 1.2
	}
}

// isBody reports whether a line has the size of the body.
func (d *layout) isBody(l *line) bool { return !l.turned && math.Abs(l.size-d.size) < 0.06*d.size }

// isSmall reports whether a line is set smaller than the body.
func (d *layout) isSmall(l *line) bool { return l.size < 0.94*d.size }

// A counter counts lengths, rounded to half points.
type counter map[int]int

func (c counter) add(length float64, n int) { c[int(math.Round(length*2))] += n }

// most returns the most frequent length, on a tie the smaller, 0 if there is none.
func (c counter) most() float64 {
	best := 0
	for length, n := range c {
		if n > c[best] || n == c[best] && length < best {
			best = length
		}
	}
	return float64(best) / 2
}

// least returns the smallest length that is nearly as frequent as the most frequent one.
func (c counter) least() float64 {
	const nearly = 0.4
	most := c[int(math.Round(c.most()*2))]
	best := 0
	for length, n := range c {
		if float64(n) >= nearly*float64(most) && (best == 0 || length < best) {
			best = length
		}
	}
	return float64(best) / 2
}
