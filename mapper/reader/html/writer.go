package html

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/unkg/unkg/mapper/reader/rich"
)

// A writer walks over the tree of a page and writes its lines.
type writer struct {
	*page
	lines []rich.Line
	aside []rich.Line // furniture in the middle of the line that is being written

	runs    []rich.Run
	begins  rich.Answer // whether the line that is being written begins a paragraph
	gap     bool        // there is space above it
	label   string      // of the item that begins with it
	number  int         // of its first words in the file, 0 until there are any
	at      int         // number of the line in the file that is being read
	indent  int
	lists   []*list
	heading int    // number of the last line if it is a heading, 0 if not
	head    string // mark of the note that begins with the line
	inNote  bool
	running bool   // all that is read is furniture
	target  string // of the hyperlink that is being read

	pre     bool  // the line is kept as it was printed
	printed bool  // and so are others
	breaks  int   // lines inside paragraphs
	pages   int   // printed pages so far
	rules   []int // how many lines there are above each rule
}

// listIndent is by how much lists and quotations are indented, in columns of half an em: 40 px at 16 px an em.
const listIndent = 5

// node writes a node that is set in some way.
func (w *writer) node(n *html.Node, how look) {
	switch n.Type {
	case html.TextNode:
		if !w.running && w.outside(n) {
			how, w.running = look{}, true
			defer func() { w.paragraph(); w.running = false }()
		}
		w.text(n.Data, how)
		return
	case html.DocumentNode:
		w.children(n, how)
		return
	case html.ElementNode:
	default:
		return
	}
	d := w.sheet.of(n)
	switch {
	case isSilent(n), w.notes.backs[n]:
		return
	case !w.running && (w.isFurniture(n, d) || w.outside(n)):
		w.furniture(n, d, how)
	case n.Data == "br":
		w.lineBreak()
	case isLayer(n):
		w.paragraph()
		w.layer(n)
	case isBlock(n, d):
		w.block(n, d, how.inherit(n, d))
	default:
		w.inline(n, how.inherit(n, d))
	}
}

func (w *writer) children(n *html.Node, how look) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, how)
	}
}

// outside reports whether an element is beside the part of the page that holds its text.
func (w *writer) outside(n *html.Node) bool {
	return !w.around[n] && w.around[n.Parent] && n.Parent != w.root
}

// inline writes an element inside a line.
func (w *writer) inline(n *html.Node, how look) {
	if mark := w.notes.marks[n]; mark != "" && !w.running {
		w.runs = append(w.runs, rich.Run{Text: mark, Raised: true})
		return
	}
	if href := attr(n, "href"); n.Data == "a" && href != "" {
		before := w.target
		w.target = href
		w.children(n, how)
		w.target = before
		return
	}
	w.children(n, how)
}

// block writes an element that has lines of its own.
func (w *writer) block(n *html.Node, d declarations, how look) {
	w.paragraph()
	if mark := w.notes.heads[n]; mark != "" && !w.running {
		before := w.inNote
		w.head, w.inNote = mark, true
		defer func() { w.head, w.inNote = "", before }()
	}
	switch n.Data {
	case "ul", "ol", "menu", "dir":
		w.lists = append(w.lists, w.newList(n, d))
		w.indented(n, how)
		w.lists = w.lists[:len(w.lists)-1]
	case "blockquote", "dd":
		w.indented(n, how)
	case "li":
		w.item(n, how)
	case "hr":
		w.rules = append(w.rules, len(w.lines))
	case "tr":
		w.row(n, how)
	case "h1", "h2", "h3", "h4", "h5", "h6":
		before := len(w.lines)
		w.children(n, how)
		if w.paragraph(); len(w.lines) > before {
			w.heading = before + 1
		}
	default:
		w.children(n, how)
	}
	w.paragraph()
}

func (w *writer) indented(n *html.Node, how look) {
	w.indent += listIndent
	w.children(n, how)
	w.paragraph()
	w.indent -= listIndent
}

