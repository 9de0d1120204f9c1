package source

import "fmt"

// A Place is where something is in a source, for messages: "line 12", "paragraph 12", "page 2, line 12".
type Place struct {
	Page      int  // from 1; 0 in formats without pages
	Line      int  // from 1, on its page; 0 for the page as a whole
	Paragraph bool // Line counts paragraphs, as in Word
}

// String is the place in words.
func (p Place) String() string { return p.page() + p.noun(p.Line, p.Line) }

// To is the places from one to another in words: "lines 12 to 14", "page 2, line 12 to page 3, line 1".
func (p Place) To(last Place) string {
	if last.Page != p.Page {
		return p.String() + " to " + last.String()
	}
	return p.page() + p.noun(p.Line, last.Line)
}

func (p Place) page() string {
	switch {
	case p.Page == 0:
		return ""
	case p.Line == 0:
		return fmt.Sprintf("page %d", p.Page)
	}
	return fmt.Sprintf("page %d, ", p.Page)
}

func (p Place) noun(first, last int) string {
	noun := "line"
	if p.Paragraph {
		noun = "paragraph"
	}
	switch {
	case first == 0:
		return ""
	case last <= first:
		return fmt.Sprintf("%s %d", noun, first)
	}
	return fmt.Sprintf("%ss %d to %d", noun, first, last)
}
