package script

import "testing"

func TestClasses(t *testing.T) {
	for _, c := range []struct {
		r                            rune
		ideograph, wide, blank, none bool
	}{
		{'中', true, true, false, false},
		{'〇', true, true, false, false},
		{'，', false, true, false, false},
		{'㈠', false, true, false, false},
		{'a', false, false, false, false},
		{'\u00a0', false, false, true, false},
		{'\u3000', false, true, true, false},
		{'\t', false, false, true, false},
		{'\u00ad', false, false, false, true},
		{'\u200f', false, false, false, true},
		{'\x1b', false, false, false, true},
	} {
		if IsIdeograph(c.r) != c.ideograph || IsWide(c.r) != c.wide || IsBlank(c.r) != c.blank || IsInvisible(c.r) != c.none {
			t.Errorf("%U: %v %v %v %v", c.r, IsIdeograph(c.r), IsWide(c.r), IsBlank(c.r), IsInvisible(c.r))
		}
	}
}

func TestEnds(t *testing.T) {
	if Digits("78/184") != 2 || Digits("a1") != 0 || Digits("") != 0 {
		t.Error("digits")
	}
	if First("中文") != '中' || Last("中文") != '文' || First("") != 0 || Last("") != 0 {
		t.Error("ends")
	}
}
