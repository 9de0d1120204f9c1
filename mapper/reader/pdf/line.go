package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/ontology/script"
)

// A glyph is a character as it is drawn.
type glyph struct {
	*piece
	r           rune
	left, right float64
	raised      bool
	at          int // of its bytes in the text of its line
}

func (g *glyph) blank() bool { return script.IsBlank(g.r) }

// A line is what is drawn on one baseline without a wide gap.
type line struct {
	box
	glyphs []glyph // visible ones and spaces, from left to right; after logical in the order in which they are read
	base   float64
	size   float64 // of most of its characters, in points
	bold   bool    // as are most of its characters
	page   *sheet

	text   string
	place  rich.Place
	turned bool    // it is drawn from the bottom to the top or the other way round
	wide   bool    // it has a wide gap before it on its baseline
	gap    float64 // from the baseline above, in points; 0 for the first line of a page
	apart  bool    // the gap is wider than between the lines of a paragraph
	column *column // nil outside columns

}

// Limits of what is on one baseline, in ems.
const (
	sameBase    = 0.22 // difference of baselines
	wideGap     = 2.5  // between cells, boxes and columns
	longestMark = 5    // characters of the number of a paragraph, after which a gap is as wide
	smallest    = 0.83 // size of raised characters, in sizes of those around them: 6.5 pt in notes of 8 pt; notes are 0.85
	highest     = 0.75 // how far their baseline is above that of the line
	lowest      = 0.4  // how far that of lowered ones is below
	noWidth     = 0.02 // of a space that nobody sees
)

// newLines returns the lines of a page from top to bottom and, on one baseline, from left to right.
func (s *sheet) newLines(p *page) (lines []*line) {
	rows := rowsOf(p.pieces)
	rows = joinRaised(rows)
	for _, r := range rows {
		lines = append(lines, s.divide(r)...)
	}
	return append(lines, s.turnedLines(p.pieces)...)
}

// A row is the pieces that share a baseline.
type row struct {
	pieces []*piece
	raised map[*piece]bool
	base   float64
	size   float64 // of its largest characters

	longest int // bytes of the piece whose baseline it has
}

// rowsOf groups the pieces that are drawn from left to right by their baselines, from top to bottom.
func rowsOf(pieces []piece) (rows []*row) {
	list := make([]*piece, 0, len(pieces))
	for i := range pieces {
		if p := &pieces[i]; strings.ContainsFunc(p.text, isVisible) && !p.turned() {
			list = append(list, p)
		}
	}
	slices.SortStableFunc(list, func(a, b *piece) int { return cmp.Compare(b.base, a.base) })
	for _, p := range list {
		if n := len(rows) - 1; n >= 0 && rows[n].base-p.base <= sameBase*min(rows[n].size, p.size) {
			rows[n].add(p)
			continue
		}
		rows = append(rows, &row{pieces: []*piece{p}, base: p.base, size: p.size, longest: len(p.text)})
	}
	return rows
}

// add puts a piece on a row, whose baseline is that of the longest of the largest pieces.
func (r *row) add(p *piece) {
	if p.size > r.size || p.size == r.size && len(p.text) > r.longest {
		r.base, r.size, r.longest = p.base, p.size, len(p.text)
	}
	r.pieces = append(r.pieces, p)
}

func isVisible(r rune) bool { return !script.IsBlank(r) && !script.IsInvisible(r) }

// turned reports whether a piece is drawn upwards or downwards.
func (p *piece) turned() bool {
	const fewest = 3 // characters: less are as high as they are wide
	wide, high := p.box.right-p.box.left, p.box.top-p.box.bottom
	return utf8.RuneCountInString(p.text) >= fewest && high > 2*wide && high > 2*p.size
}

// joinRaised puts small pieces that are raised or lowered on the row that they belong to: the one next to whose
// characters they are.
func joinRaised(rows []*row) []*row {
	for i, r := range rows {
		kept := r.pieces[:0]
		for _, p := range r.pieces {
			if to := raisedOn(rows, i, p); to != nil {
				if to.raised == nil {
					to.raised = map[*piece]bool{}
				}
				to.raised[p] = to.base < p.base && !hasVowel(p.text)
				to.pieces = append(to.pieces, p)
				continue
			}
			kept = append(kept, p)
		}
		r.pieces = kept
	}
	return slices.DeleteFunc(rows, func(r *row) bool { return len(r.pieces) == 0 })
}

// raisedOn returns the row above or below row i on which a piece of it is raised or lowered, nil if there is none.
func raisedOn(rows []*row, i int, p *piece) *row {
	const near = 5 // rows
	var found *row
	for k := max(0, i-near); k < min(len(rows), i+near+1); k++ {
		r := rows[k]
		up := p.base - r.base
		if k != i && hasVowel(p.text) && math.Abs(up) < r.size && r.spans(p) {
			return r
		}
		if k == i || p.size > smallest*r.size || up > highest*r.size || up < -lowest*r.size || !r.touches(p) {
			continue
		}
		if found == nil || math.Abs(up) < math.Abs(p.base-found.base) {
			found = r
		}
	}
	return found
}

// hasVowel reports whether a text is Arabic vowel signs, which are drawn above or below letters, or a letter with some: these
// are often not on the baseline.
func hasVowel(text string) bool {
	const most = 3 // characters
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Mn, r) }) && utf8.RuneCountInString(text) <= most
}

// spans reports whether a piece is above, below or between the characters of a row.
func (r *row) spans(p *piece) bool {
	left, right := false, false
	for _, q := range r.pieces {
		if q != p && !hasVowel(q.text) {
			left = left || q.box.left < p.box.right
			right = right || q.box.right > p.box.left
		}
	}
	return left && right
}

