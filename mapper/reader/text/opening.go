package text

import (
	"unicode"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/ontology/script"
)

// capital reports whether a text begins as paragraphs do in its language: with a capital, a quotation mark or, where
// paragraphs begin with small letters, any letter.
func (t *textReader) capital(text string) bool {
	r := script.First(text)
	return unicode.IsUpper(r) || t.words.Masthead.Lower && unicode.IsLower(r)
}

// recites reports whether a text opens with a verb of the organ in the form that preambular paragraphs have,
// "Recalling". Languages whose verbs have one form only tell it by lists of their own.
func (t *textReader) recites(text string) bool {
	c := &t.words.Clause
	if !t.words.Syntax.Participles || !t.capital(text) {
		return false
	}
	v, ok := c.Verb(text, c.Front(text, 0))
	return ok && (v.Form == lang.Preambular || v.Form == lang.AnyForm)
}
