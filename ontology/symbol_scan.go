package ontology

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// seriesHeads are the first parts of the document symbols of the United Nations and of bodies whose documents it cites
// (United Nations Document Series Symbols, ST/LIB/SER.B/5, and its later additions).
var seriesHeads = set(
	"A", "E", "S", "T", "ST", "TD", "DC", "DP", "CD", "CCD", "ENDC", "NPT", "BWC", "CCW", "CWC", "APLC", "CCM", "ATT", "TPNW",
	"CAC", "CTOC", "CEDAW", "CCPR", "CERD", "CRC", "CAT", "CRPD", "CED", "CMW", "SPT", "HRI", "HRC", "FCCC", "CBD", "ICCD", "UNEP", "UNW", "HSP",
	"LC", "CLCS", "SPLOS", "ISBA", "LOS", "JIU", "PBC", "ID", "IDB", "GC", "GCSS", "ICC-ASP", "WFP", "ICSC", "ECE", "ESCAP", "ECA", "UNIDIR",
	"UNICEF", "UNITAR", "UNFF", "UNODC", "INFCIRC", "GOV", "SAICM", "IPBES", "PCNICC", "AT", "RC", "TRANS", "ECLAC", "LIC", "MP",
	"OSPA", "HBP", "MINAMATA", "BC", "GPA", "SDG", "DOS", "CEB", "ACC", "CCAQ", "CITES", "IOPC", "NGLS", "UNU",
)

// principalHeads are the series of one letter; what follows must be a number or one of these words, for "A/" and "E/"
// stand before other things too (influenza A/H1N1).
var principalWords = set(
	"RES", "DEC", "HRC", "PV", "SR", "INF", "BUR", "SPC", "PRST", "CONF", "C", "AC", "CN", "L", "S", "ES", "SS", "COMMITTEE", "CERF", "NGO",
	"UNBIDS", "OR", "SUPP", "ESCAP", "ECE", "ECA", "ECLAC", "ESCWA", "ICEF", "TAC", "HLPF", "HLS", "CEPA", "FFDF", "CPR", "AR", "EM", "INCB", "PET", "COM",
)

// printedWords are the words in symbols that are not printed in capitals.
var printedWords = map[string]string{
	"ADD": "Add", "CORR": "Corr", "REV": "Rev", "AMEND": "Amend", "SUB": "Sub", "RES": "Res", "DEC": "Dec", "SUMMARY": "Summary",
}

// A groupWord opens a group in brackets. Versions in other languages print some of them in their own words.
type groupWord struct {
	word     string // in capitals, without spaces
	printed  string
	numbered bool // numerals follow
}

// groupWords has longer words before those that they begin with.
var groupWords = []groupWord{
	{"PARTIES", "Parts", true}, {"PARTES", "Parts", true}, {"PARTS", "Parts", true},
	{"PARTIE", "Part", true}, {"PARTE", "Part", true}, {"PART", "Part", true},
	{"VOLS", "Vols", true}, {"VOL", "Vol", true}, {"SECTS", "Sects", true}, {"SECT", "Sect", true}, {"PROG", "Prog", true},
	{"SUPP", "SUPP", false}, {"INTRODUCTION", "Introduction", false}, {"PLANOUTLINE", "Planoutline", false}, {"INCOMESECTIONS", "Incomesections", false},
}

// groupAnds join the numerals of a group.
var groupAnds = []struct{ word, printed string }{{"AND", "and"}, {"ET", "and"}, {"Y", "and"}, {"TO", "to"}}

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }
func isLower(c byte) bool { return 'a' <= c && c <= 'z' }
func isRoman(c byte) bool { return c == 'I' || c == 'V' || c == 'X' || c == 'L' || c == 'C' }
func upper(c byte) byte {
	if isLower(c) {
		return c - 'a' + 'A'
	}
	return c
}

