package akn

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/reader/outline"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology/script"
)

// A writer collects the text of one paragraph or footnote, with white space collapsed and footnotes attached to their
// place.
type writer struct {
	body   *body
	text   []byte
	gap    bool // white space is due before the next word
	marks  []resolution.Mark
	links  []resolution.Link
	notes  []int // indexes of the footnotes read
	opener resolution.Span
	opened bool // words after the opener have been read
	items  []outline.Item
	depth  int // how many items are open
}

func newWriter(b *body) *writer { return &writer{body: b} }

func (w *writer) empty() bool    { return len(w.text) == 0 }
func (w *writer) string() string { return string(w.text) }
func (w *writer) space()         { w.gap = true }

// spaced reports whether to write a space before next. Chinese has none between its characters.
func (w *writer) spaced(next rune) bool {
	if !w.gap || len(w.text) == 0 {
		return false
	}
	last, _ := utf8.DecodeLastRune(w.text)
	return !(isHan(last) && isHan(next))
}

func isHan(r rune) bool {
	return r >= 0x2E80 && (unicode.Is(unicode.Han, r) || 0x3000 < r && r < 0x3030 || 0xFF00 < r && r < 0xFF60)
}

// element writes the text of an element.
func (w *writer) element(e *element) {
	switch e.name {
	case "":
		e.read = true
		w.words(e.text, false)
	case "authorialNote":
		w.note(e)
	case "a":
		w.link(e)
	case "sup":
		w.sup(e)
	case "eol", "img":
		w.space()
	case "span":
		if strings.Contains(e.attr("class"), "italic") || strings.Contains(e.attr("class"), "bold") {
			w.emphasis(e)
		} else {
			w.children(e)
		}
	case "point", "item":
		w.item(e)
	case "td", "th":
		w.children(e)
		w.space()
	default:
		w.children(e)
	}
}

func (w *writer) children(e *element) {
	for c := e.first; c != nil; c = c.next {
		w.element(c)
	}
}

// words writes character data. Emphasised words at the start of the paragraph are its opener.
func (w *writer) words(s string, emphasised bool) {
	for s != "" {
		r, n := rune(s[0]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s)
		}
		if r == ' ' || r < ' ' || r >= 0x80 && unicode.IsSpace(r) {
			w.gap, s = true, s[n:]
			continue
		}
		if w.spaced(r) {
			w.text = append(w.text, ' ')
		}
		w.gap = false
		if !w.opened {
			if emphasised {
				if w.opener.Empty() {
					w.opener.Start = len(w.text)
				}
			} else {
				w.opened = true
			}
		}
		for n < len(s) && s[n] > ' ' && s[n] < utf8.RuneSelf {
			n++
		}
		w.text = append(w.text, s[:n]...)
		s = s[n:]
		if emphasised && !w.opened {
			w.opener.End = len(w.text)
		}
	}
}

// emphasis writes a span in italics or bold.
func (w *writer) emphasis(e *element) {
	for c := e.first; c != nil; c = c.next {
		if c.name == "" {
			c.read = true
			w.words(c.text, true)
		} else {
			w.element(c)
		}
	}
}

func (w *writer) note(e *element) {
	w.opened = true
	gap := w.gap
	w.notes = append(w.notes, len(w.body.r.Footnotes))
	mark := w.body.footnote(e, "")
	w.marks = append(w.marks, resolution.Mark{Offset: len(w.text), Mark: mark})
	w.gap = gap
}

// sup writes superscript characters, unless they repeat the mark of an earlier footnote.
func (w *writer) sup(e *element) {
	mark := e.words()
	if mark != "" && script.Digits(mark) == len(mark) && len(w.text) > 0 && w.body.marks[mark] {
		e.setRead(true)
		w.marks = append(w.marks, resolution.Mark{Offset: len(w.text), Mark: mark})
		return
	}
	w.children(e)
}

// link writes the words of a hyperlink. Adjacent links to the same document are one link that the source has split.
func (w *writer) link(e *element) {
	start := len(w.text)
	w.children(e)
	symbol := outline.LinkedSymbol(e.attr("href"))
	for start < len(w.text) && w.text[start] == ' ' {
		start++
	}
	if symbol == "" || start == len(w.text) {
		return
	}
	if n := len(w.links); n > 0 && w.links[n-1].Symbol == symbol && strings.TrimSpace(string(w.text[w.links[n-1].End:start])) == "" {
		w.links[n-1].End = len(w.text)
		return
	}
	w.links = append(w.links, resolution.Link{Span: resolution.Span{Start: start, End: len(w.text)}, Symbol: symbol})
}

