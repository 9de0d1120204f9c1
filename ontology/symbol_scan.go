package ontology

import (
	"unicode"
	"unicode/utf8"
)

// seriesHeads are the first parts of document symbols of the United Nations and of bodies whose documents it cites
// (United Nations Document Series Symbols, ST/LIB/SER.B/5, and its later additions).
var seriesHeads = set(
	"A", "E", "S", "T", "ST", "TD", "DC", "DP", "CD", "CCD", "ENDC", "NPT", "BWC", "CCW", "CWC", "APLC", "CCM", "ATT", "TPNW",
	"CAC", "CTOC", "CEDAW", "CCPR", "CERD", "CRC", "CAT", "CRPD", "CED", "CMW", "SPT", "HRI", "HRC", "FCCC", "CBD", "ICCD", "UNEP", "UNW", "HSP",
	"LC", "CLCS", "SPLOS", "ISBA", "LOS", "JIU", "PBC", "ID", "IDB", "GC", "GCSS", "ICC-ASP", "WFP", "ICSC", "ECE", "ESCAP", "ECA", "UNIDIR",
	"UNICEF", "UNITAR", "UNFF", "UNODC", "INFCIRC", "GOV", "SAICM", "IPBES", "PCNICC", "AT", "RC", "TRANS", "ECLAC", "LIC", "MP",
	"OSPA", "HBP", "MINAMATA", "BC", "GPA", "SDG", "DOS", "CEB", "ACC", "CCAQ", "CITES", "IOPC", "NGLS", "UNU",
)

// principalWords are the words that may follow a series of one letter, "A/" or "E/", other than a number: these
// letters occur before a slash in other contexts too (influenza A/H1N1).
var principalWords = set(
	"RES", "DEC", "HRC", "PV", "SR", "INF", "BUR", "SPC", "PRST", "CONF", "C", "AC", "CN", "L", "S", "ES", "SS", "COMMITTEE", "CERF", "NGO",
	"UNBIDS", "AGENDA", "OR", "SUPP", "ESCAP", "ECE", "ECA", "ECLAC", "ESCWA", "ICEF", "TAC", "HLPF", "HLS", "CEPA", "FFDF", "CPR", "AR", "EM", "INCB", "PET", "COM",
)

// meetingWords are the bodies of the Convention to Combat Desertification, whose meetings are in brackets: COP(14).
var meetingWords = set("COP", "CRIC", "CST")

// printedWords are the words in symbols that are not all in capitals.
var printedWords = map[string]string{
	"ADD": "Add", "CORR": "Corr", "REV": "Rev", "AMEND": "Amend", "SUB": "Sub", "RES": "Res", "DEC": "Dec", "SUMMARY": "Summary",
	"OZL": "OzL", "CONV": "Conv", "PRO": "Pro",
}

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// A symbolScanner reads a symbol from a text and writes its canonical form to out. To try a part of the grammar, copy
// it and restore the copy on failure: this is safe because out only grows.
type symbolScanner struct {
	text   string
	pos    int
	out    []byte
	strict bool // running text: capitals must be capitals
}

func scanSymbol(text string, lenient bool) (Symbol, int) {
	var buf [96]byte
	s := symbolScanner{text: text, out: buf[:0], strict: !lenient}
	if !s.symbol() {
		return "", 0
	}
	return Symbol(s.out), s.pos
}

// peek returns the folded character at the position, skipping invisible ones, and the position after it; 0 at the end.
func (s *symbolScanner) peek() (byte, int) {
	i := s.pos
	for i < len(s.text) {
		c, n := foldRune(s.text, i)
		if c != 0 {
			return c, i + n
		}
		i += n
	}
	return 0, i
}

// take moves past the character c.
func (s *symbolScanner) take(c byte) bool {
	if d, next := s.peek(); d == c {
		s.pos = next
		return true
	}
	return false
}

// spaces moves past at most max spaces. More than one is common in text from pages: a line break and an indent.
func (s *symbolScanner) spaces(max int) {
	for ; max > 0; max-- {
		if !s.take(' ') {
			return
		}
	}
}

