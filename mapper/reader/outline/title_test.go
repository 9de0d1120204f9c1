package outline

import "testing"

func TestCutDash(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"- Lighthouses", "Lighthouses"},
		{"—\tLos faros", "Los faros"},
		{"-\u00a0منارات الموانئ", "منارات الموانئ"},
		{"-", ""},
		{"-gate", "-gate"},
		{"Lighthouses - their keepers", "Lighthouses - their keepers"},
		{"", ""},
	} {
		if got, ok := CutDash(c.in); got != c.want || ok != (c.want != c.in) {
			t.Errorf("%q: got %q, %v, want %q", c.in, got, ok, c.want)
		}
	}
}
