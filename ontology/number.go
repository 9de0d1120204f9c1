package ontology

import "strings"

// ScanNumber returns the number of a resolution or decision at the start of text, in canonical form, and how many
// bytes it takes: "78/184", "S-21/1", "67/234B" for "67/234 B", "217A(III)" for "217 A (III)", "2254(2015)" for "2254
// (2015)". n is 0 if none starts there. ScanNumber does not know the organ: ResolutionSymbol and DecisionSymbol check
// that an organ uses such numbers.
func ScanNumber(text string) (number string, n int) {
	const before = "A/RES/"
	var buf [64]byte
	s := symbolScanner{text: text, out: append(buf[:0], before...), strict: true}
	c, _ := s.peek()
	switch {
	case isDigit(c):
		s.digits()
	case c == 1:
		if !s.arabicSpecial() {
			return "", 0
		}
		s.suffix()
		return s.scannedNumber(len(before))
	default:
		var w [4]byte
		head, _ := s.letters(w[:0])
		if string(head) != "S" && string(head) != "ES" || !s.session(head) {
			return "", 0
		}
	}
	if first := len(s.out) - len(before); first > 4 && isDigit(c) {
		return "", 0
	}
	item := s
	item.spaces(1)
	if item.take('/') {
		item.out = append(item.out, '/')
		item.spaces(1)
		from := len(item.out)
		item.digits()
		if len(item.out) == from || len(item.out) > from+4 {
			return "", 0
		}
		s = item
		s.suffix()
	} else {
		s.suffix()
		if !s.group() {
			return "", 0
		}
		s.afterSession()
	}
	return s.scannedNumber(len(before))
}

// scannedNumber returns the number that the output holds from a byte on, unless a longer one continues in the text.
func (s *symbolScanner) scannedNumber(from int) (number string, n int) {
	// What follows a closing bracket at once is a mark: "338 (1973)4".
	if c, _ := s.peek(); isDigit(c) && s.out[len(s.out)-1] != ')' || c == '/' {
		return "", 0
	}
	return string(s.out[from:]), s.pos
}

// styleOf returns the style of a canonical number, 0 if it is unknown.
func styleOf(number string) numberStyle {
	if open := strings.IndexByte(number, '('); open > 0 {
		switch {
		case strings.IndexByte(number, '/') >= 0 || !isDigit(number[0]):
			return 0
		case isDigit(number[open+1]):
			return running
		}
		return byRoman
	}
	session, item, ok := strings.Cut(number, "/")
	if !ok || item == "" || !isDigit(item[0]) || strings.IndexByte(item, '/') >= 0 {
		return 0
	}
	if len(session) == 4 && isDigit(session[0]) {
		return byYear
	}
	return bySession
}

// canonicalNumber reports whether s is certainly a number as ScanNumber returns it, so that it need not be scanned
// again.
func canonicalNumber(s string) bool {
	i := 0
	run := func(in func(byte) bool) int {
		start := i
		for i < len(s) && in(s[i]) {
			i++
		}
		return i - start
	}
	prefix := func() {
		for _, p := range [...]string{"S-", "ES-"} {
			if strings.HasPrefix(s[i:], p) {
				i += len(p)
			}
		}
	}
	letters := func() bool {
		if n := run(isUpper); n == 0 {
			return true
		} else if n > 1 {
			return false
		}
		if i < len(s) && s[i] == '-' {
			i++
			return run(isUpper) == 1
		}
		return true
	}
	prefix()
	special := i > 0
	if n := run(isDigit); n == 0 || n > 4 {
		return false
	}
	if i < len(s) && s[i] == '/' {
		i++
		return run(isDigit) > 0 && letters() && i == len(s)
	}
	if special || !letters() || i == len(s) || s[i] != '(' {
		return false
	}
	i++
	if strings.HasPrefix(s[i:], "19") || strings.HasPrefix(s[i:], "20") {
		if run(isDigit) != 4 {
			return false
		}
	} else {
		prefix()
		if run(isRoman) == 0 {
			return false
		}
	}
	return i == len(s)-1 && s[i] == ')'
}
