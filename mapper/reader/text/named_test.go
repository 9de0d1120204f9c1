package text

import (
	"testing"

	"github.com/unkg/unkg/ontology"
)

func TestSymbolIn(t *testing.T) {
	for heading, want := range map[string]ontology.Symbol{
		"A/RES/42/187. Lamps - UN Documents":                "A/RES/42/187",
		"United Nations Security Council Resolution 242":    "S/RES/242(1967)",
		"UN Security Council Resolution 1441 (2002) - Wiki": "S/RES/1441(2002)",
		"United Nations General Assembly Resolution 2758":   "", // the session is missing
		"UN General Assembly resolution 2758 (XXVI)":        "A/RES/2758(XXVI)",
		"联合国大会第78/981号决议":                                   "A/RES/78/981",
		"联合国安全理事会第242号决议":                                   "S/RES/242(1967)",
		"Résolution 242 du Conseil de sécurité des Nations": "S/RES/242(1967)",
		"Резолюция 242 Совета Безопасности ООН":             "S/RES/242(1967)",
		"قرار الجمعية العامة 78/991":                        "A/RES/78/991",
		"2024 Security Council report":                      "",
		"Security Council 99999999999999999999":             "",
		"Resolution 242 (1967)":                             "S/RES/242(1967)",
		"Resolution 48/7":                                   "",
		"Lamps of the coast (A/42/187)":                     "",
		"":                                                  "",
	} {
		if got := SymbolIn(heading); got != want {
			t.Errorf("%q: %q, want %q", heading, got, want)
		}
	}
}

func TestEnacts(t *testing.T) {
	for line, want := range map[string]bool{
		"The General Assembly,": true, "L’Assemblée générale,": true, "大会，": true, "The General Assembly": false,
		"The General Assembly adopted it,": false, "": false,
	} {
		if got := Enacts(line); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}
