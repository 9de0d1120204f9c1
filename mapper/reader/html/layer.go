package html

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"github.com/unkg/unkg/mapper/reader/rich"
)

// Viewers of PDF put the text of a page into a layer over its picture, as pieces with their places: PDF.js, and the pages
// that pdf2htmlEX, pdftohtml and MuPDF make. The pieces are printed lines or parts of them, or several lines between which
// there are breaks, in the order of the file.

// isLayer reports whether an element holds the text of a printed page.
func isLayer(n *html.Node) bool {
	for class := range strings.FieldsSeq(attr(n, "class")) {
		if class == "textLayer" || class == "pf" && hasAttr(n, "data-page-no") {
			return true
		}
	}
	const several = 3 // pieces
	placed, others := 0, 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case isElement(c, "p", "div", "span") && isPlaced(c):
			placed++
		case isElement(c) && !isElement(c, "img", "a", "style", "br", "hr"):
			others++
		}
	}
	return placed >= several && others*10 < placed
}

// isPlaced reports whether the style of an element tells its place on a page.
func isPlaced(n *html.Node) bool {
	style := attr(n, "style")
	if !strings.Contains(style, "left:") || !strings.Contains(style, "top:") {
		return false
	}
	d := parseDeclarations(style)
	_, left := size(d["left"])
	_, top := size(d["top"])
	return left && top && (d["position"] == "" || d["position"] == "absolute")
}

// A piece is some characters with their place, in points.
type piece struct {
	text            string
	left, top, size float64
	ends            bool // a line ends with it
	joined          bool // it goes on where the one before ends
	look
}

// layer writes the lines of a printed page.
func (w *writer) layer(n *html.Node) {
	w.printed = true
	w.pages = max(w.pages+1, pageNumber(n))
	l := layer{page: w.page, width: 612, height: 792} // of a letter
	if sheet := closest(n, isNumbered); sheet != nil {
		l.scale(w.sheet.of(sheet))
	} else {
		l.scale(w.sheet.of(n))
	}
	l.collect(n)
	rows := l.rows()
	l.spaced = l.isSpaced(rows)
	margin := math.Inf(1)
	for _, r := range rows {
		margin = min(margin, r[0].left)
	}
	body := bodySize(l.pieces)
	before := math.Inf(-1)
	for i, r := range rows {
		line := rich.Compose(l.runs(r))
		if line.Text == "" {
			continue
		}
		line.Page, line.Number = w.pages, i+1
		line.Indent = max(0, int(2*(r[0].left-margin)/body))
		line.Gap = i > 0 && math.Abs(r[0].top-before) > 1.6*body
		before = r[0].top
		w.lines = append(w.lines, line)
	}
}

// isNumbered reports whether an element is a printed page that tells its number.
func isNumbered(n *html.Node) bool {
	return hasAttr(n, "data-page-number") || hasAttr(n, "data-page-no")
}

// pageNumber returns the number of the page whose text a layer has, 0 if it is not told.
func pageNumber(n *html.Node) int {
	p := closest(n, isNumbered)
	if p == nil {
		return 0
	}
	number, err := strconv.ParseInt(attr(p, "data-page-number"), 10, 32)
	if err != nil {
		number, _ = strconv.ParseInt(attr(p, "data-page-no"), 16, 32)
	}
	return max(0, int(number))
}

// A layer is the text of a printed page that is being read.
type layer struct {
	*page
	width, height float64
	pieces        []piece
	spaced        bool // spaces between words are pieces or parts of them
}

func (l *layer) scale(box declarations) {
	if w, ok := size(box["width"]); ok && w > 100 {
		l.width = w
	}
	if h, ok := size(box["height"]); ok && h > 100 {
		l.height = h
	}
}

