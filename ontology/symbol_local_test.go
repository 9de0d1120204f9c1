package ontology

import (
	"strings"
	"testing"
)

func TestSymbolOfLocal(t *testing.T) {
	for _, s := range []Symbol{
		"A/RES/71/1", "A/RES/428(V)", "A/RES/217A(III)", "A/RES/2200A(XXI)", "A/RES/S-27/2", "A/RES/3201(S-VI)", "S/RES/2254(2015)",
		"A/CONF.231/3", "A/HRC/RES/S-21/1", "A/78/12(PartI)", "A/HRC/17/31", "E/RES/2023/5", "E/RES/2008(LX)", "A/RES/1-2/3", "S/RES/1/1999",
	} {
		if got, ok := SymbolOfLocal(s.Local()); !ok || got != s {
			t.Errorf("%s: got %q, %t", s.Local(), got, ok)
		}
	}
	for _, local := range []string{"no-symbol", "", "-", "A--RES-78-184", "A%2FRES%2F78%2F184", "A%", "S-RES-1%2F1999"} {
		if got, ok := SymbolOfLocal(local); ok {
			t.Errorf("%q: got %q", local, got)
		}
	}
}

// TestSeparators: each row of the table is needed for its examples, which are in printed form.
func TestSeparators(t *testing.T) {
	for i, row := range separators {
		for _, example := range row.examples {
			s := Symbol(example)
			parts, applies := s.parts(nil), false
			for j := 1; j < len(parts); j++ {
				applies = applies || separatorOf(parts, j) == row.separator && row.applies(parts, j)
			}
			if p, err := ParseSymbol(example); err != nil || p != s || spelled(parts) != s || !applies {
				t.Errorf("row %d: %s is %q, spelled %q, %v; applies %t", i, example, p, spelled(parts), err, applies)
			}
		}
	}
}

// TestLocalApart: symbols that differ only in their separators have different names, and the printed form has the one
// without percent-encoding.
func TestLocalApart(t *testing.T) {
	for plain, others := range map[Symbol][]Symbol{
		"A/RES/1/2/3":          {"A/RES/1-2/3", "A/RES/1/2-3", "A/RES/1-2-3"},
		"S/RES/1(1999)":        {"S/RES/1-1999", "S/RES/1/1999"},
		"A/RES/ES-10/1":        {"A/RES/ES/10/1", "A/RES/ES-10-1"},
		"A/ES-10/1":            {"A/ES/10/1"},
		"A/RES/428(V)":         {"A/RES/428/V", "A/RES/428-V"},
		"A/RES/3201(S-VI)":     {"A/RES/3201(S)/VI", "A/RES/3201-S/VI"},
		"A/RES/54/237A-C":      {"A/RES/54/237A/C"},
		"A/78/12(SUPP)":        {"A/78/12/SUPP"},
		"A/72/707-S/2018/43":   {"A/72/707/S/2018/43", "A/72/707/S-2018/43"},
		"A/C.6/56/SR.11-13":    {"A/C.6/56/SR.11/13"},
		"A/CONF.241/RPM.1/2":   {"A/CONF.241/RPM.1-2"},
		"A/78/12(PartI)(SUPP)": {"A/78/12(PartI)/SUPP"},
	} {
		names := map[string]Symbol{}
		for _, s := range append(others, plain) {
			local := s.Local()
			if other, ok := names[local]; ok || strings.Contains(local, "%") != (s != plain) {
				t.Errorf("%s has the name %q, which is %q's", s, local, other)
			}
			names[local] = s
		}
	}
	if local := Symbol("A/RES/1-2/3").Local(); local != "A%2FRES%2F1-2%2F3" {
		t.Errorf("A/RES/1-2/3 has the name %q", local)
	}
}
