package name

import (
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// A walk is a way through the trie of a lexicon: the node that some words of a name lead to, and how they are written.
type walk struct {
	node                            int32
	words                           int
	capitals, uppers, commas, lists uint64
}

// goOn goes on by one word and reports whether a name has it there.
func (l *lexicon) goOn(w *walk, next *word) bool {
	gap := uint64(next.gap)
	if w.words == 0 {
		gap = 0
	}
	key, home := edgeOf(w.node, next.hash+gap, w.words)
	node, ok := l.edges.get(key, home)
	if !ok {
		return false
	}
	if n := w.words; n < 64 {
		if next.form&capitalForm != 0 {
			w.capitals |= 1 << n
		}
		if next.form&upperForm != 0 {
			w.uppers |= 1 << n
		}
		if n > 0 && next.breaks(shortHan) {
			w.lists |= 1 << n
			if next.breaks(shortHan + 1) {
				w.commas |= 1 << n
			}
		}
	}
	w.node = node
	w.words++
	return true
}

// end returns the entry of a full name that ends where the walk is, or -1.
func (l *lexicon) end(w *walk) int32 {
	for e := l.accepts[w.node]; e >= 0; e = l.entries[e].next {
		if l.entries[e].role != ontology.ShortForm && l.entries[e].written(w.capitals, w.uppers, w.commas, w.lists) {
			return e
		}
	}
	return -1
}

// interrupted returns the longest name at word i within which the text has what the name lacks: its owner ("Rapporteur
// spécial du Conseil des droits de l'homme sur le droit à l'alimentation") or a year ("Convention de 1973 sur l'âge
// minimum"); or a possessive where the name has the adopting organ: "Document final de sa dixième session extraordinaire".
func (s *search) interrupted(i int) (h hit, ok bool) {
	if !s.headFirst || len(s.ownedBy) == 0 || !s.roots.has(s.words[i].hash) {
		return h, false
	}
	s.Step()
	own := s.plain(i) && s.possessive[s.words[i-1].hash]
	lead, inserted := own, false
	var w walk
	for k := i; k <= len(s.words); {
		if own && k > i {
			if e, end := s.withOrgan(w, k); e >= 0 && (end-i > 2 || !lead || s.alone()) {
				h, ok = hit{i, end, e}, true
			}
		}
		if inserted {
			if e := s.end(&w); e >= 0 && w.words > 3 {
				h, ok = hit{i, k, e}, true
			}
		}
		switch {
		case k == len(s.words):
			return h, ok
		case s.goOn(&w, &s.words[k]):
			k++
		case k == i || own || inserted || s.words[k].broken():
			return h, ok
		case s.possessive[s.words[k].hash]:
			own = true
			k++
		default:
			if k = s.afterInserted(k); k == 0 {
				return h, false
			}
			inserted = true
		}
	}
	return h, ok
}

// afterInserted returns the word after an owner or a year at word k, which are not part of the name before them, or 0.
func (s *search) afterInserted(k int) int {
	if s.ownedBy[s.words[k].hash] {
		k++
	} else if s.words[k].form&articleForm == 0 {
		return 0
	}
	if k >= len(s.words) || s.words[k].broken() {
		return 0
	}
	if w := &s.words[k]; w.form&digitForm != 0 && w.end-w.start == 4 && s.textOf(k) > "1800" && s.textOf(k) < "2100" {
		return k + 1
	}
	if o, ok := s.longest(s.words, k); ok && !s.isShort(o) && s.entityOf(o).Kind == ontology.Body {
		return o.to
	}
	return 0
}

// withOrgan returns the entry of the longest name that goes on from a walk with the adopting organ, which the text does
// not name, and then with the words from k on; and the word after it.
func (s *search) withOrgan(w walk, k int) (entry int32, end int) {
	entry = -1
	for _, organ := range s.organNames {
		w := w
		for n := range organ {
			if !s.goOn(&w, &organ[n]) {
				w.words = 0
				break
			}
		}
		for at := k; w.words > 0; at++ {
			if e := s.end(&w); e >= 0 && at > end {
				entry, end = e, at
			}
			if at == len(s.words) || !s.goOn(&w, &s.words[at]) {
				break
			}
		}
	}
	return entry, end
}

// alone reports whether the text has named no body so far, so that its possessives are those of the adopting organ.
func (s *search) alone() bool {
	for k := range s.found {
		if e := s.found[k].Entity; e == nil || e.Kind == ontology.Body {
			return false
		}
	}
	return true
}

// namesOfOrgan returns the names of the adopting organ, by their words.
func (s *search) namesOfOrgan() (names [][]word) {
	e := s.byPath[s.r.Organ]
	if e == nil || len(s.possessive) == 0 {
		return nil
	}
	for _, n := range e.Names {
		if n.Lang == s.code && n.Role == ontology.Preferred {
			names = append(names, appendWords(nil, script.Fold(n.Text).Text, s.articles))
		}
	}
	return names
}
