package ontology

import (
	"strings"
	"testing"
)

func TestWrittenSymbol(t *testing.T) {
	for text, want := range map[string]Symbol{
		"A/RES/78/184": "A/RES/78/184", "a/res/78/184": "A/RES/78/184", " A/RES/78/184. ": "A/RES/78/184", "«A / RES / 78 / 184»": "A/RES/78/184",
		"S/RES/1325(2000)": "S/RES/1325(2000)", "S/RES/1325 (2000)": "S/RES/1325(2000)", "s/res/1325 (2000)": "S/RES/1325(2000)", "А/RES/78/184": "A/RES/78/184",
		"A/78/12 (Part I)": "A/78/12(PartI)", "a/78/12": "A/78/12", "A/RES/217 (III) A": "A/RES/217A(III)",
		// names in IRIs, IRIs, addresses
		"A-RES-78-184": "A/RES/78/184", "document/A-RES-78-184": "A/RES/78/184", "https://w3id.org/unkg/document/A-RES-78-184": "A/RES/78/184",
		"https://w3id.org/unkg/document/S-RES-2254-2015#op3": "S/RES/2254(2015)", "https://example.org/x/document/A-RES-78-184": "A/RES/78/184",
		"https://docs.un.org/en/A/RES/78/184": "A/RES/78/184", "http://undocs.org/A/RES/78/184": "A/RES/78/184", "docs.un.org/zh/A/RES/78/184?x=1": "A/RES/78/184",
		"https://undocs.org/S/RES/2254%20(2015)": "S/RES/2254(2015)", "https://docs.un.org/E/RES/2023/5": "E/RES/2023/5",
		// numbers
		"78/184": "A/RES/78/184", "46/182 A": "A/RES/46/182A", "217 A (III)": "A/RES/217A(III)", "3201 (S-VI)": "A/RES/3201(S-VI)", "ES-10/21": "A/RES/ES-10/21", "es-10/21": "A/RES/ES-10/21",
		"2254 (2015)": "S/RES/2254(2015)", "2254(2015)": "S/RES/2254(2015)", "2023/5": "E/RES/2023/5",
		"resolution 78/184": "A/RES/78/184", "Resolution 2231 (2015)": "S/RES/2231(2015)", "res 70/1": "A/RES/70/1", "Res. 70/1": "A/RES/70/1", "RES 70/1": "A/RES/70/1",
		"decision 55/488": "A/DEC/55/488", "dec. 55/488": "A/DEC/55/488", "General Assembly resolution 78/184": "A/RES/78/184", "GA resolution 78/184": "A/RES/78/184",
		"resolution 78/184 of the General Assembly": "A/RES/78/184", "UNSC 2254 (2015)": "S/RES/2254(2015)", "HRC 52/1": "A/HRC/RES/52/1", "HRC decision 2/105": "A/HRC/DEC/2/105",
		"Human Rights Council resolution 52/1": "A/HRC/RES/52/1", "ECOSOC resolution 2023/5": "E/RES/2023/5",
		"résolution 78/184": "A/RES/78/184", "resolution 78/184 de l'Assemblée générale": "A/RES/78/184", "la resolución 78/184": "A/RES/78/184", "décision 55/488": "A/DEC/55/488",
		"القرار 78/184": "A/RES/78/184", "قرار 2254 (2015)": "S/RES/2254(2015)", "المقرر 55/488": "A/DEC/55/488", "резолюция 78/184": "A/RES/78/184", "решение 55/488": "A/DEC/55/488",
		"第78/184号决议": "A/RES/78/184", "大会第78/184号决议": "A/RES/78/184", "安全理事会第2254(2015)号决议": "S/RES/2254(2015)", "第55/488号决定": "A/DEC/55/488",
	} {
		if got, err := WrittenSymbol(text); err != nil || got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		if _, err := WrittenSymbol(string(want)); err != nil {
			t.Errorf("%s: %v", want, err)
		}
	}
	for _, text := range []string{
		"", "unhcr", "78", "resolution", "resolution 1325", "page 78/184 of the annex to the report", "World Health Assembly resolution 58/3", "and/or 1/2 of the estimate", "H1N1",
		"2254 (2015) of the General Assembly", strings.Repeat("1/", 1_000_000), "https://example.org/", "document/", "1/2/3", "s/he",
	} {
		if got, err := WrittenSymbol(text); err == nil {
			t.Errorf("%q: %q", text, got)
		}
	}
}

func FuzzWrittenSymbol(f *testing.F) {
	f.Add("resolution 78/184")
	f.Add("https://docs.un.org/en/A/RES/78/184")
	f.Fuzz(func(t *testing.T, text string) {
		s, err := WrittenSymbol(text)
		if err != nil {
			return
		}
		if again, err := WrittenSymbol(string(s)); err != nil || again != s {
			t.Errorf("%q: %q, read again %q", text, s, again)
		}
	})
}
