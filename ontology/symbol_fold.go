package ontology

import "unicode/utf8"

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }
func isLower(c byte) bool { return 'a' <= c && c <= 'z' }
func isRoman(c byte) bool { return c == 'I' || c == 'V' || c == 'X' || c == 'L' || c == 'C' }
func upper(c byte) byte {
	if isLower(c) {
		return c - 'a' + 'A'
	}
	return c
}

// foldRune maps the character at text[i] to the ASCII character that it represents in a symbol, and returns its size
// in bytes. All kinds of spaces become ' ', invisible characters 0, all others 1.
func foldRune(text string, i int) (byte, int) {
	c := text[i]
	if c < utf8.RuneSelf {
		if c == '\n' || c == '\t' || c == '\r' {
			return ' ', 1
		}
		if c < ' ' {
			return 1, 1
		}
		return c, 1
	}
	r, n := utf8.DecodeRuneInString(text[i:])
	switch {
	case r >= 0xff01 && r <= 0xff5e:
		return byte(r - 0xff01 + '!'), n
	case r == 0xa0 || r == 0x3000 || r == 0x202f || r >= 0x2000 && r <= 0x200a || r == 0x205f:
		return ' ', n
	case r == 0xad || r >= 0x200b && r <= 0x200f || r == 0x2060 || r == 0xfeff || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x061c:
		return 0, n
	case r >= 0x2010 && r <= 0x2015 || r == 0x2212 || r == 0xfe63:
		return '-', n
	case r == 0x2044 || r == 0x2215:
		return '/', n
	}
	if c, ok := lookalikes[r]; ok {
		return c, n
	}
	return 1, n
}

// lookalikes are the Cyrillic capitals that Russian texts use for the Latin letters of a symbol.
var lookalikes = map[rune]byte{
	'А': 'A', 'В': 'B', 'С': 'C', 'Е': 'E', 'Н': 'H', 'К': 'K', 'М': 'M', 'О': 'O', 'Р': 'P', 'Т': 'T', 'Х': 'X', 'І': 'I', 'Ѕ': 'S',
}