// letters reads a word of ASCII letters into w, in capitals; lower is true if any of them was lower case.
func (s *symbolScanner) letters(w []byte) (word []byte, lower bool) {
	for len(w) < 16 {
		c, next := s.peek()
		if !isLetter(c) {
			break
		}
		lower = lower || isLower(c)
		w = append(w, upper(c))
		s.pos = next
	}
	return w, lower
}

// symbol = series { "-" series }, as in A/72/707-S/2018/43.
func (s *symbolScanner) symbol() bool {
	head, ok := s.series(0)
	if !ok {
		return false
	}
	for {
		try := *s
		if !try.take('-') {
			return true
		}
		try.out = append(try.out, '-')
		if _, ok := try.series(head); !ok {
			return true
		}
		*s = try
	}
}

// series = head "/" part { "/" part }, with at least one digit. before is the first letter of the series that this
// one is joined to, 0 for none: A/78/12-A/78/15 is a range of two symbols and not a symbol.
func (s *symbolScanner) series(before byte) (head byte, ok bool) {
	var buf [16]byte
	w, lower := s.letters(buf[:0])
	if len(w) == 3 && string(w) == "ICC" && s.take('-') {
		var more [16]byte
		m, l := s.letters(more[:0])
		w, lower = append(append(w, '-'), m...), lower || l
	}
	if len(w) == 0 || lower && s.strict || w[0] == before || before != 0 && len(w) > 1 || !seriesHeads[string(w)] {
		return 0, false
	}
	s.out = append(s.out, w...)
	start := len(s.out)
	for n := 0; n < 10; n++ {
		try := *s
		if !try.strict || n > 0 {
			try.spaces(1)
		}
		if !try.take('/') {
			break
		}
		try.out = append(try.out, '/')
		try.spaces(2)
		if !try.part(n == 0 && len(w) == 1) {
			break
		}
		*s = try
	}
	digits, marks := 0, 0
	for _, c := range s.out[start:] {
		switch {
		case isDigit(c):
			digits++
		case c == '/', c == '.':
			marks++
		}
	}
	return w[0], digits > 0 && (marks > 1 || marks > 0 && digits > 2)
}

// part = ( word ["(" digits ")"] | [word "."] number | ("S" | "ES") "-" number ) { "-" number } [letter] { group }.
func (s *symbolScanner) part(principal bool) bool {
	var buf [16]byte
	w, lower := s.letters(buf[:0])
	if len(w) > 0 {
		if principal && !principalWords[string(w)] {
			return false
		}
		if string(w) == "AGENDA" { // of a meeting of the Security Council: S/Agenda/2329/Rev.1
			s.out = append(s.out, "Agenda"...)
			return true
		}
		printed, known := printedWords[string(w)]
		if lower && s.strict && !known {
			return false
		}
		switch {
		case known && s.dotted([]byte(printed)), s.dotted(w), s.session(w):
		default:
			if lower && s.strict {
				return false
			}
			s.out = append(s.out, w...)
			if c, _ := s.peek(); isDigit(c) {
				return false // H1N1
			}
			if meetingWords[string(w)] {
				s.meeting()
			}
			return true
		}
	} else if !s.number() {
		return false
	}
	s.suffix()
	for s.group() {
	}
	s.afterSession()
	return true
}

// dotted = word "." ([" "] number | printed word "." number): Add.1, C.3, CONF.VIII, OzL.Pro.28. Old typesetting has a
// space: Rev. 1, AC. 105.
func (s *symbolScanner) dotted(w []byte) bool {
	try := *s
	if !try.take('.') {
		return false
	}
	try.out = append(append(try.out, w...), '.')
	var buf [16]byte
	second := try
	more, _ := second.letters(buf[:0])
	if printed, known := printedWords[string(more)]; known && second.dotted([]byte(printed)) {
		*s = second
		return true
	}
	spaced := try
	spaced.spaces(1)
	if c, _ := spaced.peek(); isDigit(c) {
		try = spaced
	}
	if !try.number() {
		return false
	}
	*s = try
	return true
}

