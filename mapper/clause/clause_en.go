package clause

import (
	"strings"
)

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
