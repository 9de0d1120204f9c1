package ontology

import (
	"bytes"
	"slices"
	"strings"

	"github.com/unkg/unkg/ontology/script"
)

// A groupWord begins a group in brackets, such as "Part" of "(Part I)". Other language versions have their own words
// for some.
type groupWord struct {
	word     string // in capitals, without spaces
	printed  string
	numbered bool // numerals follow
}

// groupWords has a word before the shorter ones that it begins with.
var groupWords = []groupWord{
	{"PARTIES", "Parts", true}, {"PARTES", "Parts", true}, {"PARTS", "Parts", true},
	{"PARTIE", "Part", true}, {"PARTE", "Part", true}, {"PART", "Part", true},
	{"VOLS", "Vols", true}, {"VOL", "Vol", true}, {"SECTS", "Sects", true}, {"SECT", "Sect", true}, {"PROG", "Prog", true},
	{"SUPP", "SUPP", false}, {"INTRODUCTION", "Introduction", false}, {"PLANOUTLINE", "Planoutline", false}, {"INCOMESECTIONS", "Incomesections", false},
}

// groupAnds are the words between the numerals of a group.
var groupAnds = []struct{ word, printed string }{{"AND", "and"}, {"ET", "and"}, {"Y", "and"}, {"TO", "to"}}

// group = "(" year | Roman numeral | ("S-" | "ES-") (Roman numeral | digit) | word ["."] numerals ")". Years and sessions follow
// only the numbers of resolutions and decisions.
func (s *symbolScanner) group() bool {
	try := *s
	try.spaces(1)
	if !try.take('(') {
		return false
	}
	try.spaces(1)
	try.out = append(try.out, '(')
	arabic := false
	if !try.year() && !try.roman() {
		if arabic = try.arabicRoman(); !arabic && !try.volume() {
			return false
		}
	}
	try.spaces(1)
	if !try.take(')') && !(arabic && try.take('(')) { // Arabic files have brackets that were mirrored twice
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
		kind := string(append(w, '-'))
		if !try.take('-') {
			return false
		}
		try.spaces(1)
		if session, digits := try.figure(); digits == 1 {
			try.out = appendSpecial(try.out, kind, session)
			*s = try
			return true
		}
		var more [16]byte
		if w, lower = try.letters(more[:0]); kind == "S-" && !lower && (string(w) == "I" || string(w) == "II") {
			try.out = appendSpecial(try.out, kind, len(w))
			*s = try
			return true
		}
		try.out = append(try.out, kind...)
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

// figure reads a number of at most two digits without writing it.
func (s *symbolScanner) figure() (n, digits int) {
	for digits < 3 {
		c, next := s.peek()
		if !isDigit(c) {
			return n, digits
		}
		n, digits, s.pos = n*10+int(c-'0'), digits+1, next
	}
	return n, digits
}

// appendSpecial appends a special session before 1976. The first two are printed in Arabic numerals, 186 (S-2), and
// the later ones, as all emergency special sessions, in Roman ones: 3201 (S-VI), 1004 (ES-II).
func appendSpecial(out []byte, kind string, session int) []byte {
	out = append(out, kind...)
	if kind == "S-" && session <= 2 {
		return append(out, byte('0'+session))
	}
	return append(out, script.Roman(session)...)
}

// afterSession reads the letter of a part that is printed after the session, 217 (III) A or 217(III)[A], and puts it
// where it is printed otherwise: 217A(III).
func (s *symbolScanner) afterSession() {
	open := bytes.LastIndexByte(s.out, '(')
	if open < 1 || !isDigit(s.out[open-1]) || isDigit(s.out[open+1]) || s.out[len(s.out)-1] != ')' {
		return
	}
	if !endsWithNumber(s.out[:open]) {
		return
	}
	try := symbolScanner{text: s.text, pos: s.pos, strict: true}
	try.spaces(1)
	bracket := try.take('[')
	if !try.letter() || len(try.out) != 1 || try.out[0] > 'H' || bracket && !try.take(']') {
		return
	}
	s.pos = try.pos
	s.out = slices.Concat(s.out[:open], try.out, s.out[open:])
}

// numbered reports whether the output so far ends with the running number of a resolution or decision, and "(".
func (s *symbolScanner) numbered() bool { return endsWithNumber(s.out[:len(s.out)-1]) }

// endsWithNumber reports whether a symbol ends with the running number of a resolution or decision, with or without the
// letters of its parts.
func endsWithNumber(symbol []byte) bool {
	i := len(symbol)
	for i > 0 && (isLetter(symbol[i-1]) || symbol[i-1] == '-') {
		i--
	}
	if i == 0 || !isDigit(symbol[i-1]) {
		return false
	}
	for i > 0 && isDigit(symbol[i-1]) {
		i--
	}
	return i >= 5 && symbol[i-1] == '/' && symbol[i-5] == '/' && (string(symbol[i-4:i-1]) == "RES" || string(symbol[i-4:i-1]) == "DEC")
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

// numerals appends what follows the word of a group.
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
		c := rest[0]
		lettered := 'A' <= c && c <= 'H' && isDigit(out[len(out)-1]) // Sect. 29D
		if !isDigit(c) && !isRoman(c) && c != '-' && c != ',' && c != 'A' && c != 'B' && !lettered {
			return out, false
		}
		out, rest = append(out, c), rest[1:]
	}
	return out, true
}
