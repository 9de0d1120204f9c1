package html

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// declarations are what CSS says of an element, by property.
type declarations map[string]string

// A sheet is the rules of the style elements of a page that are for one class, ".c1" or "span.c1", by class; the others
// hardly ever matter for what a text says.
type sheet map[string]declarations

// readSheet reads the style elements of a page.
func readSheet(root *html.Node) sheet {
	s := sheet{}
	elements(root, func(n *html.Node) {
		if n.Data == "style" && n.FirstChild != nil {
			s.read(n.FirstChild.Data)
		}
	})
	return s
}

// read reads the rules of a style sheet, those inside @media and the like not.
func (s sheet) read(css string) {
	for css != "" {
		selectors, rest, ok := strings.Cut(css, "{")
		if !ok {
			return
		}
		for _, before := range [...]string{"*/", ";"} { // a comment, @import
			if _, last, ok := cutLast(selectors, before); ok {
				selectors = last
			}
		}
		body, after, _ := strings.Cut(rest, "}")
		css = after
		if strings.HasPrefix(strings.TrimSpace(selectors), "@media print") {
			continue // its first rule; the others are as good as any
		}
		var d declarations
		for selector := range strings.SplitSeq(selectors, ",") {
			class := soleClass(strings.TrimSpace(selector))
			if class == "" {
				continue
			}
			if d == nil {
				d = parseDeclarations(body)
			}
			if s[class] == nil {
				s[class] = declarations{}
			}
			for property, value := range d {
				s[class][property] = value
			}
		}
	}
}

func cutLast(text, sep string) (before, after string, ok bool) {
	at := strings.LastIndex(text, sep)
	if at < 0 {
		return text, "", false
	}
	return text[:at], text[at+len(sep):], true
}

// soleClass returns the class of a selector that consists of it and perhaps the name of an element: "c1" of "span.c1". A
// selector that tells where an item of a list begins is kept whole.
func soleClass(selector string) string {
	if list, ok := strings.CutSuffix(selector, "li:before"); ok {
		return soleClass(strings.TrimRight(list, "> ")) + itemStart
	}
	_, class, ok := strings.Cut(selector, ".")
	if !ok || strings.ContainsAny(class, ".:#>+~[ *") {
		return ""
	}
	return class
}

// itemStart follows the class of a list in the key of the rule that says what is printed before its items.
const itemStart = ">li:before"

// kept are the properties that are read.
var kept = words("content display font-family font-size font-style font-weight height left line-height bottom list-style list-style-type " +
	"mso-element mso-hide mso-list mso-text-raise position top vertical-align visibility white-space width")

// parseDeclarations reads the declarations of a rule or of a style attribute.
func parseDeclarations(text string) declarations {
	d := declarations{}
	for declaration := range strings.SplitSeq(text, ";") {
		property, value, ok := strings.Cut(declaration, ":")
		property = strings.ToLower(strings.TrimSpace(property))
		if ok && kept[property] {
			value = strings.ToLower(strings.TrimSpace(value))
			d[property] = strings.TrimSpace(strings.TrimSuffix(value, "!important"))
		}
	}
	return d
}

// of returns what CSS says of an element itself.
func (s sheet) of(n *html.Node) declarations {
	style, class := attr(n, "style"), attr(n, "class")
	if style == "" && (class == "" || len(s) == 0) {
		return nil
	}
	d := declarations{}
	for c := range strings.FieldsSeq(class) {
		for property, value := range s[c] {
			d[property] = value
		}
	}
	for property, value := range parseDeclarations(style) {
		d[property] = value
	}
	return d
}

// A look is how characters are set: inherited from element to element.
type look struct {
	italic, bold, underlined bool
	raised                   bool
	pre                      bool // line ends are kept
}

// inherit returns how the characters of an element are set.
func (l look) inherit(n *html.Node, d declarations) look {
	switch n.Data {
	case "em", "i", "cite", "dfn", "var":
		l.italic = true
	case "b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th":
		l.bold = true
	case "u", "ins":
		l.underlined = n.Data == "u"
	case "sup":
		l.raised = true
	case "sub":
		l.raised = false
	case "pre", "listing", "xmp", "plaintext":
		l.pre = true
	}
	if d == nil {
		return l
	}
	switch d["font-style"] {
	case "italic", "oblique":
		l.italic = true
	case "normal":
		l.italic = false
	}
	switch weight := d["font-weight"]; weight {
	case "bold", "bolder":
		l.bold = true
	case "normal", "lighter":
		l.bold = false
	default:
		if n, err := strconv.Atoi(weight); err == nil {
			l.bold = n >= 600
		}
	}
	switch d["vertical-align"] {
	case "super":
		l.raised = true
	case "baseline", "sub":
		l.raised = false
	}
	if raise := d["mso-text-raise"]; raise != "" && raise[0] >= '1' && raise[0] <= '9' {
		l.raised = true
	}
	if space := d["white-space"]; space != "" {
		l.pre = strings.HasPrefix(space, "pre") || space == "break-spaces"
	}
	return l
}

func (l look) emphasis() bool { return l.italic || l.bold || l.underlined }

// isHidden reports whether an element is not shown.
func isHidden(n *html.Node, d declarations) bool {
	return hasAttr(n, "hidden") || attr(n, "aria-hidden") == "true" || d["display"] == "none" || d["visibility"] == "hidden" ||
		d["mso-hide"] == "all"
}

// isBlock reports whether an element has lines of its own.
func isBlock(n *html.Node, d declarations) bool {
	switch d["display"] {
	case "block", "list-item", "table", "table-row", "flex", "grid":
		return true
	case "inline", "contents":
		return false
	}
	return block[n.Data]
}

var block = words("address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer " +
	"form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary table " +
	"tbody td tfoot th thead tr ul xmp")

// size returns a length of CSS as a number, whatever its unit: 10 of "10px", 12.5 of "12.5%", 11 of
// "calc(var(--scale-factor)*11.00px)". ok is false if there is none.
func size(value string) (number float64, ok bool) {
	if _, last, found := cutLast(value, "*"); found {
		value = last
	}
	value = strings.TrimSpace(value)
	end := 0
	for end < len(value) && strings.IndexByte("0123456789.-", value[end]) >= 0 {
		end++
	}
	number, err := strconv.ParseFloat(value[:end], 64)
	return number, err == nil
}
