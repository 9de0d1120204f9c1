// Package script tells characters apart by how they are written and printed: ideographs, wide characters, spaces,
// digits. It knows no words and no language.
package script

import "unicode/utf8"

// IsIdeograph reports whether r is a Chinese character.
func IsIdeograph(r rune) bool {
	return r >= 0x4e00 && r <= 0x9fff || r >= 0x3400 && r <= 0x4dbf || r >= 0xf900 && r <= 0xfaff || r == '〇' ||
		r >= 0x20000 && r <= 0x3ffff
}

// IsWide reports whether r is as wide as a Chinese character: those characters, Chinese and fullwidth punctuation,
// enclosed numerals.
func IsWide(r rune) bool {
	return IsIdeograph(r) || r >= 0x3000 && r <= 0x303f || r >= 0xff00 && r <= 0xffef || r >= 0x3200 && r <= 0x32ff
}

// IsBlank reports whether r is a space of any width, a tab or a carriage return.
func IsBlank(r rune) bool {
	switch r {
	case ' ', '\t', '\r', '\v', '\u00a0', '\u1680', '\u202f', '\u205f', '\u3000':
		return true
	}
	return r >= 0x2000 && r <= 0x200a
}

// IsInvisible reports whether r prints nothing: marks of direction, joiners, soft hyphens, byte order marks, controls.
func IsInvisible(r rune) bool {
	return r < ' ' && r != '\t' || r == 0x7f || r == 0xad || r >= 0x200b && r <= 0x200f || r >= 0x202a && r <= 0x202e ||
		r >= 0x2060 && r <= 0x206f || r == 0xfeff
}

// IsDigit reports whether c is an ASCII digit.
func IsDigit(c byte) bool { return c >= '0' && c <= '9' }

// Digits counts the ASCII digits at the start of s.
func Digits(s string) (n int) {
	for n < len(s) && IsDigit(s[n]) {
		n++
	}
	return n
}

// First returns the first character of s, 0 if it is empty.
func First(s string) rune {
	if s == "" {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// Last returns the last character of s, 0 if it is empty.
func Last(s string) rune {
	if s == "" {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
