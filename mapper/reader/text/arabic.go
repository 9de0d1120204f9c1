package text

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/ontology/script"
)

// readRightToLeft puts the lines of an Arabic text in reading order and writes its characters in their usual form. A text
// in which words are in reverse order throughout is an error: nothing tells which numbers belong to which words.
func (t *textReader) readRightToLeft() error {
	turned := t.text
	marked := t.rich == nil && strings.ContainsRune(turned, leftToRight)
	if marked {
		turned = turnEmbedded(turned)
	}
	if t.rich == nil && reversedLines(turned) {
		return source.At(t.name, t.data, t.lines[0].offset, "the words of each line are in the order in which they are printed, from left "+
			"to right; extract the text in reading order, with Tika or with pdftotext without -raw")
	}
	drawn := t.rich == nil && drawnOrder(t.text)
	v := newVisualOrder(t.words)
	if drawn {
		v.learn(t.text)
	}
	var buf []byte
	for i := range t.lines {
		l := &t.lines[i]
		raw := t.text[l.offset : l.offset+l.size]
		if marked {
			raw = turnEmbedded(raw)
		}
		if drawn {
			raw = v.line(strings.TrimRight(raw, "\r\f"))
		}
		if drawn && v.rotatedOpener(raw, t.text[l.offset:l.offset+l.size]) {
			l.inner = !l.blank || i == 0 || !paused(stripMark(t.lines[i-1].text))
		}
		indent := l.indent
		l.text, l.indent, l.width, buf = tidyLine(stopLabel(plainArabic(raw)), buf)
		l.indent = indent
	}
	kept := t.lines[:0]
	for _, l := range t.lines {
		if l.text != "" { // a vowel sign that was printed on its own
			kept = append(kept, l)
		}
	}
	t.lines = kept
	if drawn {
		t.rotateOpeners()
	}
	return nil
}

// rotateOpeners turns around the first lines of paragraphs in which other words come first, since a space that does not break
// or a change of typeface precedes these: "الموارد وإذ تعيد تأكيد … من" is "وإذ تعيد تأكيد … من الموارد". After a comma an opener
// is inside a paragraph.
func (t *textReader) rotateOpeners() {
	const shortest = 3 // letters of an opener that is no part of other words
	for i := range t.lines {
		l := &t.lines[i]
		if _, label := paragraphNumber(l.text); !l.blank || label > 0 || t.opens(l.text) > 0 {
			continue
		}
		for _, w := range t.words.Masthead.Openers {
			at := strings.Index(l.text, w+" ")
			if utf8.RuneCountInString(w) < shortest || at <= 0 || at > len(l.text)*2/3 {
				continue
			}
			before := strings.TrimRight(l.text[:at], " ")
			if r := script.Last(before); r != '،' && r != ',' && (len(before) == at || l.text[at-1] == ' ') {
				l.text = l.text[at:] + " " + before
				break
			}
		}
	}
}

// Marks of direction around a piece of text.
const (
	leftToRight = '\u202a'
	endOfPiece  = '\u202c'
)

// turnEmbedded turns around the pieces that an extractor marks as printed from left to right although they are figures and
// stops in an Arabic line: " ،2015" is "2015، ".
func turnEmbedded(text string) string {
	var b []byte
	for {
		before, rest, ok := strings.Cut(text, string(leftToRight))
		b = append(b, before...)
		if !ok {
			return string(b)
		}
		piece, after, ok := strings.Cut(rest, string(endOfPiece))
		if !ok {
			b = append(b, rest...)
			return string(b)
		}
		if n := len(b); n > 0 && b[n-1] == ')' && strings.Count(piece, "(") > strings.Count(piece, ")") {
			b = b[:n-1] // the bracket after the piece precedes it
			piece += ")"
		}
		b = append(b, turned(piece)...)
		text = after
	}
}

// turned reads a piece from right to left, but for its numbers and its Latin words.
func turned(piece string) string {
	isLatin := func(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' }
	const stops = "،؛.:()[]-–” “\" "
	if strings.ContainsFunc(piece, isLatin) {
		if f := strings.Fields(piece); len(f) == 3 && isLatin(rune(f[0][0])) && onlyDigits(f[1]) && onlyDigits(f[2]) { // July 2024 12
			return f[2] + " " + f[0] + " " + f[1]
		}
		return turnedLatin(piece)
	}
	isStop := func(r rune) bool { return strings.ContainsRune(stops, r) }
	head := piece[:len(piece)-len(strings.TrimLeftFunc(piece, isStop))]
	tail := piece[len(strings.TrimRightFunc(piece, isStop)):]
	if len(head) == len(piece) {
		return backwards(piece)
	}
	middle := piece[len(head) : len(piece)-len(tail)]
	if mark := strings.TrimSpace(head); mark == ")(" && onlyDigits(middle) { // of a footnote
		return middle + " " + backwards(tail)
	}
	if !strings.ContainsFunc(middle, isStop) {
		return backwards(tail) + middle + backwards(head)
	}
	list := pieces(middle)
	for i := 1; i+1 < len(list); i++ { // a slash joins numbers
		if list[i].text == "/" && list[i-1].kind == figure && list[i+1].kind == figure {
			list[i-1].text += "/" + list[i+1].text
			list = append(list[:i], list[i+2:]...)
			i--
		}
	}
	out := backwards(tail)
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].kind == figure {
			out += list[i].text
		} else {
			out += backwards(list[i].text)
		}
	}
	return out + backwards(head)
}

