package ontology

import "testing"

// Reading the whole authority, which every command that recognises names does once.
func BenchmarkReadAuthority(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := readAuthority(); err != nil {
			b.Fatal(err)
		}
	}
}
