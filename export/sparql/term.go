package sparql

import (
	"github.com/knakk/rdf"

	"github.com/unkg/unkg/export/ntriples"
)

// appendLiteral appends a literal as SPARQL reads it. It is that of N-Triples but for one thing: some readers take a "\u"
// for the beginning of an escape wherever it stands (SPARQL 1.1, section 19.2), behind a backslash too. The letter is
// escaped there.
func appendLiteral(dst []byte, l rdf.Literal) ([]byte, error) {
	text, err := ntriples.AppendLiteral(nil, l)
	if err != nil {
		return dst, err
	}
	return appendShielded(dst, text), nil
}

// appendShielded appends N-Triples with the letters behind backslashes shielded.
func appendShielded(dst, text []byte) []byte {
	for i := 0; i < len(text); i++ {
		dst = append(dst, text[i])
		if text[i] != '\\' || i+1 == len(text) {
			continue
		}
		i++
		dst = append(dst, text[i])
		if text[i] == '\\' && i+1 < len(text) {
			switch text[i+1] {
			case 'u':
				dst = append(dst, `\u0075`...)
				i++
			case 'U':
				dst = append(dst, `\u0055`...)
				i++
			}
		}
	}
	return dst
}
