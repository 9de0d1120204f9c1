package text

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/ontology/script"
)

// Extractors that follow the order in which a page is drawn, such as Tika, give the pieces of an Arabic line from left
// to right, turned piece by piece: what is read first comes last. A piece is text in one typeface and one direction.
// Where a typeface lacks a sign, such as a slash or a bracket, the sign is drawn after its piece, and a gap is left in
// the piece: "70/1" is "70 … /1", "كانون الأول/ديسمبر" is "ديسمبر … / كانون الأول". Between the two halves of a gap is a
// space.

// A pieceKind tells the pieces of a printed line apart.
type pieceKind byte

const (
	words  pieceKind = 'w' // Arabic words with their spaces and stops
	figure pieceKind = '0' // digits
	sign   pieceKind = '/' // a slash, a bracket, a dash, a quotation mark
	symbol pieceKind = 'A' // a symbol or words in Latin script
)

// A piece is part of a printed line.
type piece struct {
	kind pieceKind
	text string
	cut  bool // after two spaces: pieces meet here
}

// pieces splits a printed line.
func pieces(text string) (list []piece) {
	for i := 0; i < len(text); {
		start := i
		kind := kindAt(text[i:])
		for i < len(text) {
			_, n := utf8.DecodeRuneInString(text[i:])
			k := kindAt(text[i:])
			if k == words && kind == symbol && text[i] == ' ' && i+1 < len(text) && kindAt(text[i+1:]) == symbol {
				k = symbol // words in Latin script
			}
			if k != kind || kind == sign && i > start {
				break
			}
			i += n
		}
		list = appendPiece(list, kind, text[start:i])
	}
	return list
}

// appendPiece appends a piece, or two if two spaces inside the text show that two pieces meet.
func appendPiece(list []piece, kind pieceKind, text string) []piece {
	cut := len(list) > 0 && list[len(list)-1].kind == words && strings.HasSuffix(list[len(list)-1].text, "  ")
	if at := strings.Index(strings.TrimLeft(text, " "), "  "); kind == words && at >= 0 {
		at += len(text) - len(strings.TrimLeft(text, " "))
		if rest := text[at+1:]; strings.Trim(rest, " ") != "" {
			return append(list, piece{kind, text[:at+1], cut}, piece{kind, rest, true})
		}
	}
	return append(list, piece{kind, text, cut})
}

// kindAt is the kind of the character at the start of text.
func kindAt(text string) pieceKind {
	switch c := text[0]; {
	case script.IsDigit(c):
		return figure
	case c|0x20 >= 'a' && c|0x20 <= 'z':
		return symbol
	case strings.IndexByte("/()[]-\"", c) >= 0:
		return sign
	}
	if r, _ := utf8.DecodeRuneInString(text); r == '–' || r == '“' || r == '”' {
		return sign
	}
	return words
}

// A visualOrder turns printed lines into lines to read.
type visualOrder struct {
	months   [][]string      // names of each month
	begins   []string        // words with which the openers of a preamble begin: "وإذ"
	verbs    []string        // of operative paragraphs
	second   []string        // second words in names of months
	sessions []string        // signs before the number of a session: "د"
	meetings []string        // words before the number of a meeting
	bound    []string        // pairs of words that no line end separates: "ولا سيما"
	known    map[string]bool // words of the text that no line cuts
}

// longestDrawn is the largest number of bytes of a line that was printed on a page; longer ones are no printed lines.
const longestDrawn = 1000

// line returns a printed line in the order in which it is read.
func (v *visualOrder) line(printed string) string {
	if len(printed) > longestDrawn {
		return printed
	}
	if !strings.ContainsFunc(printed, isArabicLetter) {
		return latinLine(printed)
	}
	if met, ok := v.meeting(printed); ok {
		return met
	}
	if joined, ok := v.joinStretched(printed); ok {
		return text(v.leadFirst([]piece{{kind: words, text: joined}}))
	}
	printed = v.rotated(unstretched(printed))
	if item, ok := labelled(printed); ok {
		return item
	}
	if stop, rest, ok := cutStopBefore(printed); ok {
		printed = rest + stop
	}
	list := assemble(v.numbered(linked(pieces(printed))))
	if report, ok := reportLine(list); ok {
		return report
	}
	if noted, ok := v.labelledNote(list); ok {
		return noted
	}
	list = treatySeries(lettered(list))
	if mark, rest, ok := noteOf(list); ok {
		return mark + " ()" + v.read(rest)
	}
	if first, ok := v.firstOf(list); ok {
		return first
	}
	return v.read(list)
}

