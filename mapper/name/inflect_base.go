package name

import (
	"slices"
	"strings"

	"github.com/unkg/unkg/mapper/lang"
)

// A caseForm is a reading of a word: a paradigm, a case and the ending that the word has in it.
type caseForm struct {
	paradigm *lang.Paradigm
	number   int // of the case; nominative is -1
	ending   string
}

// Numbers of cases beside those of lang.Cases. A noun that has one form can have any case; it is neuter.
const (
	nominative = -1
	anyCase    = -2
)

// base returns a word with this reading in the nominative.
func (f *caseForm) base(word string) string {
	return word[:len(word)-len(f.ending)] + f.paradigm.Base
}

// endings calls yield with the endings of a paradigm, the nominative first.
func endings(p *lang.Paradigm, yield func(number int, ending string)) {
	yield(nominative, p.Base)
	for i := range lang.Cases {
		for _, ending := range p.Endings(i) {
			yield(i, ending)
		}
	}
}

// nounForms returns the readings of all forms of the nouns that head names, in lower case.
func (in *inflector) nounForms() map[string][]caseForm {
	forms := map[string][]caseForm{}
	for _, noun := range in.heads {
		f := in.newFitted(noun)
		if len(f.nouns) == 0 {
			if f.adjective == nil {
				forms[noun] = []caseForm{{&lang.Paradigm{Gender: "neuter"}, anyCase, ""}}
			}
			continue
		}
		p := f.nouns[0]
		stem, _ := p.Stem(noun)
		endings(p, func(number int, ending string) {
			forms[stem+ending] = append(forms[stem+ending], caseForm{p, number, ending})
		})
	}
	return forms
}

// adjectiveForms returns the readings of a word as an adjective.
func (in *inflector) adjectiveForms(word string) (forms []caseForm) {
	for i := range in.Adjectives {
		p := &in.Adjectives[i]
		endings(p, func(number int, ending string) {
			f := caseForm{p, number, ending}
			if !strings.HasSuffix(word, ending) {
				return
			}
			if _, ok := p.Stem(f.base(word)); ok {
				forms = append(forms, f)
			}
		})
	}
	return forms
}

// A read is a word of a phrase with its readings.
type read struct {
	start, end int
	forms      []caseForm
}

// nominative returns a phrase with the words of its head in the nominative: the noun, which must be known as the head of
// names, the adjectives before it, and a participle set off by a comma.
func (in *inflector) nominative(text string) string {
	p := phrase{inflector: in, name: text}
	var words []read
	for {
		word := p.next()
		if word == "" || p.at > 0 && !strings.HasPrefix(text[p.at-1:], " ") {
			return text
		}
		if p.isBefore(word) || len(words) > 0 && word == p.And {
			p.at += len(word) + 1
			if p.at >= len(text) {
				return text
			}
			continue
		}
		start := p.at
		p.at += len(word)
		if noun := in.known()[strings.ToLower(word)]; noun != nil {
			return in.agree(text, p.at, append(words, read{start, p.at, noun}))
		}
		adjective := in.adjectiveForms(word)
		if adjective == nil {
			return text
		}
		words = append(words, read{start, p.at, adjective})
		p.skip(",")
		if !p.skip(" ") {
			return text
		}
	}
}

// agree returns a text with the words that it begins with, the last of which is a noun and ends at a place, in the
// nominative: by the first reading of the noun with which all others agree.
func (in *inflector) agree(text string, end int, words []read) string {
	for _, reading := range words[len(words)-1].forms {
		chosen := make([]caseForm, 0, len(words))
		for _, w := range words[:len(words)-1] {
			k := slices.IndexFunc(w.forms, reading.agrees)
			if k < 0 {
				break
			}
			chosen = append(chosen, w.forms[k])
		}
		if len(chosen) < len(words)-1 {
			continue
		}
		chosen = append(chosen, reading)
		var b strings.Builder
		at := 0
		for i, w := range words {
			b.WriteString(text[at:w.start] + chosen[i].base(text[w.start:w.end]))
			at = w.end
		}
		return b.String() + in.participleBase(text[end:], &reading)
	}
	return text
}

// agrees reports whether an adjective can have the gender and case of a noun.
func (f *caseForm) agrees(adjective caseForm) bool {
	return (f.number == anyCase || adjective.number == f.number) && adjective.paradigm.Gender == f.paradigm.Gender
}

// participleBase returns the rest of a phrase after its noun with a participle set off by a comma in the nominative.
func (in *inflector) participleBase(rest string, noun *caseForm) string {
	after, ok := strings.CutPrefix(rest, ", ")
	if !ok {
		return rest
	}
	word := wordAt(after)
	for _, f := range in.adjectiveForms(word) {
		if noun.agrees(f) {
			return ", " + f.base(word) + after[len(word):]
		}
	}
	return rest
}
