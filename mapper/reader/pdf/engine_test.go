package pdf

import (
	"math"
	"testing"

	"github.com/unkg/unkg/mapper/reader/pdf/pdftest"
)

func TestPieces(t *testing.T) {
	pages := mustOpen(t, pdftest.Write(pdftest.Page{
		Texts: []pdftest.Text{
			{X: 100, Y: 700, Size: 10, Text: "Reaffirming"},
			{X: 160, Y: 700, Size: 10, Italic: true, Text: "its résolution"},
			{X: 230, Y: 703.5, Size: 6.5, Bold: true, Text: "1"},
			{X: 100, Y: 680, Size: 12, Text: "и 大会"},
			{X: 100, Y: 660, Size: 10, Text: "مالسلا"},
			{X: 700, Y: 660, Size: 10, Text: "beside the page"},
		},
		Rules: []pdftest.Rule{{X: 100, Y: 90, Width: 72, Height: .5}, {X: 100, Y: 200, Width: 72, Height: 72}},
		Links: []pdftest.Link{{Rule: pdftest.Rule{X: 160, Y: 698, Width: 60, Height: 12}, Target: "https://undocs.org/A/1(2)"}},
	}))
	want := []piece{
		{text: "Reaffirming", base: 700, size: 10},
		{text: "its résolution", base: 700, size: 10, italic: true},
		{text: "1", base: 703.5, size: 6.5, bold: true},
		{text: "и 大会", base: 680, size: 12},
		{text: "السلام", base: 660, size: 10},
	}
	if len(pages) != 1 || len(pages[0].pieces) != len(want) {
		t.Fatalf("got %+v", pages)
	}
	p := pages[0]
	for i, w := range want {
		g := p.pieces[i]
		if g.text != w.text || !near(g.base, w.base) || !near(g.size, w.size) || g.italic != w.italic || g.bold != w.bold {
			t.Errorf("got %+v, want %+v", g, w)
		}
		if len(g.xs) != len([]rune(g.text))+1 {
			t.Errorf("%q: %d edges", g.text, len(g.xs))
		}
	}
	if p.width != 612 || p.height != 792 {
		t.Errorf("the page is %g by %g", p.width, p.height)
	}
	if len(p.rules) != 1 || !nearBox(p.rules[0], box{100, 90, 172, 90.5}) {
		t.Errorf("rules %v", p.rules)
	}
	if len(p.links) != 1 || !nearBox(p.links[0].box, box{160, 698, 220, 710}) || p.links[0].target != "https://undocs.org/A/1(2)" {
		t.Errorf("links %v", p.links)
	}
}

func TestTurnedAndCut(t *testing.T) {
	for _, c := range []struct {
		rotate     int
		text       string // operators that write a word upright as the page is shown
		wide, high float64
		left, base float64
		ruled      box
	}{
		{0, "1 0 0 1 100 700 Tm", 500, 750, 90, 680, box{90, 80, 190, 81}},
		{90, "0 1 -1 0 100 400 Tm", 750, 500, 380, 410, box{}},
		{180, "-1 0 0 -1 300 300 Tm", 500, 750, 210, 470, box{310, 669, 410, 670}},
		{270, "0 -1 1 0 100 400 Tm", 750, 500, 370, 90, box{}},
	} {
		p := mustOpen(t, pdftest.Write(pdftest.Page{
			Rotate: c.rotate, Crop: &pdftest.Rule{X: 10, Y: 20, Width: 500, Height: 750},
			Operators: []string{"BT /F0 10 Tf " + c.text + " (Reaffirming) Tj ET"},
			Rules:     []pdftest.Rule{{X: 100, Y: 100, Width: 100, Height: 1}},
		}))[0]
		if p.width != c.wide || p.height != c.high {
			t.Errorf("turned by %d: the page is %g by %g", c.rotate, p.width, p.height)
		}
		if g := p.pieces[0]; !near(g.box.left, c.left) || !near(g.xs[0], c.left) || !near(g.base, c.base) || !near(g.size, 10) ||
			!near(g.box.right-g.box.left, 48.88) || !near(g.xs[11], g.box.right) {
			t.Errorf("turned by %d: %+v", c.rotate, g)
		}
		if c.ruled != (box{}) && (len(p.rules) != 1 || !nearBox(p.rules[0], c.ruled)) {
			t.Errorf("turned by %d: rules %v", c.rotate, p.rules)
		}
	}
}

func mustOpen(t *testing.T, data []byte) []page {
	t.Helper()
	pages, err := open("test.pdf", data)
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

func near(a, b float64) bool { return math.Abs(a-b) < .05 }

func nearBox(a, b box) bool {
	return near(a.left, b.left) && near(a.bottom, b.bottom) && near(a.right, b.right) && near(a.top, b.top)
}
