package akn

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/xml"

	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/ontology"
)

// An element is a node of an XML document: an element, or a run of character data if its name is empty.
type element struct {
	name   string // local name, without its namespace prefix
	text   string // of character data, entities resolved
	attrs  []attribute
	first  *element
	next   *element
	offset int // of its first byte in the source
}

type attribute struct{ name, value string }

// attr returns the value of an attribute, "" if the element does not have it.
func (e *element) attr(name string) string {
	for i := range e.attrs {
		if e.attrs[i].name == name {
			return e.attrs[i].value
		}
	}
	return ""
}

// child returns the first child of that name, or nil.
func (e *element) child(name string) *element {
	if e == nil {
		return nil
	}
	for c := e.first; c != nil; c = c.next {
		if c.name == name {
			return c
		}
	}
	return nil
}

// find returns the first descendant in document order that pred accepts, or nil.
func (e *element) find(pred func(*element) bool) *element {
	if e == nil {
		return nil
	}
	for c := e.first; c != nil; c = c.next {
		if pred(c) {
			return c
		}
		if d := c.find(pred); d != nil {
			return d
		}
	}
	return nil
}

// each calls visit for every descendant in document order.
func (e *element) each(visit func(*element)) {
	e.find(func(d *element) bool {
		visit(d)
		return false
	})
}

// words returns the character data of the element and its descendants, with white space collapsed.
func (e *element) words() string {
	if e == nil {
		return ""
	}
	if e.first != nil && e.first.next == nil && e.first.name == "" {
		return collapse(e.first.text)
	}
	var b strings.Builder
	var walk func(*element)
	walk = func(x *element) {
		for c := x.first; c != nil; c = c.next {
			if c.name == "" {
				b.WriteString(c.text)
			} else if c.name != "authorialNote" {
				walk(c)
			}
		}
	}
	walk(e)
	return collapse(b.String())
}

// collapse replaces each run of white space by one space and trims both ends.
func collapse(s string) string { return strings.Join(strings.Fields(s), " ") }

// maxDepth is how deep elements may nest; official documents stay below 30.
const maxDepth = 256

func toTheEnd(_, _ *element) bool { return false }

// An arena holds the nodes and attributes of a document. Reusing it invalidates the previous tree, but not its
// strings.
type arena struct {
	nodes []element
	attrs []attribute
}

// arenas are for trees to which no reference is kept.
var arenas = sync.Pool{New: func() any { return &arena{} }}

// parseXML reads a document to its end, or until stop returns true, which is called with the root and each element as
// it is closed. It returns the root and the references to refused characters, which it leaves out. An *Error says
// where a document is not well-formed. Document type declarations are refused: official documents have none, and
// entities declared in one can be used for attacks.
func parseXML(name string, data []byte, a *arena, stop func(root, closed *element) bool) (root *element, refused []source.Refusal, err error) {
	src := string(data)
	in := parse.NewInputBytes(data)
	defer in.Restore()
	lexer := xml.NewLexer(in)
	a.nodes = slices.Grow(a.nodes[:0], 2*strings.Count(src, "<")+2)
	a.attrs = slices.Grow(a.attrs[:0], strings.Count(src, "=")+1)
	p := &xmlParser{name: name, src: src, nodes: a.nodes, attrs: a.attrs}
	for {
		kind, token := lexer.Next()
		end := in.Offset()
		if kind == xml.ErrorToken {
			if err := lexer.Err(); !errors.Is(err, io.EOF) {
				return nil, nil, p.fail(end, "NUL character")
			}
			root, err = p.finish(len(src))
			return root, p.refused, err
		}
		if err := p.token(kind, end-len(token), end, len(lexer.AttrVal())); err != nil {
			return nil, nil, err
		}
		if kind == xml.EndTagToken && stop(p.root, p.closed) {
			return p.root, p.refused, nil
		}
	}
}

type xmlParser struct {
	name  string
	src   string
	nodes []element // never grows beyond its capacity: elements point into it
	attrs []attribute
	names map[string]bool // names of the attributes of an element that has many
	open  []openElement
	root  *element
	inPI  bool

	closed  *element         // the element closed by the last end tag
	refused []source.Refusal // refused characters given by references, which are left out
}

