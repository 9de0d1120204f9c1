package outline

import (
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// Organ returns the body that adopts documents of the symbol's series, or else the one that the source declares.
func Organ(symbol ontology.Symbol, declared string) string {
	for _, series := range organSeries {
		if strings.HasPrefix(string(symbol), series.prefix) {
			return series.organ
		}
	}
	return declared
}

var organSeries = []struct{ prefix, organ string }{
	{"A/HRC/RES/", "body/human-rights-council"},
	{"A/RES/", "body/general-assembly"},
	{"E/RES/", "body/economic-and-social-council"},
	{"S/RES/", "body/security-council"},
	{"S/PRST/", "body/security-council"},
}

// MeetingRecord returns the symbol of the verbatim record of a meeting: A/78/PV.50, S/PV.9650. For other organs the
// number alone does not determine the symbol.
func MeetingRecord(r *resolution.Resolution, number string) string {
	switch {
	case number == "":
		return ""
	case r.Organ == "body/security-council":
		return "S/PV." + number
	case r.Organ == "body/general-assembly" && r.Session != "":
		return "A/" + r.Session + "/PV." + number
	}
	return ""
}
