package text

import (
	"cmp"
	"strings"

	"github.com/unkg/unkg/mapper/reader/outline"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// readMasthead reads what precedes the enacting formula, except the symbol.
func (t *textReader) readMasthead() {
	head := t.lines[:t.formula]
	t.readDraft(head)
	t.readIssued(head)
	t.readFurniture(head)
	next := t.readSession(head)
	next = t.readAgenda(head, next)
	next = t.readAdoption(head, next)
	next = t.readReport(head, next)
	if t.sat {
		t.readSitting(&t.sitting)
	}
	t.readTitle(head, next)
	t.readCaption(head)
	t.readRest(head)
	if !t.supplied {
		t.became(&t.lines[t.formula], resolution.Formula, "")
	}
}

// readFurniture marks the lines of the cover page that every document has, and keeps the job number.
func (t *textReader) readFurniture(head []line) {
	for i := range head {
		l := &head[i]
		_, named := t.isFormula(l.text) // some covers name the organ in the words of the formula
		if named || t.isFurniture(l.text) || t.isCover(l.text) {
			t.became(l, resolution.Furniture, "")
		}
	}
}

// isCover reports whether a line of the cover page has no more than what is printed on every document: "United Nations",
// "General Assembly Distr.: General".
func (t *textReader) isCover(text string) bool {
	text = squeeze(text)
	for text != "" {
		longest := 0
		for _, w := range t.covers {
			if len(w) > longest && len(text) >= len(w) && strings.EqualFold(text[:len(w)], w) {
				longest = len(w)
			}
		}
		if longest == 0 {
			return false
		}
		text = text[longest:]
	}
	return true
}

// date returns the first date in text, written in the language of the text or in English.
func (t *textReader) date(text string) string {
	date, _, _ := t.findDate(text)
	return date
}

// findDate is date with its place in text.
func (t *textReader) findDate(text string) (date string, start, end int) {
	if date, start, end = t.words.Number.FindDate(text); end > 0 {
		return date, start, end
	}
	return t.latin.Number.FindDate(text)
}

// mostIssued is how many lines the date of issue takes with what is printed above it: "Distr.", "GENERAL", the symbol.
const mostIssued = 5

// readIssued reads the date under "Distr.: General".
func (t *textReader) readIssued(head []line) {
	for i, l := range head {
		for _, w := range t.words.Masthead.Issued {
			if !strings.Contains(l.text, w) {
				continue
			}
			t.became(&head[i], resolution.Furniture, "")
			for k := i; k < min(i+mostIssued, len(head)) && !t.isAdoption(head, k); k++ {
				if t.res.Issued = t.date(head[k].text); t.res.Issued != "" {
					t.became(&head[k], resolution.Cover, "issued")
					return
				}
			}
			t.warn(resolution.NoDate, "", "issue")
			return
		}
	}
}

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

// readAgenda reads the agenda items and the titles under them, and returns the index of the line after these. Lines
// are titles of their own if there are as many as items; otherwise nothing says where a title ends.
func (t *textReader) readAgenda(head []line, from int) int {
	m := &t.words.Masthead
	for i := from; i < len(head); i++ {
		rest, ok := cutAny(head[i].text, m.AgendaItem)
		if !ok {
			continue
		}
		numbers := outline.AgendaNumbers(rest)
		end := i + 1
		for end < len(head) && !t.isAdoption(head, end) && head[end].text[0] != '[' &&
			!(t.claimed(&head[end]) && !t.wrapsCover(head, end)) && !(t.captioned && end == t.caption.at) {
			end++
		}
		if end == len(head) && t.res.Outcome != ontology.Pending {
			end = i + 1
		}
		titles := []string{t.joined(head[i+1 : end])}
		if n := len(numbers); n > 1 && end-i-1 == n {
			titles = nil
			for _, l := range head[i+1 : end] {
				titles = append(titles, l.text)
			}
		}
		t.res.AgendaItems, t.res.AgendaTitle = outline.Agenda(numbers, titles)
		t.all(head[i:end], resolution.Cover, "agenda")
		return end
	}
	return from
}

// wrapsCover reports whether line i has words of every cover page because a title wraps there, "Promotion of peace by the /
// United Nations": another line of titles follows.
func (t *textReader) wrapsCover(head []line, i int) bool {
	return i+1 < len(head) && !t.claimed(&head[i+1]) && t.isCover(head[i].text) && !t.isAdoption(head, i+1) &&
		head[i+1].text[0] != '[' && !(t.captioned && i+1 == t.caption.at)
}

// cutAny cuts from text the first of the prefixes that it begins with.
func cutAny(text string, prefixes []string) (rest string, ok bool) {
	for _, p := range prefixes {
		n := len(p)
		if n > len(text) || n > 0 && text[n-1] != p[n-1] { // the last byte differs more often than the first
			continue
		}
		if text[:n] == p {
			return text[n:], true
		}
	}
	return text, false
}

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
	c.title = t.joined(append([]line{{text: c.title}}, head[c.end:end]...))
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

// joined returns the text of lines as one line.
func (t *textReader) joined(lines []line) string {
	var b strings.Builder
	for i, l := range lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(l.text)
	}
	text, _ := t.unwrap(b.String(), nil, nil)
	return text
}

func (t *textReader) warn(code resolution.Code, where, text string) {
	t.res.Warnings = append(t.res.Warnings, resolution.Warning{Code: code, Where: where, Text: text})
}
