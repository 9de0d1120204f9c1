package clause

import (
	"strings"
	"unicode/utf8"
)

// isItem reports whether a text begins with an item mark: "(a)", "•".
func isItem(text string) bool {
	at := blank(text, 0)
	return itemMark(text, at) > at
}

// blank returns where the spaces and invisible characters at i end.
func blank(text string, i int) int {
	return len(text) - len(strings.TrimLeft(text[i:], " \t\n\u00a0"+unprinted))
}

// enumerated returns where the words of a paragraph or item begin, after spaces and its mark: "9. ", "(a) ".
func enumerated(text string, i int) int {
	i = blank(text, i)
	if end := numbered(text, i); end > i {
		return end
	}
	return itemMark(text, i)
}

// itemMark returns where the item mark at i and the spaces after it end, or i if none is there.
func itemMark(text string, i int) int {
	if r, size := utf8.DecodeRuneInString(text[i:]); '㈠' <= r && r <= '㈩' || '①' <= r && r <= '⑳' {
		return skipSpaces(text, i+size)
	}
	for _, mark := range [...]string{"•", "–", "—", "-", "·"} {
		if strings.HasPrefix(text[i:], mark+" ") {
			return skipSpaces(text, i+len(mark))
		}
	}
	const longest = len("(十一)") // bytes of a letter or number in brackets: "(a)", "a)", "(viii)"
	if end := strings.IndexByte(text[i:min(i+longest, len(text))], ')'); end > 0 && !strings.ContainsAny(text[i:i+end], " ,") {
		return skipSpaces(text, i+end+1)
	}
	return i
}

// numbered returns where the text after a printed number ("9. " or "9 - ") begins, or i if none is there.
func numbered(text string, i int) int {
	end := i
	for end < len(text) && '0' <= text[end] && text[end] <= '9' {
		end++
	}
	for _, mark := range [...]string{".", " - ", " – "} {
		if rest, ok := strings.CutPrefix(text[end:], mark); ok && end > i {
			return len(text) - len(strings.TrimLeft(rest, " \u00a0"+unprinted))
		}
	}
	return i
}
