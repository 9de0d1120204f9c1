// Package pdftest writes small PDFs for tests: text at places of a page, rules, links.
package pdftest

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

// A Page is one page of a PDF, Letter as the United Nations uses it unless it has another size. All lengths are points,
// all places are from its lower left corner.
type Page struct {
	Width, Height float64
	Rotate        int      // degrees clockwise by which it is shown
	Crop          *Rule    // the part that is shown
	Texts         []Text   // in the order in which they are drawn
	Rules         []Rule   // filled rectangles
	Links         []Link   // annotations
	Operators     []string // of the content, after the texts
}

// A Text is characters that are drawn from a place on. Letters of Western Europe are in Times with its true widths; a
// text with any other character is in a font whose characters are all half as wide as they are high. Characters are
// drawn from left to right: what is read from right to left is given in the order in which it is seen.
type Text struct {
	X, Y, Size   float64 // Y is the baseline
	Italic, Bold bool
	Text         string
}

// A Rule is a rectangle from its lower left corner.
type Rule struct{ X, Y, Width, Height float64 }

// A Link is an annotation that leads to an address.
type Link struct {
	Rule
	Target string
}

// Write returns a PDF of the pages.
func Write(pages ...Page) []byte { return write(pages, false) }

// Compressed returns a PDF of the pages whose streams are compressed.
func Compressed(pages ...Page) []byte { return write(pages, true) }

// File is a PDF of objects, the first of which is its catalog. The objects are numbered from 1.
func File(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	starts := make([]int, len(objects))
	for i, o := range objects {
		starts[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, start := range starts {
		fmt.Fprintf(&b, "%010d 00000 n \n", start)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, xref)
	return b.Bytes()
}

// Stream is an object with content.
func Stream(dictionary string, content []byte) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dictionary, len(content), content)
}

// fonts are the objects that each file has after its catalog and its tree of pages.
var fonts = []string{
	"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
	"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Italic /Encoding /WinAnsiEncoding >>",
	"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding >>",
	"<< /Type /Font /Subtype /Type1 /BaseFont /Times-BoldItalic /Encoding /WinAnsiEncoding >>",
	"<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /DescendantFonts [8 0 R] /ToUnicode 10 0 R >>",
	"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) " +
		"/Supplement 0 >> /DW 500 /FontDescriptor 9 0 R >>",
	"<< /Type /FontDescriptor /FontName /Any /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 " +
		"/Descent -200 /CapHeight 700 /StemV 80 >>",
	Stream("", []byte("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapType 2 def\n"+
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"+unicodes()+"endcmap\nend\nend")),
}

// unicodes says that each code of a font is the character of that number.
func unicodes() string {
	var b strings.Builder
	for from := 0; from < 256; from += 100 {
		to := min(from+100, 256)
		fmt.Fprintf(&b, "%d beginbfrange\n", to-from)
		for i := from; i < to; i++ {
			fmt.Fprintf(&b, "<%02X00> <%02XFF> <%02X00>\n", i, i, i)
		}
		b.WriteString("endbfrange\n")
	}
	return b.String()
}

func write(pages []Page, compress bool) []byte {
	objects := append([]string{"<< /Type /Catalog /Pages 2 0 R >>", ""}, fonts...)
	add := func(o string) int {
		objects = append(objects, o)
		return len(objects)
	}
	var kids strings.Builder
	for _, p := range pages {
		content := []byte(p.content())
		dictionary := ""
		if compress {
			content, dictionary = deflate(content), "/Filter /FlateDecode"
		}
		n := add(Stream(dictionary, content))
		fmt.Fprintf(&kids, "%d 0 R ", add(p.object(n)))
	}
	objects[1] = fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s] >>", len(pages), kids.String())
	return File(objects...)
}

// object is the dictionary of a page whose content is an object of that number.
func (p Page) object(content int) string {
	var b strings.Builder
	width, height := p.Width, p.Height
	if width == 0 {
		width, height = 612, 792
	}
	fmt.Fprintf(&b, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %g %g] /Contents %d 0 R /Resources << /Font << "+
		"/F0 3 0 R /F1 4 0 R /F2 5 0 R /F3 6 0 R /F4 7 0 R >> >>", width, height, content)
	if p.Rotate != 0 {
		fmt.Fprintf(&b, " /Rotate %d", p.Rotate)
	}
	if p.Crop != nil {
		fmt.Fprintf(&b, " /CropBox %s", p.Crop.corners())
	}
	if p.Links != nil {
		b.WriteString(" /Annots [")
		for _, l := range p.Links {
			fmt.Fprintf(&b, "<< /Type /Annot /Subtype /Link /Rect %s /A << /S /URI /URI (%s) >> >> ",
				l.corners(), escape([]byte(l.Target)))
		}
		b.WriteString("]")
	}
	b.WriteString(" >>")
	return b.String()
}

func (r Rule) corners() string {
	return fmt.Sprintf("[%g %g %g %g]", r.X, r.Y, r.X+r.Width, r.Y+r.Height)
}

// content is the operators that draw a page.
func (p Page) content() string {
	var b strings.Builder
	for _, t := range p.Texts {
		font := 0
		if t.Italic {
			font++
		}
		if t.Bold {
			font += 2
		}
		shown := ""
		if latin, err := charmap.Windows1252.NewEncoder().String(t.Text); err == nil {
			shown = "(" + escape([]byte(latin)) + ")"
		} else {
			font = 4
			for _, u := range utf16.Encode([]rune(t.Text)) {
				shown += fmt.Sprintf("%04X", u)
			}
			shown = "<" + shown + ">"
		}
		fmt.Fprintf(&b, "BT /F%d %g Tf 1 0 0 1 %g %g Tm %s Tj ET\n", font, t.Size, t.X, t.Y, shown)
	}
	for _, r := range p.Rules {
		fmt.Fprintf(&b, "%g %g %g %g re f\n", r.X, r.Y, r.Width, r.Height)
	}
	for _, o := range p.Operators {
		b.WriteString(o + "\n")
	}
	return b.String()
}

// escape returns the bytes of a string as they are written between brackets.
func escape(s []byte) string {
	return strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`, "\r", `\r`).Replace(string(s))
}

func deflate(content []byte) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write(content)
	w.Close()
	return b.Bytes()
}

// Bomb is a stream of a few kilobytes that holds n bytes of operators.
func Bomb(n int) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	chunk := bytes.Repeat([]byte("q Q "), 1<<18)
	for ; n > 0; n -= len(chunk) {
		w.Write(chunk[:min(n, len(chunk))])
	}
	w.Close()
	return Stream("/Filter /FlateDecode", b.Bytes())
}
