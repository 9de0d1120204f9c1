package lang

import (
	"fmt"
	"strings"
)

// Form is the grammatical form of a verb of the organ, named after the kind of paragraph that it opens.
type Form uint8

const (
	AnyForm     Form = iota // a verb that has one form only, as in Chinese
	Preambular              // "recalling"
	Operative               // "recalls"
	Declarative             // "recall", in declarations ("We, the heads of State, recall")
)

// UnmarshalText reads the name of a form: "preambular" or "operative".
func (f *Form) UnmarshalText(name []byte) error {
	switch string(name) {
	case "preambular":
		*f = Preambular
	case "operative":
		*f = Operative
	default:
		return fmt.Errorf("unknown form %q", name)
	}
	return nil
}

// A Verb is a verb phrase found in a text.
type Verb struct {
	Action    string // local name of the action, "" for a known opening that carries none
	Form      Form
	End       int  // where the phrase ends in the text
	Attitude  bool // it says how the organ feels: "takes note with concern"
	Adverbial bool // "in accordance with": the organ's own verb may follow later
	Weak      bool // as often the verb of another subject: inside a paragraph, found only to repeat the opening action
	Loose     bool // in declarations: as often a noun, or after a shield the verb of another subject
	Bare      bool // an infinitive that tells what is resolved follows: "will"
	noun      bool // may be a plural noun: "requests"
}

// MayBeNoun reports whether the phrase is also a noun: "requests".
func (v *Verb) MayBeNoun() bool { return v.noun }

// verbTable finds verb phrases. It is a tree of phrases, by the words of a language; adverbs may come between the
// words.
type verbTable struct {
	words   *trie
	adverb  []bool // by word
	degree  []bool
	nodes   []verbNode
	phrases []Verb
	tail    int32 // root of the tails: "with appreciation"
	count   int32
	numbers map[string]int32
	splits  map[string]bool // first words of phrases whose others may come later

	trailing *trie // adverbs that may follow every form; nil if any adverb may follow, but only preambular forms
}

type verbNode struct {
	word, next []int32
	phrase     int32 // -1 for none
	gap        int32 // node after other words, 0 for none: "обращается к сторонам с просьбой"
}

func newVerbTable() *verbTable {
	return &verbTable{words: newTrie(), nodes: []verbNode{{phrase: -1}, {phrase: -1}}, tail: 1, numbers: map[string]int32{}, splits: map[string]bool{}}
}

// word returns the number of a word, adding it if it is new.
func (t *verbTable) word(w string) int32 {
	if n, ok := t.numbers[w]; ok {
		return n
	}
	n := t.count
	t.count++
	t.numbers[w] = n
	t.adverb, t.degree = append(t.adverb, false), append(t.degree, false)
	t.words.add(w, n)
	return n
}

// enter adds a phrase with the properties of its verb, unless the phrase is empty.
func (t *verbTable) enter(v Verb, phrase string) {
	words := strings.Fields(phrase)
	if len(words) == 0 {
		return
	}
	t.phrases = append(t.phrases, v)
	n := int32(len(t.phrases) - 1)
	t.add(0, words, n)
	if len(words) > 1 && t.splits[words[0]] {
		t.add(t.gapAfter(words[0]), words[1:], n)
	}
}

// gapAfter returns the node of what may come after a word and others.
func (t *verbTable) gapAfter(word string) int32 {
	at := t.step(0, t.word(word))
	if t.nodes[at].gap == 0 {
		t.nodes[at].gap = int32(len(t.nodes))
		t.nodes = append(t.nodes, verbNode{phrase: -1})
	}
	return t.nodes[at].gap
}

// add adds a phrase of words under a node.
func (t *verbTable) add(root int32, words []string, phrase int32) {
	at := root
	for _, w := range words {
		at = t.step(at, t.word(w))
	}
	if t.nodes[at].phrase < 0 {
		t.nodes[at].phrase = phrase
	}
}

// step returns the node after a word, adding it if it is new.
func (t *verbTable) step(at, word int32) int32 {
	next := t.follow(at, word)
	if next == 0 {
		next = int32(len(t.nodes))
		t.nodes = append(t.nodes, verbNode{phrase: -1})
		t.nodes[at].word = append(t.nodes[at].word, word)
		t.nodes[at].next = append(t.nodes[at].next, next)
	}
	return next
}

