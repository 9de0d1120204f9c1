package name

import (
	"slices"
	"strings"

	"github.com/unkg/unkg/ontology"
)

// An ending says how certain it is that a name ends before a word.
type ending int

const (
	goesOn ending = iota
	doubtful
	certain
)

// extent returns the word after a name that goes on in lower case, which begins at word start and whose head
// ends before word i.
func (s *search) extent(start, i int, head nameHead) (end int, ok bool) {
	e := nameExtent{search: s, head: head, start: start, from: i}
	k := i
	for k < min(len(s.words), i+longestFirst) {
		switch e.before(k) {
		case certain:
			return e.end(k)
		case doubtful:
			return e.short()
		}
		k = e.take(k)
	}
	if k < len(s.words) {
		return e.short()
	}
	return e.end(k)
}

// A nameExtent is what is known of a name while its words are read.
type nameExtent struct {
	*search
	head     nameHead
	start    int  // the first word
	from     int  // the word after the head
	topic    int  // the word after a word that begins the rest of a name: "sur"; 0 if none has come
	proper   int  // the word after the last proper name
	whole    int  // the word after "Accord d'Alger": a proper name right after the head
	joined   int  // the word after "et", 0 if none has come
	between  bool // "entre" asks for "et"
	after    bool // the last word wants another one after it: "sur", "et"
	asks     bool // the word after "по" has a case that only "по" asks for
	governed bool // the last words have the case that "по" asks for
}

// before tells whether the name ends before word k.
func (e *nameExtent) before(k int) ending {
	w := &e.words[k]
	first, second := e.wordsAfter(e.endOf(k - 1))
	switch {
	case w.broken():
		return e.beforeMark(k)
	case e.hyphened(k):
		return goesOn // "post-conflit"
	case strings.HasPrefix(e.text.Text[e.endOf(k-1):], " -"):
		return certain
	case e.topic == k:
		return e.beforeTopic(k)
	case e.endsPair(first, second):
		return certain
	case e.joins[w.hash]:
		return e.beforeJoin(k)
	case e.doubts.has(first) && !e.head.tail[w.hash] && !(e.after && e.links[e.words[k-1].hash]):
		if second != "" && second[0] >= '0' && second[0] <= '9' {
			return certain // "en 2015"
		}
		return doubtful
	case e.head.tail[w.hash] || e.links[w.hash]:
		if e.topic == 0 && e.isShortForm(k) {
			return doubtful // "le rapport du Comité sur", where the Committee is one that the document has named
		}
		switch {
		case e.after && !e.links[w.hash]:
			return doubtful
		case strings.HasPrefix(e.text.Text[w.end:], "-"):
			return certain // "по-прежнему"
		}
		return goesOn
	case k == e.from && w.form&capitalForm != 0 && e.oblique.has(first):
		return doubtful // "Посланнику Фронтом": an owner would have the genitive
	case w.form&capitalForm != 0 && !e.after && w.form&articleForm == 0:
		if (k == e.from || e.isCapital(k-1)) && (e.fullAt(k) > 0 || !e.leads.has(strings.ToLower(e.textOf(k)))) {
			return goesOn
		}
		return doubtful
	case e.ends.has(first), !e.isCapital(k) && e.follow.has(first):
		return certain
	case e.whole == k && e.topic == 0 && w.form&capitalForm == 0 && e.owning(e.from):
		return doubtful // "l'Accord d'Alger précise que"
	case w.form&articleForm != 0 && !e.after && !e.owning(k):
		return doubtful // an article without a preposition begins the object of a verb
	case e.topic == 0 && e.head.kind == ontology.Body && w.form&capitalForm == 0 &&
		(e.owning(k) ||
			!e.syntax.Articles && k > e.from && e.proper == 0):
		return doubtful // "présenter au Comité des recommandations", "doter le Groupe des moyens"
	case w.form&digitForm != 0 && (e.endOf(k)-e.startOf(k) != 4 || !e.after && w.form&articleForm == 0):
		return doubtful
	case !e.governed && !e.isCapital(k) && e.oblique.has(first):
		return doubtful // a case that the noun before it does not ask for
	case e.joined > 0 && k-e.joined >= longestJoined:
		return doubtful
	}
	return goesOn
}

