package ontology

import (
	"net/url"
	"strings"
)

// Local returns the local name of the document's IRI: "A-RES-78-184", "A-RES-428-V". In the forms that the United
// Nations prints, every separator between the parts of a symbol becomes '-'. A symbol whose name would then mean
// another symbol (A/RES/1-2/3, which is not a real form, would be read as A/RES/1/2/3) is percent-encoded instead. So
// no two symbols share a name, and SymbolOfLocal reverses Local.
func (s Symbol) Local() string {
	var buf [maxParts]string
	parts := s.parts(buf[:0])
	if spelled(parts) != s {
		return url.PathEscape(string(s))
	}
	return strings.Join(parts, "-")
}

// SymbolOfLocal returns the symbol whose Local is the local name of a document.
func SymbolOfLocal(local string) (Symbol, bool) {
	text, err := url.PathUnescape(local)
	if err != nil {
		return "", false
	}
	if text == local {
		text = string(spelled(strings.Split(local, "-")))
	}
	symbol, err := ParseSymbol(text)
	return symbol, err == nil && symbol.Local() == local
}

// maxParts is a number of parts that symbols rarely exceed; it sizes buffers on the stack.
const maxParts = 16

// parts appends the runs of letters, digits and stops of the symbol to list.
func (s Symbol) parts(list []string) []string {
	start := 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && (isLetter(s[i]) || isDigit(s[i]) || s[i] == '.') {
			continue
		}
		if i > start {
			list = append(list, string(s[start:i]))
		}
		start = i + 1
	}
	return list
}

// A separator is what is printed before a part of a symbol.
type separator uint8

const (
	slash  separator = iota
	hyphen           // outside brackets
	opened           // '(', which is closed before the next separator
	within           // a hyphen in brackets
)

// separators lists the places where something other than a slash is printed before part i; the first row that applies
// counts. The conditions depend only on the parts, so that a list of parts has only one spelling.
var separators = []struct {
	separator
	applies  func(parts []string, i int) bool
	examples [2]string
}{
	{within, inGroup, [2]string{"A/RES/3201(S-VI)", "NPT/CONF.1995/32(PartsI-III)"}},
	{opened, isGroup, [2]string{"A/78/12(PartI)", "A/59/19/Rev.1(SUPP)"}},
	{opened, isSession, [2]string{"A/RES/217A(III)", "A/RES/186(S-2)"}},
	{opened, isMeeting, [2]string{"ICCD/COP(14)/23/Add.1", "ICCD/CRIC(19)/7"}},
	{opened, isYear, [2]string{"S/RES/2254(2015)", "S/DEC/1(1946)"}},
	{hyphen, isLastLetter, [2]string{"A/RES/54/237A-C", "A/RES/2826A-C(XXVI)"}},
	{hyphen, isSpecialSession, [2]string{"A/ES-10/273", "E/ESCWA/S-6/14"}},
	{hyphen, isSecondSeries, [2]string{"A/72/707-S/2018/43", "A/67/65/Corr.1-E/2012/48/Corr.1"}},
	{hyphen, isLastNumber, [2]string{"A/C.6/56/SR.11-13", "CRC/C/TUV/CO/2-5"}},
	{hyphen, isAssembly, [2]string{"ICC-ASP/20/Res.1", "ICC-ASP/1/3"}},
}

func separatorOf(parts []string, i int) separator {
	for j := range separators {
		if separators[j].applies(parts, i) {
			return separators[j].separator
		}
	}
	return slash
}

// spelled returns the symbol of parts in its printed form.
func spelled(parts []string) Symbol {
	var buf [96]byte
	b := buf[:0]
	open := false
	for i, part := range parts {
		if i > 0 {
			sep := separatorOf(parts, i)
			if open && sep != within {
				b = append(b, ')')
			}
			b = append(b, "/-(-"[sep])
			open = sep == opened || sep == within
		}
		b = append(b, part...)
	}
	if open {
		b = append(b, ')')
	}
	return Symbol(b)
}

