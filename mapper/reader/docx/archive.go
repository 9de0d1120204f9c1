package docx

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"path"
	"strings"
)

// Limits of an archive. Parts of official documents are below 10 MB and shrink to a twentieth.
const (
	maxEntries = 10_000
	maxPart    = 64 << 20  // bytes of a part, unpacked
	maxTotal   = 128 << 20 // bytes of all parts that are read, unpacked
	maxRatio   = 100       // of the size of a part to its size in the archive
	freeRatio  = 4 << 20   // bytes up to which any ratio is allowed
)

// An archive is the parts of a Word document.
type archive struct {
	data    []byte
	entries map[string]*zip.File // by their names in lower case, which is how they are compared
	total   int64                // bytes that were unpacked
	nodes   int                  // of the parts that were read
	taken   []extent             // of the entries that were read
}

// An extent is where an entry is in the archive, with the header before it.
type extent struct{ start, end int64 }

// openArchive reads the directory of an archive.
func openArchive(data []byte) (*archive, error) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, errors.New("the archive is cut short or damaged")
	}
	if len(r.File) > maxEntries {
		return nil, fmt.Errorf("the archive has more than %d entries", maxEntries)
	}
	a := &archive{data: data, entries: make(map[string]*zip.File, len(r.File))}
	for _, f := range r.File {
		if strings.HasSuffix(f.Name, "/") {
			continue // a folder
		}
		if !isSafe(f.Name) {
			return nil, fmt.Errorf("the archive has an entry with the unsafe name %q", f.Name)
		}
		name := strings.ToLower(f.Name)
		if a.entries[name] != nil {
			return nil, fmt.Errorf("the archive has two entries with the name %q", f.Name)
		}
		a.entries[name] = f
	}
	return a, nil
}

// isSafe reports whether the name of an entry is one inside the archive.
func isSafe(name string) bool {
	return name != "" && path.Clean(name) == name && !strings.HasPrefix(name, "/") && !strings.HasPrefix(name, "..") &&
		!strings.ContainsAny(name, "\\:\x00")
}

// has reports whether there is a part.
func (a *archive) has(name string) bool { return a.entries[strings.ToLower(name)] != nil }

// read unpacks a part.
func (a *archive) read(name string) ([]byte, error) {
	f := a.entries[strings.ToLower(name)]
	if f == nil {
		return nil, fmt.Errorf("the part %q is missing", name)
	}
	size := f.UncompressedSize64
	switch {
	case f.Flags&1 != 0:
		return nil, fmt.Errorf("the part %q is encrypted", name)
	case size > maxPart:
		return nil, fmt.Errorf("the part %q has %d bytes, more than %d", name, size, maxPart)
	case size > freeRatio && size/maxRatio > f.CompressedSize64:
		return nil, fmt.Errorf("the part %q is packed more than %d to 1", name, maxRatio)
	}
	if !a.isTrue(f) {
		return nil, fmt.Errorf("the directory of the archive contradicts the part %q", name)
	}
	if a.total += int64(size); a.total > maxTotal {
		return nil, fmt.Errorf("the parts have more than %d bytes", maxTotal)
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("the part %q is damaged: %w", name, err)
	}
	defer r.Close()
	var b bytes.Buffer
	b.Grow(int(min(size, freeRatio)) + bytes.MinRead)
	if _, err := b.ReadFrom(io.LimitReader(r, int64(size)+1)); err != nil || uint64(b.Len()) != size {
		return nil, fmt.Errorf("the part %q is damaged", name)
	}
	return b.Bytes(), nil
}

// isTrue reports whether what the directory says of an entry is what its own header says, and no entry that was read
// shares bytes with it.
func (a *archive) isTrue(f *zip.File) bool {
	const (
		header   = 30 // bytes before the name
		longest  = 1 << 16
		streamed = 8 // flag: sizes follow the contents
	)
	content, err := f.DataOffset()
	if err != nil {
		return false
	}
	le := binary.LittleEndian
	start := content - header - int64(len(f.Name))
	for extra := 0; extra < longest && start >= 0; extra, start = extra+1, start-1 {
		h := a.data[start:]
		if !bytes.HasPrefix(h, entrySignature) || int(le.Uint16(h[26:])) != len(f.Name) || int(le.Uint16(h[28:])) != extra {
			continue
		}
		if string(h[header:header+len(f.Name)]) != f.Name || le.Uint16(h[8:]) != f.Method ||
			f.Flags&streamed == 0 && !isSize(le.Uint32(h[18:]), f.CompressedSize64) ||
			f.Flags&streamed == 0 && !isSize(le.Uint32(h[22:]), f.UncompressedSize64) {
			return false
		}
		own := extent{start, content + int64(f.CompressedSize64)}
		for _, e := range a.taken {
			if e.start < own.end && own.start < e.end && e != own {
				return false
			}
		}
		a.taken = append(a.taken, own)
		return true
	}
	return false
}

// isSize reports whether a size in the header of an entry is that of its directory; a header of ZIP64 has it elsewhere.
func isSize(own uint32, directory uint64) bool {
	return own == math.MaxUint32 || uint64(own) == directory
}
