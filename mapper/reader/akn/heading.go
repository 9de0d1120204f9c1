package akn

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/reader/outline"
	"github.com/unkg/unkg/ontology/script"
)

// setHeading reads a heading of the main body.
func (b *body) setHeading(e *element) {
	b.addHeading(e)
	b.label(e)
	b.lostNotes(e)
}

// label takes the label of a part that a heading is or begins with.
func (b *body) label(e *element) {
	if label := headingLabel(e.words()); label != "" {
		b.part = label
	}
}

// addHeading keeps a heading for the paragraph after it.
func (b *body) addHeading(e *element) {
	if e.words() != "" {
		b.headings = append(b.headings, e)
	}
}

// heading returns the headings since the last paragraph.
func (b *body) heading() string {
	lines := make([]string, len(b.headings))
	for i, h := range b.headings {
		lines[i] = h.take()
	}
	b.headings = b.headings[:0]
	return strings.Join(lines, "\n")
}

// endHeadings looks at headings that have nothing below them. They are unread, unless they are closing lines that name
// the meeting.
func (b *body) endHeadings() {
	words := lang.Get(b.r.Language)
	for _, h := range b.headings {
		number := ""
		if words != nil {
			number = meetingIn(words, h.words())
		}
		h.setRead(number != "")
		b.r.Repeated.Meeting = cmp.Or(b.r.Repeated.Meeting, number)
	}
}

// isHeadingClass reports whether a paragraph style of the official template is that of a heading: H1, H23, HCH, SS.
func isHeadingClass(class string) bool {
	return strings.EqualFold(class, "HCH") || class == "HM" || len(class) > 1 && class[0] == 'H' && script.Digits(class[1:]) > 0 || strings.HasPrefix(class, "SS")
}

// isHeading reports whether an unnumbered paragraph is a heading although it is not styled as one: it is short and
// does not end with punctuation, be it within quotation marks.
func isHeading(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "”»\"’)]"+directions))
	return utf8.RuneCountInString(text) < 80 && !strings.ContainsRune(".;:,?!…。；：，？！、؛،؟", last)
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

func isRoman(s string) bool { return script.IsRoman(s) && len(s) < 8 }
