package script

import "testing"

func TestRoman(t *testing.T) {
	for n, want := range map[int]string{0: "", -1: "", 4000: "", 1: "I", 4: "IV", 9: "IX", 24: "XXIV", 40: "XL", 99: "XCIX", 1946: "MCMXLVI", 3999: "MMMCMXCIX"} {
		if got := Roman(n); got != want {
			t.Errorf("Roman(%d) = %q, want %q", n, got, want)
		}
	}
	for n := 1; n <= lastRoman; n++ {
		if got := RomanValue(Roman(n)); got != n {
			t.Fatalf("RomanValue(%q) = %d", Roman(n), got)
		}
	}
	for _, s := range []string{"", "IIII", "VX", "iv", "IC", "A", "XVA", "MMMM", "第"} {
		if got := RomanValue(s); got != 0 {
			t.Errorf("RomanValue(%q) = %d, want 0", s, got)
		}
	}
}

func TestHanNumber(t *testing.T) {
	for s, want := range map[string]int{"一": 1, "十": 10, "十五": 15, "二十": 20, "三十九": 39, "": 0} {
		if got := HanNumber(s); got != want || !IsHanNumber(s) {
			t.Errorf("HanNumber(%q) = %d, want %d", s, got, want)
		}
	}
	if IsHanNumber("第三") || IsHanFigure('〇') {
		t.Error("第 and 〇 are no figures of numerals below 100")
	}
	for r, want := range map[rune]int{'〇': 0, '一': 1, '九': 9, '十': -1, 'x': -1} {
		if got := HanDigit(r); got != want {
			t.Errorf("HanDigit(%q) = %d, want %d", r, got, want)
		}
	}
}
