// Package rich is a text together with what its format says of it beyond the characters: pages, indents, raised marks,
// italics, links. The readers of PDF, Word and HTML make one of a file; the reader of text reads it by the same steps as
// plain text, but decides by this evidence where it would have to guess.
package rich

import "strings"

// A Text is the lines of a document in the order in which they are read.
type Text struct {
	Lines []Line
	Whole bool // each line is a whole paragraph, as in Word and HTML, not a line as printed

	Unread []string // what the file has and the reader of its format cannot read: "a document inside this one"
}

// A Line is a printed line, or a whole paragraph (see Text).
type Line struct {
	Text   string // in logical order, without a line end; raised numbers are superscripts (see Raise)
	Page   int    // from 1; 0 in formats without pages
	Number int    // from 1: of the line on its page or, without pages, in the file
	Indent int    // of its start from the margin of the page, in columns of half an em
	Gap    bool   // there is more space above it than between the lines of a paragraph
	Place  Place
	Begins Answer // whether it begins a paragraph, a heading or a note
	Opener int    // how many bytes at its start, its number included, are set in italics or bold while what follows is not
	Links  []Link // in the order of the text
}

// Place is where a line is on its page.
type Place uint8

// The places of a line.
const (
	Anywhere Place = iota // the format does not say
	Main                  // in the text or the masthead
	Running               // above or below the text: running heads, folios, job numbers
	Foot                  // among the footnotes
)

// Answer is what the format says to a question.
type Answer uint8

// The answers.
const (
	Unknown Answer = iota
	Yes
	No
)

// A Link is a hyperlink of some words.
type Link struct {
	Start, End int // in the text of the line, in bytes
	Target     string
}

// raised are the superscripts of the digits.
var raised = [...]string{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"}

// Raise returns text with its ASCII digits as superscripts, the form in which Line.Text has what is printed raised: the
// marks of footnotes, "¹²". What is no digit stays as it is.
func Raise(text string) string {
	var b strings.Builder
	for _, r := range text {
		if r >= '0' && r <= '9' {
			b.WriteString(raised[r-'0'])
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Lower returns the digit of which r is the superscript.
func Lower(r rune) (digit byte, ok bool) {
	switch {
	case r == '¹':
		return '1', true
	case r == '²' || r == '³':
		return '2' + byte(r-'²'), true
	case r == '⁰' || r >= '⁴' && r <= '⁹':
		return '0' + byte(r-'⁰'), true
	}
	return 0, false
}
