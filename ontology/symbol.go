package ontology

import (
	"fmt"
	"strings"
)

// A Symbol is a document symbol in canonical form: upper case as the United Nations prints it, no spaces,
// "A/RES/78/184", "A/RES/428(V)", "S/RES/2254(2015)", "A/78/12(PartI)". The zero Symbol means that there is none.
type Symbol string

// ParseSymbol parses s, which must be a symbol from end to end, in any of the spacings and character variants that
// official texts use, and returns its canonical form. Letters may be of either case.
func ParseSymbol(s string) (Symbol, error) {
	text := strings.Trim(s, " \t\r\n\u00a0\u3000\u200e\u200f")
	sym, n := scanSymbol(text, true)
	if n == 0 || n != len(text) {
		return "", fmt.Errorf("not a document symbol: %q", s)
	}
	return sym, nil
}

// ScanSymbol returns the longest symbol at the start of text and how many bytes it takes; n is 0 if none starts there.
// It cannot see what precedes text: the caller makes sure that a word begins there.
func ScanSymbol(text string) (sym Symbol, n int) { return scanSymbol(text, false) }

// Class is the class of the document with this symbol: "Resolution", "Decision", "PresidentialStatement" or, for
// everything else, "Document". A corrigendum is no resolution of its own, but a document that corrects one; addenda and
// revisions have a text of their own and are of the class of their series.
func (s Symbol) Class() string {
	if s.Corrected() != "" {
		return "Document"
	}
	return s.series()
}

// series is the class of the documents that are numbered as s is.
func (s Symbol) series() string {
	if strings.HasPrefix(string(s), "S/PRST/") {
		return "PresidentialStatement"
	}
	_, rest, found := strings.Cut(string(s), "/")
	for found {
		var p string
		p, rest, found = strings.Cut(rest, "/")
		switch {
		case p == "RES", strings.HasPrefix(p, "Res."):
			return "Resolution"
		case p == "DEC", strings.HasPrefix(p, "Dec."):
			return "Decision"
		}
	}
	return "Document"
}

// Numbered reports whether s is a resolution or a decision, which texts cite by its number. Other documents are cited by
// their symbols.
func (s Symbol) Numbered() bool {
	class := s.Class()
	return class == "Resolution" || class == "Decision"
}

// Corrected returns the document that a corrigendum corrects, A/RES/78/10 for A/RES/78/10/Corr.1, or "" if s is no
// corrigendum. Of a document with two symbols it returns the first.
func (s Symbol) Corrected() Symbol {
	const mark = "/Corr."
	at := strings.LastIndex(string(s), mark)
	if at < 0 || strings.Trim(string(s[at+len(mark):]), "0123456789") != "" {
		return ""
	}
	if whole := s.Whole(); whole != s {
		return whole.Corrected()
	}
	return s[:at]
}

// Printed reports whether s is published as a separate document. Decisions, and the resolutions of the commissions of the
// Economic and Social Council, are printed only in the reports of the sessions that adopted them.
func (s Symbol) Printed() bool {
	return s.Class() != "Decision" && !(strings.HasPrefix(string(s), "E/CN.") && s.Organ() != "")
}

// Whole returns the symbol under which the document that contains s is published: the first of two symbols of one
// document (A/72/707 for A/72/707-S/2018/43), the first document of a range (A/C.6/56/SR.11 for A/C.6/56/SR.11-13),
// and for a lettered resolution the document with all the parts that were adopted together (A/RES/217(III) for
// A/RES/217A(III), A/RES/54/237 for A/RES/54/237A-C). For other symbols it returns s.
func (s Symbol) Whole() Symbol {
	for i := 1; i+2 < len(s); i++ {
		if s[i] == '-' && s[i+2] == '/' && isLetter(s[i+1]) {
			first, second := s[:i], s[i+1:]
			for _, word := range [...]string{"/Corr.", "/Add.", "/Rev."} {
				if at := strings.LastIndex(string(second), word); at > 0 && !strings.Contains(string(first), word) {
					first += second[at:]
				}
			}
			return first
		}
	}
	if class := s.series(); class != "Resolution" && class != "Decision" {
		dash, dot := strings.LastIndexByte(string(s), '-'), strings.LastIndexByte(string(s), '.')
		if dash > dot && dot > strings.LastIndexByte(string(s), '/') && isDigit(s[dash-1]) {
			return s[:dash]
		}
		return s
	}
	end := strings.IndexByte(string(s), '(')
	if end < 0 {
		end = len(s)
	}
	i := end
	for i > 0 && (isLetter(s[i-1]) || s[i-1] == '-' && i < end) {
		i--
	}
	if i == 0 || !isDigit(s[i-1]) {
		return s
	}
	return s[:i] + s[end:]
}
