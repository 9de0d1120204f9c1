package ontology

import (
	"slices"
	"strings"
	"sync"
	"unicode"
)

// StateByName returns the State with that name in any official language, or nil. It ignores case, accents, spaces,
// punctuation and the order of the parts: it finds "BOLIVIA (PLURINATIONAL STATE OF)", "Plurinational State of
// Bolivia", "theUnited Republic of Tanzania" and "Cote d'Ivoire". Of several it is one that exists today.
func StateByName(name string) *Entity { return StateOf(name, "") }

// StateOf is StateByName for a document of a year ("1951", "" if unknown): a State that existed in that year.
func StateOf(name, year string) *Entity {
	states := loadStates()
	var buffer [96]byte
	squeezed := appendSqueezed(buffer[:0], name)
	for _, found := range [...][]*Entity{states[string(squeezed)], states[strings.TrimPrefix(string(squeezed), "the")], states[sortedWords(name)]} {
		for _, e := range found {
			if e.Exists(year) {
				return e
			}
		}
	}
	return nil
}

// loadStates indexes every State by each of its names, once as squeezed letters and once as sorted words; those that
// have not ceased to exist come first.
var loadStates = sync.OnceValue(func() map[string][]*Entity {
	states := map[string][]*Entity{}
	add := func(key string, e *Entity) {
		if !slices.Contains(states[key], e) {
			states[key] = append(states[key], e)
		}
	}
	for _, former := range [...]bool{false, true} {
		for _, e := range LoadAuthority().Entities() {
			if e.Kind != State || (e.EndDate != "") != former {
				continue
			}
			for _, n := range e.Names {
				add(string(appendSqueezed(nil, n.Text)), e)
				add(sortedWords(n.Text), e)
			}
		}
	}
	return states
})

// appendSqueezed appends the letters of name, folded, to dst.
func appendSqueezed(dst []byte, name string) []byte {
	for _, r := range name {
		switch {
		case r >= 'a' && r <= 'z':
			dst = append(dst, byte(r))
		case r >= 'A' && r <= 'Z':
			dst = append(dst, byte(r)|0x20)
		case r < 0x80:
		default:
			if r = foldLetter(r); r != 0 {
				dst = append(dst, string(r)...)
			}
		}
	}
	return dst
}

// sortedWords returns the words of name, folded and in alphabetical order, without articles and prepositions. The
// result begins with a space, so that it never equals squeezed letters.
func sortedWords(name string) string {
	words := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	for i, w := range words {
		words[i] = string(appendSqueezed(nil, w))
	}
	words = slices.DeleteFunc(words, func(w string) bool { return w == "" || slices.Contains(joiningWords, w) })
	slices.Sort(words)
	return " " + strings.Join(words, " ")
}

var joiningWords = []string{"and", "of", "the", "d", "de", "des", "du", "et", "l", "la", "les", "del", "el", "las", "los", "y", "и"}

// foldLetter maps a letter to the one that it is compared as, and everything that is not a letter to 0.
func foldLetter(r rune) rune {
	if !unicode.IsLetter(r) {
		return 0
	}
	if plain, ok := plainLetters[unicode.ToLower(r)]; ok {
		return plain
	}
	return unicode.ToLower(r)
}

// plainLetters strips accents, unifies the forms of alif and removes tatweel. "ý" is "İ" in the Turkish code page
// when read as the Western one (TÜRKÝYE).
var plainLetters = func() map[rune]rune {
	m := map[rune]rune{}
	for _, group := range strings.Fields("aàáâãäåāă cçćč eèéêëēė gğ iìíîïīıiý nñń oòóôõöøō sśšş uùúûüū zźžż её иі اأإآٱ يى هة") {
		letters := []rune(group)
		for _, l := range letters[1:] {
			m[l] = letters[0]
		}
	}
	m['ـ'] = 0
	return m
}()
