package ontology

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Refused reports whether XML or RDF tools refuse a character, even if it is escaped: control characters other than
// tabs and line ends, surrogates (XML 1.0, section 2.2) and noncharacters (Unicode, section 23.7).
func Refused(r rune) bool {
	switch {
	case r < 0x20:
		return r != '\t' && r != '\n' && r != '\r'
	case r < 0xD800:
		return false
	}
	return r < 0xE000 || 0xFDD0 <= r && r <= 0xFDEF || r&0xFFFE == 0xFFFE || r > utf8.MaxRune
}

// Legal returns s without refused characters and without bytes that are not UTF-8.
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

// Encode encodes s as a fragment of an IRI, or a name in its path. It percent-encodes what RFC 3987, section 2.2,
// does not allow in a fragment, and also what would be invisible: spaces and separators of all kinds, format
// characters such as direction marks (section 4.1), private use characters. Different texts have different encodings.
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

// fragmentByte marks the ASCII characters that a fragment may contain, without '%', which begins an escape.
var fragmentByte = func() (t [256]bool) {
	for _, c := range []byte("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?") {
		t[c] = true
	}
	return t
}()
