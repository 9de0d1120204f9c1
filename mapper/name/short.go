package name

import (
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// A shortForm is a definite short form in a text, to be resolved once the names of the whole document are known:
// "the Committee", "the 1954 Convention", 公署.
type shortForm struct {
	to     *[]resolution.Mention
	index  int // of its mention in to
	unit   int
	at     int
	note   bool // in a footnote
	where  string
	text   string
	key    uint64 // of its words
	entry  int32  // lexicon entry, or -1
	year   string
	strict bool // an article or year with a head alone, or a Chinese title: without an entity, it is worth a warning
}

// A shortRun is the words of a short form.
type shortRun struct {
	from, to int
	start    int // where its text begins, with its year
	shortForm
}

// shortAt looks for a definite short form at word i, where the lexicon has the hit h if known.
func (s *search) shortAt(i int, h hit, known bool) (shortRun, bool) {
	if s.words[i].form&hanForm != 0 {
		return s.shortHan(i, h, known)
	}
	c := shortRun{from: i, to: i, start: s.startOf(i), shortForm: shortForm{entry: -1}}
	if !s.beginsShort(&c) || !s.endShort(&c, h, known) || s.namedOn(&c) {
		return c, false
	}
	if c.key == 0 {
		c.key = keyOf(s.words[c.from:c.to])
	}
	if s.goesOn(s.endOf(c.to-1)) || s.glosses(&c) && s.found[len(s.found)-1].Entity.Kind == ontology.State {
		// a State ends a longer name: "Committee established by resolution 2127 (2013) concerning Utopia (the Committee)"
		s.unknown = append(s.unknown, naming{unit: s.unit, at: s.text.At(c.start), note: s.note, keys: []uint64{c.key}})
		return c, false
	}
	text := s.text.Text[c.start:s.endOf(c.to-1)]
	return c, !s.shortNever[text]
}

// beginsShort reports whether a definite short form can begin at the first word of c: it has a capital, and an article,
// a word like "its" or the place where it is makes it definite. It notes the year before it.
func (s *search) beginsShort(c *shortRun) bool {
	i := c.from
	w := s.words[i]
	switch {
	case w.form&(capitalForm|digitForm) != capitalForm && s.syntax.Capitals, w.form&(joinedForm|articleForm) == joinedForm:
		return false
	case s.headFirst && !s.syntax.Articles:
		return s.definiteAt(i)
	case w.form&articleForm != 0:
		return true
	}
	at, year := s.yearBefore(i)
	switch {
	case year != "" && s.words[i-1].form&articleForm != 0:
		c.start, c.year = at, year
	case s.plain(i) && (s.definite[s.words[i-1].hash] || s.words[i-1].hash == s.genitive && s.words[i-1].form&joinedForm != 0):
	case s.plain(i+1) && s.before[s.words[i+1].hash] &&
		(i == 0 || !s.isCapital(i-1) || s.words[i-1].form&openingForm != 0 || !s.plain(i)):
	default:
		return false
	}
	return true
}

// endShort finds where a short form ends: with the hit of the lexicon, with a head, or with the capitalised words that
// end in one.
func (s *search) endShort(c *shortRun, h hit, known bool) bool {
	i := c.from
	if known {
		c.to, c.entry = h.to, h.entry
	}
	nouns := s.nouns.at(s.words, i)
	if len(nouns) > 0 && i+len(nouns[0].words) >= c.to {
		if end := i + len(nouns[0].words); end != c.to || nouns[0].entry >= 0 {
			c.to, c.entry = end, nouns[0].entry
		}
		c.key = nouns[0].key
		return true
	}
	if known {
		return true
	}
	for c.to < len(s.words) && (c.to == i || s.plain(c.to) && s.isCapital(c.to)) && !s.stops[s.words[c.to].hash] {
		c.to++
	}
	if c.to == i || !s.shortHeads[s.words[c.to-1].hash] {
		return false
	}
	c.strict = c.to == i+1 && (s.words[i].form&articleForm != 0 || c.year != "")
	return true
}

// namedOn reports whether the words after a short form make a longer name of it: "the Convention on Biological
// Diversity".
func (s *search) namedOn(c *shortRun) bool {
	k := c.to
	if k >= len(s.words) || s.words[k].broken() {
		return false
	}
	next := s.words[k]
	if next.form&articleForm == 0 && s.isCapital(k) && !s.stops[next.hash] {
		return true
	}
	if !s.tails[next.hash] || k+1 >= len(s.words) || c.to-c.from >= 3 || s.words[k+1].broken() {
		return false
	}
	if s.ownedBy[next.hash] {
		next := s.words[k+1].hash
		return s.isCapital(k+1) && (!s.stops[next] || s.inner[next])
	}
	return s.binding[next.hash] && (s.isCapital(k+1) || s.words[k+1].form&articleForm != 0)
}

// shortHan looks for a Chinese short form: in the marks of a title, or after words that end where a name can begin.
func (s *search) shortHan(i int, h hit, known bool) (shortRun, bool) {
	c := shortRun{from: i, to: i, start: s.startOf(i), shortForm: shortForm{entry: -1}}
	if known {
		c.to, c.entry = h.to, h.entry
	}
	for _, head := range s.hanHeads[s.words[i].hash] {
		if end := i + len(head); end > c.to && end <= len(s.words) && sameWords(s.words[i:end], head) {
			c.to, c.entry = end, -1
		}
	}
	if c.to == i {
		return c, false
	}
	text := s.text.Text
	start, end := c.start, s.endOf(c.to-1)
	if at, year := s.yearBefore(i); year != "" {
		c.start, c.year = at, year
	}
	span := s.span(start, end)
	inTitle := s.inTitle(s.text.Source, span)
	if !inTitle {
		key, words := keyOf(s.words[c.from:c.to]), &s.shortWords
		owned := hasSuffixAny(text[:end], words.Owned...)
		switch {
		case s.commonHeads[key] && !hasSuffixAny(text[:start], words.Demonstrative...),
			c.to-i < 5 && start > 0 && c.year == "" && !owned && !hasSuffixAny(text[:start], words.After...),
			s.titleHeads[key] && !owned || hasSuffixAny(text[:start], words.NotAfter...):
			return c, false
		}
	}
	c.strict = inTitle
	c.key = keyOf(s.words[c.from:c.to])
	return c, s.allows(text, start, end, s.year)
}

// sameWords reports whether the words have these hashes, with no punctuation between them.
func sameWords(words []word, hashes []uint64) bool {
	for i, h := range hashes {
		if words[i].hash != h || words[i].form&apartForm != 0 && i > 0 {
			return false
		}
	}
	return true
}

func hasSuffixAny(s string, ends ...string) bool {
	for _, e := range ends {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

func hasPrefixAny(s string, begins ...string) bool {
	for _, b := range begins {
		if strings.HasPrefix(s, b) {
			return true
		}
	}
	return false
}

// keyOf returns the key of a short form with these words.
func keyOf(words []word) uint64 {
	k := uint64(basis)
	for _, w := range words {
		k = (k ^ w.hash) * prime
	}
	return k
}

// shortKeys returns the keys of the short forms of a name: "Convention" and "Framework Convention" for the words
// "United Nations Framework Convention on Climate Change", 公约 for 生物多样性公约. A head of another kind gives none:
// "Office" is not a short form of guidelines of an office.
func (s *search) shortKeys(kind ontology.Kind, from, to int) (keys []uint64) {
	if s.words[to-1].form&hanForm != 0 {
		for first := from; first < to; first++ {
			for _, head := range s.hanHeads[s.words[first].hash] {
				if first+len(head) == to && sameWords(s.words[first:to], head) {
					keys = append(keys, keyOf(s.words[first:to]))
				}
			}
		}
		return keys
	}
	if s.headFirst {
		return s.nounKeys(from, to)
	}
	run := from
	for run < to && s.words[run].form&capitalForm != 0 && s.words[run].form&(articleForm|commaForm) == 0 || run == from {
		run++
	}
	ends := []int{run}
	if run < to {
		linked := false
		for k := run; k < to; k++ {
			linked = linked || s.tails[s.words[k].hash]
		}
		if !linked {
			ends = append(ends, to)
		}
	}
	for _, end := range ends {
		last := s.words[end-1].hash
		instrument := kind == ontology.Convention || kind == ontology.Framework
		if !s.shortHeads[last] || s.isInstrument[last] != instrument && s.heads[last] != nil {
			continue
		}
		for first := end - 1; first >= from && s.words[first].form&capitalForm != 0; first-- {
			keys = append(keys, keyOf(s.words[first:end]))
		}
	}
	return keys
}

// emitShort adds the mention of a short form and returns the word after it. In brackets directly after a name it is
// a definition: "Agreement on the Resolution of the Conflict (the Agreement)".
func (s *search) emitShort(c shortRun, where string, to *[]resolution.Mention) int {
	span := s.span(c.start, s.endOf(c.to-1))
	s.closeTitle(&span)
	c.shortForm.to, c.index, c.unit, c.note = to, len(s.found), s.unit, s.note
	c.at, c.where, c.text = span.Start, where, span.Of(s.text.Source)
	m := resolution.Mention{Span: span, Short: true}
	if s.glosses(&c) {
		m.Entity = s.found[len(s.found)-1].Entity
		if s.defined == nil {
			s.defined = map[uint64]definition{}
		}
		s.defined[c.key] = definition{m.Entity, s.unit, span.Start}
	} else {
		s.short = append(s.short, c.shortForm)
	}
	s.found = append(s.found, m)
	s.last = c.to
	return c.to
}

// glosses reports whether a short form is in brackets directly after the name of an entity.
func (s *search) glosses(c *shortRun) bool {
	k := len(s.found) - 1
	return k >= 0 && s.last == c.from && s.words[c.from].form&bracketForm != 0 &&
		hasPrefixAny(s.text.Text[s.endOf(c.to-1):], ")", `")`) && s.found[k].Entity != nil
}

// A definition is the place where the document says what a short form refers to.
type definition struct {
	entity   *ontology.Entity
	unit, at int
}
