package recognizer

import (
	"hash/fnv"
	"slices"
	"strconv"
	"strings"

	"github.com/unkg/unkg/ontology"
)

// A candidate is a name that the authority lacks, known by its form: capitalised words with a head ("Nouméa Accord"),
// which a tail can follow ("Declaration on the Rights of Peasants"). Words from up to to.
type candidate struct {
	from, to int
	head     nameHead
}

// candidate looks for the form of a name at word i.
func (s *search) candidate(i int) (c candidate, ok bool) {
	w := s.words[i]
	if w.form&(capitalForm|hanForm) != capitalForm || w.form&openingForm != 0 && w.form&(articleForm|quotedForm) == 0 || s.stops[w.hash] || w.form&joinedForm != 0 {
		return c, false
	}
	if s.plain(i) && s.isCapital(i-1) && s.last < i {
		return c, false // in the middle of a longer name
	}
	if w.form&digitForm != 0 {
		return c, false
	}
	if i > 1 && w.form&(apartForm|articleForm) == 0 && (w.form&commaForm != 0 && s.isCapital(i-1) || s.plain(i) && s.isAnd(s.words[i-1].hash) && s.isCapital(i-2) && s.last < i-1) {
		return c, false // in the middle of an enumeration that a name can be
	}
	end := s.runEnd(i)
	head, n := s.headBefore(i, end)
	if long, to, k := s.longHead(i, end); k > n {
		head, end, n = long, to, k
	} else if n == 0 {
		// "Relief and Works Agency"
		if head, end, n = s.joinedRun(i, end); n == 0 {
			return c, false
		}
	}
	if end < len(s.words) && s.plain(end) && s.words[end].form&(capitalForm|joinedForm) == capitalForm|joinedForm {
		return c, false
	}
	own := s.content(i, end-n)
	tail, tailed, open := s.tail(end, head)
	switch {
	case tailed && own+s.content(end, tail) > 0:
		end = tail
	case open || tailed || !head.bare || own == 0:
		return c, false
	}
	return candidate{i, end, head}, !s.never[s.text.text[s.words[i].start:s.words[end-1].end]]
}

// runEnd returns the word behind the capitalised words that follow one another from i on.
func (s *search) runEnd(i int) int {
	for i++; i < len(s.words) && s.plain(i) && s.isCapital(i) && !s.stops[s.words[i].hash]; i++ {
	}
	return i
}

// joinedRun returns the head of runs of capitalised words that commas and "and" join, where the run from i to end has
// none: "Educational, Scientific and Cultural Organization".
func (s *search) joinedRun(i, end int) (head nameHead, to, n int) {
	for and := false; end+1 < len(s.words) && !and; {
		next := end
		if and = s.plain(end) && s.isAnd(s.words[end].hash); and {
			next++
		} else if s.words[end].form&(commaForm|apartForm|articleForm) != commaForm {
			break
		}
		if s.words[next].form&(apartForm|articleForm) != 0 || and && !s.plain(next) || !s.isCapital(next) || s.stops[s.words[next].hash] {
			break
		}
		if h, ok := s.longest(s.words, next); ok && s.entries[h.entry].role != ontology.ShortForm {
			break
		}
		end = s.runEnd(next)
		if head, n = s.headBefore(i, end); n > 0 && and {
			return head, end, n
		}
		if n > 0 {
			break
		}
	}
	return head, 0, 0
}

// headBefore returns the head whose words end before word end, begins at from or later, and its number of words.
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
		if same && s.words[end-k].form&capitalForm != 0 {
			head, n = h, k
		}
	}
	return head, n
}

// longHead returns a head of several words with small ones among them that begins in the run of capitalised words from
// i to end.
func (s *search) longHead(i, end int) (head nameHead, to, n int) {
	for to = end + 1; to <= min(end+4, len(s.words)) && s.words[to-1].form&(apartForm|commaForm) == 0; to++ {
		if head, n = s.headBefore(i, to); n > to-end {
			return head, to, n
		}
	}
	return head, 0, 0
}

// content counts the capitalised words that tell a name from others.
func (s *search) content(from, to int) (n int) {
	for i := from; i < to; i++ {
		if w := s.words[i]; w.form&(capitalForm|digitForm) == capitalForm && !s.generic[w.hash] {
			n++
		}
	}
	return n
}

