package lang

import (
	"slices"
	"testing"
)

// Words divide into the particles that are written with them and a known word, and not where their first letters are
// their own.
func TestJoined(t *testing.T) {
	words := &Get("ar").Clause.Words
	for _, c := range []struct{ text, and, preposition, word string }{
		{"والدول", "و", "", "الدول"},
		{"وبالقرارات", "و", "ب", "القرارات"},
		{"للمنظمات", "", "ل", "منظمات"},
		{"لتقرير", "", "ل", "تقرير"},
		{"وتوصياته", "و", "", "توصياته"},
		{"أعضائها", "", "", "أعضائها"},
		{"وكالات", "", "", "وكالات"},
		{"ووكالات", "و", "", "وكالات"},
		{"برامج", "", "", "برامج"},
		{"لجان", "", "", "لجان"},
		{"وضع", "", "", "وضع"},
		{"والمنارة", "و", "", "المنارة"},
		{"بالمنارة", "", "ب", "المنارة"},
		{"ومنارة", "و", "", "منارة"},
		{"بمنارة", "", "", "بمنارة"},
		{"و18/11", "و", "", "18/11"},
	} {
		w, ok := words.Joined(c.text, 0)
		if !ok {
			t.Fatalf("%s: no particles", c.text)
		}
		and, preposition := c.text[:w.And], ""
		if w.Preposition > 0 {
			preposition = c.text[w.And:w.Preposition]
		}
		if rest := c.text[w.Start:]; and != c.and || preposition != c.preposition || rest != c.word {
			t.Errorf("%s is %q, %q, %q, want %q, %q, %q", c.text, and, preposition, rest, c.and, c.preposition, c.word)
		}
	}
	if _, ok := Get("en").Clause.Words.Joined("of", 0); ok {
		t.Error("English has joined particles")
	}
}

// A name keeps the first letters that are its own.
func TestJoinedName(t *testing.T) {
	particles := &Get("ar").Clause.Words.Particles
	for _, c := range []struct{ text, label, name string }{
		{"والميثاق", "ميثاق الأمم المتحدة", "الميثاق"},
		{"بوروندي", "بوروندي", "بوروندي"},
		{"ببوروندي", "بوروندي", "بوروندي"},
		{"ولجنة القانون الدولي", "لجنة القانون الدولي", "لجنة القانون الدولي"},
		{"وبلجنة القانون الدولي", "لجنة القانون الدولي", "لجنة القانون الدولي"},
		{"للأمم المتحدة", "الأمم المتحدة", "للأمم المتحدة"},
		{"برنامج الأغذية العالمي", "برنامج الأغذية العالمي", "برنامج الأغذية العالمي"},
	} {
		w := particles.Name(c.text, 0, len(c.text), slices.Values([]string{c.label}))
		if got := c.text[w.Start:]; got != c.name {
			t.Errorf("%q begins its name with %q, want %q", c.text, got, c.name)
		}
	}
}

// A word is written with all particles and their sequences, and never with three lams.
func TestParticleForms(t *testing.T) {
	p := &Get("ar").Clause.Words.Particles
	for word, want := range map[string][]string{
		"اللمبة": {"اللمبة", "باللمبة", "للمبة", "كاللمبة", "واللمبة", "وباللمبة", "وللمبة", "وكاللمبة", "فاللمبة", "فباللمبة", "فللمبة", "فكاللمبة"},
		"منارة":  {"منارة", "بمنارة", "لمنارة", "كمنارة", "ومنارة", "وبمنارة", "ولمنارة", "وكمنارة", "فمنارة", "فبمنارة", "فلمنارة", "فكمنارة"},
		"المرفأ": {"المرفأ", "بالمرفأ", "للمرفأ", "كالمرفأ", "والمرفأ", "وبالمرفأ", "وللمرفأ", "وكالمرفأ", "فالمرفأ", "فبالمرفأ", "فللمرفأ", "فكالمرفأ"},
	} {
		if got := p.Forms(word); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", word, got, want)
		}
	}
}
