package text

import (
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// readSession reads the number of the session, which is also in most symbols, and returns the index of the line after
// it.
func (t *textReader) readSession(head []line) int {
	t.res.Session = t.res.Symbol.Session()
	for i, l := range head {
		if number := t.sessionIn(l.text); number != "" {
			t.res.Repeated.Session = number
			if t.res.Session == "" || t.isOrdinalSession(number) {
				t.res.Session = number
			}
			t.became(&head[i], resolution.Cover, "session")
			return i + 1
		}
	}
	return 0
}

// isOrdinalSession reports whether the session of a document that is numbered by years is known by another number, as
// the forty-fifth of the Commission on Human Rights, held in 1989. Those of the Economic and Social Council are years.
func (t *textReader) isOrdinalSession(number string) bool {
	const year = len("1989")
	if len(t.res.Session) != year || len(number) >= year {
		return false
	}
	organ := ontology.LoadAuthority().ByPath(t.res.Organ)
	if organ == nil {
		return false
	}
	_, ok := ontology.SessionOf(organ, number)
	return ok
}

// sessionIn returns the number of the session that a text names, "ES-10" for a special one, "" if it has other words.
func (t *textReader) sessionIn(text string) string {
	if year := t.yearOf(text); year > 0 {
		return itoa(year)
	}
	if rest, ok := cutAny(text, t.words.Masthead.SessionHead); ok {
		word := strings.TrimSuffix(text, rest)
		if value, n := t.words.Number.ScanOrdinal(strings.TrimLeft(rest, " ")); n > 0 {
			return t.words.Masthead.Special[word] + itoa(value)
		}
	}
	for _, word := range t.words.Masthead.Sessions {
		value, n := t.words.Number.ScanOrdinal(text)
		if n == 0 {
			n = script.Digits(text) // a year, for the Economic and Social Council
			value = number(text[:n])
		}
		if rest := strings.TrimLeft(text[n:], " "); value > 0 && strings.EqualFold(rest, word) {
			return t.words.Masthead.Special[word] + itoa(value)
		}
	}
	return ""
}

// yearOf reads a session that has a year instead of a number, "Session de 2024", 0 if text is no such session.
func (t *textReader) yearOf(text string) int {
	for _, shape := range t.words.Masthead.Yearly {
		before, after, _ := strings.Cut(shape, "{year}")
		rest, ok := strings.CutPrefix(text, before)
		if n := script.Digits(rest); ok && n == len("2024") && rest[n:] == after {
			return number(rest[:n])
		}
	}
	return 0
}
