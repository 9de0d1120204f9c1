package lang

import (
	"slices"
	"strings"
	"testing"
)

func TestFindGroup(t *testing.T) {
	for _, c := range []struct{ code, words, slug string }{
		{"en", "Member States", "member-states"},
		{"en", "all the MEMBER STATES", "member-states"},
		{"en", "United Nations Member States", "member-states"},
		{"en", "member States", ""}, // of any organization
		{"en", "other Member States", ""},
		{"en", "its Member States", ""},
		{"en", "Member States of the region", ""},
		{"en", "relevant Member States", "member-states-concerned"},
		{"en", "every relevant stakeholders", "stakeholders"},
		{"en", "stakeholders concerned", "stakeholders"},
		{"en", "relevant Governments", "governments-concerned"},
		{"en", "relevant regional commissions", ""}, // some of a known list
		{"en", "non\u2011governmental  organizations", "non-governmental-organizations"},
		{"en", "Government of Haiti", ""},
		{"en", "all", ""},
		{"en", "relevant", ""},
		{"en", "", ""},
		{"fr", "tous les États Membres", "member-states"},
		{"fr", "etats Membres", ""}, // its first letter is a capital
		{"fr", "Etats Membres", "member-states"},
		{"fr", "l’industrie", "industry"},
		{"fr", "aux organisations régionales compétentes", "regional-organizations"},
		{"fr", "autres donateurs", ""},
		{"es", "a todos los Gobiernos", "governments"},
		{"es", "agentes humanitarios pertinentes", "humanitarian-actors"},
		{"es", "demás donantes", ""},
		{"ru", "всем государствам-членам", "member-states"},
		{"ru", "государств\u00a0—\u00a0членов Организации Объединенных Наций", "member-states"},
		{"ru", "соответствующих доноров", "donors"},
		{"ru", "партнёрам", "partners"},
		{"ru", "другим донорам", ""},
		{"ar", "جميع الدول الأعضاء", "member-states"},
		{"ar", "الدُّوَل الأعضـاء", "member-states"},
		{"ar", "المانحين", "donors"},
		{"ar", "المنظمات الإقليمية المعنية", "regional-organizations"},
		{"ar", "الدول الأخرى", ""},
		{"zh", "各会员国", "member-states"},
		{"zh", "所有冲突各方", "parties-to-the-conflict"},
		{"zh", "各方", "parties"},
		{"zh", "相关捐助方", "donors"},
		{"zh", "其他会员国", ""},
		{"zh", "海地政府", ""},
		{"de", "Mitgliedstaaten", ""},
	} {
		slug := ""
		if g := FindGroup(c.code, c.words); g != nil {
			slug = g.Slug
		}
		if slug != c.slug {
			t.Errorf("%s: %q is group %q, want %q", c.code, c.words, slug, c.slug)
		}
	}
}

// Each form of each group is found as this group, alone and after each word that leaves it whole.
func TestGroupForms(t *testing.T) {
	for _, g := range Groups() {
		for _, code := range Codes() {
			for _, form := range slices.Concat(g.Names(code), g.Printed[code]) {
				if found := FindGroup(code, form); found != g {
					t.Errorf("%s: %q is not found as %s", code, form, g.Slug)
				}
				for _, d := range groups().Determiners[code] {
					if code != "zh" {
						d += " "
					} else if len(d) < len("所有") {
						continue // 各国 is a form, 各各国 is nothing
					}
					if found := FindGroup(code, d+form); found != g {
						t.Errorf("%s: %q is not found as %s", code, d+form, g.Slug)
					}
				}
			}
		}
		if strings.Trim(g.Slug, "abcdefghijklmnopqrstuvwxyz-") != "" {
			t.Errorf("slug %q", g.Slug)
		}
	}
}

func TestParseGroupsRefuses(t *testing.T) {
	const six = "ar: [ا], es: [e], fr: [f], ru: [р], zh: [中]"
	for _, c := range []struct{ yaml, message string }{
		{"groups: [{slug: a, en: [x], " + six + "}]", ""},
		{"groups: [{slug: a, en: [x], de: [x], " + six + "}]", "field de not found"},
		{"gruops: []", "field gruops not found"},
		{"relevant: {de: [x]}", `unknown language "de"`},
		{"groups: [{slug: a, en: [x], printed: {de: [x]}, " + six + "}]", `unknown language "de"`},
		{"groups: [{slug: a, en: [x], " + six + "}, {slug: b, ar: [ب], en: [y], printed: {en: [x]}, es: [b], fr: [b], ru: [б], zh: [文]}]", `b in en: "x" is also a form of a`},
		{"groups: [{en: [x], " + six + "}]", `slug ""`},
		{"groups: [{slug: a, en: [x], " + six + "}, {slug: a, en: [y]}]", `slug "a" is empty or not the only one`},
		{"groups: [{slug: a, en: [], " + six + "}]", "a in en: no label"},
		{"groups: [{slug: a, en: [x y, X-y], " + six + "}]", `"X-y" is found without being listed`},
		{"groups: [{slug: a, en: ['-'], " + six + "}]", "a in en: empty form"},
		{"groups: [{slug: a, en: [x], " + six + "}, {slug: b, ar: [ب], en: ['X '], es: [b], fr: [b], ru: [б], zh: [文]}]", `b in en: "X " is also a form of a`},
	} {
		_, err := parseGroups([]byte(c.yaml))
		if c.message == "" && err != nil || c.message != "" && (err == nil || !strings.Contains(err.Error(), c.message)) {
			t.Errorf("%s: error %v, want %q", c.yaml, err, c.message)
		}
	}
}
