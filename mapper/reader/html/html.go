// Package html reads resolutions as web pages: pages as browsers save them from the sites that have resolutions, what Word,
// LibreOffice, Google Docs and pandoc write as HTML, and the layers of text that viewers of PDF put over a page.
//
// Read finds the part of the page that holds the document and writes it as a rich.Text: a line for each paragraph, with the
// numbers that browsers print before the items of lists, emphasis, raised marks, links and footnotes. Menus, notices and
// tools are kept as lines that run beside the text, so that the account names them. What a script would add is not there.
package html

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"

	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/reader/text"
	"github.com/unkg/unkg/mapper/resolution"
)

// Match reports whether data, which is UTF-8, is a web page: it begins with a declaration of HTML or one of its elements.
func Match(data []byte) bool {
	const most = 1 << 16 // bytes of comments before the first element
	data = bytes.TrimLeft(bytes.TrimPrefix(data[:min(len(data), most)], source.BOM), " \t\r\n\f")
	if !bytes.HasPrefix(data, []byte("<")) {
		return false
	}
	z := html.NewTokenizer(bytes.NewReader(data))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return false
		case html.TextToken:
			if len(bytes.TrimSpace(z.Raw())) > 0 {
				return false
			}
		case html.DoctypeToken:
			return strings.HasPrefix(strings.ToLower(string(z.Raw())), "<!doctype html")
		case html.StartTagToken, html.SelfClosingTagToken:
			tag, _ := z.TagName()
			return opening[string(tag)]
		}
	}
}

// opening are the elements with which pages and pieces of pages begin.
var opening = words("html head title meta link style script body div p center table h1 h2 h3 h4 font span b i em strong article main section " +
	"ol ul blockquote pre hr br base a img")

// Read reads a web page. Errors are of type *Error.
func Read(name string, data []byte, known source.Known) (*resolution.Resolution, error) {
	p, err := newPage(name, data)
	if err != nil {
		return nil, err
	}
	if err := p.several(name, data); err != nil {
		return nil, err
	}
	document := p.text()
	r, err := text.ReadRich(name, document, known)
	if err == nil {
		return r, nil
	}
	if known.Symbol == "" {
		if known.Symbol = p.named(); known.Symbol != "" {
			if r, err := text.ReadRich(name, document, known); err == nil {
				return r, nil
			}
		}
	}
	if why := p.holdsNone(); why != "" {
		return nil, source.At(name, data, 0, why)
	}
	return nil, err
}

// A page is a web page that is being read.
type page struct {
	tree      *html.Node
	sheet     sheet
	root      *html.Node             // the part that holds the text
	around    map[*html.Node]bool    // it and what it is in
	holdsText map[*html.Node]bool    // elements that are no furniture, since they hold much of the text
	measures  map[*html.Node]measure // by element
	names     map[string]bool        // whether a class or identifier is that of furniture
	tables    map[*html.Node]bool    // whether a table is one of figures
	notes     notes
}

// newPage finds what a page consists of.
func newPage(name string, data []byte) (*page, error) {
	tree, err := parse(name, data)
	if err != nil {
		return nil, err
	}
	p := &page{tree: tree, sheet: readSheet(tree), around: map[*html.Node]bool{}, holdsText: map[*html.Node]bool{},
		measures: map[*html.Node]measure{}, names: map[string]bool{}, tables: map[*html.Node]bool{}}
	body := tree
	elements(tree, func(n *html.Node) {
		if n.Data == "body" && body == tree {
			body = n
		}
	})
	p.findText(body)
	for n := p.root; n != nil; n = n.Parent {
		p.around[n] = true
	}
	p.findNotes()
	return p, nil
}

// text returns the lines of a page.
func (p *page) text() rich.Text {
	w := writer{page: p, at: 1, begins: rich.Yes}
	w.node(p.tree, look{})
	w.paragraph()
	const few = 4 // one line in so many
	if !w.printed && w.breaks*10 > len(w.lines)*9 {
		w.asPrinted()
	}
	return rich.Text{Lines: w.lines, Whole: !w.printed && w.breaks*few < len(w.lines)}
}

// asPrinted takes back what was said of the places of lines that all end with breaks: they are those of printed pages with
// rules between them, with running heads and footnotes among them, as pdftohtml writes them.
func (w *writer) asPrinted() {
	page, number := 1, 0
	for i := range w.lines {
		l := &w.lines[i]
		for len(w.rules) > 0 && w.rules[0] <= i {
			w.rules = w.rules[1:]
			page, number = page+1, 0
		}
		number++
		l.Page, l.Number = page, number
		if l.Place == rich.Main || l.Place == rich.Foot {
			l.Place, l.Begins, l.Gap = rich.Anywhere, rich.Unknown, false
		}
	}
}

// Lines returns the lines of a piece of a page, such as a table among other text.
func Lines(piece []byte) []rich.Line {
	p, err := newPage("", piece)
	if err != nil {
		return nil
	}
	return p.text().Lines
}
