package outline

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/unkg/unkg/ontology/script"
)

// RomanPart converts a Chinese numeral that labels a part to a Roman one, so that the language versions agree; other
// labels are returned as they are.
func RomanPart(label string) string {
	if label == "" || !script.IsHanNumber(label) {
		return label
	}
	return cmp.Or(script.Roman(script.HanNumber(label)), label)
}

// mostLetters is how often a letter may be repeated; items after that are numbered with digits. Official texts reach
// "pp".
const mostLetters = 8

// letters numbers a, b, ..., z, aa, bb as the United Nations does.
func letters(n int) string {
	if n > 26*mostLetters {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(rune('a'+(n-1)%26)), 1+(n-1)/26)
}

// roman writes a number below 40 as a lower-case Roman numeral, others in digits.
func roman(n int) string {
	if n > 39 {
		return strconv.Itoa(n)
	}
	return strings.ToLower(script.Roman(n))
}
