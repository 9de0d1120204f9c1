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
	english := head + "The General Assembly,\n"
	const encodings = "windows-1252, windows-1251, windows-1256, gb18030, big5, iso-8859-15, iso-8859-2, iso-8859-5, iso-8859-6, koi8-r, " +
		"ibm866, ibm850, ibm437"
	for _, c := range []struct {
		data, want string
		foreign    bool
	}{
		{zip + "mimetypeapplication/vnd.oasis.opendocument.textPK", "the file is an OpenDocument text: convert it, with soffice --convert-to docx", false},
		{zip + "a.xml", "the file is a ZIP archive: unpack it first", false},
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "the file is an old Word document: convert it, with soffice --convert-to docx", false},
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600) + utf16Bytes("EncryptedPackage", false), "the file is an encrypted Office document: save it without a password first", false},
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + utf16Bytes("Workbook", false), "not a resolution: a spreadsheet", true},
		{zip + "xl/workbook.xml", "not a resolution: a spreadsheet", true},
		{"PK\x05\x06" + strings.Repeat("\x00", 18), "the file is a ZIP archive: unpack it first", false},
		{"bplist00\xd1\x01\x02_\x10\x0fWebMainResource", "the file is a web archive of Safari: convert it, with textutil -convert html, or save the page as page source", false},
		{`{\rtf1\ansi`, "the file is RTF: convert it, with soffice --convert-to docx", false},
		{"\x1f\x8b\x08\x00", "the file is packed by gzip: unpack it first", false},
		{"BZh91AY&SY\x00", "the file is packed by bzip2: unpack it first", false},
		{"a.xml" + strings.Repeat("\x00", 252) + "ustar\x0000", "the file is a tar archive: unpack it first", false},
		{"\xff\xd8\xff\xe0", "the file is an image: recognise its text first, with ocrmypdf or tesseract", false},
		{"\xff\xfeU\x00N", "the file is utf-16le and ends within a character: it is cut short", false},
		{"<https://w3id.org/unkg/document/A-RES-98-7> <", "not a resolution: N-Triples or N-Quads", true},
		{"@base <https://w3id.org/unkg/> .", "not a resolution: Turtle", true},
		{`{"symbol": "A/RES/98/7"}`, "not a resolution: JSON", true},
		{"\x7fELF\x02\x01\x01\x00\x00", "not a resolution: a program", true},
		{"\x01\x00\x00\x02\x00\x00\x03", "not a resolution: binary data", true},
		{"R\xe9zqx \xff\xfe\xfd", "neither UTF-8 nor text with words of the six languages in " + encodings + ": convert it, with iconv -f ENCODING -t UTF-8", false},
		{strings.Repeat("Résolution ", 8) + "\xe9", "byte 0xE9 is not UTF-8, which the text before it is: leave out what is damaged, with iconv -c -f UTF-8 -t UTF-8", false},
		{english + strings.Repeat("word\n", 1000) + "\x00", "NUL character", false},
		{"", "the file is empty", false},
	} {
		_, err := Read("x", []byte(c.data), "")
		fault, ok := err.(*Error)
		if !ok || fault.Message != c.want || fault.Foreign != c.foreign {
			t.Errorf("%.20q: got %v, want %s", c.data, err, c.want)
		}
	}
	for _, text := range []string{english, statement("", "", ""), "MMXX", "{", "II*"} {
		if s := signatureOf([]byte(text), signatures); s != nil {
			t.Errorf("%.20q is taken for %s", text, s.kind)
		}
	}
}