// turnedLatin is turned for a piece with Latin words: what precedes them is a stop or a bracket that follows them, what
// ends it in brackets is the number of the footnote, and words in turned brackets are among numbers: ")A/99/3( 3" is
// "3 (A/99/3)".
func turnedLatin(piece string) string {
	const stops = "،؛. )]"
	bare := strings.TrimRight(piece, "،؛ ")
	mark := backwards(piece[len(bare):]) // what comes first
	head := bare[:len(bare)-len(strings.TrimLeft(bare, stops))]
	bare = bare[len(head):]
	if at := strings.LastIndex(bare, ")("); at > 0 && onlyDigits(bare[at+2:]) {
		bare, mark = strings.TrimRight(bare[:at], " "), mark+bare[at+2:]+" "
	}
	if name, rest, ok := strings.Cut(bare, "( "); ok && strings.HasSuffix(head, ")") && !strings.Contains(rest, ")") {
		words := strings.Fields(rest)
		slices.Reverse(words)
		return mark + strings.Join(words, " ") + " (" + name + ")" + backwards(strings.TrimSuffix(head, ")"))
	}
	if strings.Trim(head, "،؛ ") == "" || strings.Count(bare, "(") == strings.Count(bare, ")") {
		return mark + bare + backwards(head)
	}
	return mark + head + bare
}

// backwards returns the characters of s in reverse order.
func backwards(s string) (out string) {
	for _, r := range s {
		out = string(r) + out
	}
	return out
}

// drawnOrder reports whether a text has the lines in the order in which they were drawn. Extractors that turn lines
// around mark the direction of each piece.
func drawnOrder(text string) bool {
	if strings.ContainsAny(text, "\u202a\u202b\u2067") {
		return false
	}
	slash, label := 0, 0
	for len(text) > 0 {
		l, rest, _ := strings.Cut(text, "\n")
		text = rest
		l = strings.TrimSpace(l)
		if at := strings.Index(l, " /"); at > 0 && at+2 < len(l) && script.IsDigit(l[at+2]) || strings.Contains(l, "/ ") {
			slash++
		}
		if (strings.HasPrefix(l, "- ") || strings.HasPrefix(l, "– ")) && trailingDigits(l) > 0 {
			label++
		}
	}
	return slash+label > 2
}

// reversedLines reports whether words follow each other from left to right: a comma is printed before the word that it
// follows.
func reversedLines(text string) bool {
	before, after := 0, 0
	previous := rune(' ')
	for i, r := range text {
		if r == '\u202a' || r == '\u202b' || r == '\u202c' {
			continue
		}
		if r == '،' {
			next := nextVisible(text[i+len("،"):])
			switch {
			case isArabicLetter(previous) && (next == ' ' || next == '\n'):
				after++
			case (previous == ' ' || previous == '\n') && isArabicLetter(next):
				before++
			}
		}
		previous = r
	}
	return before > 3 && before > after
}

// nextVisible is the first character that is no mark of direction.
func nextVisible(text string) rune {
	for _, r := range text {
		if r != '\u202a' && r != '\u202b' && r != '\u202c' {
			return r
		}
	}
	return ' '
}

// plainArabic writes letters in their basic form: without the signs that stretch words, presentation forms as letters, and
// Arabic-Indic digits as the digits of official texts.
func plainArabic(s string) string {
	plain := true
	for _, r := range s {
		if r == tatweel || r >= 0xfb50 && r <= 0xfdff || r >= 0xfe70 && r <= 0xfefc || r >= 0x660 && r <= 0x669 || r >= 0x6f0 && r <= 0x6f9 || r == 0x2011 {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == tatweel:
		case r >= 0x660 && r <= 0x669:
			b.WriteByte('0' + byte(r-0x660))
		case r >= 0x6f0 && r <= 0x6f9:
			b.WriteByte('0' + byte(r-0x6f0))
		case isRaised(r):
			b.WriteRune(r)
		default:
			b.WriteString(strings.ReplaceAll(norm.NFKC.String(string(r)), string(tatweel), ""))
		}
	}
	return b.String()
}

// stopLabel writes the number of a paragraph with a stop: "1 - " and "1-" are "1. ".
func stopLabel(s string) string {
	text := strings.TrimLeft(s, " ")
	n := 0
	for n < len(text) {
		r, size := utf8.DecodeRuneInString(text[n:])
		if !script.IsInvisible(r) && !script.IsBlank(r) {
			break
		}
		n += size
	}
	text = text[n:]
	d := script.Digits(text)
	if d == 0 || d > 3 {
		return s
	}
	rest := strings.TrimLeftFunc(text[d:], func(r rune) bool { return script.IsBlank(r) || script.IsInvisible(r) })
	for _, dash := range [...]string{"-", "–"} {
		if words, ok := strings.CutPrefix(rest, dash); ok {
			words = strings.TrimLeftFunc(words, func(r rune) bool { return script.IsBlank(r) || script.IsInvisible(r) })
			if isArabicLetter(script.First(words)) {
				return text[:d] + ". " + words
			}
		}
	}
	return s
}
