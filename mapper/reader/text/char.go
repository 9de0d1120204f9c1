package text

import (
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/ontology/script"
)

// isQuote reports whether r is a curly quotation mark, which is wide in Chinese text only.
func isQuote(r rune) bool { return r >= 0x2018 && r <= 0x201d }

func isColon(r rune) bool { return r == ':' || r == '：' }

// number is the value of a run of digits, -1 if it is empty or too long for the number of a page, paragraph or note.
func number(s string) int {
	if len(s) == 0 || len(s) > 6 {
		return -1
	}
	v := 0
	for i := 0; i < len(s); i++ {
		v = v*10 + int(s[i]-'0')
	}
	return v
}

// squeeze removes all spaces from s and makes apostrophes and hyphens plain ones, so that words can be compared:
// extractors put spaces in the wrong places.
func squeeze(s string) string {
	i := 0
	for i < len(s) {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		if isGap(r) || plain(r) != r {
			break
		}
		i += n
	}
	if i == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:i])
	for _, r := range s[i:] {
		switch {
		case isGap(r):
		case r < utf8.RuneSelf:
			b.WriteByte(byte(r))
		default:
			b.WriteRune(plain(r))
		}
	}
	return b.String()
}

// isGap reports whether r is a space of any kind or the end of a line.
func isGap(r rune) bool {
	if r > ' ' && r < utf8.RuneSelf {
		return false
	}
	return r == '\n' || script.IsBlank(r)
}

// plain returns the plain form of an apostrophe or hyphen, and other characters as they are.
func plain(r rune) rune {
	switch r {
	case '’':
		return '\''
	case '‐', '‑':
		return '-'
	}
	return r
}

// cutSpaced cuts a prefix, given as squeeze returns it, from text, ignoring the spaces of text.
func cutSpaced(text, prefix string) (rest string, ok bool) {
	i := 0
	for k := 0; k < len(prefix); k++ {
		for i < len(text) && text[i] == ' ' {
			i++
		}
		if i == len(text) {
			return text, false
		}
		if c := text[i]; c != prefix[k] {
			r, n := utf8.DecodeRuneInString(text[i:])
			if p := plain(r); p == r || p != rune(prefix[k]) {
				return text, false
			}
			i += n - 1
		}
		i++
	}
	return text[i:], true
}
