package ontology

import "testing"

func TestMeetingRecord(t *testing.T) {
	for _, c := range []struct {
		organ, session, number string
		want                   Symbol
	}{
		{securityCouncil, "", "9650", "S/PV.9650"},
		{generalAssembly, "78", "50", "A/78/PV.50"},
		{generalAssembly, "31", "70", "A/31/PV.70"},
		{generalAssembly, "30", "2444", "A/PV.2444"}, // counted through until then
		{generalAssembly, "1", "55", "A/PV.55"},
		{generalAssembly, "S-6", "2229", "A/PV.2229"},
		{generalAssembly, "S-8", "8", "A/S-8/PV.8"},
		{generalAssembly, "ES-5", "1548", "A/PV.1548"},
		{generalAssembly, "ES-10", "39", "A/ES-10/PV.39"},
		{generalAssembly, "", "50", ""},
		{generalAssembly, "78", "", ""},
		{humanRightsCouncil, "13", "44", ""}, // the number alone does not tell
		{economicCouncil, "1992", "32", ""},
		{"body/organ-of-tests", "1", "2", ""},
	} {
		if got := MeetingRecord(c.organ, c.session, c.number); got != c.want {
			t.Errorf("meeting %s of session %q of %s: got %q, want %q", c.number, c.session, c.organ, got, c.want)
		}
	}
}

func TestSoleOrgan(t *testing.T) {
	for number, want := range map[string]string{
		"242 (1967)": securityCouncil, "2254(2015)": securityCouncil,
		"3299 (XXIX)": "", "78/184": "", "2023/5": "", "": "", "Lamps": "",
	} {
		if got := SoleOrgan(number); got != want {
			t.Errorf("%q: got %q, want %q", number, got, want)
		}
	}
}
