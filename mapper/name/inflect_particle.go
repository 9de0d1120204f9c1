package name

import (
	"strings"
)

// joinedForms returns a name with the particles that can be written before its first word, each also with the endings of
// its numerals outside the nominative.
func (in *inflector) joinedForms(name string) (forms []nameForm) {
	first := wordAt(name)
	p := in.Particles
	if !isJoinable(first) || strings.HasPrefix(first, p.Elided) { // للجنة has its particle
		return nil
	}
	// ل joins to اللجنة as to لجنة.
	own := strings.HasPrefix(strings.TrimPrefix(first, p.Article), p.Elided[len(p.Elided)/2:])
	oblique, end := in.obliqueNumeral(name)
	for _, form := range p.Forms(first) {
		if form != first {
			forms = append(forms, nameForm{form, len(first), own})
		}
		if end > 0 {
			forms = append(forms, nameForm{form + oblique[len(first):], end, own})
		}
	}
	return forms
}

// obliqueNumeral returns a name up to its first numeral, which is outside the nominative, and where that ends; 0 if there
// is none.
func (in *inflector) obliqueNumeral(name string) (text string, end int) {
	for start := 0; start < len(name); start = end + 1 {
		end = start + len(wordAt(name[start:]))
		for _, pair := range in.Oblique {
			if stem, ok := strings.CutSuffix(name[start:end], pair[0]); ok && start > 0 {
				return name[:start] + stem + pair[1], end
			}
		}
	}
	return "", 0
}

// isJoinable reports whether particles are written together with a word: it is not in Latin script and no number.
func isJoinable(word string) bool { return word != "" && word[0] >= 0x80 }

// wordAt returns the text before the first space.
func wordAt(text string) string {
	word, _, _ := strings.Cut(text, " ")
	return word
}

// unjoined returns a phrase without the particles before its first word. Before a word without an article they are
// particles only if the rest is the head of a name.
func (in *inflector) unjoined(phrase string) string {
	first := wordAt(phrase)
	rest := phrase[len(first):]
	if in.nouns[first] && !strings.HasPrefix(first, in.Particles.Elided) {
		return phrase
	}
	for _, and := range append([]string{""}, in.Particles.And...) {
		word, ok := strings.CutPrefix(first, and)
		if !ok {
			continue
		}
		if and != "" && in.isNoun(word) {
			return word + rest
		}
		if base, ok := in.withoutPreposition(word, rest); ok {
			return base + rest
		}
	}
	return phrase
}

// isNoun reports whether a word has the article or is the head of a name.
func (in *inflector) isNoun(word string) bool {
	article := in.Particles.Article
	return in.nouns[word] || strings.HasPrefix(word, article) && len(word) > len(article)
}

// withoutPreposition returns a word without the preposition that is written together with it, if that leaves an article or
// the head of a name. The rest of the phrase tells whether للجنة is اللجنة, which an adjective follows, or لجنة.
func (in *inflector) withoutPreposition(word, rest string) (string, bool) {
	p := in.Particles
	if noun, ok := strings.CutPrefix(word, p.Elided); ok {
		letter := p.Elided[len(p.Elided)/2:]
		whole := letter + noun
		switch next := wordAt(strings.TrimPrefix(rest, " ")); {
		case !in.nouns[whole] && !in.nouns[p.Article+whole]:
			return p.Article + noun, true
		case rest == "", strings.HasPrefix(next, p.Article) && next[len(next)-1] == whole[len(whole)-1]:
			return p.Article + whole, true
		}
		return whole, true
	}
	for _, preposition := range p.Preposition {
		if w, ok := strings.CutPrefix(word, preposition); ok && in.isNoun(w) {
			return w, true
		}
	}
	return "", false
}