// item writes a sub-paragraph after its number, which is not part of its own text.
func (w *writer) item(e *element) {
	w.space()
	i, start := len(w.items), len(w.text)
	w.items = append(w.items, outline.Item{Number: trimNumber(e.child("num").words()), Depth: w.depth})
	w.depth++
	for c := e.first; c != nil; c = c.next {
		w.element(c)
		if c.name == "num" {
			w.space()
			start = len(w.text)
		}
	}
	w.depth--
	if start < len(w.text) && w.text[start] == ' ' {
		start++
	}
	w.items[i].Start, w.items[i].End = start, len(w.text)
	w.space()
}

// rows writes a table, with bars between cells and line ends between rows.
func (w *writer) rows(e *element) {
	for c := e.first; c != nil; c = c.next {
		switch c.name {
		case "tr":
			if len(w.text) > 0 {
				w.text, w.gap = append(w.text, '\n'), false
			}
			for cell := c.first; cell != nil; cell = cell.next {
				if cell.name == "" {
					continue
				}
				if cell != c.first && len(w.text) > 0 && w.text[len(w.text)-1] != '\n' {
					w.text = append(w.text, " | "...)
				}
				w.gap = false
				w.children(cell)
			}
		case "":
		default:
			w.rows(c)
		}
	}
}

// takeNumber cuts a number from the front of the text of a paragraph and returns it: "11" of "11 - Condemns".
func (w *writer) takeNumber() string {
	n := script.Digits(string(w.text))
	if n == 0 || n > 3 {
		return ""
	}
	rest := strings.TrimLeft(string(w.text[n:]), " ")
	cut := strings.TrimLeft(strings.TrimLeft(rest, ".-–—"), " ")
	if len(cut) == len(rest) || cut == "" || script.Digits(cut) > 0 {
		return ""
	}
	number := string(w.text[:n])
	w.shift(len(cut) - len(w.text))
	w.text = []byte(cut)
	return number
}

// shift moves all positions by delta bytes.
func (w *writer) shift(delta int) {
	move := func(s *resolution.Span) { s.Start, s.End = max(0, s.Start+delta), max(0, s.End+delta) }
	for i := range w.marks {
		w.marks[i].Offset = max(0, w.marks[i].Offset+delta)
	}
	for i := range w.links {
		move(&w.links[i].Span)
	}
	for i := range w.items {
		w.items[i].Start, w.items[i].End = max(0, w.items[i].Start+delta), max(0, w.items[i].End+delta)
	}
	move(&w.opener)
}

// paragraph appends what was written as a paragraph. Operative paragraphs get their ID later, when all have been read.
func (w *writer) paragraph(id string, kind resolution.Kind, number string) {
	b := w.body
	if kind == resolution.Operative && id == "" {
		id = "?" + strconv.Itoa(len(b.operative))
		b.operative = append(b.operative, operative{len(b.r.Paragraphs), number, b.part})
	}
	p := resolution.Paragraph{
		ID: id, Kind: kind, Number: number, Heading: b.heading(), Text: string(w.text), Marks: w.marks, Links: w.links, Opener: w.opener,
	}
	p.Items, _ = outline.Nest(w.items, p.Text, 0, 0)
	outline.Name(&p)
	for _, i := range w.notes {
		b.r.Footnotes[i].Paragraph = id
	}
	b.r.Paragraphs = append(b.r.Paragraphs, p)
	b.list = false
}

// directions are marks of the direction of writing, which some texts have around numbers.
const directions = "\u200e\u200f"

// leadingLetter returns the letter of "(a) To support", which is marked up as a paragraph but is a sub-paragraph.
func leadingLetter(s string) string {
	s, ok := strings.CutPrefix(strings.TrimLeft(s, directions), "(")
	if !ok {
		return ""
	}
	letter, _, ok := strings.Cut(s, ")")
	if !ok || letter == "" || utf8.RuneCountInString(letter) > 5 || strings.Contains(letter, " ") {
		return ""
	}
	return letter
}
