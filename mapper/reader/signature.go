package reader

import (
	"bytes"

	"github.com/unkg/unkg/mapper/reader/source"
)

// A signature is how files of a kind that Read does not accept begin, with advice on what to do with them.
type signature struct {
	kind    string
	begins  []string
	offset  int
	holds   string // what the first bytes must also contain, "" for nothing
	advice  string
	foreign bool // such a file cannot be a resolution
}

const (
	asText  = "extract its text first, with "
	asHTML  = asText + "pandoc -f html -t plain"
	convert = "convert it to UTF-8, with iconv -t UTF-8 -f "
	opened  = "unpack it first"
)

// signatures in the order in which they are tried, before markups. They are compared byte by byte.
var signatures = []signature{
	{kind: "a PDF", begins: []string{"%PDF-"}, advice: asText + "pdftotext -raw"},
	{kind: "a Word document", begins: []string{"PK\x03\x04"}, holds: "word/", advice: asText + "pandoc -t plain"},
	{kind: "an OpenDocument text", begins: []string{"PK\x03\x04"}, holds: "opendocument.text", advice: asText + "pandoc -t plain"},
	{kind: "a ZIP archive", begins: []string{"PK\x03\x04", "PK\x05\x06"}, advice: opened},
	{kind: "an old Word document", begins: []string{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"}, advice: asText + "antiword or soffice --convert-to txt"},
	{kind: "a WordPerfect document", begins: []string{"\xffWPC"}, advice: asText + "soffice --convert-to txt"},
	{kind: "RTF", begins: []string{`{\rtf`}, advice: asText + "pandoc -f rtf -t plain"},
	{kind: "packed by gzip", begins: []string{"\x1f\x8b"}, advice: opened},
	{kind: "packed by bzip2", begins: []string{"BZh"}, holds: "1AY&SY", advice: opened},
	{kind: "packed by xz", begins: []string{"\xfd7zXZ\x00"}, advice: opened},
	{kind: "packed by zstd", begins: []string{"\x28\xb5\x2f\xfd"}, advice: opened},
	{kind: "a 7z archive", begins: []string{"7z\xbc\xaf\x27\x1c"}, advice: opened},
	{kind: "a RAR archive", begins: []string{"Rar!\x1a\x07"}, advice: opened},
	{kind: "a tar archive", begins: []string{"ustar"}, offset: 257, advice: opened},
	{kind: "an image", begins: []string{"\x89PNG\r\n", "\xff\xd8\xff", "GIF8", "II*\x00", "MM\x00*"}, advice: "recognise its text first, with tesseract"},
	{kind: "a program", begins: []string{"\x7fELF", "\xcf\xfa\xed\xfe", "\xca\xfe\xba\xbe"}, foreign: true},
	{kind: "UTF-32", begins: []string{"\xff\xfe\x00\x00", "\x00\x00\xfe\xff"}, advice: convert + "UTF-32"},
	{kind: "UTF-16", begins: []string{"\xff\xfe", "\xfe\xff"}, advice: convert + "UTF-16"},
}

// markups are the signatures of text formats: case is ignored, and so are white space and a byte order mark at the
// beginning.
var markups = []signature{
	{kind: "HTML", begins: []string{"<!doctype html", "<html"}, advice: asHTML},
	{kind: "HTML", begins: []string{"<?xml"}, holds: "<html", advice: asHTML},
	{kind: "JSON", begins: []string{"{\"", "{ \"", "{\n", "[{", "[\n"}, foreign: true},
	{kind: "Turtle", begins: []string{"@prefix ", "@base "}, foreign: true},
	{kind: "N-Triples or N-Quads", begins: []string{"<http://", "<https://"}, foreign: true},
}

// Signatures of files that are recognised by where they have NUL bytes.
var (
	littleEndian = signature{kind: "UTF-16 without a mark", advice: convert + "UTF-16LE"}
	bigEndian    = signature{kind: "UTF-16 without a mark", advice: convert + "UTF-16BE"}
	binary       = signature{kind: "binary data", foreign: true}
)

// looked is how many bytes at the beginning are inspected.
const looked = 4096

// signatureOf returns the signature of a file that is not the text of a resolution, nil for one that may be.
func signatureOf(data []byte) *signature {
	head := data[:min(len(data), looked)]
	for i := range signatures {
		if signatures[i].matches(head) {
			return &signatures[i]
		}
	}
	if bytes.IndexByte(head, 0) >= 0 {
		return nulSignature(head)
	}
	head = bytes.TrimLeft(bytes.TrimPrefix(head, source.BOM), " \t\r\n")
	head = bytes.ToLower(head[:min(len(head), 512)])
	for i := range markups {
		if markups[i].matches(head) {
			return &markups[i]
		}
	}
	return nil
}

func (s *signature) matches(head []byte) bool {
	if len(head) < s.offset || s.holds != "" && !bytes.Contains(head, []byte(s.holds)) {
		return false
	}
	for _, b := range s.begins {
		if bytes.HasPrefix(head[s.offset:], []byte(b)) {
			return true
		}
	}
	return false
}

// nulSignature tells UTF-16 from other data with NUL bytes: if all NULs are at odd or all at even positions, they are
// the upper halves of characters.
func nulSignature(head []byte) *signature {
	var nuls [2]int
	for i, c := range head {
		if c == 0 {
			nuls[i%2]++
		}
	}
	switch least := len(head) / 64; { // even in Chinese the spaces and line ends have a NUL
	case nuls[1] > least && nuls[0] == 0:
		return &littleEndian
	case nuls[0] > least && nuls[1] == 0:
		return &bigEndian
	}
	return &binary
}

// refuse returns the Error for a file of this kind.
func (s *signature) refuse(name string, data []byte) *Error {
	if s.foreign {
		return source.NotResolution(name, data, 0, s.kind)
	}
	return source.At(name, data, 0, "the file is "+s.kind+": "+s.advice)
}
