package outline

import (
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
)

// quotes are pairs of quotation marks around a title or a statement.
var quotes = []struct{ open, close string }{{"“", "”"}, {"«", "»"}, {"„", "“"}, {"\"", "\""}, {"”", "“"}}

// OpeningQuote returns the first of the marks that open a quotation, its pair and its place, -1 if there is none.
func OpeningQuote(text string) (open, close string, at int) {
	at = -1
	for _, q := range quotes {
		if i := strings.Index(text, q.open); i >= 0 && (at < 0 || i < at) {
			open, close, at = q.open, q.close, i
		}
	}
	return open, close, at
}

// mostItems is more items of the agenda than an introduction names: official ones have two at most.
const mostItems = 20

// QuotedItems returns the items whose titles an introduction quotes.
func QuotedItems(text string) (items []resolution.AgendaItem) {
	for len(items) < mostItems {
		open, close, at := OpeningQuote(text)
		if at < 0 {
			return items
		}
		title, rest, ok := strings.Cut(text[at+len(open):], close)
		if !ok {
			return items
		}
		items = append(items, resolution.AgendaItem{Title: strings.Trim(title, " ,،，")})
		text = rest
	}
	return items
}
