package name

import (
	"slices"
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// A nameRules holds the words from which the names of one language are made, ready for lookup. Words are kept as
// hashes.
type nameRules struct {
	code       string
	syntax     *lang.Syntax
	numbers    *lang.Number
	headFirst  bool // names begin with their heads
	articles   []uint64
	prefix     string              // the article, where it is joined to its noun
	genitive   uint64              // what an apostrophe joins to an owner, 0 for nothing
	title      [2]string           // the marks before and after a title, "" for none
	spellings  map[uint64][]uint64 // the other spellings of a word
	variants   []lang.NameVariant
	optional   []lang.NameOptional
	ownedBy    map[uint64]bool
	possessive map[uint64]bool // of the adopting organ
	context    map[string]lang.NameContext
	periods    map[string]lang.NamePeriod
	notes      lang.NameNotes

	shortWords   lang.NameShort
	shortNever   map[string]bool // folded definite expressions that look like short forms but are not
	definite     map[uint64]bool
	before       map[uint64]bool
	shortHeads   map[uint64]bool
	hanHeads     map[uint64][][]uint64 // Chinese heads by their first character
	hanRoots     hashBits              // the first characters of hanHeads
	titleHeads   map[uint64]bool       // keys of heads that are short forms only in the marks of a title
	commonHeads  map[uint64]bool       // keys of heads that are short forms only after a demonstrative
	defaults     []shortDefault
	nouns, named shortNouns // heads in the forms used as short forms, and in those with which names begin
	follow       wordPatterns
	inflector    *inflector

	links        map[uint64]bool
	joins        map[uint64]bool
	binding      map[uint64]bool
	placed       map[uint64]bool
	regions      map[uint64]bool
	generic      map[uint64]bool
	stops        map[uint64]bool
	inner        map[uint64]bool
	heads        map[uint64][]nameHead // by the hash of their last word
	starts       map[uint64][]nameHead // where names begin with their heads: by that of their first word, the longest first
	leads        wordPatterns
	ends, doubts wordPatterns
	vague        wordPatterns
	oblique      wordPatterns
	linkPairs    wordPatterns
	particles    *lang.Particles
	lower        bool            // names go on in lower case
	tails        map[uint64]bool // of any head
	isInstrument map[uint64]bool // words that head the names of conventions and frameworks
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
	n := &l.Name
	r := &nameRules{
		code:       l.Code,
		syntax:     &l.Syntax,
		numbers:    &l.Number,
		headFirst:  l.Syntax.Names == lang.HeadFirst,
		prefix:     n.Prefix,
		spellings:  map[uint64][]uint64{},
		variants:   n.Variants,
		optional:   n.Optional,
		ownedBy:    hashSet(n.OwnedBy),
		possessive: hashSet(n.Possessive),
		context:    map[string]lang.NameContext{},
		periods:    map[string]lang.NamePeriod{},
		notes:      n.Notes,
		particles:  &l.Clause.Words.Particles,
	}
	for _, a := range n.Articles {
		r.articles = append(r.articles, hashOf(a))
	}
	if n.Genitive != "" {
		r.genitive = hashOf(n.Genitive)
	}
	if marks := l.Syntax.Titles; len(marks) > 0 {
		r.title = [2]string{string(marks[0].Open), string(marks[0].Close)}
	}
	for _, set := range n.Spelling {
		r.addSpellings(set)
	}
	r.inflector = newInflector(&l.Inflection, headsOf(n))
	r.addOrdinals(l.Number.Suffixes)
	for _, c := range n.Context {
		for _, name := range c.Names {
			r.addContext(name, c)
		}
	}
	for _, p := range n.Periods {
		for _, name := range p.Names {
			for _, form := range r.formsOf(name) {
				r.periods[form] = p
			}
		}
	}
	r.addShort(&n.Short)
	r.addForm(&n.Form)
	return r
}

// headsOf lists the nouns with which names begin.
func headsOf(n *lang.Name) (heads []string) {
	for _, noun := range n.Short.Nouns {
		heads = append(append(append(heads, noun.Short), noun.Also...), noun.Names...)
	}
	for _, h := range n.Form.Heads {
		heads = append(heads, h.Word)
	}
	return heads
}

// addContext adds what must not surround a name in any of its forms. What comes before a preposition written together with
// the name is not part of it: "الدعم لمالي" is support for Mali, "دعم مالي" is financial.
func (r *nameRules) addContext(name string, c lang.NameContext) {
	prepositional := c
	prepositional.NotAfter = nil
	for _, form := range r.formsOf(name) {
		r.context[form] = prepositional
	}
	alone := r.formsOf(name)
	if p := r.inflector.Particles; p != nil {
		alone = p.Conjoined(script.Fold(name).Text)
	}
	for _, form := range alone {
		r.context[form] = c
	}
}

// formsOf returns the forms of a base form, folded and with itself first.
func (r *nameRules) formsOf(base string) []string {
	base = script.Fold(base).Text
	forms := []string{base}
	for _, f := range r.inflector.forms(base) {
		forms = append(forms, f.text+base[f.end:])
	}
	return forms
}

// addSpellings adds a set of spellings of one word.
func (r *nameRules) addSpellings(set []string) {
	for _, w := range set {
		for _, other := range set {
			if other != w {
				r.spellings[hashWordOrHan(w)] = append(r.spellings[hashWordOrHan(w)], hashWordOrHan(other))
			}
		}
	}
}

// mostOrdinal is the highest number of a session, meeting or anniversary whose suffix can vary: 15ª, 15a; 21º, 21er.
const mostOrdinal = 120

// addOrdinals adds the spellings of ordinals in digits, in languages whose suffixes are letters joined to them.
func (r *nameRules) addOrdinals(suffixes []string) {
	for n := 1; n <= mostOrdinal; n++ {
		var set []string
		for _, suffix := range suffixes {
			if first, _ := utf8.DecodeRuneInString(suffix); script.IsLetter(first) {
				set = append(set, strconv.Itoa(n)+suffix)
			}
		}
		r.addSpellings(set)
	}
}

// addShort adds how short forms are written.
func (r *nameRules) addShort(short *lang.NameShort) {
	r.shortWords = *short
	r.shortNever = map[string]bool{}
	for _, text := range short.Never {
		for _, form := range r.formsOf(text) {
			r.shortNever[form] = true
		}
	}
	r.definite, r.before = hashSet(short.Definite), hashSet(short.Before)
	r.titleHeads, r.commonHeads = keySet(short.Titled), keySet(short.Common)
	r.shortHeads, r.hanHeads = map[uint64]bool{}, map[uint64][][]uint64{}
	for _, h := range short.Heads {
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
	r.nouns, r.named = newShortNouns(short.Nouns, r)
	r.follow = newWordPatterns(short.Follow)
	for _, d := range short.Defaults {
		key := keyOf(appendWords(nil, script.Fold(d.Short).Text, r.articles))
		r.defaults = append(r.defaults, shortDefault{key, d.Organ, d.Entity})
	}
}

// addForm adds the forms by which names are recognised that the authority lacks.
func (r *nameRules) addForm(form *lang.NameForm) {
	r.links, r.joins, r.binding = hashSet(form.Links), hashSet(form.Joins), hashSet(form.Binding)
	r.placed, r.regions, r.generic = hashSet(form.Placed), hashSet(form.Regions), hashSet(form.Generic)
	r.stops, r.inner = hashSet(form.Stops), hashSet(form.Inner)
	r.assemblies = form.Assemblies
	r.never = map[string]bool{}
	for _, text := range slices.Concat(form.Never, form.Generic) {
		r.never[text] = true
	}
	for _, a := range form.Anchored {
		r.anchored = append(r.anchored, anchored{a, ontology.Kind(a.Kind)})
		for _, text := range a.Anchors {
			first, _ := utf8.DecodeRuneInString(text)
			r.anchorRoots.add(hashHan(first))
		}
	}
	r.leads, r.ends, r.doubts, r.lower = newWordPatterns(form.Leads), newWordPatterns(form.Ends), newWordPatterns(form.Doubts), form.Lower
	r.vague, r.oblique = newWordPatterns(form.Vague), newWordPatterns(form.Oblique)
	r.linkPairs = newWordPatterns(form.LinkPairs)
	r.addHeads(form)
}

// addHeads adds the heads of the names that the authority lacks.
func (r *nameRules) addHeads(f *lang.NameForm) {
	r.starts = map[uint64][]nameHead{}
	r.heads, r.tails, r.isInstrument = map[uint64][]nameHead{}, map[uint64]bool{}, map[uint64]bool{}
	for _, h := range f.Heads {
		var forms []string
		for _, base := range append([]string{h.Word}, h.Forms...) {
			forms = append(forms, r.formsOf(base)...)
		}
		for _, form := range forms {
			head := nameHead{text: form, kind: ontology.Kind(h.Kind), tail: hashSet(slices.Concat(h.Tail, f.Topics)), bare: h.Bare}
			for _, w := range appendWords(nil, head.text, r.articles) {
				head.words = append(head.words, w.hash)
			}
			if r.headFirst {
				first := head.words[0]
				r.starts[first] = append(r.starts[first], head)
				slices.SortStableFunc(r.starts[first], func(a, b nameHead) int { return len(b.words) - len(a.words) })
				continue
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
	}
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

// keySet returns the set of the keys of short forms.
func keySet(texts []string) map[uint64]bool {
	m := make(map[uint64]bool, len(texts))
	for _, t := range texts {
		m[keyOf(appendWords(nil, script.Fold(t).Text, nil))] = true
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
	return !hasSuffixAny(text[:start], c.NotAfter...) && !hasPrefixAny(text[end:], c.NotBefore...)
}
