package lang

import (
	"slices"
	"testing"
)

// Every example has the first person that the patterns make, and every pattern has an example.
func TestFirstPerson(t *testing.T) {
	for _, code := range Codes() {
		f := &Get(code).Clause.Person
		if len(f.Subject) == 0 {
			t.Errorf("%s: nobody speaks", code)
		}
		for _, ex := range f.Examples {
			if got := f.of(ex.Of); got != ex.Says {
				t.Errorf("%s: %q says %q, want %q", code, ex.Of, got, ex.Says)
			}
		}
		patterns := append(slices.Clone(f.Verb), f.Every...)
		for i, p := range patterns {
			less := *f
			if n := len(f.Verb); i < n {
				less.Verb = slices.Delete(slices.Clone(f.Verb), i, i+1)
			} else {
				less.Every = slices.Delete(slices.Clone(f.Every), i-n, i-n+1)
			}
			if !slices.ContainsFunc(f.Examples, func(ex FirstPersonSample) bool { return less.of(ex.Of) != ex.Says }) {
				t.Errorf("%s: no example needs the pattern %q", code, p)
			}
		}
	}
}

// A form that a declaration prints is that of the verb that it is made from.
func TestDeclarativeForms(t *testing.T) {
	for _, code := range Codes() {
		c := &Get(code).Clause
		for _, block := range c.Verbs {
			for _, p := range block.Phrases {
				forms, _ := c.forms(p)
				if len(forms) < 3 || forms[2] == "" {
					continue
				}
				if v, ok := c.Verb(forms[2], 0); !ok || v.Action != block.Action || v.Form != Declarative {
					t.Errorf("%s: %q opens with %q in form %d, want %q", code, forms[2], v.Action, v.Form, block.Action)
				}
			}
		}
	}
}