// foldRune maps the character at text[i] to the ASCII character that it stands for in a symbol, and tells its size in
// bytes. Spaces of all kinds become ' ', characters that print nothing 0, all others 1.
func foldRune(text string, i int) (byte, int) {
	c := text[i]
	if c < utf8.RuneSelf {
		if c == '\n' || c == '\t' || c == '\r' {
			return ' ', 1
		}
		if c < ' ' {
			return 1, 1
		}
		return c, 1
	}
	r, n := utf8.DecodeRuneInString(text[i:])
	switch {
	case r >= 0xff01 && r <= 0xff5e:
		return byte(r - 0xff01 + '!'), n
	case r == 0xa0 || r == 0x3000 || r == 0x202f || r >= 0x2000 && r <= 0x200a || r == 0x205f:
		return ' ', n
	case r == 0xad || r >= 0x200b && r <= 0x200f || r == 0x2060 || r == 0xfeff || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x061c:
		return 0, n
	case r >= 0x2010 && r <= 0x2015 || r == 0x2212 || r == 0xfe63:
		return '-', n
	case r == 0x2044 || r == 0x2215:
		return '/', n
	}
	if c, ok := lookalikes[r]; ok {
		return c, n
	}
	return 1, n
}

// lookalikes are the Cyrillic capitals that Russian texts print for the Latin letters of a symbol.
var lookalikes = map[rune]byte{
	'А': 'A', 'В': 'B', 'С': 'C', 'Е': 'E', 'Н': 'H', 'К': 'K', 'М': 'M', 'О': 'O', 'Р': 'P', 'Т': 'T', 'Х': 'X', 'І': 'I', 'Ѕ': 'S',
}

// A symbolScanner walks over a text and prints the symbol that it meets. While it tries a part of the grammar it can be
// copied and set back: it holds no references but the two slices, and out only grows.
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

// peek returns the folded character at the position, passing over what prints nothing; 0 at the end.
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

// spaces moves past at most max spaces; a line break with the indent of the next line is common in text from pages.
func (s *symbolScanner) spaces(max int) {
	for ; max > 0; max-- {
		if !s.take(' ') {
			return
		}
	}
}

// letters reads a word of ASCII letters into w, in capitals; lower tells whether some of them were small.
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

// series = head "/" part { "/" part }; it holds a digit. before is the first letter of the series that this one is
// joined to: A/78/12-A/78/15 is a range of two symbols and not a symbol.
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

// part = ( word | [word "."] number | ("S" | "ES") "-" number ) { "-" number } [letter] { group }.
func (s *symbolScanner) part(principal bool) bool {
	var buf [16]byte
	w, lower := s.letters(buf[:0])
	if len(w) > 0 {
		if principal && !principalWords[string(w)] {
			return false
		}
		printed, known := printedWords[string(w)]
		if lower && s.strict && !known {
			return false
		}
		switch {
		case known && s.dotted([]byte(printed), true), s.dotted(w, false):
		case s.session(w):
		default:
			if lower && s.strict {
				return false
			}
			s.out = append(s.out, w...)
			if c, _ := s.peek(); isDigit(c) {
				return false // H1N1
			}
			return true
		}
	} else if !s.number(false) {
		return false
	}
	s.suffix()
	for s.group() {
	}
	return true
}

// dotted = word "." number: Add.1, C.3, CONF.VIII.
func (s *symbolScanner) dotted(w []byte, spaced bool) bool {
	try := *s
	if !try.take('.') {
		return false
	}
	try.out = append(append(try.out, w...), '.')
	if !try.number(spaced) {
		return false
	}
	*s = try
	return true
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
	if !try.number(false) {
		return false
	}
	*s = try
	return true
}

// number = digits [capitals] { ("-" | ".") digits } or a Roman numeral: 184, 80A, 11-13, VIII. A space may stand before it
// ("Add. 1").
func (s *symbolScanner) number(spaced bool) bool {
	if spaced {
		s.spaces(1)
	}
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

// suffix = letter [("-" | "to") letter]: the part of a resolution or decision, 67/234 B, 54/237 A to C, 78/80 A-B, 53/77 AA.
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

// lettered reports whether what was printed so far is a number of a resolution or decision, which may have a letter.
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

// letter reads one or two equal capitals that end a word.
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
	d, _ := s.peek()
	return !isLetter(d) && !isDigit(d) && d != '/'
}

