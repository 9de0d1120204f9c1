package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/ontology/script"
)

// Some sources print a whole text on one line, several paragraphs on one, or the closing lines after the last paragraph.
// Such lines are divided before they are read, where words that only begin a paragraph follow a stop: an opening verb
// with a capital, the next number, the enacting formula, the meeting. In the extracted texts of typeset pages such words
// hardly ever follow a stop on the same line: of 50 resolutions only one has them, which is printed so.

// longestPrinted is the largest number of bytes of a line as extractors take it from a page. Longer lines were joined by
// the source, and weaker signs divide them.
const longestPrinted = 240

// A divider finds where lines are to be divided.
type divider struct {
	*textReader
	enacting [256]bool // bytes with which the enacting formulas begin
	next     int       // the number that the next paragraph would have
	begun    bool      // the enacting formula was read
	running  bool      // the text after the enacting formula is on its line
}

// divideLines divides the lines that hold several things.
func (t *textReader) divideLines() {
	d := divider{textReader: t, next: 1}
	for _, f := range t.formulas {
		d.enacting[f.text[0]] = true
	}
	var divided []line // the lines so far, nil until one was divided
	for i := range t.lines {
		l := &t.lines[i]
		var cuts []int
		if !t.isParagraph(l) {
			cuts = d.cuts(l.text)
		}
		if len(cuts) > 0 && divided == nil {
			divided = append(make([]line, 0, len(t.lines)+len(cuts)+16), t.lines[:i]...)
		}
		switch {
		case len(cuts) > 0:
			divided = t.divide(divided, *l, cuts)
		case divided != nil:
			divided = append(divided, *l)
		}
	}
	if divided != nil {
		t.lines = divided
	}
}

// divide appends the parts of a line, each with its own place in the source.
func (t *textReader) divide(lines []line, l line, cuts []int) []line {
	source, from := t.text[l.offset:l.offset+l.size], 0
	var buf []byte
	for k := 0; k <= len(cuts); k++ {
		start, end := 0, len(l.text)
		if k > 0 {
			start = cuts[k-1]
		}
		if k < len(cuts) {
			end = cuts[k]
		}
		part := l
		part.text, _, part.width, buf = tidyLine(l.text[start:end], buf)
		part.said = saidOfPart(l.said, k)
		part.raised = shifted(l.raised, start, end, len(part.text))
		size := len(source) - from
		if k < len(cuts) {
			size = extent(source[from:], l.text[start:end])
		}
		part.offset, part.size = l.offset+from, size
		from += size
		if k > 0 {
			part.blank, part.feed, part.indent = false, false, 0
		}
		lines = append(lines, part)
	}
	return lines
}

// extent returns how many bytes of the source hold the characters of text, which has fewer: runs of spaces and marks are
// gone from it.
func extent(source, text string) int {
	at := 0
	for _, r := range text {
		if r == ' ' {
			continue
		}
		if i := strings.IndexRune(source[at:min(len(source), at+widestGap)], r); i >= 0 {
			at += i + utf8.RuneLen(r)
		}
	}
	return at
}

// widestGap is the largest number of bytes between two characters of a line that are spaces or marks.
const widestGap = 512

// cuts returns where a line is to be divided, in ascending order.
func (d *divider) cuts(text string) (cuts []int) {
	long := len(text) > longestPrinted
	if n, label := paragraphNumber(text); label > 0 {
		d.next = n + 1
	}
	add := func(at int) {
		if at > 0 && at < len(text) && (len(cuts) == 0 || at > cuts[len(cuts)-1]) {
			cuts = append(cuts, at)
		}
	}
	d.running = false
	if end := d.formulaAt(text); end > 0 {
		d.begun, d.running = true, true
		add(end)
	} else if long && !d.begun {
		start, end := d.findFormulaIn(text)
		if start < 0 {
			return nil
		}
		for _, at := range d.headCuts(text[:start]) {
			add(at)
		}
		add(start)
		add(end)
		d.begun, d.running = true, true
	}
	from := 0
	if len(cuts) > 0 {
		from = cuts[len(cuts)-1]
	}
	for i := from; i < len(text); {
		if !mayBreak[text[i]] {
			i++
			continue
		}
		stop, size := rune(text[i]), 1
		if stop >= utf8.RuneSelf {
			stop, size = utf8.DecodeRuneInString(text[i:])
		}
		i += size
		if !isBreak(stop) {
			continue
		}
		at := i
		for at < len(text) && text[at] == ' ' {
			at++
		}
		if at == len(text) || at == i && stop < utf8.RuneSelf {
			continue
		}
		if isColon(stop) { // of a draft that is recommended
			if end := d.formulaAt(text[at:]); end > 0 {
				add(at)
				add(at + end)
				i = at + end
				continue
			}
		}
		if end := d.closingAt(text[at:], stop); end > 0 {
			add(at)
			add(at + end)
			i = at + end
			continue
		}
		if d.beginsAt(text[at:], stop, long) {
			add(at)
		}
	}
	return cuts
}

// mayBreak tells of each byte whether a character for which isBreak holds begins with it.
var mayBreak = func() (may [256]bool) {
	for _, s := range [...]string{",", ";", ":", ".", "，", "；", "：", "。", "،", "؛"} {
		may[s[0]] = true
	}
	return may
}()

// isBreak reports whether a paragraph, a sub-paragraph or a sentence may end with a character.
func isBreak(r rune) bool {
	switch r {
	case ',', ';', ':', '.', '，', '；', '：', '。', '،', '؛':
		return true
	}
	return false
}

