package ntriples

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/knakk/rdf"
)

const (
	xsdString  = "http://www.w3.org/2001/XMLSchema#string"
	langString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"
)

// A TermError says why a term cannot be written in any RDF syntax.
type TermError struct {
	Term   string // the IRI, literal or language tag at fault
	Reason string
}

func (e *TermError) Error() string { return fmt.Sprintf("%s %q", e.Reason, e.Term) }

// iriByte classifies the bytes of an IRI that need a closer look. Those of illegalByte cannot occur in an IRI (RDF
// 1.1 Turtle, section 6.5); canonical N-Triples has no escapes in IRIs.
var iriByte = func() (t [256]byte) {
	for c := range 256 {
		switch {
		case c <= 0x20, c == 0x7f, strings.ContainsRune("<>\"{}|^`\\", rune(c)):
			t[c] = illegalByte
		case c >= utf8.RuneSelf:
			t[c] = highByte
		case c == '%', c == '.', c == '#':
			t[c] = byte(c)
		}
	}
	return t
}()

const (
	illegalByte = 1
	highByte    = 2
)

// CheckIRI returns an error unless s is an absolute IRI that every reader keeps unchanged: a scheme, no character
// that RFC 3987 forbids, complete percent escapes, valid UTF-8, no dot segments (readers of Turtle resolve them, RFC
// 3986, section 5.2.4).
func CheckIRI(s string) error {
	if s == "" {
		return &TermError{s, "empty IRI"}
	}
	if !hasScheme(s) {
		return &TermError{s, "relative IRI"}
	}
	ascii, fragment := true, false
	for i := range len(s) {
		switch iriByte[s[i]] {
		case 0:
		case illegalByte:
			return &TermError{s, fmt.Sprintf("character %q in IRI", s[i])}
		case highByte:
			ascii = false
		case '%':
			if i+2 >= len(s) || !isHex(s[i+1]) || !isHex(s[i+2]) {
				return &TermError{s, "broken percent escape in IRI"}
			}
		case '.':
			if s[i-1] == '/' && !fragment && isDots(s[i:]) {
				return &TermError{s, "dot segment in IRI"}
			}
		case '#':
			if fragment {
				return &TermError{s, "second '#' in IRI"}
			}
			fragment = true
		}
	}
	if !ascii && !utf8.ValidString(s) {
		return &TermError{s, "invalid UTF-8 in IRI"}
	}
	return nil
}

// isDots reports whether s begins with a segment of one or two dots.
func isDots(s string) bool {
	s = strings.TrimPrefix(s[1:], ".")
	return s == "" || s[0] == '/' || s[0] == '?' || s[0] == '#'
}

// CheckLanguage returns an error unless tag has the form that RDF syntaxes allow: letters, then groups of letters and
// digits after hyphens.
func CheckLanguage(tag string) error {
	start, first := 0, true
	for i := 0; i <= len(tag); i++ {
		if i == len(tag) || tag[i] == '-' {
			if i == start {
				return &TermError{tag, "ill-formed language tag"}
			}
			start, first = i+1, false
			continue
		}
		if c := tag[i]; !isLetter(c) && (first || !isDigit(c)) {
			return &TermError{tag, "ill-formed language tag"}
		}
	}
	return nil
}

// AppendIRI appends <s> to dst. The error is a *TermError if s is not an absolute, legal IRI.
func AppendIRI(dst []byte, s string) ([]byte, error) {
	if err := CheckIRI(s); err != nil {
		return dst, err
	}
	dst = append(dst, '<')
	dst = append(dst, s...)
	return append(dst, '>'), nil
}

// AppendLiteral appends the literal to dst in canonical form, without the datatype if it is xsd:string.
func AppendLiteral(dst []byte, l rdf.Literal) ([]byte, error) {
	dst, err := AppendQuoted(dst, l.String())
	if err != nil {
		return dst, err
	}
	switch dt := l.DataType.String(); {
	case l.Lang() != "":
		if err := CheckLanguage(l.Lang()); err != nil {
			return dst, err
		}
		dst = append(dst, '@')
		return append(dst, l.Lang()...), nil
	case dt == xsdString:
		return dst, nil
	case dt == langString:
		return dst, &TermError{l.String(), "no language for the rdf:langString"}
	default:
		return AppendIRI(append(dst, "^^"...), dt)
	}
}

// plain marks the bytes that need no escape between quotes.
var plain = func() (t [256]bool) {
	for c := 0x20; c < 0x7f; c++ {
		t[c] = true
	}
	t['"'], t['\\'] = false, false
	return t
}()

// echar maps the bytes that have a short escape to its letter.
var echar = [256]byte{'\b': 'b', '\t': 't', '\n': 'n', '\f': 'f', '\r': 'r', '"': '"', '\\': '\\'}

const upperHex = "0123456789ABCDEF"

// AppendQuoted appends s between quotes with the escapes of canonical N-Triples (RDF Dataset Canonicalization,
// section 5): \b \t \n \f \r \" \\, \uXXXX for other control characters and for noncharacters, everything else as it
// is.
func AppendQuoted(dst []byte, s string) ([]byte, error) {
	dst = append(dst, '"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if plain[c] {
			i++
			continue
		}
		if c < utf8.RuneSelf {
			dst = append(dst, s[start:i]...)
			if e := echar[c]; e != 0 {
				dst = append(dst, '\\', e)
			} else {
				dst = append(dst, '\\', 'u', '0', '0', upperHex[c>>4], upperHex[c&15])
			}
			i++
			start = i
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			return dst, &TermError{s, "invalid UTF-8 in literal"}
		}
		if r == 0xFFFE || r == 0xFFFF {
			dst = append(dst, s[start:i]...)
			dst = append(dst, '\\', 'u', 'F', 'F', 'F', upperHex[r&15])
			start = i + n
		}
		i += n
	}
	dst = append(dst, s[start:]...)
	return append(dst, '"'), nil
}

// hasScheme reports whether s begins with a scheme (RFC 3986, section 3.1).
func hasScheme(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case isLetter(c):
		case i > 0 && c == ':':
			return true
		case i > 0 && (isDigit(c) || c == '+' || c == '-' || c == '.'):
		default:
			return false
		}
	}
	return false
}

func isLetter(c byte) bool { c |= 0x20; return 'a' <= c && c <= 'z' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isHex(c byte) bool    { return isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'f' }

// AppendTriple appends a line of N-Triples without its end. The error is a *TermError if a term is not legal or is a
// blank node, which the graphs of this program do not have.
func AppendTriple(dst []byte, t rdf.Triple) ([]byte, error) {
	s, ok := t.Subj.(rdf.IRI)
	if !ok {
		return dst, &TermError{fmt.Sprint(t.Subj), "subject is not an IRI:"}
	}
	dst, err := AppendIRI(dst, s.String())
	if err != nil {
		return dst, err
	}
	p, ok := t.Pred.(rdf.IRI)
	if !ok {
		return dst, &TermError{fmt.Sprint(t.Pred), "predicate is not an IRI:"}
	}
	if dst, err = AppendIRI(append(dst, ' '), p.String()); err != nil {
		return dst, err
	}
	return appendObject(append(dst, ' '), t.Obj)
}