func (t *verbTable) follow(at, word int32) int32 {
	n := &t.nodes[at]
	for i, w := range n.word {
		if w == word {
			return n.next[i]
		}
	}
	return 0
}

// A reach is how far a phrase was matched.
type reach struct {
	phrase  int32
	end     int
	skipped int   // adverbs and degrees in it
	gap     int32 // node after a word that may be apart from the rest of its phrase, 0 for none
	gapAt   int   // where that word ends
}

// longestSkip is how many adverbs and degrees may come within a phrase.
const longestSkip = 6

// search matches the phrases below node from text[i], skipping adverbs and, after the first word, degrees. It keeps
// the longest match; on a tie, the one that skips least.
func (t *verbTable) search(text string, i int, node int32, words, skipped int, best *reach) {
	i = skipSpace(text, i)
	var buf [8]hit
	for _, h := range t.words.find(text, i, buf[:0]) {
		if next := t.follow(node, h.entry); next != 0 {
			if p := t.nodes[next].phrase; p >= 0 && (h.end > best.end || h.end == best.end && skipped < best.skipped) {
				best.phrase, best.end, best.skipped = p, h.end, skipped
			}
			if gap := t.nodes[next].gap; gap != 0 && h.end > best.gapAt {
				best.gap, best.gapAt = gap, h.end
			}
			if len(t.nodes[next].word) > 0 {
				t.search(text, h.end, next, words+1, skipped, best)
			}
		}
		if skipped < longestSkip && (t.adverb[h.entry] || words > 0 && t.degree[h.entry]) {
			t.search(text, h.end, node, words, skipped+1, best)
		}
	}
}

// find returns the longest verb phrase that begins at text[i], with its tails and trailing adverbs.
func (t *verbTable) find(text string, i int) (Verb, bool) {
	best := reach{phrase: -1}
	t.search(text, i, 0, 0, 0, &best)
	if best.gap != 0 && best.end <= best.gapAt {
		if phrase := t.apart(text, best.gapAt, best.gap); phrase >= 0 {
			best.phrase, best.end = phrase, best.gapAt
		}
	}
	if best.phrase < 0 {
		return Verb{}, false
	}
	v := t.phrases[best.phrase]
	v.End = best.end
	for { // "recalling also"
		next, ok := t.trail(text, v)
		if !ok {
			break
		}
		v.End = next
	}
	for range 2 { // "with appreciation", ", with regret"
		i := skipSpace(text, v.End)
		if i < len(text) && text[i] == ',' {
			i++
		}
		tail := reach{phrase: -1}
		t.search(text, i, t.tail, 1, 0, &tail)
		if tail.phrase < 0 {
			break
		}
		v.End = tail.end
	}
	if next, ok := t.trail(text, v); ok { // "noting with concern also"
		v.End = next
	}
	return v, true
}

// longestGap is how many bytes may come between the words of a phrase that are apart.
const longestGap = 240

// apart returns the phrase whose words below node come after others from text[i] on in the same part of the sentence, -1 if
// there is none.
func (t *verbTable) apart(text string, i int, node int32) int32 {
	for end := min(len(text), i+longestGap); i < end; i++ {
		switch text[i] {
		case ' ':
			found := reach{phrase: -1}
			t.search(text, i, node, 1, 0, &found)
			if found.phrase >= 0 {
				return found.phrase
			}
		case ';', ':':
			return -1
		}
	}
	return -1
}

// trail returns where an adverb that follows v ends.
func (t *verbTable) trail(text string, v Verb) (end int, ok bool) {
	i := skipSpace(text, v.End)
	if t.trailing != nil {
		_, end, ok = t.trailing.longest(text, i)
		return end, ok
	}
	if v.Form != Preambular {
		return 0, false
	}
	var buf [8]hit
	for _, h := range t.words.find(text, i, buf[:0]) {
		if t.adverb[h.entry] {
			end, ok = h.end, true
		}
	}
	return end, ok
}
