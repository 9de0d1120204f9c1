package text

import (
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/ontology/script"
)

// portionWords are the words by which the readings of a line that was drawn in portions are compared.
type portionWords struct {
	known  map[string]bool // words of the text that no line cuts
	months [][2]string     // the two names of each month: "كانون الأول", "ديسمبر"
	begins []string        // words with which the openers of a preamble begin: "وإذ"
	verbs  []string        // of operative paragraphs
}

func newPortionWords(l *lang.Language, begins []string) *portionWords {
	v := &portionWords{begins: begins, verbs: l.Masthead.Finite}
	for _, name := range l.Number.Months {
		if first, second, ok := strings.Cut(name, "/"); ok {
			v.months = append(v.months, [2]string{first, second})
		}
	}
	return v
}

// line reads a printed line by undoing how it was drawn.
func (v *portionWords) line(printed string) (string, bool) {
	read, ok := v.untangled(printed)
	if !ok {
		return "", false
	}
	read = treatySeriesIn(tightBrackets.Replace(unstretched(read)))
	if d := script.Digits(read); d > 0 && strings.HasPrefix(read[d:], "()") { // the mark of a footnote before its empty brackets
		read = read[:d] + " " + read[d:]
	}
	return read, true
}

// Points by which lines are read another time.
const (
	oddRead = 1.0 // a line that is read as pieces and is odder than this is doubtful
	oddGain = 0.5 // by so much another reading has to be less odd to be taken
)

// isDoubtful reports whether a line that was read as pieces, or the first line of a footnote, is worth a search for its portions. A
// line without figures and brackets is not: its words are in order.
func (v *portionWords) isDoubtful(printed, read string) bool {
	if !strings.ContainsAny(printed, "0123456789/()[]") || strings.Contains(printed, "://") || !strings.ContainsFunc(printed, isArabicLetter) {
		return false
	}
	return strings.Contains(printed, ")(") || strings.Contains(printed, "()") || v.oddness(read) > oddRead
}

// better returns the reading of a line by portions if it is clearly less odd than the one given.
func (v *portionWords) better(printed, read string) string {
	if other, ok := v.line(printed); ok && v.oddness(other)+oddGain < v.oddness(read) {
		return other
	}
	return read
}

// oddness is what is odd about a line that was read.
func (v *portionWords) oddness(read string) float64 {
	return oddText("", read) + v.oddSlashes("", read)
}

// led puts the opener or the verb of a paragraph before the words that are printed before it, since it is in a typeface of its own:
// " إلى المناراتوإذ يشير" is "وإذ يشير إلى المنارات".
func (v *portionWords) led(before, text string) string {
	body := strings.TrimLeft(text, "-–")
	label := text[:len(text)-len(body)]
	d := script.Digits(before)
	if before != "" && (d == 0 || strings.Trim(before[d:], " -–") != "" || label == "" && d == len(before)) {
		return text
	}
	if strings.HasPrefix(body, "  ") || label != "" && strings.HasPrefix(body, " ") {
		label, body = label+" ", body[1:]
	}
	words := strings.TrimRight(body, "([”‘") // signs after the words
	after := body[len(words):]
	at := 0
	if before == "" {
		for _, w := range v.begins {
			if at = openerAfter(words, w, v.begins); at > 0 {
				break
			}
		}
	} else {
		for _, w := range v.verbs {
			if k := strings.LastIndex(words, w); k > at && utf8.RuneCountInString(w) > 2 && len(words)-k < 60 && (words[k-1] != ' ' || strings.HasSuffix(words, " ")) &&
				!isArabicLetter(script.First(words[k+len(w):])) {
				at = k
			}
		}
	}
	if at <= 0 {
		return text
	}
	head, rest := words[at:], words[:at]
	if !strings.HasSuffix(head, " ") && !strings.HasPrefix(rest, " ") {
		head += " "
	}
	return label + head + rest + after
}

// tightBrackets removes the spaces inside brackets that links leave.
var tightBrackets = strings.NewReplacer("(  ", "(", "( ", "(", "  )", ")", " )", ")")

// begun reports whether a line begins with an opener.
func (v *portionWords) begun(text string) bool {
	for _, w := range v.begins {
		if strings.HasPrefix(text, w+" ") {
			return true
		}
	}
	return false
}

// treatySeriesIn writes a reference to the Treaty Series, whose stops are drawn after all its words, in its only form.
func treatySeriesIn(read string) string {
	at := strings.Index(read, "United")
	if at < 0 || !strings.Contains(read[at:], "Treaty") || !strings.Contains(read[at:], "Series") || !strings.Contains(read[at:], "vol") {
		return read
	}
	figures := strings.FieldsFunc(read[at:], func(r rune) bool { return !isDigitRune(r) })
	if len(figures) != 2 || strings.ContainsFunc(read[at:], isArabicLetter) {
		return read
	}
	return read[:at] + inTreatySeries(figures)
}
