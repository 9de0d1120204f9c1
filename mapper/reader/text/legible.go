package text

import (
	"fmt"
	"slices"

	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
)

// legible leaves out the characters of a document that no graph can hold, and warns if there are any: how many, and the
// first with its place.
func legible(document rich.Text) (rich.Text, []resolution.Warning) {
	var first string
	n := 0
	for i, l := range document.Lines {
		text, refused := source.Legible([]byte(l.Text), "")
		if len(refused) == 0 {
			continue
		}
		if n == 0 {
			place := source.Place{Page: l.Page, Line: l.Number, Paragraph: document.Whole && l.Page == 0}
			first = fmt.Sprintf("%U in %v", refused[0].Char, place)
			document.Lines = slices.Clone(document.Lines)
		}
		n += len(refused)
		document.Lines[i] = lessChars(l, string(text), refused)
	}
	switch {
	case n == 0:
		return document, nil
	case n > 1:
		first += fmt.Sprintf(" and %d more", n-1)
	}
	return document, []resolution.Warning{{Code: resolution.BadCharacter, Text: first}}
}

// lessChars is a line whose text lacks some characters now.
func lessChars(l rich.Line, text string, gone []source.Refusal) rich.Line {
	at := func(offset int) int {
		less := 0
		for _, g := range gone {
			if g.Offset < offset {
				less += len(string(g.Char))
			}
		}
		return offset - less
	}
	l.Text, l.Opener = text, at(l.Opener)
	l.Links = slices.Clone(l.Links)
	for i := range l.Links {
		l.Links[i].Start, l.Links[i].End = at(l.Links[i].Start), at(l.Links[i].End)
	}
	return l
}
