package docx

import (
	"errors"
	"fmt"
	"slices"

	"github.com/unkg/unkg/mapper/reader/rich"
)

// A document is what the parts of a Word document say in common.
type document struct {
	styles              *styles
	numbering           numbering
	footnotes, endnotes *notes
	sections            []*element // the properties of each, in order
	section             int        // that is read
	page                int        // that is read, 0 unless notes begin anew on each
	unread              []string   // what cannot be read, each kind once
}

// open reads a Word document.
func open(data []byte) (rich.Text, error) {
	a, err := openArchive(data)
	if err != nil {
		return rich.Text{}, err
	}
	name, err := a.mainPart()
	if err != nil {
		return rich.Text{}, err
	}
	main, err := a.part(name)
	if err != nil {
		return rich.Text{}, err
	}
	body := main.root.child("w:body")
	if main.root.name != "w:document" || body == nil {
		return rich.Text{}, fmt.Errorf("the part %q has no body of a document", name)
	}
	d, err := a.document(main)
	if err != nil {
		return rich.Text{}, err
	}
	lines, err := d.read(main, body)
	if err != nil {
		return rich.Text{}, err
	}
	front, others, err := a.margins(d, main, lines)
	if err != nil {
		return rich.Text{}, err
	}
	lines = slices.Concat(front, lines, others)
	for i := range lines {
		lines[i].Number = i + 1
	}
	return rich.Text{Lines: lines, Whole: true, Unread: d.unread}, nil
}

// document reads the parts that the main part leads to, as far as there are any.
func (a *archive) document(main *part) (*document, error) {
	parts := map[string]*part{}
	for _, kind := range [...]string{"styles", "numbering", "settings", "footnotes", "endnotes"} {
		p, err := a.related(main, kind)
		if err != nil {
			return nil, err
		}
		parts[kind] = p
	}
	d := &document{styles: stylesOf(parts["styles"])}
	d.numbering = numberingOf(parts["numbering"], d.styles)
	d.footnotes = notesOf("footnote", parts["footnotes"], parts["settings"])
	d.endnotes = notesOf("endnote", parts["endnotes"], parts["settings"])
	main.root.each(func(e *element) {
		if e.name == "w:sectPr" {
			d.sections = append(d.sections, e)
		}
	})
	return d, nil
}

// story begins to read a text.
func (d *document) story(p *part, place rich.Place) *story {
	return &story{document: d, part: p, place: place, after: -1}
}

// read reads the text and the notes of a document.
func (d *document) read(main *part, body *element) ([]rich.Line, error) {
	s := d.story(main, rich.Main)
	d.enterSection()
	d.footnotes.begin()
	d.endnotes.begin()
	if d.footnotes.restart == "eachPage" {
		d.page = 1
	}
	s.container(body)
	s.flush()
	return s.lines, errors.Join(d.footnotes.fault(), d.endnotes.fault())
}

// flush adds the notes that wait.
func (s *story) flush() {
	s.lines = s.print(s.footnotes, s.lines)
	s.lines = s.print(s.endnotes, s.lines)
}

// enterSection reads the properties of the section that begins.
func (d *document) enterSection() {
	var section *element
	if d.section < len(d.sections) {
		section = d.sections[d.section]
	}
	d.footnotes.enter(section)
	d.endnotes.enter(section)
}

// endSection ends a section of the document, whose notes may be numbered for themselves.
func (s *story) endSection() {
	if s.place != rich.Main {
		return
	}
	s.section++
	s.enterSection()
	if s.footnotes.restart == "eachSect" {
		s.lines = s.print(s.footnotes, s.lines)
		s.footnotes.begin()
	}
	if s.endnotes.restart == "eachSect" {
		s.lines = s.print(s.endnotes, s.lines)
		s.endnotes.begin()
	}
	s.endPage()
}

// endPage ends a page. It matters for notes that begin anew on each page.
func (s *story) endPage() {
	if s.place == rich.Main && s.footnotes.restart == "eachPage" && s.nested == 0 {
		s.lines = s.print(s.footnotes, s.lines)
		s.footnotes.begin()
		s.page++
	}
}

// leave notes that the document has what cannot be read.
func (d *document) leave(what string) {
	if !slices.Contains(d.unread, what) {
		d.unread = append(d.unread, what)
	}
}
