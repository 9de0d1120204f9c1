package text

import (
	"cmp"
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// readRest reads what the other steps have left of the cover page: the name of the organ if it is not one that the
// language file names, the meeting and the date where libraries print them, above the title, and where and when the
// session was held.
func (t *textReader) readRest(head []line) {
	var names []string
	named, session := false, -2
	for i := range head {
		if p := &t.account[head[i].passage]; p.Role == resolution.Cover && p.Where == "session" {
			session = i
		}
		if t.claimed(&head[i]) {
			continue
		}
		if !named {
			names, named = t.enactorNames(), true
		}
		if n := t.nameLines(head[i:], names); n > 0 {
			t.all(head[i:i+n], resolution.Furniture, "")
		} else if n := t.sitLines(head[i:]); n > 0 {
			t.all(head[i:i+n], resolution.Cover, "adoption")
		} else if session == i-1 && t.hasDate(afterDash(head[i].text)) || t.words.Number.IsSpan(head[i].text) {
			t.became(&head[i], resolution.Cover, "session")
		} else if t.readHeadline(head[i].text, names) {
			t.became(&head[i], resolution.Cover, "session")
		}
	}
}

// enactorNames returns the names of the organ in the language of the text, without spaces and in capitals.
func (t *textReader) enactorNames() (names []string) {
	organ := ontology.LoadAuthority().ByPath(cmp.Or(t.res.Organ, t.enactor))
	if organ == nil {
		return nil
	}
	for _, n := range organ.Names {
		if n.Lang == t.res.Language {
			names = append(names, strings.ToUpper(squeeze(n.Text)))
		}
	}
	return names
}

// nameLines returns how many lines the name of the organ takes with which they begin, 0 if they begin with none.
func (t *textReader) nameLines(lines []line, names []string) int {
	const most = 3 // lines
	text := ""
	for n := 1; n <= min(most, len(lines)); n++ {
		text += strings.ToUpper(squeeze(lines[n-1].text))
		for _, name := range names {
			if text == name {
				return n
			}
		}
	}
	return 0
}

// sitLines reads the meeting and the date in two lines of their own, "85th plenary meeting" and "20 December 1993", and
// returns how many they are, 0 if the lines are others.
func (t *textReader) sitLines(lines []line) int {
	if len(lines) < 2 || !t.isMeeting(squeeze(lines[0].text)) {
		return 0
	}
	date, end := t.words.Number.ScanDate(lines[1].text)
	if end == 0 || strings.Trim(lines[1].text[end:], " .،,") != "" {
		return 0
	}
	t.keepDate(date)
	t.res.Meeting = cmp.Or(t.res.Meeting, t.meeting(lines[0].text))
	return 2
}

// readHeadline reads the head of a page in a book, which names the organ and the session: "GENERAL ASSEMBLY — SEVENTH
// SESSION".
func (t *textReader) readHeadline(text string, names []string) bool {
	for _, dash := range [...]string{"—", "–", " - ", ","} {
		organ, session, ok := strings.Cut(text, dash)
		if !ok || t.nameLines([]line{{text: organ}}, names) == 0 {
			continue
		}
		number := t.sessionIn(strings.Trim(session, " ,."))
		if number == "" {
			continue
		}
		t.res.Repeated.Session = cmp.Or(t.res.Repeated.Session, number)
		t.res.Session = cmp.Or(t.res.Session, number)
		return true
	}
	return false
}

// afterDash returns what follows the last dash in a text, the last day of a session: "15 March 2019" of "Nairobi, 11–15
// March 2019".
func afterDash(text string) string {
	if at := strings.LastIndexAny(text, "–—"); at >= 0 {
		return strings.TrimLeft(text[at:], "–— ")
	}
	return text
}
