package recognizer

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/ontology"
)

// A shortNoun is one form of a head that is the short form of names that begin with it: "Groupe de travail", Комитета, of the
// key of its first form.
type shortNoun struct {
	words []uint64
	key   uint64
	only  bool  // names that begin with it have no other
	entry int32 // of the first form in the lexicon, or -1
}

// shortNouns are forms of heads by their first word, the longest first.
type shortNouns map[uint64][]shortNoun

// newShortNouns returns the nouns as they stand as short forms and as names begin with them.
func newShortNouns(nouns []lang.ShortNoun, articles []uint64) (short, named shortNouns) {
	short, named = shortNouns{}, shortNouns{}
	for _, n := range nouns {
		key := keyOf(appendWords(nil, fold(n.Short[0]).text, articles))
		short.add(n.Short, key, n.Only, articles)
		if n.Names == nil {
			n.Names = n.Short
		}
		named.add(n.Names, key, n.Only, articles)
	}
	return short, named
}

func (s shortNouns) add(forms []string, key uint64, only bool, articles []uint64) {
	for _, f := range forms {
		n := shortNoun{key: key, only: only, entry: -1}
		for _, w := range appendWords(nil, fold(f).text, articles) {
			n.words = append(n.words, w.hash)
		}
		list := append(s[n.words[0]], n)
		slices.SortStableFunc(list, func(a, b shortNoun) int { return len(b.words) - len(a.words) })
		s[n.words[0]] = list
	}
}

// setEntries notes the entities that have the first form of a noun as a short form in the lexicon: they have its other forms
// too.
func (s shortNouns) setEntries(nouns []lang.ShortNoun, l *lexicon) {
	entries := map[uint64]int32{}
	for _, n := range nouns {
		words := appendWords(nil, fold(n.Short[0]).text, l.rules.articles)
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

// at returns the nouns that stand at word i, the longest first.
func (s shortNouns) at(words []word, i int) (found []shortNoun) {
	for _, n := range s[words[i].hash] {
		if end := i + len(n.words); end <= len(words) && sameWords(words[i:end], n.words) {
			found = append(found, n)
		}
	}
	return found
}

// nounKeys returns the keys of the short forms of a name that begins with its head, or with capitals before that: "Deuxième
// Commission".
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

// definiteAt reports whether word i of a language without articles can be a definite short form: no adjective before it makes
// it another ("второго Десятилетия", "الجريمة المنظمة"), and its capital, if there are capitals, is not that of a sentence.
func (s *search) definiteAt(i int) bool {
	rules := &s.nameRules.short
	before := strings.TrimSuffix(s.text.text[:s.startOf(i)], " ")
	if !rules.Caseless && (before == "" || strings.ContainsRune(".:;!?\"", rune(before[len(before)-1]))) {
		return false
	}
	if !s.plain(i) || i == 0 || s.definite[s.words[i-1].hash] {
		return true
	}
	if s.isCapital(i-1) && s.words[i-1].form&openingForm == 0 || hasSuffixAny(s.text.text[:s.startOf(i)], rules.NotAfter...) {
		return false
	}
	article := rules.Caseless && strings.HasPrefix(s.textOf(i), arabicArticle)
	return !article || !strings.HasPrefix(s.textOf(i-1), arabicArticle) || s.follow.has(s.textOf(i-1))
}

// arabicArticle begins definite nouns and the adjectives behind them.
const arabicArticle = "ال"

// goesOn reports whether the words behind a short form that ends at the byte end of the text can be the rest of a name: "la
// Convention relative aux droits", but not "la Convention et".
func (s *search) goesOn(end int) bool {
	if !s.headFirst {
		return false
	}
	rest := strings.TrimPrefix(s.text.text[end:], " ")
	if r, _ := utf8.DecodeRuneInString(rest); rest == "" || !isLetter(r) {
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

// nearerUnknown reports whether the paragraph has a name that is not known before a short form with the same noun, and no
// known one between them: it is that name for which it is short.
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

// letters is the word at the beginning of s, "" if it begins with none.
func letters(s string) string {
	for i, r := range s {
		if !isLetter(r) {
			return s[:i]
		}
	}
	return s
}

// A wordPatterns is a set of words in which "*" stands for any letters, without those behind a "!".
type wordPatterns struct {
	words map[string]bool
	parts []wordPattern
}

// A wordPattern is what stands before and behind a "*", and whether words that match are in the set.
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
		} else {
			p.words[w] = !out
		}
	}
	return p
}

// has reports whether a word is in the set: by itself, else by the first pattern that it matches.
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
