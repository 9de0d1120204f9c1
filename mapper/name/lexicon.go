package name

import (
	"maps"
	"slices"
	"strings"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// A lexicon is the names of all known entities in one language, as a trie of words. A name matches every spelling
// that folds to the same text, with or without articles, and with the spelling variants of words that the language
// lists; the acronyms of all languages match too. A lexicon never changes after it is built, so it is shared.
type lexicon struct {
	rules   *nameRules
	edges   edges
	roots   hashBits // the first words of names
	seconds hashBits // the edges by the second words of names
	hans    []int32  // the nodes after a first Han character, from hanFirst on; 0 if no name begins with it
	accepts []int32  // by node: the last entry added that ends there, or -1
	entries []entry
	byPath  map[string]*ontology.Entity

	longestEntry int // words of the longest name
}

// The common Han characters.
const (
	hanFirst = 0x4e00
	hanCount = 0xa000 - hanFirst
)

// An entry is one name of one entity.
type entry struct {
	entity   *ontology.Entity
	role     ontology.Role
	words    int
	capitals uint64 // bit i: word i is written with a capital
	uppers   uint64 // bit i: word i is written in capitals throughout
	commas   uint64 // bit i: a comma comes before Han character i; in short names also the enumeration comma
	next     int32  // another entry with the same words, or -1
}

// newLexicon builds the lexicon of a language from entities. It has their names and the inflected forms of these.
func newLexicon(r *nameRules, entities []*ontology.Entity) *lexicon {
	code := r.code
	l := &lexicon{rules: r, byPath: make(map[string]*ontology.Entity, len(entities))}
	n, words := 0, 0
	for _, e := range entities {
		for _, name := range e.Names {
			if name.Lang == code {
				n++
				words += 1 + len(name.Text)/5
			}
		}
	}
	l.edges = newEdges(words)
	l.hans = make([]int32, hanCount)
	l.accepts = append(make([]int32, 0, words), -1)
	l.entries = make([]entry, 0, n+n/4)
	var scratch []word
	for _, e := range entities {
		l.byPath[e.Path()] = e
		for _, name := range e.Names {
			everywhere := name.Role != ontology.ShortForm && name.Role != ontology.Preferred && isAcronym(name.Text)
			if name.Lang != code && !everywhere {
				continue
			}
			scratch = l.add(e, name, name.Text, scratch)
			for _, v := range r.variants {
				if rest, ok := strings.CutPrefix(name.Text, v.Of); ok && name.Lang == code {
					for _, also := range v.Also {
						scratch = l.add(e, name, also+rest, scratch)
					}
				}
			}
			if name.Lang == code && name.Role != ontology.ShortForm {
				for _, o := range r.optional {
					if other := otherwise(name.Text, o); other != "" {
						scratch = l.add(e, name, other, scratch)
						break
					}
				}
			}
		}
	}
	l.addForms(entities)
	l.addGovernments(scratch)
	return l
}

// addGovernments adds the names of States by their governments: "Gouvernement libanais".
func (l *lexicon) addGovernments(scratch []word) {
	g := &l.rules.government
	for _, adjective := range slices.Sorted(maps.Keys(g.Of)) {
		if e := l.byPath[g.Of[adjective]]; e != nil {
			name := ontology.Name{Text: g.Noun + " " + adjective, Lang: l.rules.code, Role: ontology.Alternative}
			scratch = l.add(e, name, name.Text, scratch)
		}
	}
}

// otherwise returns a name with the optional word inserted before its ending, or without it if the name has it; ""
// if the rule does not apply to the name.
func otherwise(name string, o lang.NameOptional) string {
	for _, end := range o.Before {
		if rest, ok := strings.CutSuffix(name, end); ok {
			short, had := strings.CutSuffix(rest, o.Word)
			switch {
			case had:
				return short + end
			case rest == "" || slices.ContainsFunc(o.NotAfter, func(s string) bool { return strings.HasSuffix(rest, s) }):
				return ""
			}
			return rest + o.Word + end
		}
	}
	return ""
}

// isAcronym reports whether a name looks like an acronym that is the same in every language: one ASCII word with at
// least two capitals.
func isAcronym(s string) bool {
	capitals := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			capitals++
		case c == ' ' || c >= 0x80:
			return false
		}
	}
	return capitals > 1
}

// add adds one name. words is a scratch buffer, which it returns.
func (l *lexicon) add(e *ontology.Entity, name ontology.Name, text string, words []word) []word {
	words = appendWords(words[:0], script.Fold(text).Text, l.rules.articles)
	if len(words) == 0 {
		return words
	}
	l.longestEntry = max(l.longestEntry, len(words))
	en := entry{entity: e, role: name.Role, words: len(words)}
	node := int32(0)
	for i := range words {
		en.spell(&words[i], i)
		node = l.step(node, &words[i], i)
	}
	for k := l.accepts[node]; k >= 0; k = l.entries[k].next {
		if known := &l.entries[k]; known.entity == e {
			if known.role != ontology.ShortForm && en.role != ontology.ShortForm { // written in both ways
				known.capitals &= en.capitals
				known.uppers &= en.uppers
			}
			return words
		}
	}
	en.next = l.accepts[node]
	l.accepts[node] = int32(len(l.entries))
	l.entries = append(l.entries, en)
	return words
}

