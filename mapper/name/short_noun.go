package name

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// A shortNoun is one form of a head noun that serves as the short form of names that begin with it: "Groupe de
// travail", Комитета. All forms of a noun share the key of its base form.
type shortNoun struct {
	words []uint64
	key   uint64
	only  bool  // names that begin with it have no other short form
	entry int32 // the lexicon entry of the base form, or -1
}

// shortNouns are forms of head nouns by their first word, the longest first.
type shortNouns map[uint64][]shortNoun

// newShortNouns returns the nouns that serve as short forms, and those with which names begin, in all their forms.
func newShortNouns(nouns []lang.ShortNoun, r *nameRules) (short, named shortNouns) {
	short, named = shortNouns{}, shortNouns{}
	for _, n := range nouns {
		key := keyOf(appendWords(nil, script.Fold(n.Short).Text, r.articles))
		for _, noun := range append([]string{n.Short}, n.Also...) {
			short.add(noun, key, n.Only, r)
			named.add(noun, key, n.Only, r)
		}
		for _, name := range n.Names {
			named.add(name, key, n.Only, r)
		}
	}
	return short, named
}

// add adds the forms of a noun.
func (s shortNouns) add(base string, key uint64, only bool, r *nameRules) {
	for _, form := range r.formsOf(base) {
		n := shortNoun{key: key, only: only, entry: -1}
		for _, w := range appendWords(nil, form, r.articles) {
			n.words = append(n.words, w.hash)
		}
		list := append(s[n.words[0]], n)
		slices.SortStableFunc(list, func(a, b shortNoun) int { return len(b.words) - len(a.words) })
		s[n.words[0]] = list
	}
}

// setEntries links each noun whose base form is a short form in the lexicon to that entry, so that its other forms
// have the same entities.
func (s shortNouns) setEntries(nouns []lang.ShortNoun, l *lexicon) {
	entries := map[uint64]int32{}
	for _, n := range nouns {
		words := appendWords(nil, script.Fold(n.Short).Text, l.rules.articles)
		if h, ok := l.longest(words, 0); ok && h.to == len(words) && l.entries[h.entry].role == ontology.ShortForm {
			entries[keyOf(words)] = h.entry
		}
	}
	for _, list := range s {
		for i := range list {
			if e, ok := entries[list[i].key]; ok {
				list[i].entry = e
			}
		}
	}
}

// at returns the nouns that begin at word i, the longest first.
func (s shortNouns) at(words []word, i int) (found []shortNoun) {
	for _, n := range s[words[i].hash] {
		if end := i + len(n.words); end <= len(words) && sameWords(words[i:end], n.words) {
			found = append(found, n)
		}
	}
	return found
}

// nounKeys returns the keys of the short forms of a name that begins with its head, or with capitalised words
// before the head: "Deuxième Commission".
func (s *search) nounKeys(from, to int) (keys []uint64) {
	for i := from; i < to; i++ {
		if i > from && (!s.plain(i) || s.words[i-1].form&capitalForm == 0) {
			break
		}
		for _, n := range s.named.at(s.words[:to], i) {
			if keys = append(keys, n.key); n.only {
				break
			}
		}
		if keys != nil {
			break
		}
	}
	return keys
}

// definiteAt reports whether word i, in a language without articles, can be a definite short form. It cannot if an
// adjective before it makes it another ("второго Десятилетия", "الجريمة المنظمة"), or if its capital may be due to
// the start of a sentence.
func (s *search) definiteAt(i int) bool {
	before := strings.TrimSuffix(s.text.Text[:s.startOf(i)], " ")
	if s.syntax.Capitals && (before == "" || strings.ContainsRune(".:;!?\"", rune(before[len(before)-1]))) {
		return false
	}
	if !s.plain(i) || i == 0 || s.definite[s.words[i-1].hash] {
		return true
	}
	if s.isCapital(i-1) && s.words[i-1].form&openingForm == 0 || hasSuffixAny(s.text.Text[:s.startOf(i)], s.shortWords.NotAfter...) {
		return false
	}
	agrees := s.prefix != "" && strings.HasPrefix(s.textOf(i), s.prefix) && strings.HasPrefix(s.textOf(i-1), s.prefix)
	return !agrees || s.follow.has(s.textOf(i-1)) // a definite noun and the adjective after it
}

// goesOn reports whether the words after a short form that ends at byte end of the text may be the rest of a name:
// "la Convention relative aux droits", but not "la Convention et".
func (s *search) goesOn(end int) bool {
	if !s.headFirst {
		return false
	}
	rest := strings.TrimPrefix(s.text.Text[end:], " ")
	if r, _ := utf8.DecodeRuneInString(rest); rest == "" || !script.IsLetter(r) {
		return false
	}
	if rest[0] >= '0' && rest[0] <= '9' {
		return true
	}
	first := letters(rest)
	if s.follow.has(first) {
		return false
	}
	if len(first)+1 < len(rest) {
		if second := letters(rest[len(first)+1:]); second != "" && s.follow.has(rest[:len(first)+1+len(second)]) {
			return false
		}
	}
	return true
}

// nearerUnknown reports whether the last name with this noun before the short form in its paragraph is one that the
// lexicon lacks. The short form then refers to that name.
func (d *named) nearerUnknown(f *shortForm) bool {
	text := textKey{f.unit, f.note}
	unknown, ok := d.unknown[f.key].before(text, f.at)
	if !ok {
		return false
	}
	ofAnyYear := *f
	ofAnyYear.year = ""
	known, ok := d.meaningsOf(&ofAnyYear).places.before(text, f.at)
	return !ok || known.at <= unknown.at
}

// letters returns the word at the beginning of s, "" if it does not begin with one.
func letters(s string) string {
	for i, r := range s {
		if !script.IsLetter(r) {
			return s[:i]
		}
	}
	return s
}

// A wordPatterns is a set of words. "*" matches any letters, and a leading "!" excludes what matches the rest.
type wordPatterns struct {
	words map[string]bool
	parts []wordPattern
	pairs []wordPattern // those of parts that are for two words
}

// hasPair reports whether two words, with a space between them, are in the set as a pair.
func (p *wordPatterns) hasPair(pair string) bool {
	if in, ok := p.words[pair]; ok {
		return in
	}
	for _, part := range p.pairs {
		if len(pair) >= len(part.begin)+len(part.end) && strings.HasPrefix(pair, part.begin) && strings.HasSuffix(pair, part.end) {
			return part.in
		}
	}
	return false
}

// A wordPattern is the text before and after a "*", and whether words that match are in the set.
type wordPattern struct {
	begin, end string
	in         bool
}

func newWordPatterns(list []string) wordPatterns {
	p := wordPatterns{words: map[string]bool{}}
	for _, w := range list {
		w, out := strings.CutPrefix(w, "!")
		if begin, end, ok := strings.Cut(w, "*"); ok {
			p.parts = append(p.parts, wordPattern{begin, end, !out})
			if strings.Contains(w, " ") {
				p.pairs = append(p.pairs, p.parts[len(p.parts)-1])
			}
		} else {
			p.words[w] = !out
		}
	}
	return p
}

// has reports whether a word is in the set: by the word itself if it is listed, else by the first pattern that
// matches.
func (p *wordPatterns) has(word string) bool {
	if in, ok := p.words[word]; ok {
		return in
	}
	for _, part := range p.parts {
		if len(word) >= len(part.begin)+len(part.end) && strings.HasPrefix(word, part.begin) && strings.HasSuffix(word, part.end) {
			return part.in
		}
	}
	return false
}
