package pdf

import (
	"context"
	"encoding/binary"
	"math"
)

// Numbers of pdfium.
const (
	actionURI = 3

	refusedPassword = 4
	refusedSecurity = 5
)

// pages returns the pages of a PDF.
func (in *instance) pages(ctx context.Context, data []byte) ([]page, error) {
	in.ctx = ctx
	defer func() { in.ctx = context.Background() }()
	buffer := in.call("malloc", uint64(len(data)))
	if buffer == 0 || !in.memory.Write(buffer, data) {
		return nil, errTooLarge
	}
	defer in.call("free", uint64(buffer))
	doc := in.call("FPDF_LoadMemDocument", uint64(buffer), uint64(len(data)), 0)
	if doc == 0 {
		return nil, in.refused()
	}
	defer in.call("FPDF_CloseDocument", uint64(doc))
	d := &document{instance: in, doc: uint64(doc), fonts: map[uint32]font{}}
	return d.pages()
}

// refused is why a document was not opened.
func (in *instance) refused() error {
	switch code := in.call("FPDF_GetLastError"); {
	case in.err != nil:
		return in.err
	case code == refusedPassword:
		return errPassword
	case code == refusedSecurity:
		return errSecurity
	}
	return errDamaged
}

// pages returns the pages of the document, of which at least one has text.
func (d *document) pages() (pages []page, err error) {
	n := d.call("FPDF_GetPageCount", d.doc)
	if n > maxPages {
		return nil, errTooMany
	}
	text := false
	for i := range n {
		p, err := d.page(i)
		switch {
		case d.err != nil:
			return nil, d.err
		case d.ctx.Err() != nil:
			return nil, errTooLong
		case err != nil:
			return nil, pageError{int(i) + 1, err}
		}
		text = text || len(p.pieces) > 0
		pages = append(pages, p)
	}
	switch {
	case d.err != nil:
		return nil, d.err
	case n == 0:
		return nil, errNoPages
	case !text:
		return nil, errNoText
	}
	return pages, nil
}

// A document is an open PDF.
type document struct {
	*instance
	doc   uint64
	fonts map[uint32]font
}

// page returns what is drawn on a page, unless pdfium cannot read it.
func (d *document) page(number uint32) (p page, err error) {
	handle := uint64(d.call("FPDF_LoadPage", d.doc, uint64(number)))
	if handle == 0 {
		return p, errPage
	}
	defer d.call("FPDF_ClosePage", handle)
	objects := d.call("FPDFPage_CountObjects", handle)
	if objects > maxObjects {
		return p, errCrowded
	}
	v := d.view(handle)
	p.width, p.height = v.width, v.height
	p.pieces = d.pieces(handle, v)
	p.rules = d.rules(handle, objects, v)
	p.links = d.links(handle, v)
	return p, nil
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