// beginsAt reports whether a paragraph or a sub-paragraph begins with text, which follows a stop on its line.
func (d *divider) beginsAt(text string, stop rune, long bool) bool {
	r := script.First(text)
	switch {
	case isDigitRune(r):
		n, label := paragraphNumber(text)
		if label == 0 || n != d.next || !d.acts(text[label:]) && !(long && n > 1) {
			return false
		}
		d.next = n + 1
		return true
	case r == '(' || r == '（' || r >= '㈠' && r <= '㈩':
		return long && stop != ',' && stop != '，' && labelAt(text) > 0
	case script.IsIdeograph(r):
		return d.beginsHan(text, stop, long)
	case stop == '.' || !unicode.IsUpper(r):
		return false
	}
	v, ok := d.verb(text) // "Experiencing Drought, Particularly in Africa" has none
	return ok && (v.Form != lang.Operative && d.opens(text) > 3 || v.Form == lang.Operative && (stop == ';' || stop == '؛'))
}

// beginsHan is beginsAt for Chinese, where no capital shows that a paragraph begins: only in a text that runs on from its
// enacting formula, and with openers that hardly ever begin a clause.
func (d *divider) beginsHan(text string, stop rune, long bool) bool {
	if n, label := hanNumber(text); label > 0 && n == d.next && d.acts(text[label:]) {
		d.next = n + 1
		return true
	}
	if !long || !d.running || stop != '，' || d.next > 1 {
		return false
	}
	w := d.weighOpening(text)
	return w == weighOpener || w == weighAgain
}

// closingAt returns how many bytes the meeting and the date take that begin a text after a stop, "50th plenary meeting, 19
// December 2023.", or 0.
func (d *divider) closingAt(text string, stop rune) int {
	if stop != '.' && stop != '。' {
		return 0
	}
	if d.beginsClosing(strings.TrimPrefix(text, "[")) {
		return len(text)
	}
	nu := &d.words.Number
	_, end := nu.ScanOrdinal(text)
	if end == 0 {
		return 0
	}
	rest := strings.TrimLeft(text[end:], " ")
	for _, w := range d.words.Masthead.Meeting {
		if after, ok := strings.CutPrefix(rest, w); ok {
			after = strings.TrimLeft(after, " ,，")
			if _, n := nu.ScanDate(after); n > 0 {
				after = strings.TrimLeft(after[n:], ".。 ")
			} else if after != "" {
				return 0
			}
			return len(text) - len(after)
		}
	}
	return 0
}

// formulaAt returns where the text begins that follows the enacting formula on its line, 0 if the line does not begin with
// a formula or ends with it.
func (d *divider) formulaAt(text string) int {
	if text == "" || text[0] != ' ' && !d.enacting[text[0]] {
		return 0
	}
	for _, f := range d.formulas {
		rest, ok := cutSpaced(text, f.text)
		if !ok {
			continue
		}
		r, size := utf8.DecodeRuneInString(strings.TrimLeft(rest, " "))
		words := strings.TrimLeft(strings.TrimLeft(rest, " ")[min(size, len(rest)):], " ")
		if (r == ',' || r == '，' || r == '،') && words != "" && (d.opens(words) > 1 || d.acts(words)) {
			return len(text) - len(words)
		}
	}
	return 0
}

// findFormulaIn finds the enacting formula inside a line and returns where it and the words after it begin; start is -1 if
// there is none.
func (d *divider) findFormulaIn(text string) (start, end int) {
	for i := 0; i < len(text); i++ {
		if i > 0 && text[i-1] != ' ' {
			continue
		}
		if n := d.formulaAt(text[i:]); n > 0 {
			return i, i + n
		}
	}
	return -1, 0
}

// headCuts divides the cover page that precedes the enacting formula on its line.
func (d *divider) headCuts(head string) (cuts []int) {
	small := false // the word before begins with a small letter: "by the General Assembly"
	for i := 0; i < len(head); i++ {
		if i > 0 && head[i-1] != ' ' {
			continue
		}
		if d.headBegins(head[i:], small) {
			cuts = append(cuts, i)
		}
		small = unicode.IsLower(script.First(head[i:]))
	}
	return cuts
}

// headBegins reports whether a line of the cover page begins with text.
func (d *divider) headBegins(text string, small bool) bool {
	m := &d.words.Masthead
	if text[0] == '[' || printsSymbol(text) {
		return true
	}
	if word, title, ok := strings.Cut(text, " "); ok && title != "" {
		if number, dotted := strings.CutSuffix(word, "."); dotted && strings.Contains(number, "/") && script.Digits(number) > 0 {
			return true // the number of the resolution before its title
		}
		if unicode.IsUpper(script.First(word)) && d.startsAny(title, m.Adopted) {
			return true // "Resolution adopted by"
		}
	}
	if d.startsAny(text, m.AgendaItem) {
		return true
	}
	if small {
		return false
	}
	for _, list := range [...][]string{m.Cover, m.Issued} {
		if d.startsAny(text, list) {
			return true
		}
	}
	for _, o := range m.Organs {
		if strings.HasPrefix(text, o.Name) {
			return true
		}
	}
	_, n := d.words.Number.ScanOrdinal(text)
	return n > 0 && d.startsAny(strings.TrimLeft(text[n:], " "), m.Sessions)
}

func (d *divider) startsAny(text string, words []string) bool {
	_, ok := cutAny(text, words)
	return ok
}

// printsSymbol reports whether the symbol of a resolution begins a text.
func printsSymbol(text string) bool {
	at := strings.Index(text[:min(len(text), len("A/HRC/RES/"))], "/RES/")
	return at > 0 && at < len("A/HRC/")
}
