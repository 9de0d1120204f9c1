package ontology

import "strings"

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

// group = "(" year | Roman numeral | ["S-" | "ES-"] Roman numeral | word ["."] numerals ")". Years and sessions follow
// only the numbers of resolutions and decisions.
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

// numbered reports whether the output so far ends with the running number of a resolution or decision, and "(".
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
		if c := rest[0]; !isDigit(c) && !isRoman(c) && c != '-' && c != ',' && c != 'A' && c != 'B' {
			return out, false
		}
		out, rest = append(out, rest[0]), rest[1:]
	}
	return out, true
}
