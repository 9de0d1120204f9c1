// Package pdf reads resolutions as PDF.
package pdf

import (
	"bytes"

	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/reader/text"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// Match reports whether data is a PDF.
func Match(data []byte) bool { return bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")) }

// Read reads a PDF. Errors are of type *Error.
func Read(name string, data []byte, known source.Known) (*resolution.Resolution, error) {
	pages, err := open(name, data)
	if err != nil {
		return nil, err
	}
	return text.ReadRich(name, lines(pages), known)
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
