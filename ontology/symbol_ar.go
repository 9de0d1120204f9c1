package ontology

import (
	"fmt"
	"strings"
)

// Arabic texts print the sessions of resolutions in their own letters: دإ for S, دإط for ES, and before 1976 (د-3) for
// (III), (دإ-6) for (S-VI), (دإط-5) for (ES-V); and the letters of parts by their names, 217 ألف (د-3).

// arabicSessions are longest first. The hamza of the second letter is often left out.
var arabicSessions = []struct{ arabic, latin string }{
	{"دإط", "ES-"}, {"داط", "ES-"}, {"دأط", "ES-"}, {"دإ", "S-"}, {"دا", "S-"}, {"دأ", "S-"}, {"د", ""},
}

var arabicLetters = []string{"ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء", "كاف", "لام", "ميم", "نون", "سين", "عين", "فاء", "صاد", "قاف", "راء", "شين", "تاء", "ثاء", "خاء", "ذال", "ضاد"}

// arabicSession reads the letters for a kind of session and the hyphen after them.
func (s *symbolScanner) arabicSession() (latin string, ok bool) {
	for _, a := range arabicSessions {
		if !strings.HasPrefix(s.text[s.pos:], a.arabic) {
			continue
		}
		try := *s
		try.pos += len(a.arabic)
		try.spaces(1)
		if !try.take('-') {
			return "", false
		}
		try.spaces(1)
		s.pos = try.pos
		return a.latin, true
	}
	return "", false
}

// arabicSpecial reads the number of a resolution of a special session, "دإ-10/2", up to the letters of its part. Texts that
// run from right to left print the two numbers in reverse too, "دإ-2/10": the special sessions have numbered their
// resolutions so since the eighth, of 1978, and the emergency special ones, of which there have been eleven, since the
// seventh, of 1980.
func (s *symbolScanner) arabicSpecial() bool {
	const firstSpecial, firstEmergency, lastEmergency = 8, 7, 12
	try := *s
	latin, ok := try.arabicSession()
	if !ok || latin == "" {
		return false
	}
	start := len(try.out)
	try.out = append(try.out, latin...)
	session, digits := try.figure()
	if digits == 0 {
		return false
	}
	try.spaces(1)
	if !try.take('/') {
		return false
	}
	try.spaces(1)
	item, digits := try.figure()
	if digits == 0 {
		return false
	}
	switch {
	case latin == "S-" && session < firstSpecial && item >= firstSpecial,
		latin == "ES-" && (session < firstEmergency || session > lastEmergency) && firstEmergency <= item && item <= lastEmergency:
		session, item = item, session
	}
	try.out = fmt.Appendf(try.out[:start], "%s%d/%d", latin, session, item)
	*s = try
	return true
}

// arabicRoman reads a session before 1976 and writes it in Roman numerals.
func (s *symbolScanner) arabicRoman() bool {
	if !s.numbered() {
		return false
	}
	try := *s
	latin, ok := try.arabicSession()
	if !ok {
		return false
	}
	start := len(try.out)
	try.digits()
	session := 0
	for _, c := range try.out[start:] {
		session = session*10 + int(c-'0')
		if session > 99 {
			return false
		}
	}
	if session == 0 {
		return false
	}
	try.out = appendSpecial(try.out[:start], latin, session)
	*s = try
	return true
}

// arabicLetter reads the name of a letter.
func (s *symbolScanner) arabicLetter() bool {
	for i, name := range arabicLetters {
		if strings.HasPrefix(s.text[s.pos:], name) {
			s.pos += len(name)
			s.out = append(s.out, byte('A'+i))
			return true
		}
	}
	return false
}