type openElement struct {
	*element
	last     *element // its last child
	fullName string
	attrs    int // where its attributes start in the arena
}

// token takes the next token, src[start:end].
func (p *xmlParser) token(kind xml.TokenType, start, end, value int) error {
	switch kind {
	case xml.TextToken:
		return p.text(start, end)
	case xml.CDATAToken:
		if end-start < len("<![CDATA[]]>") || !strings.HasSuffix(p.src[start:end], "]]>") {
			return p.fail(start, "CDATA section is not closed")
		}
		if len(p.open) == 0 {
			return p.fail(start, "text outside the root element")
		}
		p.add(element{text: p.src[start+len("<![CDATA[") : end-len("]]>")], offset: start})
	case xml.CommentToken:
		if !strings.HasSuffix(p.src[start:end], "-->") {
			return p.fail(start, "comment is not closed")
		}
	case xml.DOCTYPEToken:
		return p.fail(start, "document type declarations and entities are refused")
	case xml.StartTagPIToken:
		p.inPI = true
	case xml.StartTagClosePIToken:
		p.inPI = false
	case xml.StartTagToken:
		return p.start(start, end)
	case xml.AttributeToken:
		if !p.inPI {
			return p.attribute(start, end, value)
		}
	case xml.StartTagCloseToken:
		if !p.inPI {
			p.top().attrsDone(p)
		}
	case xml.StartTagCloseVoidToken:
		p.top().attrsDone(p)
		p.open = p.open[:len(p.open)-1]
	case xml.EndTagToken:
		return p.end(start, end)
	}
	return nil
}

func (p *xmlParser) top() *openElement { return &p.open[len(p.open)-1] }

func (o *openElement) attrsDone(p *xmlParser) {
	o.element.attrs = p.attrs[o.attrs:len(p.attrs):len(p.attrs)]
}

// add appends a node to the innermost open element.
func (p *xmlParser) add(e element) *element {
	p.nodes = append(p.nodes, e)
	n := &p.nodes[len(p.nodes)-1]
	if len(p.open) == 0 {
		p.root = n
		return n
	}
	top := p.top()
	if top.last == nil {
		top.first = n
	} else {
		top.last.next = n
	}
	top.last = n
	return n
}

func (p *xmlParser) text(start, end int) error {
	s := p.src[start:end]
	if len(p.open) == 0 {
		if t := strings.TrimLeft(s, " \t\r\n\ufeff"); t != "" {
			return p.fail(end-len(t), "text outside the root element")
		}
		return nil
	}
	if strings.IndexByte(s, '&') >= 0 {
		var err error
		if s, err = p.entities(s, start); err != nil {
			return err
		}
	}
	p.add(element{text: s, offset: start})
	return nil
}

func (p *xmlParser) start(start, end int) error {
	full := p.src[start+1 : end]
	if !isName(full) {
		return p.fail(start, "\"<\" is not followed by the name of an element")
	}
	if len(p.open) == 0 && p.root != nil {
		return p.fail(start, "second root element <%s>", full)
	}
	if len(p.open) >= maxDepth {
		return p.fail(start, "elements nest deeper than %d", maxDepth)
	}
	e := p.add(element{name: localName(full), offset: start})
	p.open = append(p.open, openElement{element: e, fullName: full, attrs: len(p.attrs)})
	return nil
}

func (p *xmlParser) attribute(start, end, value int) error {
	token := p.src[start:end]
	token = strings.TrimLeft(token, " \t\r\n")
	eq := strings.IndexByte(token, '=')
	if eq < 0 || !isName(strings.TrimRight(token[:eq], " \t\r\n")) {
		return p.fail(end-len(token), "malformed attribute in <%s>", p.top().fullName)
	}
	name := strings.TrimRight(token[:eq], " \t\r\n")
	v := p.src[end-value : end]
	if len(v) < 2 || v[0] != '"' && v[0] != '\'' || v[len(v)-1] != v[0] {
		return p.fail(end-len(v), "value of attribute %q is not in quotes", name)
	}
	v = v[1 : len(v)-1]
	if i := strings.IndexByte(v, '<'); i >= 0 {
		return p.fail(end-len(v)-1+i, "\"<\" in the value of attribute %q", name)
	}
	if strings.IndexByte(v, '&') >= 0 {
		var err error
		if v, err = p.entities(v, end-len(v)-1); err != nil {
			return err
		}
	}
	if p.hasAttribute(name) {
		return p.fail(end-len(token), "attribute %q stands twice", name)
	}
	p.attrs = append(p.attrs, attribute{name, v})
	return nil
}

