package text

import (
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
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
