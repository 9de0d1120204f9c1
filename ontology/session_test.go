package ontology

import (
	"strings"
	"testing"
)

func TestSession(t *testing.T) {
	for s, want := range map[Symbol]string{
		"A/RES/78/184": "78", "A/RES/ES-10/21": "ES-10", "A/RES/S-27/2": "S-27", "E/RES/2023/5": "2023", "A/HRC/RES/S-21/1": "S-21",
		"S/RES/2254(2015)": "", "A/RES/428(V)": "5", "A/RES/3299(XXIX)": "29", "A/RES/217A(III)": "3", "A/RES/186(S-2)": "S-2",
		"A/RES/3201(S-VI)": "S-6", "A/RES/1004(ES-II)": "ES-2", "A/RES/3363(XXVV)": "", "A/DEC/55/488": "55", "E/RES/1503(XLVIII)": "48",
		"UNEP/EA.4/Res.1": "4", "E/CN.7/RES/57/2": "57", "S/PRST/2044/15": "", "ICC-ASP/20/Res.1": "", "A/78/12": "", "": "",
		"A/RES/1-2/3": "", "A/RES/E5/3": "",
	} {
		if got := s.Session(); got != want {
			t.Errorf("%s: got %q, want %q", s, got, want)
		}
	}
}

func TestAdoptable(t *testing.T) {
	for s, want := range map[Symbol][2]string{
		"A/RES/31/6":         {"1976-09-01", "1977-09-30"},
		"A/RES/79/68":        {"2024-09-01", "2025-09-30"},
		"A/RES/75/251C":      {"2020-09-01", "2021-09-30"},
		"A/HRC/RES/2/1":      {"2006-01-01", "2006-12-31"},
		"A/HRC/RES/43/1":     {"2020-01-01", "2020-12-31"},
		"A/HRC/RES/57/12":    {"2024-01-01", "2024-12-31"},
		"E/RES/2021/2":       {"2020-07-01", "2021-12-31"},
		"S/RES/2254(2015)":   {"2015-01-01", "2015-12-31"},
		"S/RES/1(1946)":      {"1946-01-01", "1946-12-31"},
		"A/RES/ES-10/21":     {"", ""},
		"A/RES/428(V)":       {"1950-09-01", "1951-12-31"},
		"A/RES/1(I)":         {"1946-01-01", "1946-12-31"},
		"A/RES/186(S-2)":     {"", ""},
		"A/DEC/55/488":       {"2000-09-01", "2001-09-30"},
		"E/RES/1503(XLVIII)": {"", ""},
		"A/78/12":            {"", ""},
	} {
		if first, last := s.Adoptable(); first != want[0] || last != want[1] {
			t.Errorf("%s: got %s to %s, want %q", s, first, last, want)
		}
	}
}

func TestSessionOf(t *testing.T) {
	for _, c := range []struct{ organ, number, path string }{
		{"body/general-assembly", "78", "session/ga-78"},
		{"body/general-assembly", "S-21", "session/ga-s-21"},
		{"body/general-assembly", "ES-10", "session/ga-es-10"},
		{"body/general-assembly", "2023", ""}, // it has no session of a year
		{"body/human-rights-council", "54", "session/hrc-54"},
		{"body/human-rights-council", "S-32", "session/hrc-s-32"},
		{"body/economic-and-social-council", "2023", "session/ecosoc-2023"},
		{"body/economic-and-social-council", "58", ""}, // of the Statistical Commission
		{"body/commission-on-the-status-of-women", "69", "session/csw-69"},
		{"body/commission-on-population-and-development", "47", "session/cpd-47"}, // its resolutions are numbered by the year
		{"body/commission-on-the-status-of-women", "2024", ""},
		{"body/committee-on-information", "46", "session/committee-on-information-46"},
		{"body/security-council", "57", ""}, // it has no sessions
		{"body/special-committee-on-peacekeeping-operations", "2024", "session/c-34-2024"},
		{"body/general-assembly", "", ""},
		{"body/general-assembly", "78/1", ""},
		{"body/general-assembly", "0", ""},
		{"state/holy-see", "7", ""},
		{"body/organ-of-tests", "7", ""},
	} {
		s, ok := SessionOf(LoadAuthority().ByPath(c.organ), c.number)
		if ok != (c.path != "") || ok && s.Path() != c.path {
			t.Errorf("%s %q: got %v %v, want %q", c.organ, c.number, s, ok, c.path)
		}
		if found, ok := FindSession(c.path); ok != (c.path != "") || found != s {
			t.Errorf("%s: found %v", c.path, found)
		}
	}
	for _, path := range []string{"session/ga-78#item-7", "session/ga", "session/nobody-7", "body/ga-78", "session/security-council-7"} {
		if found, ok := FindSession(path); ok {
			t.Errorf("%s: found %v", path, found)
		}
	}
	candidate := &Entity{Kind: Body, Slug: "committee-of-tests", Candidate: true}
	if _, ok := SessionOf(candidate, "7"); ok {
		t.Error("a candidate, which has no global IRI, has a session with one")
	}
}