// spell records how word i of the name is written.
func (e *entry) spell(w *word, i int) {
	if i >= 64 {
		return
	}
	if w.form&capitalForm != 0 {
		e.capitals |= 1 << i
	}
	if w.form&upperForm != 0 {
		e.uppers |= 1 << i
	}
	if i > 0 && w.breaks(e.words) {
		e.commas |= 1 << i
	}
}

// step adds the edges from a node by word i of a name, in each of its spellings, and returns the node to which they
// lead.
func (l *lexicon) step(node int32, w *word, i int) (next int32) {
	gap := uint64(w.gap)
	if i == 0 {
		gap = 0
	}
	key, home := edgeOf(node, w.hash+gap, i)
	next, ok := l.edges.get(key, home)
	if !ok {
		next = int32(len(l.accepts))
		l.accepts = append(l.accepts, -1)
		l.edges.put(key, home, next)
	}
	l.begin(w.hash, key, i)
	if h := w.hash - hanMark - hanFirst; i == 0 && h < hanCount {
		l.hans[h] = next
	}
	for _, h := range l.rules.spellings[w.hash] {
		key, home := edgeOf(node, h+gap, i)
		if _, ok := l.edges.get(key, home); !ok {
			l.edges.put(key, home, next)
		}
		l.begin(h, key, i)
	}
	return next
}

// begin records the first word of a name, or the edge by its second.
func (l *lexicon) begin(hash, key uint64, i int) {
	switch i {
	case 0:
		l.roots.add(hash)
	case 1:
		l.seconds.add(key)
	}
}

// A hit is a name of the lexicon in a text: it spans words[from:to], and entry is the first of the entries that
// these match.
type hit struct {
	from, to int
	entry    int32
}

// entityOf returns the entity that a hit names.
func (l *lexicon) entityOf(h hit) *ontology.Entity { return l.entries[h.entry].entity }

// isShort reports whether a hit is a short form.
func (l *lexicon) isShort(h hit) bool { return l.entries[h.entry].role == ontology.ShortForm }

// longest returns the longest name that begins at word i. Its capitals must be in the text, except that the first
// word of a name may begin in lower case, and that capitals are not required in a name of four words or more.
func (l *lexicon) longest(words []word, i int) (h hit, ok bool) {
	first := words[i].hash
	if !l.roots.has(first) {
		return h, false
	}
	node, found := int32(0), false
	if i := first - hanMark - hanFirst; i < hanCount {
		node = l.hans[i]
		found = node != 0
	} else {
		node, found = l.edges.get(edgeOf(0, first, 0))
	}
	if !found {
		return h, false
	}
	var as spelling
	for k := i; ; {
		as.add(&words[k], k-i)
		k++
		if e := l.accepts[node]; e >= 0 {
			for ; e >= 0; e = l.entries[e].next {
				if l.entries[e].written(&as) {
					h, ok = hit{i, k, e}, true
					break
				}
			}
		}
		if k >= len(words) {
			break
		}
		key, home := edgeOf(node, words[k].hash+uint64(words[k].gap), k-i)
		if k == i+1 && !l.seconds.has(key) {
			break
		}
		if node, found = l.edges.get(key, home); !found {
			break
		}
	}
	return h, ok
}

// shortHan is the number of words, or Chinese characters, up to which a name is short: it does not match across an
// enumeration comma that it lacks.
const shortHan = 4

// breaks reports whether the comma before a Han character keeps a name of that many words from matching across it.
func (w *word) breaks(words int) bool {
	return w.form&(hanForm|commaForm) == hanForm|commaForm && (words <= shortHan || w.form&listForm == 0)
}

// A spelling is how the first 64 words of a text are written that may be a name: which have a capital, are in capitals
// throughout, or have a comma before them that keeps a longer name, and one that keeps a short name, from matching.
type spelling struct {
	capitals, uppers, commas, lists uint64
}

// add adds the nth word.
func (s *spelling) add(w *word, n int) {
	if n >= 64 {
		return
	}
	if w.form&capitalForm != 0 {
		s.capitals |= 1 << n
	}
	if w.form&upperForm != 0 {
		s.uppers |= 1 << n
	}
	if n > 0 && w.breaks(shortHan) {
		s.lists |= 1 << n
		if w.breaks(shortHan + 1) {
			s.commas |= 1 << n
		}
	}
}

// written reports whether text that is written so matches the name.
func (e *entry) written(as *spelling) bool {
	commas := as.commas
	if e.words <= shortHan {
		commas = as.lists
	}
	if e.uppers&^as.uppers != 0 || e.commas != commas {
		return false
	}
	missing := e.capitals &^ as.capitals
	if missing == 0 || e.words >= 4 {
		return true
	}
	return missing == 1 && e.capitals > 1 && e.words > 1
}