// fewAttributes is the number of attributes up to which they are searched one by one.
const fewAttributes = 16

// hasAttribute reports whether the innermost open element has an attribute of that name already.
func (p *xmlParser) hasAttribute(name string) bool {
	own := p.attrs[p.top().attrs:]
	if len(own) <= fewAttributes {
		return slices.ContainsFunc(own, func(a attribute) bool { return a.name == name })
	}
	if len(own) == fewAttributes+1 {
		p.names = make(map[string]bool, len(own))
		for _, a := range own {
			p.names[a.name] = true
		}
	}
	had := p.names[name]
	p.names[name] = true
	return had
}

func (p *xmlParser) end(start, end int) error {
	if p.src[end-1] != '>' {
		return p.fail(start, "end tag is not closed")
	}
	name := strings.TrimRight(p.src[start+2:end-1], " \t\r\n")
	if len(p.open) == 0 {
		return p.fail(start, "end tag </%s> without a start tag", name)
	}
	if top := p.top(); top.fullName != name {
		line := 1 + strings.Count(p.src[:top.offset], "\n")
		return p.fail(start, "end tag </%s> does not match <%s> of line %d", name, top.fullName, line)
	}
	p.closed = p.top().element
	p.open = p.open[:len(p.open)-1]
	return nil
}

func (p *xmlParser) finish(end int) (*element, error) {
	if len(p.open) > 0 {
		line := 1 + strings.Count(p.src[:p.top().offset], "\n")
		return nil, p.fail(end, "unexpected end of file: <%s> of line %d is not closed", p.top().fullName, line)
	}
	if p.root == nil {
		return nil, p.fail(end, "no root element")
	}
	return p.root, nil
}

// entities resolves the references of s, which is at offset in the source.
func (p *xmlParser) entities(s string, offset int) (string, error) {
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		if s[i] != '&' {
			b.WriteByte(s[i])
			i++
			continue
		}
		semi := strings.IndexByte(s[i:min(len(s), i+12)], ';')
		if semi < 0 {
			return "", p.fail(offset+i, "\"&\" does not begin a reference")
		}
		switch r, ok := reference(s[i+1 : i+semi]); {
		case !ok:
			return "", p.fail(offset+i, "undefined entity %q", s[i:i+semi+1])
		case ontology.Refused(r):
			p.refused = append(p.refused, source.Refusal{Char: r, Offset: offset + i})
		default:
			b.WriteRune(r)
		}
		i += semi + 1
	}
	return b.String(), nil
}

// reference resolves what is between "&" and ";": a predefined entity or a character by its number.
func reference(s string) (rune, bool) {
	switch s {
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "amp":
		return '&', true
	case "apos":
		return '\'', true
	case "quot":
		return '"', true
	}
	if len(s) < 2 || s[0] != '#' {
		return 0, false
	}
	digits, base := s[1:], 10
	if digits[0] == 'x' {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	return rune(n), err == nil && n <= utf8.MaxRune
}

func (p *xmlParser) fail(offset int, format string, args ...any) error {
	return source.At(p.name, []byte(p.src), offset, fmt.Sprintf(format, args...))
}

// isName reports whether s can be the name of an element or attribute: the ASCII part of XML 1.0, section 2.3, and any
// character beyond ASCII.
func isName(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= 0x80, 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', c == '_', c == ':':
		case i > 0 && ('0' <= c && c <= '9' || c == '-' || c == '.'):
		default:
			return false
		}
	}
	return s != ""
}

func localName(s string) string { return s[strings.IndexByte(s, ':')+1:] }