// collect collects the pieces in an element, and reports whether there are any.
func (l *layer) collect(n *html.Node) bool {
	before := len(l.pieces)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case isElement(c, "br") && len(l.pieces) > 0:
			l.pieces[len(l.pieces)-1].ends, l.spaced = true, true
		case c.Type == html.ElementNode && !isSilent(c):
			l.collect(c)
		}
	}
	if len(l.pieces) > before {
		return true
	}
	d := l.sheet.of(n)
	left, ok := size(d["left"])
	if !ok {
		return false
	}
	p := piece{left: left, size: 10}
	if strings.HasSuffix(d["left"], "%") {
		p.left = left * l.width / 100
	}
	if top, ok := size(d["top"]); ok {
		p.top = top
		if strings.HasSuffix(d["top"], "%") {
			p.top = top * l.height / 100
		}
	} else if bottom, ok := size(d["bottom"]); ok {
		p.top = -bottom
	}
	leading, _ := size(d["line-height"])
	l.cut(n, &p, leading)
	return len(l.pieces) > before
}

// cut divides the words of an element at its breaks and where they are set in another way. Its lines are leading apart.
func (l *layer) cut(n *html.Node, at *piece, leading float64) {
	d := l.sheet.of(n)
	outside := *at
	at.look = at.inherit(n, d)
	if s, ok := size(d["font-size"]); ok && s > 0 {
		at.size = s
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			var b strings.Builder
			appendText(&b, c, math.MaxInt32)
			if at.text = b.String(); at.text != "" {
				l.pieces = append(l.pieces, *at)
				at.joined = true
			}
		case isElement(c, "br"):
			if len(l.pieces) > 0 && at.joined {
				l.pieces[len(l.pieces)-1].ends = true
			}
			at.top += max(leading, 0)
			at.joined = false
		case c.Type == html.ElementNode && !isSilent(c):
			l.cut(c, at, leading)
		}
	}
	at.look, at.size = outside.look, outside.size
}

// isSpaced reports whether spaces between words are pieces or parts of them, so that there is none where neither of two pieces
// on a line has one.
func (l *layer) isSpaced(rows [][]piece) bool {
	const many = 4 // one place between pieces in so many
	between, spaces := 0, 0
	for _, row := range rows {
		for i, p := range row {
			if p.joined {
				continue
			}
			if strings.TrimSpace(p.text) == "" {
				return true
			}
			if i > 0 {
				between++
				before, after := row[i-1].text, p.text
				if strings.TrimRightFunc(before, unicode.IsSpace) != before || strings.TrimLeftFunc(after, unicode.IsSpace) != after {
					spaces++
				}
			}
		}
	}
	return l.spaced || spaces*many > between
}

// rows groups the pieces that are on one line. Those that are raised are a little above it.
func (l *layer) rows() (rows [][]piece) {
	start := 0
	for i := 1; i <= len(l.pieces); i++ {
		if i < len(l.pieces) {
			a, b := l.pieces[i-1], l.pieces[i]
			if !a.ends && math.Abs(a.top-b.top) < 0.6*max(a.size, b.size) {
				continue
			}
		}
		rows = append(rows, l.pieces[start:i])
		start = i
	}
	return rows
}

// runs returns what is printed on a line.
func (l *layer) runs(row []piece) []rich.Run {
	const small = 0.8
	largest := 0.0
	for _, p := range row {
		largest = max(largest, p.size)
	}
	runs := make([]rich.Run, 0, len(row))
	for i, p := range row {
		raised := p.raised || p.size < small*largest && strings.Trim(p.text, "0123456789 ,\u00a0") == ""
		if i > 0 && !l.spaced && !raised && !p.joined && strings.IndexByte(",.;:)", p.text[0]) < 0 {
			runs = append(runs, rich.Run{Text: " "})
		}
		runs = append(runs, rich.Run{Text: p.text, Raised: raised, Emphasis: p.emphasis()})
	}
	return runs
}

// bodySize is the size in which most characters of a page are set.
func bodySize(pieces []piece) float64 {
	count := map[float64]int{}
	for _, p := range pieces {
		count[p.size] += len(p.text)
	}
	best := 10.0
	for _, s := range slices.Sorted(maps.Keys(count)) {
		if count[s] > count[best] {
			best = s
		}
	}
	return best
}
