package akn

import (
	"html"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/ontology"
)

// longestReference is the longest reference that is resolved, in bytes: the longest name of a character in HTML has 33.
const longestReference = 40

// resolve resolves the references of character data or of the value of an attribute, src[start:end]. What is no
// reference is kept as it is written.
func (p *xmlParser) resolve(start, end int) string {
	s := p.src[start:end]
	i := strings.IndexByte(s, '&')
	if i < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for ; i >= 0; i = strings.IndexByte(s, '&') {
		b.WriteString(s[:i])
		s = s[i:]
		n := strings.IndexByte(s[:min(len(s), longestReference)], ';') + 1
		if n == 0 || !isReference(s[1:n-1]) {
			p.fault(end-len(s), "\"&\" does not begin a reference")
			n = 1
			b.WriteByte('&')
		} else {
			p.reference(&b, s[:n], end-len(s))
		}
		s = s[n:]
	}
	b.WriteString(s)
	return b.String()
}

// isReference reports whether what is between "&" and ";" is a name, or the number of a character.
func isReference(s string) bool {
	if digits, ok := strings.CutPrefix(s, "#x"); ok {
		return digits != "" && strings.Trim(digits, "0123456789abcdefABCDEF") == ""
	}
	if digits, ok := strings.CutPrefix(s, "#"); ok {
		return digits != "" && strings.Trim(digits, "0123456789") == ""
	}
	return isName(s)
}

// reference writes what a reference, "&lt;" or "&#60;", stands for.
func (p *xmlParser) reference(b *strings.Builder, s string, offset int) {
	switch r, ok := predefined(s[1 : len(s)-1]); {
	case ok && ontology.Refused(r):
		p.refused = append(p.refused, source.Refusal{Char: r, Offset: offset})
	case ok:
		b.WriteRune(r)
	default:
		p.fault(offset, "undefined entity %q", s)
		if s[1] != '#' { // a number beyond Unicode is no character at all
			b.WriteString(html.UnescapeString(s)) // an entity that only HTML defines, if any
		}
	}
}

// predefined resolves what is between "&" and ";": a predefined entity or a character by its number.
func predefined(s string) (rune, bool) {
	switch s {
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "amp":
		return '&', true
	case "apos":
		return '\'', true
	case "quot":
		return '"', true
	}
	if len(s) < 2 || s[0] != '#' {
		return 0, false
	}
	digits, base := s[1:], 10
	if digits[0] == 'x' {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	return rune(n), err == nil && n <= utf8.MaxRune
}
