package docx

import (
	"strings"
)

// silent are the elements of a paragraph whose text is not printed.
var silent = map[string]bool{
	"w:pPr": true, "w:rPr": true, "w:sdtPr": true, "w:sdtEndPr": true, "w:smartTagPr": true, "w:customXmlPr": true,
	"w:rubyPr": true, "m:rPr": true, "w:del": true, "w:moveFrom": true, "w:delText": true, "w:delInstrText": true,
	"w:rt": true, "w:fldData": true,
}

// characters are the elements that are printed as one character.
var characters = map[string]string{
	"w:tab": " ", "w:ptab": " ", "w:noBreakHyphen": "\u2011", "w:softHyphen": "",
}

// inline reads what is in a paragraph.
func (s *story) inline(parent *element) {
	for e := parent.first; e != nil; e = e.next {
		switch {
		case silent[e.name]:
		case e.name == "w:r":
			s.run(e)
		case e.name == "w:hyperlink":
			start := len(s.runs)
			s.inline(e)
			s.paragraph.link(start, s.part.links[e.attr("r:id")].target)
		case e.name == "w:fldSimple":
			start := len(s.runs)
			s.inline(e)
			s.leaveField(field{instruction: e.attr("w:instr"), result: len(s.runs) > start})
			s.linkField(field{e.attr("w:instr"), true, start})
		case e.name == "m:t":
			s.write(e.words(), look{})
		case e.name == "mc:AlternateContent":
			s.inline(branch(e))
		case e.name != "":
			s.inline(e)
		}
	}
}

// run reads a run: characters that are set alike.
func (s *story) run(r *element) {
	l := s.styles.run(s.style, r.child("w:rPr"))
	if l.hidden == on {
		s.hiddenRun(r)
		return
	}
	for e := r.first; e != nil; e = e.next {
		s.piece(e, l)
	}
}

// hiddenRun reads of a hidden run what it takes to find the ends of fields.
func (s *story) hiddenRun(r *element) {
	for e := r.first; e != nil; e = e.next {
		if e.name == "w:fldChar" {
			s.mark(e)
		}
	}
}

// longestInstruction is how many bytes of the instruction of a field are read.
const longestInstruction = 4096

// piece reads a piece of a run.
func (s *story) piece(e *element, l look) {
	if e.name == "w:instrText" {
		if n := len(s.open); n > 0 && !s.open[n-1].result && len(s.open[n-1].instruction) < longestInstruction {
			s.open[n-1].instruction += e.words()
		}
		return
	}
	if e.name == "w:fldChar" {
		s.mark(e)
		return
	}
	if s.instructs() || silent[e.name] {
		return
	}
	if text, ok := characters[e.name]; ok {
		s.write(text, l)
		return
	}
	switch e.name {
	case "w:t":
		s.write(printedWords(e), l)
	case "w:sym":
		s.write(signOf(e), l)
	case "w:br", "w:cr":
		s.breakLine(e)
	case "w:lastRenderedPageBreak":
		s.endPage()
	case "w:footnoteReference":
		s.write(s.footnotes.refer(e), look{})
	case "w:endnoteReference":
		s.write(s.endnotes.refer(e), look{})
	case "w:footnoteRef", "w:endnoteRef":
		s.write(s.noteMark+" ", look{})
		s.noteMark = ""
	case "w:txbxContent":
		s.box(e)
	case "mc:AlternateContent":
		for c := branch(e).first; c != nil; c = c.next {
			s.piece(c, l)
		}
	case "w:r":
		s.run(e)
	default:
		for c := e.first; c != nil; c = c.next {
			s.piece(c, l)
		}
	}
}

// printedWords are the characters of a text as they are printed: without white space at its ends unless that is kept.
func printedWords(e *element) string {
	words := e.words()
	if e.attr("?:space") != "preserve" {
		words = strings.Trim(words, " \t\r\n")
	}
	return inFont("symbol", words)
}

// breakLine reads a break of the line, the column or the page.
func (s *story) breakLine(e *element) {
	switch e.attr("w:type") {
	case "page":
		s.endPage()
		s.write(" ", look{})
	case "column":
		s.write(" ", look{})
	default:
		s.breaks = append(s.breaks, len(s.runs))
	}
}

// box reads a text box: its lines precede those of the paragraph to which it is anchored.
func (s *story) box(e *element) {
	around := *s
	s.open, s.joined = nil, false
	s.container(e)
	s.paragraph, s.pPr, s.style, s.open, s.joined = around.paragraph, around.pPr, around.style, around.open, around.joined
}

// words is the character data of an element.
func (e *element) words() string {
	if e.first != nil && e.first.next == nil {
		return e.first.text
	}
	var b strings.Builder
	for c := e.first; c != nil; c = c.next {
		b.WriteString(c.text)
	}
	return b.String()
}
