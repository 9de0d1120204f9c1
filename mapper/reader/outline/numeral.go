package outline

import (
	"strconv"
	"strings"
)

// RomanPart converts a Chinese numeral that labels a part to a Roman one, so that the language versions agree; other
// labels are returned as they are.
func RomanPart(label string) string {
	if label == "" || strings.Trim(label, "一二三四五六七八九十") != "" {
		return label
	}
	return strings.ToUpper(Roman(HanNumber(label)))
}

// hanFigures are the figures of Chinese numerals below 100, the last of which multiplies the one before it.
const hanFigures = "一二三四五六七八九十"

// IsHanFigure reports whether r is a figure of Chinese numerals below 100.
func IsHanFigure(r rune) bool { return strings.ContainsRune(hanFigures, r) }

// IsHanNumber reports whether s is made of nothing but such figures.
func IsHanNumber(s string) bool { return strings.Trim(s, hanFigures) == "" }

// HanNumber is the value of a Chinese numeral below 100.
func HanNumber(s string) int {
	value, unit := 0, 0
	for _, r := range s {
		switch i := strings.IndexRune(hanFigures, r); {
		case r == '十':
			value, unit = value+max(unit, 1)*10, 0
		case i >= 0:
			unit = i/len("一") + 1
		}
	}
	return value + unit
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

// Roman writes a number below 40 as a lower-case Roman numeral, others in digits.
func Roman(n int) string {
	if n > 39 {
		return strconv.Itoa(n)
	}
	return strings.Repeat("x", n/10) + []string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"}[n%10]
}
