package citation

import (
	"strconv"
	"strings"

	"github.com/unkg/unkg/ontology"
)

// An organ is what the words around a number say about the organ that adopted it.
type organ struct {
	path    string // path of the body, "" if it is not named
	near    string // the last body named earlier in the same text
	council bool   // "the Council": one of the councils
	foreign bool   // a body whose resolutions are not cited by number alone
	own     bool   // "its"
	apposed bool   // "its", and a foreign body is named after a comma: "in its resolution 77/1, the Board decided"
	// "the Commission": the Commission on Human Rights, or one of those whose resolutions are not cited by number alone
	commission bool
}

// said reports whether the words name or narrow down the organ.
func (o organ) said() bool { return o.path != "" || o.council || o.foreign || o.commission }

// citingOrgans are the organs whose resolutions are cited by number, the most cited first.
var citingOrgans = []string{
	generalAssembly, securityCouncil, economicCouncil, humanRightsCouncil, humanRightsCommission, "body/trusteeship-council",
}

const (
	generalAssembly       = "body/general-assembly"
	securityCouncil       = "body/security-council"
	economicCouncil       = "body/economic-and-social-council"
	humanRightsCouncil    = "body/human-rights-council"
	humanRightsCommission = "body/commission-on-human-rights"
)

// mint makes the symbol of a resolution or decision.
func mint(organ, number string, decision bool) (ontology.Symbol, bool) {
	if decision {
		return ontology.DecisionSymbol(organ, number)
	}
	return ontology.ResolutionSymbol(organ, number)
}

// numbers reports whether the organ numbers its resolutions in this style.
func numbers(organ, number string) bool {
	if open := strings.IndexByte(number, '('); open > 0 {
		if citeClass[number[open+1]] == byteDigit {
			return organ == securityCouncil
		}
		return organ != securityCouncil && organ != humanRightsCouncil
	}
	if slash := strings.IndexByte(number, '/'); slash == 4 && citeClass[number[0]] == byteDigit {
		return organ == economicCouncil || organ == humanRightsCommission
	} else if slash < 0 {
		return false // neither session nor year is printed
	}
	return organ == generalAssembly || organ == humanRightsCouncil
}

// fits reports whether the organ can have adopted a resolution or decision with this number: on this date, if it is
// known, and not after the year of the citing document, if that is known.
func fits(organ, number string, decision bool, date string, citing int) bool {
	if !numbers(organ, number) {
		return false
	}
	year, _ := strconv.Atoi(date[:min(4, len(date))])
	session, item := sessionOf(number)
	if item > 999 && strings.IndexByte(number, '/') > 0 {
		return false
	}
	first, last := session, session // years of the session
	switch {
	case isSpecial(number):
		if organ == humanRightsCouncil {
			return number[0] == 'S' && (year == 0 || year >= 2006)
		}
		return true
	case strings.IndexByte(number, '(') > 0:
		if session == 0 {
			return fitsSession(organ, number, item, year)
		}
		// Other numbers look the same: general comment No. 26 (2023).
		if !ontology.CouncilAdopted(item, session) {
			return false
		}
	case organ == generalAssembly:
		// The thirty-first session, in 1976, was the first to number its resolutions anew; its decisions begin with 301
		// and its resolutions have stayed below.
		if session < 31 || decision && item < 300 || !decision && item > 400 {
			return false
		}
		first = ontology.SessionYear(organ, session)
		last = first + 1
	case organ == humanRightsCouncil:
		// Decisions begin with 101; a session adopts some 40 resolutions.
		if decision != (item > 100) || !decision && item > 60 {
			return false
		}
		first = ontology.SessionYear(organ, session)
		last = first + 1
	case organ == economicCouncil:
		// Decisions begin with 101, before 1980 they began with 1.
		if decision && item < 100 && session >= 1980 || !decision && item > 99 {
			return false
		}
		last++
	case organ == humanRightsCommission:
		if session > 2005 {
			return false
		}
	}
	return (year == 0 || year >= first && year <= last) && (citing == 0 || first <= citing)
}

// fitsSession reports whether the organ can have adopted the resolution item of a session in Roman numerals, 1514 (XV), in
// a year, if that is known. Organs of the United Nations numbered so until 1978; others still do.
func fitsSession(organ, number string, item, year int) bool {
	const last = 1978
	symbol, _ := ontology.ResolutionSymbol(organ, number)
	session := symbol.Session()
	if session == "" || year > last {
		return false
	}
	// Both numbered without a break until then: the number tells which of the two it was, but for their first sessions.
	assembly := ontology.AssemblyAdopted(item, session)
	switch {
	case organ == generalAssembly && !assembly, organ == economicCouncil && assembly && session != "1",
		organ == economicCouncil && !ontology.EconomicAdopted(item, session):
		return false
	}
	if n, err := strconv.Atoi(session); err == nil && organ == generalAssembly && year > 0 {
		first := ontology.SessionYear(organ, n)
		return first <= year && year <= first+1
	}
	return true
}

// assemblyOver reports whether a number has a session in Roman numerals that the General Assembly did not number so.
func assemblyOver(number string) bool {
	const last = 30
	n, err := strconv.Atoi(ontology.Symbol("A/RES/" + number).Session())
	return err == nil && n > last
}

// isSpecial reports whether a number has a special session in it: S-21/1, ES-10/15.
func isSpecial(number string) bool {
	return strings.HasPrefix(number, "S-") || strings.HasPrefix(number, "ES-")
}

// sessionOf returns the session or year in a number and the number within it: 78 and 184 of "78/184", 2015 and 2254
// of "2254(2015)". A session in Roman numerals gives 0.
func sessionOf(number string) (session, item int) {
	a, b, ok := strings.Cut(number, "/")
	if !ok {
		item, _ := leadingNumber(number)
		_, year, _ := strings.Cut(number, "(")
		session, _ := leadingNumber(year)
		return session, item
	}
	a = strings.TrimPrefix(strings.TrimPrefix(a, "E"), "S-")
	session, _ = leadingNumber(a)
	item, _ = leadingNumber(b)
	return session, item
}

// allDigits reports whether s consists of digits.
func allDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

func leadingNumber(s string) (value, n int) {
	for n < len(s) && citeClass[s[n]] == byteDigit && n < 9 {
		value = value*10 + int(s[n]-'0')
		n++
	}
	return value, n
}

// reportOrgan returns the organ whose resolutions are printed in the document with this symbol: those of the Human
// Rights Council in Supplement No. 53 of the General Assembly, those of the Commission on Human Rights in
// Supplement No. 3 of the Economic and Social Council (E/.../23). Resolutions in other documents are of bodies that
// are not cited by number alone.
func reportOrgan(symbol ontology.Symbol) organ {
	parts := strings.Split(string(symbol), "/")
	if len(parts) > 2 {
		switch {
		case parts[0] == "A" && parts[2] == "53":
			return organ{path: humanRightsCouncil}
		case parts[0] == "E" && parts[2] == "23":
			return organ{path: humanRightsCommission}
		}
	}
	return organ{foreign: true}
}
