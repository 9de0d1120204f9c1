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

// What looks like a name has the kind of its last head, its ordinal number and its whole extent, and is none where what is
// around it shows that it is a part of something else.
func TestCandidateExtents(t *testing.T) {
	states := []*ontology.Entity{
		{Kind: ontology.State, Slug: "oman", Names: []ontology.Name{{Text: "Oman", Lang: "en"}}},
		{Kind: ontology.State, Slug: "chad", Names: []ontology.Name{{Text: "Chad", Lang: "en"}}},
	}
	for _, c := range []struct{ code, text, name, kind string }{
		{"en", "of the Organization of American States Convention of 1969", "Organization of American States Convention", "Convention"},
		{"en", "the Organization of American States Sailors’ Declaration on the Kelp Dialogue", "Organization of American States Sailors’ Declaration on the Kelp Dialogue", "Framework"},
		{"en", "the third Organization of American States Sailors’ Summit in Lima", "third Organization of American States Sailors’ Summit", "Forum"},
		{"en", "at the thirty-fourth Kelp Summit, held", "thirty-fourth Kelp Summit", "Forum"},
		{"en", "the Forum on Lamps and Kelp in Africa", "Forum on Lamps and Kelp in Africa", "Forum"},
		{"en", "the Summit of Chad, Oman and others", "", ""},
		{"en", "the Committee for the Prevention of Wrecks during Fog Seasons", "Committee for the Prevention of Wrecks during Fog Seasons", "Body"},
		{"en", "with the Rules of Procedure of", "", ""},
		{"en", "Status |\nOffice for Lamps\nKelp Unit |\nKelp Bureau", "", ""},
		{"en", "the joint Lamp/Kelp Working Group and the Kelp Council/Lamp Council", "", ""},
		{"en", "assistance, Recalling Kelp Commission resolution 26/3", "", ""},
		{"fr", "à la vingt-deuxième Conférence sur les phares côtiers ;", "vingt-deuxième Conférence sur les phares côtiers", "Forum"},
		{"fr", "du Bureau régional pour l’Asie et le Pacifique ;", "Bureau régional pour l’Asie et le Pacifique", "Body"},
		{"fr", "l’Équipe spéciale sur la criminalité organisée en mer ;", "", ""},
		{"fr", "la Conférence sur les phares côtiers organisée par la mairie", "Conférence sur les phares côtiers", "Forum"},
		{"fr", "la Conférence sur les bouées dont les chaînes rouillent ;", "", ""},
		{"fr", "le Fonds pour le retour de lampes à leur port d’origine ;", "", ""},
		{"fr", "la Déclaration de Brumeville sur les phares, les bouées et, dans les ports,", "", ""},
		{"fr", "que l’Accord de Brumeville précise clairement qu’il", "Accord de Brumeville", "Convention"},
		{"fr", "Principe 6\nAccords relatifs à la présence de phares", "", ""},
		{"es", "la Estrategia para la Lucha contra la Niebla provocada por Barcos y", "Estrategia para la Lucha contra la Niebla provocada por Barcos", "Framework"},
		{"ru", "на третьей Всемирной конференции по маякам;", "третьей Всемирной конференции по маякам", "Forum"},
		{"ru", "Конференции по маякам и их лампам;", "", ""},
		{"ru", "представлять Комиссии доклад по маякам;", "", ""},
		{"ru", "чтобы Комиссия по береговым маякам могла;", "Комиссия по береговым маякам", "Body"},
		{"ru", "данные Личному посланнику Союзом по маякам;", "", ""},
		{"ru", "с Руководством Организации по береговым маякам;", "", ""},
		{"ar", "الوثيقة الصادرة عن الفريق المعني بالمنارات الختامية؛", "الفريق المعني بالمنارات", "Body"},
		{"ar", "الاتفاق المتعلق بالإعانات المقدمة إلى المنارات؛", "", ""},
		{"zh", "敦促联合国海藻成员组织根据委员会规约", "", ""},
	} {
		r := &resolution.Resolution{Language: c.code, Paragraphs: []resolution.Paragraph{{ID: "op1", Text: c.text}}}
		New(lang.Get(c.code), append(slices.Clone(testEntities), states...)).Find(work.Background(), r)
		name, kind := "", ""
		for _, m := range r.Paragraphs[0].Mentions {
			if m.Entity != nil && m.Entity.Candidate {
				name, kind = m.Of(c.text), string(m.Entity.Kind)
			}
		}
		if name != c.name || kind != c.kind {
			t.Errorf("%s: %q: %q, %s, want %q, %s", c.code, c.text, name, kind, c.name, c.kind)
		}
	}
}

// A part of a candidate is a short form of it, not another candidate.
func TestShortFormsOfCandidates(t *testing.T) {
	want := "the [Hanseatic Lamp Relief Fund|*hanseatic-lamp-relief-fund], and that the [Relief Fund|~*hanseatic-lamp-relief-fund] helps"
	if got := find("en", "body/general-assembly", []string{want}); got[0] != want {
		t.Errorf("got %s\nwant %s", got[0], want)
	}
}
