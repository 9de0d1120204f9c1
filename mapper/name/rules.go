package name

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// A nameRules holds the words from which the names of one language are made, ready for lookup. Words are kept as
// hashes.
type nameRules struct {
	code      string
	articles  []uint64
	spellings map[uint64][]uint64 // the other spellings of a word
	variants  []lang.NameVariant
	optional  []lang.NameOptional
	ownedBy   map[uint64]bool
	context   map[string]lang.NameContext
	periods   map[string]lang.NamePeriod

	definite   map[uint64]bool
	before     map[uint64]bool
	notes      lang.NameNotes
	shortHeads map[uint64]bool
	short      lang.NameShort
	hanHeads   map[uint64][][]uint64 // Chinese heads by their first character
	hanRoots   hashBits              // the first characters of hanHeads
	titled     map[uint64]bool       // keys of heads that are short forms only in 《》
	shy        map[uint64]bool       // keys of heads that are short forms only after a demonstrative
	defaults   []shortDefault
	headFirst  bool       // names begin with their heads, and the language has nouns
	nouns      shortNouns // in the forms used as short forms
	named      shortNouns // in the forms with which names begin
	follow     wordPatterns

	links        map[uint64]bool
	firm         map[uint64]bool
	placed       map[uint64]bool
	regions      map[uint64]bool
	generic      map[uint64]bool
	stops        map[uint64]bool
	inner        map[uint64]bool
	heads        map[uint64][]nameHead // by the hash of their last word
	tails        map[uint64]bool       // of any head
	isInstrument map[uint64]bool       // words that head the names of conventions and frameworks
	assemblies   []string
	anchored     []anchored
	anchorRoots  hashBits        // the first characters of anchors
	never        map[string]bool // folded texts that look like names but are not
}

// A nameHead is a noun that heads names, with its words as hashes.
type nameHead struct {
	text  string // folded
	words []uint64
	kind  ontology.Kind
	tail  map[uint64]bool
	bare  bool
}

// A shortDefault is a lang.ShortDefault, ready for lookup.
type shortDefault struct {
	key         uint64
	organ, path string
}

func newNameRules(l *lang.Language) *nameRules {
	n := l.Name
	r := &nameRules{
		code:         l.Code,
		spellings:    map[uint64][]uint64{},
		variants:     n.Variants,
		optional:     n.Optional,
		ownedBy:      hashSet(n.OwnedBy),
		context:      map[string]lang.NameContext{},
		periods:      map[string]lang.NamePeriod{},
		definite:     hashSet(n.Short.Definite),
		before:       hashSet(n.Short.Before),
		notes:        n.Notes,
		assemblies:   n.Form.Assemblies,
		shortHeads:   map[uint64]bool{},
		hanHeads:     map[uint64][][]uint64{},
		titled:       map[uint64]bool{},
		shy:          map[uint64]bool{},
		short:        n.Short,
		links:        hashSet(n.Form.Links),
		firm:         hashSet(n.Form.Firm),
		placed:       hashSet(n.Form.Placed),
		regions:      hashSet(n.Form.Regions),
		generic:      hashSet(n.Form.Generic),
		stops:        hashSet(n.Form.Stops),
		inner:        hashSet(n.Form.Inner),
		heads:        map[uint64][]nameHead{},
		tails:        map[uint64]bool{},
		never:        map[string]bool{},
		isInstrument: map[uint64]bool{},
	}
	for _, a := range n.Articles {
		r.articles = append(r.articles, hashOf(a))
	}
	for _, set := range n.Spelling {
		for _, w := range set {
			for _, other := range set {
				if other != w {
					r.spellings[hashWordOrHan(w)] = append(r.spellings[hashWordOrHan(w)], hashWordOrHan(other))
				}
			}
		}
	}
	for _, c := range n.Context {
		for _, name := range c.Names {
			r.context[name] = c
		}
	}
	for _, p := range n.Periods {
		for _, name := range p.Names {
			r.periods[name] = p
		}
	}
	for _, h := range n.Short.Heads {
		words := appendWords(nil, script.Fold(h).Text, nil)
		if words[0].form&hanForm == 0 {
			r.shortHeads[words[len(words)-1].hash] = true
			continue
		}
		hashes := make([]uint64, len(words))
		for i, w := range words {
			hashes[i] = w.hash
		}
		r.hanRoots.add(hashes[0])
		r.hanHeads[hashes[0]] = append(r.hanHeads[hashes[0]], hashes)
	}
	for _, h := range n.Short.Titled {
		r.titled[keyOf(appendWords(nil, script.Fold(h).Text, nil))] = true
	}
	for _, h := range n.Short.Shy {
		r.shy[keyOf(appendWords(nil, script.Fold(h).Text, nil))] = true
	}
	r.headFirst = len(n.Short.Nouns) > 0
	r.nouns, r.named = newShortNouns(n.Short.Nouns, r.articles)
	r.follow = newWordPatterns(n.Short.Follow)
	for _, d := range n.Short.Defaults {
		r.defaults = append(r.defaults, shortDefault{keyOf(appendWords(nil, script.Fold(d.Short).Text, r.articles)), d.Organ, d.Entity})
	}
	for _, text := range slices.Concat(n.Form.Never, n.Form.Generic) {
		r.never[text] = true
	}
	for _, a := range n.Form.Anchored {
		r.anchored = append(r.anchored, anchored{a, ontology.Kind(a.Kind)})
		for _, text := range a.Anchors {
			first, _ := utf8.DecodeRuneInString(text)
			r.anchorRoots.add(hashHan(first))
		}
	}
	for _, h := range n.Form.Heads {
		head := nameHead{text: script.Fold(h.Word).Text, kind: ontology.Kind(h.Kind), tail: hashSet(h.Tail), bare: h.Bare}
		for _, w := range appendWords(nil, head.text, r.articles) {
			head.words = append(head.words, w.hash)
		}
		last := head.words[len(head.words)-1]
		r.heads[last] = append(r.heads[last], head)
		if head.kind == ontology.Convention || head.kind == ontology.Framework {
			r.isInstrument[last] = true
		}
		for t := range head.tail {
			r.tails[t] = true
		}
	}
	return r
}

// hashWordOrHan returns the hash of a whole word or of one Han character.
func hashWordOrHan(s string) uint64 {
	if r, size := utf8.DecodeRuneInString(s); size == len(s) && unicode.Is(unicode.Han, r) {
		return hashHan(r)
	}
	return hashOf(s)
}

// hashSet returns the set of the hashes of words.
func hashSet(words []string) map[uint64]bool {
	m := make(map[uint64]bool, len(words))
	for _, w := range words {
		m[hashOf(w)] = true
	}
	return m
}

// allows reports whether the text around the name from start to end, in a document of a year ("" if unknown), permits it
// to be that name.
func (r *nameRules) allows(text string, start, end int, year string) bool {
	name := text[start:end]
	if p, ok := r.periods[name]; ok && year != "" && (year < p.From || p.Until != "" && year > p.Until) {
		return false
	}
	c, ok := r.context[name]
	if !ok {
		return true
	}
	for _, s := range c.NotAfter {
		if strings.HasSuffix(text[:start], s) {
			return false
		}
	}
	for _, s := range c.NotBefore {
		if strings.HasPrefix(text[end:], s) {
			return false
		}
	}
	return true
}
