package decode

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/reader/source"
)

// A wide is an encoding with units of two or four bytes.
type wide struct {
	name  string
	mark  []byte // the byte order mark
	size  int    // bytes of a unit
	order binary.ByteOrder
}

// marked are the encodings that a mark tells, in the order in which they are tried: the mark of UTF-32 begins with one
// of UTF-16.
var marked = []wide{
	{"utf-32le", []byte("\xff\xfe\x00\x00"), 4, binary.LittleEndian},
	{"utf-32be", []byte("\x00\x00\xfe\xff"), 4, binary.BigEndian},
	{"utf-16le", []byte("\xff\xfe"), 2, binary.LittleEndian},
	{"utf-16be", []byte("\xfe\xff"), 2, binary.BigEndian},
}

// looked is how many bytes at the beginning are inspected for zeros.
const looked = 4096

// readZeros reads a text without a mark that holds zero bytes: in UTF-16 all of them are at odd or all at even places, the
// upper halves of characters. Of Latin letters every one has them; of Chinese, spaces and line ends.
func readZeros(name string, data []byte) (Text, error) {
	first := bytes.IndexByte(data, 0)
	if first >= looked {
		return Text{}, source.At(name, data, first, "NUL character")
	}
	head := data[:min(len(data), looked)]
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	if zeros[1-first%2] == 0 {
		w := marked[3-first%2]
		t, err := w.read(name, data, 0)
		if zeros[first%2] > len(head)/64 || err == nil && measure(string(sample(t.Data))).passes() {
			return t, err
		}
	}
	return Text{}, source.NotResolution(name, data, 0, "binary data")
}

// read decodes what is after the first bytes.
func (w *wide) read(name string, data []byte, after int) (Text, error) {
	data = data[after:]
	if rest := len(data) % w.size; rest != 0 {
		return Text{}, source.At(name, nil, 0, fmt.Sprintf("the file is %s and ends within a character: it is cut short", w.name))
	}
	out := make([]byte, 0, len(data)+len(data)/w.size)
	broken := 0
	for i := 0; i < len(data); i += w.size {
		r := w.unit(data[i:])
		if w.size == 2 && utf16.IsSurrogate(r) {
			low := unicode.ReplacementChar
			if i+4 <= len(data) {
				low = w.unit(data[i+2:])
			}
			if r = utf16.DecodeRune(r, low); r != unicode.ReplacementChar {
				i += 2
			}
		}
		if !utf8.ValidRune(r) {
			r = unicode.ReplacementChar
		}
		if r == unicode.ReplacementChar {
			broken++
		}
		out = utf8.AppendRune(out, r)
	}
	note := ""
	if after == 0 {
		note = " without a mark"
	}
	return Text{out, w.name, note + lost(broken)}, nil
}

// unit is the first unit of some bytes.
func (w *wide) unit(b []byte) rune {
	if w.size == 4 {
		return rune(w.order.Uint32(b))
	}
	return rune(w.order.Uint16(b))
}

// lost tells of bytes that are no character.
func lost(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(", but for %d that are none", n)
}
