package oxigraph

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The module is what SHA256SUMS says, and so are its sources: who changes them builds it again.
func TestModule(t *testing.T) {
	binary, err := unpacked()
	if err != nil {
		t.Fatal(err)
	}
	sums, err := os.ReadFile("module/SHA256SUMS")
	if err != nil {
		t.Fatal(err)
	}
	names := []string{}
	for line := range strings.Lines(string(sums)) {
		want, name, _ := strings.Cut(strings.TrimSpace(line), "  ")
		names = append(names, name)
		content := binary
		if name != "oxigraph.wasm" {
			if content, err = os.ReadFile(filepath.Join("module", name)); err != nil {
				t.Fatal(err)
			}
		}
		if got := sha256.Sum256(content); hex.EncodeToString(got[:]) != want {
			t.Errorf("%s is not what was built: make engine REFRESH=--refresh", name)
		}
	}
	sources, _ := filepath.Glob("module/src/*.rs")
	if len(names) != len(sources)+2 {
		t.Errorf("%v of %v", names, sources)
	}
	if len(module) > 2<<20 {
		t.Errorf("%d bytes compressed", len(module))
	}
	for _, name := range []string{"spareval 0.2.9", "regex 1.", "Permission is hereby granted"} {
		if !strings.Contains(Licenses, name) {
			t.Errorf("no %q among the licences", name)
		}
	}
}

// A module reaches only what it imports: the exchange with the host, random numbers, the clock, and what the standard
// library of Rust needs for its last words.
func TestImports(t *testing.T) {
	allowed := []string{
		"host.read", "host.write", "host.find", "host.fetch", "host.fail",
		"wasi_snapshot_preview1.random_get", "wasi_snapshot_preview1.clock_time_get", "wasi_snapshot_preview1.fd_write",
		"wasi_snapshot_preview1.environ_get", "wasi_snapshot_preview1.environ_sizes_get", "wasi_snapshot_preview1.proc_exit",
		"wasi_snapshot_preview1.sched_yield",
	}
	for _, f := range open(t).code.ImportedFunctions() {
		from, name, _ := f.Import()
		if !slices.Contains(allowed, from+"."+name) {
			t.Errorf("the module imports %s.%s", from, name)
		}
	}
}

// The state of an instance after a call must be its memory alone, since an image is nothing else: of the module's
// globals only the stack pointer may change, and that is back where it was.
func TestGlobals(t *testing.T) {
	binary, err := unpacked()
	if err != nil {
		t.Fatal(err)
	}
	if n := mutableGlobals(t, binary); n != 1 {
		t.Errorf("%d globals can change", n)
	}
}

// mutableGlobals counts them in the global section (https://webassembly.github.io/spec/core/binary/modules.html#global-section).
func mutableGlobals(t *testing.T, binary []byte) (mutable int) {
	t.Helper()
	const globalSection = 6
	r := bytes.NewReader(binary[8:])
	number := func() (n uint64) {
		for shift := 0; ; shift += 7 {
			b, err := r.ReadByte()
			if err != nil {
				t.Fatal(err)
			}
			n |= uint64(b&0x7f) << shift
			if b < 0x80 {
				return n
			}
		}
	}
	for r.Len() > 0 {
		id, size := number(), number()
		if id != globalSection {
			r.Seek(int64(size), 1)
			continue
		}
		for range number() {
			number() // its type
			if number() == 1 {
				mutable++
			}
			for b := byte(0); b != 0x0b; { // the value it begins with: a constant, then end
				op, _ := r.ReadByte()
				if b = op; op == 0x41 || op == 0x42 {
					number()
				}
			}
		}
	}
	return mutable
}
