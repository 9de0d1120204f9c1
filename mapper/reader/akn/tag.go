package akn

import (
	"slices"
	"strings"
)

// startTag reads a start tag or an empty-element tag, whose name begins at the byte after the next one.
func (p *xmlParser) startTag() {
	start := p.pos
	full := p.nameAt(start + 1)
	if p.root != nil && p.outside() {
		p.fault(start, "second root element <%s>", full)
	}
	if len(p.open) >= maxDepth {
		p.fail(start, "elements nest deeper than %d", maxDepth)
		return
	}
	e := p.add(element{name: localName(full), offset: start})
	p.open = append(p.open, openElement{element: e, fullName: full, attrs: len(p.attrs)})
	p.pos = start + 1 + len(full)
	empty := p.attributes()
	e.attrs = p.attrs[p.top().attrs:len(p.attrs):len(p.attrs)]
	if empty {
		p.ahead.passed(full, -1) // it has none to come
		p.close(1)
	}
}

// nameAt is the name at an offset, "" if there is none.
func (p *xmlParser) nameAt(offset int) string {
	end := offset
	for end < len(p.src) && nameByte[p.src[end]] != 0 {
		end++
	}
	return p.src[offset:end]
}

// attributes reads the rest of a start tag and reports whether it is that of an empty element.
func (p *xmlParser) attributes() (empty bool) {
	for {
		p.skipSpace()
		rest := p.src[p.pos:]
		switch {
		case rest == "" || rest[0] == '<':
			p.fault(p.pos, "start tag <%s> is not closed", p.top().fullName)
			return false
		case rest[0] == '>':
			p.pos++
			return false
		case strings.HasPrefix(rest, "/>"):
			p.pos += len("/>")
			return true
		}
		if p.err != nil {
			return false
		}
		p.attribute()
	}
}

func (p *xmlParser) skipSpace() {
	for p.pos < len(p.src) && isSpace(p.src[p.pos]) {
		p.pos++
	}
}

// attribute reads one attribute.
func (p *xmlParser) attribute() {
	start := p.pos
	name := p.nameAt(start)
	p.pos += len(name)
	p.skipSpace()
	if name == "" || nameByte[name[0]] != starts || p.pos == len(p.src) || p.src[p.pos] != '=' {
		p.fault(start, "malformed attribute in <%s>", p.top().fullName)
		if name == "" {
			p.pos++
		}
		return
	}
	p.pos++
	p.skipSpace()
	value := p.value(name)
	if p.hasAttribute(name) {
		p.fault(start, "attribute %q appears twice", name)
		return
	}
	p.attrs = append(p.attrs, attribute{name, value})
}

// value reads the value of an attribute. One without its closing quote ends where its tag does.
func (p *xmlParser) value(name string) string {
	start := p.pos
	if start < len(p.src) && (p.src[start] == '"' || p.src[start] == '\'') {
		p.pos++
		end := p.find(p.src[start:p.pos], -1)
		from := p.pos
		bracket := -1
		if end >= 0 {
			bracket = strings.IndexByte(p.src[from:end], '<')
		}
		switch {
		case end >= 0 && bracket < 0:
			p.pos = end + 1
			return p.resolve(from, end)
		case end >= 0:
			p.fault(from+bracket, "\"<\" in the value of attribute %q", name)
			if strings.IndexByte(p.src[from:from+bracket], '>') < 0 {
				p.pos = end + 1
				return p.resolve(from, end)
			}
		default:
			p.fault(start, "value of attribute %q is not closed", name)
		}
		return p.resolve(from, p.until("<>"))
	}
	p.fault(start, "value of attribute %q is not in quotes", name)
	return p.resolve(start, p.until(" \t\r\n<>"))
}

// until moves on to the next of some bytes, the end of an empty-element tag or that of the document.
func (p *xmlParser) until(bytes string) int {
	for p.pos < len(p.src) && strings.IndexByte(bytes, p.src[p.pos]) < 0 && !strings.HasPrefix(p.src[p.pos:], "/>") {
		p.pos++
	}
	return p.pos
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

// endTag reads an end tag.
func (p *xmlParser) endTag() {
	start := p.pos
	p.pos += len("</")
	from := p.pos
	for p.pos < len(p.src) && p.src[p.pos] != '>' && p.src[p.pos] != '<' {
		p.pos++
	}
	name := strings.TrimRight(p.src[from:p.pos], " \t\r\n")
	if p.pos < len(p.src) && p.src[p.pos] == '>' {
		p.pos++
	} else {
		p.fault(start, "end tag is not closed")
	}
	p.end(start, name)
}

// What a byte can be in a name: the ASCII part of XML 1.0, section 2.3, and any character beyond ASCII.
const (
	continues = 1 + iota // not at its beginning
	starts
)

var nameByte = func() (t [256]byte) {
	for c := range t {
		switch {
		case c >= 0x80, 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', c == '_', c == ':':
			t[c] = starts
		case '0' <= c && c <= '9', c == '-', c == '.':
			t[c] = continues
		}
	}
	return t
}()

// isName reports whether s can be the name of an element, an attribute or an entity.
func isName(s string) bool {
	for i := 0; i < len(s); i++ {
		if nameByte[s[i]] == 0 {
			return false
		}
	}
	return s != "" && nameByte[s[0]] == starts
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

func localName(s string) string { return s[strings.IndexByte(s, ':')+1:] }
