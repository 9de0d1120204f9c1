package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/ontology/script"
)

// A line is a printed line that is not blank.
type line struct {
	text    string // without spaces at its ends, runs of spaces made one, gaps inside symbols closed
	offset  int    // of the line in the input, without the byte order mark
	size    int    // bytes of the line in the input
	number  int    // of the line in the input, from 1
	passage int    // index in the account
	indent  int    // columns before the text
	width   int    // of the text in quarters of an em: 4 for a Chinese character, 1 for a space, 2 for most others
	blank   bool   // a blank line precedes it
	feed    bool   // a form feed precedes it
	top     bool   // it is the first line of text on its page
	page    int    // pages count from 0
	inner   bool   // it is inside a paragraph, whatever words it begins with

	said   *rich.Line // what the format says of it, nil in plain text
	raised []raised   // its raised numbers, which are not in text but for the first of a note
}

// splitLines splits a text into its lines that are not blank.
func splitLines(text string) []line {
	lines := make([]line, 0, strings.Count(text, "\n")+16)
	blank, feed := false, false
	var buf []byte
	for offset, number := 0, 1; offset < len(text); number++ {
		end := strings.IndexByte(text[offset:], '\n')
		if end < 0 {
			end = len(text)
		} else {
			end += offset
		}
		raw := text[offset:end]
		if strings.IndexByte(raw, '\f') >= 0 {
			feed = true
		}
		l := line{offset: offset, size: end - offset, number: number, blank: blank, feed: feed}
		l.text, l.indent, l.width, buf = tidyLine(raw, buf)
		if l.text == "" {
			blank = true
		} else {
			lines = append(lines, l)
			blank, feed = false, false
		}
		offset = end + 1
	}
	return lines
}

// tidyLine collapses runs of spaces, drops invisible characters and closes the gaps that extractors leave where a
// link is cut: "5  5  /  207" becomes "55/207". buf is scratch memory.
func tidyLine(raw string, buf []byte) (text string, indent, width int, scratch []byte) {
	for indent < len(raw) && raw[indent] == ' ' {
		indent++
	}
	end := len(raw)
	for end > indent && (raw[end-1] == ' ' || raw[end-1] == '\r' || raw[end-1] == '\f') {
		end--
	}
	if width, ok := tidyWidth(raw[indent:end]); ok {
		return raw[indent:end], indent, width, buf
	}
	return tidySlow(raw, buf)
}

// tidyWidth returns the width of a line if it needs no tidying.
func tidyWidth(s string) (width int, ok bool) {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c > ' ' && c < 0x7f {
			width += int(narrow[c])
			continue
		} else if c == ' ' {
			if width += spaceWidth; closeGap(0, rune(s[i+1]), 1) || s[i+1] == ' ' {
				return 0, false
			}
			continue
		} else if c < utf8.RuneSelf {
			return 0, false
		}
		if i+2 < len(s) {
			if r, n := hanAt(s[i:]); r > 0 {
				width += advance(r)
				i += n - 1
				continue
			}
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if script.IsBlank(r) || script.IsInvisible(r) || i > 0 && s[i-1] == ' ' && closeGap(0, r, 1) {
			return 0, false
		}
		width += advance(r)
		i += n - 1
	}
	return width, true
}

