package lang

import (
	"iter"
	"strings"
	"unicode/utf8"
)

// Particles are words that are written together with the word after or before them, as in Arabic: the conjunction of
// والدول, the prepositions of بالقرار and للدول, the article ال and the possessive pronoun of قرارها.
type Particles struct {
	And         []string `yaml:"and"`         // conjunctions: the first letter of a word, before all others
	Preposition []string `yaml:"preposition"` // prepositions: before a noun and its article
	Article     string   `yaml:"article"`
	Elided      string   `yaml:"elided"`  // a preposition and the article in one: "لل", of which the last letter is the article's
	Pronoun     []string `yaml:"pronoun"` // possessive pronouns after a noun, longest first
	Bound       []string `yaml:"bound"`   // last letters before a pronoun, as "before=alone": ت=ة
	Whole       []string `yaml:"whole"`   // words whose first letter looks like a conjunction and is none: وضع

	whole *trie
	bound [][2]string
}

func (p *Particles) build() {
	p.whole = wordSet(p.Whole)
	for _, pair := range p.Bound {
		before, alone, _ := strings.Cut(pair, "=")
		p.bound = append(p.bound, [2]string{before, alone})
	}
}

// A JoinedWord is how a written word divides into particles and the word proper.
type JoinedWord struct {
	And         int        // where the conjunction ends, 0 for none
	Preposition int        // where the preposition ends, 0 for none
	Start, End  int        // of the word proper, with its article and pronoun
	Role        ClauseRole // of the word proper
	Article     bool
	Pronoun     bool // it has a possessive pronoun: "its"
}

// Forms returns the spellings of a word with the particles that can be written before it, the word alone first. Where a
// preposition and the article are written as one, a noun that begins with the letter of the article keeps one of its own:
// ل and اللجنة are للجنة, with two lams.
func (p *Particles) Forms(word string) []string {
	if !p.joins() {
		return []string{word}
	}
	var forms []string
	for _, and := range append([]string{""}, p.And...) {
		forms = append(forms, and+word)
		for _, preposition := range p.Preposition {
			if noun, ok := strings.CutPrefix(word, p.Article); ok && strings.HasPrefix(p.Elided, preposition) {
				forms = append(forms, and+p.elide(noun))
			} else {
				forms = append(forms, and+preposition+word)
			}
		}
	}
	return forms
}

// Conjoined returns the spellings of a word with the conjunctions that can be written before it, the word alone first.
func (p *Particles) Conjoined(word string) []string {
	forms := []string{word}
	for _, and := range p.And {
		forms = append(forms, and+word)
	}
	return forms
}

// elide joins a preposition and the article, written as one, to a noun.
func (p *Particles) elide(noun string) string {
	last := p.Elided[len(p.Elided)/2:]
	if strings.HasPrefix(noun, last) {
		return last + noun
	}
	return p.Elided + noun
}

// joins reports whether the language has such particles.
func (p *Particles) joins() bool { return p.Article != "" }

// Joined divides the word that begins at text[i] into the particles that are written with it and the word proper, as far
// as the rest is a known word. Of the ways to divide it that leading to the longest known word is right, on a tie the
// one with the fewest particles. A conjunction, and a preposition before an article, divide unknown words too. It
// returns false if the language has no particles.
func (o *ObjectWords) Joined(text string, i int) (JoinedWord, bool) {
	p := &o.Particles
	if !p.joins() {
		return JoinedWord{}, false
	}
	best := JoinedWord{Start: i, End: i}
	o.prepositional(text, JoinedWord{Start: i}, &best)
	and, n := p.particle(text, i, p.And)
	if n > 0 {
		o.prepositional(text, JoinedWord{And: i + n, Start: i + n}, &best)
	}
	if best.Role != 0 {
		best.Article = best.Article || best.Role&definite != 0 && p.article(text, best.Start) > 0
		return best, true
	}
	if n > 0 && and == 0 {
		if _, _, whole := p.whole.longest(text, i); !whole {
			best.And, best.Start = i+n, i+n
		}
	}
	best.Preposition, best.Start = p.beforeArticle(text, best.Start)
	best.Article = p.article(text, best.Start) > 0
	return best, true
}

// prepositional tries a word that begins at w.Start, with and without a preposition.
func (o *ObjectWords) prepositional(text string, w JoinedWord, best *JoinedWord) {
	o.definite(text, w, best)
	p := &o.Particles
	if n := p.elision(text, w.Start); n > 0 { // للدول and للجنة
		w.Preposition, w.Article = w.Start+n/2, true
		o.proper(text, w, w.Start+n, w.Start+n, best)
		o.proper(text, w, w.Preposition, w.Preposition, best)
		return
	}
	if _, n := p.particle(text, w.Start, p.Preposition); n > 0 {
		w.Preposition, w.Start = w.Start+n, w.Start+n
		o.definite(text, w, best)
	}
}

// definite tries the word that begins at w.Start, with and without its article.
func (o *ObjectWords) definite(text string, w JoinedWord, best *JoinedWord) {
	o.proper(text, w, w.Start, w.Start, best)
	if n := o.Particles.article(text, w.Start); n > 0 {
		w.Article = true
		o.proper(text, w, w.Start, w.Start+n, best)
	}
}

