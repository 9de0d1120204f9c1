package clause

import "github.com/unkg/unkg/mapper/resolution"

// A habit is what a language does that its words cannot say. The zero value does nothing.
type habit struct {
	// attributive tells that a name can modify the noun after it: "General Assembly resolutions".
	attributive bool
	// owns tells that a name after a noun owns it without any word between them: "доклад Комитета", "تقرير اللجنة".
	owns bool
	// joined returns the particles that are written as one with the word or name at a span ("وللجنة"), and where the rest
	// begins.
	joined func(w *joinedWord) []particle
}

// A joinedWord is a word, or a name, that may begin with particles.
type joinedWord struct {
	resolution.Span
	text string // of the paragraph
	name bool
}

// A particle is a word that is written as one with the next.
type particle struct{ resolution.Span }

// habits are those of the languages that have any.
var habits = map[string]*habit{
	"en": {attributive: true},
	"ru": {owns: true},
	"ar": {owns: true},
}

// habitOf returns the habits of a language.
func habitOf(code string) *habit {
	if h := habits[code]; h != nil {
		return h
	}
	return &habit{}
}
