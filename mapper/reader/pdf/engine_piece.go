package pdf

import (
	"math"
	"strings"
)

const (
	fontItalic    = 1 << 6 // flags of a font
	fontForceBold = 1 << 18

	generated = 1 // pdfium put a character between two of the file
	hyphen    = 2 // what pdfium makes of a hyphen at the end of a line
	soft      = '\u00AD'
)

// A font is what is known of a font.
type font struct{ italic, bold bool }

// pieces returns the characters of a page. pdfium gives those of a line that is read from right to left in the order in
// which they are read.
func (d *document) pieces(page uint64, v view) []piece {
	text := uint64(d.call("FPDFText_LoadPage", page))
	if text == 0 {
		return nil
	}
	defer d.call("FPDFText_ClosePage", text)
	character, object, place := d.function("FPDFText_GetUnicode"), d.function("FPDFText_GetTextObject"),
		d.function("FPDFText_GetLooseCharBox")
	c := collector{shown: box{0, 0, v.width, v.height}}
	for i := range uint64(d.call("FPDFText_CountChars", text)) {
		char := rune(d.run(character, text, i))
		of := d.run(object, text, i)
		if of == 0 || char == ' ' && d.call("FPDFText_IsGenerated", text, i) == generated {
			continue
		}
		if char == hyphen || char == soft {
			char = '-'
		}
		if char < ' ' {
			continue // a line end that pdfium put there, or a glyph that is no character
		}
		if of != c.object {
			c.begin(of, d.piece(text, i, of, v))
		}
		d.run(place, text, i, uint64(d.out))
		f := d.floats(4) // left, top, right, bottom
		c.add(char, v.box(f[0], f[3], f[2], f[1]))
		if d.err != nil {
			break
		}
	}
	c.end()
	return c.pieces
}

// A collector makes pieces of characters.
type collector struct {
	shown  box // the page; what is drawn outside it is left out, as nobody sees it
	pieces []piece
	object uint32 // that draws the piece
	piece  piece
	text   strings.Builder
	edges  []float64 // left and right of each character
}

// begin begins a piece.
func (c *collector) begin(object uint32, p piece) {
	c.end()
	c.object, c.piece = object, p
}

// add adds a character to the piece.
func (c *collector) add(char rune, b box) {
	if c.text.Len() == 0 {
		c.piece.box = b
	} else {
		c.piece.box = c.piece.box.and(b)
	}
	c.text.WriteRune(char)
	c.edges = append(c.edges, b.left, b.right)
}

// end ends the piece.
func (c *collector) end() {
	if n := len(c.edges) / 2; n > 0 && c.piece.box.meets(c.shown) {
		p := c.piece
		p.text = c.text.String()
		all := make([]float64, 2*n+1)
		p.xs, p.ends = all[:n+1:n+1], all[n+1:]
		for i := range n {
			p.xs[i], p.ends[i] = c.edges[2*i], c.edges[2*i+1]
		}
		p.xs[n] = p.ends[n-1]
		c.pieces = append(c.pieces, p)
	}
	c.text.Reset()
	c.edges = c.edges[:0]
}

// piece returns what is the same for all characters of an object, the first of which is given.
func (d *document) piece(text, char uint64, object uint32, v view) (p piece) {
	d.call("FPDFText_GetCharOrigin", text, char, uint64(d.out), uint64(d.out+8))
	o := d.doubles(2)
	_, p.base = v.point(o[0], o[1])
	p.size = d.size(text, char, object)
	f := d.font(object)
	p.italic, p.bold = f.italic, f.bold
	return p
}

// size returns the size of a character as it is shown, in points.
func (d *document) size(text, char uint64, object uint32) float64 {
	d.call("FPDFTextObj_GetFontSize", uint64(object), uint64(d.out))
	size := d.floats(1)[0]
	d.call("FPDFText_GetMatrix", text, char, uint64(d.out))
	m := d.floats(6)
	return math.Abs(size) * math.Hypot(m[2], m[3])
}

// font returns what is known of the font of a text object.
func (d *document) font(object uint32) font {
	handle := d.call("FPDFTextObj_GetFont", uint64(object))
	if f, ok := d.fonts[handle]; ok {
		return f
	}
	flags := d.call("FPDFFont_GetFlags", uint64(handle))
	n := d.call("FPDFFont_GetBaseFontName", uint64(handle), uint64(d.out), outSize)
	name := strings.ToLower(strings.TrimRight(string(d.bytes(min(n, outSize))), "\x00"))
	f := font{
		italic: flags&fontItalic != 0 || strings.Contains(name, "italic") || strings.Contains(name, "oblique"),
		bold:   flags&fontForceBold != 0 || strings.Contains(name, "bold"),
	}
	d.fonts[handle] = f
	return f
}
