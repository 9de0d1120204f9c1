package name

import "strings"

// Where there are no capitals and the article is joined to its noun, a candidate is a head, with the adjectives that agree
// with it, and a word that says what it is about: اللجنة المعنية بالمنارات. It goes on with definite nouns and with
// nouns that a definite noun owns; it ends before punctuation or another word after a definite noun.

// longestTopic is the number of words of the longest such name after its head.
const longestTopic = 14

// joinedCandidate looks for such a name that the lexicon lacks at word i.
func (s *search) joinedCandidate(i int) (c candidate, ok bool) {
	for _, h := range s.starts[s.words[i].hash] {
		to := i + len(h.words)
		if to >= len(s.words) || !sameWords(s.words[i:to], h.words) || s.brokenIn(i, to) {
			continue
		}
		end := s.joinedExtent(to, h)
		if end == 0 || s.fullAt(i) >= end {
			return c, false
		}
		return candidate{i, end, h}, true
	}
	return c, false
}

// joinedExtent returns the word after a name whose head ends before word i, 0 if it has no certain end.
func (s *search) joinedExtent(i int, head nameHead) int {
	k := i
	for k < len(s.words) && !s.words[k].broken() && s.isDefinite(k) && !head.tail[s.words[k].hash] &&
		!s.ends.has(s.textOf(k)) && !s.vague.has(s.textOf(k)) {
		k++ // "اللجنة الحكومية الدولية", "مؤتمر الأمم المتحدة"
	}
	if k+1 >= len(s.words) || s.words[k].broken() || !head.tail[s.words[k].hash] {
		return 0
	}
	topic := k + 1
	rest, joined := s.withoutParticle(s.textOf(topic))
	if s.words[topic].broken() || !joined || s.vague.has(s.textOf(topic)) {
		return 0
	}
	owned := !strings.HasPrefix(rest, s.prefix) // its owner must follow
	for k = topic + 1; k < min(len(s.words), topic+longestTopic); k++ {
		w := s.textOf(k)
		_, joined := s.withoutParticle(w)
		switch {
		case s.words[k].broken() && owned:
			return 0
		case s.words[k].broken():
			return s.endTopic(k)
		case s.linksPair(k):
			owned = true // "القضاء على"
		case s.doubts.has(w):
			return 0
		case s.isDefinite(k) && !s.ends.has(w):
			owned = false
		case s.links[s.words[k].hash]:
			owned = true
		case owned && joined:
			return 0
		case !owned && s.ends.has(w):
			return k
		case !owned:
			return 0 // "أقل البلدان نموا"
		}
	}
	if owned || k < len(s.words) {
		return 0
	}
	return k
}

// linksPair reports whether word k is the preposition that the object of the noun before it needs: "القضاء على".
func (s *search) linksPair(k int) bool {
	noun, _ := s.withoutParticle(s.textOf(k - 1))
	return s.linkPairs.hasPair(noun + " " + s.textOf(k))
}

// endTopic returns word k, which has punctuation before it, if the name ends before it: no other part of an enumeration
// follows a comma.
func (s *search) endTopic(k int) int {
	rest, and := s.withoutParticle(s.textOf(k))
	comma := !strings.ContainsAny(s.text.Text[s.endOf(k-1):s.startOf(k)], ".;:()؛\"")
	if comma && and && strings.HasPrefix(rest, s.prefix) && !s.ends.has(s.textOf(k)) {
		return 0
	}
	return k
}

// isDefinite reports whether word k begins with the article.
func (s *search) isDefinite(k int) bool { return strings.HasPrefix(s.textOf(k), s.prefix) }

// withoutParticle returns a word without a conjunction or preposition joined to it, and whether it may have one.
func (s *search) withoutParticle(w string) (rest string, ok bool) {
	if rest, ok := strings.CutPrefix(w, s.particles.Elided); ok {
		return s.prefix + rest, true
	}
	for _, list := range [][]string{s.particles.And, s.particles.Preposition} {
		for _, p := range list {
			if rest, ok := strings.CutPrefix(w, p); ok {
				return rest, true
			}
		}
	}
	return w, false
}
