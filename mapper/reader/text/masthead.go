package text

import (
	"cmp"
	"strings"

	"github.com/unkg/unkg/mapper/reader/outline"
	"github.com/unkg/unkg/mapper/reader/source"
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
	t.readTitle(head, next)
	t.became(&t.lines[t.formula], resolution.Formula, "")
}

// readFurniture marks the lines of the cover page that every document has, and keeps the job number.
func (t *textReader) readFurniture(head []line) {
	for i := range head {
		l := &head[i]
		if t.isFurniture(l.text) || t.isCover(l.text) {
			t.became(l, resolution.Furniture, "")
		}
	}
}

// isCover reports whether a line of the cover page is printed on every document: "United Nations", "Distr.: General".
func (t *textReader) isCover(text string) bool {
	text = squeeze(text)
	for _, w := range t.covers {
		if text == w {
			return true
		}
	}
	return false
}

// findFormula returns the index of the line with the first enacting formula, "The General Assembly,", or -1.
func (t *textReader) findFormula() int {
	bare := -1
	for i, l := range t.lines {
		comma, ok := t.isFormula(l.text)
		switch {
		case ok && (comma || t.words.Masthead.Articles()):
			return i
		case ok:
			bare = i // 大会 without a comma may be the organ on the cover page: the last one counts
		case bare >= 0 && i-bare > 40:
			return bare
		}
	}
	return bare
}

// isFormula reports whether a line is an enacting formula, and whether it ends with the comma.
func (t *textReader) isFormula(text string) (comma, ok bool) {
	if len(text) > 80 {
		return false, false
	}
	for _, f := range t.formulas {
		if rest, cut := cutSpaced(text, f); cut {
			switch strings.TrimLeft(rest, " ") {
			case "":
				return false, true
			case ",", "，", "、":
				return true, true
			}
		}
	}
	return false, false
}

// readSymbol finds the enacting formula and the symbol before it: the first symbol of a resolution, or else the one
// that the caller gave, or else the first symbol of any document.
func (t *textReader) readSymbol() error {
	if t.formula = t.findFormula(); t.formula < 0 {
		return source.NotResolution(t.name, t.data, t.lines[0].offset, "no organ that adopts it")
	}
	first, own := t.printedSymbol(t.lines[:t.formula])
	if !own && t.given != "" {
		first = t.given
	}
	if first == "" {
		return source.NoSymbol(t.name, t.data, t.lines[0].offset)
	}
	t.res.Symbol, t.res.Organ = first, outline.Organ(first, "")
	return nil
}

// printedSymbol returns the first symbol of a resolution in the lines (own), or else the first symbol of any
// document, which need not be that of this one.
func (t *textReader) printedSymbol(head []line) (first ontology.Symbol, own bool) {
	for k := range head {
		l := &head[k]
		for i := 0; i < len(l.text); i++ {
			if c := l.text[i]; c != 'A' && c != 'S' && c != 'E' && c != 'T' || i > 0 && l.text[i-1] != ' ' {
				continue
			}
			s, n := ontology.ScanSymbol(l.text[i:])
			if n == 0 || !strings.Contains(string(s), "/") {
				continue
			}
			if strings.Contains(string(s), "/RES/") {
				t.became(l, resolution.Cover, "symbol")
				return s, true
			}
			if first == "" {
				first = s
				t.became(l, resolution.Cover, "symbol")
			}
			i += n - 1
		}
	}
	return first, false
}

// date returns the first date in text, written in the language of the text or in English.
func (t *textReader) date(text string) string {
	if d, _, n := t.words.Number.FindDate(text); n > 0 {
		return d
	}
	d, _, _ := t.latin.Number.FindDate(text)
	return d
}

// readIssued reads the date under "Distr.: General".
func (t *textReader) readIssued(head []line) {
	for i, l := range head {
		for _, w := range t.words.Masthead.Issued {
			if !strings.Contains(l.text, w) {
				continue
			}
			t.became(&head[i], resolution.Furniture, "")
			for k := i; k < min(i+4, len(head)); k++ {
				if t.res.Issued = t.date(head[k].text); t.res.Issued != "" {
					t.became(&head[k], resolution.Cover, "issued")
					return
				}
			}
		}
	}
}

// readSession reads the number of the session, which is also in most symbols, and returns the index of the line after
// it.
func (t *textReader) readSession(head []line) int {
	t.res.Session = t.res.Symbol.Session()
	for i, l := range head {
		if year := t.yearOf(l.text); year > 0 {
			t.res.Session = cmp.Or(t.res.Session, itoa(year))
			t.became(&head[i], resolution.Cover, "session")
			return i + 1
		}
		for _, word := range t.words.Masthead.Sessions {
			value, n := t.words.Number.ScanOrdinal(l.text)
			if n == 0 {
				n = script.Digits(l.text) // a year, for the Economic and Social Council
				value = number(l.text[:n])
			}
			if rest := strings.TrimLeft(l.text[n:], " "); value > 0 && rest == word {
				t.res.Repeated.Session = t.words.Masthead.Special[word] + itoa(value)
				t.res.Session = cmp.Or(t.res.Session, t.res.Repeated.Session)
				t.became(&head[i], resolution.Cover, "session")
				return i + 1
			}
		}
	}
	return 0
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
		for end < len(head) && !t.isAdoption(head, end) && head[end].text[0] != '[' {
			end++
		}
		if end == len(head) {
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

// cutAny cuts from text the first of the prefixes that it begins with.
func cutAny(text string, prefixes []string) (rest string, ok bool) {
	for _, p := range prefixes {
		if rest, ok = strings.CutPrefix(text, p); ok {
			return rest, true
		}
	}
	return text, false
}

// readTitle reads the title, which begins with the number of the resolution, and the letter of the part after it.
func (t *textReader) readTitle(head []line, from int) {
	if t.res.Organ == "body/security-council" {
		t.readCouncilNumber(head)
		return
	}
	_, local, _ := strings.Cut(string(t.res.Symbol), "/RES/")
	number := strings.TrimRight(local, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-") // 76/235 of 76/235B
	letter := local[len(number):]
	for i := from; i < len(head); i++ {
		printed, rest, ok := strings.Cut(head[i].text, ".")
		if printed = strings.TrimRight(printed, " "); !ok || printed != number && !isNumber(printed, t.res.Organ) {
			continue
		}
		t.res.Repeated.Number = printed
		end := i + 1
		for end < len(head) && !isPart(head[end].text) && !isLetter(head[end].text, letter) {
			end++
		}
		if end < len(head) && letter == "" {
			t.part = head[end].text
		}
		lines := append([]line{{text: strings.TrimSpace(rest)}}, head[i+1:end]...)
		t.res.Title = t.joined(lines)
		t.all(head[i:end], resolution.Cover, "title")
		t.all(head[end:], resolution.Heading, "")
		return
	}
	if from < len(head) && from > 0 {
		t.res.Title = t.joined(head[from:])
		t.all(head[from:], resolution.Cover, "title")
	}
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

// isNumber reports whether text is a resolution number of the organ: "79/48".
func isNumber(text, organ string) bool {
	_, ok := ontology.ResolutionSymbol(organ, text)
	return ok && strings.Contains(text, "/")
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
