package ontology

import (
	"net/url"
	"os"
	"strings"
	"testing"

	"github.com/unkg/unkg/testdata/corpus"
)

var symbolCases = []struct{ in, want string }{
	{"A/RES/78/184", "A/RES/78/184"},
	{"A/RES/78/ 184", "A/RES/78/184"},
	{"A/RES/\n78/184", "A/RES/78/184"},
	{" A/RES/78/184 ", "A/RES/78/184"},
	{"a/res/78/184", "A/RES/78/184"},
	{"Ａ／ＲＥＳ／７８／１８４", "A/RES/78/184"},
	{"А/RES/78/184", "A/RES/78/184"}, // Cyrillic А
	{"\u200eA/RES/78/184\u200f", "A/RES/78/184"},
	{"A/RES/78\u200b/184", "A/RES/78/184"},
	{"A⁄RES⁄78⁄184", "A/RES/78/184"},
	{"A/RES/428 (V)", "A/RES/428(V)"},
	{"A/RES/428(V)", "A/RES/428(V)"},
	{"A/RES/428\u00a0(V)", "A/RES/428(V)"},
	{"A/RES/428（V）", "A/RES/428(V)"},
	{"A/RES/428 ( V )", "A/RES/428(V)"},
	{"A/RES/428\n(V)", "A/RES/428(V)"},
	{"A/RES/217 A (III)", "A/RES/217A(III)"},
	{"A/RES/217A(III)", "A/RES/217A(III)"},
	{"A/RES/217 А (III)", "A/RES/217A(III)"}, // Cyrillic А
	{"A/RES/2200 A (XXI)", "A/RES/2200A(XXI)"},
	{"A/RES/2200\u00a0A\u00a0(XXI)", "A/RES/2200A(XXI)"},
	{"A/RES/3201 (S-VI)", "A/RES/3201(S-VI)"},
	{"A/RES/3201 (S\u2011VI)", "A/RES/3201(S-VI)"},
	{"A/RES/1874 (S–IV)", "A/RES/1874(S-IV)"},
	{"A/RES/2252 (ES-V)", "A/RES/2252(ES-V)"},
	{"A/RES/186 (S-2)", "A/RES/186(S-2)"},
	{"A/RES/186 (S-II)", "A/RES/186(S-2)"}, // the same document
	{"A/RES/104(S\u20111)", "A/RES/104(S-1)"},
	{"A/RES/3201 (S-6)", "A/RES/3201(S-VI)"},
	{"A/RES/1004 (ES-II)", "A/RES/1004(ES-II)"},
	{"A/RES/1004 (ES-2)", "A/RES/1004(ES-II)"},
	{"A/RES/217(III)A", "A/RES/217A(III)"},
	{"A/RES/217 (III) A", "A/RES/217A(III)"},
	{"A/RES/217(III)[A]", "A/RES/217A(III)"},
	{"S/RES/242 (1967) A", ""},
	{"A/RES/ES-10/21", "A/RES/ES-10/21"},
	{"A/RES/ES\u201110/21", "A/RES/ES-10/21"},
	{"A/RES/S-21/2", "A/RES/S-21/2"},
	{"A/RES/67/234 B", "A/RES/67/234B"},
	{"A/RES/67/234B", "A/RES/67/234B"},
	{"A/RES/54/237 A to C", "A/RES/54/237A-C"},
	{"A/RES/54/237 A-C", "A/RES/54/237A-C"},
	{"A/RES/54/237 A–C", "A/RES/54/237A-C"},
	{"A/RES/54/237 A至C", "A/RES/54/237A-C"},
	{"A/RES/78/80A-B", "A/RES/78/80A-B"},
	{"A/RES/78/80 A-B", "A/RES/78/80A-B"},
	{"A/RES/55/5 B-F", "A/RES/55/5B-F"},
	{"A/RES/53/77 A to AA", "A/RES/53/77A-AA"},
	{"A/RES/53/77 AA", "A/RES/53/77AA"},
	{"A/DEC/55/488", "A/DEC/55/488"},
	{"A/DEC/79/537 A", "A/DEC/79/537A"},
	{"S/RES/2254 (2015)", "S/RES/2254(2015)"},
	{"S/RES/2254(2015)", "S/RES/2254(2015)"},
	{"S/RES/2254（2015）", "S/RES/2254(2015)"},
	{"s/res/2254%", ""},
	{"T/RES/2008 (LX)", "T/RES/2008(LX)"},
	{"E/RES/1503 (XLVIII)", "E/RES/1503(XLVIII)"},
	{"E/RES/2023/5", "E/RES/2023/5"},
	{"E/DEC/2015/242", "E/DEC/2015/242"},
	{"E/CN.4/RES/2005/35", "E/CN.4/RES/2005/35"},
	{"A/HRC/RES/52/1", "A/HRC/RES/52/1"},
	{"A/HRC/RES/S-21/1", "A/HRC/RES/S-21/1"},
	{"A/HRC/DEC/2/105", "A/HRC/DEC/2/105"},
	{"A/HRC/PRST/29/1", "A/HRC/PRST/29/1"},
	{"A/HRC/44/35", "A/HRC/44/35"},
	{"A/HRC/18/35/Add.6", "A/HRC/18/35/Add.6"},
	{"A/HRC/47/CRP.1", "A/HRC/47/CRP.1"},
	{"A/HRC/WG.2/17/2", "A/HRC/WG.2/17/2"},
	{"A/HRC/EMRIP/2023/3", "A/HRC/EMRIP/2023/3"},
	{"A/78/12 (Part I)", "A/78/12(PartI)"},
	{"A/78/12(Part\u00a0I)", "A/78/12(PartI)"},
	{"A/78/12 (PART II)", "A/78/12(PartII)"},
	{"A/78/12（Part I）", "A/78/12(PartI)"},
	{"A/78/12 (Partie I)", "A/78/12(PartI)"},
	{"A/78/12 (Parte I)", "A/78/12(PartI)"},
	{"A/78/12/Add.1", "A/78/12/Add.1"},
	{"A/78/12/ADD.1", "A/78/12/Add.1"},
	{"A/78/12/Add. 1", "A/78/12/Add.1"},
	{"A/78/12/Add.1 (SUPP)", "A/78/12/Add.1(SUPP)"},
	{"A/77/6 (Sect. 26)", "A/77/6(Sect.26)"},
	{"A/79/6 (Sect. 29D)", "A/79/6(Sect.29D)"},
	{"A/79/6 (Sect. 27)/Corr.1", "A/79/6(Sect.27)/Corr.1"},
	{"UNEP/OzL.Pro.28/12", "UNEP/OzL.Pro.28/12"},
	{"ICCD/COP(14)/23/Add.1", "ICCD/COP(14)/23/Add.1"},
	{"ICCD/CRIC(19)/7", "ICCD/CRIC(19)/7"},
	{"CTOC/COP/2018/13", "CTOC/COP/2018/13"},
	{"A/78/6 (Introduction)", "A/78/6(Introduction)"},
	{"A/78/6 (Plan outline)", "A/78/6(Planoutline)"},
	{"A/76/5 (Vol. II)", "A/76/5(Vol.II)"},
	{"A/76/5 (Vol. II)/Corr.1", "A/76/5(Vol.II)/Corr.1"},
	{"A/49/13(SUPP)", "A/49/13(SUPP)"},
	{"A/59/19/Rev.1(SUPP)", "A/59/19/Rev.1(SUPP)"},
	{"A/C.3/78/L.59", "A/C.3/78/L.59"},
	{"A/C.3/78/\nL.59", "A/C.3/78/L.59"},
	{"A/C.3/78/L.59/Rev.1", "A/C.3/78/L.59/Rev.1"},
	{"A/C.6/76/SR.16", "A/C.6/76/SR.16"},
	{"A/C.6/56/SR.11–13", "A/C.6/56/SR.11-13"},
	{"A/78/PV.50", "A/78/PV.50"},
	{"A/ES-10/273", "A/ES-10/273"},
	{"A/ES-10/273/Corr.1", "A/ES-10/273/Corr.1"},
	{"A/ES-10/PV.1", "A/ES-10/PV.1"},
	{"A/S-32/1", "A/S-32/1"},
	{"A/CONF.231/3", "A/CONF.231/3"},
	{"A/CONF.229/2017/8", "A/CONF.229/2017/8"},
	{"A/CONF.241/RPM.1/2", "A/CONF.241/RPM.1/2"},
	{"A/CONF.157/24 (Part I)", "A/CONF.157/24(PartI)"},
	{"A/CONF.157/24 (Part I)/Corr.1", "A/CONF.157/24(PartI)/Corr.1"},
	{"A/CONF.62/122 and Corr. 1", ""},
	{"A/CONF.183/9", "A/CONF.183/9"},
	{"A/69/53/Add.1/Corr.1", "A/69/53/Add.1/Corr.1"},
	{"A/75/155/Rev.1", "A/75/155/Rev.1"},
	{"A/C.3/78/L.59/Rev.1/Add.1", "A/C.3/78/L.59/Rev.1/Add.1"},
	{"A/INF/78/4", "A/INF/78/4"},
	{"A/AC.105/1260", "A/AC.105/1260"},
	{"A/AC.105/C.2/112", "A/AC.105/C.2/112"},
	{"A/AC.109/2014/20/Rev.1", "A/AC.109/2014/20/Rev.1"},
	{"A/BUR/78/1", "A/BUR/78/1"},
	{"A/5700", "A/5700"},
	{"A/C.2/59", "A/C.2/59"},
	{"A/61/636-S/2006/980", "A/61/636-S/2006/980"},
	{"A/61/636–S/2006/980", "A/61/636-S/2006/980"},
	{"A/61/636\u2011S/2006/980/Corr.1", "A/61/636-S/2006/980/Corr.1"},
	{"A/48/486-S/26560", "A/48/486-S/26560"},
	{"A/67/65/Corr.1-E/2012/48/Corr.1", "A/67/65/Corr.1-E/2012/48/Corr.1"},
	{"A/72/707-S/2018/43", "A/72/707-S/2018/43"},
	{"A/63/677-E/2009/1", "A/63/677-E/2009/1"},
	{"S/PRST/2015/22", "S/PRST/2015/22"},
	{"S/2004/616", "S/2004/616"},
	{"S/26560", "S/26560"},
	{"S/PV.9650", "S/PV.9650"},
	{"S/PV.9650 (Resumption 1)", ""},
	{"S/INF/72", "S/INF/72"},
	{"S/Agenda/2329/Rev. 1", "S/Agenda/2329/Rev.1"},
	{"S/AGENDA/906", "S/Agenda/906"},
	{"S/ 1511", "S/1511"},
	{"S/7930/ Add. 43", "S/7930/Add.43"},
	{"A/AC. 105/1", "A/AC.105/1"},
	{"A/C. 3/37/L. 34", "A/C.3/37/L.34"},
	{"ST/DCS/1/Rev.5", "ST/DCS/1/Rev.5"},
	{"T/1234", "T/1234"},
	{"E/5432/Add.1", "E/5432/Add.1"},
	{"S/AC.51/2024/5", "S/AC.51/2024/5"},
	{"E/2005/26", "E/2005/26"},
	{"E/2006/25(SUPP)", "E/2006/25(SUPP)"},
	{"Е/2005/26", "E/2005/26"}, // Cyrillic Е
	{"E/2024/12/Add.2", "E/2024/12/Add.2"},
	{"E/CN.4/2006/91", "E/CN.4/2006/91"},
	{"E/CN.4/SUB.2/1997/20/REV.1", "E/CN.4/Sub.2/1997/20/Rev.1"},
	{"E/CN.16/2018/CRP.3", "E/CN.16/2018/CRP.3"},
	{"E/ESCWA/S-6/14", "E/ESCWA/S-6/14"},
	{"E/ICEF/2023/5", "E/ICEF/2023/5"},
	{"E/C.12/GC/20", "E/C.12/GC/20"},
	{"CEDAW/C/GC/38", "CEDAW/C/GC/38"},
	{"CCPR/C/GC/36", "CCPR/C/GC/36"},
	{"CRC/C/GC/25", "CRC/C/GC/25"},
	{"CRPD/C/18/1", "CRPD/C/18/1"},
	{"HRI/GEN/1/Rev.9", "HRI/GEN/1/Rev.9"},
	{"HRI/MC/2008/4", "HRI/MC/2008/4"},
	{"FCCC/CP/2015/10/Add.1", "FCCC/CP/2015/10/Add.1"},
	{"FCCC/PA/CMA/2023/16/Add.1", "FCCC/PA/CMA/2023/16/Add.1"},
	{"UNEP/EA.4/Res.1", "UNEP/EA.4/Res.1"},
	{"UNEP/EA.4/RES.1", "UNEP/EA.4/Res.1"},
	{"UNEP/EA.2/Dec.1", "UNEP/EA.2/Dec.1"},
	{"UNEP/CBD/COP/10/27", "UNEP/CBD/COP/10/27"},
	{"CBD/COP/15/17", "CBD/COP/15/17"},
	{"ST/SGB/2017/2/Rev.1", "ST/SGB/2017/2/Rev.1"},
	{"ST/SGB/2013/4/Amend.1", "ST/SGB/2013/4/Amend.1"},
	{"ST/SG/AC.10/11/Rev.8", "ST/SG/AC.10/11/Rev.8"},
	{"ST/IC/2016/25", "ST/IC/2016/25"},
	{"TD/519", "TD/519"},
	{"TD/519/Add.2/Corr.1", "TD/519/Add.2/Corr.1"},
	{"TD/B/EFD/1/3", "TD/B/EFD/1/3"},
	{"CD/1064", "CD/1064"},
	{"CAC/COSP/2019/17", "CAC/COSP/2019/17"},
	{"CTOC/COP/2020/10", "CTOC/COP/2020/10"},
	{"NPT/CONF.2010/50 (Vol. I)", "NPT/CONF.2010/50(Vol.I)"},
	{"NPT/CONF.2000/28 (Parts I and II)", "NPT/CONF.2000/28(PartsIandII)"},
	{"NPT/CONF.2000/28 (PARTS I AND II)/Corr.1", "NPT/CONF.2000/28(PartsIandII)/Corr.1"},
	{"NPT/CONF.1995/32 (Part I)/Corr.2", "NPT/CONF.1995/32(PartI)/Corr.2"},
	{"BWC/CONF.VIII/4", "BWC/CONF.VIII/4"},
	{"BWC/MSP/2017/6", "BWC/MSP/2017/6"},
	{"ICC-ASP/20/Res.1", "ICC-ASP/20/Res.1"},
	{"DP/2023/1", "DP/2023/1"},
	{"HSP/HA.1/Res.1", "HSP/HA.1/Res.1"},
	// not symbols
	{"", ""}, {"A", ""}, {"A/", ""}, {"and/or", ""}, {"24/7", ""}, {"A/H1N1", ""}, {"HIV/AIDS", ""}, {"A/B", ""}, {"78/184", ""},
	{"A/RES/", ""}, {"A/RES", ""}, {"ISO/IEC/27001", ""}, {"A/RES/78/184 of", ""}, {"A/RES/78/184.", ""}, {"/A/RES/78/184", ""},
}

