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
	kind := e.attr("w:fldCharType")
	if !s.part.paired[e] || kind != "begin" && len(s.open) == 0 {
		return
	}
	switch kind {
	case "begin":
		s.open = append(s.open, field{})
	case "separate":
		f := &s.open[len(s.open)-1]
		f.result, f.start = true, len(s.runs)
	case "end":
		f := s.open[len(s.open)-1]
		s.open = s.open[:len(s.open)-1]
		s.leaveField(f)
		s.linkField(f)
	}
}

// unstored are the fields whose results Word does not store but counts when it prints.
var unstored = [...]string{"AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM"}

// leaveField notes that the number that a field prints cannot be read.
func (s *story) leaveField(f field) {
	word, _, _ := strings.Cut(strings.TrimSpace(f.instruction), " ")
	for _, name := range unstored {
		if strings.EqualFold(word, name) && !f.result {
			s.leave("the numbers of fields " + name)
		}
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

// mostFields is how deep fields may nest; Word allows 20.
const mostFields = 32

// pairs finds the marks of fields that have a beginning and an end among what is read; others would take the rest of
// the text for an instruction.
func pairs(root *element) map[*element]bool {
	paired := map[*element]bool{}
	pair(root, &[][]*element{}, paired)
	return paired
}

// pair is pairs for the children of an element. open has the marks of the fields that are open, the innermost last.
func pair(parent *element, open *[][]*element, paired map[*element]bool) {
	for e := parent.first; e != nil; e = e.next {
		switch {
		case silent[e.name] || isDeleted(e):
		case e.name == "w:txbxContent":
			pair(e, &[][]*element{}, paired)
		case e.name == "mc:AlternateContent":
			pair(branch(e), open, paired)
		case e.name != "w:fldChar":
			pair(e, open, paired)
		default:
			pairMark(e, open, paired)
		}
	}
}

func pairMark(e *element, open *[][]*element, paired map[*element]bool) {
	last := len(*open) - 1
	switch kind := e.attr("w:fldCharType"); {
	case kind == "begin":
		*open = append(*open, []*element{e})
	case last < 0:
	case kind == "separate" && len((*open)[last]) == 1:
		(*open)[last] = append((*open)[last], e)
	case kind == "end":
		if last < mostFields {
			for _, mark := range append((*open)[last], e) {
				paired[mark] = true
			}
		}
		*open = (*open)[:last]
	}
}

// hyperlink is the address in the instruction of a field, "" if it is no link:
// HYPERLINK "https://undocs.org/A/99/1" \o "Tip".
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
