package lang

import (
	"strings"
	"unicode/utf8"
)

// FirstPerson is how declarations in the first person are worded ("We, the heads of State, recall"): the words for
// the subject of their verbs, and how the first-person form of a verb is made from a form in the verb phrases.
type FirstPerson struct {
	Subject []string `yaml:"subject"` // the subject: "we"
	Marked  bool     `yaml:"marked"`  // the form of the verb shows the person: "rappelons", "reafirmamos"
	Silent  bool     `yaml:"silent"`  // the subject may be left out: "reafirmamos", نؤكد

	From     Form                `yaml:"from"`  // the form it is made from; AnyForm if verb phrases have only one
	Verb     [][2]string         `yaml:"verb"`  // pattern and replacement for the verb, the first word that a pattern fits
	Every    [][2]string         `yaml:"every"` // pattern and replacement for every other word
	Examples []FirstPersonSample `yaml:"examples"`

	Bare   []string `yaml:"bare"`   // verbs before an infinitive that tells what is resolved: "will"
	Future []string `yaml:"future"` // patterns of future verbs: "*remos"; "!" excludes

	Shields    []string `yaml:"shields"`    // after these a verb without a subject may be somebody else's: "that", "must"
	Infinitive []string `yaml:"infinitive"` // the mark of an infinitive: "to"
	Loose      []string `yaml:"loose"`      // verbs that are as often nouns, or somebody else's after a shield

	subject, shields, infinitive *trie
}

// A FirstPersonSample is a verb phrase and its first-person form.
type FirstPersonSample struct {
	Of   string `yaml:"of"`
	Says string `yaml:"says"`
}

// build makes the tables.
func (f *FirstPerson) build() {
	f.subject, f.shields, f.infinitive = wordSet(f.Subject), wordSet(f.Shields), wordSet(f.Infinitive)
}

// of returns the first-person form of a phrase, "" if no pattern fits its verb.
func (f *FirstPerson) of(phrase string) string {
	words, found := strings.Fields(phrase), len(f.Verb) == 0
	for i, w := range words {
		if !found {
			if said, ok := inflect(f.Verb, w); ok {
				words[i], found = said, true
				continue
			}
		}
		if said, ok := inflect(f.Every, words[i]); ok {
			words[i] = said
		}
	}
	if said := strings.Join(words, " "); found && said != phrase {
		return said
	}
	return ""
}

// inflect applies the first pattern that fits a word. A pattern has at most one star; the text that it matches is
// kept.
func inflect(patterns [][2]string, word string) (string, bool) {
	for _, p := range patterns {
		before, after, star := strings.Cut(p[0], "*")
		switch {
		case !star && word == p[0]:
			return p[1], true
		case star && len(word) > len(before)+len(after) && strings.HasPrefix(word, before) && strings.HasSuffix(word, after):
			return strings.Replace(p[1], "*", word[len(before):len(word)-len(after)], 1), true
		}
	}
	return word, false
}

// Speaks returns where the subject of a declaration ("We", "we") that begins at text[i] ends.
func (f *FirstPerson) Speaks(text string, i int) (end int, ok bool) {
	_, end, ok = f.subject.longest(text, i)
	return end, ok
}

// Shield reports whether a word begins at text[i] after which a verb without a subject may be somebody else's.
func (f *FirstPerson) Shield(text string, i int) bool {
	_, _, ok := f.shields.longest(text, i)
	return ok
}

// Marks returns where the mark of an infinitive that begins at text[i] ends.
func (f *FirstPerson) Marks(text string, i int) (end int, ok bool) {
	_, end, ok = f.infinitive.longest(text, i)
	return end, ok
}

// Calls reports whether a text ends with the subject of a declaration: "and in this regard we".
func (f *FirstPerson) Calls(text string) bool {
	text = strings.TrimRight(text, " ")
	for _, s := range f.Subject {
		at := len(text) - len(s)
		if at >= 0 && strings.EqualFold(text[at:], s) {
			return wordEnds(text, at)
		}
	}
	return false
}

// Named reports whether a text contains the subject of a declaration.
func (f *FirstPerson) Named(text string) bool {
	for _, s := range f.Subject {
		_, size := utf8.DecodeRuneInString(s)
		for rest, at := text, 0; ; {
			n := strings.Index(rest, s[size:])
			if n < 0 {
				break
			}
			at += n + len(s) - size
			if start := at - len(s); start >= 0 && strings.EqualFold(text[start:at], s) && wordEnds(text, start) && wordEnds(text, at) {
				return true
			}
			rest = text[at:]
		}
	}
	return false
}

// FutureEnd returns where a verb in the future tense that begins at text[i] ends: "fortaleceremos". What is said so
// is resolved.
func (f *FirstPerson) FutureEnd(text string, i int) (end int, ok bool) {
	for _, p := range f.Future {
		p, none := strings.CutPrefix(p, "!")
		end = i
		for _, pattern := range strings.Fields(p) {
			start := skipSpace(text, end)
			end = letters(text, start)
			if _, ok = inflect([][2]string{{pattern, ""}}, strings.ToLower(text[start:end])); !ok {
				break
			}
		}
		if ok {
			return end, !none
		}
	}
	return i, false
}

// letters returns where the letters that begin at text[i] end.
func letters(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !isLetter(r) {
			break
		}
		i += size
	}
	return i
}

// EndsInfinitive reports whether words end with the mark of an infinitive: "continues to".
func (f *FirstPerson) EndsInfinitive(words string) bool {
	for _, mark := range f.Infinitive {
		if strings.HasSuffix(words, " "+mark) {
			return true
		}
	}
	return false
}