// isShortForm reports whether the words before word k are a short form of a name that the document has given in full, or
// of the organ that adopts it.
func (e *nameExtent) isShortForm(k int) bool {
	key := keyOf(e.words[e.start:k])
	for _, n := range e.nouns.at(e.words, e.start) {
		if e.start+len(n.words) == k {
			key = n.key
		}
	}
	return e.fullAt(e.start) == k || e.keys[key] || slices.ContainsFunc(e.defaults, func(d shortDefault) bool {
		return d.key == key && (d.organ == "" || d.organ == e.r.Organ)
	})
}

// endsPair reports whether two words are a pair with which names do not go on: "dans le".
func (e *nameExtent) endsPair(first, second string) bool {
	if second == "" {
		return false
	}
	pair := first + " " + second
	return e.ends.hasPair(pair) || e.follow.hasPair(pair)
}

// beforeMark tells whether a name ends before word k, which has punctuation before it. After a comma the name can go on
// with another part of an enumeration.
func (e *nameExtent) beforeMark(k int) ending {
	w := &e.words[k]
	if e.after {
		return doubtful
	}
	if w.form&apartForm != 0 {
		if e.text.Text[e.endOf(k-1):e.startOf(k)] == ` "` {
			return doubtful // a title in quotation marks may be part of it
		}
		return certain
	}
	rest := strings.TrimLeft(e.text.Text[e.endOf(k-1):], ", ")
	first, second := e.wordsAfter(len(e.text.Text) - len(rest) - 1)
	if e.joins[w.hash] || e.ends.has(first) || e.doubts.has(first) || e.follow.has(first) || e.endsPair(first, second) {
		return certain
	}
	return doubtful
}

// beforeTopic tells whether word k, which comes after a word like "sur", begins what a name is about: it does not in "sur
// des mesures", "pour examiner", "sur la base".
func (e *nameExtent) beforeTopic(k int) ending {
	first, second := e.wordsAfter(e.endOf(k - 1))
	switch {
	case e.vague.has(e.textOf(k)) && !e.binding[e.words[k-1].hash], e.ends.has(first), e.endsPair(first, second):
		return doubtful
	case !e.syntax.Articles, e.isCapital(k), e.links[hashOf(first)]:
		return goesOn
	case e.words[k].form&articleForm == 0 || e.owning(k) && !e.binding[e.words[k-1].hash]:
		return doubtful
	}
	return goesOn
}

// beforeJoin tells whether a name ends before "et" at word k: it does if a name, a verb or another sentence comes next.
func (e *nameExtent) beforeJoin(k int) ending {
	if e.after || k+1 >= len(e.words) || e.words[k+1].broken() {
		return doubtful
	}
	next := &e.words[k+1]
	switch {
	case e.between:
		return goesOn // "entre l'Union et la Ligue"
	case next.form&capitalForm != 0 && e.topic == 0 && e.proper > 0 && e.whole == 0:
		return doubtful // "de l'Union africaine et de la Ligue"
	case next.form&capitalForm != 0 && e.regions[next.hash]:
		return goesOn // "l'Asie et le Pacifique"
	case next.form&capitalForm != 0:
		return certain
	}
	first, second := e.wordsAfter(e.endOf(k))
	switch {
	case e.doubts.has(first), e.joined > 0:
		return doubtful
	case e.ends.has(first), e.follow.has(first), e.endsPair(first, second):
		return certain
	case e.vague.has(e.textOf(k + 1)):
		return doubtful
	}
	if e.topic == 0 || e.joined > 0 || e.owning(k+1) != e.owningPart() || (next.form&articleForm != 0) != e.articlePart() {
		return doubtful
	}
	return goesOn
}

// owningPart and articlePart report whether "de" or an article introduces one of the parts of the topic, as it must the
// part after "et".
func (e *nameExtent) owningPart() bool {
	for k := e.topic; k < len(e.words) && !e.joins[e.words[k].hash]; k++ {
		if e.owning(k) {
			return true
		}
	}
	return false
}

