package script

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestVisible(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"A/RES/78/184", "A/RES/78/184"},
		{"القرار 78/184 第七十八届会议 Совет \U0001f54a e\u0301 \u200d \ufffd", "القرار 78/184 第七十八届会议 Совет \U0001f54a e\u0301 \u200d \ufffd"},
		{`C:\temp "x"`, `C:\temp "x"`},
		{"\x1b[2J\x1b]0;title\a", `\x1b[2J\x1b]0;title\a`},
		{"a\nunkg: done\r\n\tb\v\f", `a\nunkg: done\r\n\tb\v\f`},
		{"\x00\x7f\u0085\u009b31m", `\x00\x7f\u0085\u009b31m`},
		{"\x9b31m\xff", `\x9b31m\xff`},
		{"a\u2028b\u2029c", `a\u2028b\u2029c`},
		{"\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", `\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069`},
	} {
		if got := Visible(c.text); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

func FuzzVisible(f *testing.F) {
	f.Add("a\x1b[2J\u202e\xff\u2028")
	f.Fuzz(func(t *testing.T, text string) {
		got := Visible(text)
		if i := strings.IndexFunc(got, isUnsafe); i >= 0 || !utf8.ValidString(got) {
			t.Errorf("%q keeps %q", text, got[max(i, 0):])
		}
		if Visible(got) != got {
			t.Errorf("%q changes again: %q", got, Visible(got))
		}
		if kept := slices.DeleteFunc([]rune(text), isUnsafe); utf8.ValidString(text) && len(kept) > utf8.RuneCountInString(got) {
			t.Errorf("%q loses letters: %q", text, got)
		}
	})
}