func isArabicLetter(r rune) bool { return r >= 0x620 && r <= 0x64a && r != tatweel }

// tatweel stretches a word in a justified line.
const tatweel = 'ـ'

// latinLine reads a line without Arabic words: a symbol or a date.
func latinLine(printed string) string {
	list := assemble(pieces(printed))
	if len(list) == 4 && list[0].kind == figure && list[2].kind == figure && list[3].kind == symbol { // 12  2024July
		return list[0].text + " " + list[3].text + " " + list[2].text
	}
	if mark, rest, ok := noteOf(list); ok {
		return mark + " ()" + text(treatySeries(rest))
	}
	for i := 1; i+2 < len(list); i++ { // a job number: 23 26027-
		if list[i].text == " " && list[i+2].text == "-" && list[i-1].kind == figure && list[i+1].kind == figure {
			list = slices.Clone(list)
			list[i].text, list[i+2].text = "-", ""
		}
	}
	return text(list)
}

// joinStretched reads a line whose words are stretched so far that they are printed in parts, from left to right: every
// part but the last begins with the sign that stretches: "ـا الب وإذ تعرب عن قلقه" is "وإذ تعرب عن قلقها الب…". The last
// part has no sign; it begins where the halves of words fit best.
func (v *visualOrder) joinStretched(printed string) (string, bool) {
	const joint = " " + string(tatweel)
	if !strings.HasPrefix(printed, string(tatweel)) || strings.HasPrefix(printed, strings.Repeat(string(tatweel), 8)) {
		return "", false
	}
	parts := strings.Split(printed, joint)
	last := strings.Fields(unstretched(parts[len(parts)-1]))
	label := ""
	for i := range parts {
		parts[i] = strings.TrimRight(unstretched(parts[i]), " ")
	}
	if n := trailingDigits(parts[0]); n > 0 {
		label, parts[0] = parts[0][len(parts[0])-n:]+"- ", parts[0][:len(parts[0])-n]
		if len(parts) == 1 {
			return "", false
		}
	}
	for _, p := range parts {
		if strings.ContainsFunc(p, func(r rune) bool { return isDigitRune(r) || r == '/' || r == '(' || r == ')' }) {
			return "", false
		}
	}
	best, at := 0, -1
	for k := 1; k < len(last); k++ {
		score := 0
		if v.known[last[len(last)-1]+last[0]] {
			score++
		}
		if len(parts) > 1 {
			if next, _, _ := strings.Cut(parts[len(parts)-2], " "); v.known[last[k-1]+strings.Trim(next, "،؛.")] {
				score += 2
			}
		}
		if slices.Contains(v.begins, last[k]) || last[k] == "-" || last[k] == "–" {
			score += 2
		}
		if score > best || score == best && len(parts) == 1 && k == 1 {
			best, at = score, k
		}
	}
	if at < 0 {
		return "", false
	}
	out := strings.Join(last[at:], " ") + strings.Join(last[:at], " ")
	for i := len(parts) - 2; i >= 0; i-- {
		out += parts[i]
	}
	return label + strings.TrimPrefix(out, "- "), true
}

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