// No two bodies share an abbreviation, and none is that of another body with the letters of a special session or with a
// number, so that different sessions have different IRIs.
func TestAbbreviations(t *testing.T) {
	of := map[string]*Entity{}
	for e, short := range abbreviations() {
		if other := of[short]; other != nil {
			t.Errorf("%s and %s are %q", e.Slug, other.Slug, short)
		}
		if of[short] = e; short == "" || strings.Trim(short, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			t.Errorf("%s is %q", e.Slug, short)
		}
	}
	for short, e := range of {
		for _, kind := range []string{"-s", "-es"} {
			if rest, ok := strings.CutSuffix(short, kind); ok && of[rest] != nil {
				t.Errorf("session 1 of %s and %s1 of %s are one", e.Slug, kind, of[rest].Slug)
			}
		}
	}
	for _, want := range []string{"ga general-assembly", "hrc human-rights-council", "ecosoc economic-and-social-council", "unep unep", "un-women un-women"} {
		short, slug, _ := strings.Cut(want, " ")
		if e := of[short]; e == nil || e.Slug != slug {
			t.Errorf("%s is %v", short, e)
		}
	}
}

func TestSessionNames(t *testing.T) {
	for _, c := range []struct {
		organ, number string
		names         string // in the order of the languages
	}{
		{"general-assembly", "78", "الجمعية العامة، الدورة 78|General Assembly, session 78|Asamblea General, 78º período de sesiones|Assemblée générale, 78e session|Генеральная Ассамблея, 78-я сессия|大会第78届会议"},
		{"general-assembly", "1", "الجمعية العامة، الدورة 1|General Assembly, session 1|Asamblea General, 1er período de sesiones|Assemblée générale, 1re session|Генеральная Ассамблея, 1-я сессия|大会第1届会议"},
		{"general-assembly", "ES-10", "الجمعية العامة، الدورة الاستثنائية الطارئة 10|General Assembly, emergency special session 10|Asamblea General, 10º período extraordinario de sesiones de emergencia|Assemblée générale, 10e session extraordinaire d’urgence|Генеральная Ассамблея, 10-я чрезвычайная специальная сессия|大会第10届紧急特别会议"},
		{"human-rights-council", "S-33", "مجلس حقوق الإنسان، الدورة الاستثنائية 33|Human Rights Council, special session 33|Consejo de Derechos Humanos, 33er período extraordinario de sesiones|Conseil des droits de l’homme, 33e session extraordinaire|Совет по правам человека, 33-я специальная сессия|人权理事会第33届特别会议"},
		{"economic-and-social-council", "2023", "المجلس الاقتصادي والاجتماعي، دورة عام 2023|Economic and Social Council, session of 2023|Consejo Económico y Social, período de sesiones de 2023|Conseil économique et social, session de 2023|Экономический и Социальный Совет, сессия 2023 года|经济及社会理事会2023年届会"},
		{"human-rights-council", "113", "مجلس حقوق الإنسان، الدورة 113|Human Rights Council, session 113|Consejo de Derechos Humanos, 113º período de sesiones|Conseil des droits de l’homme, 113e session|Совет по правам человека, 113-я сессия|人权理事会第113届会议"},
	} {
		s, ok := SessionOf(LoadAuthority().ByPath("body/"+c.organ), c.number)
		var names, languages []string
		for _, n := range s.Names() {
			names, languages = append(names, n.Text), append(languages, n.Lang)
		}
		if got := strings.Join(names, "|"); !ok || got != c.names || strings.Join(languages, " ") != "ar en es fr ru zh" {
			t.Errorf("%s %s: got %s in %v, want %s", c.organ, c.number, got, languages, c.names)
		}
	}
}

func TestSessionOver(t *testing.T) {
	for _, c := range []struct {
		organ, number, day string
		want               bool
	}{
		{"general-assembly", "78", "2024-09-30", false},
		{"general-assembly", "78", "2024-10-01", true},
		{"general-assembly", "15", "2020-04-01", true}, // the fifteenth meeting of another body
		{"human-rights-council", "53", "2023-10-11", true},
		{"human-rights-council", "54", "2023-10-11", false},
		{"economic-and-social-council", "2023", "2024-01-01", true},
		{"general-assembly", "ES-10", "2024-10-01", false}, // resumed many times
		{"commission-on-the-status-of-women", "1", "2024-10-01", false},
	} {
		s, _ := SessionOf(LoadAuthority().ByPath("body/"+c.organ), c.number)
		if got := s.Over(c.day); got != c.want {
			t.Errorf("%s %s over before %s: %v", c.organ, c.number, c.day, got)
		}
	}
}

func TestAgendaFragment(t *testing.T) {
	for number, want := range map[string]string{
		"60": "item-60", "74 (b)": "item-74-b", "98 (rr)": "item-98-rr", "74(b)": "item-74-b", "": "item",
	} {
		if got := AgendaFragment(number); got != want {
			t.Errorf("%q: got %q, want %q", number, got, want)
		}
	}
}
