package akn

import (
	"strings"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/reader/outline"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// mostBefore is how many blocks with words may be before the introduction of a presidential statement: its title and
// why it was issued again.
const mostBefore = 3

// findIntroduction returns the block of a main body that introduces a presidential statement, nil if there is none: "At
// the 9322nd meeting of the Security Council, held on ..., in connection with the Council's consideration of the item
// entitled "...", the President made the following statement on behalf of the Council:".
func findIntroduction(main *element) *element {
	if main == nil {
		return nil
	}
	before := 0
	for c := main.first; c != nil && before <= mostBefore; c = c.next {
		words := c.words()
		if c.name == "" || words == "" {
			continue
		}
		if c.name == "alinea" || introduces(words) {
			return c
		}
		before++
	}
	return nil
}

// opening reads the blocks up to the introduction of a presidential statement, among them its title where the preface
// has none. It reports whether e is one of them.
func (b *body) opening(e *element) bool {
	switch {
	case b.introduction == nil:
		return false
	case e == b.introduction:
		b.introduction = nil
		readIntroduction(b.r, e.words())
		fallthrough
	default:
		b.addHeading(e)
	case !b.titled && (e.child("docTitle") != nil || isHeadingClass(e.attr("class"))):
		b.titled = true
		b.r.Title, _ = outline.CutDash(e.take())
	}
	b.lostNotes(e)
	return true
}

// introduces reports whether a text announces what follows and is not yet in the quotation marks of a statement.
func introduces(text string) bool {
	_, _, at := outline.OpeningQuote(text)
	return at != 0 && (strings.HasSuffix(text, ":") || strings.HasSuffix(text, "："))
}

// readIntroduction reads the meeting, its date and the items of the agenda from the introduction of a statement.
func readIntroduction(r *resolution.Resolution, text string) {
	r.AgendaItems = append(r.AgendaItems, outline.QuotedItems(text)...)
	words := lang.Get(r.Language)
	if words == nil {
		return
	}
	if date := words.FindDate(text); date != "" {
		r.Repeated.Adopted = append(r.Repeated.Adopted, date)
	}
	if number := meetingIn(words, text); number != "" {
		r.Repeated.Meeting = number
		r.Meeting = string(ontology.MeetingRecord(r.Organ, r.Session, number))
	}
}

// meetingIn returns the number of the first meeting that a text names, "" if it names none: "9322" of "the 9322nd
// (resumed) meeting".
func meetingIn(words *lang.Language, text string) string {
	for i := 0; i < len(text); i++ {
		n := script.Digits(text[i:])
		if n == 0 {
			continue
		}
		before, after := strings.TrimRight(text[:i], " "), text[i+n:]
		for _, s := range words.Number.Suffixes {
			if rest, ok := strings.CutPrefix(after, s); ok {
				after = rest
				break
			}
		}
		after = strings.TrimLeft(after, " ")
		if strings.HasPrefix(after, "(") {
			_, after, _ = strings.Cut(after, ")")
			after = strings.TrimLeft(after, " ")
		}
		for _, w := range words.Masthead.Meeting {
			if strings.HasPrefix(after, w) || strings.HasSuffix(before, w) {
				return text[i : i+n]
			}
		}
		i += n
	}
	return ""
}
