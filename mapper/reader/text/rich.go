package text

import (
	"slices"
	"strings"

	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology/script"
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
	for _, what := range document.Unread {
		refused = append(refused, resolution.Warning{Code: resolution.UnreadText, Text: what})
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

// ownWords is a text without what runs beside it: menus may be in another language.
func ownWords(text string, document *rich.Text) string {
	if document == nil {
		return text
	}
	var b strings.Builder
	for _, l := range document.Lines {
		if l.Place != rich.Running {
			b.WriteString(l.Text)
			b.WriteByte('\n')
		}
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

// arrange takes out the running heads and puts the lines of footnotes after those of the text, so that a paragraph that
// goes on after them is in one piece.
func (t *textReader) arrange() {
	var feet []line
	kept := t.lines[:0]
	p := placing{textReader: t}
	for i := range t.lines {
		l := t.lines[i]
		switch p.place(&l) {
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

// A placing corrects what the format says of the places of lines by what other lines say: below a rule that is drawn like
// that of footnotes there may be text, and the last note of a page may be as low as its folio.
type placing struct {
	*textReader
	page   int
	ruled  bool // a rule above footnotes is on the page so far
	marked bool // a note begins on the page so far
	open   bool // the last note does not end with a stop
}

// place returns the place of the next line.
func (p *placing) place(l *line) rich.Place {
	if l.said.Page != p.page {
		p.page, p.ruled, p.marked = l.said.Page, false, false
	}
	_, label := p.noteNumber(l.text)
	if p.words.Number.IsDay(l.text[script.Digits(l.text):]) {
		label = 0 // the date of the closing lines
	}
	raised := len(l.raised) > 0 && l.raised[0].at == 0 || strings.HasPrefix(l.text, "*") && !isBarCode(l.text)
	switch at := l.said.Place; {
	case at != rich.Running && at != rich.Foot || p.page == 0:
		return at
	case at == rich.Running && !isRule(l.text) && !raised && (!p.ruled || isPrinters(l.text)):
		return rich.Running
	case isRule(l.text):
		p.ruled = true
	case !raised && label == 0 && !p.marked && !p.open && !p.ruled:
		return rich.Main
	default:
		p.marked = true
		p.open = !ended(l.text) || strings.HasSuffix(l.text, ";") || strings.HasSuffix(l.text, ":")
	}
	return rich.Foot
}

// isPrinters reports whether the words of a line are folios, job numbers, bar codes and the like. A number alone may be that
// of a note.
func isPrinters(text string) bool {
	if len(text) <= 3 && onlyDigits(text) {
		return false
	}
	for word := range strings.FieldsSeq(text) {
		if !isBarCode(word) && isFolio(word) == 0 && !isJob(word) && !onlyDigits(word) && (len(word) != 3 || word[0] != '(') {
			return false
		}
	}
	return true
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