// item writes an item of a list.
func (w *writer) item(n *html.Node, how look) {
	if len(w.lists) > 0 {
		label := w.lists[len(w.lists)-1].label(n)
		switch {
		case w.running, w.notes.heads[n] != "", printsLabel(startOf(n)):
		case w.label != "":
			w.label += " " + label
		default:
			w.label = label
		}
	}
	w.children(n, how)
	w.paragraph()
	w.label = ""
}

// text writes characters.
func (w *writer) text(text string, how look) {
	from := 0
	put := func(piece string) {
		if piece != "" {
			w.runs = append(w.runs, rich.Run{Text: piece, Emphasis: how.emphasis(), Raised: how.raised, Target: w.target})
		}
	}
	for i, r := range text {
		switch {
		case r >= firstPlace:
			put(text[from:i])
			w.at, from = int(r)-firstPlace, i+4
			if w.number == 0 {
				w.number = w.at
			}
		case r == '\n':
			if how.pre {
				put(text[from:i])
				from = i + 1
				w.pre, w.printed = true, true
				w.lineBreak()
			}
			w.at++
		case r > ' ' && w.number == 0:
			w.number = w.at
		}
	}
	put(text[from:])
	w.pre = w.pre || how.pre
}

// lineBreak ends a line inside a paragraph; a second one ends the paragraph.
func (w *writer) lineBreak() {
	if !w.end() {
		w.begins, w.gap = rich.Yes, true
		return
	}
	w.begins, w.gap = rich.Unknown, false
	w.breaks++
}

// paragraph ends a paragraph.
func (w *writer) paragraph() {
	w.end()
	w.begins, w.gap = rich.Yes, true
}

// end ends a line, and reports whether it has any text.
func (w *writer) end() bool {
	defer func() {
		w.lines = append(w.lines, w.aside...)
		w.runs, w.aside, w.number, w.pre = w.runs[:0], nil, 0, false
	}()
	l := rich.Compose(w.runs)
	if l.Text == "" {
		return false
	}
	if w.label != "" {
		labelled := append([]rich.Run{{Text: w.label + " "}}, w.runs...)
		l, w.label = rich.Compose(labelled), ""
	}
	l.Number, l.Indent, l.Begins, l.Gap, l.Place = max(w.number, 1), w.indent, w.begins, w.gap, rich.Main
	switch {
	case w.running:
		l.Place = rich.Running
	case w.pre: // a text as it was printed
		l.Place, l.Begins, l.Indent = rich.Anywhere, rich.Unknown, w.indent+w.margin()
	case w.head != "":
		headNote(&l, w.head)
		l.Place, w.head = rich.Foot, ""
		if w.heading > 0 { // "Notes"
			w.lines[w.heading-1].Place = rich.Running
		}
	case w.inNote, strings.ContainsRune("⁰¹²³⁴⁵⁶⁷⁸⁹", first(l.Text)):
		l.Place = rich.Foot
	}
	w.lines, w.heading = append(w.lines, l), 0
	return true
}

// margin is how many spaces a line begins with that is kept as it was printed.
func (w *writer) margin() (spaces int) {
	for _, r := range w.runs {
		words := strings.TrimLeft(r.Text, " ")
		spaces += len(r.Text) - len(words)
		if words != "" {
			break
		}
	}
	return spaces
}

func first(text string) rune {
	for _, r := range text {
		return r
	}
	return 0
}

// furniture writes an element that is no part of the document: after the line in whose middle it is.
func (w *writer) furniture(n *html.Node, d declarations, how look) {
	if isBlock(n, d) {
		w.paragraph()
	}
	inner := writer{page: w.page, running: true, at: w.at, begins: rich.Yes}
	inner.children(n, how)
	inner.paragraph()
	w.at = inner.at
	w.aside = append(w.aside, inner.lines...)
	if isBlock(n, d) {
		w.paragraph()
	}
}
