package script

import "strings"

// Numerals that scripts share: Roman ones, and Chinese ones, which Chinese and Japanese write alike.

// romans are the letters of Roman numerals, the greatest first.
var romans = [...]struct {
	value   int
	letters string
}{
	{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"},
	{5, "V"}, {4, "IV"}, {1, "I"},
}

// lastRoman is the greatest number that is written in Roman numerals.
const lastRoman = 3999

// Roman writes a number from 1 to 3999 in Roman numerals, in capitals: "XXIV". Other numbers give "".
func Roman(n int) string {
	if n < 1 || n > lastRoman {
		return ""
	}
	var b strings.Builder
	for _, r := range romans {
		for ; n >= r.value; n -= r.value {
			b.WriteString(r.letters)
		}
	}
	return b.String()
}

// RomanValue is the value of a Roman numeral in capitals, 0 for anything else: IIII and VX are none.
func RomanValue(s string) int {
	n, rest := 0, s
	for _, r := range romans {
		for strings.HasPrefix(rest, r.letters) && n <= lastRoman {
			n, rest = n+r.value, rest[len(r.letters):]
		}
	}
	if rest != "" || Roman(n) != s {
		return 0
	}
	return n
}

// IsRoman reports whether s consists of the letters of Roman numerals up to 399, in capitals. It need not be one: a single
// letter may be a label of another kind.
func IsRoman(s string) bool { return s != "" && strings.Trim(s, "IVXLC") == "" }

// hanFigures are the figures of Chinese numerals from one to nine, and ten, which multiplies the one before it.
const hanFigures = "一二三四五六七八九十"

// IsHanFigure reports whether r is a figure of Chinese numerals below 100.
func IsHanFigure(r rune) bool { return strings.ContainsRune(hanFigures, r) }

// IsHanNumber reports whether s is made of nothing but such figures.
func IsHanNumber(s string) bool { return strings.Trim(s, hanFigures) == "" }

// HanNumber is the value of a Chinese numeral below 100: 24 for "二十四".
func HanNumber(s string) int {
	value, unit := 0, 0
	for _, r := range s {
		if r == '十' {
			value, unit = value+max(unit, 1)*10, 0
		} else if d := HanDigit(r); d > 0 {
			unit = d
		}
	}
	return value + unit
}

// HanDigit is the value of a Chinese figure from 〇 to 九 in a number that is written figure by figure, as 一五一四 for
// 1514; -1 for other characters.
func HanDigit(r rune) int {
	const figure = len("一")
	switch i := strings.IndexRune(hanFigures, r); {
	case r == '〇':
		return 0
	case i < 0 || r == '十':
		return -1
	default:
		return i/figure + 1
	}
}
