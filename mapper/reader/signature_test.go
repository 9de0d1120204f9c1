package reader

import (
	"strings"
	"testing"
	"unicode/utf16"
)

// utf16Bytes is a text in UTF-16; big if the upper half of a character comes first.
func utf16Bytes(text string, big bool) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(text)) {
		high, low := byte(u>>8), byte(u)
		if big {
			high, low = low, high
		}
		b.Write([]byte{low, high})
	}
	return b.String()
}

// TestSignatures: the error for a file that is not the text of a resolution says what it is and what to do about it.
func TestSignatures(t *testing.T) {
	zip := "PK\x03\x04\x14\x00\x00\x00\x08\x00" + strings.Repeat("\x00", 16)
	english, chinese := head+"The General Assembly,\n", "联合国 A/RES/98/7\n大会，\n决定等待；"+strings.Repeat("等待灯塔", 30)
	for _, c := range []struct {
		data, want string
		foreign    bool
	}{
		{"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "the file is a PDF: extract its text first, with pdftotext -raw", false},
		{zip + "[Content_Types].xml" + strings.Repeat("\xaa", 900) + "word/document.xml", "the file is a Word document: extract its text first, with pandoc -t plain", false},
		{zip + "mimetypeapplication/vnd.oasis.opendocument.textPK", "the file is an OpenDocument text: extract its text first, with pandoc -t plain", false},
		{zip + "a.xml", "the file is a ZIP archive: unpack it first", false},
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "the file is an old Word document: extract its text first, with antiword or soffice --convert-to txt", false},
		{`{\rtf1\ansi`, "the file is RTF: extract its text first, with pandoc -f rtf -t plain", false},
		{"\x1f\x8b\x08\x00", "the file is packed by gzip: unpack it first", false},
		{"BZh91AY&SY\x00", "the file is packed by bzip2: unpack it first", false},
		{"a.xml" + strings.Repeat("\x00", 252) + "ustar\x0000", "the file is a tar archive: unpack it first", false},
		{"\xff\xd8\xff\xe0", "the file is an image: recognise its text first, with tesseract", false},
		{"\xff\xfeU\x00N\x00", "the file is UTF-16: convert it to UTF-8, with iconv -t UTF-8 -f UTF-16", false},
		{"\xff\xfe\x00\x00U\x00\x00\x00", "the file is UTF-32: convert it to UTF-8, with iconv -t UTF-8 -f UTF-32", false},
		{utf16Bytes(english, false), "the file is UTF-16 without a mark: convert it to UTF-8, with iconv -t UTF-8 -f UTF-16LE", false},
		{utf16Bytes(english, true), "the file is UTF-16 without a mark: convert it to UTF-8, with iconv -t UTF-8 -f UTF-16BE", false},
		{utf16Bytes(chinese, false), "the file is UTF-16 without a mark: convert it to UTF-8, with iconv -t UTF-8 -f UTF-16LE", false},
		{utf16Bytes("<?xml version=\"1.0\"?><akomaNtoso/>", true), "the file is UTF-16 without a mark: convert it to UTF-8, with iconv -t UTF-8 -f UTF-16BE", false},
		{"\ufeff\n<!DOCTYPE HTML>\n<title>A/RES/98/7</title>", "the file is HTML: extract its text first, with pandoc -f html -t plain", false},
		{"<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC '-'>\n<html xmlns=''>", "the file is HTML: extract its text first, with pandoc -f html -t plain", false},
		{"<https://w3id.org/unkg/document/A-RES-98-7> <", "not a resolution: N-Triples or N-Quads", true},
		{"@base <https://w3id.org/unkg/> .", "not a resolution: Turtle", true},
		{`{"symbol": "A/RES/98/7"}`, "not a resolution: JSON", true},
		{"\x7fELF\x02\x01\x01\x00\x00", "not a resolution: a program", true},
		{"\x01\x00\x00\x02\x00\x00\x03", "not a resolution: binary data", true},
		{"R\xe9solution", "the file is not UTF-8: convert it, with iconv -t UTF-8", false},
		{english + strings.Repeat("word\n", 1000) + "\x00", "NUL character", false},
		{"", "the file is empty", false},
	} {
		_, err := Read("x", []byte(c.data), "")
		fault, ok := err.(*Error)
		if !ok || fault.Message != c.want || fault.Foreign != c.foreign {
			t.Errorf("%.20q: got %v, want %s", c.data, err, c.want)
		}
	}
	for _, text := range []string{english, chinese, statement("", "", ""), "MMXX", "{", "II*"} {
		if s := signatureOf([]byte(text)); s != nil {
			t.Errorf("%.20q is taken for %s", text, s.kind)
		}
	}
}
