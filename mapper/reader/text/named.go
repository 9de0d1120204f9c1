package text

import (
	"cmp"
	"slices"
	"strings"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// SymbolIn returns the symbol of the resolution that the heading of a page names, in whatever language: "A/RES/42/187 -
// UN Documents", "United Nations Security Council Resolution 242", "" if it names none.
func SymbolIn(heading string) ontology.Symbol {
	for i := range heading {
		if i > 0 && isWordByte(heading[i-1]) || heading[i] < 'A' || heading[i] > 'Z' {
			continue
		}
		if s, n := ontology.ScanSymbol(heading[i:]); n > 0 && strings.Contains(string(s), "/") && isAct(s) {
			return s
		}
	}
	for _, code := range lang.Codes() {
		c := &lang.Get(code).Citation
		if !containsAnyFolded(heading, c.Resolution) {
			continue
		}
		for _, o := range c.Organs {
			if s := numberedBy(heading, o.Organ); s != "" && containsAnyFolded(heading, o.Words) {
				return s
			}
		}
		if s := numberedBy(heading, ""); s != "" {
			return s
		}
	}
	return ""
}

// Enacts reports whether a line begins with the enacting formula of an organ, in whatever language: "The General Assembly,".
func Enacts(line string) bool {
	line = strings.ReplaceAll(line, "’", "'")
	for _, code := range lang.Codes() {
		for _, o := range lang.Get(code).Masthead.Organs {
			if rest, ok := strings.CutPrefix(line, o.Article+o.Name); ok {
				rest = strings.TrimLeft(rest, " ")
				return strings.HasPrefix(rest, ",") || strings.HasPrefix(rest, "，") || strings.HasPrefix(rest, "،")
			}
		}
	}
	return false
}

// numberedBy returns the resolution of an organ that the first number in text is that of, of the one organ that numbers its
// resolutions so if organ is "".
func numberedBy(text, organ string) ontology.Symbol {
	at := strings.IndexFunc(text, func(r rune) bool { return r < 0x80 && isDigitRune(r) })
	if at < 0 {
		return ""
	}
	number, n := ontology.ScanNumber(text[at:])
	if n == 0 && organ == "body/security-council" { // its running number tells the year
		number = text[at : at+script.Digits(text[at:])]
		number += "(" + itoa(ontology.CouncilYear(atMost(number))) + ")"
	}
	s, _ := ontology.ResolutionSymbol(cmp.Or(organ, ontology.SoleOrgan(number)), number)
	return s
}

// atMost is the value of a run of digits, 0 if it is too long for a running number.
func atMost(digits string) int {
	const longest = 5
	if len(digits) > longest {
		return 0
	}
	return number(digits)
}

// containsAnyFolded reports whether text contains one of some words, in capitals or small letters.
func containsAnyFolded(text string, words []string) bool {
	text = strings.ToLower(text)
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, strings.ToLower(w)) })
}
