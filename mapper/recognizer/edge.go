package recognizer

// A hashBits holds 17 bits of hashes: what it has not is in no set that it was made of.
type hashBits [1 << 11]uint64

func (b *hashBits) add(h uint64) {
	h *= mixer
	b[h>>53] |= 1 << (h >> 47 & 63)
}

func (b *hashBits) has(h uint64) bool {
	h *= mixer
	return b[h>>53]&(1<<(h>>47&63)) != 0
}

const mixer = 0x9e3779b97f4a7c15 // spreads the bits of a hash upwards

// Edges are the edges of a trie in one table: from a node over a word to the next node.
type edges struct {
	slots []edge
	used  int
}

// An edge is one slot of the table; the key of a free slot is 0.
type edge struct {
	key  uint64
	node int32
}

func newEdges(n int) edges {
	size := 1 << 10
	for size < 2*n {
		size *= 2
	}
	return edges{slots: make([]edge, size)}
}

// edgeKey is the key of an edge, never 0.
func edgeKey(node int32, hash uint64) uint64 {
	k := (hash ^ uint64(node)*mixer) * 0xff51afd7ed558ccd
	return (k ^ k>>32) | 1
}

// get returns the node to which the edge with the key leads.
func (t *edges) get(key uint64) (int32, bool) {
	mask := uint64(len(t.slots) - 1)
	for i := key >> 1 & mask; ; i = (i + 1) & mask {
		switch s := &t.slots[i]; s.key {
		case key:
			return s.node, true
		case 0:
			return 0, false
		}
	}
}

// put adds an edge whose key is new.
func (t *edges) put(key uint64, node int32) {
	if 2*t.used >= len(t.slots) {
		old := t.slots
		*t = newEdges(len(old))
		for _, s := range old {
			if s.key != 0 {
				t.put(s.key, s.node)
			}
		}
	}
	mask := uint64(len(t.slots) - 1)
	i := key >> 1 & mask
	for t.slots[i].key != 0 {
		i = (i + 1) & mask
	}
	t.slots[i] = edge{key, node}
	t.used++
}
