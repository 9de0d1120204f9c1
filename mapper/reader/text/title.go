package text

import (
	"cmp"
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// readTitle reads the title, which begins with the number of the resolution, and the letter of the part after it.
func (t *textReader) readTitle(head []line, from int) {
	if t.res.Title != "" { // that of a draft
		return
	}
	if !t.captioned {
		t.readUntitled(head, from)
		return
	}
	c := &t.caption
	t.res.Repeated.Number = c.number
	if !c.titled {
		return
	}
	_, local, _ := strings.Cut(string(t.res.Symbol), "/RES/")
	number := strings.TrimRight(local, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-") // 76/235 of 76/235B
	letter := local[len(number):]
	end := c.end
	for end < len(head) && !(t.sat && end == t.sitting.at) && !isPart(head[end].text) && !isLetter(head[end].text, letter) && !(isBracketed(head[end].text) && strings.Contains(head[end].text, "/")) {
		end++
	}
	if end < len(head) && letter == "" && isPart(head[end].text) {
		t.part = head[end].text
	}
	below := t.joined(head[c.end:end])
	if c.title == "" { // the number has a line of its own, and the dash is on the next
		below, _ = cutStop(below)
	}
	c.title = t.joined([]line{{text: c.title}, {text: below}})
	t.all(head[c.end:end], resolution.Cover, "title")
	if end < len(head) && (isPart(head[end].text) || isLetter(head[end].text, letter)) {
		t.all(head[end:], resolution.Heading, "")
	}
}

// readUntitled reads the heading of a text that prints its number in another way than captions do, or not at all.
func (t *textReader) readUntitled(head []line, from int) {
	switch {
	case t.isStatement():
		t.readStatementTitle(head)
	case t.res.Organ == "body/security-council":
		t.readCouncilNumber(head)
	case from < len(head) && from > 0:
		t.res.Title = t.joined(head[from:])
		t.all(head[from:], resolution.Cover, "title")
	}
}

// readStatementTitle reads the title of the statement of a president, "Statement by the President of the Security Council",
// which is all that the cover page has beside its fields.
func (t *textReader) readStatementTitle(head []line) {
	first, end := len(head), 0
	for i := range head {
		if !t.claimed(&head[i]) {
			first, end = min(first, i), i+1
		}
	}
	if first < end {
		t.res.Title = t.joined(head[first:end])
		t.all(head[first:end], resolution.Cover, "title")
	}
}

// readCaption reads what the caption and the lines beside it say: the title, the date, the draft.
func (t *textReader) readCaption(head []line) {
	if !t.captioned {
		return
	}
	c := &t.caption
	field := "number"
	if c.title != "" {
		field = "title"
	}
	t.all(head[c.at:c.end], resolution.Cover, field)
	t.res.Title = c.title
	t.res.Adopted = cmp.Or(t.res.Adopted, c.date)
	t.res.Meeting = cmp.Or(t.res.Meeting, t.meeting(c.sentence))
	if c.titled {
		return
	}
	t.readAgendaHeading(head[:c.at])
	for i := c.end; i < len(head); i++ {
		l := &head[i]
		switch {
		case t.claimed(l):
		case t.isDateLine(l.text):
			t.res.Adopted = cmp.Or(t.res.Adopted, t.date(l.text))
			t.became(l, resolution.Cover, "adoption")
		case isBracketed(l.text):
			t.readDrafts(l)
		}
	}
}

// readDrafts reads the symbols of drafts in a line in brackets: "[S/8247]", "[S/1234, II]".
func (t *textReader) readDrafts(l *line) {
	for i := 1; i < len(l.text); i++ {
		if s, n := ontology.ScanSymbol(l.text[i:]); n > 0 && !isWordByte(l.text[i-1]) {
			t.res.Drafts = append(t.res.Drafts, string(s))
			t.became(l, resolution.Cover, "draft")
			i += n - 1
		}
	}
}

// readAgendaHeading reads the lines above the caption of a resolution in a book: the item of the agenda in capitals.
func (t *textReader) readAgendaHeading(lines []line) {
	first := len(lines)
	for first > 0 && !t.claimed(&lines[first-1]) && isCapitals(lines[first-1].text) {
		first--
	}
	if first < len(lines) && t.res.AgendaTitle == "" && len(t.res.AgendaItems) == 0 {
		t.res.AgendaTitle = t.joined(lines[first:])
		t.all(lines[first:], resolution.Cover, "agenda")
	}
}

// isCapitals reports whether a text has capitals and no small letters.
func isCapitals(text string) bool {
	return strings.ToUpper(text) == text && strings.ToLower(text) != text
}

// readCouncilNumber reads the line with the number of a resolution of the Security Council: "Resolution 2254 (2015)".
func (t *textReader) readCouncilNumber(head []line) {
	for i, l := range head {
		if year := strings.Contains(l.text, "(19") || strings.Contains(l.text, "(20"); year && !strings.Contains(l.text, "/") {
			t.res.Repeated.Number = l.text
			t.became(&head[i], resolution.Cover, "number")
			return
		}
	}
}

// isLetter reports whether a line is the letter of a resolution, with or without a footnote mark: "B", "B 1".
func isLetter(text, letter string) bool {
	rest, ok := strings.CutPrefix(text, letter)
	rest = strings.TrimLeft(rest, " ")
	return ok && letter != "" && script.Digits(rest) == len(rest)
}
