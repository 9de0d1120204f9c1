package oxigraph

import (
	"errors"

	"github.com/tetratelabs/wazero/experimental"
)

// An image is the memory of an instance that has been filled.
type image struct {
	bytes   []byte
	triples int
}

func newImage(in *instance, triples int) (*image, error) {
	m := in.module.Memory()
	b, ok := m.Read(0, m.Size())
	if !ok {
		return nil, errors.New("no memory")
	}
	return &image{append([]byte(nil), b...), triples}, nil
}

func (im *image) restore(in *instance) error {
	m := in.module.Memory()
	m.Grow(uint32((len(im.bytes) - int(m.Size())) / pageSize))
	m.Write(0, im.bytes)
	return nil
}

func (im *image) close() error { return nil }

type memory struct{ bytes []byte }

func (m *memory) Reallocate(size uint64) []byte {
	if uint64(cap(m.bytes)) < size {
		m.bytes = append(make([]byte, 0, size), m.bytes...)
	}
	m.bytes = m.bytes[:size]
	return m.bytes
}
func (m *memory) Free() {}

func (m *memory) Allocate(capacity, limit uint64) experimental.LinearMemory { return m }
