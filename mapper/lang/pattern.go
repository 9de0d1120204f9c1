package lang

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// Patterns are words given by their endings: "*ly" is every word that ends so, "!only" none of them, "well" the word
// itself. Case does not matter.
type Patterns struct {
	words   map[string]bool // listed whole, false for exceptions
	endings map[string]bool // false for exceptions
	lengths []int           // of the endings in bytes, longest first
}

// UnmarshalYAML reads a list of patterns.
func (p *Patterns) UnmarshalYAML(node *yaml.Node) error {
	var list []string
	if err := node.Decode(&list); err != nil {
		return err
	}
	*p = NewPatterns(list...)
	return nil
}

// NewPatterns returns the patterns of a list.
func NewPatterns(list ...string) Patterns {
	p := Patterns{words: map[string]bool{}, endings: map[string]bool{}}
	for _, word := range list {
		word, except := strings.CutPrefix(strings.ToLower(word), "!")
		if ending, ok := strings.CutPrefix(word, "*"); ok {
			p.endings[ending] = !except
			p.lengths = append(p.lengths, len(ending))
		} else {
			p.words[word] = !except
		}
	}
	slices.Sort(p.lengths)
	p.lengths = slices.Compact(p.lengths)
	slices.Reverse(p.lengths)
	return p
}

// Match reports whether a word is one of the patterns. The longest ending decides.
func (p *Patterns) Match(word string) bool {
	if len(p.lengths) == 0 && len(p.words) == 0 {
		return false
	}
	word = strings.ToLower(word)
	if matches, ok := p.words[word]; ok {
		return matches
	}
	for _, n := range p.lengths {
		if n < len(word) {
			if matches, ok := p.endings[word[len(word)-n:]]; ok {
				return matches
			}
		}
	}
	return false
}