// learn notes the words of lines that no stretching cuts.
func (v *visualOrder) learn(text string) {
	v.known = map[string]bool{}
	for len(text) > 0 {
		l, rest, _ := strings.Cut(text, "\n")
		text = rest
		if strings.Contains(l, " "+string(tatweel)) || strings.HasPrefix(l, string(tatweel)) {
			continue
		}
		for _, w := range strings.Fields(unstretched(l)) {
			v.known[strings.Trim(w, "،؛.:()0123456789/-”“")] = true
		}
	}
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

// numbered puts together numbers of the sessions until 1976, "217 ألف (د-3)", which are printed as "د217 … - ألف (3)".
func (v *visualOrder) numbered(list []piece) []piece {
	for i := 0; i+1 < len(list); i++ {
		session := strings.TrimSpace(list[i].text)
		if !slices.Contains(v.sessions, session) || list[i+1].kind != figure {
			continue
		}
		at := [3]int{-1, -1, -1} // the dash, the bracket, the number of the session
		for k := i + 2; k+1 < len(list) && at[2] < 0; k++ {
			switch p := list[k]; {
			case at[0] < 0 && p.text == "-":
				at[0] = k
			case at[0] >= 0 && at[1] < 0 && p.text == "(":
				at[1] = k
			case at[1] >= 0 && p.kind == figure:
				at[2] = k
			}
		}
		if at[2] < 0 {
			continue
		}
		end := at[2] + 1
		stop := ""
		if list[end].kind == words && end+1 < len(list) { // the stop after the bracket
			stop = list[end].text
			end++
		}
		if list[end].text != ")" {
			continue
		}
		number := list[i+1]
		number.text += " "
		if letter := strings.TrimSpace(text(list[at[0]+1 : at[1]])); letter != "" {
			number.text += letter + " "
		}
		number.text += "(" + session + "-" + list[at[2]].text + ")" + stop
		out := append(slices.Clone(list[:i]), number)
		out = append(out, list[i+2:at[0]]...)
		out = append(out, list[at[1]+1:at[2]]...)
		return append(out, list[end+1:]...)
	}
	return list
}

// meeting reads the line with the number of the meeting, whose words are stretched to the width of the page.
func (v *visualOrder) meeting(printed string) (string, bool) {
	const stretched = "ـــــــــ"
	if !strings.Contains(printed, stretched) {
		return "", false
	}
	var letters []rune
	digits := ""
	for _, r := range printed {
		if isArabicLetter(r) {
			letters = append(letters, r)
		} else if isDigitRune(r) {
			digits += string(r)
		}
	}
	slices.Sort(letters)
	for _, w := range v.meetings {
		name := []rune(squeeze(w))
		slices.Sort(name)
		if digits != "" && slices.Equal(name, letters) {
			return w + " " + digits, true
		}
	}
	return "", false
}

// cutStopBefore cuts from a line without figures the stop that ends it and is printed before it, "،إن مجلس الأمن".
func cutStopBefore(printed string) (stop, rest string, ok bool) {
	r, n := utf8.DecodeRuneInString(printed)
	if !strings.ContainsRune("،؛.:", r) || strings.ContainsAny(printed, "0123456789/") {
		return "", printed, false
	}
	rest = strings.TrimRight(printed[n:], " ")
	return printed[:n], rest, isArabicLetter(script.First(rest))
}

// unstretched removes the signs that stretch words.
func unstretched(s string) string {
	if !strings.ContainsRune(s, tatweel) {
		return s
	}
	return strings.ReplaceAll(s, string(tatweel), "")
}

// linked joins numbers that are printed as links: "  207  /  55" is "55/207" and "  (  2018  ) 2422" is "2422 (2018)".
func linked(list []piece) (out []piece) {
	for i := 0; i < len(list); i++ {
		is := func(k int, kind pieceKind, text string) bool {
			return i+k < len(list) && list[i+k].kind == kind && (text == "" || strings.TrimSpace(list[i+k].text) == strings.TrimSpace(text))
		}
		space := func(k int) bool { return is(k, words, " ") }
		switch {
		case is(0, figure, "") && space(1) && is(2, sign, "/") && space(3) && is(4, figure, ""):
			out = append(out, piece{figure, list[i+4].text + "/" + list[i].text, list[i].cut})
			i += 4
			continue
		case is(0, sign, "("):
			k := 1
			if space(k) {
				k++
			}
			if !is(k, figure, "") || len(list[i+k].text) != 4 {
				break
			}
			year := list[i+k].text
			if k++; space(k) {
				k++
			}
			if is(k, sign, ")") && space(k+1) && is(k+2, figure, "") {
				out = append(out, piece{figure, list[i+k+2].text + " (" + year + ")", list[i].cut})
				i += k + 2
				continue
			}
		}
		out = append(out, list[i])
	}
	return out
}

func text(list []piece) string {
	var b strings.Builder
	for _, p := range list {
		b.WriteString(p.text)
	}
	return b.String()
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

// mirrored exchanges a bracket for its opposite: brackets are printed as they look from the left.
func mirrored(s string) string {
	switch s {
	case "(":
		return ")"
	case ")":
		return "("
	case "[":
		return "]"
	case "]":
		return "["
	}
	return s
}

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

// A gap is a place at which a piece was cut: the first half begins one stretch of the printed line, the second half,
// after a slash, ends the next.
type gap struct {
	month    int // the gap is in the name of a month: 1 to 12; 0 for a number
	from, to int // the slash and the second half are list[from:to]
	second   string
	alone    bool // the stretch begins with the second half
}

// read puts the pieces of a line in order.
func (v *visualOrder) read(list []piece) string {
	for i := range list {
		if list[i].kind == symbol && strings.Contains(list[i].text, "/") {
			after := text(list[i+1:])
			if rest := list[i+1:]; len(rest) == 1 && rest[0].kind == words {
				after = stopsInPlace(after)
			} else if strings.ContainsFunc(after, isArabicLetter) || slices.ContainsFunc(list[i+1:], func(p piece) bool { return p.kind == symbol }) {
				after = v.read(list[i+1:])
			} else if strings.TrimSpace(after) == "،)" {
				after = ")،"
			}
			return v.read(list[:i]) + list[i].text + after
		}
	}
	list, gaps := v.gaps(list)
	if len(gaps) == 0 {
		return v.reversed(list, true)
	}
	size := len(list)
	list, start := v.secondStretch(list, gaps)
	for k := range gaps {
		gaps[k].from, gaps[k].to = gaps[k].from+len(list)-size, gaps[k].to+len(list)-size
	}
	var b strings.Builder
	from := 0
	for k := 0; k <= len(gaps); k++ {
		to := start
		if k > 0 {
			to = gaps[k-1].to
		}
		stretch := list[from:to]
		from = to
		if k > 0 {
			stretch = stretch[:len(stretch)-(to-gaps[k-1].from)]
		}
		if k == len(gaps) {
			b.WriteString(v.reversed(stretch, false))
			break
		}
		first := ""
		if len(stretch) > 0 {
			first, stretch = v.firstHalf(stretch, gaps[k])
		}
		b.WriteString(v.reversed(stretch, k == 0))
		if gaps[k].month > 0 {
			b.WriteString(" " + gaps[k].second + "/" + first + " ")
		} else {
			b.WriteString(first + "/" + gaps[k].second)
			if next := list[from:gaps[k].from]; len(next) > 0 && isArabicLetter(script.First(next[0].text)) {
				b.WriteByte(' ')
			}
		}
	}
	b.WriteString(v.reversed(list[from:], false))
	return b.String()
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

// treatySeries writes a reference to the Treaty Series, whose words and figures are printed apart.
func treatySeries(list []piece) []piece {
	for i, p := range list {
		if p.kind != symbol || !strings.HasPrefix(p.text, "Treaty Series") {
			continue
		}
		var figures []string
		for _, q := range list[i:] {
			if q.kind == figure {
				figures = append(figures, q.text)
			}
		}
		if len(figures) != 2 || i < 2 || !strings.HasPrefix(list[i-2].text+list[i-1].text, "United Nations") {
			return list
		}
		start := i - 1
		for start >= 0 && (list[start].kind == symbol || strings.Trim(list[start].text, " ,") == "") {
			start--
		}
		return append(slices.Clone(list[:start+1]), piece{kind: symbol, text: " United Nations, Treaty Series, vol. " + figures[0] + ", No. " + figures[1] + "."})
	}
	return list
}

// lettered puts brackets around a letter after a number: "ب من الميثاق73المادة ) (" is "المادة 73 (ب) من الميثاق".
func lettered(list []piece) []piece {
	n := len(list)
	if n < 6 || list[n-1].text != "(" || list[n-3].text != ")" || list[0].kind != words {
		return list
	}
	letter, rest, ok := strings.Cut(list[0].text, " ")
	if !ok || utf8.RuneCountInString(letter) > 2 || list[1].kind != figure {
		return list
	}
	list = slices.Clone(list[:n-3])
	list[0].text = " (" + letter + ") " + rest
	return list
}

// stopsInPlace moves the stop that ends words from before them, and the comma that precedes them from after them: ".المرفق ،" is
// "، المرفق.".
func stopsInPlace(s string) string {
	s = strings.TrimRight(s, " ")
	if rest, ok := strings.CutSuffix(s, "،"); ok && strings.HasSuffix(rest, " ") {
		s = "، " + strings.Trim(rest, " ")
		if stop, rest, ok := cutStopBefore(strings.TrimPrefix(s, "، ")); ok {
			s = "، " + rest + stop
		}
	}
	return s
}

// gaps finds the second halves of pieces that were cut. The list is returned with the names of months as pieces of
// their own.
func (v *visualOrder) gaps(list []piece) (out []piece, found []gap) {
	for i := 0; i < len(list); i++ {
		p := list[i]
		if p.text != "/" {
			out = append(out, p)
			continue
		}
		next := piece{}
		if i+1 < len(list) {
			next = list[i+1]
		}
		alone := next.kind != figure && len(out) > 1 && out[len(out)-1].kind == figure && strings.HasSuffix(out[len(out)-2].text, " ")
		if m, _ := v.month(next.text); m > 0 {
			alone = false
		}
		switch {
		case next.kind == figure && (len(out) == 0 || out[len(out)-1].kind != figure):
			out = append(out, p, next)
			found = append(found, gap{from: len(out) - 2, to: len(out), second: next.text})
			i++
		case alone:
			second := out[len(out)-1]
			out = append(out[:len(out)-1], p, second)
			found = append(found, gap{from: len(out) - 2, to: len(out), second: second.text, alone: true})
		case next.kind == words:
			month, n := v.month(next.text)
			if month == 0 {
				out = append(out, p)
				continue
			}
			rest := next.text[n:]
			if m, _ := v.month(rest); rest != "" && m > 0 && (m == month || month == partMonth) && v.lastMonth(strings.TrimRight(rest, " "), m) > 0 &&
				(i+2 == len(list) || list[i+2].cut) { // both halves: the name is not cut
				out = append(out, piece{kind: words, text: " " + strings.Trim(next.text[:n], " ") + "/" + strings.Trim(rest, " ") + " "})
				i++
				continue
			}
			out = append(out, p, piece{kind: words, text: next.text[:n]})
			found = append(found, gap{month: month, from: len(out) - 2, to: len(out), second: strings.TrimLeft(next.text[:n], " ")})
			if rest := next.text[n:]; rest != "" {
				list[i+1].text = rest
			} else {
				i++
			}
		default:
			out = append(out, p)
		}
	}
	return out, found
}

// month reads the name of a month at the start of text, after a space: how many bytes it takes, and which month it is.
func (v *visualOrder) month(text string) (month, n int) {
	space := len(text) - len(strings.TrimLeft(text, " "))
	for m, names := range v.months {
		for _, name := range names {
			rest, ok := strings.CutPrefix(text[space:], name)
			if ok && space+len(name) > n && (rest == "" || !isArabicLetter(script.First(rest))) {
				month, n = m+1, space+len(name)
			}
		}
	}
	if month == 0 {
		for _, w := range v.second {
			if rest, ok := strings.CutPrefix(text[space:], w); ok && (rest == "" || !isArabicLetter(script.First(rest))) {
				return partMonth, space + len(w)
			}
		}
	}
	return month, n
}

// partMonth is a month of whose name the first word is on the line before.
const partMonth = 13

// secondStretch returns where the second stretch of a line begins: with the first half of the second gap, or else
// where pieces meet. A name of a month inside a piece becomes a piece of its own.
func (v *visualOrder) secondStretch(list []piece, gaps []gap) (out []piece, start int) {
	end := gaps[0].from
	if len(gaps) == 1 {
		if gaps[0].alone {
			return list, end
		}
		if gaps[0].month == 0 && end > 1 && list[0].kind == figure && list[1].text == " " {
			return list, 1
		}
		for i := 1; i < end; i++ {
			if list[i].cut {
				return list, i
			}
		}
		for i := 1; i < end; i++ {
			if at := strings.IndexAny(list[i].text, "،؛."); list[i].kind == words && at > 0 && list[i].text[at-1] == ' ' {
				return split(list, i, at), i + 1
			}
			if list[i].text == "(" && strings.HasSuffix(list[i-1].text, " ") {
				return list, i
			}
		}
		if g := gaps[0]; g.month == 0 && end > 1 && strings.HasPrefix(list[1].text, " ") {
			return list, 1
		}
		return list, end
	}
	last := end - 1
	if gaps[0].month > 0 && last > 0 && list[last].kind == figure {
		last-- // the year
	}
	for i := last; i >= 0; i-- {
		if gaps[1].month == 0 {
			if i > 0 && list[i].kind == figure && strings.HasSuffix(list[i-1].text, " ") {
				return list, i
			}
			continue
		}
		if list[i].kind != words {
			continue
		}
		t := list[i].text
		at := len(strings.TrimRight(t, " ")) - v.lastMonth(strings.TrimRight(t, " "), gaps[1].month)
		if at == len(strings.TrimRight(t, " ")) {
			continue
		}
		if at = len(strings.TrimRight(t[:at], " ")); at > 0 {
			return split(list, i, at), i + 1
		}
		if i > 0 {
			return list, i
		}
	}
	return list, end
}

// lastMonth returns how many bytes at the end of text are the name of a month.
func (v *visualOrder) lastMonth(text string, month int) (n int) {
	for m, names := range v.months {
		for _, name := range names {
			if (m+1 == month || month == partMonth) && strings.HasSuffix(text, name) {
				n = max(n, len(name))
			}
		}
	}
	return n
}

// split makes two pieces of one; it changes the list.
func split(list []piece, i, at int) []piece {
	p := list[i]
	list[i].text = p.text[:at]
	return slices.Insert(list, i+1, piece{kind: p.kind, text: p.text[at:]})
}

// firstHalf takes the first half of a gap from the start of a stretch.
func (v *visualOrder) firstHalf(stretch []piece, g gap) (first string, rest []piece) {
	if len(stretch) > 1 && strings.Trim(stretch[0].text, " ") == "" {
		stretch = stretch[1:]
	}
	p := stretch[0]
	if p.kind == figure && g.month == 0 {
		return p.text, stretch[1:]
	}
	if p.kind == words && g.month > 0 {
		if m, n := v.month(p.text); m == g.month || m > 0 && g.month == partMonth {
			rest := slices.Clone(stretch)
			if rest[0].text = p.text[n:]; strings.TrimLeft(rest[0].text, " ") == "" {
				rest = rest[1:]
			}
			return strings.TrimLeft(p.text[:n], " "), rest
		}
	}
	return "", stretch
}

// reversed puts the pieces of a stretch of a line in order; first tells that it is the beginning of the line.
func (v *visualOrder) reversed(list []piece, first bool) string {
	if len(list) > 2 && list[0].text == "-" && strings.TrimSpace(list[1].text) == "." { // 75 -.  الهجرة/226
		return ".- " + v.reversed(list[2:], first)
	}
	list = slices.Clone(list)
	slices.Reverse(list)
	for i := range list {
		if list[i].kind == sign {
			list[i].text = mirrored(list[i].text)
		}
	}
	if first && len(list) > 0 {
		list = v.leadFirst(list)
	}
	for i := 1; i < len(list); i++ {
		// a sign is drawn after the words that follow it
		if p := list[i]; p.kind == sign && list[i-1].kind == words && strings.IndexByte(")-]–", p.text[0]) >= 0 || p.text == "–" {
			if before := list[i-1].text; strings.HasPrefix(before, "  ") || i > 1 && p.text == ")" && list[i-2].kind == figure && (before[0] == ' ' || !isArabicLetter(script.First(before))) {
				list[i-1], list[i] = list[i], list[i-1]
			}
		}
	}
	return text(list)
}

// leadFirst splits the opener from the words that are printed before it, since it is in a typeface of its own.
func (v *visualOrder) leadFirst(list []piece) []piece {
	i := 0
	for i < len(list) && list[i].kind != words || i < len(list) && strings.Trim(list[i].text, " ") == "" {
		i++
	}
	if i == len(list) {
		return list
	}
	t := list[i].text
	if i == 0 {
		for _, w := range v.begins {
			at := strings.LastIndex(t, w)
			const longest = 70 // bytes of an opener
			if at <= 0 || len(t)-at > longest || strings.HasPrefix(w, "إذ") && strings.HasSuffix(t[:at], "و") {
				continue
			}
			if t[0] == ' ' || strings.TrimSpace(t[at:]) == strings.TrimSpace(w) {
				return append([]piece{{kind: words, text: t[at:]}, {kind: words, text: t[:at]}}, list[1:]...)
			}
		}
		return list
	}
	if t[0] == ' ' && !strings.HasPrefix(t, "  ") {
		at := -1
		for _, w := range v.verbs {
			if k := strings.LastIndex(t, w); k > at && k > 0 && t[k-1] != ' ' {
				at = k
			}
		}
		if at > 0 {
			out := slices.Clone(list[:i])
			out = append(out, piece{kind: words, text: " " + t[at:]}, piece{kind: words, text: t[:at]})
			return append(out, list[i+1:]...)
		}
	}
	return list
}

// assemble puts the figures of symbols into their gaps: "78 474A/ /" is "A/78/474".
func assemble(list []piece) []piece {
	for i := 0; i < len(list); i++ {
		if list[i].kind != symbol || i+1 == len(list) || list[i+1].text != "/" {
			continue
		}
		end := i
		for end < len(list) && inSymbol(list[end]) {
			end++
		}
		for end > i && strings.TrimSpace(list[end-1].text) != "/" && list[end-1].kind != symbol && list[end-1].text != ")" {
			end--
		}
		frame := strings.Fields(text(list[i:end]))
		start := i // of the figures
		var figures []string
		for start > 0 && len(figures) < len(frame)+1 {
			p := list[start-1]
			if p.kind == figure {
				f := p.text
				if start > 1 && strings.HasSuffix(list[start-2].text, ".") {
					f = "." + f
				}
				figures = append(figures, f)
			} else if strings.Trim(p.text, " .") != "" {
				break
			}
			start--
		}
		slices.Reverse(figures)
		tail := -1 // the last slash, at the end of the line
		for k := end; k < len(list); k++ {
			if list[k].text == "/" && (k+1 == len(list) || list[k+1].kind == words && !isArabicLetter(script.First(strings.TrimLeft(list[k+1].text, " ")))) {
				tail = k
				break
			}
			if list[k].kind == symbol {
				break
			}
		}
		away := awayFigure(list[:start])
		if away < 0 && (tail < 0 && len(figures) == len(frame)-1 || tail >= 0 && len(figures) == len(frame)) {
			away = stretchFigure(list[:start])
		}
		if away >= 0 {
			need := len(frame)
			if tail >= 0 && len(figures) > 0 {
				need++
			}
			for len(figures) > need-1 {
				for list[start].kind != figure {
					start++
				}
				start++
				figures = figures[1:]
			}
			f := list[away].text
			if list[away+1].text == "." {
				f = "." + f
			}
			figures = append([]string{f}, figures...)
		}
		if tail >= 0 && len(figures) == len(frame)+1 {
			frame = append(frame, "/")
		} else {
			tail = -1
		}
		if len(figures) != len(frame) && len(figures) != len(frame)-1 {
			continue
		}
		var b strings.Builder
		for k, f := range frame {
			b.WriteString(f)
			if k < len(figures) {
				b.WriteString(figures[k])
			}
		}
		out := slices.Clone(list[:start])
		if away >= 0 {
			n := 1
			if away+1 < len(out) && out[away+1].text == "." {
				n = 2
			}
			out = slices.Delete(out, away, away+n)
		}
		at := len(out)
		out = append(out, piece{kind: symbol, text: b.String()})
		for k := end; k < len(list); k++ {
			if k != tail {
				out = append(out, list[k])
			}
		}
		list, i = out, at
	}
	return list
}

// awayFigure returns the figure before a bracket that belongs to the symbol in the brackets and is printed before the
// words that precede these, or -1: "2020)… 580S/ /" is "… (S/2020/580".
func awayFigure(list []piece) int {
	for i := len(list) - 2; i >= 0; i-- {
		if list[i].kind != figure {
			continue
		}
		next := i + 1
		if list[next].text == "." && next+1 < len(list) {
			next++
		}
		if list[next].text == ")" && (i == 0 || list[i-1].text != "(" && (i == 1 || list[i-2].text != "(")) {
			return i
		}
	}
	return -1
}

// stretchFigure returns the figure that begins the stretch before a symbol, or -1: the first one after the symbol before.
func stretchFigure(list []piece) (at int) {
	at = -1
	for i := len(list) - 1; i >= 0 && list[i].kind != symbol; i-- {
		if list[i].kind == figure {
			at = i
		}
	}
	return at
}

// inSymbol reports whether a piece may be part of the frame of a symbol: letters, slashes, brackets, hyphens.
func inSymbol(p piece) bool {
	switch p.kind {
	case symbol:
		return true
	case sign:
		return strings.Contains("/()-", p.text)
	}
	return strings.Trim(p.text, " ") == ""
}

func newVisualOrder(l *lang.Language) *visualOrder {
	v := &visualOrder{months: l.Citation.Months[:], begins: []string{"وإذ", "إذ"}, verbs: l.Masthead.Finite,
		bound: l.Masthead.Bound, meetings: l.Masthead.MeetingHead, sessions: l.Masthead.SessionSigns}
	for _, names := range v.months {
		for _, name := range names {
			if _, second, ok := strings.Cut(name, " "); ok && !strings.Contains(second, "/") && !slices.Contains(v.second, second) {
				v.second = append(v.second, second)
			}
		}
	}
	return v
}
