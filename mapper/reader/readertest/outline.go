package readertest

import (
	"fmt"
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
)

// Outline writes what a text says, for comparison with what a person wrote down: the fields of the masthead, the
// paragraphs with the marks of their footnotes in braces, the footnotes, the warnings.
func Outline(r *resolution.Resolution) string {
	var b strings.Builder
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\n", name, value)
		}
	}
	field("symbol", string(r.Symbol))
	field("language", r.Language)
	field("title", r.Title)
	field("session", r.Session)
	field("adopted", r.Adopted)
	field("meeting", r.Meeting)
	for i := range r.Paragraphs {
		p := &r.Paragraphs[i]
		field("heading", p.Heading)
		field(p.ID, marked(p))
		items(&b, p)
		for _, l := range p.Links {
			field("  link", string(l.Symbol))
		}
	}
	for _, f := range r.Footnotes {
		field("note "+f.Mark+" of "+f.Paragraph, f.Text)
	}
	for _, w := range r.Warnings {
		field("warning", string(w.Code)+" "+w.Text)
	}
	return b.String()
}

func items(b *strings.Builder, p *resolution.Paragraph) {
	for i := range p.Items {
		fmt.Fprintf(b, "  %s: %s\n", p.Items[i].ID, firstWords(p.Items[i].Text))
		items(b, &p.Items[i])
	}
}

// firstWords returns the first three words of a text.
func firstWords(text string) string {
	fields := strings.Fields(text)
	return strings.Join(fields[:min(3, len(fields))], " ")
}

// marked returns the text of a paragraph with the marks of its footnotes in braces.
func marked(p *resolution.Paragraph) string {
	var b strings.Builder
	at := 0
	for _, m := range p.Marks {
		b.WriteString(p.Text[at:m.Offset] + "{" + m.Mark + "}")
		at = m.Offset
	}
	return strings.ReplaceAll(b.String()+p.Text[at:], "\n", " / ")
}
