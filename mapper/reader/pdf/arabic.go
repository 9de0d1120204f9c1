package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
)

// isRightToLeft reports whether most letters of a document are Arabic.
func isRightToLeft(pages []page) bool {
	arabic, other := 0, 0
	for i := range pages {
		for k := range pages[i].pieces {
			for _, r := range pages[i].pieces[k].text {
				switch {
				case unicode.Is(unicode.Arabic, r):
					arabic++
				case unicode.IsLetter(r):
					other++
				}
			}
		}
	}
	return arabic > other
}

// fromRight sorts the characters of a row from right to left. What is drawn on a letter, a vowel sign or the second letter of
// a ligature, follows it.
func fromRight(glyphs []glyph) []glyph {
	type cluster struct {
		base glyph
		on   []glyph
	}
	var clusters []cluster
	var loose []glyph // signs without a letter before them in their piece
	for i := range glyphs {
		g := &glyphs[i]
		n := len(clusters) - 1
		switch {
		case !g.attached():
			clusters = append(clusters, cluster{base: *g})
		case i > 0 && n >= 0 && glyphs[i-1].piece == g.piece && g.distance(&clusters[n].base) < g.size*0.8:
			clusters[n].on = append(clusters[n].on, *g)
		default:
			loose = append(loose, *g)
		}
	}
	if len(clusters) == 0 {
		return glyphs
	}
	for _, g := range loose {
		nearest := 0
		for i := range clusters {
			if g.distance(&clusters[i].base) < g.distance(&clusters[nearest].base) {
				nearest = i
			}
		}
		clusters[nearest].on = append(clusters[nearest].on, g)
	}
	slices.SortStableFunc(clusters, func(a, b cluster) int { return cmp.Compare(b.base.left, a.base.left) })
	out := glyphs[:0:0]
	for _, c := range clusters {
		out = append(append(out, c.base), c.on...)
	}
	return out
}

// attached reports whether a character is drawn on the one before: it is a vowel sign or takes no room.
func (g *glyph) attached() bool {
	const none = 0.02 // ems
	return unicode.Is(unicode.Mn, g.r) || g.right-g.left < none*g.size && unicode.Is(unicode.Arabic, g.r)
}

// distance is that between the middles of two characters.
func (g *glyph) distance(h *glyph) float64 { return math.Abs(g.left+g.right-h.left-h.right) / 2 }

// A direction is that of a character.
type direction uint8

const (
	neutral direction = iota
	rightwards
	leftwards
	figure
)

func directionOf(r rune) direction {
	switch {
	case unicode.IsDigit(r):
		return figure
	case unicode.Is(unicode.Arabic, r) && (unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)):
		return leftwards
	case unicode.IsLetter(r):
		return rightwards
	}
	return neutral
}

// logical puts the characters of a line, from right to left, in the order in which they are read: numbers and Latin words are
// turned around (Unicode Bidirectional Algorithm, rules W4 and L2, backwards), and brackets open where they begin.
func (l *line) logical() {
	l.glyphs = l.withSpaces()
	l.pairBrackets()
	for i := 0; i < len(l.glyphs); {
		end := i + 1
		if d := directionOf(l.glyphs[i].r); d == figure || d == rightwards {
			end = max(l.latinEnd(i), l.numberEnd(i), i+1)
			slices.Reverse(l.glyphs[i:end])
		}
		i = end
	}
}

// latinEnd returns the end of the words from glyph i on that are written from left to right with their figures, i if there are
// none. A number to the right of words belongs to them if it is a year, one to their left if it is a day: "4 May 1949".
func (l *line) latinEnd(i int) int {
	end, latin := l.tokenEnd(i)
	year := !latin && end-i == 4 && l.isNumber(i, end)
	if !latin && !year {
		return i
	}
	for end+1 < len(l.glyphs) && l.glyphs[end].blank() {
		next, words := l.tokenEnd(end + 1)
		day := year && latin && next-end-1 <= 2 && l.isNumber(end+1, next)
		if next == end+1 || !words && !day {
			break
		}
		end, latin = next, latin || words
		if day {
			break
		}
	}
	if !latin {
		return i
	}
	return end
}

// tokenEnd returns the end of the characters from i on without spaces or Arabic letters, and stops and brackets at their end,
// and whether there are Latin letters among them.
func (l *line) tokenEnd(i int) (end int, latin bool) {
	end = i
	for k := i; k < len(l.glyphs) && !l.glyphs[k].blank() && l.glyphs[k].raised == l.glyphs[i].raised; k++ {
		switch directionOf(l.glyphs[k].r) {
		case leftwards:
			return end, latin
		case rightwards:
			end, latin = k+1, true
		case figure:
			end = k + 1
		}
	}
	return end, latin
}

func (l *line) isNumber(from, to int) bool {
	return from < to && !slices.ContainsFunc(l.glyphs[from:to], func(g glyph) bool { return directionOf(g.r) != figure })
}

// numberEnd returns the end of the number at glyph i: "70/1", "3.5", "1,000". A hyphen joins figures only where there are no
// Arabic letters: after these "2020-2030" is printed from right to left.
func (l *line) numberEnd(i int) int {
	joins := "/.,:"
	if !slices.ContainsFunc(l.glyphs, func(g glyph) bool { return directionOf(g.r) == leftwards }) {
		joins += "-"
	}
	end := i
	for k := i; k < len(l.glyphs) && l.glyphs[k].raised == l.glyphs[i].raised; k++ {
		switch r := l.glyphs[k].r; {
		case directionOf(r) == figure:
			end = k + 1
		case k != end || !strings.ContainsRune(joins, r):
			return end
		}
	}
	return end
}

// withSpaces returns the characters of a line with spaces between them where they are printed apart.
func (l *line) withSpaces() (out []glyph) {
	gap := l.spaceGap()
	last, spaced := -1, false
	for i := range l.glyphs {
		g := &l.glyphs[i]
		if g.blank() {
			spaced = true
			continue
		}
		if last >= 0 && !g.attached() && (spaced || l.parted(&l.glyphs[last], g, gap)) {
			out = append(out, glyph{piece: g.piece, r: ' ', left: g.right, right: l.glyphs[last].left, raised: g.raised})
		}
		if !g.attached() {
			last, spaced = i, false
		}
		out = append(out, *g)
	}
	return out
}

// pairs are the brackets that are drawn turned around in Arabic.
var pairs = [...][2]rune{{'(', ')'}, {'[', ']'}, {'«', '»'}}

// pairBrackets makes the brackets of a line open and close by where they are, since files have them as they are meant or as
// they are drawn.
func (l *line) pairBrackets() {
	for _, pair := range pairs {
		open := false
		for i := range l.glyphs {
			g := &l.glyphs[i]
			if g.r != pair[0] && g.r != pair[1] {
				continue
			}
			after := i == 0 || l.glyphs[i-1].blank()
			before := i+1 < len(l.glyphs) && !l.glyphs[i+1].blank()
			if open {
				open = after && before
			} else {
				open = before && (after || l.glyphs[i+1].raised || l.glyphs[i+1].r == pair[0] || l.glyphs[i+1].r == pair[1])
			}
			if g.r = pair[1]; open {
				g.r = pair[0]
			}
		}
	}
}