func TestParseSymbol(t *testing.T) {
	for _, c := range symbolCases {
		got, err := ParseSymbol(c.in)
		if string(got) != c.want || (err == nil) != (c.want != "") {
			t.Errorf("ParseSymbol(%q) = %q, %v; want %q", c.in, got, err, c.want)
		}
	}
}

func TestScanSymbol(t *testing.T) {
	for _, c := range []struct{ in, want, rest string }{
		{"A/78/12 (Part I) and A/78/12 (Part II)).", "A/78/12(PartI)", " and A/78/12 (Part II))."},
		{"A/78/12和A/78/13", "A/78/12", "和A/78/13"},
		{"A/78/12/Add.1).", "A/78/12/Add.1", ")."},
		{"A/RES/78/184.", "A/RES/78/184", "."},
		{"A/78/12-A/78/15", "A/78/12", "-A/78/15"},
		{"A/78/12/and", "A/78/12", "/and"},
		{"A/78/12 (see also", "A/78/12", " (see also"},
		{"A/RES/78/184 As", "A/RES/78/184", " As"},
		{"A/RES/217 (III) A of 10 December", "A/RES/217A(III)", " of 10 December"},
		{"A/RES/217 (III) As", "A/RES/217(III)", " As"},
		{"A/RES/217 (III) I", "A/RES/217(III)", " I"},
		{"S/Agenda/906, 13", "S/Agenda/906", ", 13"},
		{"S/L. of 1950", "", "S/L. of 1950"},
		{"S/RES/2254 (2015)号", "S/RES/2254(2015)", "号"},
		{"A/72/12 (2017)", "A/72/12", " (2017)"},
		{"a/78/12", "", "a/78/12"},
		{"A/61/636-S/2006/980, annex", "A/61/636-S/2006/980", ", annex"},
		{"E/2022/30, chap. I", "E/2022/30", ", chap. I"},
	} {
		sym, n := ScanSymbol(c.in)
		if string(sym) != c.want || c.in[n:] != c.rest {
			t.Errorf("ScanSymbol(%q) = %q, rest %q; want %q, rest %q", c.in, sym, c.in[n:], c.want, c.rest)
		}
	}
}

