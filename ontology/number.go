package ontology

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
		latin, ok := s.arabicSession()
		if !ok || latin == "" {
			return "", 0
		}
		s.out = append(s.out, latin...)
		from := len(s.out)
		if s.digits(); len(s.out) == from {
			return "", 0
		}
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
	}
	if c, _ := s.peek(); isDigit(c) || c == '/' {
		return "", 0
	}
	return string(s.out[len(before):]), s.pos
}
