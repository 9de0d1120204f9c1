package script

import (
	"strings"
	"unicode"
)

// Key returns the letters and digits of a text in lower case and without accents: what two spellings of a name that
// people take for the same have in common. It is "" for a text without letters and digits.
func Key(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, Unaccented(Fold(s).Text))
}