func TestResolutionSymbol(t *testing.T) {
	for _, c := range []struct{ organ, number, want, decision string }{
		{"general-assembly", "78/184", "A/RES/78/184", "A/DEC/78/184"},
		{"general-assembly", "428 (V)", "A/RES/428(V)", "A/DEC/428(V)"},
		{"general-assembly", "217 A (III)", "A/RES/217A(III)", "A/DEC/217A(III)"},
		{"general-assembly", "3201 (S-VI)", "A/RES/3201(S-VI)", "A/DEC/3201(S-VI)"},
		{"general-assembly", "ES-10/21", "A/RES/ES-10/21", "A/DEC/ES-10/21"},
		{"general-assembly", "S-21/2", "A/RES/S-21/2", "A/DEC/S-21/2"},
		{"general-assembly", "67/234 B", "A/RES/67/234B", "A/DEC/67/234B"},
		{"general-assembly", "54/237 A to C", "A/RES/54/237A-C", "A/DEC/54/237A-C"},
		{"general-assembly", "2254 (2015)", "", ""},
		{"general-assembly", "2023/5", "", ""},
		{"general-assembly", "78", "", ""},
		{"general-assembly", "78/184/3", "", ""},
		{"security-council", "2254 (2015)", "S/RES/2254(2015)", "S/DEC/2254(2015)"},
		{"security-council", "78/184", "", ""},
		{"economic-and-social-council", "2023/5", "E/RES/2023/5", "E/DEC/2023/5"},
		{"economic-and-social-council", "1503 (XLVIII)", "E/RES/1503(XLVIII)", "E/DEC/1503(XLVIII)"},
		{"economic-and-social-council", "52/1", "", ""},
		{"human-rights-council", "52/1", "A/HRC/RES/52/1", "A/HRC/DEC/52/1"},
		{"human-rights-council", "S-21/1", "A/HRC/RES/S-21/1", "A/HRC/DEC/S-21/1"},
		{"commission-on-human-rights", "2005/35", "E/CN.4/RES/2005/35", "E/CN.4/DEC/2005/35"},
		{"trusteeship-council", "2008 (LX)", "T/RES/2008(LX)", "T/DEC/2008(LX)"},
		{"trusteeship-council", "2100 (XXXVI)", "T/RES/2100(XXXVI)", "T/DEC/2100(XXXVI)"},
		{"general-assembly", "186 (S-2)", "A/RES/186(S-2)", "A/DEC/186(S-2)"},
		{"general-assembly", "217 (III) A", "A/RES/217A(III)", "A/DEC/217A(III)"},
		{"sub-commission-on-the-promotion-and-protection-of-human-rights", "2003/16", "E/CN.4/Sub.2/RES/2003/16", "E/CN.4/Sub.2/DEC/2003/16"},
		{"commission-on-narcotic-drugs", "57/2", "E/CN.7/RES/57/2", "E/CN.7/DEC/57/2"},
		{"commission-on-the-status-of-women", "60/1", "E/CN.6/RES/60/1", "E/CN.6/DEC/60/1"},
		{"united-nations-environment-assembly", "4/1", "UNEP/EA.4/Res.1", "UNEP/EA.4/Dec.1"},
		{"united-nations-environment-assembly", "4/1 A", "", ""},
		{"united-nations-environment-assembly", "2023/5 (2)", "", ""},
		{"united-nations-habitat-assembly", "1/3", "HSP/HA.1/Res.3", "HSP/HA.1/Dec.3"},
		{"escap", "74/9", "ESCAP/RES/74/9", "ESCAP/DEC/74/9"},
		{"unknown", "78/184", "", ""},
	} {
		if got, ok := ResolutionSymbol("body/"+c.organ, c.number); string(got) != c.want || ok != (c.want != "") {
			t.Errorf("ResolutionSymbol(%s, %q) = %q, %v; want %q", c.organ, c.number, got, ok, c.want)
		}
		if got, _ := DecisionSymbol("body/"+c.organ, c.number); string(got) != c.decision {
			t.Errorf("DecisionSymbol(%s, %q) = %q; want %q", c.organ, c.number, got, c.decision)
		}
	}
}

