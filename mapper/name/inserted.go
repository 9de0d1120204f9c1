package name

import (
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// A walk is a way through the trie of a lexicon: the node that some words of a name lead to, and how they are written.
type walk struct {
	node  int32
	words int
	spelling
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
	w.add(next, w.words)
	w.node = node
	w.words++
	return true
}

// end returns the entry of a full name that ends where the walk is, or -1.
func (l *lexicon) end(w *walk) int32 {
	for e := l.accepts[w.node]; e >= 0; e = l.entries[e].next {
		if l.entries[e].role != ontology.ShortForm && l.entries[e].written(&w.spelling) {
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
	if s.plain(i) && s.possessive[s.words[i-1].hash] {
		return s.ownName(walk{}, i, i)
	}
	var w walk
	var places [4]place // where something can be inserted
	n := 0
	for k := i; k < len(s.words); k++ {
		next := &s.words[k]
		if k > i && !next.broken() && (s.ownedBy[next.hash] || next.form&(articleForm|capitalForm) == articleForm|capitalForm) {
			places[n%len(places)] = place{w, k}
			n++
		}
		if s.goOn(&w, next) {
			continue
		}
		if k > i && !next.broken() && s.possessive[next.hash] {
			return s.ownName(w, i, k+1)
		}
		break
	}
	for last := n - 1; last >= 0 && last > n-1-len(places); last-- {
		p := places[last%len(places)]
		if after := s.afterInserted(p.at); after > 0 {
			if h, ok = s.resumed(p.walk, i, after); ok {
				return h, true
			}
		}
	}
	return h, false
}

// A place is a word before which something can be inserted in a name, and the way to it.
type place struct {
	walk
	at int
}

// resumed returns the longest name at word i that goes on from a walk with the words from k on.
func (s *search) resumed(w walk, i, k int) (h hit, ok bool) {
	const most = 3 // words of names that nothing is inserted into
	for ; k < len(s.words) && s.goOn(&w, &s.words[k]); k++ {
		if e := s.end(&w); e >= 0 && w.words > most {
			h, ok = hit{i, k + 1, e}, true
		}
	}
	return h, ok
}

// ownName returns the longest name at word i that goes on from a walk with the words from k on, before which the text has
// a possessive, and that has the adopting organ after some of these.
func (s *search) ownName(w walk, i, k int) (h hit, ok bool) {
	for lead := k == i; k < len(s.words) && s.goOn(&w, &s.words[k]); k++ {
		const distinct = 2 // words of names that belong to other bodies as well: "son Président"
		if e, end := s.withOrgan(w, k+1); e >= 0 && (end-i > distinct || !lead || s.alone()) {
			h, ok = hit{i, end, e}, true
		}
	}
	return h, ok
}

// afterInserted returns the word after an owner or a year at word k, which are not part of the name before them, or 0.
func (s *search) afterInserted(k int) int {
	if s.ownedBy[s.words[k].hash] {
		k++
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
