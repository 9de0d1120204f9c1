package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isIdeograph reports whether r is a Chinese character.
func isIdeograph(r rune) bool {
	return r >= 0x4e00 && r <= 0x9fff || r >= 0x3400 && r <= 0x4dbf || r >= 0xf900 && r <= 0xfaff || r == '〇' || r >= 0x20000 && r <= 0x3ffff
}

// isWide reports whether r is as wide as a Chinese character: those characters, Chinese and fullwidth punctuation,
// enclosed numerals.
func isWide(r rune) bool {
	return isIdeograph(r) || r >= 0x3000 && r <= 0x303f || r >= 0xff00 && r <= 0xffef || r >= 0x3200 && r <= 0x32ff
}

// isQuote reports whether r is a curly quotation mark, which is wide in Chinese text only.
func isQuote(r rune) bool { return r >= 0x2018 && r <= 0x201d }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// isBlank reports whether r is a space of any width.
func isBlank(r rune) bool {
	switch r {
	case ' ', '\t', '\r', '\v', '\u00a0', '\u1680', '\u202f', '\u205f', '\u3000':
		return true
	}
	return r >= 0x2000 && r <= 0x200a
}

// isInvisible reports whether r prints nothing: marks of direction, joiners, soft hyphens, byte order marks, controls.
func isInvisible(r rune) bool {
	return r < ' ' && r != '\t' || r == 0x7f || r == 0xad || r >= 0x200b && r <= 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2060 && r <= 0x206f || r == 0xfeff
}

// digitsAt counts the ASCII digits at the start of s.
func digitsAt(s string) (n int) {
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n
}

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

// squeeze removes all spaces from s, so that words can be compared: extractors put them in the wrong places.
func squeeze(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return isBlank(r) || r == '\n' }) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if !isBlank(r) && r != '\n' {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// cutSpaced cuts a prefix, given without spaces, from text, ignoring the spaces of text.
func cutSpaced(text, prefix string) (rest string, ok bool) {
	i := 0
	for k := 0; k < len(prefix); k++ {
		for i < len(text) && text[i] == ' ' {
			i++
		}
		if i == len(text) || text[i] != prefix[k] {
			return text, false
		}
		i++
	}
	return text[i:], true
}

// firstRune and lastRune return the first and last character of s, 0 if it is empty.
func firstRune(s string) rune {
	if s == "" {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func lastRune(s string) rune {
	if s == "" {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// recognizeLanguage guesses the official language of a text from its script and, for Latin script, from the most
// common words of each language.
func recognizeLanguage(text string) string {
	if len(text) > 1<<14 {
		text = text[:1<<14]
	}
	var han, arabic, cyrillic, latin int
	for _, r := range text {
		switch {
		case r < 0x250:
			if unicode.IsLetter(r) {
				latin++
			}
		case isIdeograph(r):
			han += 4 // one Chinese character counts as much as a short word
		case r >= 0x400 && r < 0x530:
			cyrillic++
		case r >= 0x600 && r < 0x700:
			arabic++
		}
	}
	switch most := max(han, arabic, cyrillic, latin); most {
	case latin:
		break
	case han:
		return "zh"
	case arabic:
		return "ar"
	default:
		return "ru"
	}
	counts := [...]struct {
		lang  string
		words []string
		n     int
	}{
		{"en", []string{" the ", " and ", " of "}, 0},
		{"fr", []string{" les ", " et ", " des "}, 0},
		{"es", []string{" los ", " y ", " las "}, 0},
	}
	best := 0
	for i := range counts {
		for _, w := range counts[i].words {
			counts[i].n += strings.Count(text, w)
		}
		if counts[i].n > counts[best].n {
			best = i
		}
	}
	return counts[best].lang
}
