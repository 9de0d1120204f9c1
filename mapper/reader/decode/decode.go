// Package decode turns a text of whatever encoding into UTF-8.
//
// UTF-8 is taken as it is, after one look at each byte. A mark at the beginning or the zeros of a text tell UTF-16 and
// UTF-32. Anything else is read in each encoding of a table, and the one in which the characters beyond ASCII make up
// words of the six languages is taken; what the file declares is tried as well, by the same measure. A text in which
// nothing reads as words is refused: a wrong word is worse than none.
package decode

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
)

// A Text is a text as UTF-8.
type Text struct {
	Data     []byte // those that were given where the encoding is UTF-8
	Encoding string // what it was before: a name of the WHATWG Encoding Standard, or Twice; "" for UTF-8
	note     string // why it is taken for that
}

// Twice is the encoding of a text in UTF-8 that was taken for Windows-1252 and encoded in UTF-8 once more, "ResoluciÃ³n".
const Twice = "utf-8-twice"

// Warnings says which encoding a text was decoded from and how sure that is, if it was.
func (t *Text) Warnings() []resolution.Warning {
	if t.Encoding == "" {
		return nil
	}
	return []resolution.Warning{{Code: resolution.Decoded, Text: t.Encoding + t.note}}
}

// Read decodes a text. Errors are of type *source.Error.
func Read(name string, data []byte) (Text, error) {
	for _, m := range marked {
		if bytes.HasPrefix(data, m.mark) {
			return m.read(name, data, len(m.mark))
		}
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return readZeros(name, data)
	}
	valid := validUTF8(data)
	if valid == len(data) {
		if once := undone(data); once != nil {
			return Text{once, Twice, ", mended"}, nil
		}
		return Text{Data: data}, nil
	}
	if sequences(data[:valid]) == enough || bytes.HasPrefix(data, source.BOM) {
		return Text{}, source.At(name, data, valid, fmt.Sprintf("byte 0x%X is not UTF-8, which the text before it is: "+
			"leave out what is damaged, with iconv -c -f UTF-8 -t UTF-8", data[valid]))
	}
	if t, ok := best(data); ok {
		return t, nil
	}
	return Text{}, source.At(name, data, valid, "neither UTF-8 nor text with words of the six languages in "+
		strings.Join(names(), ", ")+": convert it, with iconv -f ENCODING -t UTF-8")
}

// enough is how many sequences of several bytes make it certain that a text is meant as UTF-8, if nothing before them is
// anything else.
const enough = 8

// validUTF8 returns how many bytes at the beginning are UTF-8.
func validUTF8(data []byte) (valid int) {
	if utf8.Valid(data) {
		return len(data)
	}
	for valid < len(data) {
		r, n := utf8.DecodeRune(data[valid:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		valid += n
	}
	return valid
}

// sequences counts the sequences of several bytes in UTF-8, up to enough.
func sequences(valid []byte) (n int) {
	for i := 0; i < len(valid) && n < enough; i++ {
		if valid[i] >= utf8.RuneSelf && utf8.RuneStart(valid[i]) {
			n++
		}
	}
	return n
}

// Beginning returns the beginning of a longer file as UTF-8, as Read decodes it with the rest; told is false if that takes
// the rest.
func Beginning(start []byte) (text []byte, told bool) {
	if len(start) < looked || bytes.IndexByte(start, 0) >= 0 {
		return nil, false
	}
	valid := validUTF8(start)
	if len(start)-valid >= utf8.UTFMax { // more than a character that the end cuts
		return nil, false
	}
	ascii := beyondASCII(start) == len(start)
	return start[:valid], ascii || sequences(start[:valid]) == enough && !twiceBegins(start[:valid])
}

// beyondASCII is where the first byte beyond ASCII is, len(data) if there is none.
func beyondASCII(data []byte) int {
	for i, c := range data {
		if c >= utf8.RuneSelf {
			return i
		}
	}
	return len(data)
}