// word moves past a word of letters, in any case, written in capitals here.
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

// group = "(" year | Roman numeral | ["S-" | "ES-"] Roman numeral | word ["."] numerals ")". Years and sessions follow
// the numbers of resolutions and decisions only.
func (s *symbolScanner) group() bool {
	try := *s
	try.spaces(1)
	if !try.take('(') {
		return false
	}
	try.spaces(1)
	try.out = append(try.out, '(')
	if !try.year() && !try.roman() && !try.arabicRoman() && !try.volume() {
		return false
	}
	try.spaces(1)
	if !try.take(')') {
		return false
	}
	try.out = append(try.out, ')')
	*s = try
	return true
}

func (s *symbolScanner) year() bool {
	if !s.numbered() {
		return false
	}
	try := *s
	start := len(try.out)
	try.digits()
	if y := try.out[start:]; len(y) != 4 || string(y[:2]) != "19" && string(y[:2]) != "20" {
		return false
	}
	*s = try
	return true
}

func (s *symbolScanner) roman() bool {
	if !s.numbered() {
		return false
	}
	var buf [16]byte
	try := *s
	w, lower := try.letters(buf[:0])
	if string(w) == "S" || string(w) == "ES" {
		try.out = append(append(try.out, w...), '-')
		if !try.take('-') {
			return false
		}
		var more [16]byte
		w, lower = try.letters(more[:0])
	}
	if len(w) == 0 || lower && try.strict {
		return false
	}
	for _, c := range w {
		if !isRoman(c) {
			return false
		}
	}
	try.out = append(try.out, w...)
	*s = try
	return true
}

// numbered reports whether what was printed so far ends with the running number of a resolution or decision, and "(".
func (s *symbolScanner) numbered() bool {
	i := len(s.out) - 1
	for i > 0 && (isLetter(s.out[i-1]) || s.out[i-1] == '-') {
		i--
	}
	if i == 0 || !isDigit(s.out[i-1]) {
		return false
	}
	for i > 0 && isDigit(s.out[i-1]) {
		i--
	}
	return i >= 5 && s.out[i-1] == '/' && s.out[i-5] == '/' && (string(s.out[i-4:i-1]) == "RES" || string(s.out[i-4:i-1]) == "DEC")
}

// volume = word ["."] numerals: Part I, Parts I and II, Vol. II, Sect. 26, SUPP, Plan outline.
func (s *symbolScanner) volume() bool {
	var buf [40]byte
	w := buf[:0]
	for {
		s.spaces(2)
		c, next := s.peek()
		if c == ')' {
			break
		}
		if !isLetter(c) && !isDigit(c) && c != '-' && c != '.' && c != ',' || len(w) == cap(w) {
			return false
		}
		w = append(w, upper(c))
		s.pos = next
	}
	for _, g := range groupWords {
		rest, ok := strings.CutPrefix(string(w), g.word)
		if !ok {
			continue
		}
		out := append(s.out, g.printed...)
		if strings.HasPrefix(rest, ".") {
			out, rest = append(out, '.'), rest[1:]
		}
		if out, ok = g.numerals(out, rest); ok {
			s.out = out
			return true
		}
	}
	return false
}

// numerals prints what follows the word of a group.
func (g *groupWord) numerals(out []byte, rest string) ([]byte, bool) {
	if !g.numbered {
		return out, rest == ""
	}
	if rest == "" {
		return out, false
	}
next:
	for rest != "" {
		for _, and := range groupAnds {
			if r, ok := strings.CutPrefix(rest, and.word); ok && r != "" {
				out, rest = append(out, and.printed...), r
				continue next
			}
		}
		if c := rest[0]; !isDigit(c) && !isRoman(c) && c != '-' && c != ',' && c != 'A' && c != 'B' {
			return out, false
		}
		out, rest = append(out, rest[0]), rest[1:]
	}
	return out, true
}
