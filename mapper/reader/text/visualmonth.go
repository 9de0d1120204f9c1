package text

import (
	"strings"

	"github.com/unkg/unkg/ontology/script"
)

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
