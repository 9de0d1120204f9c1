package script

import "unicode"

// Letters of the alphabets up to Arabic (U+07FF) are looked up in tables, since every character of a text is asked for.
const tabled = 0x800

var letters, lowers = func() (is [tabled]bool, low [tabled]rune) {
	for r := range rune(tabled) {
		is[r] = unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
		low[r] = unicode.ToLower(r)
	}
	return is, low
}()

// IsLetter reports whether r is part of a word: a letter, a digit or a mark over one.
func IsLetter(r rune) bool {
	if r >= 0 && r < tabled {
		return letters[r]
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// Lower returns r in lower case.
func Lower(r rune) rune {
	if r >= 0 && r < tabled {
		return lowers[r]
	}
	return unicode.ToLower(r)
}
