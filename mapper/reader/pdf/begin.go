package pdf

import (
	"math"
	"unicode"

	"github.com/unkg/unkg/mapper/reader/rich"
)

// Evidence for the beginnings of paragraphs.
const (
	apart      = 1.22 // in lines, the distance between paragraphs that have space between them
	firstLine  = 1.2  // ems, the indent of the first line of a paragraph
	sameIndent = 0.3  // ems
)

// findGaps finds the distances between lines and whether the document sets its paragraphs apart by space or by indents.
func (d *layout) findGaps() {
	leadings := counter{}
	for _, s := range d.sheets {
		last := map[rich.Place]*line{}
		for _, l := range s.lines {
			if above := last[l.place]; above != nil && !l.turned {
				l.gap = above.base - l.base
				if l.place == rich.Foot && l.gap > 0 {
					leadings.add(l.gap, 1)
				}
			}
			last[l.place] = l
		}
	}
	if d.noteLeading = leadings.most(); d.noteLeading == 0 || d.noteLeading > d.leading*1.1 {
		d.noteLeading = d.leading
	}
	gaps, main, first := 0, 0, 0
	for _, s := range d.sheets {
		for _, l := range s.lines {
			l.apart = l.gap > apart*d.leadingOf(l)
			if l.place == rich.Main && d.isBody(l) && l.gap > 0 {
				if main++; l.apart {
					gaps++
				}
				if l.apart && l.indented() {
					first++
				}
			}
		}
	}
	d.indented = first*3 > gaps*2
}

// leadingOf is the distance from the line above of a line that continues a paragraph.
func (d *layout) leadingOf(l *line) float64 {
	switch {
	case l.place == rich.Foot:
		return d.noteLeading
	case l.size > d.size:
		return d.leading * l.size / d.size
	}
	return d.leading
}

// begins says whether a line begins a paragraph, as far as its place says so; above is the line before it in the same place.
func (d *layout) begins(l, above *line) rich.Answer {
	em := l.size
	switch {
	case l.place == rich.Running:
		return rich.Unknown
	case l.apart:
		return rich.Yes
	case above == nil || !d.isBody(l) || l.bold != above.bold:
		return rich.Unknown
	case l.page != above.page:
		return d.beginsPage(l)
	case !above.full():
		return rich.Unknown
	case l.start() < sameIndent*em, math.Abs(l.start()-above.start()) < sameIndent*em:
		return rich.No
	}
	return rich.Unknown
}

// beginsPage is begins for the first line of a page, above which there is no gap to see, where first lines are indented.
func (d *layout) beginsPage(l *line) rich.Answer {
	const deepest = 5 // ems
	switch {
	case !d.indented || l.place != rich.Main:
		return rich.Unknown
	case math.Abs(l.start()) < sameIndent*l.size:
		return rich.No
	case l.indented() && l.start() < deepest*l.size:
		return rich.Yes
	}
	return rich.Unknown
}

// opener returns how many bytes at the start of a line are italic, or bold in Chinese, while what follows is not. The number
// of the paragraph before them counts.
func (l *line) opener() int {
	marked := func(g *glyph) bool { return g.italic && !l.turned }
	if l.isChinese() {
		marked = func(g *glyph) bool { return g.bold || g.italic }
	}
	i := l.afterNumber()
	end, letters := 0, 0
	for ; i < len(l.glyphs); i++ {
		g := &l.glyphs[i]
		if g.blank() {
			continue
		}
		if !marked(g) {
			break
		}
		end = g.at + len(string(g.r))
		if unicode.IsLetter(g.r) {
			letters++
		}
	}
	if letters == 0 || i == len(l.glyphs) {
		return 0
	}
	return end
}

func (l *line) isChinese() bool {
	for _, g := range l.glyphs {
		if unicode.Is(unicode.Han, g.r) {
			return true
		}
	}
	return false
}

// afterNumber returns the first character after the number of a paragraph.
func (l *line) afterNumber() int {
	for i := 0; i < len(l.glyphs) && i <= longestMark; i++ {
		switch g := &l.glyphs[i]; {
		case g.r == '.', g.r == ')', g.r == '、':
			for i++; i < len(l.glyphs) && l.glyphs[i].blank(); i++ {
			}
			return i
		case g.blank(), g.italic && unicode.IsLetter(g.r) && i == 0:
			return 0
		}
	}
	return 0
}
