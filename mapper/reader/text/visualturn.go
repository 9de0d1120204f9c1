package text

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Extractors that follow the order in which a page is drawn take a printed line as a row of words, which end where the next
// glyph is drawn to the right of its place, and turn the right-to-left parts of each word around by the Unicode bidirectional
// algorithm (UAX #9). For one word drawn undoes that. Which of the spaces of a line end such words is not known, nor where the signs
// belong that were drawn after the others: these are guessed (visualsearch.go).

// A bidiClass is a class of characters in UAX #9, as far as extracted Arabic has them.
type bidiClass byte

const (
	strongLeft   bidiClass = iota // Latin letters
	strongRight                   // Arabic letters
	european                      // digits
	arabicNumber                  // digits after Arabic letters
	plus                          // separators of European numbers: + -
	common                        // common separators: , . : /
	nonspacing                    // vowel signs
	neutral                       // all else
)

func bidiClassOf(r rune) bidiClass {
	switch {
	case r >= '0' && r <= '9':
		return european
	case r == '-' || r == '+':
		return plus
	case r == ',' || r == '.' || r == ':' || r == '/':
		return common
	case r >= 0x64b && r <= 0x65f || r == 0x670:
		return nonspacing
	case r == '،':
		return common
	case r >= 0x600 && r <= 0x7ff || r >= 0xfb50 && r <= 0xfdff || r >= 0xfe70 && r <= 0xfefc:
		return strongRight
	case r|0x20 >= 'a' && r|0x20 <= 'z', r >= 0xc0 && r < 0x590 && r != '×' && r != '÷':
		return strongLeft
	}
	return neutral
}

// bidiLevels resolves the levels of a word; its base is that of its first letter, left to right if it has none.
func bidiLevels(word []rune) (levels []byte) {
	base := byte(0)
	class := make([]bidiClass, len(word))
	found := false
	for i, r := range word {
		class[i] = bidiClassOf(r)
		if !found && class[i] <= strongRight {
			found = true
			base = byte(class[i]) // 0 or 1
		}
	}
	start := bidiClass(base)
	resolveNumbers(class, start)
	for i := 0; i < len(class); { // N1 and N2: neutral characters between others
		if class[i] != neutral {
			i++
			continue
		}
		end := i
		for end < len(class) && class[end] == neutral {
			end++
		}
		before, after := start, start
		if i > 0 {
			before = sideOf(class[i-1])
		}
		if end < len(class) {
			after = sideOf(class[end])
		}
		if before != after {
			before = start
		}
		for ; i < end; i++ {
			class[i] = before
		}
	}
	levels = make([]byte, len(word))
	for i, c := range class {
		switch {
		case c == strongRight:
			levels[i] = 1
		case c == strongLeft && base == 0:
			levels[i] = 0
		default:
			levels[i] = 2
		}
	}
	return levels
}

// resolveNumbers applies rules W1 to W7 of UAX #9.
func resolveNumbers(class []bidiClass, start bidiClass) {
	strong, before := start, start
	for i, c := range class {
		switch c {
		case nonspacing:
			class[i] = before
		case strongLeft, strongRight:
			strong = c
		case european:
			if strong == strongRight && i > 0 && hasStrong(class[:i]) {
				class[i] = arabicNumber
			}
		}
		before = class[i]
	}
	for i := range class {
		if class[i] != plus && class[i] != common {
			continue
		}
		if i > 0 && i+1 < len(class) && class[i-1] == class[i+1] && (class[i-1] == european || class[i-1] == arabicNumber && class[i] == common) {
			class[i] = class[i-1]
		} else {
			class[i] = neutral
		}
	}
	strong = start
	for i, c := range class {
		if c == strongLeft || c == strongRight {
			strong = c
		} else if c == european && strong == strongLeft {
			class[i] = strongLeft
		}
	}
}

func hasStrong(class []bidiClass) bool {
	for _, c := range class {
		if c == strongRight {
			return true
		}
	}
	return false
}

