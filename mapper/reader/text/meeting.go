package text

import (
	"strings"

	"github.com/unkg/unkg/ontology/script"
)

// isNumeral reports whether a text begins with a number in the language's own numerals: "一九五一年".
func (t *textReader) isNumeral(text string) bool {
	return strings.ContainsRune(t.words.Number.Numerals, script.First(text))
}

// meetingNumber returns the number in the name of a meeting, 0 if it has none.
func (t *textReader) meetingNumber(text string) int {
	if rest, ok := t.cutMeetingHead(text); ok {
		rest = squeeze(rest)
		return max(0, number(rest[:script.Digits(rest)]))
	}
	n, _ := t.ordinal(text)
	return n
}

// cutMeetingHead cuts the words that precede the number of a meeting from text, ignoring the spaces of text.
func (t *textReader) cutMeetingHead(text string) (rest string, ok bool) {
	for _, w := range t.heads {
		if rest, ok = cutSpaced(text, w); ok {
			return rest, true
		}
	}
	return text, false
}

// isOrdinal reports whether a text may begin with an ordinal number, in figures or in words.
func (t *textReader) isOrdinal(text string) bool {
	prefix := t.words.Number.Prefix
	if _, ok := t.cutMeetingHead(text); ok {
		return true
	}
	if text != "" && script.IsDigit(text[0]) || prefix != "" && strings.HasPrefix(text, prefix) {
		return true
	}
	_, rest := t.ordinal(text)
	return rest != text
}

// longestMeeting is the largest number of bytes of the name of a meeting.
const longestMeeting = 120

// isMeeting reports whether text is the name of a meeting or its beginning, since extractors may cut it: "50th plenary
// meeting", "50th", "第50次全".
func (t *textReader) isMeeting(text string) bool {
	if text == "" || len(text) > longestMeeting {
		return false
	}
	if text == t.words.Number.Prefix {
		return true
	}
	if rest, ok := t.cutMeetingHead(text); ok {
		return onlyDigits(squeeze(rest))
	}
	_, rest := t.ordinal(text)
	if rest == text {
		return false
	}
	rest = squeeze(rest)
	for _, w := range t.meetings {
		if strings.HasPrefix(w, rest) {
			return true
		}
	}
	return false
}

// ordinal reads the ordinal number that text begins with, and returns its value and what follows it; all of the text
// if there is none. Spaces may separate the figure from its prefix and ending: "50 th".
func (t *textReader) ordinal(text string) (value int, rest string) {
	if text == "" {
		return 0, text
	}
	if value, n := t.words.Number.ScanOrdinal(text); n > 0 {
		return value, text[n:]
	}
	if prefix := t.words.Number.Prefix; prefix == "" && script.IsDigit(text[0]) || prefix != "" && strings.HasPrefix(text, prefix) {
		tight := squeeze(text)
		if value, n := t.words.Number.ScanOrdinal(tight); n > 0 {
			return value, tight[n:]
		}
	}
	return 0, text
}
