package text

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/ontology/script"
)

// rotated puts at the beginning of a line the word that belongs there and is printed at its end, since a space that
// does not break keeps it together with the next one.
func (v *visualOrder) rotated(printed string) string {
	trimmed := strings.TrimRight(printed, " ")
	at := strings.LastIndexByte(trimmed, ' ')
	if at < 0 {
		return printed
	}
	word := trimmed[at+1:]
	for _, pair := range v.bound {
		if first, second, _ := strings.Cut(pair, " "); first == word && strings.HasPrefix(trimmed, second) {
			return word + " " + trimmed[:at]
		}
	}
	return printed
}

// rotatedOpener reports whether rotated has put an opener at the beginning of a line: it is inside a paragraph, since that of a
// paragraph is in its place.
func (v *visualOrder) rotatedOpener(read, printed string) bool {
	for _, w := range v.begins {
		if strings.HasPrefix(read, w+" ") && strings.HasSuffix(strings.TrimRight(unstretched(printed), " \r"), " "+w) {
			return true
		}
	}
	return false
}

// firstOf reads the first line of a numbered paragraph wherever its number, the dash and its first words are printed: the words
// begin with two spaces, and the number follows them. "ف الاجتماعات5 -  تلاحظ توقُّ" is "5- تلاحظ توقُّف الاجتماعات".
func (v *visualOrder) firstOf(list []piece) (string, bool) {
	dash := slices.IndexFunc(list, func(p piece) bool { return p.text == "-" || p.text == "–" })
	if dash < 0 {
		return "", false
	}
	if n := len(list); dash > 2 && dash+2 == n && list[dash-1].text == " " && list[dash-2].kind == figure && strings.HasPrefix(list[n-1].text, "  ") {
		return list[dash-2].text + "- " + strings.TrimLeft(list[n-1].text, " ") + v.read(list[:dash-2]), true
	}
	for i := 2; i < len(list); i++ { // a quotation mark is printed between: "تمويل24 ”  تقرر … -"
		if p := list[i]; p.kind != words || !strings.HasPrefix(p.text, "  ") || !strings.ContainsAny(list[i-1].text, "”“\"") || dash < i {
			continue
		}
		k := i - 2
		for k > 0 && strings.Trim(list[k].text, " ”“") == "" {
			k--
		}
		if list[k].kind == figure && len(list[k].text) < 4 {
			return list[k].text + "- " + strings.Trim(list[i].text, " ") + " ”" + v.read(list[:k]), true
		}
	}
	for i := 0; i+1 < len(list); i++ {
		words, number := list[i], list[i+1]
		if words.kind != 'w' || number.kind != figure || len(number.text) > 3 || !strings.HasPrefix(words.text, "  ") && (i != 1 || dash != 0) ||
			!isArabicLetter(script.First(strings.TrimLeft(words.text, " "))) {
			continue
		}
		rest := make([]piece, 0, len(list))
		for k, p := range list {
			if k == i || k == i+1 || k == dash || k == i-2 && dash == i-1 && strings.Trim(p.text, " ") == "" {
				continue
			}
			rest = append(rest, p)
		}
		if len(rest) > 0 && i > 1 && dash == i-1 && strings.TrimSpace(rest[min(i-2, len(rest)-1)].text) == "" {
			rest = slices.Delete(rest, min(i-2, len(rest)-1), min(i-2, len(rest)-1)+1)
		}
		return number.text + "- " + strings.TrimLeft(words.text, " ") + v.read(rest), true
	}
	return "", false
}

// labelled reads the first line of a sub-paragraph: "(أ ... (" is "(أ) ...".
func labelled(printed string) (string, bool) {
	head, ok := strings.CutPrefix(printed, "(")
	if !ok {
		return "", false
	}
	label, rest, ok := strings.Cut(head, " ")
	if n := utf8.RuneCountInString(label); !ok || n == 0 || n > 3 || strings.ContainsFunc(label, func(r rune) bool { return !isArabicLetter(r) }) {
		return "", false
	}
	rest, ok = strings.CutSuffix(strings.TrimRight(rest, " "), "(")
	return "(" + label + ") " + rest, ok
}

// reportLine reads "[… (A/78/474، الفقرة 26)]", the line under the heading: ")… [A/78/474([26، الفقرة ".
func reportLine(list []piece) (string, bool) {
	open, at := -1, -1
	for i, p := range list {
		switch {
		case p.text == ")" && open < 0 && at < 0:
			open = i
		case p.kind == symbol && i > 0 && list[i-1].text == "[" && at < 0:
			at = i
		}
	}
	if open < 0 || at < open+2 || open > 1 {
		return "", false
	}
	committee := strings.Trim(text(list[:open]), " ")
	if committee != "" {
		committee = " (" + committee + ")"
	}
	paragraph, number := "", ""
	symbols := list[at].text
	for _, p := range list[at+1:] {
		switch p.kind {
		case figure:
			number = p.text
		case symbol:
			symbols += paragraph + p.text
			paragraph = ""
		case words:
			paragraph = p.text
		}
	}
	closed := ")]"
	if paragraph != "" && number == "" {
		closed = "" // it goes on
	}
	return "[" + strings.Trim(list[open+1].text, " ") + committee + " (" + symbols + strings.TrimRight(paragraph+number, " ") + closed, true
}

// labelBefore is the number of the operative paragraph that a line in reading order begins, 0 if it begins none: 12 for
// "12- …".
func labelBefore(read string) int {
	d := script.Digits(read)
	if d == 0 || d > 3 || !strings.HasPrefix(strings.TrimLeft(read[d:], " "), "-") {
		return 0
	}
	return number(read[:d])
}

// nextItem reads the first line of the operative paragraph after the last one wherever its number is printed: a line with
// that number, a dash, and a verb after two spaces or before the dash.
func (v *visualOrder) nextItem(list []piece) (string, bool) {
	label := itoa(v.last + 1)
	figures := slices.IndexFunc(list, func(p piece) bool { return p.kind == figure && p.text == label })
	dash := -1
	for i, p := range list {
		if p.text == "-" || p.text == "–" {
			dash = i
			if i > figures {
				break
			}
		}
	}
	if figures < 0 || dash < 0 {
		return "", false
	}
	begin := slices.IndexFunc(list, func(p piece) bool { return p.kind == words && strings.HasPrefix(p.text, "  ") && v.begunByVerb(p.text) })
	verb := ""
	if begin < 0 {
		if dash == 0 || list[dash-1].kind != words {
			return "", false
		}
		at := v.verbAtEnd(list[dash-1].text)
		begin = slices.IndexFunc(list, func(p piece) bool { return p.kind == words && strings.HasPrefix(p.text, "  ") })
		if at == 0 || begin < dash {
			return "", false
		}
		list = slices.Clone(list)
		verb, list[dash-1].text = strings.TrimSpace(list[dash-1].text[at:])+" ", list[dash-1].text[:at]
	}
	var rest []piece
	for i, p := range list {
		if i != figures && i != dash && i != begin && strings.Trim(p.text, " ") != "" {
			rest = append(rest, p)
		}
	}
	return label + "- " + verb + strings.TrimLeft(list[begin].text, " ") + v.read(rest), true
}

// begunByVerb reports whether words begin with a verb of operative paragraphs.
func (v *visualOrder) begunByVerb(text string) bool {
	first, _, _ := strings.Cut(strings.TrimLeft(text, " "), " ")
	return slices.Contains(v.verbs, first)
}
