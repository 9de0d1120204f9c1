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
	"slices"

	"github.com/unkg/unkg/mapper/reader/akn"
	"github.com/unkg/unkg/mapper/reader/decode"
	"github.com/unkg/unkg/mapper/reader/docx"
	"github.com/unkg/unkg/mapper/reader/html"
	"github.com/unkg/unkg/mapper/reader/markdown"
	"github.com/unkg/unkg/mapper/reader/mhtml"
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
	media  string // its media type
	binary bool   // it is not text, which is decoded before it is matched and read, or has its own ways to encode it
	layout string // control characters that it uses for layout, besides tabs and line ends
	match  func(data []byte) bool
	// symbol finds the symbol of a file in its beginning or in the whole; nil if only read finds it
	symbol func(data []byte, whole bool, known source.Known) (s ontology.Symbol, found bool)
	read   func(name string, data []byte, known source.Known) (*resolution.Resolution, error)
}

// formats in the order in which they are tried: first those that are not text or encode it in ways of their own. The last
// accepts any text that is not markup.
var formats = []format{
	{"pdf", "application/pdf", true, "", pdf.Match, nil, pdf.Read},
	{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", true, "", docx.Match, docx.FindSymbol, docx.Read},
	{"mhtml", "multipart/related", true, "", mhtml.Match, nil, mhtml.Read},
	{"markdown", "text/markdown", false, "\f", markdown.Match, nil, markdown.Read},
	{"html", "text/html", false, "\f", html.Match, nil, html.Read},
	{"akn", "application/akn+xml", false, "", akn.Match, akn.FindSymbol, akn.Read},
	{"text", "text/plain", false, "\v\f", text.Match, text.FindSymbol, text.Read},
}

// formatOf returns the format of data among those that are binary or among the others, nil if it has none of them.
func formatOf(data []byte, binary bool) *format {
	for i := range formats {
		if f := &formats[i]; f.binary == binary && f.match(data) {
			return f
		}
	}
	return nil
}

// Read reads one resolution. name is the name of the input for messages; language is a BCP 47 code, or "" to
// recognise it. Every error is an *Error.
func Read(name string, data []byte, language string) (*resolution.Resolution, error) {
	return Known{Language: language}.Read(name, data)
}

// Read reads one resolution of which something is known. name is the name of the input for messages. Read keeps no
// reference to data. Every error is an *Error.
func (k Known) Read(name string, data []byte) (*resolution.Resolution, error) {
	f, decoded, err := recognize(name, data)
	if err != nil {
		return nil, err
	}
	legal, refused := f.legible(decoded.Data)
	r, err := f.read(name, legal, source.Known(k))
	if err != nil {
		return nil, err
	}
	if k.Symbol != "" && r.Symbol != k.Symbol {
		return nil, &Error{Name: name, Line: 1, Col: 1, Message: "the symbol is " + string(r.Symbol) + ", not " + string(k.Symbol)}
	}
	r.Warnings = slices.Concat(decoded.Warnings(), source.LeftOut(decoded.Data, refused), r.Warnings)
	sum := sha256.Sum256(data)
	r.Source = resolution.Source{Name: name, SHA256: hex.EncodeToString(sum[:]), Format: f.name, MediaType: f.media}
	if decoded.Encoding != "" {
		r.Source.MediaType += ";charset=" + decoded.Encoding
	}
	return r, nil
}

// recognize returns the format of a file and what is read of it: the file as it is or, if it is text, in UTF-8.
func recognize(name string, data []byte) (*format, decode.Text, error) {
	if f := formatOf(data, true); f != nil {
		return f, decode.Text{Data: data}, nil
	}
	if s := signatureOf(data, signatures); s != nil {
		return nil, decode.Text{}, s.refuse(name)
	}
	decoded, err := decode.Read(name, data)
	if err != nil {
		return nil, decoded, err
	}
	begins := bytes.TrimLeft(bytes.TrimPrefix(decoded.Data, source.BOM), " \t\r\n")
	switch {
	case len(data) == 0:
		return nil, decoded, source.At(name, data, 0, "the file is empty")
	case len(begins) == 0:
		return nil, decoded, source.At(name, data, 0, "the file holds no text")
	}
	if s := signatureOf(bytes.ToLower(begins[:min(len(begins), markup)]), markups); s != nil {
		return nil, decoded, s.refuse(name)
	}
	if f := formatOf(decoded.Data, false); f != nil {
		return f, decoded, nil
	}
	return nil, decoded, source.NotResolution(name, data, 0, "no format that is known")
}

// legible returns data without characters that no graph can hold, and what was left out. Readers of binary formats see
// to that themselves.
func (f *format) legible(data []byte) (legal []byte, refused []source.Refusal) {
	if f.binary {
		return data, nil
	}
	return source.Legible(data, f.layout)
}

// FindSymbol returns the symbol that Read will find in a file, by the same steps, from its beginning or from the
// whole. It is "" for a file that Read will refuse; found is false if the beginning is too short to tell.
func (k Known) FindSymbol(start []byte, whole bool) (s ontology.Symbol, found bool) {
	if whole {
		f, decoded, err := recognize("", start)
		if err != nil {
			return "", true
		}
		legal, _ := f.legible(decoded.Data)
		return f.findSymbol(legal, true, k)
	}
	begins, told := decode.Beginning(start)
	if !told || formatOf(start, true) != nil {
		return "", false
	}
	f := formatOf(begins, false)
	if f == nil {
		return "", false
	}
	legal, _ := f.legible(begins)
	return f.findSymbol(legal, false, k)
}

// findSymbol is FindSymbol for a file of this format that is decoded.
func (f *format) findSymbol(data []byte, whole bool, k Known) (s ontology.Symbol, found bool) {
	switch {
	case f.symbol != nil:
		return f.symbol(data, whole, source.Known(k))
	case !whole:
		return "", false
	}
	r, err := f.read("", data, source.Known(k))
	if err != nil {
		return "", true
	}
	return r.Symbol, true
}

// FindsByReading reports whether FindSymbol has to read all of a file, so that Read is as fast.
func FindsByReading(data []byte) bool { return formatOf(data, true) != nil }
