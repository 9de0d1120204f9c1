package citation

import (
	"strconv"
	"strings"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// A bare number is that of a resolution without its session or year: 425 of "resolutions 425 and 426 (1978)", 1590 of
// "resolution 1590 of 24 March 2005", 242 of "Security Council resolution 242". It is a citation only if the rest follows
// from the list, the date, the organ or another place of the document.

// bareAt reads a bare number from start to end, where it is clear that a resolution is meant: after the word for it, in a
// list that ends with a number in full, or after another number of a list.
func (c *Finder) bareAt(text string, start, end int, places []place) (p place, ok bool) {
	const most = 4 // digits
	if end-start > most || !allDigits(text[start:end]) || text[start] == '0' || !endsNumber(text, end) ||
		start > 0 && strings.IndexByte("/.-", text[start-1]) >= 0 {
		return p, false
	}
	p = place{Span: resolution.Span{Start: start, End: end}, number: text[start:end], bare: true}
	if p.bracket = c.bracketAhead(text, end); p.bracket != "" {
		return p, reached(p.number, p.bracket)
	}
	return p, c.headed(text, start) || c.continues(text, start, places)
}

// endsNumber reports whether a number can end at i: it is not the first part of a longer one.
func endsNumber(text string, i int) bool {
	if i == len(text) || text[i] >= 0x80 {
		return !strings.HasPrefix(text[i:], "–") && !strings.HasPrefix(text[i:], "%")
	}
	switch text[i] {
	case '.', ',':
		return i+1 == len(text) || citeClass[text[i+1]] != byteDigit
	case ' ': // 1325 000
		return i+1 == len(text) || citeClass[text[i+1]] != byteDigit
	case ';', ')', ']', ':', '\n':
		return true
	}
	return false
}

// bracketAhead returns the bracket of the number that ends a list, "(1978)" where " and 426 (1978)" begins at i, "" if
// the list ends otherwise.
func (c *Finder) bracketAhead(text string, i int) string {
	const most = 10 // numbers
	for range most {
		at, met := c.walk(text, i, min(len(text), i+24), lang.CitesJoin)
		if met == 0 || at >= len(text) || citeClass[text[at]] != byteDigit {
			return ""
		}
		if number, n := ontology.ScanNumber(text[at:]); n > 0 {
			if open := strings.IndexByte(number, '('); open > 0 {
				return number[open:]
			}
			return ""
		}
		for i = at; i < len(text) && citeClass[text[i]] == byteDigit; i++ {
		}
	}
	return ""
}

// reached reports whether the number of a resolution fits a year or session in brackets.
func reached(number, bracket string) bool {
	return fits(securityCouncil, number+bracket, false, "", 0) || fits(generalAssembly, number+bracket, false, "", 0)
}

// headed reports whether the word for a resolution, or for a number of one in Chinese, comes right before a place.
func (c *Finder) headed(text string, start int) bool {
	at := trimBlank(text, start)
	if c.counts() {
		return strings.HasSuffix(text[:at], c.words.Ordinal)
	}
	if at == start {
		return false
	}
	first := wordBefore(text, at)
	if w, end := c.words.Word(text, first); end == at && w.Role&headRole != 0 {
		return true
	}
	return c.syntax.Owner == lang.OwnerByPosition && c.ownedHead(text, at)
}

// ownedHead reports whether the name of an organ ends at a place, and the word for a resolution comes right before it:
// قرار مجلس الأمن 242.
func (c *Finder) ownedHead(text string, at int) bool {
	const most = 6 // words of a name
	first := at
	for range most {
		first = wordBefore(text, first)
		if w, end := c.words.Word(text, first); end == at && w.Role&lang.CitesOrgan != 0 {
			end = trimBlank(text, first)
			head := wordBefore(text, end)
			w, e := c.words.Word(text, head)
			return e == end && w.Role&headRole != 0
		}
		first = trimBlank(text, first)
	}
	return false
}

// wordBefore returns where the word that ends at a place begins.
func wordBefore(text string, at int) int {
	const longest = 40 // bytes of a word
	first := at
	for first > 0 && at-first < longest && text[first-1] > ' ' && !strings.HasSuffix(text[:first], "\u00a0") {
		first--
	}
	return first
}

// continues reports whether a number follows another one in a list: "242 (1967) and 338". What may be the day of a date,
// a mark or the number of a paragraph does not.
func (c *Finder) continues(text string, start int, places []place) bool {
	const least = 100
	n, _ := digitsAt(text, start, 4)
	if len(places) == 0 || n < least {
		return false
	}
	p := &places[len(places)-1]
	if p.number == "" || !p.bare && p.number[len(p.number)-1] != ')' {
		return false
	}
	_, end := c.dateAfter(text, p.End)
	at, met := c.walk(text, end, start, lang.CitesJoin|lang.CitesDate) // 2019 года и
	return at == start && met&lang.CitesJoin != 0
}

// complete gives the bare numbers of a text their years or sessions, and leaves out those for which these are not certain,
// or which the source links.
func (d *citing) complete(places []place, links []resolution.Link) []place {
	kept := places[:0]
	for _, p := range places {
		if p.bare {
			if p.accepted && len(resolution.Overlapping(links, p.Span)) == 0 {
				p.number = d.full(&p)
			} else {
				p.number = ""
			}
			if p.number == "" {
				continue
			}
		}
		kept = append(kept, p)
	}
	return kept
}

// full returns the number of a bare one with its year or session, "" if that is not certain.
func (d *citing) full(p *place) string {
	said := &p.organ
	if p.bracket != "" {
		return p.number + p.bracket
	}
	organ := said.path
	if organ == "" && said.own {
		organ = d.organ
	}
	if said.foreign || said.commission || p.decision {
		return ""
	}
	n, _ := digitsAt(p.number, 0, len(p.number))
	year := ontology.CouncilYear(n)
	if len(p.date) > 4 && (organ == "" || organ == securityCouncil) {
		const least = 100 // smaller numbers agree with a year by chance
		dated, _ := digitsAt(p.date, 0, 4)
		certain := organ == securityCouncil || d.organ == securityCouncil || year != 0 && n >= least
		if certain && ontology.CouncilAdopted(n, dated) {
			return p.number + "(" + p.date[:4] + ")"
		}
		return ""
	}
	if said.path == securityCouncil && year != 0 && (d.year == 0 || year <= d.year) {
		return p.number + "(" + strconv.Itoa(year) + ")"
	}
	full := d.inFull()[p.number]
	if organ != "" && !fits(organ, full, false, "", d.year) {
		return ""
	}
	return full
}

// inFull returns the numbers that the document prints with their year or session, by the bare number; "" for those that
// it prints with two.
func (d *citing) inFull() map[string]string {
	if d.printed != nil {
		return d.printed
	}
	d.printed = map[string]string{}
	var places []place
	note := func(text string) {
		places = d.scanPlaces(text, places[:0])
		for i := range places {
			number := places[i].number
			open := strings.IndexByte(number, '(')
			if open < 0 || !fits(securityCouncil, number, false, "", 0) && !fits(generalAssembly, number, false, "", 0) {
				continue
			}
			bare := strings.TrimRight(number[:open], "ABCDEFGHIJKLMNOPQRSTUVWXYZ-")
			if other, ok := d.printed[bare]; ok && other != number {
				number = ""
			}
			d.printed[bare] = number
		}
		d.GoOn(len(places))
	}
	for i := range d.doc.Paragraphs {
		note(d.doc.Paragraphs[i].Text)
	}
	for i := range d.doc.Footnotes {
		note(d.doc.Footnotes[i].Text)
	}
	return d.printed
}
