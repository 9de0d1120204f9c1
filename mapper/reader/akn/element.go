package akn

import "strings"

// An element is a node of an XML document: an element, or a run of character data if its name is empty.
type element struct {
	name   string // local name, without its namespace prefix
	text   string // of character data, entities resolved
	attrs  []attribute
	first  *element
	next   *element
	offset int  // of its first byte in the source
	read   bool // of character data: it became part of the resolution
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

// take returns words and notes that the character data has been read.
func (e *element) take() string {
	e.setRead(true)
	return e.words()
}

// setRead notes whether the character data of the element and its descendants has been read, except footnotes.
func (e *element) setRead(read bool) {
	if e == nil {
		return
	}
	e.read = read
	for c := e.first; c != nil; c = c.next {
		if c.name != "authorialNote" {
			c.setRead(read)
		}
	}
}

// collapse replaces each run of white space by one space and trims both ends.
func collapse(s string) string { return strings.Join(strings.Fields(s), " ") }
