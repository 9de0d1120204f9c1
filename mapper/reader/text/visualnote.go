package text

import (
	"slices"
	"strings"
)

// noteOf takes the number of a footnote and its empty brackets out of the first line of the note: ")( … 5", "5 )(…".
func noteOf(list []piece) (mark string, rest []piece, ok bool) {
	at := -1
	for i := 0; i+1 < len(list); i++ {
		if list[i].text == ")" && list[i+1].text == "(" {
			at = i
			break
		}
	}
	if at < 0 {
		return "", nil, false
	}
	if at == 2 && list[0].kind == figure && list[1].text == " " {
		return list[0].text, list[4:], true
	}
	if at > 2 && list[at-1].text == " " && list[at-2].kind == figure {
		rest = append(rest, list[:at-2]...)
		return list[at-2].text, append(rest, list[at+2:]...), true
	}
	for i := at + 2; i < len(list); i++ {
		if list[i].kind == figure && (i+1 == len(list) || list[i+1].kind == symbol || strings.HasPrefix(list[i+1].text, " ")) {
			rest = append(rest, list[:at]...)
			rest = append(rest, list[at+2:i]...)
			return list[i].text, append(rest, list[i+1:]...), true
		}
	}
	return "", nil, false
}

// labelledNote reads the first line of a paragraph with the mark of a footnote: ")  تحيط علما1 (؛2-" is "1- تحيط علما(2)؛".
func (v *visualOrder) labelledNote(list []piece) (string, bool) {
	n := len(list)
	if n < 6 || list[0].text != ")" || list[1].kind != words || !strings.HasPrefix(list[1].text, "  ") || list[2].kind != figure ||
		list[n-1].text != "-" || list[n-2].kind != figure {
		return "", false
	}
	open := n - 3
	for open > 2 && list[open].text != "(" {
		open--
	}
	if open == 2 {
		return "", false
	}
	rest := append(slices.Clone(list[3:open]), list[open+1:n-2]...)
	return list[2].text + "- " + strings.TrimLeft(list[1].text, " ") + "(" + list[n-2].text + ")" + v.read(rest), true
}

// markedLine reads a line with the marks of several footnotes, whose brackets are drawn after the words: the words that begin
// the line have no space before them, the others follow in the order in which they are printed, and so do the marks:
// ") وحراس الموانئ3)حراس المنارات )4)" is "حراس المنارات(3) وحراس الموانئ(4)".
func (v *visualOrder) markedLine(list []piece) (string, bool) {
	var marks, rest []string
	first, before, brackets := "", "", 0
	for i, p := range list {
		switch {
		case p.kind == figure && len(p.text) < 3 && (i+1 < len(list) && isBracket(list[i+1].text)):
			if len(marks) > 0 && number(p.text) != number(marks[len(marks)-1])+1 {
				return "", false
			}
			marks = append(marks, p.text)
		case p.kind == figure && before == "" && first == "":
			before = p.text
		case isBracket(p.text):
			brackets++
		case p.kind != words:
			return "", false
		case strings.Trim(p.text, " ") == "":
		case p.text[0] == ' ' || strings.HasPrefix(p.text, "،") || strings.HasPrefix(p.text, "؛"):
			rest = append(rest, strings.TrimRight(p.text, " "))
		case first != "" || before != "" && list[i-1].text != before:
			return "", false
		default:
			first = strings.TrimRight(p.text, " ")
		}
	}
	k := len(marks)
	if k < 2 || brackets != 2*k || first == "" || len(rest) != k && len(rest) != k-1 {
		return "", false
	}
	var b strings.Builder
	b.WriteString(first)
	if before != "" {
		b.WriteString(" " + before)
	}
	for i, m := range marks {
		b.WriteString("(" + m + ")")
		if i < len(rest) {
			b.WriteString(rest[i])
		}
	}
	return b.String(), true
}

func isBracket(s string) bool { return s == "(" || s == ")" }
