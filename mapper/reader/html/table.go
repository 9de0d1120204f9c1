package html

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/unkg/unkg/mapper/reader/rich"
)

// Tables of figures are written row by row. Most tables of old pages are there for the layout: they are written cell by
// cell, except that a number in a cell of its own belongs to the words beside it.

// row writes a row of a table.
func (w *writer) row(n *html.Node, how look) {
	var cells []*html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if isElement(c, "td", "th") && !w.isFurniture(c, nil) {
			cells = append(cells, c)
		}
	}
	table := closest(n, func(n *html.Node) bool { return n.Data == "table" })
	switch {
	case w.running || len(cells) < 2 || table == nil:
		w.children(n, how)
	case w.isData(table):
		w.joined(cells, how)
	case len(cells) == 2 && isLabel(startOf(cells[0])):
		w.labelled(cells, how)
	default:
		w.children(n, how)
	}
}

// isLabel reports whether the words of a cell are nothing but a label.
func isLabel(text string) bool {
	const longest = 8 // bytes
	return text != "" && len(text) <= longest && (printsLabel(text) && !strings.Contains(text, " ") || strings.Trim(text, "0123456789") == "")
}

// labelled writes a row of a label and the words that it is for.
func (w *writer) labelled(cells []*html.Node, how look) {
	w.label = startOf(cells[0])
	w.children(cells[1], how)
	w.paragraph()
	w.label = ""
}

// joined writes the cells of a row on one line.
func (w *writer) joined(cells []*html.Node, how look) {
	for i, c := range cells {
		if i > 0 {
			w.runs = append(w.runs, rich.Run{Text: " "})
		}
		w.flat(c, how)
	}
}

// flat writes an element without the line ends in it.
func (w *writer) flat(n *html.Node, how look) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case isElement(c, "br"):
			w.runs = append(w.runs, rich.Run{Text: " "})
		case c.Type == html.ElementNode && block[c.Data]:
			w.runs = append(w.runs, rich.Run{Text: " "})
			w.flat(c, how.inherit(c, w.sheet.of(c)))
			w.runs = append(w.runs, rich.Run{Text: " "})
		case c.Type == html.TextNode:
			w.text(c.Data, look{italic: how.italic, bold: how.bold, raised: how.raised})
		case c.Type == html.ElementNode && !isSilent(c) && !w.notes.backs[c]:
			if d := w.sheet.of(c); w.isFurniture(c, d) {
				w.furniture(c, d, how)
			} else if c.Data == "a" {
				w.inline(c, how)
			} else {
				w.flat(c, how.inherit(c, d))
			}
		}
	}
}

// isData reports whether a table is one of figures and not there for the layout: it has headings or lines, or several rows
// of short cells with nothing else in them.
func (p *page) isData(table *html.Node) bool {
	if known, ok := p.tables[table]; ok {
		return known
	}
	said := p.findData(table)
	p.tables[table] = said
	return said
}

func (p *page) findData(table *html.Node) bool {
	const longest, fewest = 160, 3 // letters of a cell, rows
	headings, long, rows := false, false, 0
	elements(table, func(n *html.Node) {
		switch n.Data {
		case "th", "caption":
			headings = true
		case "table", "p", "div", "ol", "ul", "h1", "h2", "h3", "blockquote":
			if p.measures[n].letters > longest {
				long = true
			}
		case "td":
			long = long || p.measures[n].letters > longest*2
		case "tr":
			rows++
		}
	})
	border := attr(table, "border")
	switch {
	case attr(table, "role") == "presentation", long:
		return false
	case headings, border != "" && border != "0", strings.Contains(attr(table, "class"), "wikitable"):
		return true
	}
	return rows >= fewest && p.columns(table) > 1
}

// columns is the smallest number of cells in a row of a table with words.
func (p *page) columns(table *html.Node) (n int) {
	elements(table, func(row *html.Node) {
		if row.Data != "tr" || p.measures[row].letters == 0 {
			return
		}
		cells := 0
		for c := row.FirstChild; c != nil; c = c.NextSibling {
			if isElement(c, "td", "th") && p.measures[c].letters > 0 {
				cells++
			}
		}
		if n == 0 || cells < n {
			n = cells
		}
	})
	return n
}
