package name

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
)

// A declined is a word of a name that changes with its case.
type declined struct {
	start, end int // bytes of the name
	stem       string
	paradigm   *lang.Paradigm
}

// caseForms returns a name in the cases other than the nominative. The head of the name changes, with the adjectives
// before it; so do a participle set off by a comma, a name in brackets after the head, and what "and" or a dash joins to
// it. The rest of the name stays as it is.
func (in *inflector) caseForms(name string) (forms []nameForm) {
	words, both := in.decline(name, false)
	forms = appendCases(forms, name, words)
	if both {
		words, _ = in.decline(name, true)
		forms = appendCases(forms, name, words)
	}
	return forms
}

// appendCases appends the forms of a name with its words in each case.
func appendCases(forms []nameForm, name string, words []declined) []nameForm {
	if len(words) == 0 {
		return forms
	}
	end := words[len(words)-1].end
	for i := range lang.Cases {
		for alternative := 0; ; alternative++ {
			text, more := inCase(name[:end], words, i, alternative)
			same := func(f nameForm) bool { return f.text == text }
			if text != name[:end] && !slices.ContainsFunc(forms, same) {
				forms = append(forms, nameForm{text: text, end: end})
			}
			if !more {
				break
			}
		}
	}
	return forms
}

// inCase returns a name with its words in a case, each in the alternative with a number, or its last; more says whether
// there are further ones.
func inCase(name string, words []declined, i, alternative int) (text string, more bool) {
	var b strings.Builder
	at := 0
	for _, w := range words {
		b.WriteString(name[at:w.start])
		at = w.end
		endings := w.paradigm.Endings(i)
		if len(endings) == 0 {
			b.WriteString(name[w.start:w.end])
			continue
		}
		b.WriteString(w.stem + endings[min(alternative, len(endings)-1)])
		more = more || alternative+1 < len(endings)
	}
	b.WriteString(name[at:])
	return b.String(), more
}

// decline returns the words of a name that change with its case, in order. Of two nouns with a hyphen between them the
// last changes, or both, as in "Директор-распорядитель"; hyphened says whether there are such.
func (in *inflector) decline(name string, both bool) (words []declined, hyphened bool) {
	p := phrase{inflector: in, name: name, both: both}
	p.skip(`"`)
	p.head("")
	if len(p.words) == 0 && !p.single {
		return nil, false
	}
	for p.joined() {
		p.head(p.gender)
	}
	p.participles()
	return p.words, p.hyphened
}

// A phrase is a name whose words are being declined.
type phrase struct {
	*inflector
	name   string
	at     int // where the next word begins
	gender string
	single bool // its head has one form
	words  []declined

	both, hyphened bool
}

// next returns the word at p.at, up to a space or a mark.
func (p *phrase) next() string {
	rest := p.name[p.at:]
	if i := strings.IndexAny(rest, ` ,()"/:;.`); i >= 0 {
		return rest[:i]
	}
	return rest
}

// skip moves over a text if it comes next.
func (p *phrase) skip(text string) bool {
	ok := strings.HasPrefix(p.name[p.at:], text)
	if ok {
		p.at += len(text)
	}
	return ok
}

// head declines the adjectives at p.at and the noun after them. Adjectives without a noun that agrees with them are the
// head themselves: "Уполномоченный по маякам". A noun alone is rather a plural if the one before it is.
func (p *phrase) head(before string) {
	p.gender, p.single = "", false
	for {
		word := p.next()
		switch a := p.fit(word); {
		case p.isBefore(word) && p.skip(word+" "):
			continue
		case a.adjective != nil && (p.gender == "" || p.gender == a.adjective.Gender):
			p.add(word, a.adjective)
			if p.gender = a.adjective.Gender; p.adjectiveFollows() {
				continue
			}
		default:
			p.noun(word, a, before)
			return
		}
		if !p.skip(` "`) && !p.skip(" ") {
			return
		}
	}
}

// adjectiveFollows moves over a comma or "and" if an adjective that agrees comes after it.
func (p *phrase) adjectiveFollows() bool {
	from := p.at
	for _, joint := range []string{", ", " " + p.And + " "} {
		if !p.skip(joint) {
			continue
		}
		if a := p.fit(p.next()).adjective; a != nil && a.Gender == p.gender {
			return true
		}
		p.at = from
	}
	return false
}

// noun declines the noun that heads the phrase, if it agrees with the adjectives before it.
func (p *phrase) noun(word string, f fitted, before string) {
	if f.fixed {
		p.single = true
		p.at += len(word)
		return
	}
	if p.gender == "" && before == plural && f.isPlural() {
		p.gender = plural
	}
	for _, noun := range f.nouns {
		if p.gender == "" || noun.Gender == p.gender {
			p.gender = noun.Gender
			p.add(word, noun)
			return
		}
	}
}

