package pdf

import (
	"github.com/unkg/unkg/mapper/reader/rich"
)

// text returns the lines as the reader of text takes them.
func (d *layout) text() (t rich.Text) {
	above := map[rich.Place]*line{}
	for _, s := range d.sheets {
		for i, l := range s.lines {
			t.Lines = append(t.Lines, rich.Line{
				Text: l.text, Page: s.number, Number: i + 1, Indent: l.indent(), Gap: l.apart, Place: l.place,
				Begins: d.begins(l, above[l.place]), Opener: l.opener(), Links: l.links(),
			})
			above[l.place] = l
		}
	}
	return t
}