// tidySlow is tidyLine for a line that has something to tidy.
func tidySlow(raw string, buf []byte) (text string, indent, width int, scratch []byte) {
	buf = buf[:0]
	gap, before := 0, rune(0)
	for i := 0; i < len(raw); {
		r, n := rune(raw[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(raw[i:])
		}
		i += n
		switch {
		case script.IsBlank(r):
			gap++
			continue
		case r == softHyphen && unicode.IsLetter(before) && strings.TrimSpace(raw[i:]) == "": // at the end of the line it divides a word
		case r == softHyphen && unicode.IsLetter(before) && unicode.IsUpper(script.First(raw[i:])):
			r, n = '-', 1 // "Secretary-General"
		case script.IsInvisible(r):
			continue
		}
		if len(buf) == 0 {
			indent = gap
		} else if gap > 0 && (!closeGap(before, r, gap) || isDigitRune(before) && isDigitRune(r) && !oneNumber(buf, raw[i-n:])) {
			buf = append(buf, ' ')
			width += spaceWidth
		}
		gap = 0
		width += advance(r)
		if r < utf8.RuneSelf {
			buf = append(buf, byte(r))
		} else {
			buf = append(buf, raw[i-n:i]...)
		}
		before = r
	}
	return string(buf), indent, width, buf
}

// spaceWidth is the width of a space in quarters of an em.
const spaceWidth = 1

// narrow has the approximate widths of the ASCII characters, in quarters of an em.
var narrow = func() (w [utf8.RuneSelf]uint8) {
	for c := range w {
		w[c] = 2
		switch {
		case strings.IndexByte(".,;:iljtfI()/-'", byte(c)) >= 0:
			w[c] = 1
		case c == 'm', c == 'w', c >= 'A' && c <= 'Z':
			w[c] = 3
		}
	}
	return w
}()

// advance is the approximate width of a character, in quarters of an em.
func advance(r rune) int {
	switch {
	case r < utf8.RuneSelf:
		return int(narrow[r])
	case script.IsWide(r):
		return 4
	case r == '’', r == '‘':
		return 1
	case r == '—', r == '“', r == '”':
		return 3
	}
	return 2
}

// firstWidth is the width of the first word of a line, or of its first character if that is Chinese.
func firstWidth(text string) (width int) {
	for _, r := range text {
		if r == ' ' || script.IsWide(r) && width > 0 {
			break
		}
		width += advance(r)
		if script.IsWide(r) {
			break
		}
	}
	return width
}

// closeGap reports whether a gap of n spaces between two characters is not a real space: before closing punctuation,
// and, if it is wider than one space, inside a number or symbol.
func closeGap(a, b rune, n int) bool {
	switch b {
	case ',', '.', ')', '，', '。', '、', '；', '：', '،', '؛':
		return true
	}
	if n < 2 || n > 7 {
		return false
	}
	switch {
	case isDigitRune(a):
		return isDigitRune(b) && n < 4 || b == '/'
	case a == '/', a == '(':
		return isDigitRune(b)
	}
	return false
}

// oneNumber reports whether the digits before and after a wide gap are one number that an extractor has cut, as in
// "第 7  5/247", "5  5  /  207" and "28/1  4", and not a footnote mark and a number: "2044, 3  15 March".
func oneNumber(before []byte, after string) bool {
	n := len(before)
	for n > 0 && script.IsDigit(before[n-1]) {
		n--
	}
	run := len(before) - n
	if n > 0 && (before[n-1] == '/' || before[n-1] == '(') {
		return true
	}
	for n > 0 && before[n-1] == ' ' {
		n--
	}
	if r, _ := utf8.DecodeLastRune(before[:n]); script.IsIdeograph(r) {
		return true
	}
	d := script.Digits(after)
	rest := after[d:]
	next := strings.TrimLeft(rest, " ")
	switch gap := len(rest) - len(next); {
	case next == "":
		return false
	case next[0] == '/':
		return gap > 0 || run+d < 3
	case next[0] == '(', script.IsDigit(next[0]) && d == 1:
		return gap > 1
	}
	return false
}

// isHyphen reports whether r is a hyphen of any kind.
func isHyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' || r == softHyphen }

// joint returns what to put between characters a and b where two lines are joined (newline) or a line has a space:
// nothing between Chinese characters, after a hyphen and inside a number or symbol that was cut in two, otherwise a
// space.
func joint(a, b rune, spaced, newline bool) string {
	wide := func(r rune) bool { return script.IsWide(r) || !spaced && (isQuote(r) || r == '…' || r == '—') }
	digit := func(r rune) bool { return r >= '0' && r <= '9' }
	switch {
	case wide(a) || wide(b):
		return ""
	case !newline:
		return " "
	case isHyphen(a) || a == '/' || a == '(' || b == ')':
		return ""
	case a == '–' && digit(b):
		return ""
	case !spaced && digit(a) && (digit(b) || b == '(' || b == '/'):
		return ""
	case b == '/' && digit(a):
		return ""
	}
	return " "
}
