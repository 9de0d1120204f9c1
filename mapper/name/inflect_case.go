package name

import (
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
	words := in.decline(name)
	if len(words) == 0 {
		return nil
	}
	end := words[len(words)-1].end
	seen := map[string]bool{name[:end]: true}
	for i := range lang.Cases {
		for alternative := 0; ; alternative++ {
			text, more := inCase(name[:end], words, i, alternative)
			if !seen[text] {
				seen[text] = true
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

// decline returns the words of a name that change with its case, in order.
func (in *inflector) decline(name string) []declined {
	p := phrase{inflector: in, name: name}
	p.head()
	if len(p.words) == 0 && !p.single {
		return nil
	}
	for p.joined() {
		p.head()
	}
	p.participles()
	return p.words
}

// A phrase is a name whose words are being declined.
type phrase struct {
	*inflector
	name   string
	at     int // where the next word begins
	gender string
	single bool // its head has one form
	words  []declined
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
// head themselves: "Уполномоченный по маякам".
func (p *phrase) head() {
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
			p.noun(word, a)
			return
		}
		if !p.skip(" ") {
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
func (p *phrase) noun(word string, f fitted) {
	if f.fixed {
		p.single = true
		p.at += len(word)
		return
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
	if first, last, ok := strings.Cut(word, "-"); ok && p.fit(last).fixed {
		start, end = p.at, p.at+len(first)
	}
	stem, _ := paradigm.Stem(p.name[start:end])
	p.words = append(p.words, declined{start, end, stem, paradigm})
	p.at += len(word)
}

// joined moves to a further phrase in the same case: in brackets, after a dash, or a capital after "and".
func (p *phrase) joined() bool {
	for _, joint := range []string{" (", " - ", " " + p.And + " "} {
		from := p.at
		if !p.skip(joint) {
			continue
		}
		word := p.next()
		r, _ := utf8.DecodeRuneInString(word)
		if f := p.fit(word); unicode.IsUpper(r) && (f.adjective != nil || f.nouns != nil) {
			return true
		}
		p.at = from
	}
	return false
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
		if a := p.fit(word).adjective; a != nil && a.Gender == p.gender {
			p.add(word, a)
		}
	}
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
	if first, rest, ok := strings.Cut(word, "-"); ok {
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
