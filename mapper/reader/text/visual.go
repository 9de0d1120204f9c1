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
	last     int             // number of the last operative paragraph
	portions *portionWords   // for lines whose pieces do not go together
}

func newVisualOrder(l *lang.Language) *visualOrder {
	v := &visualOrder{months: l.Citation.Months[:], begins: l.Masthead.Conjunctions, verbs: l.Masthead.Finite,
		bound: l.Masthead.Bound, meetings: l.Masthead.MeetingHead, sessions: l.Masthead.SessionSigns}
	v.portions = newPortionWords(l, v.begins)
	for _, names := range v.months {
		for _, name := range names {
			if _, second, ok := strings.Cut(name, " "); ok && !strings.Contains(second, "/") && !slices.Contains(v.second, second) {
				v.second = append(v.second, second)
			}
		}
	}
	return v
}

// longestDrawn is the largest number of bytes of a line that was printed on a page; longer ones are no printed lines.
const longestDrawn = 1000

// line returns a printed line in the order in which it is read.
func (v *visualOrder) line(printed string) string {
	if len(printed) > longestDrawn {
		return printed
	}
	printed = withoutStrayLetters(printed)
	read := v.order(printed)
	if v.portions.isDoubtful(printed, read) {
		read = v.portions.better(printed, read)
	}
	n := labelBefore(read)
	if n != v.last+1 {
		if next, ok := v.nextItem(assemble(linked(pieces(unstretched(printed))))); ok {
			read, n = next, v.last+1
		}
	}
	if n > 0 {
		v.last = n
	}
	return read
}

// order puts the pieces of a printed line in order.
func (v *visualOrder) order(printed string) string {
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
	if marked, ok := v.markedLine(list); ok {
		return marked
	}
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

// openerAfter returns where an opener that begins with w is printed after the words that follow it, 0 for nowhere: a space
// between the two is before those or at the end, or there is none. w is not the end of another of all such words.
func openerAfter(t, w string, all []string) int {
	const longest = 70 // bytes of an opener
	at := strings.LastIndex(t, w)
	if at <= 0 || len(t)-at > longest {
		return 0
	}
	for _, longer := range all {
		if head, ok := strings.CutSuffix(longer, w); ok && head != "" && strings.HasSuffix(t[:at], head) {
			return 0
		}
	}
	rest := t[at+len(w):]
	switch before := script.Last(strings.TrimRight(t[:at], " ")); {
	case strings.TrimSpace(rest) == "": // the line ends with it
		if t[0] != ' ' && t[at-1] == ' ' {
			return 0
		}
	case t[0] == ' ':
	case rest[0] != ' ':
		return 0
	case t[at-1] == ' ' && (!strings.HasSuffix(t, " ") || !isArabicLetter(before) && !isVowelSign(before)):
		return 0
	}
	return at
}

// isVowelSign reports whether r is a sign over or under a letter.
func isVowelSign(r rune) bool { return r >= 0x64b && r <= 0x652 }

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
			if at := openerAfter(t, w, v.begins); at > 0 {
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
			return verbFirst(list, i, at)
		}
	} else if at := v.verbAtEnd(t); at > 0 && i > 1 && list[0].kind == figure {
		return verbFirst(list, i, at)
	}
	return list
}

// verbFirst splits piece i before the verb at its end and puts that first.
func verbFirst(list []piece, i, at int) []piece {
	t := list[i].text
	out := slices.Clone(list[:i])
	out = append(out, piece{kind: words, text: " " + strings.TrimSpace(t[at:]) + " "}, piece{kind: words, text: strings.TrimLeft(t[:at], " ")})
	return append(out, list[i+1:]...)
}

// verbAtEnd returns where the verb of an operative paragraph begins that ends text and is glued to the word before, since it
// is in a typeface of its own: "على أن تقوميشجع". It is 0 if there is none.
func (v *visualOrder) verbAtEnd(text string) (at int) {
	const shortest = 4 // letters that are hardly the end of another word
	text = strings.TrimRight(text, " ")
	for _, w := range v.verbs {
		head, ok := strings.CutSuffix(text, w)
		if ok && head != "" && utf8.RuneCountInString(w) >= shortest && head[len(head)-1] != ' ' {
			return len(head)
		}
	}
	return 0
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
