package decode

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// words are what the language files and the names of the authority are made of, beyond ASCII.
type words struct {
	whole map[string]bool // in small letters
	stems map[string]bool // their first letters, stemmed in number
	pairs map[pair]bool   // of Chinese characters in a row
	han   map[rune]bool
}

type pair struct{ first, second rune }

// stemmed is how many letters at the beginning make a longer word known: endings vary.
const stemmed = 5

// vocabulary is made when the first text is met that is not UTF-8.
var vocabulary = sync.OnceValue(func() *words {
	w := &words{map[string]bool{}, map[string]bool{}, map[pair]bool{}, map[rune]bool{}}
	for _, code := range lang.Codes() {
		w.learn(lang.Source(code))
	}
	for _, e := range ontology.LoadAuthority().Entities() {
		for _, n := range e.Names {
			w.learn(n.Text)
		}
	}
	return w
})

// learn adds the words of a text.
func (w *words) learn(text string) {
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !inWord(r) }) {
		before := rune(0)
		for _, r := range word {
			if script.IsIdeograph(r) {
				w.han[r] = true
				if before != 0 {
					w.pairs[pair{before, r}] = true
				}
				before = r
			} else {
				before = 0
			}
		}
		if !isASCII(word) {
			word = strings.ToLower(word)
			w.whole[word] = true
			if s := stem(word); s != "" {
				w.stems[s] = true
			}
		}
	}
}

// knows reports whether a word is known, or another one with its first letters.
func (w *words) knows(word string) bool {
	word = strings.ToLower(word)
	return w.whole[word] || w.stems[stem(word)]
}

// stem is the first letters of a long word if one of them is beyond ASCII, otherwise "".
func stem(word string) string {
	n := 0
	for i := range word {
		if n++; n > stemmed {
			if isASCII(word[:i]) {
				return ""
			}
			return word[:i]
		}
	}
	return ""
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
