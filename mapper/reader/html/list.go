package html

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"github.com/unkg/unkg/ontology/script"
)

// A list is a list of a page whose items are being read.
type list struct {
	style string // of the labels, as CSS names it: "decimal"
	next  int    // number of the next item
	step  int    // 1, or -1 in a list that counts down

	before, after string // what is printed around the number
}

// listStyles are the styles of the types of lists and of the counters of CSS.
var listStyles = map[string]string{
	"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman",
	"lower-latin": "lower-alpha", "upper-latin": "upper-alpha", "circle": "disc", "square": "disc",
}

// newList returns how the items of a list are labelled.
func (p *page) newList(n *html.Node, d declarations) *list {
	l := &list{style: "disc", next: 1, step: 1}
	if n.Data == "ol" {
		l.style = "decimal"
	}
	style := attr(n, "type")
	if css := d["list-style-type"]; css != "" {
		style = css
	}
	for w := range strings.FieldsSeq(d["list-style"]) {
		if w != "inside" && w != "outside" {
			style = w
		}
	}
	l.setStyle(style)
	reversed := hasAttr(n, "reversed")
	if reversed {
		l.step, l.next = -1, 0
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if isElement(c, "li") {
				l.next++
			}
		}
	}
	if start, err := strconv.Atoi(strings.TrimSpace(attr(n, "start"))); err == nil {
		l.next = start
	}
	for class := range strings.FieldsSeq(attr(n, "class")) {
		if content := p.sheet[class+itemStart]["content"]; content != "" {
			l.setContent(content)
		}
	}
	return l
}

func (l *list) setStyle(style string) {
	if known := listStyles[style]; known != "" {
		style = known
	}
	switch style {
	case "disc", "none", "decimal", "lower-alpha", "upper-alpha", "lower-roman", "upper-roman":
		l.style = style
	}
	l.before, l.after = "", "."
	if strings.HasPrefix(l.style, "lower") {
		l.before, l.after = "(", ")" // as resolutions print letters
	}
}

// setContent takes the labels of a list from the rule of CSS that makes them: "(" counter(c,lower-latin) ") ".
func (l *list) setContent(content string) {
	before, rest, ok := strings.Cut(content, "counter(")
	inside, after, closed := strings.Cut(rest, ")")
	if !ok || !closed {
		l.style, l.before, l.after = "none", "", ""
		if mark := strings.Trim(content, "\"' "); mark != "" {
			l.style = "disc"
		}
		return
	}
	if _, style, ok := strings.Cut(inside, ","); ok {
		l.setStyle(strings.TrimSpace(style))
	}
	l.before, l.after = strings.Trim(before, "\"' "), strings.Trim(after, "\"' ")
}

// label returns the label of the next item, "" if it has none.
func (l *list) label(item *html.Node) string {
	if value, err := strconv.Atoi(strings.TrimSpace(attr(item, "value"))); err == nil {
		l.next = value
	}
	if t := attr(item, "type"); t != "" {
		l.setStyle(t)
	}
	n := l.next
	l.next += l.step
	number := ""
	switch l.style {
	case "disc":
		return "•"
	case "none":
		return ""
	case "lower-alpha":
		number = letters(n)
	case "upper-alpha":
		number = strings.ToUpper(letters(n))
	case "lower-roman":
		number = strings.ToLower(script.Roman(n))
	case "upper-roman":
		number = script.Roman(n)
	}
	if number == "" {
		number = strconv.Itoa(n)
	}
	return l.before + number + l.after
}

// letters writes a number as lists do: a to z, aa, ab. It is "" for numbers that are not so written.
func letters(n int) string {
	s := ""
	for ; n > 0; n = (n - 1) / 26 {
		s = string(rune('a'+(n-1)%26)) + s
	}
	return s
}

// printsLabel reports whether an item begins with a label of its own: "1.", "(a)", "-", "一、".
func printsLabel(text string) bool {
	const longest = 5 // characters
	open := strings.TrimLeft(text, "(（[")
	sign := first(open)
	if len(open) == len(text) && strings.ContainsRune("•–—-●▪◦·*", sign) {
		return true
	}
	n, digits, han, roman := 0, true, true, true
	for _, r := range open {
		if strings.ContainsRune(".)．）、]", r) {
			return n > 0 && (n == 1 || digits || han || roman)
		}
		digits = digits && r >= '0' && r <= '9'
		han = han && script.IsHanFigure(r)
		roman = roman && strings.ContainsRune("ivxlIVXL", r)
		if n++; n > longest || r == ' ' {
			return false
		}
	}
	return false
}
