package lang

// roleSet finds words that can each have several roles; R is a set of roles, one bit per role.
type roleSet[R ~uint32 | ~uint64] struct {
	words *trie
	roles []R
}

// newRoleSet makes a roleSet from lists of words: the words of list i have the role of bit i.
func newRoleSet[R ~uint32 | ~uint64](lists ...[]string) roleSet[R] {
	s := roleSet[R]{words: newTrie()}
	numbers := map[string]int32{}
	for i, list := range lists {
		for _, w := range list {
			n, ok := numbers[w]
			if !ok {
				n = int32(len(s.roles))
				numbers[w], s.roles = n, append(s.roles, 0)
				s.words.add(w, n)
			}
			s.roles[n] |= 1 << i
		}
	}
	return s
}

// word returns the roles of the longest known word at text[i], and where it ends; no roles if no known word begins
// there.
func (s *roleSet[R]) word(text string, i int) (R, int) {
	entry, end, ok := s.words.longest(text, i)
	if !ok {
		return 0, i
	}
	return s.roles[entry], end
}
