package name

import (
	"slices"
	"testing"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/mapper/work"
	"github.com/unkg/unkg/ontology"
)

// A name in two spellings is one candidate, whose first spelling is preferred.
func TestCandidateSpellings(t *testing.T) {
	r := &resolution.Resolution{Language: "en", Paragraphs: []resolution.Paragraph{
		{Text: "Commends the Inter-Island Lighthouse Commission,"},
		{Text: "Requests the Inter-island Lighthouse Commission to light its lamps, and thanks the Inter-Island Lighthouse Commission;"},
	}}
	New(lang.Get("en"), testEntities).Find(work.Background(), r)
	first, second := r.Paragraphs[0].Mentions, r.Paragraphs[1].Mentions
	if len(first) != 1 || len(second) != 2 || first[0].Entity != second[0].Entity || first[0].Entity != second[1].Entity {
		t.Fatalf("not one candidate: %v, %v", first, second)
	}
	e := first[0].Entity
	want := []ontology.Name{
		{Text: "Inter-Island Lighthouse Commission", Lang: "en", Role: ontology.Preferred},
		{Text: "Inter-island Lighthouse Commission", Lang: "en", Role: ontology.Alternative},
	}
	if !slices.Equal(e.Names, want) || e.Slug != "inter-island-lighthouse-commission" || !slices.Equal(e.Keys, []string{"inter island lighthouse commission"}) {
		t.Errorf("got %q, slug %q, keys %q", e.Names, e.Slug, e.Keys)
	}
}

func TestNameKey(t *testing.T) {
	for _, c := range []struct{ name, code, key, slug string }{
		{"Nouméa Accord", "en", "noumea accord", "noumea-accord"},
		{"Sudan People's Liberation Movement", "en", "sudan peoples liberation movement", "sudan-peoples-liberation-movement"},
		{"N'DJAMENA, (Chad) - Accord  of 2010.", "en", "ndjamena chad accord of 2010", "ndjamena-chad-accord-of-2010"},
		{"世界法官宪章", "zh", "世界法官宪章", "zh-2a027999e5ab8d77"},
		{"Хартия Судей", "ru", "хартия судеи", "ru-f2309494a6ca26c6"},
		{"хартия судей", "ru", "хартия судеи", "ru-f2309494a6ca26c6"},
		{"", "en", "", "en-cbf29ce484222325"},
	} {
		if got := nameKey(c.name); got != c.key {
			t.Errorf("%q: key %q, want %q", c.name, got, c.key)
		}
		if got := candidateSlug(c.code, c.key); got != c.slug {
			t.Errorf("%q: slug %q, want %q", c.name, got, c.slug)
		}
	}
}

// A candidate has one label in every document, in whatever case, with whatever article or particle it is named there.
func TestCandidateLabels(t *testing.T) {
	for _, c := range []struct {
		code, label string
		texts       []string
	}{
		{"ru", "Специальная комиссия по береговым маякам", []string{"доклад Специальной комиссии по береговым маякам;", "просит Специальную комиссию по береговым маякам;", "вместе со Специальной комиссией по береговым маякам;"}},
		{"ru", "Африканский центр по береговым маякам", []string{"доклад Африканского центра по береговым маякам;", "в Африканском центре по береговым маякам;"}},
		{"ru", "Глобальное партнерство по береговым маякам", []string{"доклад Глобального партнерства по береговым маякам;", "с Глобальным партнерством по береговым маякам;"}},
		{"ar", "اللجنة المعنية بالمنارات البحرية", []string{"أعمال اللجنة المعنية بالمنارات البحرية؛", "تقدم للجنة المعنية بالمنارات البحرية؛", "أعمال الهيئات وباللجنة المعنية بالمنارات البحرية؛"}},
		{"fr", "Comité spécial chargé de la question des phares", []string{"le Comité spécial chargé de la question des phares ;", "au Comité spécial chargé de la question des phares ;"}},
		{"es", "Comisión de Faros del Golfo", []string{"la Comisión de Faros del Golfo;", "a la Comisión de Faros del Golfo;"}},
	} {
		n := New(lang.Get(c.code), nil)
		var slug string
		for _, text := range c.texts {
			r := &resolution.Resolution{Language: c.code, Paragraphs: []resolution.Paragraph{{ID: "op1", Text: text}}}
			n.Find(work.Background(), r)
			found := r.Paragraphs[0].Mentions
			if len(found) != 1 || found[0].Entity == nil {
				t.Errorf("%s: %q: found %v", c.code, text, found)
				continue
			}
			e := found[0].Entity
			if e.Name(c.code) != c.label || slug != "" && e.Slug != slug {
				t.Errorf("%s: %q: label %q, slug %q, want %q, %q", c.code, text, e.Name(c.code), e.Slug, c.label, slug)
			}
			slug = e.Slug
		}
	}
}
