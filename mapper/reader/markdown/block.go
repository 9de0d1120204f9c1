package markdown

import (
	"bytes"
	"slices"
	"strings"

	"github.com/unkg/unkg/mapper/reader/html"
	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/ontology/script"
)

// A reader reads the lines of Markdown.
type reader struct {
	source []string // lines of the file
	lines  []rich.Line

	block []string    // lines of the block that is being read, without the marks at their start
	like  []rich.Line // what is known of them
	blank bool        // a blank line precedes
	foot  bool        // the block is a footnote

	wrapped bool // a program has wrapped the paragraphs
}

// lines returns the lines of Markdown and those of its front matter.
func lines(data []byte) (document rich.Text, front []rich.Line) {
	text := strings.ReplaceAll(string(bytes.TrimPrefix(data, source.BOM)), "\r\n", "\n")
	r := reader{source: strings.Split(text, "\n"), blank: true}
	r.wrapped = isWrapped(r.source)
	at := r.frontMatter()
	front = r.lines[:at:at]
	for at < len(r.source) {
		at = r.line(at)
	}
	r.end()
	r.endNotes()
	return rich.Text{Lines: r.lines}, front
}

// endNotes takes the lines that are printed over footnotes out of the text, if it has footnotes.
func (r *reader) endNotes() {
	if !slices.ContainsFunc(r.lines, func(l rich.Line) bool { return l.Place == rich.Foot }) {
		return
	}
	for i := range r.lines {
		if l := &r.lines[i]; len(l.Text) > 4 && strings.Trim(l.Text, "_") == "" {
			l.Place = rich.Running
		}
	}
}

// isWrapped reports whether a program has wrapped the paragraphs of a text, as pandoc does: no line is wider than it allows
// that has a space to be cut at, and the first word of a line that goes on would not have fitted on the one before.
func isWrapped(source []string) bool {
	const widest, fewest, few = 72, 3, 50 // columns; lines that go on; lines that are otherwise, one in so many
	lines, others, on, before := 0, 0, 0, ""
	for _, text := range source {
		text = strings.TrimLeft(text, "> ")
		word, rest, _ := strings.Cut(text, " ")
		if text != "" {
			lines++
			if rest != "" && columns(text) > widest && !isRule(text) && text[0] != '|' && text[0] != '<' {
				others++
			}
		}
		if text != "" && before != "" && !breaksLine(before) {
			if on++; columns(before)+1+columns(word) <= widest {
				others++
			}
		}
		before = text
	}
	return on >= fewest && others*few <= lines
}

// columns is how wide a text is where ideographs take two columns.
func columns(text string) (width int) {
	for _, c := range text {
		if width++; script.IsWide(c) {
			width++
		}
	}
	return width
}

