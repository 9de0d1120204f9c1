package ontology

import "testing"

func TestCouncilYear(t *testing.T) {
	for number, want := range map[int]int{
		0: 0, 1: 1946, 15: 1946, 16: 1947, 98: 1952, 99: 1953, 242: 1967, 338: 1973, 425: 1978, 426: 1978, 687: 1991, 1590: 2005, 2767: 2024, 9999: 0,
	} {
		if got := CouncilYear(number); got != want {
			t.Errorf("%d: got %d, want %d", number, got, want)
		}
	}
	for _, c := range []struct {
		number, year int
		want         bool
	}{
		{242, 1967, true}, {242, 1969, false}, {729, 1992, true}, {274, 1959, false}, {2562, 2020, true}, {2569, 2020, false}, {2768, 2025, true}, {2760, 2025, false},
		{3500, 2025, false}, {4000, 2044, true}, {26, 2023, false}, {-1, 2044, false}, {0, 2044, false},
	} {
		if got := CouncilAdopted(c.number, c.year); got != c.want {
			t.Errorf("%d (%d): got %v", c.number, c.year, got)
		}
	}
}

func TestAssemblyAdopted(t *testing.T) {
	for _, c := range []struct {
		number  int
		session string
		want    bool
	}{
		{1, "1", true}, {181, "2", true}, {217, "3", true}, {377, "5", true}, {1514, "15", true}, {1514, "16", false}, {2372, "22", true},
		{3379, "30", true}, {574, "27", false}, {93, "4", false}, {1, "31", false}, {0, "1", false}, {1348, "13", true}, {2625, "25", true},
		{186, "S-2", true}, {186, "S-1", false}, {3201, "S-6", true}, {335, "S-6", false}, {1004, "ES-2", true}, {2253, "ES-5", true}, {1, "", false},
	} {
		if got := AssemblyAdopted(c.number, c.session); got != c.want {
			t.Errorf("%d (%s): got %v", c.number, c.session, got)
		}
	}
}

func TestEconomicAdopted(t *testing.T) {
	for _, c := range []struct {
		number  int
		session string
		want    bool
	}{
		{155, "7", true}, {663, "24", true}, {1503, "48", true}, {1566, "50", true}, {2008, "60", true}, {1, "1", true},
		{1235, "42", true}, {574, "27", false}, {302, "27", false}, {956, "51", false}, {217, "3", false}, {2200, "21", false},
		{2008, "64", false}, {0, "1", false}, {155, "S-6", false}, {155, "", false},
	} {
		if got := EconomicAdopted(c.number, c.session); got != c.want {
			t.Errorf("EconomicAdopted(%d, %q) = %v", c.number, c.session, got)
		}
	}
}
