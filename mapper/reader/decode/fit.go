package decode

import (
	"strings"
	"unicode"
	"unicode/utf8"

	simple "github.com/unkg/unkg/mapper/reader/text"
	"github.com/unkg/unkg/ontology/script"
)

// A fit is how well the words of a text fit the six languages.
type fit struct {
	chars   int // beyond ASCII
	fitting int // those that may be where they are: in a known word, in a likely word, punctuation
	points  int // known for each of a known word, less for others
}

// Points for a character.
const (
	known    = 4 // in a known word, punctuation
	likely   = 2 // in a word of Latin letters that has the letters and the capitals of a language
	possible = 1 // in such a word of other letters; a Chinese character in use, beside none that it is known to go with
)

// share is how well a text fits, from 0 to 1.
func (f fit) share() float64 { return float64(f.points) / float64(max(1, known*f.chars)) }

// passes reports whether a text reads as words: it has half of the points, and hardly a character where none may be.
func (f fit) passes() bool { return 2*f.points >= known*f.chars && f.possible() }

// possible reports whether hardly a character is where none may be.
func (f fit) possible() bool { return f.chars > 0 && 5*f.fitting >= 4*f.chars }

func (f *fit) add(chars, points int) {
	if f.chars += chars; points > 0 {
		f.fitting += chars
	}
	f.points += points * chars
}

// measure measures how well the words of a text fit that have characters beyond ASCII.
func measure(text string) fit {
	var f fit
	text = simple.Simplified(text)
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case inWord(r):
			end := i + n
			for end < len(text) {
				next, n := utf8.DecodeRuneInString(text[end:])
				if !inWord(next) {
					break
				}
				end += n
			}
			f.word(text[i:end])
			i = end
		case r < utf8.RuneSelf:
			i++
		default:
			f.add(1, mark(text, i, r, n))
			i += n
		}
	}
	return f
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }

// word measures a run of letters.
func (f *fit) word(word string) {
	chars, letters, han := 0, 0, false
	for _, r := range word {
		letters++
		if r >= utf8.RuneSelf {
			chars++
			han = han || script.IsIdeograph(r)
		}
	}
	switch {
	case chars == 0:
	case han:
		f.han(word)
	default:
		f.add(chars, alphabetic(word, letters, chars))
	}
}

// alphabetic is the points for each character of a word of letters.
func alphabetic(word string, letters, chars int) int {
	alphabet, lower, upper := 0, 0, 0
	for i, r := range word {
		of := letterOf(r)
		if of == 0 || alphabet != 0 && of != alphabet {
			return 0
		}
		alphabet = of
		switch {
		case unicode.IsUpper(r):
			if upper++; lower > 0 {
				return 0 // "rÃsolution"
			}
		case unicode.IsLower(r):
			if lower++; upper > 1 && i > 0 {
				return 0
			}
		}
	}
	switch {
	case letters == 1 && alphabet != latinScript:
		return possible
	case vocabulary().knows(word):
		return known
	case alphabet == latinScript && (letters > 2 && 2*chars > letters || letters > maxLetters):
		return 0
	case letters == 1:
		return 0
	case alphabet != latinScript:
		return possible
	}
	return likely
}

// maxLetters is how long a word may be that is not known.
const maxLetters = 30

// The alphabets.
const (
	latinScript = 1 + iota
	cyrillicScript
	arabicScript
)

// letterOf is the alphabet of a letter of the six languages, 0 for others.
func letterOf(r rune) int {
	switch {
	case r < utf8.RuneSelf:
		return latinScript
	case r == 'ё' || r == 'Ё' || r >= 'А' && r <= 'я':
		return cyrillicScript
	case r >= 0x621 && r <= 0x652:
		return arabicScript
	case strings.ContainsRune(accented, r):
		return latinScript
	}
	return 0
}

// accented are the letters beyond ASCII of French and Spanish and those of names that their texts and English ones have.
const accented = "àâäáãåæçèéêëìíîïñòóôõöøœùúûüýÿšžßÀÂÄÁÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØŒÙÚÛÜÝŸŠŽ" + "ăąćčďęěğıłńňőřśşţťůűźżŁŚŞČĆŻŹ"

// han measures a run of Chinese characters, which may hold letters.
func (f *fit) han(word string) {
	knew := false // it goes with the one before
	for i, r := range word {
		if r < utf8.RuneSelf {
			knew = false
			continue
		}
		next, _ := utf8.DecodeRuneInString(word[i+utf8.RuneLen(r):])
		knows := vocabulary().pairs[pair{r, next}]
		switch {
		case knew || knows:
			f.add(1, known)
		case vocabulary().han[r]:
			f.add(1, possible)
		default:
			f.add(1, 0)
		}
		knew = knows
	}
}

// marks are what texts of the six languages have beside letters; those in inner are found between two letters as well,
// those in apart are beside none.
const (
	apart = "½¼¾£±×©"

	marks = "“”‘’„‚«»‹›–—…•·°§№¿¡ºª€£½¼¾×±−‑†‡™©®²³¹\u00a0\u00ad\u202f،؛؟٪ـ٠١٢٣٤٥٦٧٨٩¶"
	inner = "’‘–—·…‑\u00ad\u00a0\u202fـ"
)

// mark is the points for a character r of n bytes at an offset of a text that is no letter.
func mark(text string, at int, r rune, n int) int {
	switch {
	case r >= 0x200c && r <= 0x200f: // marks of direction and of joining
		return possible
	case r >= 0x3000 && r < 0x3100 || r >= 0xff00 && r < 0xfff0: // punctuation and wide forms of Chinese
		return possible
	case !strings.ContainsRune(marks, r):
		return 0
	case strings.ContainsRune(inner, r):
		return known
	}
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at+n:])
	beside := 0
	for _, other := range [...]rune{before, after} {
		if unicode.IsLetter(other) {
			beside++
		}
	}
	if beside == 2 || beside == 1 && strings.ContainsRune(apart, r) {
		return 0
	}
	return known
}
