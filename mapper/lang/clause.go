package lang

import (
	"strings"

	"gopkg.in/yaml.v3"
)

// Clause is the verbs of the organ, whom they address and what they govern.
type Clause struct {
	Adverbs  []string      `yaml:"adverbs"`
	Degrees  []string      `yaml:"degrees"`
	Tails    []string      `yaml:"tails"`
	Fronts   []string      `yaml:"fronts"`
	Verbs    []ActionVerbs `yaml:"verbs"`
	verbs    *verbTable
	frontSet *trie
}

// ActionVerbs is an action and the phrases that carry it.
type ActionVerbs struct {
	Action    string   `yaml:"action"`    // local name of the action, "" for known openings that carry none
	Phrases   []string `yaml:"phrases"`   // "preambular/operative/declarative", or one form for all
	Adverbial []string `yaml:"adverbial"` // phrases that carry the action only where no other verb of the organ follows
	Examples  []string `yaml:"examples"`  // openings of paragraphs with this action
}

// UnmarshalYAML reads the section and builds its tables.
func (c *Clause) UnmarshalYAML(node *yaml.Node) error {
	type plain Clause
	if err := node.Decode((*plain)(c)); err != nil {
		return err
	}
	c.build()
	return nil
}

func (c *Clause) build() {
	t := newVerbTable()
	for _, w := range c.Adverbs {
		t.adverb[t.word(w)] = true
	}
	for _, w := range c.Degrees {
		t.degree[t.word(w)] = true
	}
	for _, block := range c.Verbs {
		for _, p := range block.Phrases {
			forms := strings.Split(p, "/")
			for i, phrase := range forms {
				v := Verb{Action: block.Action, Form: Form(i + 1)}
				if len(forms) == 1 {
					v.Form = AnyForm
				}
				if words := strings.Fields(phrase); len(words) > 0 {
					t.phrases = append(t.phrases, v)
					t.add(0, words, int32(len(t.phrases)-1))
				}
			}
		}
		for _, p := range block.Adverbial {
			t.phrases = append(t.phrases, Verb{Action: block.Action, Adverbial: true})
			t.add(0, strings.Fields(p), int32(len(t.phrases)-1))
		}
	}
	for _, p := range c.Tails {
		t.add(t.tail, strings.Fields(p), 0)
	}
	c.verbs = t
	c.frontSet = newTrie()
	for i, f := range c.Fronts {
		c.frontSet.add(f, int32(i))
	}
}

// Verb returns the longest verb phrase of the organ that begins at text[i].
func (c *Clause) Verb(text string, i int) (Verb, bool) {
	if c.verbs == nil {
		return Verb{}, false
	}
	return c.verbs.find(text, i)
}

// Opens reports whether text opens with a verb phrase of the organ, as paragraphs do, or with an adverbial phrase and a
// verb ("In this regard, urges ...").
func (c *Clause) Opens(text string) bool {
	_, ok := c.Verb(text, c.Front(text, skipSpace(text, 0)))
	return ok
}

// Front returns where the adverbial phrases that begin at text[i] ("in this regard, ") end, i if there are none.
func (c *Clause) Front(text string, i int) int {
	if c.frontSet == nil {
		return i
	}
	for {
		_, end, ok := c.frontSet.longest(text, i)
		if !ok {
			return i
		}
		end = skipSpace(text, end)
		for _, comma := range [...]string{",", "，", "、"} {
			if strings.HasPrefix(text[end:], comma) {
				end = skipSpace(text, end+len(comma))
				break
			}
		}
		i = end
	}
}
