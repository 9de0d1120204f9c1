package citation

import (
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// later warns of a cited document that is later than the one that cites it.
func (d *citing) later(symbol ontology.Symbol, where, words string) {
	if d.year == 0 {
		return
	}
	if year := yearOf(symbol); year > d.year {
		d.warn(resolution.LaterCitation, where, words)
	}
}

// yearOf returns the earliest year that a document can date from, judging by its symbol; 0 if the symbol does not tell.
// Until 1993 the documents of an organ had a running number, with or without addenda: S/7930/Add.43, A/6000/Rev.1 and
// E/5432 tell no year.
func yearOf(symbol ontology.Symbol) int {
	parts := strings.Split(string(symbol), "/")
	for len(parts) > 2 && isVersion(parts[len(parts)-1]) {
		parts = parts[:len(parts)-1]
	}
	assembly := parts[0] == "A" &&
		(len(parts) < 3 || parts[1] != "HRC" && !strings.HasPrefix(parts[1], "CONF") && !strings.HasPrefix(parts[1], "AC"))
	for i, p := range parts[1:] {
		n, size := leadingNumber(p)
		switch {
		case strings.HasPrefix(p, "S-"), strings.HasPrefix(p, "ES-"): // special sessions have numbers of their own
			return 0
		case size == 0:
			continue
		case size < len(p) && p[size] == '(' && citeClass[p[size+1]] == byteDigit: // 2254(2015)
			year, _ := leadingNumber(p[size+1:])
			return year
		case i+2 == len(parts): // a running number
			return 0
		case size == 4 && firstYear <= n && n <= lastYear:
			return n
		case assembly && n > 30 && n < 1000:
			return ontology.SessionYear(generalAssembly, n)
		case strings.HasPrefix(string(symbol), "A/HRC/RES/") || strings.HasPrefix(string(symbol), "A/HRC/DEC/"):
			return ontology.SessionYear(humanRightsCouncil, n)
		}
		return 0
	}
	return 0
}

// firstYear and lastYear bound the years in symbols; other numbers of four digits are running numbers.
const firstYear, lastYear = 1946, 2199

// isVersion reports whether the last part of a symbol names an addendum, a corrigendum or a revision.
func isVersion(part string) bool {
	for _, word := range versionWords {
		if strings.HasPrefix(part, word) {
			return true
		}
	}
	return false
}
