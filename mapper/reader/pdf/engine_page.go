package pdf

import (
	"encoding/binary"
	"errors"
	"math"
	"strings"
	"unicode"
)

// Numbers of pdfium.
const (
	objectPath = 2
	objectForm = 5
	actionURI  = 3

	fontItalic    = 1 << 6 // flags of a font
	fontForceBold = 1 << 18
)

const (
	thin      = 3.0 // points, the greatest height of a rule
	maxNested = 8   // forms in forms
)

// read returns the pages of a PDF.
func (in *instance) read(data []byte) ([]page, error) {
	buffer := in.call("malloc", uint64(len(data)))
	if in.err != nil || buffer == 0 || !in.memory.Write(buffer, data) {
		return nil, errors.New("the file is too large")
	}
	defer in.call("free", uint64(buffer))
	doc := in.call("FPDF_LoadMemDocument", uint64(buffer), uint64(len(data)), 0)
	if doc == 0 {
		return nil, errors.New("the file is a damaged PDF")
	}
	defer in.call("FPDF_CloseDocument", uint64(doc))
	d := &document{instance: in, doc: uint64(doc), fonts: map[uint32]font{}}
	var pages []page
	for i := range in.call("FPDF_GetPageCount", d.doc) {
		pages = append(pages, d.page(i))
	}
	return pages, in.err
}

// A document is an open PDF.
type document struct {
	*instance
	doc   uint64
	fonts map[uint32]font
}

type font struct{ italic, bold bool }

// page returns what is drawn on a page.
func (d *document) page(number uint32) (p page) {
	handle := uint64(d.call("FPDF_LoadPage", d.doc, uint64(number)))
	if handle == 0 {
		return p
	}
	defer d.call("FPDF_ClosePage", handle)
	v := d.view(handle)
	p.width, p.height = v.width, v.height
	p.pieces = d.pieces(handle, v)
	p.rules = d.rules(handle, v)
	p.links = d.links(handle, v)
	return p
}

// A view is how a page is shown: the part that is not cut off, turned clockwise.
type view struct {
	left, bottom  float64
	turns         uint32 // by 90 degrees
	width, height float64
}

func (d *document) view(page uint64) view {
	d.call("FPDF_GetPageBoundingBox", page, uint64(d.out))
	f := d.floats(4) // left, top, right, bottom
	v := view{left: f[0], bottom: f[3], width: f[2] - f[0], height: f[1] - f[3]}
	if v.turns = d.call("FPDFPage_GetRotation", page); v.turns%2 == 1 {
		v.width, v.height = v.height, v.width
	}
	return v
}

// point returns where a point of the page is shown.
func (v view) point(x, y float64) (float64, float64) {
	x, y = x-v.left, y-v.bottom
	switch v.turns {
	case 1:
		return y, v.height - x
	case 2:
		return v.width - x, v.height - y
	case 3:
		return v.width - y, x
	}
	return x, y
}

func (v view) box(left, bottom, right, top float64) box {
	x1, y1 := v.point(left, bottom)
	x2, y2 := v.point(right, top)
	return box{min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)}
}

func (b box) and(c box) box {
	return box{min(b.left, c.left), min(b.bottom, c.bottom), max(b.right, c.right), max(b.top, c.top)}
}

// pieces returns the characters of a page.
func (d *document) pieces(page uint64, v view) (all []piece) {
	text := uint64(d.call("FPDFText_LoadPage", page))
	if text == 0 {
		return nil
	}
	defer d.call("FPDFText_ClosePage", text)
	var object uint32
	var chars strings.Builder
	var p piece
	var last float64 // right edge of the last character
	flush := func() {
		if chars.Len() > 0 {
			p.text = chars.String()
			p.xs = append(p.xs, last)
			all = append(all, p)
		}
		chars.Reset()
		p = piece{}
	}
	for i := range uint64(d.call("FPDFText_CountChars", text)) {
		char := rune(d.call("FPDFText_GetUnicode", text, i))
		of := d.call("FPDFText_GetTextObject", text, i)
		if of == 0 || d.call("FPDFText_IsGenerated", text, i) == 1 {
			continue
		}
		if d.call("FPDFText_IsHyphen", text, i) == 1 {
			char = '-'
		}
		if char == 0 || char == unicode.ReplacementChar || char > unicode.MaxRune {
			continue
		}
		d.call("FPDFText_GetCharOrigin", text, i, uint64(d.out), uint64(d.out+8))
		o := d.doubles(2)
		_, base := v.point(o[0], o[1])
		if of != object || len(p.xs) > 0 && math.Abs(base-p.base) > 0.1 {
			flush()
			object = of
			p.base = base
			p.size = d.size(text, i, of, v)
			f := d.font(of)
			p.italic, p.bold = f.italic, f.bold
		}
		d.call("FPDFText_GetLooseCharBox", text, i, uint64(d.out))
		f := d.floats(4) // left, top, right, bottom
		b := v.box(f[0], f[3], f[2], f[1])
		if len(p.xs) == 0 {
			p.box = b
		}
		p.box = p.box.and(b)
		p.xs = append(p.xs, b.left)
		p.ends = append(p.ends, b.right)
		last = b.right
		chars.WriteRune(char)
	}
	flush()
	return all
}

