package source

import (
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/resolution"
)

// Unread is the warning for words from one place of a source to another that became no part of what was read.
func Unread(first, last Place, words string) resolution.Warning {
	return resolution.Warning{Code: resolution.UnreadText, Text: first.To(last) + ": " + beginning(words)}
}

// mostWords is how many bytes of unread words a warning quotes.
const mostWords = 60

func beginning(words string) string {
	words = strings.Join(strings.Fields(words), " ")
	if len(words) <= mostWords {
		return words
	}
	cut := mostWords
	for !utf8.RuneStart(words[cut]) {
		cut--
	}
	return words[:cut] + "…"
}
