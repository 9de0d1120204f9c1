package docx

import (
	"strings"
	"unicode"

	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/ontology"
)

// mastheadLines is how many lines at the beginning of a document may belong to its masthead.
const mastheadLines = 40

// margins reads the headers and footers of a document and returns what precedes its text and what follows it: the header
// of the first page, which may have the masthead or a part of it, and all others.
func (a *archive) margins(d *document, main *part, text []rich.Line) (front, others []rich.Line, err error) {
	first := d.front(main)
	read := map[string][]rich.Line{}
	for _, section := range d.sections {
		for e := section.first; e != nil; e = e.next {
			name := main.links[e.attr("r:id")].target
			if e.name != "w:headerReference" && e.name != "w:footerReference" || name == "" || !a.has(name) {
				continue
			}
			if _, ok := read[name]; ok {
				continue
			}
			p, err := a.part(name)
			if err != nil {
				return nil, nil, err
			}
			s := d.story(p, rich.Running)
			s.container(p.root)
			if read[name] = s.lines; name != first {
				others = append(others, s.lines...)
			}
		}
	}
	front = read[first]
	if len(front) > 0 && !covered(front, text, others) {
		for i := range front {
			front[i].Place = rich.Main
		}
		return front, others, nil
	}
	own, _ := symbolIn(text)
	if head, _ := symbolIn(others); len(front) == 0 && own == nil && head != nil {
		masthead := *head
		masthead.Place = rich.Main
		front = []rich.Line{masthead}
	}
	return front, others, nil
}

// front is the name of the part with the header of the first page, "" if it has none.
func (d *document) front(main *part) string {
	if len(d.sections) == 0 {
		return ""
	}
	section, kind := d.sections[0], "default"
	if settingOf(section, "w:titlePg") == on {
		kind = "first"
	}
	for e := section.first; e != nil; e = e.next {
		if e.name == "w:headerReference" && e.attr("w:type") == kind {
			return main.links[e.attr("r:id")].target
		}
	}
	return ""
}

// covered reports whether a header is a running head: the masthead has its symbol or, if it has none, its words; or the
// header of other pages is the same.
func covered(header, text, others []rich.Line) bool {
	masthead := letters(text[:min(len(text), mastheadLines)])
	if _, symbol := symbolIn(header); symbol != "" {
		return strings.Contains(masthead, letters([]rich.Line{{Text: symbol}}))
	}
	masthead += " " + letters(others)
	for i := range header {
		if words := letters(header[i : i+1]); !strings.Contains(masthead, words) {
			return false
		}
	}
	return true
}

// letters are the letters and digits of some lines.
func letters(lines []rich.Line) string {
	var b strings.Builder
	for _, l := range lines {
		for _, r := range l.Text {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				b.WriteRune(unicode.ToLower(r))
			}
		}
	}
	return b.String()
}

// symbolIn returns the first line of a masthead with the symbol of a document and that symbol, nil if there is none.
func symbolIn(lines []rich.Line) (*rich.Line, string) {
	for i := range lines[:min(len(lines), mastheadLines)] {
		for word := range strings.FieldsSeq(lines[i].Text) {
			if _, n := ontology.ScanSymbol(word); n > 0 {
				return &lines[i], word[:n]
			}
		}
	}
	return nil, ""
}
