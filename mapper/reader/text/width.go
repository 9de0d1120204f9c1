package text

import (
	"strings"

	"github.com/unkg/unkg/ontology/script"
)

// Widths of typeset Chinese, in thousandths of an em.
const (
	em          = 1000
	indentSpan  = 2270 // indent of the first line of a paragraph
	marginSpan  = 950  // room that a line has beyond a whole number of characters
	hangingSpan = 900  // how far a stop may hang over the margin
	scriptSpace = 200  // between Chinese and other characters, which extractors print as a space or not at all
	spaceSpan   = 256
)

// A width is that of a line, in thousandths of an em.
type width struct {
	span    int
	foreign int // how many characters are not Chinese: their widths depend on the typeface
}

func (w width) add(v width) width { return width{w.span + v.span, w.foreign + v.foreign} }

// lineWidth is the width of a line of Chinese.
func lineWidth(text string) width {
	span, foreign := 0, 0
	last, spaced := rune(0), false
	for _, r := range text {
		if r == ' ' {
			spaced = true
			continue
		}
		switch {
		case script.IsIdeograph(last) && isAlphanumeric(r) || isAlphanumeric(last) && script.IsIdeograph(r):
			span += scriptSpace // Tika does not always print it
		case spaced:
			span += spaceSpan
		}
		if isSquare(r) {
			span += em
		} else {
			foreign++
			span += foreignSpan(r)
		}
		last, spaced = r, false
	}
	return width{span, foreign}
}

// firstSpan is the room that the line before would need to take the beginning of this one: a character with the
// brackets before it and the stops after it, except one stop, which may hang over the margin; or a word of another
// script.
func firstSpan(text string) (span int) {
	var last rune
	stops := 0
	for _, r := range text {
		switch {
		case last == 0 || isOpening(last) || isClosing(r):
		case !isSquare(last) && !isSquare(r) && r != ' ' && last != '-' && last != '/':
		case isStop(r) && stops == 0:
			stops++
			last = r
			continue // may hang over the margin
		default:
			return span
		}
		if isSquare(r) {
			span += em
		} else {
			span += foreignSpan(r)
		}
		last = r
	}
	return span
}

// isClosing reports whether a line may not begin with a character, since it closes a bracket or a quotation.
func isClosing(r rune) bool {
	switch r {
	case '》', '〉', '）', '”', '’', '」', '』', '】', ')', ']':
		return true
	}
	return false
}

// isSquare reports whether a character is as wide as an ideograph in Chinese text.
func isSquare(r rune) bool { return script.IsWide(r) || isQuote(r) || r == '…' || r == '—' }

func isOpening(r rune) bool {
	switch r {
	case '《', '〈', '（', '“', '‘', '「', '『', '【', '(', '[':
		return true
	}
	return false
}

func isStop(r rune) bool {
	switch r {
	case '，', '。', '、', '；', '：':
		return true
	}
	return false
}

func isAlphanumeric(r rune) bool { return isDigitRune(r) || r|0x20 >= 'a' && r|0x20 <= 'z' }

// foreignSpan is the usual width of a character of another script in Chinese typefaces.
func foreignSpan(r rune) int {
	switch {
	case isDigitRune(r):
		return 550
	case r >= 'A' && r <= 'Z':
		return capitalSpan[r-'A']
	case r >= 'a' && r <= 'z':
		return 570
	case strings.ContainsRune(".,:;'()[]/-‑", r):
		return 340
	}
	return 560
}

// capitalSpan is the width of each capital of Latin script.
var capitalSpan = [...]int{720, 670, 690, 770, 650, 630, 740, 850, 405, 400, 730, 625, 975, 800, 770, 640, 770, 715, 570, 660, 800, 715, 1050, 700, 690, 605}
