package lang

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// No language leaves out what has no meaning if it is left out.
func TestSyntax(t *testing.T) {
	for _, code := range Codes() {
		s := Get(code).Syntax
		if unicode.Scripts[s.Script] == nil {
			t.Errorf("%s: %q is not a script", code, s.Script)
		}
		if s.Order == 0 || s.Names == 0 || s.Owner == 0 || s.Number == 0 || s.Commas == "" || s.Stops == "" || len(s.Quotes) == 0 {
			t.Errorf("%s: a part of the syntax is missing: %+v", code, s)
		}
		if i := strings.IndexAny(s.Commas, s.Stops); i >= 0 {
			t.Errorf("%s: %q is a comma and a stop", code, s.Commas[i:])
		}
		for _, p := range s.Quotes {
			if got := s.Closes(p.Open); got != p.Close {
				t.Errorf("%s: %q is closed by %q and by %q", code, p.Open, got, p.Close)
			}
		}
	}
}

func TestSyntaxMarks(t *testing.T) {
	tests := []struct {
		code        string
		comma, stop string
		open, shut  rune
	}{
		{"ar", "،,", "؛.:", '”', '“'},
		{"en", ",", ";.:", '“', '”'},
		{"fr", ",", ";.:", '«', '»'},
		{"zh", "，、", "；。：", '“', '”'},
	}
	for _, tt := range tests {
		s := Get(tt.code).Syntax
		for _, r := range tt.comma {
			if !s.IsComma(r) || s.IsStop(r) {
				t.Errorf("%s: %q is not a comma", tt.code, r)
			}
		}
		for _, r := range tt.stop {
			if !s.IsStop(r) || s.IsComma(r) {
				t.Errorf("%s: %q is not a stop", tt.code, r)
			}
		}
		if got := s.Closes(tt.open); got != tt.shut {
			t.Errorf("%s: %q is closed by %q, want %q", tt.code, tt.open, got, tt.shut)
		}
		if got := s.Closes('x'); got != 0 {
			t.Errorf("%s: a letter is closed by %q", tt.code, got)
		}
		if s.IsComma(utf8.RuneError) {
			t.Errorf("%s: a broken character is a comma", tt.code)
		}
	}
}

func TestSyntaxFaults(t *testing.T) {
	for _, text := range []string{"order: first", "owner: genitive", "number: behind", "quotes: [“]", "quotes: [“”“]", `quotes: [""]`} {
		var s Syntax
		if err := yaml.Unmarshal([]byte(text), &s); err == nil {
			t.Errorf("%s: no error", text)
		}
	}
}
