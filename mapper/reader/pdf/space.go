package pdf

import (
	"strings"
	"unicode"

	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/ontology/script"
)

// Widths of the gaps that are spaces, in ems.
const (
	spaceGap  = 0.15 // between pieces, or where the file has no spaces
	jumpGap   = 0.5  // inside a piece, where it has them
	wideSpace = 1.0  // next to a Chinese character
)

// write makes the text of a line of its characters, with spaces where the gaps between them are as wide as one.
func (l *line) write() {
	gap := l.spaceGap()
	var b strings.Builder
	last, spaced := -1, false // last visible character, a space after it
	for i := range l.glyphs {
		g := &l.glyphs[i]
		if g.blank() {
			spaced = true
			continue
		}
		if last >= 0 && (spaced || !l.page.rightToLeft && l.parted(&l.glyphs[last], g, gap)) {
			b.WriteByte(' ')
		}
		g.at = b.Len()
		if last, spaced = i, false; g.raised && g.r >= '0' && g.r <= '9' {
			b.WriteString(rich.Raise(string(g.r)))
		} else {
			b.WriteRune(g.r)
		}
	}
	l.text = b.String()
}

// spaceGap is the width of a gap that is a space. Words whose letters are spaced out have wide gaps between all.
func (l *line) spaceGap() float64 {
	if l.page.spaced {
		return jumpGap
	}
	gaps := counter{}
	for i := 1; i < len(l.glyphs); i++ {
		a, b := &l.glyphs[i-1], &l.glyphs[i]
		if unicode.IsLetter(a.r) && unicode.IsLetter(b.r) && !script.IsWide(a.r) {
			gaps.add(max(0, between(a, b)/l.size*20), 1) // in fortieths of an em
		}
	}
	return spaceGap + gaps.most()/20
}

// between is the gap between two characters that follow each other.
func between(a, b *glyph) float64 { return max(b.left-a.right, a.left-b.right) }

// parted reports whether the gap between two characters is a space.
func (l *line) parted(a, b *glyph, gap float64) bool {
	switch {
	case b.raised && !a.raised, script.IsWide(a.r), script.IsWide(b.r):
		gap = wideSpace
	case a.piece != b.piece:
		gap = min(gap, spaceGap)
	}
	return between(a, b) > gap*max(a.size, b.size)
}
