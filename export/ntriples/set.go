package ntriples

import "hash/maphash"

// A Set remembers statements that have been written. It keeps a fingerprint of 16 bytes for each, two seeded 64-bit
// hashes: a collision of both is possible only in theory.
type Set struct {
	seeds [2]maphash.Seed
	seen  map[[2]uint64]struct{}
}

// NewSet returns an empty set.
func NewSet() *Set {
	return &Set{[2]maphash.Seed{maphash.MakeSeed(), maphash.MakeSeed()}, map[[2]uint64]struct{}{}}
}

// Add adds a statement, given as it is written, and reports whether it was new.
func (s *Set) Add(statement []byte) bool {
	f := [2]uint64{maphash.Bytes(s.seeds[0], statement), maphash.Bytes(s.seeds[1], statement)}
	n := len(s.seen)
	s.seen[f] = struct{}{}
	return len(s.seen) > n
}
