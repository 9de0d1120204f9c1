package html

import (
	"bytes"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"github.com/unkg/unkg/mapper/reader/source"
)

// The parser of HTML says nothing of places. So the number of its line is put before the words of each piece of text as one
// character, from a plane of Unicode in which nothing else is used; the walk over the tree takes it out again.
const (
	firstPlace = 0xF0000 // is line 0
	lastPlace  = 0xFFFFD
)

// parse returns the tree of a page as browsers make it.
func parse(name string, data []byte) (*html.Node, error) {
	root, err := html.Parse(bytes.NewReader(withPlaces(data)))
	if err != nil {
		return nil, source.Whole(name, "the page is nested too deeply to be read")
	}
	return root, nil
}

// withPlaces returns a page with the number of its line before the words of each piece of text.
func withPlaces(data []byte) []byte {
	z := html.NewTokenizer(bytes.NewReader(data))
	marked := make([]byte, 0, len(data)+len(data)/8)
	line, verbatim := 1, false
	for {
		kind := z.Next()
		raw := z.Raw()
		words := len(raw)
		if kind == html.TextToken && !verbatim {
			words = len(raw) - len(bytes.TrimLeftFunc(raw, unicode.IsSpace))
		}
		marked = append(marked, raw[:words]...)
		line += bytes.Count(raw[:words], []byte("\n"))
		if words < len(raw) {
			marked = append(marked, string(rune(min(firstPlace+line, lastPlace)))...)
			marked = append(marked, raw[words:]...)
			line += bytes.Count(raw[words:], []byte("\n"))
		}
		switch kind {
		case html.ErrorToken:
			return marked
		case html.StartTagToken:
			tag, _ := z.TagName()
			verbatim = isVerbatim[string(tag)]
		case html.EndTagToken:
			verbatim = false
		}
	}
}

// isVerbatim names the elements whose text is no text of the page.
var isVerbatim = words("iframe noembed noframes noscript plaintext script style textarea title xmp")

// words returns the set of the words of a list.
func words(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

// attr returns an attribute of an element, "" if it has none.
func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

// isElement reports whether a node is one of the elements, all if none are named.
func isElement(n *html.Node, names ...string) bool {
	if n == nil || n.Type != html.ElementNode {
		return false
	}
	for _, name := range names {
		if n.Data == name {
			return true
		}
	}
	return len(names) == 0
}

// closest returns the nearest of the elements among a node and those that it is in, nil if there is none.
func closest(n *html.Node, match func(*html.Node) bool) *html.Node {
	for ; n != nil; n = n.Parent {
		if n.Type == html.ElementNode && match(n) {
			return n
		}
	}
	return nil
}

// elements calls f for each element below a node in the order of the page.
func elements(n *html.Node, f func(*html.Node)) {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode {
			f(d)
		}
	}
}

// textOf returns the words of a node, without places.
func textOf(n *html.Node) string {
	var b strings.Builder
	appendText(&b, n, len(n.Data)+1<<20)
	return strings.Join(strings.Fields(b.String()), " ")
}

// startOf returns the first words of a node.
func startOf(n *html.Node) string {
	const enough = 80 // bytes
	var b strings.Builder
	appendText(&b, n, enough)
	return strings.Join(strings.Fields(b.String()), " ")
}

// appendText appends the words of a node until there are enough bytes, and reports whether there may be more.
func appendText(b *strings.Builder, n *html.Node, enough int) bool {
	if n.Type == html.TextNode {
		for _, r := range n.Data {
			if r < firstPlace {
				b.WriteRune(r)
			}
			if b.Len() > enough {
				return false
			}
		}
	}
	if isElement(n, "br", "p", "li", "td", "div") {
		b.WriteByte(' ')
	}
	if isSilent(n) {
		return true
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if !appendText(b, c, enough) {
			return false
		}
	}
	return true
}

// isSilent reports whether an element has no words that a browser shows.
func isSilent(n *html.Node) bool {
	return n.Type == html.ElementNode && (n.Namespace != "" || silent[n.Data])
}

var silent = words("audio canvas embed head iframe map math noembed noframes noscript object script style svg template textarea title video xml")
