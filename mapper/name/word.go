package name

import (
	"unicode/utf8"

	"github.com/unkg/unkg/ontology/script"
)

// A word is one word of a folded text, or one Han character; names are made of these. An article is not a word of
// its own: it only sets articleForm on the word after it.
type word struct {
	start, end int32  // bytes of the folded text
	hash       uint64 // hash of its letters, ignoring case
	gap        uint32 // hash of the punctuation before it; 0 for spaces, hyphens, apostrophes and commas
	form       form
}

// A form says how a word is written and what comes before it.
type form uint16

const (
	capitalForm form = 1 << iota // begins with a capital letter or a digit
	upperForm                    // at least two capitals and no lower-case letter
	digitForm                    // begins with a digit
	hanForm                      // a Han character
	articleForm                  // an article comes before it
	commaForm                    // a comma comes before it
	listForm                     // and it is the enumeration comma, 、
	apartForm                    // other punctuation or the start of the text before it; only known names run across it
	joinedForm                   // only a hyphen or an apostrophe comes before it
	openingForm                  // it begins a text, a sentence, an item or a quotation
	quotedForm                   // an opening quotation mark comes before it
	bracketForm                  // an opening bracket comes before it
)

// broken reports whether a comma or other punctuation comes before the word.
func (w *word) broken() bool { return w.form&(apartForm|commaForm) != 0 }

// appendWords appends the words of a folded text to words. Words whose hashes are in articles only set a flag on
// the next word.
func appendWords(words []word, text string, articles []uint64) []word {
	w := word{form: apartForm | openingForm}
	gapEmpty := true
	for i := 0; i < len(text); {
		c := text[i]
		class := byteClass[c]
		if class == letterByte {
			h, f, end := hashWord(text, i)
			if w.form&joinedForm == 0 && isArticle(articles, h) && end-i <= 3 {
				w.form |= articleForm
				i, gapEmpty = end, true
				continue
			}
			if w.form&(apartForm|openingForm|commaForm) == 0 && !gapEmpty {
				w.form |= gapForm(text, i)
			}
			w.start, w.end, w.hash, w.form = int32(i), int32(end), h, w.form|f
			words = append(words, w)
			w, gapEmpty = word{}, true
			i = end
			continue
		}
		if class == otherByte {
			r, size := utf8.DecodeRuneInString(text[i:])
			switch {
			case r >= 0x3400 && r <= 0x9fff || r >= 0x20000 && r <= 0x3ffff || r == 0x3007:
				w.start, w.end, w.hash, w.form = int32(i), int32(i+size), hashHan(r), w.form|hanForm|capitalForm
				words = append(words, w)
				w, gapEmpty = word{}, true
				i += size
				continue
			case script.IsLetter(r):
				h, f, end := hashWord(text, i)
				w.start, w.end, w.hash, w.form = int32(i), int32(end), h, w.form|f
				words = append(words, w)
				w, gapEmpty = word{}, true
				i = end
				continue
			}
			w.follow(r)
			gapEmpty = false
			i += size
			continue
		}
		if gapEmpty = false; c != ' ' {
			w.follow(rune(c))
		}
		i++
	}
	return words
}

// follow records that a mark comes before the word.
func (w *word) follow(mark rune) {
	switch mark {
	case '-', '\'':
		return
	case ',':
		w.form |= commaForm
		return
	case '、':
		w.form |= commaForm | listForm
		return
	case '.', ':', ';', ')', '?', '!', '。':
		w.form |= openingForm
	case '"':
		w.form |= openingForm | quotedForm
	case '(':
		w.form |= bracketForm
	}
	w.form |= apartForm
	w.gap = (w.gap ^ uint32(mark)) * prime32
}

// gapForm returns joinedForm if only a hyphen or an apostrophe separates the word at i from the previous one.
func gapForm(text string, i int) form {
	if i >= 2 && (text[i-1] == '-' || text[i-1] == '\'') && text[i-2] != ' ' {
		return joinedForm
	}
	return 0
}

const (
	basis   = 14695981039346656037 // of the FNV-1a hash
	prime   = 1099511628211
	prime32 = 16777619
)

// hashWord returns the hash of the word at i, its form, and where it ends.
func hashWord(text string, i int) (h uint64, f form, end int) {
	h = basis
	capitals, small := 0, 0
	start := i
	for i < len(text) {
		c := text[i]
		if c < utf8.RuneSelf {
			if byteClass[c] != letterByte && !isPlus(text, start, i) {
				break
			}
			switch {
			case c >= 'A' && c <= 'Z':
				c |= 0x20
				capitals++
				if i == start {
					f |= capitalForm
				}
			case c >= 'a':
				small++
			case i == start:
				f |= capitalForm | digitForm
			}
			h = (h ^ uint64(c)) * prime
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if r >= 0x2e80 || !script.IsLetter(r) {
			break
		}
		low := script.Lower(r)
		if low != r {
			capitals++
			if i == start {
				f |= capitalForm
			}
		} else {
			small++
		}
		if low == 'ё' {
			low = 'е' // texts write either
		}
		h = (h ^ uint64(low)) * prime
		i += size
	}
	if i-start > noteDigits && text[i-1] >= '0' && text[i-1] <= '9' {
		if k, glued := withoutDigits(text, start, i); glued {
			return hashWord(text[:k], start)
		}
	}
	if capitals > 1 && small == 0 {
		f |= upperForm
	}
	if i == start { // a letter that the loop does not take: the word must not be empty
		_, size := utf8.DecodeRuneInString(text[i:])
		i += size
	}
	return h, f, i
}

// isPlus reports whether a plus sign at i ends a word that began at start: the g7+ is not the G7, but "Rio + 20" is "Rio+20".
func isPlus(text string, start, i int) bool {
	return text[i] == '+' && i > start && (i+1 == len(text) || byteClass[text[i+1]] == markByte && text[i+1] != '+')
}

// noteDigits is the number of letters above which digits after a word are taken for a footnote mark that was run
// into it: "Corruption1", but not "U4" and "Agenda21".
const noteDigits = 6

// withoutDigits returns the end of the letters from start on, if only one or two digits follow them up to end.
func withoutDigits(text string, start, end int) (k int, ok bool) {
	k = end
	for k > start && text[k-1] >= '0' && text[k-1] <= '9' {
		k--
	}
	for i := start; i < k; i++ {
		if text[i] >= '0' && text[i] <= '9' {
			return end, false
		}
	}
	return k, k-start > noteDigits && end-k <= 2
}

// hashOf returns the hash of a whole word.
func hashOf(s string) uint64 {
	h, _, _ := hashWord(s, 0)
	return h
}

// hashHan returns the hash of a Han character: the character itself, marked.
func hashHan(r rune) uint64 { return uint64(r) | hanMark }

// hanMark is set in the hashes of Han characters. Hashes of words may also have it, but together with other bits.
const hanMark = 1 << 40

// isArticle reports whether the word with the hash is an article.
func isArticle(articles []uint64, h uint64) bool {
	for _, a := range articles {
		if a == h {
			return true
		}
	}
	return false
}

// Classes of bytes of folded text.
const (
	markByte   = iota // ASCII other than letters and digits
	letterByte        // ASCII letters and digits
	otherByte         // bytes of all other characters
)

var byteClass = func() (t [256]byte) {
	for c := range t {
		switch {
		case c >= '0' && c <= '9', c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z':
			t[c] = letterByte
		case c >= utf8.RuneSelf:
			t[c] = otherByte
		}
	}
	return t
}()
