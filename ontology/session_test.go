package ontology

import "testing"

func TestSession(t *testing.T) {
	for s, want := range map[Symbol]string{
		"A/RES/78/184": "78", "A/RES/ES-10/21": "ES-10", "A/RES/S-27/2": "S-27", "E/RES/2023/5": "2023", "A/HRC/RES/S-21/1": "S-21",
		"S/RES/2254(2015)": "", "A/RES/428(V)": "", "A/78/12": "", "": "",
		"A/RES/1-2/3": "", "A/RES/E5/3": "",
	} {
		if got := s.Session(); got != want {
			t.Errorf("%s: got %q, want %q", s, got, want)
		}
	}
}

func TestAdoptable(t *testing.T) {
	for s, want := range map[Symbol][2]string{
		"A/RES/31/6":       {"1976-09-01", "1977-09-30"},
		"A/RES/79/68":      {"2024-09-01", "2025-09-30"},
		"A/RES/75/251C":    {"2020-09-01", "2021-09-30"},
		"A/HRC/RES/2/1":    {"2006-01-01", "2006-12-31"},
		"A/HRC/RES/43/1":   {"2020-01-01", "2020-12-31"},
		"A/HRC/RES/57/12":  {"2024-01-01", "2024-12-31"},
		"E/RES/2021/2":     {"2020-07-01", "2021-12-31"},
		"S/RES/2254(2015)": {"2015-01-01", "2015-12-31"},
		"S/RES/1(1946)":    {"1946-01-01", "1946-12-31"},
		"A/RES/ES-10/21":   {"", ""},
		"A/RES/428(V)":     {"", ""},
		"A/78/12":          {"", ""},
	} {
		if first, last := s.Adoptable(); first != want[0] || last != want[1] {
			t.Errorf("%s: got %s to %s, want %q", s, first, last, want)
		}
	}
}
