package mapper

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// reconcile compares what a source says in two places, and what it says with its symbol. It warns of contradictions
// and removes impossible dates, so that they do not reach a graph.
func reconcile(r *resolution.Resolution) {
	c := comparison{r}
	c.symbol()
	c.session()
	c.dates()
	c.meeting()
	c.votes()
	c.numbers()
	c.extent()
}

// A comparison checks one document for contradictions.
type comparison struct{ *resolution.Resolution }

func (c comparison) warn(code resolution.Code, where, format string, args ...any) {
	c.Warnings = append(c.Warnings, resolution.Warning{Code: code, Where: where, Text: fmt.Sprintf(format, args...)})
}

// symbol compares the number in the heading with the symbol, without the letters of parts, which have lines of their
// own.
func (c comparison) symbol() {
	_, number, _ := strings.Cut(string(c.Symbol), "/RES/")
	printed := figures.FindStringSubmatch(c.Repeated.Number)
	if own := figures.FindStringSubmatch(number); printed != nil && own != nil && (printed[1] != own[1] || printed[2] != own[2]) {
		c.warn(resolution.SymbolMismatch, "", "%s under %s", printed[0], c.Symbol)
	}
}

// figures are the two numbers in the number of a resolution: 79 and 48 in "79/48 A." and "دإط-79/48", 2254 and 2015 in
// "Resolution 2254 (2015)", 3299 and XXIX in "3299 (XXIX)".
var figures = regexp.MustCompile(`(\d+) ?[A-Z]? ?[/(] ?(\d+|(?:E?S-)?[IVXLC]+)\)?`)

// session compares the session on the cover page with that of the symbol, which takes precedence. Sources may give a
// special session by its number alone: 10 for the tenth emergency special session.
func (c comparison) session() {
	if s := c.Repeated.Session; s != "" && s != c.Session && !strings.HasSuffix(c.Session, "S-"+s) {
		c.warn(resolution.SessionMismatch, "", "%s on the cover of %s", s, c.Symbol)
	}
}

// dates compares the dates of the decision with one another, with the session and with the date of issue. Of the
// possible dates it takes the most frequent one, on a tie the first.
func (c comparison) dates() {
	decided, noun, participle := &c.Adopted, "adoption", "adopted"
	if c.Outcome.OfDraft() {
		decided, noun, participle = &c.Voted, "vote", "put to the vote"
	}
	first, last := c.Symbol.Adoptable()
	var given, refused []string
	for _, date := range append([]string{*decided}, c.Repeated.Adopted...) {
		switch {
		case date == "" || slices.Contains(refused, date):
			continue
		case !isDay(date):
			c.warn(resolution.NoDate, "", "%s %s", noun, date)
		case first != "" && (date < first || date > last):
			c.warn(resolution.DateRange, "", "%s on %s, between %s and %s by its symbol", participle, date, first, last)
		default:
			given = append(given, date)
			continue
		}
		refused = append(refused, date)
	}
	undecided := c.Outcome == ontology.Pending || c.Outcome == ontology.Withdrawn
	if *decided = commonest(given); *decided == "" && refused == nil && !undecided {
		c.warn(resolution.NoDate, "", "%s", noun)
	}
	for i, date := range given {
		if date != *decided && slices.Index(given, date) == i {
			c.warn(resolution.DateMismatch, "", "%s on %s or %s", participle, *decided, date)
		}
	}
	switch {
	case c.Issued == "" && c.Passages != nil: // the reader of plain text warns where a cover page lacks it
	case !isDay(c.Issued):
		c.warn(resolution.NoDate, "", "%s", strings.TrimSpace("issue "+c.Issued))
		c.Issued = ""
	case c.Issued < c.Adopted: // a draft is issued before the vote
		c.warn(resolution.DateOrder, "", "adopted on %s, issued on %s", c.Adopted, c.Issued)
	}
}

// isDay reports whether value, 2006-01-02, is a possible date of a document of the United Nations. Sources print
// 0001-01-01 for an unknown date.
func isDay(value string) bool {
	t, err := time.Parse(time.DateOnly, value)
	return err == nil && firstYear <= t.Year() && t.Year() <= lastYear
}

// meeting compares the session of the record with that of the document, and its number with that of the meeting.
func (c comparison) meeting() {
	series, number, ok := strings.Cut(c.Meeting, "/PV.")
	if !ok {
		return
	}
	if session, ok := strings.CutPrefix(series, "A/"); ok && c.Session != "" && session != c.Session {
		c.warn(resolution.MeetingMismatch, "", "%s for session %s", c.Meeting, c.Session)
	}
	if printed := c.Repeated.Meeting; printed != "" && printed != number {
		c.warn(resolution.MeetingMismatch, "", "%s for meeting %s", c.Meeting, printed)
	}
}

// votes compares the counts with the lists of States, where the source has them.
func (c comparison) votes() {
	for _, v := range []struct {
		name   string
		count  int
		states []string
	}{
		{"in favour", c.Votes.For, c.Votes.InFavour},
		{"against", c.Votes.Against, c.Votes.Opposed},
		{"abstaining", c.Votes.Abstaining, c.Votes.Abstain},
	} {
		if n := len(v.states); n > 0 && n != v.count {
			c.warn(resolution.VoteMismatch, "", "%d %s, %d named", v.count, v.name, n)
		}
	}
}

// numbers looks for operative paragraphs whose numbers are not consecutive. Numbering may start again under any
// heading.
func (c comparison) numbers() {
	part, last := "", 0
	for i := range c.Paragraphs {
		p := &c.Paragraphs[i]
		n, err := strconv.Atoi(p.Number)
		if p.Kind != resolution.Operative || err != nil {
			continue
		}
		own, _, _ := strings.Cut(p.ID, "op")
		own = strings.TrimLeft(own, "0123456789.") // "2.op1" is the second paragraph with that number
		switch {
		case n == last+1, n == 1 && (last > 1 || own != part):
		case last == 0:
			c.warn(resolution.NumberGap, p.ID, "%d is the first", n)
		default:
			c.warn(resolution.NumberGap, p.ID, "%d after %d", n, last)
		}
		part, last = own, n
	}
}

// extent checks that the text is complete, with its paragraphs and its end. The General Assembly, the Economic and
// Social Council and the Human Rights Council print the meeting and the date below the text; texts of the Security
// Council end with the last paragraph.
func (c comparison) extent() {
	if len(c.Paragraphs) == 0 {
		c.warn(resolution.NoParagraphs, "", "")
	}
	switch {
	case c.Symbol.Class() != "Resolution" || c.Repeated.Closed:
	case c.Symbol.Session() != "":
		c.warn(resolution.NoClosing, "", "")
	default:
		for i := len(c.Paragraphs) - 1; i >= 0; i-- {
			if p := &c.Paragraphs[i]; p.Kind != resolution.Annex {
				if !finished(p.Text) {
					c.warn(resolution.NoClosing, p.ID, "%s", lastRunes(p.Text, around))
				}
				return
			}
		}
	}
}

// finished reports whether a text ends with the end of a sentence.
func finished(text string) bool {
	text = strings.TrimRightFunc(text, func(r rune) bool {
		return unicode.In(r, unicode.Z, unicode.Pe, unicode.Pf, unicode.Cf) || r == '"' || r == '\''
	})
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".。!?…", last)
}
