package source

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/resolution"
)

// Unread is the warning for words on some lines of a source that became no part of what was read.
func Unread(first, last int, words string) resolution.Warning {
	lines := fmt.Sprintf("line %d", first)
	if last > first {
		lines = fmt.Sprintf("lines %d to %d", first, last)
	}
	return resolution.Warning{Code: resolution.UnreadText, Text: lines + ": " + beginning(words)}
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
