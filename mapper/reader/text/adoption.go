package text

import (
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// isAdoption reports whether line i, alone or with the next, says when the organ adopted the resolution.
func (t *textReader) isAdoption(head []line, i int) bool {
	text := head[i].text
	if !t.hasAny(text, t.words.Masthead.Adopted) {
		return false
	}
	if i+1 < len(head) {
		text = t.joined(head[i : i+2])
	}
	_, start, end := t.words.Number.FindDate(text)
	return end > 0 && start < len(head[i].text)+12
}

// readAdoption reads the date of adoption and the meeting, and returns the index of the line after.
func (t *textReader) readAdoption(head []line, from int) int {
	for i := from; i < len(head); i++ {
		if !t.isAdoption(head, i) {
			continue
		}
		end, text := i+1, head[i].text
		date, _, n := t.words.Number.FindDate(text)
		if n == 0 {
			end, text = i+2, t.joined(head[i:i+2])
			date, _, _ = t.words.Number.FindDate(text)
		}
		t.res.Adopted = date
		t.all(head[i:end], resolution.Cover, "adoption")
		if t.res.Organ == "body/security-council" {
			t.res.Meeting = t.meeting(text)
		}
		return end
	}
	return from
}

// meeting reads the number of a meeting in text and returns the symbol of its record, "" if there is none or it is not
// certain.
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
		for start > 0 && script.IsDigit(before[start-1]) {
			start--
		}
		// with the spaces removed, digits of a date could be glued to the number; in the official layout no date
		// precedes it
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

// readReport reads the line in brackets that says on whose report or on which draft the resolution was adopted, and
// returns the index of the line after it.
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
	t.all(head[from:end+1], resolution.Cover, "report")
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
	return rest[:script.Digits(rest)]
}

// hasAny reports whether text contains one of the words, ignoring spaces.
func (t *textReader) hasAny(text string, words []string) bool {
	s := squeeze(text)
	for _, w := range words {
		if strings.Contains(s, squeeze(w)) {
			return true
		}
	}
	return false
}
