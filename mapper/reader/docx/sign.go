package docx

import (
	"strconv"
	"strings"
)

// The characters of the typefaces of signs, from 0x20 on. A space is one that has no equivalent.
const (
	symbolLow  = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼ "
	symbolHigh = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"
)

// wingdings are the characters of that typeface which documents use.
var wingdings = map[rune]rune{
	0x6c: '●', 0x6e: '■', 0x6f: '□', 0x71: '❑', 0x75: '◆', 0x76: '❖', 0x77: '⬥', 0xa7: '▪', 0xa8: '◻',
	0xd8: '➢', 0xe0: '→', 0xf0: '⇨', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑', 0x9f: '•',
}

// symbolOf is the character that Word prints for a code in a typeface of signs.
func symbolOf(font string, code rune) rune {
	if code >= 0xf000 && code <= 0xf0ff {
		code -= 0xf000
	}
	switch font = strings.ToLower(font); {
	case font == "symbol":
		if r := inTable(symbolLow, int(code)-0x20); r != 0 {
			return r
		}
		if r := inTable(symbolHigh, int(code)-0xa0); r != 0 {
			return r
		}
	case strings.HasPrefix(font, "wingdings"):
		if r := wingdings[code]; r != 0 && font == "wingdings" {
			return r
		}
	case code >= 0x20:
		return code
	}
	return '\ufffd'
}

func inTable(table string, at int) rune {
	i := 0
	for _, r := range table {
		if i == at && (r != ' ' || at == 0) {
			return r
		}
		i++
	}
	return 0
}

// signOf is the character of an element w:sym, "" if its code is none.
func signOf(e *element) string {
	code, err := strconv.ParseUint(e.attr("w:char"), 16, 16)
	if err != nil {
		return ""
	}
	return string(symbolOf(e.attr("w:font"), rune(code)))
}

// inFont returns text of a typeface of signs with the characters that are printed.
func inFont(font, text string) string {
	return strings.Map(func(r rune) rune {
		if r >= 0xf000 && r <= 0xf0ff {
			return symbolOf(font, r)
		}
		return r
	}, text)
}
