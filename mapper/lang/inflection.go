package lang

import (
	"slices"
	"strings"
)

// An Inflection is how the words of a name change with its place in a sentence: their endings, by case, or the particles
// that are written together with the first word. A language whose names have one form has none.
type Inflection struct {
	Adjectives []Paradigm  `yaml:"adjectives"` // adjectives, participles and ordinals, by their endings
	Nouns      []Paradigm  `yaml:"nouns"`      // nouns; of those that fit, the first counts
	Fixed      []string    `yaml:"fixed"`      // nouns that have one form
	Before     []string    `yaml:"before"`     // words before an adjective that have one form: "двадцать", "наименее"
	And        string      `yaml:"and"`        // joins two nouns, or two adjectives of one
	Oblique    [][2]string `yaml:"oblique"`    // endings of words outside the nominative, where only these change: ون, ين
	Particles  *Particles  `yaml:"-"`          // those of the clause, in a language that writes them together with nouns
}

// Cases are the cases other than the nominative, in the order in which a paradigm lists their endings.
const Cases = 5 // genitive, dative, accusative, instrumental, prepositional

// Accusative is the index of the accusative among the cases.
const Accusative = 2

// A Paradigm is the endings of a word in its cases. An ending is "" where the form is that of the nominative, or in the
// accusative of animate nouns that of the genitive; "0" is none: сил. Alternatives are divided by "/".
type Paradigm struct {
	Base    string        `yaml:"base"`  // the ending of the nominative
	After   []string      `yaml:"after"` // the letters that can come before it, if not all
	Words   []string      `yaml:"words"` // the words that have it, if not all with the ending, in lower case
	Gender  string        `yaml:"gender"`
	Cases   [Cases]string `yaml:"cases"`
	Example string        `yaml:"example"` // a word with all its forms, each once
}

// Genders are the values of Paradigm.Gender. Words agree in them; the plural counts as one.
var Genders = []string{"masculine", "feminine", "neuter", "plural"}

// Stem returns a word without the ending of its nominative, and whether it can belong to the paradigm.
func (p *Paradigm) Stem(word string) (stem string, ok bool) {
	stem, ok = strings.CutSuffix(word, p.Base)
	if !ok || stem == "" || p.Words != nil && !slices.Contains(p.Words, strings.ToLower(word)) {
		return "", false
	}
	if p.After == nil {
		return stem, true
	}
	lower := strings.ToLower(stem)
	return stem, slices.ContainsFunc(p.After, func(s string) bool { return strings.HasSuffix(lower, s) })
}

// Endings returns the alternatives in a case, none if the word has no form of its own in it.
func (p *Paradigm) Endings(i int) []string {
	switch p.Cases[i] {
	case "":
		return nil
	case "0":
		return []string{""}
	}
	return strings.Split(p.Cases[i], "/")
}

// build joins the inflection with the particles of the language.
func (n *Inflection) build(particles *Particles) {
	if particles.joins() {
		n.Particles = particles
	}
}
