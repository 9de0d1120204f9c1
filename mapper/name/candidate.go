package name

import (
	"hash/fnv"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// A candidate is a name that the authority lacks, known by its form: capitalised words with a head ("Nouméa Accord"),
// optionally followed by a tail ("Declaration on the Rights of Peasants"). It spans words[from:to].
type candidate struct {
	from, to int
	head     nameHead
}

// longestRun is the number of capitalised words in a row above which they are taken for a table or a heading.
const longestRun = 9

// candidate looks for a name that the lexicon lacks, known by its form, at word i.
func (s *search) candidate(i int) (c candidate, ok bool) {
	switch {
	case s.headFirst && !s.syntax.Capitals:
		return s.joinedCandidate(i)
	case s.headFirst:
		return s.firstCandidate(i)
	}
	w := s.words[i]
	if !s.isCapital(i) || w.form&joinedForm != 0 || s.stops[w.hash] || !s.beginsName(i) {
		return c, false
	}
	end := s.runEnd(i)
	head, n := s.headBefore(i, end)
	if owned, to, k := s.headOfOwned(i); k > 0 {
		head, end, n = owned, to, k
	} else if long, to, k := s.longHead(i, end); k > n {
		head, end, n = long, to, k
	} else if n == 0 {
		if head, end, n = s.joinedRun(i, end); n == 0 {
			return c, false
		}
	}
	if end-i > longestRun {
		return c, false
	}
	own := s.content(i, end-n)
	tail, tailed, open := s.tail(end, head)
	switch {
	case tailed && end-i > 2 && s.fullAt(i) == end:
		return c, false // "International Maritime Organization of the": the known name alone
	case tailed && own+s.content(end, tail)-s.headed(end, tail) > 0:
		end = tail
	case open || tailed || !head.bare || own == 0:
		return c, false
	}
	return candidate{i, end, head}, !s.never[s.text.Text[s.startOf(i):s.endOf(end-1)]]
}

// beginsName reports whether nothing before word i shows that it is inside a longer name or begins a sentence.
func (s *search) beginsName(i int) bool {
	w := s.words[i]
	if w.form&articleForm != 0 || i == s.last && i > 0 {
		return true
	}
	if w.form&openingForm != 0 || i == 0 {
		return false
	}
	prev := s.words[i-1]
	switch {
	case w.form&apartForm != 0:
		return true
	case s.isCapital(i - 1):
		return false // "Foo Bar Council" or "Foo, Bar and Baz Council"
	case i > 1 && w.form&commaForm == 0 && s.isCapital(i-2) && s.last < i-1 &&
		(s.joins[prev.hash] || s.ownedBy[prev.hash]):
		return s.words[i-2].form&openingForm != 0 // "Gulf of Guinea Commission"
	}
	return true
}

// headBefore returns the longest head that ends before word end and begins at from or later, and its number of
// words.
func (s *search) headBefore(from, end int) (head nameHead, n int) {
	for _, h := range s.heads[s.words[end-1].hash] {
		k := len(h.words)
		if k <= n || end-k < from {
			continue
		}
		same := true
		for j, hash := range h.words {
			same = same && s.words[end-k+j].hash == hash
		}
		if same && s.words[end-k].form&capitalForm != 0 && s.words[end-1].form&capitalForm != 0 {
			head, n = h, k
		}
	}
	return head, n
}

// longHead returns a head with lower-case words in it ("Plan of Action") that begins in the run of capitalised
// words from i to end and continues after it.
func (s *search) longHead(i, end int) (head nameHead, to, n int) {
	for to = end + 1; to <= min(end+4, len(s.words)) && !s.words[to-1].broken(); to++ {
		if head, n = s.headBefore(i, to); n > to-end {
			return head, to, n
		}
	}
	return head, 0, 0
}

// headOfOwned returns the head of the capitalised words after the known name at word i, which owns what they name:
// "Organization of African Unity Convention".
func (s *search) headOfOwned(i int) (head nameHead, to, n int) {
	full := s.fullAt(i)
	if full <= s.runEnd(i) || full == len(s.words) || !s.runs(full) {
		return head, 0, 0
	}
	to = s.runEnd(full)
	head, n = s.headBefore(full, to)
	return head, to, n
}

// joinedRun returns a head that a run of capitalised words from i to end lacks but shares with runs joined on by
// commas and "and", or by one "of": "Educational, Scientific and Cultural Organization", "Rule of Law Unit".
func (s *search) joinedRun(i, end int) (head nameHead, to, n int) {
	if to = s.list(end); to > 0 {
		if head, n = s.headBefore(i, to); n > 0 {
			return head, to, n
		}
	}
	next := end + 1
	owned := next < len(s.words) && s.plain(end) && s.ownedBy[s.words[end].hash] && s.plain(next) && s.isCapital(next)
	if owned && !s.stops[s.words[next].hash] && s.fullAt(next) == 0 {
		to = s.runEnd(next)
		if more := s.list(to); more > 0 {
			if _, n = s.headBefore(to, more); n > 0 {
				to = more
			}
		}
		if head, n = s.headBefore(next+1, to); n > 0 {
			return head, to, n
		}
	}
	return head, 0, 0
}

// longestOrdinal is the number of words of the longest ordinal number: "cinquante et unième".
const longestOrdinal = 3

// edition returns a candidate with the ordinal number before it that tells which of several meetings it is, where that is
// written without a capital: "la troisième Conférence mondiale sur les phares".
func (s *search) edition(c candidate) candidate {
	if c.head.kind != ontology.Forum || !s.syntax.Capitals || c.from == 0 || !s.plain(c.from) {
		return c
	}
	end := s.endOf(c.from - 1)
	for k := max(s.last, c.from-longestOrdinal); k < c.from; k++ {
		if _, n := s.numbers.ScanOrdinal(s.text.Text[s.startOf(k):]); n > 0 && s.startOf(k)+n == end && !s.brokenIn(k, c.from) {
			c.from = k
		}
	}
	return c
}

// isWhole reports whether nothing around what looks like a name shows that it is none or only a part of one: a line that begins
// with it, for its capital is then that of a heading; a line that ends within it, for it is then two cells of a table; a slash
// beside it: "Joint FAO/IMO Working Group".
func (s *search) isWhole(c candidate) bool {
	span := s.span(s.startOf(c.from), s.endOf(c.to-1))
	before, after := s.text.Source[:span.Start], s.text.Source[span.End:]
	return !strings.Contains(span.Of(s.text.Source), "\n") && !strings.HasSuffix(strings.TrimRight(before, " "), "\n") &&
		!strings.HasSuffix(before, "/") && !strings.HasPrefix(after, "/")
}

// known reports whether what looks like a name is a definite short form of a name that the document has given in
// full: "the Framework Convention".
func (s *search) known(c candidate) bool {
	if s.words[c.from].form&articleForm == 0 || s.words[c.to-1].form&capitalForm == 0 {
		return false
	}
	return s.keys[keyOf(s.words[c.from:c.to])]
}

// emitCandidate adds a mention of a candidate and returns the word after it.
func (s *search) emitCandidate(c candidate) int {
	c = s.edition(c)
	span := s.span(s.startOf(c.from), s.endOf(c.to-1))
	s.closeTitle(&span)
	text := span.Of(s.text.Source)
	e := s.glossed(c)
	if e == nil {
		text = s.baseForm(text)
		e = s.candidateEntity(c.head.kind, text)
	}
	keys := s.shortKeys(e.Kind, c.from, c.to)
	s.emit(c.from, c.to, naming{entity: e, unit: s.unit, keys: keys})
	if s.headFirst {
		return c.to
	}
	whole := keyOf(s.words[c.from:c.to])
	for _, k := range keys {
		if k != whole {
			s.keys[k] = true // "the Relief Fund" for "Lighthouse Relief Fund"
		}
	}
	return c.to
}

// baseForm returns a name in its base form, so that it has one label in whatever case and with whatever particle a document
// names it: "Специальная комиссия по маякам" for "Специальной комиссии по маякам".
func (s *search) baseForm(text string) string {
	folded := script.Fold(text)
	base := s.inflector.base(folded.Text)
	if base == folded.Text {
		return text
	}
	return base
}

// glossed returns the entity just named, if the candidate follows its name in brackets as another name for it: "...
// for the Treatment of Prisoners (the Nelson Mandela Rules)".
func (s *search) glossed(c candidate) *ontology.Entity {
	k := len(s.found) - 1
	bracketed := s.words[c.from].form&bracketForm != 0 && strings.HasPrefix(s.text.Text[s.endOf(c.to-1):], ")")
	if k < 0 || s.last != c.from || !bracketed {
		return nil
	}
	if e := s.found[k].Entity; e != nil && e.Kind == c.head.kind {
		return e
	}
	return nil
}

// candidateEntity returns the entity for a name that the authority lacks, one per name and document.
func (s *search) candidateEntity(kind ontology.Kind, text string) *ontology.Entity {
	text = script.Fold(text).Text
	key := nameKey(text)
	e := &ontology.Entity{Kind: kind, Slug: candidateSlug(s.code, key), Candidate: true, Keys: []string{key},
		Names: []ontology.Name{{Text: text, Lang: s.code, Role: ontology.Preferred}}}
	path := e.Path()
	if known := s.byPath[path]; known != nil && known.FoundedBy(s.year) {
		return known // written with other capitals or marks than in the authority
	}
	if known := s.candidates[path]; known != nil {
		if !slices.ContainsFunc(known.Names, func(n ontology.Name) bool { return n.Text == text }) {
			known.Names = append(known.Names, ontology.Name{Text: text, Lang: s.code, Role: ontology.Alternative})
		}
		return known
	}
	s.candidates[path] = e
	return e
}

// nameKey returns a name in lower case, without accents and apostrophes, with one space for everything else between
// its words: "noumea accord", "sudan peoples liberation movement".
func nameKey(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(script.Unaccented(text)) {
		switch {
		case script.IsLetter(r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(r)
		case r != '\'':
			gap = true
		}
	}
	return b.String()
}

// candidateSlug makes a slug from the key of a name: "noumea-accord". A key that is not ASCII gives a checksum
// after the code of the language: "zh-1f3c09aa71b2c6d5".
func candidateSlug(code, key string) string {
	if key != "" && strings.IndexFunc(key, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
		return strings.ReplaceAll(key, " ", "-")
	}
	h := fnv.New64a()
	h.Write([]byte(key))
	return code + "-" + strconv.FormatUint(h.Sum64(), 16)
}
