package lang

import "strings"

// ScanOrdinal reads an ordinal number at the start of text, in words or figures ("seventy-ninth", "79th", "第七十九"),
// and returns its value with the bytes it takes; n is 0 if there is none.
func (nu *Number) ScanOrdinal(text string) (value, n int) {
	if nu.Prefix != "" {
		rest, ok := strings.CutPrefix(text, nu.Prefix)
		if !ok {
			return 0, 0
		}
		gap := spaces(rest)
		if v, k := figures(rest[gap:], 6); k > 0 {
			return v, len(nu.Prefix) + gap + k
		}
		if v, k := nu.numeral(rest[gap:]); k > 0 {
			return v, len(nu.Prefix) + gap + k
		}
		return 0, 0
	}
	if v, k := figures(text, 6); k > 0 {
		for _, s := range nu.Suffixes {
			if n := suffixAt(text[k:], s); n > 0 {
				return v, k + n
			}
		}
		return 0, 0
	}
	for _, words := range nu.hundreds {
		rest, ok := strings.CutPrefix(text, words)
		if !ok {
			continue
		}
		for _, s := range nu.Suffixes {
			if strings.HasPrefix(rest, s) {
				return nu.Hundreds[words], len(words) + len(s)
			}
		}
		if more, ok := strings.CutPrefix(rest, nu.And); ok {
			if v, k := nu.ScanOrdinal(more); k > 0 && v < 100 {
				return nu.Hundreds[words] + v, len(words) + len(nu.And) + k
			}
		}
		return 0, 0
	}
	entry, n, ok := nu.words.longest(text, 0)
	if !ok {
		return 0, 0
	}
	return int(entry), n
}

// above is what words after the tens do not reach: ten, or twenty if the next tens have no words of their own, as
// soixante-dix.
func (nu *Number) above(tens int) int {
	for _, v := range nu.Tens {
		if v == tens+10 {
			return 10
		}
	}
	for _, v := range nu.Ordinals {
		if v == tens+10 {
			return 10
		}
	}
	return 20
}

// suffixAt returns how many bytes of text a suffix takes, whose hyphen may be a non-breaking one; 0 if text does not
// begin with it.
func suffixAt(text, suffix string) int {
	if strings.HasPrefix(text, suffix) {
		return len(suffix)
	}
	if rest, ok := strings.CutPrefix(suffix, "-"); ok && strings.HasPrefix(text, "\u2011"+rest) {
		return len("\u2011") + len(rest)
	}
	return 0
}
