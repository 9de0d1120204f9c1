package source

import "testing"

func TestLegible(t *testing.T) {
	for _, c := range []struct{ in, layout, want, refused string }{
		{"", "", "", ""},
		{"a\tb\r\n，中\u2028\U0001f54a", "", "a\tb\r\n，中\u2028\U0001f54a", ""},
		{"\x00a\x00b\x01", "", "ab", "U+0000 at 1:1 and 2 more"},
		{"a\n\ufffeb", "", "a\nb", "U+FFFE at 2:1"},
		{"a\uffff\ufdd0\U0010ffff\ufffd", "", "a\ufffd", "U+FFFF at 1:2 and 2 more"},
		{"a\fb\x1b", "\f", "a\fb", "U+001B at 1:4"},
		{"a\fb", "", "ab", "U+000C at 1:2"},
	} {
		got, refused := Legible([]byte(c.in), c.layout)
		text := ""
		if w := LeftOut([]byte(c.in), refused); w != nil {
			text = w[0].Text
		}
		if string(got) != c.want || text != c.refused {
			t.Errorf("%q: got %q and %q, want %q and %q", c.in, got, text, c.want, c.refused)
		}
	}
}
