package ontology

import "testing"

func TestStateByName(t *testing.T) {
	for name, want := range map[string]string{
		"Afghanistan": "afghanistan", "AFGHANISTAN": "afghanistan", "阿富汗": "afghanistan", "Афганистан": "afghanistan", "أفغانستان": "afghanistan",
		"Bolivia (Plurinational State of)": "bolivia", "BOLIVIA (PLURINATIONAL STATE OF)": "bolivia", "Plurinational State of Bolivia": "bolivia", "Bolivia": "bolivia",
		"Bolivie (État plurinational de)": "bolivia", "Estado Plurinacional de Bolivia": "bolivia", "玻利维亚(多民族国)": "bolivia", "玻利维亚（多民族国）": "bolivia",
		"Iran (Islamic Republic of)": "iran", "Islamic Republic of Iran": "iran", "République islamique d’Iran": "iran", "伊朗(伊斯兰共和国)": "iran", "جمهورية إيران الإسلامية": "iran",
		"Venezuela (Bolivarian Republic of)": "venezuela", "Bolivarian Republic of Venezuela": "venezuela", "委内瑞拉(玻利瓦尔共和国)": "venezuela",
		"TURKEY": "turkiye", "Türkiye": "turkiye", "TÜRKİYE": "turkiye", "Türki\u0307ye": "turkiye", "TURKIYE": "turkiye", "TÜRKÝYE": "turkiye", "土耳其": "turkiye",
		"Swaziland": "eswatini", "Eswatini": "eswatini", "The former Yugoslav Republic of Macedonia": "north-macedonia", "Cape Verde": "cabo-verde",
		"Cote d'Ivoire": "cote-divoire", "CÔTE D'IVOIRE": "cote-divoire", "Côte\u00a0d’Ivoire": "cote-divoire", "Кот-д’Ивуар": "cote-divoire",
		"Netherlands (Kingdom of the)": "netherlands", "Kingdom of the Netherlands": "netherlands", "NETHERLANDS": "netherlands", "荷兰王国": "netherlands",
		"Democratic People's Republic of Korea": "democratic-peoples-republic-of-korea", "the Republic of Korea": "republic-of-korea", "Korea (Republic of)": "republic-of-korea",
		"Congo": "congo", "Democratic Republic of the Congo": "democratic-republic-of-the-congo", "Congo (Democratic Republic of the)": "democratic-republic-of-the-congo",
		"Guinea": "guinea", "Guinea-Bissau": "guinea-bissau", "Equatorial Guinea": "equatorial-guinea", "Papua New Guinea": "papua-new-guinea", "Папуа – Новая Гвинея": "papua-new-guinea",
		"Niger": "niger", "Nigeria": "nigeria", "Dominica": "dominica", "Dominican Republic": "dominican-republic", "الجمهورية الدومينيكية": "dominican-republic",
		"Canad a": "canada", "Ir eland": "ireland", "theUnited Republic of Tanzania": "united-republic-of-tanzania", "Republic of Moldova\u00a0": "republic-of-moldova",
		"United States": "united-states-of-america", "UNITED KINGDOM": "united-kingdom", "Holy See": "holy-see", "State of Palestine": "state-of-palestine",
		"Viet Nam": "viet-nam", "VIETNAM": "viet-nam", "Micronesia (Federated States of)": "micronesia", "Federated States of Micronesia": "micronesia",
		"Sao Tome and Principe": "sao-tome-and-principe", "São Tomé and Príncipe": "sao-tome-and-principe", "Saint Kitts And Nevis": "saint-kitts-and-nevis",
		"Нидерланды (Королевство)": "netherlands", "السودان": "sudan", "جنوب السودان": "south-sudan", "غينيا - بيساو": "guinea-bissau",
		"": "", "the": "", "Nowhere": "", "States": "", "Republic": "", "Group of 77 and China": "", "European Union": "", "王国": "",
	} {
		got := ""
		if e := StateByName(name); e != nil {
			got = e.Slug
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
}

// No name, as letters or as sorted words, belongs to two States, and every State has its name in six languages.
func TestStateNamesDiffer(t *testing.T) {
	seen := map[string]string{}
	members := 0
	for _, e := range LoadAuthority().Entities() {
		if e.Kind != State {
			continue
		}
		members++
		for _, lang := range []string{"ar", "en", "es", "fr", "ru", "zh"} {
			if e.Name(lang) == "" {
				t.Errorf("%s has no name in %s", e.Slug, lang)
			}
		}
		for _, n := range e.Names {
			for _, key := range []string{string(appendSqueezed(nil, n.Text)), sortedWords(n.Text)} {
				if other := seen[key]; other != "" && other != e.Slug {
					t.Errorf("%q is %s and %s", n.Text, other, e.Slug)
				}
				seen[key] = e.Slug
			}
		}
	}
	if members != 193+2 {
		t.Errorf("%d States", members)
	}
}

func BenchmarkStateByName(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		StateByName("BOLIVIA (PLURINATIONAL STATE OF)")
	}
}
