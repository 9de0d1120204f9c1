package akn

import "strings"

// end closes the element that an end tag names. If that is not the innermost one, the tag is taken as it was probably
// meant, judged by which end tags are still to come.
func (p *xmlParser) end(start int, name string) {
	p.ahead.passed(name, -1)
	if p.outside() {
		p.fault(start, "end tag </%s> without a start tag", name)
		return
	}
	top := p.top()
	if top.fullName == name {
		p.close(1)
		p.done = p.stop(p.root, top.element)
		return
	}
	p.look()
	n := p.innermost(name)
	switch {
	case n == 0:
		p.fault(start, "end tag </%s> without a start tag", name)
		if !p.awaited(top.fullName) {
			p.close(1) // its start tag has another name
		}
	default:
		p.fault(start, "end tag </%s> does not match <%s> of line %d", name, top.fullName, p.line(top.offset))
		if !p.superfluous(n) {
			p.close(n)
		}
	}
}

// innermost returns how many open elements an end tag of that name closes, 0 if no element of that name is open.
func (p *xmlParser) innermost(name string) int {
	for n := 1; n <= len(p.open); n++ {
		if n == len(p.open) && p.ended {
			break
		}
		if p.open[len(p.open)-n].fullName == name {
			return n
		}
	}
	return 0
}

// superfluous reports whether the end tag of the nth innermost open element is one too many: it and all elements within
// it have their end tags yet to come.
func (p *xmlParser) superfluous(n int) bool {
	for _, o := range p.open[len(p.open)-n:] {
		if !p.awaited(o.fullName) {
			return false
		}
	}
	return true
}

// close closes the n innermost open elements, except the root, to which what is after its end is added.
func (p *xmlParser) close(n int) {
	if p.ahead != nil {
		for _, o := range p.open[len(p.open)-n:] {
			p.ahead.passed(o.fullName, 1)
		}
	}
	if n == len(p.open) {
		p.ended = true
		n--
	}
	p.open = p.open[:len(p.open)-n]
}

// An ahead counts end tags by name: those to come less the start tags to come and the open elements. Nil counts nothing.
type ahead map[string]int

// passed takes note of an end tag that has been read (-1) or an element that has been closed (1).
func (a ahead) passed(name string, n int) {
	if a != nil {
		a[name] += n
	}
}

// look counts the tags that are to come, at the first end tag that does not match.
func (p *xmlParser) look() {
	if p.ahead != nil {
		return
	}
	p.ahead = ahead{}
	for i := range p.open {
		p.ahead[p.open[i].fullName]--
	}
	for q := (xmlParser{src: p.src, pos: p.pos}); ; {
		q.pos = q.find("<", len(q.src)) + 1
		switch {
		case q.pos > len(q.src):
			return
		case strings.HasPrefix(q.src[q.pos:], "!--"):
			q.pos = q.find("-->", len(q.src))
		case strings.HasPrefix(q.src[q.pos:], "/"):
			p.ahead[q.nameAt(q.pos+1)]++
		default:
			name := q.nameAt(q.pos)
			q.pos += len(name)
			if q.until("<>"); !strings.HasPrefix(q.src[q.pos:], "/>") {
				p.ahead[name]--
			}
		}
	}
}

// awaited reports whether all open elements of that name have their end tags yet to come.
func (p *xmlParser) awaited(name string) bool { return p.ahead[name] >= 0 }