// inGroup: the part continues a group in brackets.
func inGroup(parts []string, i int) bool {
	return isSessionKind(parts[i-1]) && isSession(parts, i-1) || strings.HasPrefix(parts[i-1], "Parts") && isRomanPart(parts[i])
}

// isGroup: one of the words that are printed only in brackets.
func isGroup(parts []string, i int) bool {
	for j := range groupWords {
		if g := &groupWords[j]; parts[i] == g.printed || g.numbered && strings.HasPrefix(parts[i], g.printed) {
			return true
		}
	}
	return strings.HasPrefix(parts[i], "SUPP")
}

// isMeeting: the meeting of the parties to the Convention to Combat Desertification, or of its committees.
func isMeeting(parts []string, i int) bool {
	return i == 2 && parts[0] == "ICCD" && isDigit(parts[i][0])
}

// isSession: the session that follows the running number of a resolution or decision, its letter or its letters.
func isSession(parts []string, i int) bool {
	number := i - 1
	if number > 0 && isLastLetter(parts, number) {
		number--
	}
	return isRunningNumber(parts, number) &&
		(i == len(parts)-1 && isRomanPart(parts[i]) || i == len(parts)-2 && isSessionKind(parts[i]) && (isRomanPart(parts[i+1]) || isNumber(parts[i+1], 1, 1)))
}

func isYear(parts []string, i int) bool {
	return parts[0] == "S" && i == 3 && len(parts) == 4 && isRunningNumber(parts, 2) && isNumber(parts[3], 4, 4)
}

// isLastLetter: the second letter of parts A to C of a resolution or decision.
func isLastLetter(parts []string, i int) bool {
	number := strings.TrimRight(parts[i-1], "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	return number != parts[i-1] && isNumber(number, 1, 5) && isCapitals(parts[i], 2) &&
		(isRunningNumber(parts, i-1) && i < len(parts)-1 || i > 1 && isRunningNumber(parts, i-2) || i > 2 && isSpecialSession(parts, i-2))
}

func isSpecialSession(parts []string, i int) bool {
	return i > 1 && isSessionKind(parts[i-1]) && isNumber(parts[i], 1, 2)
}

// isSecondSeries: the second symbol of a document, in the series of another principal organ.
func isSecondSeries(parts []string, i int) bool {
	return i > 1 && i < len(parts)-1 && isPrincipal(parts[0]) && isPrincipal(parts[i]) && !isSpecialSession(parts, i+1)
}

func isPrincipal(part string) bool { return part == "A" || part == "E" || part == "S" || part == "T" }

// isLastNumber: the end of a range of meetings, or of the periodic reports that observations are about.
func isLastNumber(parts []string, i int) bool {
	prev := parts[i-1]
	return isNumber(parts[i], 1, 5) && (strings.HasPrefix(prev, "SR.") || strings.HasPrefix(prev, "PV.") ||
		isNumber(prev, 1, 2) && i > 2 && parts[i-2] == "CO")
}

// isAssembly: the Assembly of States Parties to the Rome Statute.
func isAssembly(parts []string, i int) bool { return i == 1 && parts[0] == "ICC" }

// isRunningNumber reports whether part i follows RES or DEC and is a number, with or without a letter.
func isRunningNumber(parts []string, i int) bool {
	return i > 1 && (parts[i-1] == "RES" || parts[i-1] == "DEC") && isDigit(parts[i][0])
}

func isSessionKind(part string) bool {
	return part == "S" || part == "ES" || part == "SS" || part == "EM"
}

func isNumber(part string, least, most int) bool {
	for i := 0; i < len(part); i++ {
		if !isDigit(part[i]) {
			return false
		}
	}
	return len(part) >= least && len(part) <= most
}

func isRomanPart(part string) bool {
	for i := 0; i < len(part); i++ {
		if !isRoman(part[i]) {
			return false
		}
	}
	return part != ""
}

func isCapitals(part string, most int) bool {
	for i := 0; i < len(part); i++ {
		if !isUpper(part[i]) {
			return false
		}
	}
	return part != "" && len(part) <= most
}
