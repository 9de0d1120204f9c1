package ontology

import (
	"testing"
	"unicode/utf8"
)

func TestRefused(t *testing.T) {
	for _, r := range []rune{0, 1, '\b', '\v', '\f', 0x1b, 0x1f, 0xd800, 0xdfff, 0xfdd0, 0xfdef, 0xfffe, 0xffff, 0x1fffe, 0x10ffff} {
		if !Refused(r) {
			t.Errorf("%U is not refused", r)
		}
	}
	for _, r := range []rune{'\t', '\n', '\r', ' ', 'a', 0x7f, 0x85, 0xa0, 0x2028, 0x202e, 0xd7ff, 0xe000, 0xfdcf, 0xfdf0, 0xfeff, 0xfffd, 0x10000, 0x1fffd} {
		if Refused(r) {
			t.Errorf("%U is refused", r)
		}
	}
}

func TestLegal(t *testing.T) {
	for s, want := range map[string]string{"": "", "a b": "a b", "a\x00b\ufffe\U0001ffff": "ab", "\xff\xfea\xed\xa0\x80": "a", "ж\u202e": "ж\u202e"} {
		if got := Legal(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

func TestEncode(t *testing.T) {
	for s, want := range map[string]string{
		"":               "",
		"op4.a":          "op4.a",
		"fn*":            "fn*",
		"fn†":            "fn†",
		"أولا.op1":       "أولا.op1",
		"ثاني عشر":       "ثاني%20عشر",
		"a#b%20[c]":      "a%23b%2520%5Bc%5D",
		`<">\^{|}` + "`": "%3C%22%3E%5C%5E%7B%7C%7D%60",
		"fn\u2028":       "fn%E2%80%A8",
		"fn\u202e1":      "fn%E2%80%AE1",
		"\u200e\u200d":   "%E2%80%8E%E2%80%8D",
		"\u00a0\u3000":   "%C2%A0%E3%80%80",
		"\ue000":         "%EE%80%80",
		"\x7f\u0085":     "%7F%C2%85",
		"a\xff\ufffd":    "a%FF\ufffd",
		"附件":             "附件",
	} {
		if got := Encode(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

func FuzzEncode(f *testing.F) {
	f.Add("fn*", "fn%2A")
	f.Add("a b", "a%20b")
	f.Add("\xff", "%FF")
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := Encode(a), Encode(b)
		if a != b && x == y {
			t.Errorf("%q and %q both become %q", a, b, x)
		}
		for _, r := range x {
			if r <= ' ' || r < utf8.RuneSelf && r != '%' && !fragmentByte[r] {
				t.Errorf("%q: %U is left in %q", a, r, x)
			}
		}
	})
}
