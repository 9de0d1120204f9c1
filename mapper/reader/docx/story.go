package docx

import (
	"strconv"

	"github.com/unkg/unkg/mapper/reader/rich"
)

// A story is a text of a document while it is read: its body, its notes, a header.
type story struct {
	*document
	part *part
	paragraph
	pPr      *element    // the properties of the paragraph
	style    *style      // of the paragraph
	place    rich.Place  // of the lines
	lines    []rich.Line // that were read
	open     fields
	noteMark string // of the note that is read, until it is printed
	after    int    // space after the paragraph before, in twips; -1 at the beginning
	joined   bool   // the paragraph goes on with the next one, since its end was deleted
	begun    bool   // a paragraph outside a table precedes: the masthead is over
	nested   int    // how many tables are open
}

// blocks reads the paragraphs and tables in an element.
func (s *story) blocks(parent *element) {
	for e := parent.first; e != nil; e = e.next {
		switch e.name {
		case "w:p":
			s.readParagraph(e)
		case "w:tbl":
			s.settle()
			s.table(e)
		case "w:sectPr":
			s.settle()
			s.endSection()
		case "mc:AlternateContent":
			s.blocks(branch(e))
		case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:smartTag":
			s.blocks(e)
		}
	}
}

// container reads the paragraphs and tables of an element that holds whole paragraphs: a cell, a note, a text box.
func (s *story) container(e *element) {
	s.blocks(e)
	s.settle()
}

// readParagraph reads a paragraph and adds its lines. One whose end was deleted or is hidden goes on with the next one.
func (s *story) readParagraph(p *element) {
	s.pPr = p.child("w:pPr")
	s.style = s.styles.of(s.pPr)
	if !s.joined {
		s.paragraph = paragraph{}
		for i := range s.open {
			s.open[i].start = 0
		}
	}
	s.inline(p)
	mark := s.pPr.child("w:rPr")
	s.joined = mark.child("w:del") != nil || mark.child("w:moveFrom") != nil || s.styles.run(s.style, mark).hidden == on
	if !s.joined {
		s.endParagraph()
	}
	if section := s.pPr.child("w:sectPr"); section != nil {
		s.settle()
		s.endSection()
	}
}

// settle ends a paragraph that has nothing to go on with.
func (s *story) settle() {
	if s.joined {
		s.joined = false
		s.endParagraph()
	}
}

// endParagraph adds the lines of the paragraph, with the number and the layout that its properties give it.
func (s *story) endParagraph() {
	pPr := s.pPr
	for _, f := range s.open {
		s.linkField(f)
	}
	if n, at := s.numbering.place(pPr, s.style); n != nil {
		s.label(n.next(at))
	}
	before, after := s.measure(pPr, "w:spacing", "w:before"), s.measure(pPr, "w:spacing", "w:after")
	lines := s.paragraph.lines()
	if len(lines) == 0 {
		s.after = max(s.after, 1) // an empty paragraph is a space
		return
	}
	lines[0].Gap = s.after > 0 || s.after == 0 && before > 0
	lines[0].Indent = max(0, s.indent(pPr)) / column
	for i := range lines {
		lines[i].Place, lines[i].Page = s.place, s.page
	}
	s.begun = s.begun || s.nested == 0
	s.lines = append(s.lines, lines...)
	s.after = max(0, after)
	s.paragraph = paragraph{}
}

// column is the width of a column of an indent in twips: half an em of text of 10 points.
const column = 100

// indent is where the first line of a paragraph begins, in twips from the margin.
func (s *story) indent(pPr *element) int {
	left := s.measure(pPr, "w:ind", "w:left")
	if left == 0 {
		left = s.measure(pPr, "w:ind", "w:start")
	}
	if hanging := s.measure(pPr, "w:ind", "w:hanging"); hanging > 0 {
		return left - hanging
	}
	return left + s.measure(pPr, "w:ind", "w:firstLine")
}

// measure is a measure of the properties of a paragraph: its own, those of its list, of its style, of all paragraphs.
func (s *story) measure(pPr *element, name, attr string) int {
	sources := make([]*element, 0, 8)
	sources = append(sources, pPr)
	if n, at := s.numbering.place(pPr, s.style); n != nil && n.levels[at] != nil {
		sources = append(sources, n.levels[at].pPr)
	}
	if s.style != nil {
		sources = append(sources, s.style.chain...)
	}
	for _, source := range append(sources, s.styles.paragraph) {
		if v := source.child(name).attr(attr); v != "" {
			n, _ := strconv.Atoi(v)
			return n
		}
	}
	return 0
}

// branch is the branch of alternative contents that is read: the first that has words, or else the last.
func branch(e *element) *element {
	last := &element{}
	for c := e.first; c != nil; c = c.next {
		if c.name == "mc:Choice" || c.name == "mc:Fallback" {
			last = c
			if hasWords(c) {
				break
			}
		}
	}
	return last
}

func hasWords(e *element) (has bool) {
	e.each(func(d *element) { has = has || d.name == "w:t" || d.name == "w:sym" || d.name == "m:t" })
	return has
}
