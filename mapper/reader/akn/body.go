package akn

import (
	"strconv"
	"strings"
	"unicode/utf8"

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
	heading    string      // the last heading read
	tables     int
	tableNotes int
	bare       int             // operative paragraphs without a number
	openings   map[string]int  // number of recitals that open a section, by the prefix of their IDs
	marks      map[string]bool // marks of the footnotes so far
	goesOn     continued
}

// operative is an operative paragraph that has no ID yet: index into r.Paragraphs, number, and label of its part.
type operative struct {
	index  int
	number string
	part   string
}

func newBody(r *resolution.Resolution) *body {
	return &body{r: r, openings: map[string]int{}, marks: map[string]bool{}}
}

// statement reads the preambles, main bodies and annexes of one statement; part is its letter in a collection.
func (b *body) statement(s *element, part string) {
	b.part = part
	if s.child("preface") != nil {
		b.lostNotes(s.child("preface"))
	}
	for c := s.first; c != nil; c = c.next {
		switch c.name {
		case "preamble":
			for p := c.first; p != nil; p = p.next {
				if p.name == "container" {
					b.preambular(p)
				} else if p.name != "" {
					b.lostNotes(p)
				}
			}
		case "mainBody":
			b.main(c)
		case "attachments":
			for a := c.first; a != nil; a = a.next {
				if doc := a.child("doc"); doc != nil {
					b.annex(doc.child("mainBody"))
				}
			}
		}
	}
}

func (b *body) preambular(container *element) {
	w := newWriter(b)
	w.element(container)
	b.recitals++
	w.paragraph("pp"+strconv.Itoa(b.recitals), resolution.Preambular, "")
}

