package decode

import (
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
	if f := measure(string(sample(once))); !utf8.Valid(once) || f.chars < certain || !f.passes() {
		return nil
	}
	return once
}

// certain is how many characters must have been encoded twice: two may be in a text for another reason, "Â«".
const certain = 3

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
