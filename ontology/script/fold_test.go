package script

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"", ""},
		{"the Security Council", "the Security Council"},
		{"the  Security\u00a0Council ", "the Security Council "},
		{"non\u2011State actors, 1990\u20131999", "non-State actors, 1990-1999"},
		{"the Secretary\u2011General\u2019s \u201creport\u201d", "the Secretary-General's \"report\""},
		{"co\u00adope\u200bration", "cooperation"},
		{"\ufeffe\u0301tat", "\u00e9tat"},
		{"1951 年 《关于 难民 地位的公约》，", "1951年关于难民地位的公约,"},
		{"Ａ／ＲＥＳ／６０／１ 号", "A/RES/60/1号"},
		{"第十六㈤条", "第十六(五)条"},
		{"⼈权", "人权"},
		{"见 UNHCR 的", "见UNHCR的"},
		{"الجمعيـــة", "الجمعية"},
		{"Ⅳ ﬁn", "IV fin"},
	} {
		f := Fold(c.source)
		if f.Text != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.source, f.Text, c.want)
		}
	}
}

func TestFoldedSpan(t *testing.T) {
	for _, c := range []struct{ source, folded, want string }{
		{"by the Secretary\u2011General\u2019s report", "Secretary-General", "Secretary\u2011General"},
		{"\u201cWomen 2000\u201d", "Women 2000", "Women 2000"},
		{"回顾1951 年 《关于 难民 地位的公约》，", "1951年", "1951 年"},
		{"回顾1951 年 《关于 难民 地位的公约》，", "关于难民地位的公约", "关于 难民 地位的公约"},
		{"第十六㈤条", "(五)条", "㈤条"},
		{"第十六㈤", "五)", "㈤"},
		{"e\u0301tat civil", "\u00e9tat", "e\u0301tat"},
	} {
		f := Fold(c.source)
		i := strings.Index(f.Text, c.folded)
		start, end := f.Span(i, i+len(c.folded))
		if got := c.source[start:end]; got != c.want {
			t.Errorf("span of %q in %q is %q, want %q", c.folded, c.source, got, c.want)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"a  b\u00a0", "第十六㈤条 《a》", "\xff\xe4 e\u0301\u0301", " ⼈ \u200b ﬁ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		folded := Fold(s)
		if !utf8.ValidString(folded.Text) {
			t.Errorf("Fold(%q) = %q is not UTF-8", s, folded.Text)
		}
		last := 0
		for i := range folded.Text {
			at := folded.At(i)
			if at < last || at > len(s) {
				t.Fatalf("byte %d of Fold(%q) stands at %d after %d", i, s, at, last)
			}
			last = at
			if start, end := folded.Span(i, len(folded.Text)); start < 0 || end > len(s) || start >= end {
				t.Fatalf("span from %d of Fold(%q) is %d to %d", i, s, start, end)
			}
		}
	})
}

func BenchmarkFold(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"en", strings.Repeat("Recalling the Secretary\u2011General\u2019s report on the situation in the region, and the Convention, ", 50)},
		{"zh", strings.Repeat("回顾1951 年《关于难民地位的公约》和联合国难民事务高级专员公署的报告，", 50)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			for b.Loop() {
				Fold(c.text)
			}
		})
	}
}
