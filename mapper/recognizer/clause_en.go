package recognizer

import "strings"

// gerund reports whether before, the text of a clause in front of "and" without a comma, holds a gerund or participle
// that a following "-ing" form continues: "by building capacity and", "shaping, enabling and". Verbs of the organ that
// stand at its beginning do not count.
func gerund(before string, found []verb) bool {
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
