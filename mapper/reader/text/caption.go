package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/reader/outline"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// A caption names a resolution by its number: "Resolution 242 (1967)", "83 (1950). Resolution of 27 June 1950", "3299
// (XXIX). Lighthouses", "13/26".
type caption struct {
	at, end int             // its first line, and the line after its last
	number  string          // as printed: "3299 (XXIX)"
	symbol  ontology.Symbol // that follows from the number and the organ
	title   string          // what it says beside the number and the date
	titled  bool            // the title goes on in the lines below
	date    string          // 2006-01-02, "" if it has none

	adopted  bool   // it says when a draft was adopted: "Adopted as resolution 1441 (2002) by the Security Council at its ..."
	sentence string // its words then
}

// findCaption returns the caption among lines. organ is the path of the organ, "" if it is not known yet: then only
// numbers count that one organ alone uses.
func (t *textReader) findCaption(lines []line, organ string) (c caption, ok bool) {
	for i := range lines {
		if c, ok := t.scanCaption(lines[i].text, organ); ok {
			c.at, c.end = i, i+1
			if c.adopted {
				c.end, c.sentence = t.adoption(lines, i)
				c.date = t.date(c.sentence)
			}
			return c, true
		}
	}
	for i := range lines {
		if c, ok := t.scanCited(lines, i); ok {
			return c, true
		}
	}
	for i := range lines {
		number, n := ontology.ScanNumber(lines[i].text)
		if symbol, ok := ontology.ResolutionSymbol(organ, number); ok && n == len(lines[i].text) {
			return caption{at: i, end: i + 1, number: number, symbol: symbol, titled: true}, true
		}
	}
	return c, false
}

// longestTail is the largest number of bytes after the number in a caption that is no title: " of 30 September 1970".
const longestTail = 48

// scanCaption reads a line that begins with the number of a resolution, or with a word for one and the number.
func (t *textReader) scanCaption(text, organ string) (c caption, ok bool) {
	m := &t.words.Masthead
	text = t.numeralCaption(text)
	words, named := t.cutResolution(text)
	rest, as := cutFolded(text, m.AdoptedAs)
	if as {
		words, named = strings.TrimLeft(rest, " "), true
	}
	number, n := ontology.ScanNumber(words)
	if n == 0 {
		return c, false
	}
	if organ == "" {
		organ = ontology.SoleOrgan(number)
	}
	c.number = words[:n]
	if c.symbol, ok = ontology.ResolutionSymbol(organ, number); !ok {
		return c, false
	}
	tail := strings.TrimLeft(words[n:], " ")
	after, stopped := cutStop(words[n:])
	if c.adopted = as; as {
		return c, true
	}
	if rest, ok := t.cutResolution(after); ok && !named { // "83 (1950). Resolution of 27 June 1950"
		if c.date = t.date(rest); c.date != "" {
			return c, true
		}
	}
	rest, closed := cutFolded(tail, m.NumberEnd) // 第2254(2015)号决议
	switch {
	case named && (tail == "" || onlyDigits(tail) || closed && rest == ""):
		return c, true
	case named && len(tail) < longestTail && !unicode.IsUpper(script.First(tail)):
		c.date = t.date(tail)
		return c, c.date != ""
	case stopped, m.Stopless && !named && tail != words[n:]:
		c.title, c.titled = after, true
		return c, true
	}
	return c, false
}

// cutStop cuts what may follow a number, the stop of "3299 (XXIX). Lighthouses", the dash of "98/7 - Lighthouses" or both, with
// the spaces around it.
func cutStop(text string) (rest string, ok bool) {
	tail := strings.TrimLeft(text, " ")
	for _, stop := range [...]string{".", "．", ":"} {
		if rest, ok := strings.CutPrefix(tail, stop); ok {
			rest, _ = outline.CutDash(strings.TrimLeft(rest, " "))
			return rest, true
		}
	}
	if rest, ok := outline.CutDash(tail); ok {
		return rest, true
	}
	if r, n := utf8.DecodeRuneInString(tail); tail != text && outline.IsDash(r) && unicode.IsLetter(script.First(tail[n:])) {
		return tail[n:], true // "98/7 -Lighthouses"
	}
	return tail, false
}

