package text

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// A hyphen at the end of a line belongs to the word ("long-/term") or divides it ("imple-/mentation"). Which of the two
// is decided by what the text prints elsewhere, then by the names that the authority knows, then by the habit of the
// text: most texts divide no words.

const softHyphen = '\u00ad'

// A wordSet is the words of names, in lower case, with the number of times each is printed.
type wordSet map[string]int

// hyphenation is what a text shows of its hyphens.
type hyphenation struct {
	text     string          // of the source
	names    func() wordSet  // the words of the names that the authority has
	searches int             // how many more words may be looked for: what a text with many hyphens costs is bounded
	found    map[string]bool // whether the words that were looked for are printed
	balance  int             // of the words at line ends, those that are divided less the others, if counted
	counted  bool
}

// mostSearches is how many words at the ends of lines are looked for in the text.
const mostSearches = 500

// divided reports whether the hyphen at the end of a line between the two parts of a word only divides it.
func (t *textReader) divided(before, after string) bool {
	if r := script.First(after); !unicode.IsLetter(r) || unicode.IsUpper(r) && !allCapitals(before) {
		return false
	}
	if t.hyphens == nil {
		t.hyphens = &hyphenation{text: t.text, names: t.names, searches: mostSearches, found: map[string]bool{}}
	}
	if n := t.hyphens.evidence(before, after); n != 0 {
		return n > 0
	}
	known := func(part string) bool {
		return t.hyphens.prints(part) || t.hyphens.names()[strings.ToLower(part)] > 0
	}
	switch {
	case !hasVowel(before), !hasVowel(after):
		return true // "Ri-/ghts"
	case t.dividesWords():
		return !known(before) || !known(after)
	}
	return false
}

// mend decides what becomes of the hyphen at the end of a line that text follows: it returns the line without a hyphen
// that only divides a word.
func (t *textReader) mend(line []byte, text string) []byte {
	tail := string(line[max(0, len(line)-longestWord):])
	word, n := lastWord(tail)
	soft := strings.HasSuffix(tail, string(softHyphen))
	switch {
	case n == 0:
		return line
	case soft && unicode.IsUpper(script.First(text)) && !allCapitals(word):
		return append(line[:len(line)-n], '-')
	case soft, t.divided(word, text[:wordLength(text[:min(len(text), longestWord)])]):
		return line[:len(line)-n]
	}
	return line
}

// longestWord is the number of bytes next to a line end that are looked at.
const longestWord = 64

// evidence is positive if the text, or else the authority, has the word without a hyphen, negative if it has it with
// one, and 0 if it has neither.
func (h *hyphenation) evidence(before, after string) int {
	whole, compound := before+after, before+"-"+after
	switch {
	case h.prints(compound):
		return -1
	case h.prints(whole):
		return 1
	}
	whole, compound = strings.ToLower(whole), strings.ToLower(compound)
	return h.names()[whole] - 2*h.names()[compound]
}

// prints reports whether a word is printed in the text, as it is or in lower case, and not cut by a line end.
func (h *hyphenation) prints(word string) bool {
	lower := strings.ToLower(word)
	return h.has(word) || lower != word && h.has(lower)
}

func (h *hyphenation) has(word string) bool {
	found, known := h.found[word]
	if !known && h.searches > 0 {
		h.searches--
		found = h.find(word)
		h.found[word] = found
	}
	return found
}

// find is prints for a word as it is.
func (h *hyphenation) find(word string) bool {
	for from := 0; ; {
		at := strings.Index(h.text[from:], word)
		if at < 0 {
			return false
		}
		at += from
		from = at + len(word)
		r, _ := utf8.DecodeLastRuneInString(h.text[:at])
		if next := script.First(h.text[from:]); !joins(r) && !joins(next) {
			return true
		}
	}
}

// joins reports whether a character next to letters is part of their word.
func joins(r rune) bool { return unicode.IsLetter(r) || isHyphen(r) }

// dividesWords tells the habit of the text: whether the words that it has at the ends of lines are divided there.
func (t *textReader) dividesWords() bool {
	h := t.hyphens
	if h.counted {
		return h.balance > 0
	}
	h.counted = true
	for i := 1; i < len(t.lines); i++ {
		before, n := lastWord(t.lines[i-1].text)
		if n == 0 {
			continue
		}
		after := t.lines[i].text[:wordLength(t.lines[i].text)]
		if r := script.First(after); r == 0 || unicode.IsUpper(r) {
			continue
		}
		switch n := h.evidence(before, after); {
		case n > 0:
			h.balance++
		case n < 0:
			h.balance--
		}
	}
	return h.balance > 0
}

// add counts the words of a text, and the parts of those with hyphens.
func (w wordSet) add(text string) {
	text = strings.ToLower(text)
	for text != "" {
		n := wordLength(text)
		if n == 0 {
			_, n = utf8.DecodeRuneInString(text)
			text = text[n:]
			continue
		}
		end := n
		for strings.HasPrefix(text[end:], "-") && wordLength(text[end+1:]) > 0 {
			end += 1 + wordLength(text[end+1:])
		}
		w[text[:end]]++
		if end > n {
			for part := range strings.SplitSeq(text[:end], "-") {
				w[part]++
			}
		}
		text = text[end:]
	}
}

// wordLength counts the bytes of the letters at the start of a text.
func wordLength(text string) int {
	for i, r := range text {
		if !unicode.IsLetter(r) {
			return i
		}
	}
	return len(text)
}

// lastWord returns the word before the hyphen that ends a text, and how many bytes the hyphen takes, 0 if no hyphen
// after a letter ends it.
func lastWord(text string) (word string, hyphen int) {
	r, n := utf8.DecodeLastRuneInString(text)
	if r != '-' && r != '‐' && r != softHyphen {
		return "", 0
	}
	text = text[:len(text)-n]
	start := len(text)
	for start > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:start])
		if !unicode.IsLetter(r) {
			break
		}
		start -= size
	}
	if start == len(text) {
		return "", 0
	}
	return text[start:], n
}

func allCapitals(s string) bool { return len(s) > 1 && s == strings.ToUpper(s) }

// hasVowel reports whether a part of a word has a vowel, as words of Latin and Cyrillic script do; in other scripts
// every part has.
func hasVowel(word string) bool {
	for _, r := range word {
		if r >= 0x500 || r >= 0x80 && r < 0x400 || strings.ContainsRune("aeiouyаеёиоуыэюя", r) {
			return true
		}
	}
	return false
}

// names returns the words of the names that the authority has in the language of the text, if it divides words.
func (t *textReader) names() wordSet {
	if !t.words.Syntax.Hyphens {
		return nil
	}
	return nameWords[t.words.Code]()
}

var nameWords = func() map[string]func() wordSet {
	loads := map[string]func() wordSet{}
	for _, language := range lang.Codes() {
		loads[language] = sync.OnceValue(func() wordSet {
			w := wordSet{}
			for _, e := range ontology.LoadAuthority().Entities() {
				for _, name := range e.Names {
					if name.Lang == language {
						w.add(name.Text)
					}
				}
			}
			return w
		})
	}
	return loads
}()
