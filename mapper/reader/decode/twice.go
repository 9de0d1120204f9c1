package decode

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// undone undoes a second encoding: it returns the text of which data, which is UTF-8, is the encoding in UTF-8 of what it
// gives as Windows-1252. It returns nil unless all characters beyond ASCII are such and make up words, so that no text is
// changed that could be meant as it is.
func undone(data []byte) []byte {
	start := beyondASCII(data)
	if start == len(data) || !twiceBegins(data) {
		return nil
	}
	once := append(make([]byte, 0, len(data)), data[:start]...)
	for i := start; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		b, ok := byteOf(r)
		if !ok {
			return nil
		}
		once = append(once, b)
		i += n
	}
	if !utf8.Valid(once) || !measure(string(sample(once))).passes() {
		return nil
	}
	return once
}

// twiceBegins reports whether the first characters beyond ASCII of a text may be the bytes of one character.
func twiceBegins(data []byte) bool {
	data = data[beyondASCII(data):]
	var one []byte
	for i := 0; i < len(data) && len(one) < utf8.UTFMax; {
		r, n := utf8.DecodeRune(data[i:])
		b, ok := byteOf(r)
		if !ok {
			break
		}
		one = append(one, b)
		i += n
	}
	r, n := utf8.DecodeRune(one)
	return n > 1 && r != utf8.RuneError
}

// byteOf is the byte of a character in Windows-1252, whose five gaps are the control characters of ISO 8859-1.
func byteOf(r rune) (b byte, ok bool) {
	if b, ok = charmap.Windows1252.EncodeRune(r); ok {
		return b, true
	}
	return byte(r), r >= 0x80 && r < 0xA0
}

// sample is the words of a text that have characters beyond ASCII, with a space after each, up to sampled bytes.
func sample(data []byte) []byte {
	var out []byte
	for i := 0; i < len(data) && len(out) < sampled; {
		next := i + beyondASCII(data[i:])
		if next == len(data) {
			break
		}
		from := i + 1 + bytes.LastIndexAny(data[i:next], blanks)
		to := len(data)
		if n := bytes.IndexAny(data[next:], blanks); n >= 0 {
			to = next + n
		}
		out = append(append(out, data[from:min(to, from+sampled)]...), ' ')
		i = to
	}
	return out
}

// sampled is about how many bytes of a text decide on its encoding; blanks are the bytes between its words. They are no
// part of a character in any encoding of the table.
const (
	sampled = 32 << 10
	blanks  = " \t\r\n"
)
