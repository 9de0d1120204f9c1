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

	"github.com/unkg/unkg/mapper/reader/akn"
	"github.com/unkg/unkg/mapper/reader/docx"
	"github.com/unkg/unkg/mapper/reader/html"
	"github.com/unkg/unkg/mapper/reader/pdf"
	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/reader/text"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// Known is what is known of an input before it is read: its language, its symbol. The zero value means that nothing is.
type Known source.Known

// An Error is a fault of an input that keeps it from being read, with its place.
type Error = source.Error

// A format is a kind of input that can be read.
type format struct {
	name   string
	binary bool   // it is not text
	layout string // control characters that it uses for layout, besides tabs and line ends
	match  func(data []byte) bool
	symbol func(data []byte, whole bool, known source.Known) (s ontology.Symbol, found bool)
	read   func(name string, data []byte, known source.Known) (*resolution.Resolution, error)
}

// formats in the order in which they are tried; the last accepts any text.
var formats = []format{
	{"pdf", true, "", pdf.Match, pdf.FindSymbol, pdf.Read},
	{"docx", true, "", docx.Match, docx.FindSymbol, docx.Read},
	{"akn", false, "", akn.Match, akn.FindSymbol, akn.Read},
	{"html", false, "", html.Match, html.FindSymbol, html.Read},
	{"text", false, "\v\f", text.Match, text.FindSymbol, text.Read},
}

// Read reads one resolution. name is the name of the input for messages; language is a BCP 47 code, or "" to
// recognise it. Every error is an *Error.
func Read(name string, data []byte, language string) (*resolution.Resolution, error) {
	return Known{Language: language}.Read(name, data)
}

// Read reads one resolution of which something is known. name is the name of the input for messages. Read keeps no
// reference to data. Every error is an *Error.
func (k Known) Read(name string, data []byte) (*resolution.Resolution, error) {
	var fault error
	for i, f := range formats {
		if !f.binary && (i == 0 || formats[i-1].binary) {
			if fault = checkText(name, data); fault != nil {
				return nil, fault
			}
		}
		if !f.match(data) {
			continue
		}
		legal, refused := data, []source.Refusal(nil)
		if !f.binary {
			legal, refused = source.Legible(data, f.layout)
		}
		r, err := f.read(name, legal, source.Known(k))
		if err != nil {
			return nil, err
		}
		if k.Symbol != "" && r.Symbol != k.Symbol {
			return nil, &Error{Name: name, Line: 1, Col: 1, Message: "the symbol is " + string(r.Symbol) + ", not " + string(k.Symbol)}
		}
		r.Warnings = append(source.LeftOut(data, refused), r.Warnings...)
		sum := sha256.Sum256(data)
		r.Source = resolution.Source{Name: name, SHA256: hex.EncodeToString(sum[:]), Format: f.name}
		return r, nil
	}
	return nil, source.NotResolution(name, data, 0, "neither Akoma Ntoso nor the text of one")
}

// checkText returns an error that says what data is if it is not text in UTF-8.
func checkText(name string, data []byte) error {
	if s := signatureOf(data); s != nil {
		return s.refuse(name, data)
	}
	switch {
	case len(data) == 0:
		return source.At(name, data, 0, "the file is empty")
	case bytes.IndexByte(data, 0) >= 0:
		return source.At(name, data, bytes.IndexByte(data, 0), "NUL character")
	case !utf8.Valid(data):
		return source.At(name, data, firstInvalid(data), "the file is not UTF-8: convert it, with iconv -t UTF-8")
	case len(bytes.TrimSpace(bytes.TrimPrefix(data, source.BOM))) == 0:
		return source.At(name, data, 0, "the file holds no text")
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

// FindSymbol returns the symbol that Read will find in a file, by the same steps, from its beginning or from the
// whole. It is "" for a file that Read will refuse; found is false if the beginning is too short to tell.
func (k Known) FindSymbol(start []byte, whole bool) (s ontology.Symbol, found bool) {
	for _, f := range formats {
		if f.match(start) {
			legal := start
			if !f.binary {
				legal, _ = source.Legible(start, f.layout)
			}
			return f.symbol(legal, whole, source.Known(k))
		}
	}
	return "", true
}
