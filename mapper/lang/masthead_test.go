package lang

import (
	"slices"
	"testing"
)

// The verbs of the organ are written once, among those of clauses: the masthead lists what opens paragraphs besides.
func TestOpenersOnce(t *testing.T) {
	for _, code := range Codes() {
		l := Get(code)
		for _, list := range []struct {
			words []string
			form  Form
		}{{l.Masthead.Openers, Preambular}, {l.Masthead.Finite, Operative}} {
			for i, w := range list.words {
				if slices.Contains(list.words[:i], w) {
					t.Errorf("%s: %q is a verb of the clause too: take it off the masthead", code, w)
				}
				if v, ok := l.Clause.Verb(w+" ", 0); ok && l.Syntax.Participles && v.End == len(w) && v.Form == list.form {
					t.Errorf("%s: %q is a verb of the clause, known by its form: take it off the masthead", code, w)
				}
			}
		}
	}
}

func TestAddVerbs(t *testing.T) {
	tests := []struct {
		code, word     string
		opener, finite bool
	}{
		{"zh", "回顾", true, false},
		{"zh", "重新承诺", true, false}, // words of one phrase
		{"zh", "请", false, true},
		{"zh", "审议", false, false}, // it is doubtful
		{"ar", "ترحب", false, true},
		{"ar", "إذ", true, false},
		{"en", "Recalling", false, false}, // known by its form
		{"en", "Requests", false, false},
	}
	for _, tt := range tests {
		m := &Get(tt.code).Masthead
		if got := slices.Contains(m.Openers, tt.word); got != tt.opener {
			t.Errorf("%s: %q is an opener: %v", tt.code, tt.word, got)
		}
		if got := slices.Contains(m.Finite, tt.word); got != tt.finite {
			t.Errorf("%s: %q opens operative paragraphs: %v", tt.code, tt.word, got)
		}
	}
}
