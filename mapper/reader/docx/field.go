package docx

import "strings"

// A field is one that is open: its instruction is left out, its result is text.
type field struct {
	instruction string
	result      bool // its result has begun
	start       int  // the first run of the result in the paragraph
}

// fields are those that are open, the innermost last.
type fields []field

// mark reads a mark of a field: where it begins, its result begins, it ends.
func (s *story) mark(e *element) {
	if !s.part.paired[e] {
		return
	}
	switch e.attr("w:fldCharType") {
	case "begin":
		s.open = append(s.open, field{})
	case "separate":
		f := &s.open[len(s.open)-1]
		f.result, f.start = true, len(s.runs)
	case "end":
		f := s.open[len(s.open)-1]
		s.open = s.open[:len(s.open)-1]
		s.linkField(f)
	}
}

// linkField adds the link of a field that is one.
func (s *story) linkField(f field) {
	if target := hyperlink(f.instruction); f.result && target != "" {
		s.paragraph.link(f.start, target)
	}
}

// instructs reports whether what is read belongs to the instruction of a field.
func (s *story) instructs() bool {
	for _, f := range s.open {
		if !f.result {
			return true
		}
	}
	return false
}

// pairs finds the marks of fields that have a beginning and an end; others would take the rest of the text for an
// instruction.
func pairs(root *element) map[*element]bool {
	paired := map[*element]bool{}
	var open [][]*element
	root.each(func(e *element) {
		if e.name != "w:fldChar" {
			return
		}
		switch e.attr("w:fldCharType") {
		case "begin":
			open = append(open, []*element{e})
		case "separate":
			if n := len(open); n > 0 && len(open[n-1]) == 1 {
				open[n-1] = append(open[n-1], e)
			}
		case "end":
			if n := len(open); n > 0 {
				for _, mark := range append(open[n-1], e) {
					paired[mark] = true
				}
				open = open[:n-1]
			}
		}
	})
	return paired
}

// hyperlink is the address in the instruction of a field, "" if it is no link: HYPERLINK "https://undocs.org/A/99/1" \o "Tip".
func hyperlink(instruction string) string {
	rest := strings.TrimSpace(instruction)
	word, rest, _ := strings.Cut(rest, " ")
	if !strings.EqualFold(word, "HYPERLINK") {
		return ""
	}
	rest = strings.TrimSpace(rest)
	if quoted, ok := strings.CutPrefix(rest, "\""); ok {
		address, _, _ := strings.Cut(quoted, "\"")
		return address
	}
	address, _, _ := strings.Cut(rest, " ")
	if strings.HasPrefix(address, "\\") {
		return "" // a place in the document
	}
	return address
}
