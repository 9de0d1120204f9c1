//go:build (linux || darwin || freebsd) && (amd64 || arm64)

package oxigraph

import (
	"os"
	"unsafe"

	"golang.org/x/sys/unix"
)

// reserve returns no bytes with room for so many; false if that cannot be had without taking the memory at once.
func reserve(limit uint64) ([]byte, bool) {
	region, err := unix.Mmap(-1, 0, int(limit), unix.PROT_READ|unix.PROT_WRITE, unix.MAP_ANON|unix.MAP_PRIVATE|unix.MAP_NORESERVE)
	if err != nil {
		return nil, false
	}
	return region[:0], true
}

// release gives back what reserve returned, all of it.
func release(region []byte) { unix.Munmap(region) }

// overlay shows size bytes of a file in place of the first bytes of a mapped memory. Pages that are written become
// the memory's own.
func overlay(m *memory, f *os.File, offset, size int64) bool {
	if !m.mapped || size > int64(cap(m.bytes)) {
		return false
	}
	at := unsafe.Pointer(unsafe.SliceData(m.bytes))
	_, err := unix.MmapPtr(int(f.Fd()), offset, at, uintptr(size), unix.PROT_READ|unix.PROT_WRITE, unix.MAP_PRIVATE|unix.MAP_FIXED)
	return err == nil
}
