package name

import (
	"strings"
	"sync"

	"github.com/unkg/unkg/mapper/lang"
)

// An inflector makes the forms that a name has in a sentence from its base form, and finds the base form of a phrase: by
// the endings of the cases, or by the particles that are written together with the first word. In a language without
// either, a name has no other form and every phrase is its base form.
type inflector struct {
	*lang.Inflection
	heads []string        // first words of the base forms of names, or in languages with cases their nouns, in lower case
	nouns map[string]bool // the same as a set
	known func() map[string][]caseForm
	fixed map[string]bool   // nouns that have one form
	fits  map[string]fitted // of words asked for before; nil for an inflector that is shared
}

// A nameForm is a form of a name: its words up to head in other spelling, the rest as in the base form.
type nameForm struct {
	text string // folded, up to the last word that differs
	end  int    // where the same words end in the folded base form
	own  bool   // another word has the same form
}

// newInflector prepares the inflection of a language. The heads are nouns with which names begin, in their base forms,
// alone or with the adjectives before them. It can be shared.
func newInflector(data *lang.Inflection, heads []string) *inflector {
	in := &inflector{Inflection: data, nouns: map[string]bool{}, fixed: map[string]bool{}}
	for _, w := range data.Fixed {
		in.fixed[w] = true
	}
	for _, h := range heads {
		head := in.headOf(strings.ToLower(h))
		if !in.nouns[head] {
			in.nouns[head] = true
			in.heads = append(in.heads, head)
		}
	}
	in.known = sync.OnceValue(in.nounForms)
	return in
}

// headOf returns the first word of a name, or in a language with cases the first one that is no adjective.
func (in *inflector) headOf(name string) (head string) {
	for word := range strings.FieldsSeq(name) {
		if head = word; in.Particles != nil || in.fit(word).adjective == nil && word != in.And {
			break
		}
	}
	return head
}

// inflects reports whether names of the language have forms.
func (in *inflector) inflects() bool { return in.Particles != nil || len(in.Nouns) > 0 }

// forms returns the forms of a folded name other than the name itself.
func (in *inflector) forms(name string) []nameForm {
	switch {
	case in.Particles != nil:
		return in.joinedForms(name)
	case len(in.Nouns) > 0:
		return in.caseForms(name)
	}
	return nil
}

// base returns the base form of a folded phrase that begins with the head of a name, or with words that agree with it:
// "Комитет по маякам" for "Комитетом по маякам", "اللجنة" for "وللجنة". A phrase whose head is not known keeps its form,
// but for particles before an article.
func (in *inflector) base(phrase string) string {
	switch {
	case in.Particles != nil:
		return in.unjoined(phrase)
	case len(in.Nouns) > 0:
		return in.nominative(phrase)
	}
	return phrase
}