func TestSymbolMethods(t *testing.T) {
	for _, c := range []struct{ sym, local, class, whole string }{
		{"A/RES/78/184", "A-RES-78-184", "Resolution", "A/RES/78/184"},
		{"A/RES/428(V)", "A-RES-428-V", "Resolution", "A/RES/428(V)"},
		{"A/RES/217A(III)", "A-RES-217A-III", "Resolution", "A/RES/217(III)"},
		{"A/RES/54/237A-C", "A-RES-54-237A-C", "Resolution", "A/RES/54/237"},
		{"S/RES/2254(2015)", "S-RES-2254-2015", "Resolution", "S/RES/2254(2015)"},
		{"A/RES/2252(ES-V)", "A-RES-2252-ES-V", "Resolution", "A/RES/2252(ES-V)"},
		{"A/78/12(PartI)", "A-78-12-PartI", "Document", "A/78/12(PartI)"},
		{"A/78/6(Sect.26)", "A-78-6-Sect.26", "Document", "A/78/6(Sect.26)"},
		{"A/DEC/55/488", "A-DEC-55-488", "Decision", "A/DEC/55/488"},
		{"UNEP/EA.4/Res.1", "UNEP-EA.4-Res.1", "Resolution", "UNEP/EA.4/Res.1"},
		{"A/72/707-S/2018/43", "A-72-707-S-2018-43", "Document", "A/72/707"},
		{"A/67/65/Corr.1-E/2012/48/Corr.1", "A-67-65-Corr.1-E-2012-48-Corr.1", "Document", "A/67/65/Corr.1"},
		{"A/61/636-S/2006/980/Corr.1", "A-61-636-S-2006-980-Corr.1", "Document", "A/61/636/Corr.1"},
		{"S/PRST/2020/10", "S-PRST-2020-10", "PresidentialStatement", "S/PRST/2020/10"},
		{"S/PRST/2020/10/Corr.1", "S-PRST-2020-10-Corr.1", "Document", "S/PRST/2020/10/Corr.1"},
		{"A/RES/78/10/Corr.1", "A-RES-78-10-Corr.1", "Document", "A/RES/78/10/Corr.1"},
		{"A/RES/78/10/Add.1", "A-RES-78-10-Add.1", "Resolution", "A/RES/78/10/Add.1"},
		{"A/C.6/56/SR.11-13", "A-C.6-56-SR.11-13", "Document", "A/C.6/56/SR.11"},
		{"A/ES-10/273", "A-ES-10-273", "Document", "A/ES-10/273"},
		{"A/HRC/RES/S-21/1", "A-HRC-RES-S-21-1", "Resolution", "A/HRC/RES/S-21/1"},
		{"A/RES/186(S-2)", "A-RES-186-S-2", "Resolution", "A/RES/186(S-2)"},
		{"S/Agenda/2329/Rev.1", "S-Agenda-2329-Rev.1", "Document", "S/Agenda/2329/Rev.1"},
		{"A/DEC/79/537A", "A-DEC-79-537A", "Decision", "A/DEC/79/537"},
		{"E/DEC/2015/242", "E-DEC-2015-242", "Decision", "E/DEC/2015/242"},
		{"A/HRC/DEC/2/105", "A-HRC-DEC-2-105", "Decision", "A/HRC/DEC/2/105"},
		{"A/HRC/PRST/29/1", "A-HRC-PRST-29-1", "Document", "A/HRC/PRST/29/1"}, // the class is for those of the Security Council
		{"E/CN.4/RES/2002/12", "E-CN.4-RES-2002-12", "Resolution", "E/CN.4/RES/2002/12"},
		{"E/CN.4/Sub.2/RES/2003/16", "E-CN.4-Sub.2-RES-2003-16", "Resolution", "E/CN.4/Sub.2/RES/2003/16"},
		{"E/CN.7/RES/57/2", "E-CN.7-RES-57-2", "Resolution", "E/CN.7/RES/57/2"},
		{"T/RES/2100(XXXVI)", "T-RES-2100-XXXVI", "Resolution", "T/RES/2100(XXXVI)"},
		{"HSP/HA.1/Dec.3", "HSP-HA.1-Dec.3", "Decision", "HSP/HA.1/Dec.3"},
		{"ESCAP/RES/74/9", "ESCAP-RES-74-9", "Resolution", "ESCAP/RES/74/9"},
	} {
		s := Symbol(c.sym)
		if back, ok := SymbolOfLocal(c.local); !ok || back != s {
			t.Errorf("%s: the name %s is that of %q", s, c.local, back)
		}
		if s.Local() != c.local || s.Class() != c.class || string(s.Whole()) != c.whole {
			t.Errorf("%s: local %q, class %q, whole %q", s, s.Local(), s.Class(), s.Whole())
		}
	}
}

