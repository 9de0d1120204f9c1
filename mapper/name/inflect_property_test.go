package name

import (
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// No form of a name has three lams or is the name itself; a form has the words of the name but for those up to its head.
func TestFormsOfAuthority(t *testing.T) {
	for _, code := range lang.Codes() {
		in := newInflector(&lang.Get(code).Inflection, nil)
		for _, e := range ontology.LoadAuthority().Entities() {
			for _, n := range e.Names {
				if n.Lang != code {
					continue
				}
				name := script.Fold(n.Text).Text
				for _, f := range in.forms(name) {
					form := f.text + name[f.end:]
					if form == name || strings.Contains(f.text, "للل") {
						t.Errorf("%s: %q has the form %q", code, name, form)
					}
					if x, y := len(appendWords(nil, form, nil)), len(appendWords(nil, name, nil)); x != y {
						t.Errorf("%s: %q has %d words, its form %q %d", code, name, y, form, x)
					}
				}
			}
		}
	}
}

// A name is found in each of its forms, and a form is that of the entity unless it is a name of another.
func TestFormsFound(t *testing.T) {
	for _, code := range []string{"ar", "ru"} {
		entities := ontology.LoadAuthority().Entities()
		n := New(lang.Get(code), entities)
		own := map[string]bool{} // texts that are names in their base form
		for _, e := range entities {
			for _, name := range e.Names {
				own[strings.ToLower(script.Fold(name.Text).Text)] = true
			}
		}
		for _, e := range entities {
			name := e.Name(code)
			if name == "" {
				continue
			}
			for _, form := range n.formsOf(name) {
				words := appendWords(nil, form, n.articles)
				h, ok := n.lexicon.longest(words, 0)
				if !ok || h.to != len(words) {
					t.Errorf("%s: %q is not found", code, form)
					continue
				}
				found := false
				for k := h.entry; k >= 0; k = n.entries[k].next {
					found = found || n.entries[k].entity == e
				}
				if !found && !own[strings.ToLower(form)] {
					t.Errorf("%s: %q of %s is %s", code, form, e.Path(), n.entityOf(h).Path())
				}
			}
		}
	}
}

// The base form of a name is found again from each of its forms, if its head is known.
func TestBaseOfForms(t *testing.T) {
	for code, names := range map[string][]string{
		"ru": {"Комитет по маякам", "Портовый комитет, учрежденный Советом", "Лодочная комиссия", "Маячное агентство", "Портовые силы гавани",
			"Фонарный совет", "Второй морской фонд", "Свежая и чистая миссия", "Маячное бюро", "Рабочая группа по гавани", "Лодочное соглашение"},
		"ar": {"اللجنة الخاصة", "لجنة المنارات", "مكتب المرفأ", "المكتب الدائم", "وكالة المنارات", "الوكالة", "الآلية المرفئية"},
	} {
		r := newNameRules(lang.Get(code))
		for _, name := range names {
			for _, form := range r.formsOf(name) {
				if got := r.inflector.base(form); got != name {
					t.Errorf("%s: base of %q is %q, want %q", code, form, got, name)
				}
			}
		}
	}
}

// A form that is listed as a name has no forms of its own, but a preferred name has them though it looks like a form.
func TestFormsOfForms(t *testing.T) {
	entities := []*ontology.Entity{
		{Kind: ontology.Body, Slug: "a", Names: []ontology.Name{{Text: "لجنة المنارات", Lang: "ar"}, {Text: "بلجنة المنارات", Lang: "ar", Role: ontology.Alternative}}},
		{Kind: ontology.Framework, Slug: "b", Names: []ontology.Name{{Text: "Сети гаваней", Lang: "ru"},
			{Text: "Сеть гаваней", Lang: "ru", Role: ontology.Alternative}, {Text: "Сетью гаваней", Lang: "ru", Role: ontology.Alternative}}},
	}
	for _, c := range []struct {
		code, text string
		found      bool
	}{
		{"ar", "ولجنة المنارات", true}, {"ar", "بلجنة المنارات", true}, {"ar", "وبلجنة المنارات", true}, {"ar", "ببلجنة المنارات", false},
		{"ru", "Сетям гаваней", true}, {"ru", "Сетью гаваней", true}, {"ru", "Сетьюю гаваней", false},
	} {
		n := New(lang.Get(c.code), entities)
		words := appendWords(nil, c.text, n.articles)
		if h, ok := n.lexicon.longest(words, 0); (ok && h.to == len(words)) != c.found {
			t.Errorf("%s: %q found: %v", c.code, c.text, ok)
		}
	}
}
