package akn

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
)

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

// A tree is a document as it was read.
type tree struct {
	root    *element
	refused []source.Refusal // characters given by references that no graph can hold, left out
	faults  faults
}

// faults are where a document is not well-formed and what is wrong there.
type faults struct {
	first *source.Error
	count int
}

// warning says what is not well-formed, if anything: the first fault with its place, and how many there are.
func (f *faults) warning() []resolution.Warning {
	if f.count == 0 {
		return nil
	}
	text := fmt.Sprintf("%s at %d:%d", f.first.Message, f.first.Line, f.first.Col)
	if f.count > 1 {
		text += fmt.Sprintf(" and %d more", f.count-1)
	}
	return []resolution.Warning{{Code: resolution.MalformedXML, Text: text}}
}

// parseXML reads a document to its end, or until stop returns true, which is called with the root and each element that
// its own end tag closes. A document that is not well-formed is read on with, as it was probably meant, and its faults
// are counted. Refused with an *Error are what has no root element, elements that nest deeper than maxDepth, and
// document type declarations: official documents have none, and entities declared in one can be used for attacks.
func parseXML(name string, data []byte, a *arena, stop func(root, closed *element) bool) (*tree, error) {
	src := string(data)
	a.nodes = slices.Grow(a.nodes[:0], 2*strings.Count(src, "<")+2)
	a.attrs = slices.Grow(a.attrs[:0], strings.Count(src, "=")+1)
	p := &xmlParser{name: name, src: src, nodes: a.nodes, attrs: a.attrs, stop: stop}
	if err := p.parse(); err != nil {
		return nil, err
	}
	return &p.tree, nil
}

type xmlParser struct {
	tree
	name  string
	src   string
	pos   int       // of the next byte to be read
	nodes []element // never grows beyond its capacity: elements point into it
	attrs []attribute
	names map[string]bool // names of the attributes of an element that has many
	open  []openElement   // the root stays open to the end, to take what is after it
	ended bool            // the root element has been closed
	ahead ahead           // nil until an end tag does not match
	stop  func(root, closed *element) bool
	done  bool // stop was reached

	noMore bool  // no "?>" is to come
	err    error // what cannot be recovered
}

type openElement struct {
	*element
	last     *element // its last child
	fullName string
	attrs    int // where its attributes start in the arena
}

// parse reads markup and character data in turn.
func (p *xmlParser) parse() error {
	for p.pos < len(p.src) && p.err == nil && !p.done {
		rest := p.src[p.pos:]
		switch {
		case rest[0] != '<':
			p.text(p.pos, p.find("<", len(p.src)))
		case len(rest) == 1:
			p.strayBracket()
		case rest[1] == '/':
			p.endTag()
		case rest[1] == '?':
			p.instruction()
		case rest[1] == '!':
			p.declaration(rest)
		case nameByte[rest[1]] == starts:
			p.startTag()
		default:
			p.strayBracket()
		}
	}
	if p.err == nil && !p.done {
		p.finish()
	}
	return p.err
}

// find returns where s first is from the next byte on, or what else if it is not.
func (p *xmlParser) find(s string, otherwise int) int {
	if i := strings.Index(p.src[p.pos:], s); i >= 0 {
		return p.pos + i
	}
	return otherwise
}

// fault counts a fault of the document. Without a root element nothing can be recovered.
func (p *xmlParser) fault(offset int, format string, args ...any) {
	if p.root == nil {
		p.fail(offset, format, args...)
		return
	}
	if p.faults.count++; p.faults.first == nil {
		p.faults.first = source.At(p.name, []byte(p.src), offset, fmt.Sprintf(format, args...))
	}
}

func (p *xmlParser) fail(offset int, format string, args ...any) {
	if p.err == nil {
		p.err = source.At(p.name, []byte(p.src), offset, fmt.Sprintf(format, args...))
	}
}

// line is the line of an offset, for messages: it is computed only for the first fault.
func (p *xmlParser) line(offset int) int {
	if p.faults.first != nil {
		return 0
	}
	return 1 + strings.Count(p.src[:offset], "\n")
}

// strayBracket reads a "<" that begins no markup as the character data that it is meant as.
func (p *xmlParser) strayBracket() {
	p.fault(p.pos, "\"<\" is not followed by the name of an element")
	start := p.pos
	p.pos++
	p.text(start, p.find("<", len(p.src)))
}

// text reads character data up to end.
func (p *xmlParser) text(start, end int) {
	p.pos = end
	if p.outside() {
		t := strings.TrimLeft(p.src[start:end], " \t\r\n\ufeff")
		if t == "" {
			return
		}
		start = end - len(t)
		p.fault(start, "text outside the root element")
	}
	if p.err == nil {
		p.add(element{text: p.resolve(start, end), offset: start})
	}
}

// instruction passes over a processing instruction.
func (p *xmlParser) instruction() {
	if !p.noMore {
		if end := p.find("?>", -1); end >= 0 {
			p.pos = end + len("?>")
			return
		}
		p.noMore = true
	}
	p.fault(p.pos, "processing instruction is not closed")
	p.pos = min(p.find(">", len(p.src))+1, len(p.src))
}

// declaration reads what begins with "<!": a comment or a CDATA section.
func (p *xmlParser) declaration(rest string) {
	start := p.pos
	switch {
	case strings.HasPrefix(rest, "<!--"):
		p.pos += len("<!--")
		end := p.find("-->", -1)
		if end < 0 {
			p.fault(start, "comment is not closed")
			end = len(p.src)
		}
		p.pos = min(end+len("-->"), len(p.src))
	case strings.HasPrefix(rest, "<![CDATA["):
		p.pos += len("<![CDATA[")
		from, end := p.pos, p.find("]]>", -1)
		if end < 0 {
			p.fault(start, "CDATA section is not closed")
			end = len(p.src)
		}
		if p.outside() {
			p.fault(start, "text outside the root element")
		}
		if p.pos = min(end+len("]]>"), len(p.src)); p.err == nil {
			p.add(element{text: p.src[from:end], offset: start})
		}
	case strings.HasPrefix(rest, "<!DOCTYPE"):
		p.fail(start, "document type declarations and entities are refused")
	default:
		p.strayBracket()
	}
}

// outside reports whether what comes is outside the root element.
func (p *xmlParser) outside() bool { return len(p.open) == 0 || len(p.open) == 1 && p.ended }

func (p *xmlParser) top() *openElement { return &p.open[len(p.open)-1] }

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

// finish closes what is open at the end of the document.
func (p *xmlParser) finish() {
	switch {
	case p.root == nil:
		p.fail(len(p.src), "no root element")
	case !p.outside():
		p.fault(len(p.src), "unexpected end of file: <%s> of line %d is not closed", p.top().fullName, p.line(p.top().offset))
	}
}