func TestSymbolCorrected(t *testing.T) {
	for sym, want := range map[Symbol]Symbol{
		"A/RES/78/10/Corr.1": "A/RES/78/10", "A/DEC/55/488/Corr.12": "A/DEC/55/488", "S/PRST/2020/10/Corr.1": "S/PRST/2020/10",
		"A/69/53/Add.1/Corr.2": "A/69/53/Add.1", "A/C.3/78/L.5/Rev.1/Corr.1": "A/C.3/78/L.5/Rev.1",
		"A/CONF.157/24(PartI)/Corr.1": "A/CONF.157/24(PartI)", "A/RES/217A(III)/Corr.1": "A/RES/217(III)",
		"A/67/65/Corr.1-E/2012/48/Corr.1": "A/67/65", "A/61/636-S/2006/980/Corr.1": "A/61/636",
		"A/RES/78/10": "", "A/RES/78/10/Add.1": "", "A/78/5/Corr.1/Rev.1": "", "E/2005/23/Corr.1(SUPP)": "", "": "",
	} {
		if got := sym.Corrected(); got != want {
			t.Errorf("%s corrects %q, want %q", sym, got, want)
		}
	}
}

func TestSymbolOrgan(t *testing.T) {
	for sym, want := range map[Symbol]string{
		"A/RES/78/184": "general-assembly", "A/DEC/55/488": "general-assembly", "S/RES/242(1967)": "security-council",
		"S/PRST/2044/15": "security-council", "A/HRC/RES/52/1": "human-rights-council", "A/HRC/PRST/29/1": "human-rights-council",
		"E/RES/2023/5": "economic-and-social-council", "E/CN.4/RES/2002/12": "commission-on-human-rights",
		"E/CN.4/Sub.2/RES/2003/16": "sub-commission-on-the-promotion-and-protection-of-human-rights",
		"T/RES/2100(XXXVI)":        "trusteeship-council", "UNEP/EA.4/Res.1": "united-nations-environment-assembly",
		"E/CN.7/RES/57/2": "commission-on-narcotic-drugs", "E/CN.7/DEC/57/2": "commission-on-narcotic-drugs",
	} {
		if got := sym.Organ(); got != "body/"+want {
			t.Errorf("%s is of %q, want %q", sym, got, want)
		}
		if LoadAuthority().ByPath("body/"+want) == nil {
			t.Errorf("no %q in the authority", want)
		}
	}
	for _, sym := range []Symbol{"", "A/78/12", "A/C.3/78/L.59", "S/26560", "E/CN.4/2005/35", "ICC-ASP/20/Res.1", "UNEP/EA.4/1"} {
		if got := sym.Organ(); got != "" {
			t.Errorf("%s is of %q", sym, got)
		}
	}
	for _, o := range organs {
		if LoadAuthority().ByPath(o.organ) == nil {
			t.Errorf("no %q in the authority", o.organ)
		}
	}
}

