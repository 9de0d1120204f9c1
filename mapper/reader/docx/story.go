package docx

import "github.com/unkg/unkg/mapper/reader/rich"

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
		case "w:altChunk":
			s.settle()
			s.leave("a document inside this one (w:altChunk)")
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
	for _, f := range s.open {
		s.linkField(f)
	}
	own, styled := shapeOf(s.pPr), s.styles.shape
	if s.style != nil {
		styled = s.style.shape.over(styled)
	}
	if n, at := s.numbering.place(own.over(styled), s.style); n != nil {
		s.label(n.next(at))
		if n.levels[at] != nil {
			own = own.over(n.levels[at].shape)
		}
	}
	own = own.over(styled)
	lines := s.paragraph.lines()
	if len(lines) == 0 {
		s.after = max(s.after, 1) // an empty paragraph is a space
		return
	}
	lines[0].Gap = s.after > 0 || s.after == 0 && own.before.value > 0
	lines[0].Indent = own.indent()
	for i := range lines {
		lines[i].Place, lines[i].Page = s.place, s.page
	}
	s.begun = s.begun || s.nested == 0
	s.lines = append(s.lines, lines...)
	s.after = max(0, own.after.value)
	s.paragraph = paragraph{}
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

func hasWords(e *element) bool {
	for c := e.first; c != nil; c = c.next {
		if c.name == "w:t" || c.name == "w:sym" || c.name == "m:t" || hasWords(c) {
			return true
		}
	}
	return false
}
