package html

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// A web page has more on it than its document: menus, notices, tools. They are known by their elements, by their roles, by
// the words that everybody uses for their classes, and by being made of links; and by being outside of the part of the
// page that says it holds the text. What says so but holds most of the words of the page is the document nevertheless.

// Elements, roles and words of classes and identifiers of furniture.
var (
	furnitureElements = words("aside button dialog footer menu nav noscript select del")
	furnitureRoles    = words("alert alertdialog banner complementary contentinfo dialog menu menubar navigation search tablist toolbar tooltip")
	furnitureWords    = words("addthis addtoany ads advert advertisement backlink banner breadcrumb breadcrumbs catlinks consent cookie cookies " +
		"disclaimer editsection feedback footer gdpr infobox jump langswitch languages licence license licensetpl login menu modal " +
		"nav navbar navbox navigation newsletter noexport noprint overlay pagenum pagenumber pager pagination popup printfooter " +
		"related search searchbox share sharer sharing sidebar siteheader sitenotice sister sisteritem skip skiplink skiplinks social " +
		"subscribe switcher tabs toc toolbar tooltip topbar")
	hiddenWords = words("screenreader sronly visuallyhidden screenreadertext")
)

// isFurniture reports whether an element says that it is no part of the document.
func (p *page) isFurniture(n *html.Node, d declarations) bool {
	switch {
	case isHidden(n, d):
		return !p.around[n]
	case p.holdsText[n]:
		return false
	case furnitureElements[n.Data], furnitureRoles[strings.ToLower(attr(n, "role"))]:
		return true
	case d["mso-element"] == "header", d["mso-element"] == "footer":
		return true
	case p.namedFurniture(attr(n, "class")), p.namedFurniture(attr(n, "id")):
		return true
	}
	return isBlock(n, d) && p.isLinks(n)
}

// namedFurniture reports whether a class or identifier is that of furniture: "mw-editsection", "siteNotice", "cookie_bar".
func (p *page) namedFurniture(name string) bool {
	if name == "" {
		return false
	}
	if said, ok := p.names[name]; ok {
		return said
	}
	said := false
	for class := range strings.FieldsSeq(name) {
		parts := nameParts(class)
		said = said || hiddenWords[strings.Join(parts, "")]
		for i, part := range parts {
			said = said || furnitureWords[part] || i > 0 && furnitureWords[parts[i-1]+part]
		}
	}
	p.names[name] = said
	return said
}

// nameParts divides a name into its words: "cookie-Bar2" into "cookie" and "bar".
func nameParts(name string) (parts []string) {
	const longest = 200 // bytes
	start, name := 0, name[:min(len(name), longest)]
	cut := func(end int) {
		if start < end {
			parts = append(parts, strings.ToLower(name[start:end]))
		}
	}
	lower := false
	for i, r := range name {
		switch {
		case !unicode.IsLetter(r):
			cut(i)
			start = i + 1
		case unicode.IsUpper(r) && lower:
			cut(i)
			start = i
		}
		lower = unicode.IsLower(r)
	}
	cut(len(name))
	return parts
}

// isLinks reports whether a list, a table or a paragraph is made of links: several, and few letters beside them. The digits of
// links do not count, since resolutions cite others by their numbers.
func (p *page) isLinks(n *html.Node) bool {
	const several, most, sure = 3, 0.55, 0.85
	m := p.measures[n]
	share := float64(m.linked) / float64(max(m.letters, 1))
	switch n.Data {
	case "ul", "ol", "dl", "table", "tr", "td", "center":
		return m.links >= several && share > most
	case "div", "p":
		return m.links >= several && share > sure
	}
	return false
}

// A measure is how much text an element holds.
type measure struct {
	letters int // letters and digits that are shown
	linked  int // letters in links
	links   int
}

// measure measures an element and all in it.
func (p *page) measure(n *html.Node, linked bool) (m measure) {
	if n.Type == html.TextNode {
		for _, r := range n.Data {
			switch {
			case r >= firstPlace:
			case unicode.IsLetter(r):
				m.letters++
				if linked {
					m.linked++
				}
			case unicode.IsDigit(r):
				m.letters++
			}
		}
		return m
	}
	if isSilent(n) || n.Type == html.CommentNode {
		return m
	}
	if href := attr(n, "href"); n.Data == "a" && href != "" && href[0] != '#' && !linked {
		m.links, linked = 1, true
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		s := p.measure(c, linked)
		m.letters, m.linked, m.links = m.letters+s.letters, m.linked+s.linked, m.links+s.links
	}
	if n.Type == html.ElementNode {
		p.measures[n] = m
	}
	return m
}

// own is how many letters of an element are not in links.
func (m measure) own() int { return m.letters - m.linked }

// Elements, roles, words and identifiers of the part of a page that holds its text.
var (
	textRoles = words("main article document")
	textNames = words("article articlebody articlecontent bodycontent content documentcontent documenttext entrycontent fieldnamebody main " +
		"maincontent mwcontenttext mwparseroutput nodecontent pagecontent postcontent textlayer textbody viewer pdfviewer")
)

// saysText reports whether an element says that it holds the text of the page.
func saysText(n *html.Node) bool {
	if isElement(n, "main", "article") || textRoles[attr(n, "role")] || strings.EqualFold(attr(n, "itemprop"), "articleBody") {
		return true
	}
	if textNames[strings.Join(nameParts(attr(n, "id")), "")] {
		return true
	}
	for class := range strings.FieldsSeq(attr(n, "class")) {
		if textNames[strings.Join(nameParts(class), "")] {
			return true
		}
	}
	return false
}

// findText finds the part of the page that holds its text: the innermost one that says so and holds most of the words that
// are not in links, or else the body. Whatever holds most of the words is no furniture.
func (p *page) findText(body *html.Node) {
	const most = 0.6
	p.root = body
	p.measure(body, false)
	all := float64(p.measures[body].own())
	if all == 0 {
		return
	}
	p.holdsText[body] = true
	elements(body, func(n *html.Node) {
		if float64(p.measures[n].own()) <= all/3 {
			return
		}
		p.holdsText[n] = true
		if saysText(n) && float64(p.measures[n].own()) > most*all {
			p.root = n
		}
	})
}
