package citation

import (
	"slices"
	"testing"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/mapper/work"
	"github.com/unkg/unkg/ontology"
)

func TestVersions(t *testing.T) {
	for _, c := range []struct {
		code, text string
		want       []string
	}{
		{"en", "the reports (A/48/49 and Add.1 and 2) of the Board,", []string{"A/48/49", "A/48/49/Add.1", "A/48/49/Add.2"}},
		{"en", "A/48/49/Add.1, 2 and 3.", []string{"A/48/49/Add.1", "A/48/49/Add.2", "A/48/49/Add.3"}},
		{"en", "See A/48/49/Add.1-3.", []string{"A/48/49/Add.1", "A/48/49/Add.2", "A/48/49/Add.3"}},
		{"en", "See A/48/49 and Add.1–3.", []string{"A/48/49", "A/48/49/Add.1", "A/48/49/Add.2", "A/48/49/Add.3"}},
		{"en", "See A/48/49 and Add.1 to 3.", []string{"A/48/49", "A/48/49/Add.1", "A/48/49/Add.2", "A/48/49/Add.3"}},
		{"en", "S/7930/Add.43 to Add.45 and Add.47.", []string{"S/7930/Add.43", "S/7930/Add.44", "S/7930/Add.45", "S/7930/Add.47"}},
		{"en", "S/7930/Add.1584 to Add.1640, of 26 April to 21 June 1972,", []string{"S/7930/Add.1584", "S/7930/Add.1640"}},
		{"en", "E/2044/9 and Corr.1-11", []string{"E/2044/9", "E/2044/9/Corr.1", "E/2044/9/Corr.2", "E/2044/9/Corr.3", "E/2044/9/Corr.4", "E/2044/9/Corr.5",
			"E/2044/9/Corr.6", "E/2044/9/Corr.7", "E/2044/9/Corr.8", "E/2044/9/Corr.9", "E/2044/9/Corr.10", "E/2044/9/Corr.11"}},
		{"en", "E/5432 and Add.1", []string{"E/5432", "E/5432/Add.1"}},
		{"en", "documents S/4417 and Add.1/Rev.1 and Add.2.", []string{"S/4417", "S/4417/Add.1/Rev.1", "S/4417/Add.2"}},
		{"en", "A/60/88 and Add.1 and Corr.1", []string{"A/60/88", "A/60/88/Add.1", "A/60/88/Corr.1"}},
		{"en", "A/69/53/Add.1 and Corr.1", []string{"A/69/53/Add.1", "A/69/53/Add.1/Corr.1"}},
		{"en", "A/48/49/Add.1-3 and Corr.1", []string{"A/48/49/Add.1", "A/48/49/Add.2", "A/48/49/Add.3"}},
		{"en", "documents S/12345/Add.1 and 2 of 5 May 1978", []string{"S/12345/Add.1", "S/12345/Add.2"}},
		{"en", "A/48/49/Add.1 and 2 reports, A/48/50/Add.1, 3 pages, A/48/51/Add.1 and 30, A/48/52 and 2; A/48/53/Add.1, 2", []string{"A/48/49/Add.1", "A/48/50/Add.1", "A/48/51/Add.1", "A/48/52", "A/48/53/Add.1"}},
		{"en", "A/48/49/Add.1, 2 May 1978", []string{"A/48/49/Add.1"}},
		{"en", "E/CN.4/1988/85/Rev. 1/Add. 2 and S/ 1511, A/AC. 105/1, S/Agenda/2329/Rev. 1", []string{"E/CN.4/1988/85/Rev.1/Add.2", "S/1511", "A/AC.105/1", "S/Agenda/2329/Rev.1"}},
		{"fr", "A/48/49 et Add.1 et 2", []string{"A/48/49", "A/48/49/Add.1", "A/48/49/Add.2"}},
		{"fr", "A/48/49 et Add.1 à 3", []string{"A/48/49", "A/48/49/Add.1", "A/48/49/Add.2", "A/48/49/Add.3"}},
		{"es", "A/48/49 y Add.1 y 2", []string{"A/48/49", "A/48/49/Add.1", "A/48/49/Add.2"}},
		{"es", "A/48/49 y Add.1 a 3", []string{"A/48/49", "A/48/49/Add.1", "A/48/49/Add.2", "A/48/49/Add.3"}},
		{"ru", "A/48/49 и Add.1 и 2", []string{"A/48/49", "A/48/49/Add.1", "A/48/49/Add.2"}},
		{"ru", "A/48/49 и Add.1–3", []string{"A/48/49", "A/48/49/Add.1", "A/48/49/Add.2", "A/48/49/Add.3"}},
		{"ar", "A/48/49 و Add.1 و 2", []string{"A/48/49", "A/48/49/Add.1", "A/48/49/Add.2"}},
		{"ar", "A/48/49 و Add.1 إلى 3", []string{"A/48/49", "A/48/49/Add.1", "A/48/49/Add.2", "A/48/49/Add.3"}},
		{"zh", "A/48/49和Add.1和2。", []string{"A/48/49", "A/48/49/Add.1", "A/48/49/Add.2"}},
		{"zh", "A/48/49和Add.1至3。", []string{"A/48/49", "A/48/49/Add.1", "A/48/49/Add.2", "A/48/49/Add.3"}},
	} {
		r, got := cited(c.code, "", c.text)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %s\n got %q\nwant %q", c.code, c.text, got, c.want)
		}
		checkCitations(t, c.text, r.Paragraphs[0].Citations)
	}
}

// TestLater: the first number of a symbol was a running number until 1993, and later documents are found by the year or
// the session in their symbols.
func TestLater(t *testing.T) {
	for symbol, later := range map[ontology.Symbol]bool{
		"S/7930/Add.43": false, "A/6000/Rev.1": false, "S/1511": false, "S/1995/Add.1": false, "S/Agenda/2329/Rev.1": false, "E/5432/Add.1": false,
		"T/1234": false, "A/5217/Add.1/Corr.1": false, "S/3139/Rev.2": false, "ST/DCS/1/Rev.5": false, "A/AC.105/1260": false, "E/CN.4/1050/Corr.1": false,
		"E/1985/31": true, "E/CN.4/1988/85": true, "A/C.3/37/L.34": true, "S/1994/35": true, "S/1994/35/Add.1": true, "A/48/49/Add.1": true,
		"S/RES/687(1991)": true, "A/RES/46/182": true, "S/RES/242(1967)": false, "A/RES/2625(XXV)": false,
	} {
		r := &resolution.Resolution{Symbol: "S/RES/289(1970)", Language: "en", Organ: securityCouncil, Adopted: "1970-11-23",
			Paragraphs: []resolution.Paragraph{{ID: "pp1", Text: "See document " + string(symbol) + "."}}}
		New(lang.Get("en")).Find(work.Background(), r)
		if warned := len(r.Warnings) > 0 && r.Warnings[0].Code == resolution.LaterCitation; warned != later {
			t.Errorf("%s: %v", symbol, r.Warnings)
		}
	}
}
