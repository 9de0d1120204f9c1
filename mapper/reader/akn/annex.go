package akn

import (
	"strconv"

	"github.com/unkg/unkg/mapper/resolution"
)

// annex reads an annex, block by block, from the elements that hold its text.
func (b *body) annex(parts ...*element) {
	prefix, n := "", 0
	for _, part := range parts {
		if part == nil {
			continue
		}
		if prefix == "" {
			b.annexes++
			if prefix = "annex"; b.annexes > 1 {
				prefix += strconv.Itoa(b.annexes)
			}
		}
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

// draft reads a draft that the resolution recommends to another organ. Like an annex, it is no act of the organ that
// adopts the resolution.
func (b *body) draft(statement *element) {
	if statement == nil {
		return
	}
	var parts []*element
	for c := statement.first; c != nil; c = c.next {
		switch c.name {
		case "preface":
			b.addHeading(c)
			b.lostNotes(c)
		case "preamble", "mainBody", "conclusions":
			parts = append(parts, c)
		}
	}
	b.annex(parts...)
	for a := statement.child("attachments").child("attachment"); a != nil; a = a.next {
		b.annex(a.child("doc").child("mainBody"))
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
