package html

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"

	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/reader/text"
	"github.com/unkg/unkg/ontology"
)

// named returns the symbol of the resolution that the page says it is, in its heading or its title.
func (p *page) named() (s ontology.Symbol) {
	elements(p.tree, func(n *html.Node) {
		if s == "" && isElement(n, "h1", "title") {
			s = text.SymbolIn(headingOf(n))
		}
	})
	return s
}

// headingOf returns the words of a heading or a title.
func headingOf(n *html.Node) string {
	if n.Data == "title" && n.FirstChild != nil {
		return n.FirstChild.Data
	}
	return textOf(n)
}

// several refuses a page with the texts of several resolutions: headings that name different ones, each with an enacting
// formula below.
func (p *page) several(name string, data []byte) error {
	var found []string
	heading := ontology.Symbol("")
	elements(p.root, func(n *html.Node) {
		switch {
		case isElement(n, "h1", "h2", "h3", "h4", "h5", "h6"):
			if s := text.SymbolIn(textOf(n)); s != "" {
				heading = s
			}
		case heading != "" && isBlock(n, nil) && text.Enacts(startOf(n)):
			if len(found) == 0 || found[len(found)-1] != string(heading) {
				found = append(found, string(heading))
			}
		}
	})
	if len(found) < 2 {
		return nil
	}
	return source.At(name, data, 0, fmt.Sprintf("the page holds several documents, %q and %q: save each in a file of its own", found[0], found[1]))
}

// holdsNone says why a page holds no text of a resolution, "" if nothing shows why.
func (p *page) holdsNone() (why string) {
	const few = 1500 // letters beside links
	library, pdf := false, false
	elements(p.tree, func(n *html.Node) {
		address := attr(n, "href") + attr(n, "content") + attr(n, "src") + attr(n, "data")
		switch n.Data {
		case "link", "meta":
			library = library || strings.Contains(address, "digitallibrary.un.org/record/")
		case "iframe", "embed", "object":
			pdf = pdf || strings.Contains(attr(n, "type"), "pdf") || strings.Contains(address, ".pdf") ||
				strings.Contains(address, "undocs.org") || strings.Contains(address, "docs.un.org")
		}
	})
	m := p.measure(p.root, false)
	switch {
	case library:
		return "the page describes a document and does not hold its text: download the file that it links to"
	case pdf && m.own() < few:
		return "the page shows a PDF and does not hold its text: save the PDF itself"
	case m.letters == 0:
		return "the page holds no text: what scripts show is not saved with it"
	}
	return ""
}
