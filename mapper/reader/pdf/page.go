package pdf

// A page is what is drawn on a page, in points from its lower left corner, turned as it is shown.
type page struct {
	width, height float64
	pieces        []piece
	rules         []box // horizontal lines and thin filled rectangles
	links         []link
}

// A piece is characters that are drawn with one font at one size on one line, in the order of the file.
type piece struct {
	text   string
	box    box
	base   float64 // of the baseline
	size   float64 // of the font as it is shown, in points
	italic bool
	bold   bool
	xs     []float64 // left edges of the characters and the right edge of the last
	ends   []float64 // right edges of the characters; nil where each ends where the next begins
}

// A box is a rectangle.
type box struct{ left, bottom, right, top float64 }

// A link is an annotation that leads to an address.
type link struct {
	box    box
	target string
}