// add declines a word by a paradigm. Of a word with a hyphen the last part changes, or the first if the last has one form.
func (p *phrase) add(word string, paradigm *lang.Paradigm) {
	start, end := p.at, p.at+len(word)
	p.at = end
	first, last, ok := cutLast(word, "-")
	switch {
	case !ok:
	case p.hasOneForm(last):
		end = start + len(first)
	default:
		if noun := p.nounLike(first, paradigm); noun != nil && slices.Contains(p.fit(word).nouns, paradigm) {
			p.hyphened = true
			if p.both {
				p.addPart(start, start+len(first), noun)
			}
		}
		start += len(first) + 1
	}
	p.addPart(start, end, paradigm)
}

// nounLike returns a paradigm of a word as a noun of the gender of another, nil if it has none.
func (p *phrase) nounLike(word string, other *lang.Paradigm) *lang.Paradigm {
	for _, noun := range p.fit(word).nouns {
		if noun.Gender == other.Gender {
			return noun
		}
	}
	return nil
}

// addPart adds a part of the name that changes.
func (p *phrase) addPart(start, end int, paradigm *lang.Paradigm) {
	stem, _ := paradigm.Stem(p.name[start:end])
	p.words = append(p.words, declined{start, end, stem, paradigm})
}

// cutLast cuts a text at the last separator.
func cutLast(text, separator string) (before, after string, found bool) {
	if i := strings.LastIndex(text, separator); i >= 0 {
		return text[:i], text[i+len(separator):], true
	}
	return text, "", false
}

// joined moves to a further phrase in the same case: in brackets, after a dash or "and", with a capital; after "and" also
// a plural in lower case after another.
func (p *phrase) joined() bool {
	for _, joint := range []string{" (", " - ", " " + p.And + " "} {
		from := p.at
		if !p.skip(joint) {
			continue
		}
		word := p.next()
		r, _ := utf8.DecodeRuneInString(word)
		f := p.fit(word)
		if unicode.IsUpper(r) && (f.adjective != nil || f.nouns != nil) || p.gender == plural && f.isPlural() {
			return true
		}
		p.at = from
	}
	return false
}

// plural is the gender of a paradigm whose nominative is a plural.
const plural = "plural"

// isPlural reports whether a word can be a plural.
func (f *fitted) isPlural() bool {
	return f.adjective != nil && f.adjective.Gender == plural ||
		f.adjective == nil && slices.ContainsFunc(f.nouns, func(n *lang.Paradigm) bool { return n.Gender == plural })
}

// participles declines what is set off by a comma in the rest of the name and agrees with the head: "Комитет,
// учрежденный Ассамблеей".
func (p *phrase) participles() {
	for {
		n := strings.Index(p.name[p.at:], ", ")
		if n < 0 {
			return
		}
		p.at += n + len(", ")
		word := p.next()
		if a := p.fit(word).adjective; a != nil && a.Gender == p.gender && !p.oblique(a) {
			p.add(word, a)
		}
	}
}

// oblique reports whether a word may as well be another adjective outside the nominative: "о зоне, свободной от ламп".
func (p *phrase) oblique(a *lang.Paradigm) bool {
	for i := range p.Adjectives {
		for k := range lang.Cases {
			if other := &p.Adjectives[i]; other != a && slices.Contains(other.Endings(k), a.Base) {
				return true
			}
		}
	}
	return false
}

// isBefore reports whether a word has one form before an adjective.
func (p *phrase) isBefore(word string) bool {
	for _, w := range p.Before {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// A fitted is the paradigms that fit a word by its ending.
type fitted struct {
	adjective *lang.Paradigm
	nouns     []*lang.Paradigm // in order of preference
	fixed     bool
}

// fit returns the paradigms of a word. A word that a noun has in its list is no adjective.
func (in *inflector) fit(word string) fitted {
	if f, ok := in.fits[word]; ok {
		return f
	}
	f := in.newFitted(word)
	if in.fits != nil {
		in.fits[word] = f
	}
	return f
}

func (in *inflector) newFitted(word string) (f fitted) {
	last := word
	if first, rest, ok := cutLast(word, "-"); ok {
		if last = rest; in.hasOneForm(last) {
			last = first
		}
	}
	if in.hasOneForm(word) || in.hasOneForm(last) {
		return fitted{fixed: true}
	}
	for i := range in.Nouns {
		if _, ok := in.Nouns[i].Stem(last); ok {
			f.nouns = append(f.nouns, &in.Nouns[i])
		}
	}
	if len(f.nouns) > 0 && f.nouns[0].Words != nil {
		return f
	}
	for i := range in.Adjectives {
		if _, ok := in.Adjectives[i].Stem(last); ok {
			f.adjective = &in.Adjectives[i]
			return f
		}
	}
	return f
}

// hasOneForm reports whether a word is listed as one that has one form, or is an acronym.
func (in *inflector) hasOneForm(word string) bool {
	capitals := 0
	for _, r := range word {
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return capitals > 1 && capitals == utf8.RuneCountInString(word) || in.fixed[strings.ToLower(word)]
}