// breaksLine reports whether a line ends where its author wants it to.
func breaksLine(text string) bool {
	return strings.HasSuffix(text, "  ") || strings.HasSuffix(text, `\`)
}

// frontMatter reads the fields between two rules with which a file may begin, and returns the line after them.
func (r *reader) frontMatter() int {
	const most = 200 // lines
	if strings.TrimSpace(r.source[0]) != "---" {
		return 0
	}
	for i := 1; i < min(len(r.source), most); i++ {
		switch text := strings.TrimSpace(r.source[i]); {
		case text == "---", text == "...":
			for k := range i + 1 {
				r.beside(k)
			}
			return i + 1
		case text != "" && !strings.Contains(text, ":") && !strings.HasPrefix(text, "- ") && r.source[i][0] != ' ':
			return 0
		}
	}
	return 0
}

// beside writes a line that is no part of the text.
func (r *reader) beside(at int) {
	r.lines = append(r.lines, rich.Line{Text: strings.Join(strings.Fields(r.source[at]), " "), Number: at + 1, Begins: rich.Yes, Place: rich.Running})
}

// line reads a line, and returns the one to go on with.
func (r *reader) line(at int) int {
	text := strings.TrimRight(r.source[at], " \t\f")
	trimmed := strings.TrimLeft(text, " \t\f")
	switch {
	case trimmed == "":
		r.end()
		r.blank = true
		return at + 1
	case strings.HasPrefix(trimmed, "<!--"):
		r.end()
		return r.comment(at)
	case strings.HasPrefix(trimmed, "<table"):
		r.end()
		return r.table(at)
	case isFence(trimmed), isRule(trimmed), isPicture(trimmed), isDefinition(trimmed):
		r.end()
		r.beside(at)
		return at + 1
	}
	l := rich.Line{Number: at + 1, Indent: len(text) - len(trimmed), Gap: r.blank}
	r.blank = false
	set := trimmed // with the marks of quotations and lists
	for strings.HasPrefix(trimmed, ">") {
		trimmed = strings.TrimLeft(trimmed[1:], " ")
	}
	trimmed = withoutAnchor(trimmed)
	if heading := strings.TrimLeft(trimmed, "#"); len(heading) < len(trimmed) && strings.HasPrefix(heading, " ") {
		r.end()
		trimmed, l.Begins, l.Gap = withoutAttributes(strings.TrimSpace(heading)), rich.Yes, true
	}
	mark, note, ok := cutNote(trimmed)
	if !ok {
		mark, note, ok = cutBack(trimmed)
	}
	if !ok {
		mark, note, ok = cutSet(set)
	}
	if ok {
		r.end()
		r.foot, l.Begins = true, rich.Yes
		trimmed = "<sup>" + mark + "</sup> " + note
	} else if len(r.block) == 0 && beginsNote(trimmed) {
		r.foot, l.Begins = true, rich.Yes
	}
	if item, ok := strings.CutPrefix(trimmed, "- "); ok && labelled(item) {
		trimmed, l.Begins = strings.TrimLeft(item, " "), rich.Yes // "- (a) To assist": a point of a list that has its own label
	}
	if strings.HasPrefix(trimmed, "|") && strings.HasSuffix(trimmed, "|") {
		trimmed = cells(trimmed)
	}
	r.block, r.like = append(r.block, trimmed), append(r.like, l)
	if l.Begins == rich.Yes && l.Gap && !r.foot {
		r.end() // a heading
	}
	return at + 1
}

// end writes the lines of a block.
func (r *reader) end() {
	for i, runs := range inline(r.block) {
		l := rich.Compose(runs)
		like := r.like[i]
		l.Number, l.Indent, l.Gap, l.Begins = like.Number, like.Indent, like.Gap, like.Begins
		if l.Text == "" { // nothing but marks
			continue
		}
		if r.foot {
			l.Place = rich.Foot
		}
		switch {
		case l.Begins != rich.Unknown:
		case r.wrapped && i == 0:
			l.Begins = rich.Yes
		case r.foot && i > 0, r.wrapped && !breaksLine(r.block[i-1]):
			l.Begins = rich.No
		}
		r.lines = append(r.lines, l)
	}
	r.block, r.like, r.foot = r.block[:0], r.like[:0], false
}

// comment passes over a comment, and returns the line after it.
func (r *reader) comment(at int) int {
	const most = 500 // lines
	for i := at; i < min(len(r.source), at+most); i++ {
		if strings.Contains(r.source[i], "-->") {
			for k := at; k <= i; k++ {
				r.beside(k)
			}
			return i + 1
		}
	}
	r.beside(at)
	return at + 1
}

// table writes a table of HTML, and returns the line after it.
func (r *reader) table(at int) int {
	end := at
	for end < len(r.source) && !strings.Contains(r.source[end], "</table>") {
		end++
	}
	end = min(end+1, len(r.source))
	for _, l := range html.Lines([]byte(strings.Join(r.source[at:end], "\n"))) {
		l.Number += at
		r.lines = append(r.lines, l)
	}
	return end
}

// isFence matches the lines around what is set as code or has attributes.
func isFence(text string) bool {
	return strings.HasPrefix(text, "```") || strings.HasPrefix(text, "~~~")
}

// isRule matches the lines that divide pages or underline headings, and those between the head and the rows of a table:
// "-----", "* * *", "{12}------", "===", "|---|:-:|". A line of underscores may be the rule over footnotes.
func isRule(text string) bool {
	const printed = 15 // dashes that are the rule over footnotes
	if rest, ok := strings.CutPrefix(text, "{"); ok {
		number, dashes, _ := strings.Cut(rest, "}")
		return strings.Trim(number, "0123456789") == "" && len(dashes) > 3 && strings.Trim(dashes, "-") == ""
	}
	for _, signs := range [...]string{"- ", "* ", "= ", "|:- "} {
		if len(text) > 2 && strings.Trim(text, signs) == "" {
			return signs != "- " || len(text) < printed
		}
	}
	return false
}

// isPicture matches what converters write for pictures.
func isPicture(text string) bool {
	return strings.HasPrefix(text, "![") && strings.HasSuffix(text, ")") || strings.HasPrefix(text, "**==> picture")
}

// isDefinition matches the address of a link that is used elsewhere: "[1]: https://undocs.org/A/RES/1".
func isDefinition(text string) bool {
	if !strings.HasPrefix(text, "[") || strings.HasPrefix(text, "[^") {
		return false
	}
	_, address, ok := strings.Cut(text, "]:")
	address = strings.TrimLeft(address, " <")
	return ok && (strings.HasPrefix(address, "http") || strings.HasPrefix(address, "#")) && !strings.Contains(address, " ")
}

// cutNote cuts the mark from the start of a footnote: "[^12]: See A/99/1."
func cutNote(text string) (mark, note string, ok bool) {
	rest, ok := strings.CutPrefix(text, "[^")
	if !ok {
		return "", "", false
	}
	mark, note, ok = strings.Cut(rest, "]:")
	return mark, strings.TrimLeft(note, " "), ok && !strings.Contains(mark, "]")
}

// cutBack cuts the number and the way back to the text from a footnote at the end: "1. See A/99/1. [↑](#footnote-ref-2)".
func cutBack(text string) (mark, note string, ok bool) {
	note, _, ok = strings.Cut(text, "[↑](#")
	d := 0
	for d < len(note) && note[d] >= '0' && note[d] <= '9' {
		d++
	}
	rest := strings.TrimLeft(note[d:], `\`)
	return note[:d], strings.TrimSpace(strings.TrimPrefix(rest, ".")), ok && d > 0 && strings.HasPrefix(rest, ".")
}

// cutSet cuts the number from the start of a footnote that is set as a quotation or an item, without the stop of a paragraph:
// "> 1  Resolution 70/1.", "- 2 A/78/153."
func cutSet(text string) (mark, note string, ok bool) {
	words := strings.TrimLeft(text, "> ")
	if words == text {
		if words, ok = strings.CutPrefix(text, "- "); !ok {
			return "", "", false
		}
	}
	mark, note, ok = strings.Cut(words, " ")
	note = strings.TrimLeft(note, " ")
	first := strings.TrimLeft(note, "*_[\\“\"")
	ok = ok && mark != "" && len(mark) < 4 && strings.Trim(mark, "0123456789") == "" && first != "" && !(first[0] >= 'a' && first[0] <= 'z')
	return mark, note, ok
}

// withoutAttributes returns a heading without what follows its words: "Lamps {#lamps .unnumbered}", "Lamps ##".
func withoutAttributes(heading string) string {
	if at := strings.LastIndex(heading, " {"); at >= 0 && strings.HasSuffix(heading, "}") && attributes(heading[at+1:]) == len(heading)-at-1 {
		heading = heading[:at]
	}
	return strings.TrimRight(heading, "# ")
}

// withoutAnchor returns a line without the anchors at its start, to which links of the converter lead.
func withoutAnchor(text string) string {
	for strings.HasPrefix(text, "<span id=") || strings.HasPrefix(text, "<a id=") || strings.HasPrefix(text, "<a name=") {
		_, after, ok := strings.Cut(text, "></")
		_, after, closed := strings.Cut(after, ">")
		if !ok || !closed {
			break
		}
		text = after
	}
	return text
}

// beginsNote reports whether a block begins with a raised number and the words of a footnote.
func beginsNote(text string) bool {
	rest, ok := strings.CutPrefix(text, "<sup>")
	mark, words, closed := strings.Cut(rest, "</sup>")
	words = strings.TrimLeft(words, " *_")
	return ok && closed && strings.Trim(mark, "0123456789*[]()") == "" && words != "" && !(words[0] >= 'a' && words[0] <= 'z') &&
		strings.IndexByte(",.;:", words[0]) < 0
}

// labelled reports whether an item of a list has a label of its own: "(a) To assist", "1. Decides".
func labelled(item string) bool {
	const longest = 8 // bytes
	label, _, ok := strings.Cut(strings.TrimLeft(item, " *_"), " ")
	label = strings.ReplaceAll(label, "\\", "")
	return ok && len(label) > 1 && len(label) <= longest && (strings.HasSuffix(label, ")") || strings.HasSuffix(label, ".") && label[0] >= '0' && label[0] <= '9')
}

// cells returns a row of a table without its bars.
func cells(row string) string {
	row = strings.ReplaceAll(row, `\|`, "\x00")
	row = strings.Join(strings.Fields(strings.ReplaceAll(row, "|", " ")), " ")
	return strings.ReplaceAll(row, "\x00", `\|`)
}
