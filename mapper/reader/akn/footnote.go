package akn

import (
	"strconv"
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
)

// lostNotes keeps the footnotes of an element that is not a paragraph: a title, a heading, the enacting formula.
func (b *body) lostNotes(e *element) {
	if e == nil {
		return
	}
	for c := e.first; c != nil; c = c.next {
		if c.name == "authorialNote" {
			b.footnote(c, "")
		} else if c.first != nil {
			b.lostNotes(c)
		}
	}
}

func (b *body) footnote(e *element, paragraph string) string {
	w := newWriter(b)
	for c := e.first; c != nil; c = c.next {
		w.element(c)
		w.space()
	}
	mark := strings.TrimSpace(e.attr("marker"))
	if mark == "" { // a footnote without a mark gets its position as the number
		mark = strconv.Itoa(len(b.r.Footnotes) + 1)
		b.r.Warnings = append(b.r.Warnings, resolution.Warning{Code: resolution.LostNote, Where: "fn" + mark, Text: w.string()})
	}
	text := w.string()
	shift := len(text) - len(unmarked(text, mark))
	for i := range w.links {
		w.links[i].Start, w.links[i].End = w.links[i].Start-shift, w.links[i].End-shift
	}
	b.marks[mark] = true
	b.r.Footnotes = append(b.r.Footnotes, resolution.Footnote{Mark: mark, Text: text[shift:], Paragraph: paragraph, Links: w.links})
	return mark
}

// unmarked returns the text of a footnote without its mark, which some sources repeat there: "7 A/73/201.".
func unmarked(text, mark string) string {
	if rest, ok := strings.CutPrefix(text, mark+" "); ok && mark != "" {
		return rest
	}
	return text
}
