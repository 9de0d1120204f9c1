package akn

import (
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/reader/outline"
	"github.com/unkg/unkg/mapper/resolution"
)

// A continued is the last operative paragraph while unnumbered paragraphs continue it. Their texts are joined when
// all have been read.
type continued struct {
	paragraph int // its position among the paragraphs, from 1; 0 for none
	text      []byte
}

// continueParagraph appends what was written to the last paragraph, as a sub-paragraph if it has a letter.
func (w *writer) continueParagraph(letter string) {
	b := w.body
	p, c := b.last(), &b.goesOn
	if c.paragraph != len(b.r.Paragraphs) {
		b.endContinued()
		*c = continued{len(b.r.Paragraphs), []byte(p.Text)}
	}
	if letter != "" {
		printed := "(" + letter + ") "
		w.shift(len(printed))
		w.text = append([]byte(printed), w.text...)
	} else {
		letter = leadingLetter(w.string())
	}
	if len(c.text) > 0 {
		c.text = append(c.text, ' ')
	}
	base, own := len(c.text), w.string()
	w.opener = resolution.Span{}
	w.shift(base)
	c.text = append(c.text, own...)
	p.Marks = append(p.Marks, w.marks...)
	p.Links = append(p.Links, w.links...)
	for _, i := range w.notes {
		b.r.Footnotes[i].Paragraph = p.ID
	}
	if letter != "" {
		for i := range w.items {
			w.items[i].Depth++
		}
		start := strings.IndexAny(own, ")）") // the bracket that closes the letter
		_, size := utf8.DecodeRuneInString(own[start:])
		start += size
		start += len(own[start:]) - len(strings.TrimLeft(own[start:], " "))
		w.items = append([]outline.Item{{Number: letter, Start: base + start, End: base + len(own)}}, w.items...)
	}
	items, _ := outline.Nest(w.items, own, base, 0)
	p.Items = append(p.Items, items...)
}

// endContinued sets the text of the continued paragraph and names its sub-paragraphs.
func (b *body) endContinued() {
	if n := b.goesOn.paragraph; n > 0 {
		p := &b.r.Paragraphs[n-1]
		p.Text = string(b.goesOn.text)
		outline.Name(p)
		b.goesOn = continued{}
	}
}
