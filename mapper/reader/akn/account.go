package akn

import (
	"bytes"
	"strings"
	"unicode"

	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
)

// The account: all character data of a document becomes part of the resolution, which its read tells, is of an element
// whose meaning is read from its attributes or its words, or is a warning.

// accounted are the elements outside the body that are read as fields, by their name, or that all documents have: the
// publisher, the kind of distribution. Of an inline element, its name attribute counts.
var accounted = map[string]bool{
	"docAuthority": true, "docStatus": true, "docNumber": true, "docDate": true, "docProponent": true, "session": true,
	"event": true, "location": true, "vote": true, "outcome": true, "formula": true,
	"agenda item": true, "agenda item name": true, "originating document": true, "adoptionMeeting": true,
	"originalLanguage": true, "languageOfExpression": true,
}

// isAccounted reports whether an element of a part of the document needs no further reading.
func isAccounted(e *element, part string) bool {
	switch e.name {
	case "meta":
		return true
	case "docTitle": // on the cover page it says what adopted the resolution and when; in the preface it is the title
		return part == "coverPage"
	case "inline":
		return accounted[e.attr("name")]
	}
	return part != "mainBody" && accounted[e.name]
}

// An unread collects the character data that became nothing, as a warning for each run of it.
type unread struct {
	data        []byte
	warnings    []resolution.Warning
	words       []byte // of the current run, none if there is none
	first, last int    // its lines
	at, line    int    // an offset in the data up to which lines are counted, and its line
}

// unreadText warns of all character data in a document that became nothing.
func unreadText(root *element, data []byte) []resolution.Warning {
	u := &unread{data: data, line: 1}
	u.walk(root, "")
	u.flush()
	return u.warnings
}

// parts are the elements that say in which part of a document their content is.
var parts = map[string]bool{"coverPage": true, "preface": true, "preamble": true, "mainBody": true, "conclusions": true}

func (u *unread) walk(e *element, part string) {
	if parts[e.name] {
		part = e.name
	}
	for c := e.first; c != nil; c = c.next {
		switch {
		case c.name != "":
			if !isAccounted(c, part) {
				u.walk(c, part)
			}
		case strings.IndexFunc(c.text, isWord) < 0:
		case c.read:
			u.flush()
		default:
			u.add(c)
		}
	}
}

// isWord reports whether a character is accounted for: a letter or a digit.
func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func (u *unread) add(c *element) {
	if len(u.words) == 0 {
		u.first = u.lineOf(c.offset + len(c.text) - len(strings.TrimLeft(c.text, " \t\r\n")))
	}
	u.last = u.lineOf(c.offset + len(strings.TrimRight(c.text, " \t\r\n")))
	u.words = append(append(u.words, ' '), c.text...)
}

// lineOf is the line of an offset that is not before the last one asked for.
func (u *unread) lineOf(offset int) int {
	offset = max(u.at, min(offset, len(u.data)))
	u.line += bytes.Count(u.data[u.at:offset], []byte("\n"))
	u.at = offset
	return u.line
}

func (u *unread) flush() {
	if len(u.words) > 0 {
		u.warnings = append(u.warnings, source.Unread(source.Place{Line: u.first}, source.Place{Line: u.last}, string(u.words)))
		u.words = u.words[:0]
	}
}
