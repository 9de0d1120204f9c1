package text

import (
	"strings"

	"github.com/unkg/unkg/mapper/lang"
)

// A vocabulary is the words by which the parts of words that lines are cut into can be put together.
type vocabulary struct {
	known  map[string]bool // words of the text and of the language data
	months [][2]string     // the two names of each month: "كانون الأول", "ديسمبر"
}

// newVocabulary returns the words of the data of a language.
func newVocabulary(l *lang.Language) vocabulary {
	v := vocabulary{known: map[string]bool{}}
	for _, name := range l.Number.Months {
		if first, second, ok := strings.Cut(name, "/"); ok {
			v.months = append(v.months, [2]string{first, second})
		}
	}
	for _, list := range [...][]string{l.Number.Months, l.Masthead.Finite, l.Masthead.Openers, l.Masthead.Bound, l.Citation.Resolution, l.Citation.Dates} {
		for _, phrase := range list {
			for _, w := range strings.FieldsFunc(phrase, func(r rune) bool { return r == ' ' || r == '/' }) {
				v.known[w] = true
			}
		}
	}
	return v
}

// learn adds the words of lines that no stretching cuts.
func (v *vocabulary) learn(text string) {
	for len(text) > 0 {
		l, rest, _ := strings.Cut(text, "\n")
		text = rest
		if strings.Contains(l, " "+string(tatweel)) || strings.HasPrefix(l, string(tatweel)) {
			continue
		}
		for _, w := range strings.Fields(unstretched(l)) {
			v.known[strings.Trim(w, "،؛.:()0123456789/-”“")] = true
		}
	}
}
