// Package docx reads resolutions as Word documents (Office Open XML).
package docx

import (
	"bytes"

	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// Match reports whether data is a Word document: a ZIP archive with a folder "word".
func Match(data []byte) bool {
	return bytes.HasPrefix(data, []byte("PK\x03\x04")) && bytes.Contains(data, []byte("word/"))
}

// Read reads a Word document. Errors are of type *Error.
func Read(name string, data []byte, known source.Known) (*resolution.Resolution, error) {
	return nil, source.At(name, data, 0, "the file is a Word document: extract its text first, with pandoc -t plain")
}

// FindSymbol returns the symbol that Read will find.
func FindSymbol(data []byte, whole bool, known source.Known) (s ontology.Symbol, found bool) {
	if !whole {
		return "", false
	}
	r, err := Read("", data, known)
	if err != nil {
		return "", true
	}
	return r.Symbol, true
}
