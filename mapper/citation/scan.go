package citation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// A place is where a text prints a symbol, or what may be the number of a resolution.
type place struct {
	resolution.Span
	symbol   ontology.Symbol // printed in full, or what the number was resolved to
	number   string          // canonical number, "" for a symbol printed in full
	letters  string          // "A-B" where several letters follow the number
	accepted bool            // the context makes it a citation
	decision bool
	organ    organ  // as the context names it
	head     int    // where the word for a resolution before it starts, 0 if there is none
	date     string // printed with it, 2006-01-02
	guess    bool   // the organ is not certain
	bare     bool   // neither session nor year is printed with the number
	bracket  string // of a bare number, the year or session that is printed at the end of its list: "(1978)"
}

// Classes of bytes at which a symbol or number can start.
const (
	byteOther = iota
	byteDigit
	byteUpper
	byteLower
	byteCyrillic // first byte of the Cyrillic capitals that Russian texts print for А/..., Е/... and С/...
	byteArabic   // first byte of the Arabic letters for a special session
	byteWide     // first byte of fullwidth forms
)

var citeClass = func() (t [256]uint8) {
	for c := '0'; c <= '9'; c++ {
		t[c] = byteDigit
	}
	for c := 'A'; c <= 'Z'; c++ {
		t[c], t[c|0x20] = byteUpper, byteLower
	}
	t[0xd0], t[0xd8], t[0xef] = byteCyrillic, byteArabic, byteWide
	return t
}()

func isASCIIWord(c byte) bool { return citeClass[c] >= byteDigit && citeClass[c] <= byteLower }

// scanPlaces appends the places in a text, in order.
func (c *Finder) scanPlaces(text string, places []place) []place {
	for i := 0; i < len(text); {
		class := citeClass[text[i]]
		if (text[i] == '(' || text[i] == 0xe3) && i > 0 && text[i-1] >= 0x80 && c.counts() {
			if p, ok := c.hanNumberAt(text, i); ok {
				places = append(places, p)
				i = p.End
				continue
			}
		}
		if class == byteOther || class == byteLower && (i+1 == len(text) || !isASCIIWord(text[i+1])) {
			i++
			continue
		}
		if class <= byteLower {
			end := i + 1
			for end < len(text) && isASCIIWord(text[end]) {
				end++
			}
			p, ok := placeAt(text, i, end, class)
			if !ok && class == byteLower && citeClass[text[end-1]] == byteDigit {
				i, class = trailingDigits(text, end), byteDigit // resolution73/290
				p, ok = placeAt(text, i, end, class)
			}
			if !ok && class == byteDigit {
				p, ok = c.bareAt(text, i, end, places)
			}
			if ok {
				places = append(places, p)
				end = p.End
			}
			i = end
			continue
		}
		if class == byteArabic && !strings.HasPrefix(text[i:], arabicSession) ||
			class == byteCyrillic && i+2 < len(text) && text[i+2] != '/' {
			i += 2 // an ordinary letter
			continue
		}
		if p, ok := placeAtWide(text, i, class); ok {
			places = append(places, p)
			i = p.End
			continue
		}
		i++
	}
	return places
}

// trailingDigits returns where the digits that end at a place begin.
func trailingDigits(text string, end int) int {
	for citeClass[text[end-1]] == byteDigit {
		end--
	}
	return end
}

// placeAt reads a symbol or number that begins with the word of ASCII letters and digits from start to end.
func placeAt(text string, start, end int, class uint8) (place, bool) {
	stray := start > 1 && text[start-1] == '.' && text[start-2] == ' ' // "() .A/74/172"
	if class == byteLower || start > 0 && !stray && (text[start-1] == '/' || text[start-1] == '.' || text[start-1] == '-') {
		if start == 0 || text[start-1] != '-' || start < 2 || isASCIIWord(text[start-2]) || class == byteLower {
			return place{}, false
		}
	}
	if end == len(text) {
		return place{}, false
	}
	next := text[end]
	if class == byteDigit {
		switch {
		case next == '/', next == '(', next == 0xef, next == 0xe2:
		case next == ' ' || next == 0xc2:
			if next == ' ' && !goesOn(text, end+1) {
				return place{}, false
			}
		case citeClass[text[end-1]] == byteUpper: // 67/234B, 2200A
		case next == 0xd0, next == 0xd8:
		default:
			return place{}, false
		}
		return numberAt(text, start)
	}
	if next == '/' || next == 0xef || next == '-' && text[start:end] == "ICC" {
		return symbolAt(text, start)
	}
	if word := text[start:end]; (next == '-' || next == 0xe2) && (word == "S" || word == "ES") {
		return numberAt(text, start)
	}
	return place{}, false
}

// arabicSession is the letter with which the numbers of special sessions begin in Arabic: دإ-10/2, دا-10/2.
const arabicSession = "د"

// goesOn reports whether a number can go on at a place after a space: "1325 (2000)", "78 /1", "67/234 B".
func goesOn(text string, at int) bool {
	if at == len(text) {
		return false
	}
	c := text[at]
	return c == '(' || c == '/' || citeClass[c] == byteUpper || c >= utf8.RuneSelf
}

// placeAtWide reads a symbol or number that begins with a fullwidth form, a Cyrillic capital or the Arabic letter of a
// session.
func placeAtWide(text string, i int, class uint8) (place, bool) {
	if class == byteArabic {
		if r, _ := utf8.DecodeLastRuneInString(text[:i]); r != 'و' && unicode.IsLetter(r) {
			return place{}, false
		}
		return numberAt(text, i)
	}
	if class == byteCyrillic {
		if i+2 >= len(text) || text[i+2] != '/' || i > 1 && (text[i-2] == 0xd0 || text[i-2] == 0xd1) {
			return place{}, false
		}
		return symbolAt(text, i)
	}
	if i+3 >= len(text) || text[i+1] != 0xbc || i > 2 && text[i-3] == 0xef && text[i-2] == 0xbc && text[i-1] >= 0x90 {
		return place{}, false
	}
	switch c := text[i+2]; {
	case c >= 0x90 && c <= 0x99:
		return numberAt(text, i)
	case c >= 0xa1 && c <= 0xba:
		return symbolAt(text, i)
	}
	return place{}, false
}

func symbolAt(text string, i int) (place, bool) {
	symbol, n := ontology.ScanSymbol(text[i:])
	return place{Span: resolution.Span{Start: i, End: i + n}, symbol: symbol, accepted: true}, n > 0
}

func numberAt(text string, i int) (place, bool) {
	number, n := ontology.ScanNumber(text[i:])
	return place{Span: resolution.Span{Start: i, End: i + n}, number: number}, n > 0
}
