package pdf

import (
	"encoding/binary"
	"math"
)

const (
	objectPath = 2 // kinds of objects
	objectForm = 5

	segmentMove = 2 // kinds of the segments of a path

	thin        = 3.0  // points, the greatest height of a rule
	maxNested   = 8    // forms in forms
	maxSegments = 4000 // of a path
)

// rules returns the horizontal lines and thin rectangles of a page.
func (d *document) rules(page uint64, objects uint32, v view) []box {
	r := ruler{document: d, view: v}
	for i := range uint64(objects) {
		r.object(uint64(d.call("FPDFPage_GetObject", page, i)), identity, 0)
	}
	return r.rules
}

// A ruler looks for rules.
type ruler struct {
	*document
	view  view
	rules []box
}

// object looks for rules in an object of a page, or of a form which m places on it.
func (r *ruler) object(object uint64, m matrix, depth int) {
	switch r.call("FPDFPageObj_GetType", object) {
	case objectForm:
		if depth == maxNested || r.err != nil {
			return
		}
		r.call("FPDFPageObj_GetMatrix", object, uint64(r.out))
		m = matrix(r.floats(6)).times(m)
		for i := range uint64(r.call("FPDFFormObj_CountObjects", object)) {
			r.object(uint64(r.call("FPDFFormObj_GetObject", object, i)), m, depth+1)
		}
	case objectPath:
		r.path(object, m)
	}
}

// path looks for rules in a path.
func (r *ruler) path(object uint64, m matrix) {
	o := uint64(r.out)
	r.call("FPDFPath_GetDrawMode", object, o, o+4)
	mode := r.bytes(8)
	filled, drawn := binary.LittleEndian.Uint32(mode) != 0, binary.LittleEndian.Uint32(mode[4:]) != 0
	if !filled && !drawn {
		return
	}
	r.call("FPDFPageObj_GetBounds", object, o, o+4, o+8, o+12)
	f := r.floats(4)
	if r.add(r.box(m, f[0], f[1], f[2], f[3])) {
		return
	}
	n := r.call("FPDFPath_CountSegments", object)
	if n < 6 && !drawn || n > maxSegments {
		return // one rectangle that is too high, or a drawing
	}
	r.call("FPDFPageObj_GetMatrix", object, o)
	r.segments(object, n, matrix(r.floats(6)).times(m), drawn)
}

// segments looks for rules in the parts of a path: each line that is drawn, each part that is filled.
func (r *ruler) segments(object uint64, n uint32, m matrix, drawn bool) {
	var part box
	var x, y float64
	for i := range uint64(n) {
		segment := uint64(r.call("FPDFPath_GetPathSegment", object, i))
		r.call("FPDFPathSegment_GetPoint", segment, uint64(r.out), uint64(r.out+4))
		f := r.floats(2)
		moved := r.call("FPDFPathSegment_GetType", segment) == segmentMove
		switch b := r.box(m, x, y, f[0], f[1]); {
		case moved:
			if i > 0 && !drawn {
				r.add(part)
			}
			part = r.box(m, f[0], f[1], f[0], f[1])
		case drawn:
			r.add(b)
		default:
			part = part.and(b)
		}
		x, y = f[0], f[1]
	}
	if !drawn {
		r.add(part)
	}
}

// box returns where a rectangle is shown.
func (r *ruler) box(m matrix, left, bottom, right, top float64) box {
	x1, y1 := m.point(left, bottom)
	x2, y2 := m.point(right, top)
	return r.view.box(x1, y1, x2, y2)
}

// add adds a box to the rules if it is one.
func (r *ruler) add(b box) bool {
	is := b.top-b.bottom <= thin && b.right-b.left > thin && !math.IsNaN(b.left+b.right)
	if is {
		r.rules = append(r.rules, b)
	}
	return is
}

// A matrix is an affine map as PDF writes it.
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
