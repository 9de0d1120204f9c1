package lang

import (
	"slices"
	"strings"
	"testing"
)

// The example of each paradigm has the forms that its endings make, and belongs to it.
func TestParadigms(t *testing.T) {
	for _, code := range Codes() {
		data := &Get(code).Inflection
		for _, p := range slices.Concat(data.Adjectives, data.Nouns) {
			want := strings.Fields(p.Example)
			if len(want) == 0 || !slices.Contains(Genders, p.Gender) {
				t.Errorf("%s: -%s has no example, or gender %q", code, p.Base, p.Gender)
				continue
			}
			stem, ok := p.Stem(want[0])
			got := want[:1:1]
			for i := range Cases {
				for _, ending := range p.Endings(i) {
					if form := stem + ending; !slices.Contains(got, form) {
						got = append(got, form)
					}
				}
			}
			if !ok || !slices.Equal(got, want) {
				t.Errorf("%s: %q, %v, want %q", code, got, ok, want)
			}
		}
	}
}
