// Package reader turns the formats in which resolutions come into their structure: metadata, paragraphs, footnotes,
// links. It recognises a format by the content of the file, never by its name, and does not interpret the words.
//
// Most callers call Read. What cannot be read is an *Error with its place; what is odd but readable is a Warning in
// the Resolution.
package reader

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// A format is a kind of input that can be read.
type format struct {
	name   string
	layout string // control characters that it uses for layout, besides tabs and line ends
	match  func(data []byte) bool
	symbol func(data []byte, whole bool, known Known) (s ontology.Symbol, found bool)
	read   func(name string, data []byte, known Known) (*resolution.Resolution, error)
}

// formats in the order in which they are tried; the last accepts any text.
var formats = []format{
	{"akn", "", matchAKN, symbolOfAKN, readAKN},
	{"text", "\v\f", matchText, symbolOfText, readText},
}

// Known is what is known of an input before it is read. The zero value means that nothing is.
type Known struct {
	Language string          // code of BCP 47, "" to recognise it
	Symbol   ontology.Symbol // for a source that prints none; one that prints another is refused
}

// Read reads one resolution. name is the name of the input for messages; language is a BCP 47 code, or "" to
// recognise it. Every error is an *Error.
func Read(name string, data []byte, language string) (*resolution.Resolution, error) {
	return Known{Language: language}.Read(name, data)
}

// Read reads one resolution of which something is known. name is the name of the input for messages. Read keeps no
// reference to data. Every error is an *Error.
func (k Known) Read(name string, data []byte) (*resolution.Resolution, error) {
	if err := checkText(name, data); err != nil {
		return nil, err
	}
	for _, f := range formats {
		if !f.match(data) {
			continue
		}
		legal, refused := legible(data, f.layout)
		r, err := f.read(name, legal, k)
		if err != nil {
			return nil, err
		}
		if k.Symbol != "" && r.Symbol != k.Symbol {
			return nil, &Error{Name: name, Line: 1, Col: 1, Message: "the symbol is " + string(r.Symbol) + ", not " + string(k.Symbol)}
		}
		r.Warnings = append(leftOut(data, refused), r.Warnings...)
		sum := sha256.Sum256(data)
		r.Source = resolution.Source{Name: name, SHA256: hex.EncodeToString(sum[:]), Format: f.name}
		return r, nil
	}
	return nil, notResolution(name, data, 0, "neither Akoma Ntoso nor the text of one")
}

// checkText returns an error that says what data is if it is not text in UTF-8.
func checkText(name string, data []byte) error {
	if s := signatureOf(data); s != nil {
		return s.refuse(name, data)
	}
	switch {
	case len(data) == 0:
		return errorAt(name, data, 0, "the file is empty")
	case bytes.IndexByte(data, 0) >= 0:
		return errorAt(name, data, bytes.IndexByte(data, 0), "NUL character")
	case !utf8.Valid(data):
		return errorAt(name, data, firstInvalid(data), "the file is not UTF-8: convert it, with iconv -t UTF-8")
	case len(bytes.TrimSpace(bytes.TrimPrefix(data, bom))) == 0:
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