// meeting = "(" digits ")".
func (s *symbolScanner) meeting() {
	try := *s
	if !try.take('(') {
		return
	}
	try.out = append(try.out, '(')
	start := len(try.out)
	if try.digits(); len(try.out) == start || !try.take(')') {
		return
	}
	try.out = append(try.out, ')')
	*s = try
}

// session = ("S" | "ES" | "SS") "-" number: a special session.
func (s *symbolScanner) session(w []byte) bool {
	if string(w) != "S" && string(w) != "ES" && string(w) != "SS" && string(w) != "EM" {
		return false
	}
	try := *s
	if !try.take('-') {
		return false
	}
	try.out = append(append(try.out, w...), '-')
	if !try.number() {
		return false
	}
	*s = try
	return true
}

// number = digits [capitals] { ("-" | ".") digits } or a Roman numeral: 184, 80A, 11-13, VIII.
func (s *symbolScanner) number() bool {
	c, _ := s.peek()
	if !isDigit(c) {
		var buf [16]byte
		w, lower := s.letters(buf[:0])
		if len(w) == 0 || lower && s.strict {
			return false
		}
		s.out = append(s.out, w...) // BWC/CONF.VIII, A/AC.237/L.B
		return true
	}
	s.digits()
	for {
		try := *s
		sep, next := try.peek()
		if sep != '-' && sep != '.' {
			return true
		}
		try.pos = next
		if c, _ := try.peek(); !isDigit(c) {
			return true
		}
		try.out = append(try.out, sep)
		try.digits()
		*s = try
	}
}

func (s *symbolScanner) digits() {
	for {
		c, next := s.peek()
		if !isDigit(c) {
			return
		}
		s.out = append(s.out, c)
		s.pos = next
	}
}

// suffix = letter [("-" | "to") letter]: the part of a resolution or decision, 67/234 B, 54/237 A to C, 78/80 A-B,
// 53/77 AA.
func (s *symbolScanner) suffix() {
	if !s.lettered() {
		return
	}
	try := *s
	try.spaces(1)
	if !try.letter() {
		try = *s
		try.spaces(1)
		if !try.arabicLetter() {
			return
		}
	}
	*s = try
	try.spaces(1)
	if !try.take('-') && !try.word("TO") && !try.han("至") && !try.word("A") && !try.word("AL") {
		return
	}
	try.spaces(1)
	try.out = append(try.out, '-')
	if try.letter() {
		*s = try
	}
}

// lettered reports whether the output so far ends with the number of a resolution or decision, which may have a
// letter.
func (s *symbolScanner) lettered() bool {
	for i := 0; i+4 < len(s.out); i++ {
		if s.out[i] == '/' && s.out[i+4] == '/' {
			if w := string(s.out[i+1 : i+4]); w == "RES" || w == "DEC" {
				return true
			}
		}
	}
	// 78/80A in other series: A/AC.109/2014/20A
	c, _ := s.peek()
	return isUpper(c)
}

// letter reads a capital, or two equal ones, at the end of a word.
func (s *symbolScanner) letter() bool {
	c, next := s.peek()
	if !isUpper(c) && (s.strict || !isLower(c)) {
		return false
	}
	c = upper(c)
	s.pos = next
	s.out = append(s.out, c)
	if d, next := s.peek(); upper(d) == c {
		s.pos = next
		s.out = append(s.out, c)
	}
	if r, _ := utf8.DecodeRuneInString(s.text[s.pos:]); unicode.IsLetter(r) && r < 0x2e80 {
		return false // the capital begins a word: 5/2 Совета
	}
	if d, _ := s.peek(); isLetter(d) || isDigit(d) {
		return false
	}
	try := *s
	try.spaces(1)
	return !try.take('/') // another part follows: 0A /0
}

// word moves past the word w, which is given in capitals and matches in any case.
func (s *symbolScanner) word(w string) bool {
	var buf [16]byte
	try := *s
	if got, lower := try.letters(buf[:0]); string(got) != w || !lower {
		return false
	}
	s.pos = try.pos
	return true
}

func (s *symbolScanner) han(w string) bool {
	if len(s.text)-s.pos < len(w) || s.text[s.pos:s.pos+len(w)] != w {
		return false
	}
	s.pos += len(w)
	return true
}
