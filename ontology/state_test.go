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

// No name, as letters or as sorted words, belongs to two States that existed at the same time, and every State has its
// name in six languages.
func TestStateNamesDiffer(t *testing.T) {
	seen := map[string][]*Entity{}
	members := 0
	for _, e := range LoadAuthority().Entities() {
		if e.Kind != State {
			continue
		}
		if e.EndDate == "" {
			members++
		}
		for _, lang := range []string{"ar", "en", "es", "fr", "ru", "zh"} {
			if e.Name(lang) == "" {
				t.Errorf("%s has no name in %s", e.Slug, lang)
			}
		}
		for _, n := range e.Names {
			for _, key := range []string{string(appendSqueezed(nil, n.Text)), sortedWords(n.Text)} {
				for _, other := range seen[key] {
					if other != e && (other.EndDate == "" || other.EndDate > e.StartDate) && (e.EndDate == "" || e.EndDate > other.StartDate) {
						t.Errorf("%q is %s and %s", n.Text, other.Slug, e.Slug)
					}
				}
				seen[key] = append(seen[key], e)
			}
		}
	}
	if members != 193+2 {
		t.Errorf("%d States", members)
	}
}

// A name means the State that had it in the year of the document, and none if no State had it then.
func TestStateOf(t *testing.T) {
	for _, tt := range []struct{ name, year, want string }{
		{"Yemen", "1985", "yemen-arab-republic"}, {"Yemen", "1990", "yemen"}, {"YEMEN", "2020", "yemen"}, {"Yemen", "", "yemen"},
		{"Democratic Yemen", "1985", "democratic-yemen"}, {"Democratic Yemen", "1995", ""}, {"Democratic Yemen", "", "democratic-yemen"},
		{"Union of Soviet Socialist Republics", "1950", "soviet-union"}, {"USSR", "1980", "soviet-union"}, {"Soviet Union", "1991", "soviet-union"}, {"USSR", "1999", ""},
		{"Czechoslovakia", "1948", "czechoslovakia"}, {"CZECHOSLOVAKIA", "1994", ""}, {"Yugoslavia", "1975", "yugoslavia"}, {"Serbia and Montenegro", "2004", "serbia-and-montenegro"},
		{"Federal Republic of Yugoslavia", "1999", "serbia-and-montenegro"}, {"German Democratic Republic", "1974", "german-democratic-republic"},
		{"Germany, Federal Republic of", "1977", "germany"}, {"Germany (Federal Republic of)", "1980", "germany"}, {"Federal Republic of Germany", "1980", "germany"},
		{"Byelorussian Soviet Socialist Republic", "1975", "belarus"}, {"Ukrainian SSR", "1948", "ukraine"}, {"Union of South Africa", "1950", "south-africa"},
		{"United Arab Republic", "1960", "united-arab-republic"}, {"United Arab Republic", "1990", ""}, {"Ceylon", "1960", "sri-lanka"}, {"Burma", "1960", "myanmar"}, {"Siam", "1946", "thailand"},
		{"Tanganyika", "1963", "tanganyika"}, {"Zanzibar", "1963", "zanzibar"}, {"Zaire", "1982", "democratic-republic-of-the-congo"}, {"Congo (Leopoldville)", "1962", "democratic-republic-of-the-congo"},
		{"Congo (Brazzaville)", "1963", "congo"}, {"Congo", "1986", "congo"}, {"Dahomey", "1970", "benin"}, {"Haute-Volta", "1970", "burkina-faso"}, {"Ivory Coast", "1964", "cote-divoire"},
		{"Republic of Viet-Nam", "1964", "republic-of-viet-nam"}, {"Palestine", "1948", ""}, {"Palestine", "1989", "state-of-palestine"}, {"Libyan Arab Jamahiriya", "1990", "libya"},
		{"China", "1948", "china"}, {"Южный Йемен", "1968", "democratic-yemen"}, {"苏联", "1970", "soviet-union"}, {"Cap-Vert", "1980", "cabo-verde"},
	} {
		got := ""
		if e := StateOf(tt.name, tt.year); e != nil {
			got = e.Slug
		}
		if got != tt.want {
			t.Errorf("%q in %q: got %q, want %q", tt.name, tt.year, got, tt.want)
		}
	}
}

func BenchmarkStateByName(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		StateByName("BOLIVIA (PLURINATIONAL STATE OF)")
	}
}