func TestSymbolPrinted(t *testing.T) {
	for sym, want := range map[Symbol]bool{"A/RES/46/182": true, "A/DEC/55/488": false, "E/CN.4/RES/2005/35": false, "E/CN.7/RES/57/2": false, "E/CN.4/2005/35": true,
		"UNEP/EA.4/Res.1": true} {
		if sym.Printed() != want {
			t.Errorf("%s: printed %v", sym, !want)
		}
	}
}

// TestSymbolCorpus parses the symbols of all documents that real resolutions link to: almost all of them parse, the
// canonical form is stable, and no two share a local name.
func TestSymbolCorpus(t *testing.T) {
	locals := map[string]Symbol{}
	read, failed := map[string]bool{}, 0
	for _, file := range corpus.Files(t, "akn/*/*.xml") {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range strings.Split(string(data), `undocs.org/`)[1:] {
			address, _, _ := strings.Cut(part, `"`)
			if address, err = url.PathUnescape(strings.TrimPrefix(address, "en/")); err != nil || read[address] || len(address) < 3 || address[2] == '/' && address[1] != '/' {
				continue // with the code of a language
			}
			read[address] = true
			sym, err := ParseSymbol(address)
			if err != nil {
				failed++
				continue
			}
			if again, err := ParseSymbol(string(sym)); err != nil || again != sym {
				t.Errorf("%q printed %q, read again %q", address, sym, again)
			}
			if have, ok := locals[sym.Local()]; ok && have != sym {
				t.Errorf("%q and %q share %q", have, sym, sym.Local())
			}
			locals[sym.Local()] = sym
		}
	}
	if len(locals) < 1000 || failed*100 > len(read) {
		t.Errorf("%d of %d symbols not read", failed, len(read))
	}
	t.Logf("%d addresses, %d symbols, %d not read", len(read), len(locals), failed)
}

func FuzzSymbol(f *testing.F) {
	for _, c := range symbolCases {
		f.Add(c.in)
	}
	f.Add("A/RES/0A /0")
	f.Add("A/RES/1-2/3")
	f.Fuzz(func(t *testing.T, in string) {
		sym, n := ScanSymbol(in)
		if n < 0 || n > len(in) || (n == 0) != (sym == "") {
			t.Fatalf("ScanSymbol(%q) = %q, %d", in, sym, n)
		}
		if p, err := ParseSymbol(in); err == nil {
			sym = p
		}
		if sym == "" {
			return
		}
		again, err := ParseSymbol(string(sym))
		if err != nil || again != sym {
			t.Fatalf("%q: %q is read again as %q, %v", in, sym, again, err)
		}
		if back, ok := SymbolOfLocal(sym.Local()); !ok || back != sym {
			t.Fatalf("%q: %q has the name %q, which is that of %q", in, sym, sym.Local(), back)
		}
		for i := 0; i < len(sym); i++ {
			if sym[i] <= ' ' || sym[i] >= 0x7f {
				t.Fatalf("%q: byte %q in %q", in, sym[i], sym)
			}
		}
	})
}
