package reader

import (
	"strings"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// readMasthead finds the enacting formula and reads what stands before it.
func (t *textReader) readMasthead() error {
	t.formula = t.findFormula()
	if t.formula < 0 {
		return notResolution(t.name, t.data, t.lines[0].offset, "no organ that adopts it")
	}
	head := t.lines[:t.formula]
	if !t.readSymbol(head) {
		return errorAt(t.name, t.data, t.lines[0].offset, "a resolution without a symbol")
	}
	t.readIssued(head)
	for _, l := range head {
		t.isFurniture(l.text) // for the job number
	}
	next := t.readSession(head)
	next = t.readAgenda(head, next)
	next = t.readAdoption(head, next)
	next = t.readReport(head, next)
	t.readTitle(head, next)
	if t.res.Adopted == "" {
		t.warn(resolution.NoDate, "", "adoption")
	}
	return nil
}

// findFormula is the index of the first enacting formula, "The General Assembly,", or -1.
func (t *textReader) findFormula() int {
	bare := -1
	for i, l := range t.lines {
		comma, ok := t.isFormula(l.text)
		switch {
		case ok && (comma || t.words.Masthead.Article != ""):
			return i
		case ok:
			bare = i // 大会 may be the organ of the cover page: the last one before the text counts
		case bare >= 0 && i-bare > 40:
			return bare
		}
	}
	return bare
}

// isFormula reports whether a line is an enacting formula, and whether the comma stands at its end.
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

// readSymbol takes the first symbol of a resolution on the cover page, or else the first symbol of all.
func (t *textReader) readSymbol(head []line) bool {
	first := ontology.Symbol("")
	for _, l := range head {
		for i := 0; i < len(l.text); i++ {
			if c := l.text[i]; c != 'A' && c != 'S' && c != 'E' && c != 'T' || i > 0 && l.text[i-1] != ' ' {
				continue
			}
			s, n := ontology.ScanSymbol(l.text[i:])
			if n == 0 || !strings.Contains(string(s), "/") {
				continue
			}
			if first == "" {
				first = s
			}
			if strings.Contains(string(s), "/RES/") {
				first = s
				goto found
			}
			i += n - 1
		}
	}
found:
	t.res.Symbol, t.res.Organ = first, organOf(first, "")
	return first != ""
}

// findDate is the first date in text in the order of a language, with where it stands.
func findDate(nu *lang.Number, text string) (date string, start, end int) {
	for i := 0; i < len(text); i++ {
		if isDigit(text[i]) && (i == 0 || !isDigit(text[i-1])) {
			if d, n := nu.ScanDate(text[i:]); n > 0 {
				return d, i, i + n
			}
		}
	}
	return "", 0, 0
}

// date is the first date in text in the language of the text or in English.
func (t *textReader) date(text string) string {
	if d, _, n := findDate(&t.words.Number, text); n > 0 {
		return d
	}
	d, _, _ := findDate(&t.latin.Number, text)
	return d
}

// readIssued reads the date under "Distr.: General".
func (t *textReader) readIssued(head []line) {
	for i, l := range head {
		for _, w := range t.words.Masthead.Issued {
			if !strings.Contains(l.text, w) {
				continue
			}
			for _, near := range head[i:min(i+4, len(head))] {
				if t.res.Issued = t.date(near.text); t.res.Issued != "" {
					return
				}
			}
		}
	}
	t.warn(resolution.NoDate, "", "issue")
}

// readSession reads the number of the session, from the symbol where the cover page does not print it, and returns the
// index of the line after it.
func (t *textReader) readSession(head []line) int {
	for i, l := range head {
		for _, word := range t.words.Masthead.Sessions {
			value, n := t.words.Number.ScanOrdinal(l.text)
			if n == 0 {
				n = digitsAt(l.text) // a year, for the Economic and Social Council
				value = number(l.text[:n])
			}
			if rest := strings.TrimLeft(l.text[n:], " "); value > 0 && rest == word {
				t.res.Session = t.words.Masthead.Special[word] + itoa(value)
				return i + 1
			}
		}
	}
	t.res.Session = sessionOf(t.res.Symbol)
	return 0
}

// sessionOf is the session in the symbol of a resolution: "78" of A/RES/78/184, "ES-10" of A/RES/ES-10/21; none in
// symbols of the Security Council, which has no sessions.
func sessionOf(s ontology.Symbol) string {
	_, rest, ok := strings.Cut(string(s), "/RES/")
	if session, _, two := strings.Cut(rest, "/"); ok && two {
		return session
	}
	return ""
}

// readAgenda reads the agenda items and the title under them, and returns the index of the line after the title.
func (t *textReader) readAgenda(head []line, from int) int {
	m := &t.words.Masthead
	for i := from; i < len(head); i++ {
		rest, ok := cutAny(head[i].text, m.AgendaItem)
		if !ok {
			continue
		}
		t.res.AgendaItems = agendaItems(rest)
		end := i + 1
		for end < len(head) && !t.isAdoption(head, end) && head[end].text[0] != '[' {
			end++
		}
		if end == len(head) {
			end = i + 1
		}
		t.res.AgendaTitle = t.joined(head[i+1 : end])
		return end
	}
	return from
}

// cutAny cuts the first of the prefixes that text has.
func cutAny(text string, prefixes []string) (rest string, ok bool) {
	for _, p := range prefixes {
		if rest, ok = strings.CutPrefix(text, p); ok {
			return rest, true
		}
	}
	return text, false
}

// isAdoption reports whether line i, alone or with the next, says when the organ adopted the resolution.
func (t *textReader) isAdoption(head []line, i int) bool {
	text := head[i].text
	if !t.hasAny(text, t.words.Masthead.Adopted) {
		return false
	}
	if i+1 < len(head) {
		text = t.joined(head[i : i+2])
	}
	_, start, end := findDate(&t.words.Number, text)
	return end > 0 && start < len(head[i].text)+12
}

// hasAny reports whether text holds one of the words, spaces aside.
func (t *textReader) hasAny(text string, words []string) bool {
	s := squeeze(text)
	for _, w := range words {
		if strings.Contains(s, squeeze(w)) {
			return true
		}
	}
	return false
}

// readAdoption reads the date of adoption and the meeting, and returns the index of the line after.
func (t *textReader) readAdoption(head []line, from int) int {
	for i := from; i < len(head); i++ {
		if !t.isAdoption(head, i) {
			continue
		}
		end, text := i+1, head[i].text
		date, _, n := findDate(&t.words.Number, text)
		if n == 0 {
			end, text = i+2, t.joined(head[i:i+2])
			date, _, _ = findDate(&t.words.Number, text)
		}
		t.res.Adopted = date
		if t.res.Organ == "body/security-council" {
			t.res.Meeting = t.meeting(text)
		}
		return end
	}
	return from
}

// meeting reads the number of a meeting in text and returns the symbol of its record, "" where it has none that is sure.
func (t *textReader) meeting(text string) string {
	text = squeeze(text)
	for _, w := range t.meetings {
		at := strings.Index(text, w)
		if at < 1 {
			continue
		}
		before := text[:at]
		for _, s := range t.words.Number.Suffixes {
			if cut, ok := strings.CutSuffix(before, s); ok {
				before = cut
				break
			}
		}
		start := len(before)
		for start > 0 && isDigit(before[start-1]) {
			start--
		}
		// a digit before may belong to the date that stands there without a space: none does in the official layout
		if n := before[start:]; n != "" && len(n) < 6 {
			switch t.res.Organ {
			case "body/security-council":
				return "S/PV." + n
			case "body/general-assembly":
				return "A/" + t.res.Session + "/PV." + n
			}
		}
		return ""
	}
	return ""
}

// readReport reads the brackets that say on whose report or on which draft the resolution was adopted, and returns the
// index of the line after them.
func (t *textReader) readReport(head []line, from int) int {
	if from >= len(head) || head[from].text[0] != '[' {
		return from
	}
	end := from
	for end < len(head) && !strings.HasSuffix(head[end].text, "]") {
		end++
	}
	if end == len(head) {
		return from
	}
	text := t.joined(head[from : end+1])
	for _, c := range t.words.Masthead.Committees {
		if strings.Contains(text, c.Name) {
			t.res.Committee = c.Body
		}
	}
	for i := 1; i < len(text); i++ {
		if c := text[i-1]; c != '(' && c != ' ' && c < 0x80 {
			continue
		}
		s, n := ontology.ScanSymbol(text[i:])
		if n == 0 || !strings.Contains(string(s), "/") {
			continue
		}
		if t.res.Report != "" {
			t.res.Drafts = append(t.res.Drafts, string(s))
		} else {
			t.res.Report = string(s)
			t.res.ReportParagraph = t.reportParagraph(text[i+n:])
		}
		i += n
	}
	return end + 1
}

// reportParagraph reads ", para. 26".
func (t *textReader) reportParagraph(text string) string {
	text = strings.TrimLeft(text, " ,，、")
	rest, ok := cutAny(text, t.words.Masthead.Paragraph)
	if !ok {
		return ""
	}
	rest = strings.TrimLeft(rest, " ")
	return rest[:digitsAt(rest)]
}

// readTitle reads the title, which the number of the resolution opens, and the part that follows it.
func (t *textReader) readTitle(head []line, from int) {
	if t.res.Organ == "body/security-council" {
		return
	}
	_, local, _ := strings.Cut(string(t.res.Symbol), "/RES/")
	for i := from; i < len(head); i++ {
		rest, ok := strings.CutPrefix(head[i].text, local)
		if !ok {
			continue
		}
		if rest, ok = strings.CutPrefix(strings.TrimLeft(rest, " "), "."); !ok {
			continue
		}
		end := i + 1
		for end < len(head) && !isPart(head[end].text) {
			end++
		}
		if end < len(head) {
			t.part = head[end].text
		}
		lines := append([]line{{text: strings.TrimSpace(rest)}}, head[i+1:end]...)
		t.res.Title = t.joined(lines)
		return
	}
	if from < len(head) && from > 0 {
		t.res.Title = t.joined(head[from:])
	}
}

// joined is the text of lines as one line.
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