func (e *nameExtent) articlePart() bool {
	for k := e.topic; k < len(e.words) && !e.joins[e.words[k].hash]; k++ {
		if e.words[k].form&articleForm != 0 {
			return true
		}
	}
	return false
}

// take adds word k, or the known name that begins there, and returns the word after it.
func (e *nameExtent) take(k int) int {
	w := &e.words[k]
	switch {
	case e.joins[w.hash]:
		e.joined, e.after, e.between, e.governed = k+1, true, false, e.asks
		return k + 1
	case e.head.tail[w.hash]:
		e.topic, e.after, e.governed = k+1, true, true
		return k + 1
	case e.links[w.hash], e.topic == k && e.doubts.has(e.textOf(k)):
		if e.topic == k {
			e.topic = k + 1 // "relative à"
		} else {
			e.between = true
		}
		e.governed = true
		e.after = true
		return k + 1
	}
	e.after = false
	if e.governed {
		asks := e.oblique.has(e.textOf(k))
		e.governed, e.asks = asks || e.leads.has(e.textOf(k)), e.asks || asks
	}
	if w.form&(capitalForm|digitForm) != capitalForm {
		return k + 1
	}
	end := max(k+1, e.fullAt(k))
	for end < len(e.words) && e.plain(end) && e.isCapital(end) && len(e.starts[e.words[end].hash]) == 0 {
		end++
	}
	switch h, known := e.longest(e.words, k); {
	case known && !e.isShort(h):
		if e.marks(e.entityOf(h)) {
			e.proper = end
		}
	case e.head.bare && len(e.starts[w.hash]) == 0 && !e.generic[w.hash]:
		e.proper = end
		if k == e.from {
			e.whole = end
		}
	}
	return end
}

// marks reports whether the name of a known entity in a candidate makes it a name: that of the body to which another body
// or a forum belongs does, that of an organ that has many does not.
func (e *nameExtent) marks(o *ontology.Entity) bool {
	if e.owners[o] || o.Subclass == ontology.Office {
		return false
	}
	return e.head.bare || o.Kind == ontology.Body && (e.head.kind == ontology.Body || e.head.kind == ontology.Forum)
}

// end returns the end of a name that certainly ends before word k, if it says enough.
func (e *nameExtent) end(k int) (int, bool) {
	if e.after || k == e.from {
		return k, false
	}
	plain := e.from-e.start == len(e.head.words) && e.topic == e.from+1 && k == e.topic+1 && !e.isCapital(k-1) // "Accord sur la paix"
	return k, e.topic > 0 && !plain || e.proper > 0
}

// short returns the part of a doubtful name that is a whole name. Where a subject follows it, it is not: the end of
// "Déclaration d'Alger sur les phares et, dans les ports," is unknown.
func (e *nameExtent) short() (int, bool) {
	if e.topic > 0 && e.topic == e.whole+1 && e.topic < len(e.words) && e.beforeTopic(e.topic) == goesOn {
		return 0, false
	}
	return e.whole, e.whole > 0 && e.head.bare && e.head.kind != ontology.Body
}

// owning reports whether what makes a noun the owner of what is before it comes before word k: "de", "du".
func (s *search) owning(k int) bool {
	for gap := s.text.Text[s.endOf(k-1):s.startOf(k)]; gap != ""; {
		gap = strings.TrimLeft(gap, " '")
		n := strings.IndexAny(gap, " '")
		if n < 0 {
			break
		}
		if s.ownedBy[hashOf(gap[:n])] {
			return true
		}
		gap = gap[n:]
	}
	return false
}

// wordsAfter returns the two words after the byte end of the text, articles among them; "" if punctuation comes first.
func (s *search) wordsAfter(end int) (first, second string) {
	if end+1 >= len(s.text.Text) {
		return "", ""
	}
	rest := s.text.Text[end+1:]
	first = letters(rest)
	if len(first)+1 < len(rest) {
		second = letters(rest[len(first)+1:])
	}
	return first, second
}
