package ontology

import (
	"slices"
	"strings"
	"sync"
	"unicode"
)

// StateByName returns the State of that name, or nil. Case, accents, punctuation, articles and the order of the words do
// not count: "BOLIVIA (PLURINATIONAL STATE OF)" and "Plurinational State of Bolivia" are one name.
func StateByName(name string) *Entity { return statesByKey()[stateKey(name)] }

var statesByKey = sync.OnceValue(func() map[string]*Entity {
	states := map[string]*Entity{}
	for _, e := range LoadAuthority().Entities() {
		if e.Kind != State {
			continue
		}
		for _, n := range e.Names {
			states[stateKey(n.Text)] = e
		}
	}
	return states
})

// stateKey folds a name of a State: its words in lower case without accents, sorted.
func stateKey(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	words = slices.DeleteFunc(words, func(w string) bool { return w == "the" })
	for i, w := range words {
		words[i] = strings.Map(unaccented, w)
	}
	slices.Sort(words)
	return strings.Join(words, " ")
}

// unaccented takes the accent off a Latin letter that names of States bear, and drops combining accents.
func unaccented(r rune) rune {
	if unicode.Is(unicode.Mn, r) {
		return -1
	}
	if plain, ok := unaccentedLetters[r]; ok {
		return plain
	}
	return r
}

var unaccentedLetters = map[rune]rune{
	'à': 'a', 'á': 'a', 'â': 'a', 'ã': 'a', 'ä': 'a', 'å': 'a', 'ç': 'c', 'è': 'e', 'é': 'e', 'ê': 'e', 'ë': 'e', 'ì': 'i', 'í': 'i',
	'î': 'i', 'ï': 'i', 'ñ': 'n', 'ò': 'o', 'ó': 'o', 'ô': 'o', 'õ': 'o', 'ö': 'o', 'ù': 'u', 'ú': 'u', 'û': 'u', 'ü': 'u',
}
