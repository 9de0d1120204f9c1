package text

import (
	_ "embed"
	"strings"
	"sync"
)

// Chinese was printed in traditional characters until the 1970s. They are read as the simplified ones of today, so that the
// words of the language file and the names of the authority are found and both prints give the same graph.

// traditionalPairs are pairs of a traditional character and the simplified one. The pairs are those of OpenCC's
// TSCharacters (Apache-2.0, after the variants of Unicode's Unihan) whose simplified character is in GB 2312, to which the
// publications of the United Nations keep. Characters are left out that simplified texts use as well, such as 著 and 乾.
//
//go:embed traditional.txt
var traditionalPairs string

// The table covers the characters from firstHan to lastHan, all of three bytes in UTF-8.
const firstHan, lastHan = 0x3400, 0x9fff

// leadHan and leadHanLast are the first bytes of firstHan and lastHan.
const leadHan, leadHanLast = 0xe3, 0xe9

// simplifiedOf is the simplified character of each traditional one, less firstHan; 0 for all others.
var simplifiedOf = sync.OnceValue(func() *[lastHan - firstHan + 1]uint16 {
	table := new([lastHan - firstHan + 1]uint16)
	var before rune
	for _, r := range traditionalPairs {
		switch {
		case r == '\n':
		case before == 0:
			before = r
		default:
			table[before-firstHan], before = uint16(r-firstHan), 0
		}
	}
	return table
})

// Simplified writes a text in simplified characters.
func Simplified(text string) string {
	text, _ = simplified(text)
	return text
}

// simplified writes a text in simplified characters and counts the traditional ones. Places in the text stay what they are.
func simplified(text string) (out string, traditional int) {
	table := simplifiedOf()
	var b strings.Builder
	last := 0
	for i := 0; i+2 < len(text); i++ {
		if text[i] < leadHan {
			continue
		}
		r, n := hanAt(text[i:])
		if r == 0 || table[r-firstHan] == 0 {
			i += n - 1
			continue
		}
		if traditional == 0 {
			b.Grow(len(text))
		}
		b.WriteString(text[last:i])
		b.WriteRune(firstHan + rune(table[r-firstHan]))
		last = i + n
		i = last - 1
		traditional++
	}
	if traditional == 0 {
		return text, 0
	}
	b.WriteString(text[last:])
	return b.String(), traditional
}

// hanAt returns the character from firstHan to lastHan with which a text of at least three bytes begins and its length,
// or 0 if it begins with another one, and 1. It is several times as fast as decoding any character.
func hanAt(text string) (r rune, n int) {
	a, b, c := text[0], text[1], text[2]
	if a < leadHan || a > leadHanLast || b&0xc0 != 0x80 || c&0xc0 != 0x80 {
		return 0, 1
	}
	if r = rune(a&0x0f)<<12 | rune(b&0x3f)<<6 | rune(c&0x3f); r < firstHan || r > lastHan {
		return 0, 1
	}
	return r, 3
}