// main reads a main body or one of its sections.
func (b *body) main(e *element) {
	for c := e.first; c != nil; c = c.next {
		switch c.name {
		case "paragraph":
			b.mainParagraph(c)
		case "section":
			part := b.part
			b.part = outline.RomanPart(trimNumber(c.child("num").words()))
			b.main(c)
			b.part = part
		case "part": // its label is its first heading
			part := b.part
			b.main(c)
			b.part = part
		case "crossHeading":
			b.crossHeading(c)
		case "heading", "subheading":
			b.setHeading(c)
		case "container":
			b.table(c)
		}
	}
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

func (b *body) setHeading(c *element) {
	b.heading = c.words()
	b.lostNotes(c)
	if label := headingLabel(b.heading); label != "" {
		b.part = label
	}
}

// mainParagraph reads a paragraph of the main body: numbered, a heading, or the continuation of the paragraph before
// it.
func (b *body) mainParagraph(e *element) {
	if h := e.child("subheading"); h != nil {
		b.setHeading(h)
		if label := headingLabel(trimNumber(e.child("num").words())); label != "" {
			b.part = label
		}
	}
	if h := e.child("heading"); h != nil {
		b.setHeading(h)
	}
	if isHeadingClass(e.attr("class")) {
		b.setHeading(e)
		return
	}
	w := newWriter(b)
	for c := e.first; c != nil; c = c.next {
		switch c.name {
		case "num", "subheading", "heading", "crossHeading", "":
		default:
			w.element(c)
			w.space()
		}
	}
	number := trimNumber(e.child("num").words())
	if e.child("num") == nil {
		number = w.takeNumber()
	}
	if n := len(number); n > 0 && n < 5 && script.Digits(number) == n { // longer ones are not paragraph numbers
		w.paragraph("", resolution.Operative, strconv.Itoa(atoi(number)))
		return
	}
	if w.empty() {
		return
	}
	if number == "" && isHeading(w.string()) {
		b.setHeading(e)
		return
	}
	if b.tables > 0 && (b.last() == nil || e.attr("class") == "FootnoteText") {
		w.tableNote()
		return
	}
	if last := b.last(); last != nil && (last.Number != "" || number != "" || leadingLetter(w.string()) != "") {
		w.continueParagraph(number)
		return
	}
	b.bare++
	id := b.prefix() + "op"
	if b.bare > 1 {
		id += "-" + strconv.Itoa(b.bare)
	}
	w.paragraph(id, resolution.Operative, "")
}

// last returns the last paragraph read if it is operative, numbered or not, or nil.
func (b *body) last() *resolution.Paragraph {
	if n := len(b.r.Paragraphs); n > 0 && b.r.Paragraphs[n-1].Kind == resolution.Operative {
		return &b.r.Paragraphs[n-1]
	}
	return nil
}

// isHeadingClass reports whether a paragraph style of the official template is that of a heading: H1, H23, HCH, SS.
func isHeadingClass(class string) bool {
	return class == "HCH" || class == "HM" || len(class) > 1 && class[0] == 'H' && script.Digits(class[1:]) > 0 || strings.HasPrefix(class, "SS")
}

// isHeading reports whether an unnumbered paragraph is a heading although it is not styled as one: it is short and
// does not end with punctuation.
func isHeading(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return utf8.RuneCountInString(text) < 80 && !strings.ContainsRune(".;:,。；：，、؛،", last)
}

// headingLabel returns the letter or Roman numeral of a part that a heading consists of or begins with: "A", "II.
// Title".
func headingLabel(heading string) string {
	label, _, dotted := strings.Cut(heading, ".")
	if !dotted {
		var rest string
		if label, rest, _ = strings.Cut(heading, " "); rest != "" {
			return ""
		}
	}
	if len(label) == 1 && 'A' <= label[0] && label[0] <= 'Z' || isRoman(label) {
		return label
	}
	if part := outline.RomanPart(label); part != label {
		return part
	}
	return ""
}

func isRoman(s string) bool { return s != "" && strings.Trim(s, "IVXLC") == "" && len(s) < 8 }

// annex reads the main body of an attachment.
func (b *body) annex(main *element) {
	if main == nil {
		return
	}
	b.annexes++
	prefix := "annex"
	if b.annexes > 1 {
		prefix += strconv.Itoa(b.annexes)
	}
	n := 0
	for c := main.first; c != nil; c = c.next {
		if c.name == "" {
			continue
		}
		w := newWriter(b)
		if c.name == "container" {
			w.rows(c)
		} else {
			for x := c.first; x != nil; x = x.next {
				if x.name != "num" {
					w.element(x)
					w.space()
				}
			}
		}
		if w.empty() {
			continue
		}
		n++
		w.paragraph(prefix+".p"+strconv.Itoa(n), resolution.Annex, trimNumber(c.child("num").words()))
	}
}

// table reads a table of the main body as a paragraph of its own.
func (b *body) table(c *element) {
	w := newWriter(b)
	w.rows(c)
	if w.empty() {
		return
	}
	b.tables++
	w.paragraph("table"+strconv.Itoa(b.tables), resolution.Annex, "")
}

// tableNote keeps the text under a table that explains its abbreviations and letters.
func (w *writer) tableNote() {
	b := w.body
	b.tableNotes++
	w.paragraph("table"+strconv.Itoa(b.tables)+".note"+strconv.Itoa(b.tableNotes), resolution.Annex, "")
}

// lostNotes keeps the footnotes of an element that is not a paragraph: a title, a heading, the enacting formula.
func (b *body) lostNotes(e *element) {
	if e == nil {
		return
	}
	for c := e.first; c != nil; c = c.next {
		if c.name == "authorialNote" {
			b.footnote(c, "")
		} else if c.first != nil {
			b.lostNotes(c)
		}
	}
}

func (b *body) footnote(e *element, paragraph string) string {
	w := newWriter(b)
	for c := e.first; c != nil; c = c.next {
		w.element(c)
		w.space()
	}
	mark := strings.TrimSpace(e.attr("marker"))
	if mark == "" { // a footnote without a mark gets its position as the number
		mark = strconv.Itoa(len(b.r.Footnotes) + 1)
		b.r.Warnings = append(b.r.Warnings, resolution.Warning{Code: resolution.LostNote, Where: "fn" + mark, Text: w.string()})
	}
	text := w.string()
	shift := len(text) - len(unmarked(text, mark))
	for i := range w.links {
		w.links[i].Start, w.links[i].End = w.links[i].Start-shift, w.links[i].End-shift
	}
	b.marks[mark] = true
	b.r.Footnotes = append(b.r.Footnotes, resolution.Footnote{Mark: mark, Text: text[shift:], Paragraph: paragraph, Links: w.links})
	return mark
}

// unmarked returns the text of a footnote without its mark, which some sources repeat there: "7 A/73/201.".
func unmarked(text, mark string) string {
	if rest, ok := strings.CutPrefix(text, mark+" "); ok && mark != "" {
		return rest
	}
	return text
}

// finish gives the operative paragraphs their IDs, with the part in front if numbering restarts: "op3", "II.op3".
func (b *body) finish() {
	b.endContinued()
	seen := map[string]bool{}
	restarts := false
	for _, o := range b.operative {
		restarts = restarts || seen[o.number]
		seen[o.number] = true
	}
	notes := map[string][]int{} // by the provisional ID of the paragraph
	for i := range b.r.Footnotes {
		paragraph := b.r.Footnotes[i].Paragraph
		notes[paragraph] = append(notes[paragraph], i)
	}
	ids := outline.NewIdentifiers()
	for _, o := range b.operative {
		id := "op" + o.number
		if restarts && o.part != "" {
			id = o.part + "." + id
		}
		p := &b.r.Paragraphs[o.index]
		before := p.ID
		p.ID = ids.Unique(id)
		outline.Name(p)
		for _, i := range notes[before] {
			b.r.Footnotes[i].Paragraph = p.ID
		}
	}
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// trimNumber removes brackets, stops, quotes and dashes from a printed number: "(a)" -> "a", "3." -> "3".
func trimNumber(s string) string { return strings.Trim(s, " \t\n\u00a0.．()（）‘’'-–—،,") }
