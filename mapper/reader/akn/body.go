package akn

import (
	"strconv"
	"strings"

	"github.com/unkg/unkg/mapper/reader/outline"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology/script"
)

// A body collects the paragraphs and footnotes of a resolution in document order.
type body struct {
	r          *resolution.Resolution
	recitals   int         // preambular paragraphs so far
	annexes    int         // annexes so far
	operative  []operative // in order
	part       string      // label of the part or section that the next operative paragraph belongs to
	headings   []*element  // since the last paragraph
	tables     int
	tableNotes int
	bare       map[string]int  // operative paragraphs without a number, by part
	openings   map[string]int  // number of recitals that open a section, by the prefix of their IDs
	marks      map[string]bool // marks of the footnotes so far
	goesOn     continued
	list       bool // the last paragraph ends in a list of lines

	titled       bool     // the document has its title
	introduction *element // of a presidential statement, nil if it has been read
}

// operative is an operative paragraph that has no ID yet: index into r.Paragraphs, number, and label of its part.
type operative struct {
	index  int
	number string
	part   string
}

func newBody(r *resolution.Resolution) *body {
	return &body{r: r, bare: map[string]int{}, openings: map[string]int{}, marks: map[string]bool{}}
}

// statement reads the preambles, main bodies and annexes of one statement; part is its letter in a collection.
func (b *body) statement(s *element, part string) {
	b.part = part
	b.preface(s.child("preface"))
	if b.r.Symbol.Class() == "PresidentialStatement" {
		b.introduction = findIntroduction(s.child("mainBody"))
	}
	for c := s.first; c != nil; c = c.next {
		switch c.name {
		case "preamble":
			b.preamble(c)
		case "mainBody":
			b.main(c)
		case "attachments", "components":
			b.attachments(c)
		}
	}
}

// preface keeps the titles besides that of the document, such as those of its parts.
func (b *body) preface(e *element) {
	b.lostNotes(e)
	e.each(func(d *element) {
		if d.name == "docTitle" {
			if b.titled = true; !d.read {
				b.addHeading(d)
			}
		}
	})
}

// preamble reads preambular paragraphs, each with the lists that follow it, the headings between them and the enacting
// formula.
func (b *body) preamble(e *element) {
	var w *writer // of the paragraph that a list may follow
	for c := e.first; c != nil; c = c.next {
		if c.name == "" {
			continue
		}
		if c.name == "blockList" && w != nil {
			w.space()
			w.element(c)
			continue
		}
		b.preambular(w)
		w = nil
		switch {
		case c.name == "formula":
			b.lostNotes(c)
		case c.name == "block" || c.name != "container" && isHeading(c.words()):
			b.setHeading(c)
		default:
			w = newWriter(b)
			w.element(c)
		}
	}
	b.preambular(w)
}

func (b *body) preambular(w *writer) {
	if w == nil {
		return
	}
	b.recitals++
	w.paragraph("pp"+strconv.Itoa(b.recitals), resolution.Preambular, "")
}

// main reads a main body or one of its sections.
func (b *body) main(e *element) {
	for c := e.first; c != nil; c = c.next {
		switch c.name {
		case "":
		case "num":
			b.addHeading(c)
		case "section", "subsection", "title":
			b.section(c)
		case "part": // its label is its first heading
			part := b.part
			b.main(c)
			b.part = part
		case "crossHeading":
			b.crossHeading(c)
		case "heading", "subheading":
			b.setHeading(c)
		case "container":
			if c.find(named("tr")) != nil {
				b.table(c)
			} else {
				b.mainParagraph(c)
			}
		default:
			if !b.opening(c) {
				b.mainParagraph(c)
			}
		}
	}
}

// section reads a section, or a division of one, whose label is its number.
func (b *body) section(e *element) {
	part := b.part
	number := e.child("num")
	if number == nil {
		number = e.child("p").child("num")
	}
	b.part = outline.RomanPart(trimNumber(number.words()))
	if e.name != "section" && part != "" {
		b.part = part + "." + b.part
	}
	b.main(e)
	b.part = part
}

// crossHeading reads what sections contain besides paragraphs: headings, and the recitals that open a section, which
// are numbered within it ("I.recital1").
func (b *body) crossHeading(c *element) {
	if c.attr("refersTo") != "#preamble" {
		b.setHeading(c)
		return
	}
	w := newWriter(b)
	w.element(c)
	prefix := b.prefix() + "recital"
	b.openings[prefix]++
	w.paragraph(prefix+strconv.Itoa(b.openings[prefix]), resolution.Preambular, "")
}

func (b *body) prefix() string {
	if b.part == "" {
		return ""
	}
	return b.part + "."
}

// mainParagraph reads a paragraph of the main body: numbered, a heading, or the continuation of the paragraph before
// it.
func (b *body) mainParagraph(e *element) {
	if isHeadingClass(e.attr("class")) {
		b.setHeading(e)
		return
	}
	w := newWriter(b)
	for c := e.first; c != nil; c = c.next {
		switch c.name {
		case "num":
		case "subheading", "heading":
			b.setHeading(c)
		case "crossHeading":
			b.crossHeading(c)
		default:
			w.element(c)
			w.space()
		}
	}
	number := trimNumber(e.child("num").take())
	if e.child("subheading") != nil && headingLabel(number) != "" {
		b.part = headingLabel(number)
	}
	if e.child("num") == nil {
		number = w.takeNumber()
	}
	if n := len(number); n > 0 && n < 5 && script.Digits(number) == n { // longer ones are not paragraph numbers
		w.paragraph("", resolution.Operative, strconv.Itoa(atoi(number)))
		return
	}
	if w.empty() {
		b.addHeading(e.child("num"))
		return
	}
	if number == "" && isHeading(w.string()) {
		if b.announced() {
			b.list = true
			w.continueParagraph("")
		} else {
			b.addHeading(e)
			b.label(e)
		}
		return
	}
	if b.tables > 0 && (b.last() == nil || e.attr("class") == "FootnoteText") {
		w.tableNote(number)
		return
	}
	if last := b.last(); last != nil && len(b.headings) == 0 && (last.Number != "" || number != "" || leadingLetter(w.string()) != "") {
		w.continueParagraph(number)
		return
	}
	b.bare[b.part]++
	id := b.prefix() + "op"
	if n := b.bare[b.part]; n > 1 {
		id += "-" + strconv.Itoa(n)
	}
	w.paragraph(id, resolution.Operative, number)
}

// announced reports whether a line without a number belongs to a list that the last paragraph announces with a colon.
func (b *body) announced() bool {
	last := b.last()
	return last != nil && len(b.headings) == 0 && (b.list || strings.HasSuffix(last.Text, ":") || strings.HasSuffix(last.Text, "："))
}

// last returns the last paragraph read if it is operative, numbered or not, or nil.
func (b *body) last() *resolution.Paragraph {
	if n := len(b.r.Paragraphs); n > 0 && b.r.Paragraphs[n-1].Kind == resolution.Operative {
		return &b.r.Paragraphs[n-1]
	}
	return nil
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// trimNumber removes brackets, stops, quotes and dashes from a printed number: "(a)" -> "a", "3." -> "3".
func trimNumber(s string) string { return strings.Trim(s, " \t\n\u00a0.．()（）‘’'-–—،,") }