// size returns the size of a character as it is shown, in points.
func (d *document) size(text, i uint64, object uint32, v view) float64 {
	d.call("FPDFTextObj_GetFontSize", uint64(object), uint64(d.out))
	size := d.floats(1)[0]
	d.call("FPDFText_GetMatrix", text, i, uint64(d.out))
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

// rules returns the horizontal lines and thin rectangles of a page.
func (d *document) rules(page uint64, v view) (all []box) {
	for i := range uint64(d.call("FPDFPage_CountObjects", page)) {
		d.ruled(uint64(d.call("FPDFPage_GetObject", page, i)), v, identity, 0, &all)
	}
	return all
}

type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

func (m matrix) point(x, y float64) (float64, float64) {
	return m[0]*x + m[2]*y + m[4], m[1]*x + m[3]*y + m[5]
}

// times returns the matrix that does m and then n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

func (d *document) ruled(object uint64, v view, m matrix, depth int, all *[]box) {
	switch d.call("FPDFPageObj_GetType", object) {
	case objectForm:
		if depth == maxNested {
			return
		}
		d.call("FPDFPageObj_GetMatrix", object, uint64(d.out))
		inner := matrix(d.floats(6)).times(m)
		for i := range uint64(d.call("FPDFFormObj_CountObjects", object)) {
			d.ruled(uint64(d.call("FPDFFormObj_GetObject", object, i)), v, inner, depth+1, all)
		}
	case objectPath:
		d.call("FPDFPath_GetDrawMode", object, uint64(d.out), uint64(d.out+4))
		if mode := d.bytes(8); binary.LittleEndian.Uint64(mode) == 0 {
			return
		}
		o := uint64(d.out)
		d.call("FPDFPageObj_GetBounds", object, o, o+4, o+8, o+12)
		f := d.floats(4)
		x1, y1 := m.point(f[0], f[1])
		x2, y2 := m.point(f[2], f[3])
		if b := v.box(x1, y1, x2, y2); b.top-b.bottom <= thin && b.right-b.left > thin {
			*all = append(*all, b)
		}
	}
}

// links returns the annotations of a page that lead to an address.
func (d *document) links(page uint64, v view) (all []link) {
	position, handle := d.out+outSize-8, d.out+outSize-4
	d.memory.Write(position, make([]byte, 8))
	for d.call("FPDFLink_Enumerate", page, uint64(position), uint64(handle)) == 1 {
		b, _ := d.memory.Read(handle, 4)
		l := uint64(binary.LittleEndian.Uint32(b))
		action := d.call("FPDFLink_GetAction", l)
		if action == 0 || d.call("FPDFAction_GetType", uint64(action)) != actionURI {
			continue
		}
		n := d.call("FPDFAction_GetURIPath", d.doc, uint64(action), uint64(d.out), outSize-8)
		if n < 2 || n > outSize-8 {
			continue
		}
		target := string(d.bytes(n - 1))
		d.call("FPDFLink_GetAnnotRect", l, uint64(d.out))
		f := d.floats(4) // left, top, right, bottom
		all = append(all, link{v.box(f[0], f[3], f[2], f[1]), target})
	}
	return all
}

// bytes, floats and doubles return the results of a function.
func (d *document) bytes(n uint32) []byte {
	b, ok := d.memory.Read(d.out, n)
	if !ok {
		return make([]byte, n)
	}
	return b
}

func (d *document) floats(n uint32) (f [6]float64) {
	b := d.bytes(4 * n)
	for i := range n {
		f[i] = float64(math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:])))
	}
	return f
}

func (d *document) doubles(n uint32) (f [6]float64) {
	b := d.bytes(8 * n)
	for i := range n {
		f[i] = math.Float64frombits(binary.LittleEndian.Uint64(b[8*i:]))
	}
	return f
}
