package name

// A hashBits is a bitmap over the top 17 bits of mixed hashes: a hash whose bit is not set was never added; one
// whose bit is set may have been.
type hashBits [1 << 11]uint64

func (b *hashBits) add(h uint64) {
	h *= mixer
	b[h>>53] |= 1 << (h >> 47 & 63)
}

func (b *hashBits) has(h uint64) bool {
	h *= mixer
	return b[h>>53]&(1<<(h>>47&63)) != 0
}

const mixer = 0x9e3779b97f4a7c15 // moves the information in a hash into its high bits

// Edges are all edges of a trie in one hash table: from a node, by a word, to the next node.
type edges struct {
	slots []edge
	used  int
}

// An edge is one slot of the table; the key of a free slot is 0.
type edge struct {
	key  uint64
	home uint32 // the slot to try first, before reduction to the table size
	node int32
}

func newEdges(n int) edges {
	size := 1 << 10
	for size < 2*n {
		size *= 2
	}
	return edges{slots: make([]edge, size)}
}

// edgeOf returns the key, never 0, and the home slot of the edge from a node at the given depth, in words. Near the
// root, where names branch a lot, homes are spread over the table. From depth branching on, they follow the node
// number, so that the edges of one name lie close together in memory.
func edgeOf(node int32, hash uint64, depth int) (key uint64, home uint32) {
	k := (hash ^ uint64(node)*mixer) * 0xff51afd7ed558ccd
	k = (k ^ k>>32) | 1
	if depth < branching {
		return k, uint32(k >> 1)
	}
	return k, uint32(node)*2 + uint32(k>>1&3)
}

// branching is the depth, in words, from which on names rarely branch.
const branching = 4

// get returns the node to which the edge leads.
func (t *edges) get(key uint64, home uint32) (int32, bool) {
	mask := uint32(len(t.slots) - 1)
	for i := home & mask; ; i = (i + 1) & mask {
		switch s := &t.slots[i]; s.key {
		case key:
			return s.node, true
		case 0:
			return 0, false
		}
	}
}

// put adds an edge that is new.
func (t *edges) put(key uint64, home uint32, node int32) {
	if 2*t.used >= len(t.slots) {
		old := t.slots
		*t = newEdges(len(old))
		for _, s := range old {
			if s.key != 0 {
				t.put(s.key, s.home, s.node)
			}
		}
	}
	mask := uint32(len(t.slots) - 1)
	i := home & mask
	for t.slots[i].key != 0 {
		i = (i + 1) & mask
	}
	t.slots[i] = edge{key, home, node}
	t.used++
}
