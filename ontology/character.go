package ontology

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Refused reports whether tools that read XML or RDF refuse a character however it is written: control characters other
// than tabs and line ends, surrogates (XML 1.0, section 2.2) and noncharacters (Unicode, section 23.7).
func Refused(r rune) bool {
	switch {
	case r < 0x20:
		return r != '\t' && r != '\n' && r != '\r'
	case r < 0xD800:
		return false
	}
	return r < 0xE000 || 0xFDD0 <= r && r <= 0xFDEF || r&0xFFFE == 0xFFFE || r > utf8.MaxRune
}

// Legal is s without the characters that are refused and without bytes that are not UTF-8.
func Legal(s string) string {
	if utf8.ValidString(s) && strings.IndexFunc(s, Refused) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if Refused(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
}

// Encode makes of s a fragment, or a name in the path, of an IRI: what RFC 3987, section 2.2, does not let stand in a
// fragment is percent-encoded, and what cannot be seen there as well: spaces and separators of all kinds, characters of
// format such as marks of direction (section 4.1), characters for private use. Two texts never become one.
func Encode(s string) string {
	plain := 0
	for plain < len(s) && fragmentByte[s[plain]] {
		plain++
	}
	if plain == len(s) {
		return s
	}
	const hex = "0123456789ABCDEF"
	b := make([]byte, 0, len(s)+16)
	b = append(b, s[:plain]...)
	for i := plain; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		keep := fragmentByte[s[i]]
		if r >= utf8.RuneSelf {
			keep = (r != utf8.RuneError || n > 1) && unicode.IsPrint(r)
		}
		for _, c := range []byte(s[i : i+n]) {
			if keep {
				b = append(b, c)
			} else {
				b = append(b, '%', hex[c>>4], hex[c&15])
			}
		}
		i += n
	}
	return string(b)
}

// fragmentByte are the characters of ASCII that a fragment can hold, without '%', which begins an escape.
var fragmentByte = func() (t [256]bool) {
	for _, c := range []byte("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?") {
		t[c] = true
	}
	return t
}()
