package text

import (
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/ontology/script"
)

// Converters of PDF write Markdown: headings after #, emphasis between stars or underscores, quotations after >,
// escaped stops and brackets, tables between bars, a few tags of HTML. The marks are taken off before the lines are
// read, so that a text says the same with and without them.

// stripMarkdown takes the marks of Markdown off the lines, if the text has any. A line that is nothing else has no text
// afterwards.
func (t *textReader) stripMarkdown() {
	if !strings.ContainsAny(t.text, "#*_\\<") || !isMarkdown(t.lines) {
		return
	}
	t.raises = true
	var buf []byte
	for i := range t.lines {
		l := &t.lines[i]
		indent := l.indent
		l.text, l.indent, l.width, buf = tidyLine(withoutMarks(l.text), buf)
		l.indent = max(l.indent, indent)
	}
}

// enoughMarks is how many lines with a mark of Markdown make a text Markdown; other texts hardly have one.
const enoughMarks = 2

// isMarkdown reports whether a text is Markdown: some lines are headings, emphasised or escaped.
func isMarkdown(lines []line) bool {
	found := 0
	for i := range lines {
		text := lines[i].text
		switch {
		case strings.HasPrefix(text, "#") && strings.HasPrefix(strings.TrimLeft(text, "#"), " "),
			strings.Count(text, "**") > 1, isEmphasis(text), strings.Contains(text, "<sup>"), escapes(text) > 0:
			if found++; found == enoughMarks {
				return true
			}
		}
	}
	return false
}

// isEmphasis reports whether a text begins with a word between stars or underscores.
func isEmphasis(text string) bool {
	if len(text) < 3 || text[0] != '_' && text[0] != '*' || text[1] == ' ' || text[1] == text[0] {
		return false
	}
	return strings.IndexByte(text[1:], text[0]) > 0
}

// escapes returns how many bytes an escaped number takes at the start of a line: "1\.", "\[".
func escapes(text string) int {
	d := script.Digits(text)
	if strings.HasPrefix(text[d:], `\`) && len(text) > d+1 && strings.IndexByte(escaped, text[d+1]) >= 0 {
		return d + 2
	}
	return 0
}

// escaped are the characters that a backslash may escape.
const escaped = "\\`*_{}[]()<>#+-.!|~$"

// withoutMarks returns a line without the marks of Markdown, "" if it is nothing else.
func withoutMarks(text string) string {
	for strings.HasPrefix(text, ">") {
		text = strings.TrimLeft(text[1:], " ")
	}
	if heading := strings.TrimLeft(text, "#"); len(heading) < len(text) && strings.HasPrefix(heading, " ") {
		text = strings.TrimLeft(heading, " ")
	}
	if item, ok := strings.CutPrefix(text, "- "); ok && labelAt(item) > 0 {
		text = item // "- (a) To assist": a point of a list that has its own label
	}
	if strings.HasPrefix(text, "<!--") && strings.HasSuffix(text, "-->") || strings.HasPrefix(text, "![") && strings.HasSuffix(text, ")") {
		return ""
	}
	if strings.Trim(text, "|:- ") == "" || strings.Trim(text, "*_ ") == "" && !isRule(text) {
		return ""
	}
	if strings.HasPrefix(text, "|") && strings.HasSuffix(text, "|") {
		text = strings.Trim(strings.ReplaceAll(text, "|", " "), " ")
	}
	if !strings.ContainsAny(text, "\\*_<&]`~") {
		return text
	}
	return withoutInline(text)
}

// withoutInline returns a line without the marks inside it: emphasis, escapes, tags and the targets of links.
func withoutInline(text string) string {
	b, open := make([]byte, 0, len(text)), -1 // open is where the last bracket was written
	var counts [utf8.RuneSelf]int
	for i := 0; i < len(text); i++ {
		if text[i] < utf8.RuneSelf {
			counts[text[i]]++
		}
	}
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case c == '\\' && i+1 < len(text) && strings.IndexByte(escaped, text[i+1]) >= 0:
			b, i = append(b, text[i+1]), i+2
			continue
		case c == '*' || c == '_' || c == '`' || c == '~':
			run := i
			for run < len(text) && text[run] == c {
				run++
			}
			if !marks(text, i, run, counts[c]) {
				b = append(b, text[i:run]...)
			}
			i = run
			continue
		case c == '<':
			if n := tagLength(text[i:]); n > 0 {
				switch {
				case strings.HasPrefix(text[i:], "<br"):
					b = append(b, ' ')
				case strings.HasPrefix(text[i:], "<sup>"):
					if inner, _, ok := strings.Cut(text[i+n:], "</sup>"); ok && !strings.Contains(inner, "<") {
						b, n = append(b, raiseNumbers(withoutInline(inner))...), n+len(inner)
					}
				}
				i += n
				continue
			}
		case c == '&':
			if s, n := entity(text[i:]); n > 0 {
				b, i = append(b, s), i+n
				continue
			}
		case c == ']' && strings.HasPrefix(text[i:], "]("):
			if n := strings.IndexByte(text[i:min(len(text), i+longestTarget)], ')'); n > 0 && open >= 0 {
				b = append(b[:open], b[open+1:]...)
				i, open = i+n+1, -1
				continue
			}
		case c == '[':
			open = len(b)
		}
		b, i = append(b, c), i+1
	}
	return string(b)
}

// raiseNumbers raises a superscript that is the mark of notes, "12", "1, 2", and returns others, those of ordinal numbers,
// as they are.
func raiseNumbers(text string) string {
	if strings.Trim(text, "0123456789 ,–-") != "" {
		return text
	}
	return rich.Raise(text)
}

// longestTarget is the largest number of bytes of the target of a link.
const longestTarget = 400

// marks reports whether the run text[start:end] of stars, underscores or the like is a mark of emphasis: it does not
// begin the line alone, as the sign of a footnote does, and an underscore is not inside a word. count is how many of them
// the line has.
func marks(text string, start, end, count int) bool {
	c := text[start]
	switch {
	case end-start > 3, c == '~' && end-start != 2:
		return false
	case c == '_':
		return !(start > 0 && isWord(text[start-1]) && end < len(text) && isWord(text[end]))
	case start == 0 && end < len(text) && text[end] == ' ': // "* A note", "* an item"
		return false
	}
	return count > 1
}

func isWord(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}

// inlineTags are the tags of HTML that converters write into Markdown.
var inlineTags = []string{"sup", "sub", "span", "br", "b", "i", "u", "em", "strong", "a", "p", "div", "center"}

// tagLength returns how many bytes such a tag takes at the start of a text, 0 if there is none.
func tagLength(text string) int {
	const longest = 120
	end := strings.IndexByte(text[:min(len(text), longest)], '>')
	if end < 0 {
		return 0
	}
	name := strings.Trim(text[1:end], "/")
	name, _, _ = strings.Cut(name, " ")
	for _, tag := range inlineTags {
		if name == tag {
			return end + 1
		}
	}
	return 0
}

// entity reads one of the references of HTML that converters write.
func entity(text string) (c byte, n int) {
	for _, e := range [...]struct {
		name string
		c    byte
	}{{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&nbsp;", ' '}} {
		if strings.HasPrefix(text, e.name) {
			return e.c, len(e.name)
		}
	}
	return 0, 0
}
