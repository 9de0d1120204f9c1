package reader

import (
	"bytes"
	"slices"

	"github.com/unkg/unkg/mapper/reader/source"
)

// A signature is how files of a kind that Read does not accept begin, with advice on what to do with them.
type signature struct {
	kind    string
	begins  []string
	offset  int
	holds   string // what the file must also contain, "" for nothing
	advice  string
	foreign bool // such a file cannot be a resolution
}

const (
	asWord = "convert it, with soffice --convert-to docx"
	opened = "unpack it first"

	zipped   = "PK\x03\x04"                       // a ZIP archive
	compound = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" // a compound file, in which the older programs of Office keep theirs
)

// signatures in the order in which they are tried, after the formats that are not text. They are compared byte by byte.
var signatures = []signature{
	{kind: "an OpenDocument text", begins: []string{zipped}, holds: "opendocument.text", advice: asWord},
	{kind: "a spreadsheet", begins: []string{zipped}, holds: "xl/workbook", foreign: true},
	{kind: "a spreadsheet", begins: []string{zipped}, holds: "opendocument.spreadsheet", foreign: true},
	{kind: "a presentation", begins: []string{zipped}, holds: "ppt/presentation", foreign: true},
	{kind: "an e-book", begins: []string{zipped}, holds: "application/epub+zip", advice: "convert it, with pandoc -t html"},
	{kind: "a Word document without its main part", begins: []string{zipped}, holds: "word/", advice: "save it again with Word or LibreOffice"},
	{kind: "a ZIP archive", begins: []string{zipped, "PK\x05\x06"}, advice: opened},
	{kind: "an encrypted Office document", begins: []string{compound}, holds: wide("EncryptedPackage"), advice: "save it without a password first"},
	{kind: "a spreadsheet", begins: []string{compound}, holds: wide("Workbook"), foreign: true},
	{kind: "a presentation", begins: []string{compound}, holds: wide("PowerPoint Document"), foreign: true},
	{kind: "an Outlook message", begins: []string{compound}, holds: wide("__substg1.0"), foreign: true},
	{kind: "an old Word document", begins: []string{compound, "\xdb\xa5\x2d\x00", "\x31\xbe\x00\x00"}, advice: asWord},
	{kind: "a WordPerfect document", begins: []string{"\xffWPC"}, advice: asWord},
	{kind: "RTF", begins: []string{`{\rtf`}, advice: asWord},
	{kind: "a web archive of Safari", begins: []string{"bplist00"}, holds: "WebMainResource", advice: "convert it, with textutil -convert html, or save the page as page source"},
	{kind: "PostScript", begins: []string{"%!PS", "\x04%!PS"}, advice: "convert it, with ps2pdf"},
	{kind: "DjVu", begins: []string{"AT&TFORM"}, advice: "extract its text first, with djvutxt"},
	{kind: "packed by gzip", begins: []string{"\x1f\x8b"}, advice: opened},
	{kind: "packed by bzip2", begins: []string{"BZh"}, holds: "1AY&SY", advice: opened},
	{kind: "packed by xz", begins: []string{"\xfd7zXZ\x00"}, advice: opened},
	{kind: "packed by zstd", begins: []string{"\x28\xb5\x2f\xfd"}, advice: opened},
	{kind: "a 7z archive", begins: []string{"7z\xbc\xaf\x27\x1c"}, advice: opened},
	{kind: "a RAR archive", begins: []string{"Rar!\x1a\x07"}, advice: opened},
	{kind: "a tar archive", begins: []string{"ustar"}, offset: 257, advice: opened},
	{kind: "an image", begins: []string{"\x89PNG\r\n", "\xff\xd8\xff", "GIF8", "II*\x00", "MM\x00*"}, advice: "recognise its text first, with ocrmypdf or tesseract"},
	{kind: "an image", begins: []string{"RIFF"}, holds: "WEBPVP8", advice: "recognise its text first, with ocrmypdf or tesseract"},
	{kind: "a program", begins: []string{"\x7fELF", "\xcf\xfa\xed\xfe", "\xca\xfe\xba\xbe"}, foreign: true},
	{kind: "a program", begins: []string{"MZ"}, holds: "This program", foreign: true},
}

// markups are the signatures of text, which is in UTF-8 and small letters and begins with what is no white space.
var markups = []signature{
	{kind: "JSON", begins: []string{"{\"", "{ \"", "{\n", "[{", "[\n"}, foreign: true},
	{kind: "Turtle", begins: []string{"@prefix ", "@base "}, foreign: true},
	{kind: "N-Triples or N-Quads", begins: []string{"<http://", "<https://"}, foreign: true},
}

// markup is how many bytes of a text are compared with markups.
const markup = 512

// wide is a name as compound files have it, in UTF-16.
func wide(name string) string {
	var b []byte
	for _, c := range []byte(name) {
		b = append(b, c, 0)
	}
	return string(b)
}

// signatureOf returns the signature of a file that is not the text of a resolution, nil for one that may be.
func signatureOf(data []byte, among []signature) *signature {
	if i := slices.IndexFunc(among, func(s signature) bool { return s.matches(data) }); i >= 0 {
		return &among[i]
	}
	return nil
}

func (s *signature) matches(data []byte) bool {
	return len(data) >= s.offset &&
		slices.ContainsFunc(s.begins, func(b string) bool { return bytes.HasPrefix(data[s.offset:], []byte(b)) }) &&
		bytes.Contains(data, []byte(s.holds))
}

// refuse returns the Error for a file of this kind.
func (s *signature) refuse(name string) *Error {
	if s.foreign {
		return &Error{Name: name, Message: "not a resolution: " + s.kind, Foreign: true}
	}
	return source.Whole(name, "the file is "+s.kind+": "+s.advice)
}
