package lang

import (
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/ontology/script"
)

// A trie finds the entries of a fixed list of words that begin at a place in a text. Case is folded; no-break
// spaces and hyphens count as plain ones; invisible characters, tatweel and Arabic vowel signs are skipped. An
// entry that ends in a letter of a script with spaces matches only up to the end of a word.
type trie struct {
	nodes []trieNode
	root  [256]int32 // child of the root by byte, 0 for none
	// A digit may follow an entry at once, where texts have lost the space between a word and a number.
	digits bool
}

type trieNode struct {
	bytes []byte // that lead to a child
	next  []int32
	dense *[256]int32 // the children by byte, if there are more than few
	entry int32       // number of the entry that ends here, -1 for none
}

// few is the number of children up to which a node is searched linearly.
const few = 3

func newTrie() *trie { return &trie{nodes: []trieNode{{entry: -1}}} }

// wordSet returns a trie of words whose entries are their indices in the list.
func wordSet(words []string) *trie {
	t := newTrie()
	for i, w := range words {
		t.add(w, int32(i))
	}
	return t
}

// add adds a word with its entry; if a word is added twice, the first entry stays.
func (t *trie) add(word string, entry int32) {
	at := int32(0)
	for i := 0; i < len(word); {
		var buf [utf8.UTFMax]byte
		folded, size := fold(word, i, &buf)
		i += size
		for _, b := range folded {
			next := t.child(at, b)
			if next == 0 {
				next = int32(len(t.nodes))
				t.nodes = append(t.nodes, trieNode{entry: -1})
				if at == 0 {
					t.root[b] = next
				} else {
					n := &t.nodes[at]
					n.bytes, n.next = append(n.bytes, b), append(n.next, next)
					if len(n.next) > few && n.dense == nil {
						n.dense = new([256]int32)
						for i, b := range n.bytes {
							n.dense[b] = n.next[i]
						}
					} else if n.dense != nil {
						n.dense[b] = next
					}
				}
			}
			at = next
		}
	}
	if t.nodes[at].entry < 0 {
		t.nodes[at].entry = entry
	}
}

func (t *trie) child(at int32, b byte) int32 {
	if at == 0 {
		return t.root[b]
	}
	n := &t.nodes[at]
	if n.dense != nil {
		return n.dense[b]
	}
	for i := 0; i < len(n.bytes); i++ {
		if n.bytes[i] == b {
			return n.next[i]
		}
	}
	return 0
}

// A hit is an entry of a trie found in a text, and where it ends.
type hit struct {
	entry int32
	end   int
}

// find appends the entries that begin at text[i] to hits, shortest first.
func (t *trie) find(text string, i int, hits []hit) []hit {
	if t == nil || i >= len(text) {
		return hits
	}
	at := int32(0)
	for i < len(text) {
		switch b := text[i]; {
		case b < utf8.RuneSelf:
			at = t.child(at, lower(b))
			i++
		case b >= 0xe3: // Han and all later scripts fold to themselves
			if at = t.child(at, b); at == 0 || i+1 >= len(text) {
				return hits
			}
			if at = t.child(at, text[i+1]); at == 0 || i+2 >= len(text) {
				return hits
			}
			at = t.child(at, text[i+2])
			if i += 3; b >= 0xf0 && at != 0 && i < len(text) {
				at = t.child(at, text[i])
				i++
			}
		default:
			var buf [utf8.UTFMax]byte
			folded, size := fold(text, i, &buf)
			for _, b := range folded {
				if at = t.child(at, b); at == 0 {
					return hits
				}
			}
			i += size
		}
		if at == 0 {
			return hits
		}
		if e := t.nodes[at].entry; e >= 0 && (wordEnds(text, i) || t.digits && '0' <= text[i] && text[i] <= '9') {
			hits = append(hits, hit{e, i})
		}
	}
	return hits
}

// longest returns the longest entry that begins at text[i].
func (t *trie) longest(text string, i int) (entry int32, end int, ok bool) {
	if t == nil || i >= len(text) || text[i] < utf8.RuneSelf && t.root[lower(text[i])] == 0 {
		return 0, i, false
	}
	var buf [8]hit
	hits := t.find(text, i, buf[:0])
	if len(hits) == 0 {
		return 0, i, false
	}
	h := hits[len(hits)-1]
	return h.entry, h.end, true
}

// within reports whether an entry is in the text, from the beginning of a word.
func (t *trie) within(text string) bool {
	for i := range text {
		if wordEnds(text, i) {
			if _, _, ok := t.longest(text, i); ok {
				return true
			}
		}
	}
	return false
}

func lower(b byte) byte {
	if 'A' <= b && b <= 'Z' {
		b += 'a' - 'A'
	}
	return b
}

// fold returns the folded form of the character at text[i], as tries store it, and its size in text. The bytes may
// be in buf.
func fold(text string, i int, buf *[utf8.UTFMax]byte) (folded []byte, size int) {
	b := text[i]
	if b < utf8.RuneSelf {
		if 'A' <= b && b <= 'Z' {
			b += 'a' - 'A'
		}
		buf[0] = b
		return buf[:1], 1
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	switch {
	case r == '\u00a0' || r == '\u202f':
		r = ' '
	case r == '\u2010' || r == '\u2011':
		r = '-'
	case r == '’':
		r = '\''
	case r == 0xad, r == 0x640, r >= 0x64b && r <= 0x652, r >= 0x200b && r <= 0x200f:
		return nil, size // invisible, or tatweel or a vowel sign
	case r < 0x2e80:
		r = script.Lower(r)
	}
	n := utf8.EncodeRune(buf[:], r)
	return buf[:n], size
}

// wordEnds reports whether a word that was read up to text[i] ends there.
func wordEnds(text string, i int) bool {
	if i == 0 || i >= len(text) {
		return true
	}
	if b := text[i]; b < utf8.RuneSelf && !isLetter(rune(b)) {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i:])
	return !isLetter(before) || !isLetter(after)
}

// isLetter reports whether r is a letter or digit of a script that puts spaces between words.
func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return r < 0x2e80 && (script.IsLetter(r) || unicode.IsMark(r))
}

// skipSpace returns the offset of the first byte at or after i that is not a space.
func skipSpace(text string, i int) int {
	for i < len(text) {
		switch text[i] {
		case ' ', '\t', '\n', '\r':
			i++
			continue
		case 0xc2:
			if i+1 < len(text) && text[i+1] == 0xa0 {
				i += 2
				continue
			}
		}
		break
	}
	return i
}