// tail returns the word behind the tail of a name whose head ends before word i. It is open if a tail begins there
// whose end cannot be seen, because it goes on in small letters.
func (s *search) tail(i int, head nameHead) (end int, ok, open bool) {
	if !(i < len(s.words) && s.words[i].form&(apartForm|commaForm|articleForm) == 0 && head.tail[s.words[i].hash]) {
		return i, false, false
	}
	firstLink := true
	for k := i; ; {
		from := k
		for k < len(s.words) && s.words[k].form&(apartForm|commaForm) == 0 && s.links[s.words[k].hash] && s.words[k].form&capitalForm == 0 {
			k++
		}
		if k == from && !firstLink || k >= len(s.words) || s.words[k].form&apartForm != 0 || !s.isCapital(k) || s.stops[s.words[k].hash] {
			open = firstLink && k < len(s.words) && s.words[k].form&(apartForm|commaForm) == 0
			break
		}
		if !firstLink && s.startsOther(from, k) {
			break
		}
		firstLink = false
		for k++; k < len(s.words) && s.plain(k) && s.isCapital(k) && !s.stops[s.words[k].hash]; k++ {
		}
		end, ok = k, true
	}
	return end, ok, open
}

// startsOther reports whether the capitalised word at k behind the links from word from on begins a new name.
func (s *search) startsOther(from, k int) bool {
	if s.words[k].form&commaForm != 0 || s.words[from].form&commaForm != 0 {
		return true
	}
	and := s.isAnd(s.words[from].hash)
	for j := from + 1; j <= k; j++ { // "and the", "in the", "to the": but "of the", "on the", "for the"
		if s.words[j].form&articleForm != 0 && !s.tails[s.words[j-1].hash] {
			return true
		}
	}
	h, ok := s.longest(s.words, k)
	return ok && and && s.entries[h.entry].role != ontology.ShortForm
}

// isAnd reports whether the hash is that of a word that joins two names or two words of one.
func (s *search) isAnd(h uint64) bool { return h == andHash }

var andHash = hashOf("and")

// known reports whether what has the form of a name is a definite short form of one that the document has named in
// full: "the Framework Convention".
func (s *search) known(c candidate) bool {
	if s.words[c.from].form&articleForm == 0 || s.words[c.to-1].form&capitalForm == 0 {
		return false
	}
	key := keyOf(s.words[c.from:c.to])
	for i := range s.full {
		if slices.Contains(s.full[i].keys, key) && !s.full[i].entity.Candidate {
			return true
		}
	}
	return false
}

// emitCandidate makes a mention of a candidate and returns the word behind it.
func (s *search) emitCandidate(c candidate) int {
	text := s.text.span(s.words[c.from].start, s.words[c.to-1].end).Of(s.text.source)
	e := s.candidateEntity(c.head.kind, text)
	s.emit(c.from, c.to, naming{entity: e, unit: s.unit, keys: s.shortKeys(c.from, c.to)})
	return c.to
}

// candidateEntity is the entity of the document for a name that the authority lacks.
func (s *search) candidateEntity(kind ontology.Kind, text string) *ontology.Entity {
	text = fold(text).text
	e := &ontology.Entity{Kind: kind, Slug: candidateSlug(s.code, text), Candidate: true,
		Names: []ontology.Name{{Text: text, Lang: s.code, Role: ontology.Preferred}}}
	if known := s.candidates[e.Path()]; known != nil {
		return known
	}
	s.candidates[e.Path()] = e
	return e
}

// candidateSlug makes a slug from the words of a name: "noum-a-accord" would lose what ASCII cannot say, so other
// letters than a-z and digits are counted into a checksum: "noumea-accord" where an accent is all there is, "zh-1f3c..."
// for a name in Chinese.
func candidateSlug(code, text string) string {
	var b strings.Builder
	lost := false
	for _, r := range strings.ToLower(unaccented(text)) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case r < 0x80:
			if b.Len() > 0 && !strings.HasSuffix(b.String(), "-") && r != '\'' {
				b.WriteByte('-')
			}
		default:
			lost = true
		}
	}
	slug := strings.Trim(b.String(), "-")
	if !lost && slug != "" {
		return slug
	}
	h := fnv.New64a()
	h.Write([]byte(text))
	return code + "-" + strconv.FormatUint(h.Sum64(), 16)
}
