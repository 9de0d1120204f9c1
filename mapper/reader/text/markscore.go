package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/reader/outline"
	"github.com/unkg/unkg/ontology/script"
)

// slashMark reports whether a number that text follows is a mark of the form "1/": with a slash that no word follows.
func slashMark(text string) bool {
	rest, ok := strings.CutPrefix(strings.TrimLeft(text, " "), "/")
	r := script.First(rest)
	return ok && !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// markScore scores how much the digits raw[start:end] look like a footnote mark; -8 means that they cannot be one.
func (t *textReader) markScore(raw string, start, end int) int {
	score := t.markAfter(raw, end)
	if score <= -8 {
		return -8
	}
	a, n := utf8.DecodeLastRuneInString(raw[:start])
	if start == 0 {
		return -8
	}
	spaced := a == ' ' || a == '\n'
	head := raw[:start-n]
	alone := a == '\n' && (end == len(raw) || raw[end] == '\n')
	if spaced {
		a = script.Last(head)
	}
	if end < len(raw) && raw[end] == '.' && spaced && a != '.' {
		score -= 4 // "paragraph 4."
	}
	switch {
	case alone:
		return score + 5
	case t.words.Masthead.NoteMark != "" && !spaced && strings.HasSuffix(raw[:start], t.words.Masthead.NoteMark[:1]) && strings.HasPrefix(raw[end:], t.words.Masthead.NoteMark[1:]):
		if r := script.Last(strings.TrimRight(raw[:start-1], " \n")); start < 2 || raw[start-2] == ' ' || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("”“\"", r) {
			return score // "(1) ..."
		}
		return score + 8
	case strings.ContainsRune(",;:.，；：。、", a):
		if !spaced {
			if b := script.Last(head); isDigitRune(beforeLast(raw[:start])) && end-start == 3 && b != ' ' && a == ',' {
				return -8 // 50,345
			}
			if a == '.' && isDigitRune(beforeLast(raw[:start])) && !yearBefore(raw[:start-1]) && !symbolBefore(raw[:start-1]) {
				return -8 // 2.5
			}
			return score + 6
		}
		return score + 3
	case strings.ContainsRune(")]）》”’»\"」』", a):
		if spaced {
			return score + 2
		}
		return score + 5
	case script.IsIdeograph(a):
		if !spaced {
			return score + 3
		}
		if string(a) == t.words.Number.Prefix {
			return -8
		}
		return score + 1
	case unicode.IsLetter(a):
		if !spaced {
			if unicode.IsUpper(a) {
				return score + 1 // "G20", "CO2"
			}
			return score + 6
		}
		return score
	case isDigitRune(a) && spaced && end-start < 3: // "2044 12": hundreds after a space are those of a larger number
		if yearBefore(head) || symbolBefore(head) {
			return score + 1
		}
		return score
	case outline.IsDash(a) && !spaced && markBefore(head):
		return score + 3 // "1–3"
	}
	return -8
}

// markAfter is the part of markScore that depends on what follows the number.
func (t *textReader) markAfter(raw string, end int) int {
	if end == len(raw) {
		return 1
	}
	r, _ := utf8.DecodeRuneInString(raw[end:])
	switch {
	case r == '\n':
		if t.words.Number.IsDay(raw[end:]) {
			return -8
		}
		return 1
	case r == ' ':
		if t.words.Number.IsDay(raw[end:]) {
			return -8
		}
		next := script.First(strings.TrimLeft(raw[end:], " \n"))
		if strings.ContainsRune(t.words.Number.Counters, next) {
			return -4
		}
		return 1
	case strings.ContainsRune("/-–—%(（‑.", r):
		if r == '.' || r == '-' || r == '–' || r == '—' || r == '‑' {
			return -3
		}
		return -8
	case strings.ContainsRune(t.words.Number.Counters, r):
		return -5
	case script.IsIdeograph(r):
		return 0
	case unicode.IsLower(r) && end > 1 && !script.IsDigit(raw[end-2]) && endsWord(beforeDigits(raw[:end])):
		return -3 // the space after the mark was lost
	case unicode.IsLetter(r):
		return -8
	}
	return 0
}

// endsWord reports whether a mark may follow a character although a word follows the mark: "Agreement4and", ",4and".
func endsWord(r rune) bool { return r == ',' || r == ';' || unicode.IsLower(r) }

// beforeDigits is the character before the trailing digits of s.
func beforeDigits(s string) rune { return script.Last(s[:len(s)-trailingDigits(s)]) }

func isDigitRune(r rune) bool { return r >= '0' && r <= '9' }

// beforeLast is the last character but one.
func beforeLast(s string) rune {
	_, n := utf8.DecodeLastRuneInString(s)
	return script.Last(s[:len(s)-n])
}

// symbolBefore reports whether s ends in the number of a symbol: "A/59/30".
func symbolBefore(s string) bool {
	n := trailingDigits(s)
	return n > 0 && n < len(s) && s[len(s)-n-1] == '/'
}

// markBefore reports whether s ends in what may be the mark of a note: one or two digits after a word or a stop.
func markBefore(s string) bool {
	n := trailingDigits(s)
	if n == 0 || n > 2 {
		return false
	}
	r := script.Last(s[:len(s)-n])
	return unicode.IsLetter(r) || strings.ContainsRune(",;:.，；：。、)]）》”’", r)
}

// yearBefore reports whether s ends in a year.
func yearBefore(s string) bool {
	return trailingDigits(s) == 4
}
