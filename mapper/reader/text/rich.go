package text

import (
	"slices"
	"strings"

	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
)

// ReadRich reads a text whose format says more of it than its characters. Errors are of type *Error.
func ReadRich(name string, document rich.Text, known source.Known) (*resolution.Resolution, error) {
	document, refused := legible(document)
	t, err := newTextReader(name, []byte(flat(document)), known, &document)
	if err != nil {
		return nil, atItsPlace(err, document)
	}
	r, err := t.read()
	if err != nil {
		return nil, atItsPlace(err, document)
	}
	r.Warnings = append(refused, r.Warnings...)
	return r, nil
}

// atItsPlace gives an error in the text of all lines its place in the document: the page and the line on it or, in formats
// without pages, none.
func atItsPlace(err error, document rich.Text) error {
	fault, ok := err.(*source.Error)
	if !ok {
		return err
	}
	moved := *fault
	moved.Page, moved.Col = 0, 0
	if fault.Line > len(document.Lines) || fault.Line == 0 || document.Lines[fault.Line-1].Page == 0 {
		moved.Line = 0
		return &moved
	}
	l := document.Lines[fault.Line-1]
	moved.Page, moved.Line = l.Page, l.Number
	return &moved
}

// flat is the text of all lines.
func flat(document rich.Text) string {
	var b strings.Builder
	for _, l := range document.Lines {
		b.WriteString(strings.ReplaceAll(l.Text, "\n", " "))
		b.WriteByte('\n')
	}
	return b.String()
}

// attach gives each line what the format says of it.
func (t *textReader) attach(document *rich.Text) {
	t.raises = true
	for i := range t.lines {
		l := &t.lines[i]
		l.said = &document.Lines[l.number-1]
		l.indent, l.blank = l.said.Indent, l.said.Gap
	}
}

// arrange takes out the running heads and puts the lines of footnotes after those of the
// text, so that a paragraph that goes on after them is in one piece.
func (t *textReader) arrange() {
	var feet []line
	kept := t.lines[:0]
	for i := range t.lines {
		l := t.lines[i]
		switch l.said.Place {
		case rich.Running:
			t.keepJob(l.text)
			t.became(&l, resolution.Furniture, "")
		case rich.Foot:
			feet = append(feet, l)
		default:
			kept = append(kept, l)
		}
	}
	t.feet = len(feet)
	t.lines = append(kept, feet...)
}

// keepJob keeps the job number in a running head.
func (t *textReader) keepJob(text string) {
	if t.res.JobNumber != "" {
		return
	}
	for word := range strings.FieldsSeq(text) {
		if isJob(word) {
			t.res.JobNumber = word
			return
		}
	}
}

// answer tells whether line i begins a paragraph, a heading or a note, as far as the format says so.
func (t *textReader) answer(i int) rich.Answer {
	switch said := t.lines[i].said; {
	case said == nil:
		return rich.Unknown
	case said.Begins == rich.Unknown && t.rich.Whole:
		return rich.Yes
	default:
		return said.Begins
	}
}

// answers returns answer for the lines of a block by where they start in its raw text, nil in plain text.
func (t *textReader) answers(blk *block) func(at int) rich.Answer {
	if t.rich == nil {
		return nil
	}
	return func(at int) rich.Answer {
		k, found := slices.BinarySearch(blk.starts, at)
		if !found {
			return rich.No
		}
		return t.answer(blk.lines[k])
	}
}

// isParagraph reports whether the format says that a line is one paragraph and no more.
func (t *textReader) isParagraph(l *line) bool {
	return l.said != nil && t.rich.Whole && l.said.Begins == rich.Yes
}

// isPlaced reports whether the format says where on its page a line is: no running head.
func (l *line) isPlaced() bool { return l.said != nil && l.said.Place != rich.Anywhere }

// saidOfPart is what a format says of part k of a line that holds several things: the places of its links are unknown, and
// only the first part is where the line begins.
func saidOfPart(said *rich.Line, k int) *rich.Line {
	if said == nil {
		return nil
	}
	part := *said
	if part.Links = nil; k > 0 {
		part.Gap, part.Begins, part.Opener = false, rich.Unknown, 0
	}
	return &part
}

// belowHead is what a format says of a line, but for the space that is above it because a running head is there.
func belowHead(said *rich.Line) *rich.Line {
	l := *said
	l.Gap, l.Begins = false, rich.Unknown
	return &l
}
