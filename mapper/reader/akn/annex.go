package akn

import (
	"strconv"

	"github.com/unkg/unkg/mapper/resolution"
)

// annex reads an annex, block by block, from the elements that hold its text.
func (b *body) annex(parts ...*element) {
	if len(parts) == 0 {
		return
	}
	b.annexes++
	prefix := "annex"
	if b.annexes > 1 {
		prefix += strconv.Itoa(b.annexes)
	}
	n := 0
	for _, part := range parts {
		for c := part.first; c != nil; c = c.next {
			if w := b.block(c); w != nil {
				n++
				w.paragraph(prefix+".p"+strconv.Itoa(n), resolution.Annex, trimNumber(c.child("num").take()))
			}
		}
	}
}

// block writes one block of an annex, nil if it has no text. A number without a text is a heading.
func (b *body) block(e *element) *writer {
	w := newWriter(b)
	switch {
	case e.name == "container" && e.find(named("tr")) != nil:
		w.rows(e)
	case e.name == "":
		w.element(e)
	default:
		for x := e.first; x != nil; x = x.next {
			if x.name != "num" {
				w.element(x)
				w.space()
			}
		}
		if w.empty() {
			b.addHeading(e.child("num"))
		}
	}
	if w.empty() {
		return nil
	}
	return w
}

// attachments reads what is added to a statement: annexes, and drafts that it recommends to another organ. Neither is an
// act of the organ that adopts the statement.
func (b *body) attachments(e *element) {
	for c := e.first; c != nil; c = c.next {
		switch c.name {
		case "":
		case "attachment", "component":
			b.attachments(c)
		default:
			b.attachment(c)
		}
	}
}

// attachment reads one document that is added to a statement, and what is added to that.
func (b *body) attachment(e *element) {
	var parts []*element
	for c := e.first; c != nil; c = c.next {
		switch c.name {
		case "preface":
			for line := c.first; line != nil; line = line.next {
				b.addHeading(line)
			}
			b.lostNotes(c)
		case "preamble", "mainBody", "conclusions":
			parts = append(parts, c)
		}
	}
	b.annex(parts...)
	for c := e.first; c != nil; c = c.next {
		if c.name == "attachments" || c.name == "components" {
			b.attachments(c)
		}
	}
}

// table reads a table of the main body as a paragraph of its own.
func (b *body) table(c *element) {
	w := newWriter(b)
	w.rows(c)
	if w.empty() {
		return
	}
	b.tables++
	w.paragraph("table"+strconv.Itoa(b.tables), resolution.Annex, "")
}

// tableNote keeps the text under a table that explains its abbreviations and letters.
func (w *writer) tableNote(number string) {
	b := w.body
	b.tableNotes++
	w.paragraph("table"+strconv.Itoa(b.tables)+".note"+strconv.Itoa(b.tableNotes), resolution.Annex, number)
}
