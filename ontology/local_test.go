package ontology

import "testing"

func TestSymbolOfLocal(t *testing.T) {
	for _, s := range []Symbol{
		"A/RES/71/1", "A/RES/428(V)", "A/RES/217A(III)", "A/RES/2200A(XXI)", "A/RES/S-27/2", "A/RES/3201(S-VI)", "S/RES/2254(2015)",
		"A/CONF.231/3", "A/HRC/RES/S-21/1", "A/78/12(PartI)", "A/HRC/17/31", "E/RES/2023/5", "E/RES/2008(LX)",
	} {
		if got, ok := SymbolOfLocal(s.Local()); !ok || got != s {
			t.Errorf("%s: got %q, %t", s.Local(), got, ok)
		}
	}
	if got, ok := SymbolOfLocal("no-symbol"); ok {
		t.Errorf("no-symbol: got %q", got)
	}
}