// cutResolution cuts the word for a resolution from text, with the name of the organ before it: "Security Council
// resolution".
func (t *textReader) cutResolution(text string) (rest string, ok bool) {
	m := &t.words.Masthead
	for _, o := range m.Organs {
		if after, ok := cutFolded(text, []string{o.Name}); ok {
			if after, ok = cutFolded(strings.TrimLeft(after, " ,"), m.Resolution); ok {
				return strings.TrimLeft(after, " "), true
			}
		}
	}
	if rest, ok = cutFolded(text, m.Resolution); ok {
		rest = strings.TrimLeft(rest, " ")
	}
	return rest, ok
}

// cutFolded cuts from text the first of the prefixes that it begins with in capitals or small letters.
func cutFolded(text string, prefixes []string) (rest string, ok bool) {
	for _, p := range prefixes {
		if len(text) >= len(p) && strings.EqualFold(text[:len(p)], p) {
			return text[len(p):], true
		}
	}
	return text, false
}

// scanCited reads the caption of libraries, which is how a resolution is cited: "Lighthouses, G.A. res. 49/300, 49 U.N.
// GAOR Supp. (No. 49) at 248, U.N. Doc. A/49/49 (1994)." The title precedes the number; further symbols in it are those
// of other documents.
func (t *textReader) scanCited(lines []line, i int) (c caption, ok bool) {
	for _, o := range t.words.Masthead.Cited {
		at := strings.Index(lines[i].text, o.Name)
		if at < 0 {
			continue
		}
		text := strings.TrimLeft(lines[i].text[at+len(o.Name):], " ")
		if text == "" && i+1 < len(lines) {
			text = lines[i+1].text
		}
		var n int
		if c.number, n = ontology.ScanNumber(text); n == 0 {
			if d := script.Digits(text); d > 0 { // "S.C. res. 242": the year follows in the citation
				c.number, n = text[:d]+"("+yearIn(t.joined(lines[i:]))+")", d
			}
		}
		if c.symbol, ok = ontology.ResolutionSymbol(o.Body, c.number); !ok || n == 0 {
			continue
		}
		c.at, c.end = i, i+1
		for c.at > 0 && !lines[c.at].blank && !t.claimed(&lines[c.at-1]) {
			c.at--
		}
		for c.end < len(lines) && !lines[c.end].blank && !strings.HasSuffix(lines[c.end-1].text, ").") {
			c.end++
		}
		title, _, _ := strings.Cut(t.joined(lines[c.at:i+1]), o.Name)
		c.title = strings.TrimRight(title, " ,")
		return c, true
	}
	return c, false
}

// yearIn returns the last year in brackets in text: "1967" of "U.N. Doc. S/INF/22/Rev.2 (1967)."
func yearIn(text string) string {
	for i := len(text) - 6; i >= 0; i-- {
		if text[i] == '(' && text[i+5] == ')' && script.Digits(text[i+1:]) == 4 {
			return text[i+1 : i+5]
		}
	}
	return ""
}

// besideCaption reports whether line i belongs to the masthead of a resolution without a title: its date, the draft in
// brackets, when and by whom it was adopted, what every cover page has.
func (t *textReader) besideCaption(i int) bool {
	text := t.lines[i].text
	return t.isCover(text) || isBracketed(text) || t.isDateLine(text) || t.isAdoption(t.lines, i) ||
		i > 0 && t.isAdoption(t.lines, i-1) && t.date(text) != "" && t.date(t.lines[i-1].text) == ""
}

// isDateLine reports whether a line says no more than a date: "of 22 November 1967".
func (t *textReader) isDateLine(text string) bool {
	const before, after = 8, 4 // bytes: "of ", "dated ", the mark of a note
	_, start, end := t.findDate(text)
	return end > 0 && start <= before && len(text)-end <= after
}

// isBracketed reports whether a line is in brackets as a whole. Scanners confuse the kinds of brackets.
func isBracketed(text string) bool {
	return strings.IndexByte("[({", text[0]) >= 0 && strings.IndexByte("])}", text[len(text)-1]) >= 0
}
