package docx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"unicode/utf16"
)

// Limits of the elements of a document. Official documents nest them less than 60 deep and have fewer than 300,000.
const (
	maxDepth = 256
	maxNodes = 3_000_000 // of all parts that are read
)

// An element is a node of a part: an element, or character data if its name is empty.
type element struct {
	name  string // with the usual prefix of its namespace: "w:p"
	text  string // of character data
	attrs []attribute
	first *element // its children
	next  *element // its sibling
}

type attribute struct{ name, value string }

// prefixes are the usual prefixes of the namespaces that are read, in the two forms of the standard: transitional,
// which Word writes, and strict.
var prefixes = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":        "w",
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                    "w",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
	"http://purl.oclc.org/ooxml/officeDocument/relationships":             "r",
	"http://schemas.openxmlformats.org/officeDocument/2006/math":          "m",
	"http://purl.oclc.org/ooxml/officeDocument/math":                      "m",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":         "mc",
	"http://schemas.openxmlformats.org/package/2006/relationships":        "rel",
	"http://schemas.openxmlformats.org/package/2006/content-types":        "ct",
}

// A parser makes the tree of a part. It takes encoding/xml and not the scanner of Akoma Ntoso: the elements of Word are
// told apart only by their namespaces ("w:t", "m:t", "a:t"), and a part that is not well-formed is damaged and to be
// refused, since no person has written it and a half of it may be a lie.
type parser struct {
	decoder *xml.Decoder
	nodes   *int // of all parts so far
	names   map[xml.Name]string
}

// parse returns the root element of a part. Document type declarations are refused: the standard forbids them, and
// entities declared in one can be used for attacks.
func parse(part []byte, nodes *int) (*element, error) {
	part, err := utf8Of(part)
	if err != nil {
		return nil, err
	}
	d := xml.NewDecoder(bytes.NewReader(part))
	d.CharsetReader = func(charset string, r io.Reader) (io.Reader, error) {
		if len(charset) >= 6 && (charset[:6] == "UTF-16" || charset[:6] == "utf-16") {
			return r, nil
		}
		return nil, fmt.Errorf("the encoding is %q, not UTF-8", charset)
	}
	p := &parser{decoder: d, nodes: nodes, names: map[xml.Name]string{}}
	root := &element{}
	if err := p.content(root, 0); err != nil {
		return nil, err
	}
	for c := root.first; c != nil; c = c.next {
		if c.name != "" {
			return c, nil
		}
	}
	return nil, errors.New("no root element")
}

// content reads the children of an element up to its end tag.
func (p *parser) content(parent *element, depth int) error {
	if depth > maxDepth {
		return fmt.Errorf("elements nest deeper than %d", maxDepth)
	}
	last := &parent.first
	for {
		token, err := p.decoder.Token()
		if err == io.EOF && depth == 0 {
			return nil
		}
		if err != nil {
			return err
		}
		var child *element
		switch token := token.(type) {
		case xml.EndElement:
			return nil
		case xml.Directive:
			return errors.New("document type declarations and entities are refused")
		case xml.CharData:
			if depth == 0 {
				continue
			}
			child = &element{text: string(token)}
		case xml.StartElement:
			child = &element{name: p.name(token.Name), attrs: p.attributes(token.Attr)}
			if err := p.content(child, depth+1); err != nil {
				return err
			}
		default:
			continue
		}
		if *p.nodes++; *p.nodes > maxNodes {
			return fmt.Errorf("more than %d elements", maxNodes)
		}
		*last, last = child, &child.next
	}
}

// name is a name with the usual prefix of its namespace; names of namespaces that are not read have "?".
func (p *parser) name(n xml.Name) string {
	if name, ok := p.names[n]; ok {
		return name
	}
	name := n.Local
	if n.Space != "" {
		prefix, ok := prefixes[n.Space]
		if !ok {
			prefix = "?"
		}
		name = prefix + ":" + n.Local
	}
	p.names[n] = name
	return name
}

// attributes leaves out declarations of namespaces and the identifiers of revisions.
func (p *parser) attributes(list []xml.Attr) []attribute {
	var kept []attribute
	for _, a := range list {
		if a.Name.Space == "xmlns" || a.Name.Local == "xmlns" || len(a.Name.Local) > 4 && a.Name.Local[:4] == "rsid" {
			continue
		}
		kept = append(kept, attribute{p.name(a.Name), a.Value})
	}
	return kept
}

// utf8Of returns a part, which may be in UTF-16, in UTF-8.
func utf8Of(part []byte) ([]byte, error) {
	big := bytes.HasPrefix(part, []byte("\xfe\xff"))
	if !big && !bytes.HasPrefix(part, []byte("\xff\xfe")) {
		return bytes.TrimPrefix(part, []byte("\ufeff")), nil
	}
	if len(part)%2 != 0 {
		return nil, errors.New("half a character of UTF-16 at the end")
	}
	units := make([]uint16, 0, len(part)/2)
	for i := 2; i < len(part); i += 2 {
		low, high := part[i], part[i+1]
		if big {
			low, high = high, low
		}
		units = append(units, uint16(high)<<8|uint16(low))
	}
	return []byte(string(utf16.Decode(units))), nil
}

// attr returns the value of an attribute, "" if the element does not have it.
func (e *element) attr(name string) string {
	if e != nil {
		for i := range e.attrs {
			if e.attrs[i].name == name {
				return e.attrs[i].value
			}
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

// val returns the attribute w:val of the first child of that name, "" if there is none.
func (e *element) val(name string) string { return e.child(name).attr("w:val") }

// each calls visit for every descendant in document order.
func (e *element) each(visit func(*element)) {
	for c := e.first; c != nil; c = c.next {
		visit(c)
		c.each(visit)
	}
}