// sideOf is the side of a class that is not neutral: numbers count as right to left.
func sideOf(c bidiClass) bidiClass {
	if c == strongLeft {
		return strongLeft
	}
	return strongRight
}

// turnedWord is what extractors print for a word as it was drawn.
func turnedWord(word []rune) []rune {
	levels := bidiLevels(word)
	type run struct{ from, to int }
	var runs []run
	for i := range word {
		if i == 0 || levels[i] != levels[i-1] {
			runs = append(runs, run{i, i})
		}
		runs[len(runs)-1].to = i + 1
	}
	for level := byte(2); level > 0; level-- { // L2: from the highest level on, reverse what is at it or above
		for i := 0; i < len(runs); i++ {
			end := i
			for end < len(runs) && levels[runs[end].from] >= level {
				end++
			}
			for a, b := i, end-1; a < b; a, b = a+1, b-1 {
				runs[a], runs[b] = runs[b], runs[a]
			}
			i = max(i, end-1)
		}
	}
	out := make([]rune, 0, len(word))
	for _, r := range runs {
		if levels[r.from]%2 == 0 {
			out = append(out, word[r.from:r.to]...)
			continue
		}
		for i := r.to - 1; i >= r.from; i-- {
			out = append(out, mirroredRune(word[i]))
		}
	}
	return out
}

// drawn returns the glyphs of a printed word in the order in which they were drawn, in each way that gives the word.
func drawn(printed string) (ways [][]rune) {
	out := []rune(printed)
	if !strings.ContainsFunc(printed, func(r rune) bool { return bidiClassOf(r) == strongRight }) {
		return [][]rune{out}
	}
	add := func(word []rune) {
		if string(turnedWord(word)) == printed && !slices.ContainsFunc(ways, func(w []rune) bool { return slices.Equal(w, word) }) {
			ways = append(ways, word)
		}
	}
	for _, joints := range [...]string{"/.,:", "/.,:-", "/.,: ()-“”\"'’", ""} {
		if add(turnBack(out, joints)); len(ways) > 0 {
			break
		}
	}
	if lead := strings.IndexFunc(printed, func(r rune) bool { return bidiClassOf(r) == strongRight }); strings.ContainsFunc(printed[:lead], isLatinLetter) {
		first := len([]rune(printed[:lead]))
		last := len(out) // after the last Arabic letter or digit
		for last > first && bidiClassOf(out[last-1]) > arabicNumber {
			last--
		}
		from := first // after the Latin letters
		for from > 0 && !isLatinLetter(out[from-1]) {
			from--
		}
		for ; from <= first; from++ {
			add(slices.Concat(out[:from], turnBack(out[from:last], "/.,:"), out[last:]))
		}
	}
	return ways
}

func isLatinLetter(r rune) bool { return bidiClassOf(r) == strongLeft }

// turnBack reverses a printed word but for its numbers and Latin words, which joints keep together.
func turnBack(out []rune, joints string) []rune {
	word := make([]rune, 0, len(out))
	leftward := func(r rune) bool { c := bidiClassOf(r); return c == european || c == strongLeft }
	for i := len(out); i > 0; {
		signed := i > 1 && bidiClassOf(out[i-1]) == nonspacing && bidiClassOf(out[i-2]) == european // a vowel sign goes with a number
		if !leftward(out[i-1]) && !signed {
			word = append(word, mirroredRune(out[i-1]))
			i--
			continue
		}
		end := i
		if signed {
			i--
		}
		for i > 0 && leftward(out[i-1]) {
			i--
			if i > 1 && !leftward(out[i-1]) && leftward(out[i-2]) && strings.ContainsRune(joints, out[i-1]) {
				i--
			}
		}
		word = append(word, out[i:end]...)
	}
	return word
}

// mirroredRune exchanges a bracket for its opposite.
func mirroredRune(r rune) rune {
	if r < utf8.RuneSelf {
		if s := mirrored(string(r)); s != "" {
			return rune(s[0])
		}
	}
	switch r {
	case '«':
		return '»'
	case '»':
		return '«'
	}
	return r
}