// proper looks up the word at stem, which begins at start with its article, and keeps it if it is longer than the best.
func (o *ObjectWords) proper(text string, w JoinedWord, start, stem int, best *JoinedWord) {
	w.Start = start
	w.Role, w.End = o.parts.word(text, stem)
	if stem > start && w.Role&definite == 0 {
		return
	}
	if w.Role == 0 && !w.Article {
		w.Role, w.End = o.owned(text, stem)
		w.Pronoun = w.Role != 0
	}
	if w.Role != 0 && w.End > best.End {
		*best = w
	}
}

// owned looks up a noun at text[i] without the possessive pronoun at its end.
func (o *ObjectWords) owned(text string, i int) (ClauseRole, int) {
	end := i
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !isLetter(r) {
			break
		}
		end += size
	}
	for _, pronoun := range o.Particles.Pronoun {
		stem, ok := strings.CutSuffix(text[i:end], pronoun)
		if !ok || stem == "" {
			continue
		}
		if role := o.noun(stem); role != 0 {
			return role, end
		}
		for _, letter := range o.Particles.bound {
			if stem, ok := strings.CutSuffix(stem, letter[0]); ok {
				if role := o.noun(stem + letter[1]); role != 0 {
					return role, end
				}
			}
		}
	}
	return 0, i
}

// noun returns the roles of a word if it is a known noun.
func (o *ObjectWords) noun(word string) ClauseRole {
	if role, n := o.parts.word(word, 0); n == len(word) && role&nouns != 0 {
		return role
	}
	return 0
}

// nouns are the roles of words that can have a possessive pronoun.
const nouns = TransparentNoun | ReachingNoun | DocumentNoun | CitedNoun | GroupNoun | DependentNoun | GenusNoun | PartyNoun

// definite are the roles of words that can have an article: nouns and participles.
const definite = nouns | CarriedWord | SlipWord | FollowsGroup | TitleWord | RegionNoun | StateNoun | LinkWord

// Name divides the first word of a name between start and end. The labels are names of the same entity without
// particles: بوروندي and برنامج begin with a letter of their own.
func (p *Particles) Name(text string, start, end int, labels iter.Seq[string]) JoinedWord {
	alone := JoinedWord{Start: start, End: end}
	if !p.joins() {
		return alone
	}
	w := alone
	word := firstWord(text[start:end])
	_, and := p.particle(text, start, p.And)
	for label := range labels {
		if label = firstWord(label); label == word {
			return alone
		}
		if w.Start > start || !strings.HasSuffix(word, label) {
			continue
		}
		rest := start + len(word) - len(label)
		if and > 0 && start+and <= rest {
			w.And, w.Start = start+and, start+and
		}
		if _, n := p.particle(text, w.Start, p.Preposition); n > 0 && w.Start+n == rest {
			w.Preposition, w.Start = rest, rest
		}
		if w.Start != rest {
			w = alone
		}
	}
	if w.Start > start {
		return w
	}
	if _, _, whole := p.whole.longest(text, start); !whole && and > 0 && strings.HasPrefix(text[start:], p.And[0]) {
		w.And, w.Start = start+and, start+and
	}
	w.Preposition, w.Start = p.beforeArticle(text, w.Start)
	return w
}

// firstWord returns the text before the first space.
func firstWord(text string) string {
	word, _, _ := strings.Cut(text, " ")
	return word
}

// beforeArticle returns where a preposition at text[i] ends if an article follows, and where the word after it begins: with
// the preposition if the two are written as one.
func (p *Particles) beforeArticle(text string, i int) (preposition, word int) {
	if n := p.elision(text, i); n > 0 {
		return i + n/2, i
	}
	if _, n := p.particle(text, i, p.Preposition); n > 0 && p.article(text, i+n) > 0 {
		if _, _, whole := p.whole.longest(text, i); !whole {
			return i + n, i + n
		}
	}
	return 0, i
}

// particle returns the index and length of the particle of a list with which the word at text[i] begins, with the vowel
// signs after it; the length is 0 if there is none.
func (p *Particles) particle(text string, i int, list []string) (index, n int) {
	for index, s := range list {
		if strings.HasPrefix(text[i:], s) {
			if n := skipMarks(text, i+len(s)) - i; !wordEnds(text, i+n) {
				return index, n
			}
		}
	}
	return 0, 0
}

// article returns the length of the article at text[i], 0 if there is none.
func (p *Particles) article(text string, i int) int {
	if n := len(p.Article); strings.HasPrefix(text[i:], p.Article) && !wordEnds(text, i+n) {
		return n
	}
	return 0
}

// elision returns the length of a preposition and article in one at text[i], 0 if there is none.
func (p *Particles) elision(text string, i int) int {
	if n := len(p.Elided); strings.HasPrefix(text[i:], p.Elided) && !wordEnds(text, i+n) {
		return n
	}
	return 0
}

// skipMarks returns where the vowel signs and tatweels at text[i] end.
func skipMarks(text string, i int) int {
	for i+1 < len(text) && (text[i] == 0xd9 && (text[i+1] == 0x80 || text[i+1] >= 0x8b && text[i+1] <= 0x92)) {
		i += 2
	}
	return i
}
