// Package html reads resolutions as web pages.
package html

import (
	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// Match reports whether data, which is UTF-8, is a web page.
func Match(data []byte) bool { return false }

// Read reads a web page. Errors are of type *Error.
func Read(name string, data []byte, known source.Known) (*resolution.Resolution, error) {
	return nil, source.At(name, data, 0, "the file is HTML: extract its text first, with pandoc -f html -t plain")
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
