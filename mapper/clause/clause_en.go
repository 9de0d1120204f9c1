package clause

import (
	"strings"

	"github.com/unkg/unkg/mapper/lang"
)

// continuesGerund reports whether a participle joined by "and" at i continues a gerund before it: "by building capacity and
// strengthening institutions". Then it is not a verb of the organ.
func continuesGerund(l *later, i int, v *verb) bool {
	return v.Form != lang.Operative && gerund(l.text[max(l.from, verbEnd(l.found), i-longestBefore):i])
}

// longestBefore is how many bytes before a conjunction are searched for a gerund.
const longestBefore = 400

// gerund reports whether before, the text between a verb and an "and" without a comma, contains a gerund or
// participle that a following "-ing" form continues: "by building capacity and", "shaping, enabling and". Then that
// form is not a verb of the organ.
func gerund(before string) bool {
	last, comma := "", false
	for _, w := range strings.Fields(before) {
		if strings.HasSuffix(strings.TrimRight(w, ","), "ing") && (comma || governsGerund(last)) {
			return true
		}
		last, comma = w, strings.HasSuffix(w, ",")
	}
	return strings.HasSuffix(last, "ing")
}

// governsGerund reports whether a word is a preposition that a gerund can follow.
func governsGerund(w string) bool {
	switch w {
	case "by", "in", "of", "for", "through", "to", "with", "on", "including", "as", "from", "and", "towards", "at", "after", "before", "without", "into":
		return true
	}
	return false
}