// touches reports whether a piece is next to a larger one of the row.
func (r *row) touches(p *piece) bool {
	const near = 0.6 // ems
	for _, q := range r.pieces {
		if p.size <= smallest*q.size && p.box.left <= q.box.right+near*q.size && p.box.right >= q.box.left-near*q.size {
			return true
		}
	}
	return false
}

// divide makes lines of a row: one for each of its parts between wide gaps. The number of a paragraph stays with what
// follows.
func (s *sheet) divide(r *row) (lines []*line) {
	slices.SortStableFunc(r.pieces, func(a, b *piece) int { return cmp.Compare(a.box.left, b.box.left) })
	glyphs := r.glyphs()
	if s.rightToLeft {
		glyphs = fromRight(glyphs)
	}
	start, last := 0, -1 // last visible glyph
	for i := range glyphs {
		g := &glyphs[i]
		if g.blank() {
			continue
		}
		if last >= 0 && between(&glyphs[last], g) > wideGap*max(g.size, glyphs[last].size) && !s.isLabel(glyphs[start:last+1]) {
			lines = append(lines, s.newLine(r, glyphs[start:last+1], len(lines) > 0))
			start = i
		} else if last < 0 {
			start = i
		}
		last = i
	}
	if last < 0 {
		return lines
	}
	return append(lines, s.newLine(r, glyphs[start:last+1], len(lines) > 0))
}

// isLabel reports whether glyphs are short and begin at the margin of a paragraph, as its number does.
func (s *sheet) isLabel(glyphs []glyph) bool {
	if len(glyphs) > longestMark {
		return false
	}
	last := glyphs[len(glyphs)-1].r
	return last == '.' || last == ')'
}

// glyphs returns the characters of a row. What is drawn twice on the same place, to look bold, is there once.
func (r *row) glyphs() (all []glyph) {
	for n, p := range r.pieces {
		if n > 0 && p.repeats(r.pieces[n-1]) {
			continue
		}
		i := 0
		for _, c := range p.text {
			if i+1 >= len(p.xs) {
				break
			}
			g := glyph{piece: p, r: c, left: p.xs[i], right: p.xs[i+1], raised: r.raised[p]}
			if i < len(p.ends) {
				g.right = p.ends[i]
			}
			g.right = max(g.left, g.right)
			if i++; script.IsBlank(c) && g.right-g.left < noWidth*g.size {
				continue
			}
			if !script.IsInvisible(c) || c == softHyphen {
				all = append(all, g)
			}
		}
	}
	return all
}

const softHyphen = '\u00ad'

// repeats reports whether a piece is drawn over another with the same text.
func (p *piece) repeats(q *piece) bool {
	const same = 0.06 // ems
	return p.text == q.text && math.Abs(p.box.left-q.box.left) < same*p.size && math.Abs(p.box.right-q.box.right) < same*p.size
}

// newLine makes a line of glyphs, the first and the last of which are visible.
func (s *sheet) newLine(r *row, glyphs []glyph, wide bool) *line {
	l := &line{glyphs: glyphs, base: r.base, page: s, wide: wide}
	l.left, l.right = glyphs[0].left, glyphs[0].right
	sizes := map[float64]int{}
	bold := 0
	for _, g := range glyphs {
		l.left, l.right = min(l.left, g.left), max(l.right, g.right)
		if !g.blank() && !g.raised {
			if sizes[g.size]++; sizes[g.size] > sizes[l.size] {
				l.size = g.size
			}
			if g.bold {
				bold++
			}
		}
	}
	if l.size == 0 {
		l.size = glyphs[0].size
	}
	l.bold = bold*2 > len(glyphs)
	l.bottom, l.top = l.base, l.base+l.size
	if s.rightToLeft {
		l.logical()
	}
	return l
}

// turnedLines returns the pieces that are drawn upwards or downwards, each as a line.
func (s *sheet) turnedLines(pieces []piece) (lines []*line) {
	for i := range pieces {
		p := &pieces[i]
		if !p.turned() || !strings.ContainsFunc(p.text, isVisible) {
			continue
		}
		lines = append(lines, &line{box: p.box, base: p.base, size: p.size, page: s, text: strings.TrimSpace(p.text), turned: true, place: rich.Running})
	}
	return lines
}

// joinLoneMarks puts the mark of a footnote that is alone on its line, for which the line above had no room, at the end of that.
func joinLoneMarks(lines []*line) []*line {
	kept := lines[:0:0]
	for i, l := range lines {
		if n := len(kept); n > 0 && l.isLoneMark(kept[n-1]) && (i+1 == len(lines) || l.base-lines[i+1].base > l.size) {
			for k := range l.glyphs {
				l.glyphs[k].raised = true
			}
			kept[n-1].glyphs = append(kept[n-1].glyphs, l.glyphs...)
			continue
		}
		kept = append(kept, l)
	}
	return kept
}

// isLoneMark reports whether a line is no more than the raised mark of a footnote of the line above.
func (l *line) isLoneMark(above *line) bool {
	const (
		longest = 2   // digits
		small   = 0.7 // in sizes of the line above
		near    = 1.3 // in sizes of the line above: less than the distance of two lines, since it is raised
	)
	for _, g := range l.glyphs {
		if !isDigit(g.r) {
			return false
		}
	}
	return len(l.glyphs) <= longest && !l.turned && !l.wide && !above.turned && l.size <= small*above.size &&
		above.base-l.base < near*above.size && l.left > above.left-3*above.size && l.right < above.right
}
