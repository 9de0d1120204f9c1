package oxigraph

import "github.com/tetratelabs/wazero/experimental"

// A memory is that of an instance. Where the system can map memory, all addresses that it may ever need are reserved
// when it is made, so that it grows without being copied, and an image is seen through it and not copied either.
type memory struct {
	bytes  []byte
	limit  uint64
	mapped bool
}

// Allocate implements experimental.MemoryAllocator, for one instance.
func (m *memory) Allocate(_, limit uint64) experimental.LinearMemory {
	m.limit = limit
	m.bytes, m.mapped = reserve(limit)
	return m
}

// Reallocate implements experimental.LinearMemory.
func (m *memory) Reallocate(size uint64) []byte {
	if size > m.limit {
		return nil
	}
	if uint64(cap(m.bytes)) < size {
		larger := make([]byte, size, min(2*size, m.limit))
		copy(larger, m.bytes)
		m.bytes = larger
	}
	m.bytes = m.bytes[:size]
	return m.bytes
}

// Free implements experimental.LinearMemory. It may be called twice.
func (m *memory) Free() {
	if m.mapped {
		release(m.bytes[:cap(m.bytes)])
	}
	m.bytes, m.mapped = nil, false
}
