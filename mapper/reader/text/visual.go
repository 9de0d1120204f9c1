package text

import (
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/ontology/script"
)

// A visualOrder turns lines as extractors such as Tika print them, which follow the order in which a page is drawn, into lines
// to read.
type visualOrder struct {
	vocabulary
	begins   []string // words with which the openers of a preamble begin: "وإذ"
	verbs    []string // of operative paragraphs
	meetings []string // words before the number of a meeting
	bound    []string // pairs of words that no line end separates: "ولا سيما"
}

func newVisualOrder(l *lang.Language) *visualOrder {
	return &visualOrder{vocabulary: newVocabulary(l), begins: []string{"وإذ", "إذ"}, verbs: l.Masthead.Finite,
		bound: l.Masthead.Bound, meetings: l.Masthead.MeetingHead}
}

// longestDrawn is the largest number of bytes of a line that was printed on a page; longer ones are no printed lines.
const longestDrawn = 1000

// line returns a printed line in the order in which it is read.
func (v *visualOrder) line(printed string) string {
	if len(printed) > longestDrawn || strings.Contains(printed, "://") {
		return printed
	}
	printed = withoutStrayLetters(printed)
	if met, ok := v.meeting(printed); ok {
		return met
	}
	if isPlain(printed) {
		printed = unstretched(printed)
		if stop, rest, ok := cutStopBefore(printed); ok {
			return rest + stop
		}
		return v.rotated(v.led("", printed))
	}
	if job, ok := jobLine(printed); ok {
		return job
	}
	read, ok := v.untangled(printed)
	if !ok {
		return printed
	}
	read = unstretched(read)
	if d := script.Digits(read); d > 0 && strings.HasPrefix(read[d:], "()") { // the mark of a footnote before its empty brackets
		read = read[:d] + " " + read[d:]
	}
	return read
}

// isPlain reports whether a line is Arabic words without signs and figures, none of them cut: one portion or several.
func isPlain(printed string) bool {
	before := ' '
	for _, r := range printed {
		switch class := glyphClassOf(r); {
		case class != arabicGlyph && class != neutralGlyph, r == tatweel && before == ' ', r == ' ' && (before == ' ' || isVowelSign(before)):
			return false
		}
		before = r
	}
	return true
}

// led puts the opener or the verb of a paragraph before the words that are printed before it, since it is in a typeface of its own:
// " إلى المناراتوإذ يشير" is "وإذ يشير إلى المنارات".
func (v *visualOrder) led(before, text string) string {
	label := len(before) == 0
	if d := script.Digits(before); d > 0 {
		label = strings.Trim(before[d:], " -–") == ""
	}
	if !label || text == "" {
		return text
	}
	if before == "" {
		for _, w := range v.begins {
			if at := openerAfter(text, w); at > 0 {
				return text[at:] + text[:at]
			}
		}
		return text
	}
	at := -1
	for _, w := range v.verbs {
		if k := strings.LastIndex(text, w); k > at && k > 0 && text[k-1] != ' ' && utf8.RuneCountInString(w) > 2 {
			at = k
		}
	}
	if at > 0 {
		return text[at:] + text[:at]
	}
	return text
}

// openerAfter returns where an opener that begins with w is printed after the words that follow it, 0 for nowhere: a space
// between the two is before those or at the end, or there is none.
func openerAfter(t, w string) int {
	const longest = 70 // bytes of an opener
	at := strings.LastIndex(t, w)
	if at <= 0 || len(t)-at > longest || strings.HasPrefix(w, "إذ") && strings.HasSuffix(t[:at], "و") {
		return 0
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

// cutStopBefore cuts from a line without figures the stop that ends it and is printed before it, "،إن مجلس الأمن".
func cutStopBefore(printed string) (stop, rest string, ok bool) {
	r, n := utf8.DecodeRuneInString(printed)
	if !strings.ContainsRune("،؛.:", r) || strings.ContainsAny(printed, "0123456789/") {
		return "", printed, false
	}
	rest = strings.TrimRight(printed[n:], " ")
	return printed[:n], rest, isArabicLetter(script.First(rest))
}

// jobLine reads the foot of a page with the job number: "2/4 44 90102- (A)" is "2/4 44-90102 (A)".
func jobLine(printed string) (string, bool) {
	f := strings.Fields(printed)
	for i := 1; i < len(f); i++ {
		if number, ok := strings.CutSuffix(f[i], "-"); ok && onlyDigits(number) && onlyDigits(f[i-1]) && !strings.ContainsFunc(printed, isArabicLetter) {
			f[i-1] += "-" + number
			return strings.Join(append(f[:i], f[i+1:]...), " "), true
		}
	}
	return "", false
}
