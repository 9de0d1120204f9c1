package text

import (
	"strings"

	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
)

// ReadRich reads a text whose format says more of it than its characters. Errors are of type *Error.
func ReadRich(name string, document rich.Text, known source.Known) (*resolution.Resolution, error) {
	t, err := newRichReader(name, document, known)
	if err != nil {
		return nil, err
	}
	return t.read()
}

// newRichReader is newTextReader for a rich text.
func newRichReader(name string, document rich.Text, known source.Known) (*textReader, error) {
	t, err := newTextReader(name, []byte(flat(document)), known)
	if err != nil {
		return nil, err
	}
	t.rich = &document
	for i := range t.lines {
		l := &t.lines[i]
		l.said = &document.Lines[l.number-1]
		l.indent, l.blank = l.said.Indent, l.said.Gap
		p := &t.account[l.passage]
		p.Page, p.Line = l.said.Page, l.said.Number
	}
	return t, nil
}

// flat is the text as an extractor prints it, one line for each, with a form feed before each page but the first.
func flat(document rich.Text) string {
	var b strings.Builder
	for i, l := range document.Lines {
		if i > 0 && l.Page != document.Lines[i-1].Page {
			b.WriteByte('\f')
		}
		b.WriteString(strings.ReplaceAll(l.Text, "\n", " "))
		b.WriteByte('\n')
	}
	return b.String()
}
