// Package reader turns the formats in which resolutions come into their structure: metadata, paragraphs, footnotes,
// links. It recognises a format by the content of the file, never by its name, and understands nothing of the words.
//
// Most callers call Read. What cannot be read is an *Error with its place; what is odd but readable is a Warning in the
// Resolution.
package reader

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/resolution"
)

// A format is a kind of input that can be read.
type format struct {
	name   string
	layout string // control characters that lay it out, beside tabs and line ends
	match  func(data []byte) bool
	read   func(name string, data []byte, language string) (*resolution.Resolution, error)
}

// formats in the order in which they are tried; the last takes all that is text.
var formats = []format{
	{"akn", "", matchAKN, readAKN},
	{"text", "\v\f", matchText, readText},
}

// Read reads one resolution. name is that of the input for messages; language is a code of BCP 47, or "" to recognise
// it. Every error is an *Error.
func Read(name string, data []byte, language string) (*resolution.Resolution, error) {
	if err := checkText(name, data); err != nil {
		return nil, err
	}
	for _, f := range formats {
		if !f.match(data) {
			continue
		}
		legal, refused := legible(data, f.layout)
		r, err := f.read(name, legal, language)
		if err != nil {
			return nil, err
		}
		r.Warnings = append(leftOut(data, refused), r.Warnings...)
		sum := sha256.Sum256(data)
		r.Source = resolution.Source{Name: name, SHA256: hex.EncodeToString(sum[:]), Format: f.name}
		return r, nil
	}
	return nil, notResolution(name, data, 0, "neither Akoma Ntoso nor the text of one")
}

// checkText refuses what is not UTF-8 text.
func checkText(name string, data []byte) error {
	switch {
	case len(data) == 0:
		return errorAt(name, data, 0, "the file is empty")
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}), bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return errorAt(name, data, 0, "the file is UTF-16: convert it to UTF-8")
	case !utf8.Valid(data):
		return errorAt(name, data, firstInvalid(data), "the file is not UTF-8")
	case len(bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\ufeff")))) == 0:
		return errorAt(name, data, 0, "the file holds no text")
	}
	return nil
}

func firstInvalid(data []byte) int {
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(data)
}
