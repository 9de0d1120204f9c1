package outline

import (
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/resolution"
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
		if got := strings.Join(AgendaNumbers(printed), "|"); got != want {
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
		items, rest := Agenda(c.numbers, c.titles)
		if !slices.Equal(items, c.items) || rest != c.rest {
			t.Errorf("%q %q: got %q, %q", c.numbers, c.titles, items, rest)
		}
	}
}
