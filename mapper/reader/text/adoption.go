package text

import (
	"strings"
	"unicode"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// adoptionLines is how many lines may say by whom, at which meeting and when the organ adopted the resolution.
const adoptionLines = 3

// isAdoption reports whether line i, alone or with those below it, says when the organ adopted the resolution.
func (t *textReader) isAdoption(head []line, i int) bool {
	if t.isAdoptedBy(head[i].text) {
		return true
	}
	if !t.hasAny(head[i].text, t.words.Masthead.Adopted) {
		return false
	}
	text := head[i].text
	if i+1 < len(head) {
		text = t.joined(head[i : i+2])
	}
	_, start, end := t.words.Number.FindDate(text)
	const further = 40 // bytes of the next line before the date: "3163rd meeting, on"
	return end > 0 && start < len(head[i].text)+further
}

// isAdoptedBy reports whether a line says who adopted the resolution, with or without a date: "RESOLUTION ADOPTED BY THE
// GENERAL ASSEMBLY".
func (t *textReader) isAdoptedBy(text string) bool {
	_, ok := cutFolded(text, t.words.Masthead.AdoptedBy)
	return ok && !unicode.IsLower(script.First(text))
}

// readAdoption reads the date of adoption and the meeting, and returns the index of the line after.
func (t *textReader) readAdoption(head []line, from int) int {
	for i := from; i < len(head); i++ {
		if !t.isAdoption(head, i) {
			continue
		}
		end, text := t.adoption(head, i)
		t.res.Adopted, _, _ = t.words.Number.FindDate(text)
		t.res.Meeting = t.meeting(text)
		t.all(head[i:end], resolution.Cover, "adoption")
		return end
	}
	return from
}

// adoption returns the text that begins with line i and says when the organ adopted the resolution, and the line after.
// It is line i alone if neither that nor the next lines have a date.
func (t *textReader) adoption(head []line, i int) (end int, text string) {
	for end = i + 1; end <= min(i+adoptionLines, len(head)); end++ {
		if text = t.joined(head[i:end]); t.hasDate(text) {
			return end, text
		}
		if end < len(head) && (head[end].text[0] == '[' || t.captioned && end == t.caption.at) {
			break
		}
	}
	return i + 1, head[i].text
}

func (t *textReader) hasDate(text string) bool {
	_, _, end := t.words.Number.FindDate(text)
	return end > 0
}

// withoutDirt removes hyphens, "meet- ing", and what scanners make of dirt.
var withoutDirt = strings.NewReplacer("-", "", "_", "")

// meeting reads the number of a meeting in text and returns the symbol of its record, "" if there is none or it is not
// certain.
func (t *textReader) meeting(text string) string {
	text = withoutDirt.Replace(squeeze(text))
	for _, w := range t.meetings {
		at := strings.Index(text, w)
		if at < 1 {
			continue
		}
		before := text[:at]
		for _, s := range t.words.Number.Suffixes {
			if cut, ok := strings.CutSuffix(before, strings.TrimPrefix(s, "-")); ok {
				before = cut
				break
			}
		}
		// with the spaces removed, digits of a date could be glued to the number; in the official layout no date
		// precedes it
		if n := trailingNumber(before); n != "" && len(n) < 6 {
			return string(ontology.MeetingRecord(t.res.Organ, t.res.Session, n))
		}
		return ""
	}
	return ""
}

// trailingNumber returns the number that ends text. Scanners take the digits 1 and 0 for letters: "298I", "326l".
func trailingNumber(text string) string {
	start := len(text)
	for start > 0 && digitLike(text[start-1]) != 0 {
		start--
	}
	digits := make([]byte, 0, len(text)-start)
	certain := 0
	for _, c := range []byte(text[start:]) {
		if script.IsDigit(c) {
			certain++
		}
		digits = append(digits, digitLike(c))
	}
	if certain*2 < len(digits) {
		return ""
	}
	return string(digits)
}

// digitLike returns the digit that a scanner may have taken for c, c itself if it is one, and 0 if none looks like c.
func digitLike(c byte) byte {
	switch {
	case script.IsDigit(c):
		return c
	case c == 'I' || c == 'l' || c == 'i' || c == '|' || c == ']':
		return '1'
	case c == 'O' || c == 'o':
		return '0'
	}
	return 0
}

// readReport reads the line in brackets that says on whose report or on which draft the resolution was adopted, and
// returns the index of the line after it.
func (t *textReader) readReport(head []line, from int) int {
	if from >= len(head) || head[from].text[0] != '[' || t.captioned && !t.caption.titled {
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
