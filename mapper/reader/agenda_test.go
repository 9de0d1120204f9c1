package reader

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/corpus"
)

// The same item has the same number in every language.
func TestAgendaNumbers(t *testing.T) {
	for printed, want := range map[string]string{
		"Agenda item 60":                                 "60",
		"Agenda items 13 and 75 (a)":                     "13|75 (a)",
		"Agenda item 98\u00a0(rr)":                       "98 (rr)",
		"Point\u200998\u00a0rr)\u00a0de l’ordre du jour": "98 (rr)",
		"Temas 13 y 75\u00a0a) del programa":             "13|75 (a)",
		"Пункт 97 b) повестки дня":                       "97 (b)",
		"Пункт\u00a019 с) повестки дня":                  "19 (c)", // a Cyrillic letter
		"Пункты 13 и 75 а) повестки дня":                 "13|75 (a)",
		"البند 66 (أ) من جدول الأعمال":                   "66 (a)",
		"البندان 13 و 75 (أ) من جدول الأعمال":            "13|75 (a)",
		"البند 130 (ذ) من جدول الأعمال":                  "130 (y)",
		"البند 98 (ق ق) من جدول الأعمال":                 "98 (ss)",
		"البند 16 (هـ) من جدول الأعمال":                  "16 (e)",
		"البند \u200f\u200e22\u200e\u200f (ه)":           "22 (e)",
		"议程项目13和75(a)":                                   "13|75 (a)",
		"议程项目125（d）":                                     "125 (d)",
		"Agenda item 8 (see also item 9)":                "8|9",
		"Agenda item 12 (a long remark)":                 "12",
		"":                                               "",
	} {
		if got := strings.Join(agendaNumbers(printed), "|"); got != want {
			t.Errorf("%q: got %q, want %q", printed, got, want)
		}
	}
}

func TestAgenda(t *testing.T) {
	type item = resolution.AgendaItem
	for _, c := range []struct {
		numbers, titles []string
		items           []item
		rest            string
	}{
		{[]string{"7"}, []string{"Lights"}, []item{{Number: "7", Title: "Lights"}}, ""},
		{[]string{"7", "8 (a)"}, []string{"Lights", "Oceans"}, []item{{Number: "7", Title: "Lights"}, {Number: "8 (a)", Title: "Oceans"}}, ""},
		{[]string{"7", "8 (a)"}, []string{"Lights"}, []item{{Number: "7"}, {Number: "8 (a)"}}, "Lights"},
		{[]string{"7", "8"}, []string{"Lights", "and lamps", "Oceans"}, []item{{Number: "7"}, {Number: "8"}}, "Lights and lamps Oceans"},
		{[]string{"7"}, []string{"Lights", "and lamps"}, []item{{Number: "7", Title: "Lights and lamps"}}, ""},
		{[]string{"7"}, []string{"保护灯塔、", "海洋"}, []item{{Number: "7", Title: "保护灯塔、海洋"}}, ""},
		{[]string{"7"}, []string{"保护 灯塔", "保护灯塔"}, []item{{Number: "7", Title: "保护灯塔"}}, ""}, // printed twice
		{[]string{"7"}, []string{"《2030年议程》 灯塔和 IMO 的灯"}, []item{{Number: "7", Title: "《2030年议程》灯塔和 IMO 的灯"}}, ""},
		{nil, []string{"Lights"}, []item{{Title: "Lights"}}, ""},
		{[]string{"7"}, nil, []item{{Number: "7"}}, ""},
		{nil, []string{""}, nil, ""},
	} {
		items, rest := agenda(c.numbers, c.titles)
		if !slices.Equal(items, c.items) || rest != c.rest {
			t.Errorf("%q %q: got %q, %q", c.numbers, c.titles, items, rest)
		}
	}
}

// In plain text the lines under the numbers are titles if there are as many.
func TestReadTextAgenda(t *testing.T) {
	for _, c := range []struct {
		masthead string
		items    []resolution.AgendaItem
		rest     string
	}{
		{"Agenda items 7 and 8 (a)\nLights\nOceans", []resolution.AgendaItem{{Number: "7", Title: "Lights"}, {Number: "8 (a)", Title: "Oceans"}}, ""},
		{"Agenda items 7 and 8 (a)\nLights and\nlamps\nOceans", []resolution.AgendaItem{{Number: "7"}, {Number: "8 (a)"}}, "Lights and lamps Oceans"},
		{"Agenda item 7\nLights and\nlamps", []resolution.AgendaItem{{Number: "7", Title: "Lights and lamps"}}, ""},
	} {
		text := "A/RES/99/7\nNinety-ninth session\n" + c.masthead + "\nResolution adopted by the General Assembly on 7 March 2045\n99/7. Lights\n" +
			"The General Assembly,\nRecalling its resolution 70/1,\n1. Decides to keep the lights.\n50th plenary meeting\n7 March 2045\n"
		r, err := Read("x.txt", []byte(text), "")
		if err != nil || !slices.Equal(r.AgendaItems, c.items) || r.AgendaTitle != c.rest {
			t.Errorf("%q: %v, got %+v, %q", c.masthead, err, r.AgendaItems, r.AgendaTitle)
		}
	}
}

// Different numbers in real resolutions have different fragments, and all languages have the same numbers.
func TestAgendaFragments(t *testing.T) {
	of, byFile := map[string]string{}, map[string]string{}
	for _, file := range corpus.Files(t, "akn/*/*.xml") {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r, err := Read(file, data, "")
		if err != nil {
			t.Fatal(err)
		}
		name := file[strings.LastIndexAny(file, `/\`)+1:]
		var numbers []string
		for _, item := range r.AgendaItems {
			fragment := ontology.AgendaFragment(item.Number)
			if other, ok := of[fragment]; ok && other != item.Number {
				t.Errorf("items %q and %q are both %q", item.Number, other, fragment)
			}
			of[fragment] = item.Number
			numbers = append(numbers, item.Number)
		}
		all := strings.Join(numbers, "|")
		known := name == "A_RES_79_132.xml" // 3 (b) in Chinese
		if before, ok := byFile[name]; ok && before != all && all != "" && before != "" && !known {
			t.Errorf("%s: items %q and %q", file, all, before)
		}
		if all != "" {
			byFile[name] = all
		}
	}
	if len(of) < 100 {
		t.Errorf("only %d numbers", len(of))
	}
}
