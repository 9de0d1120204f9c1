package docx

import (
	"fmt"
	"strconv"

	"github.com/unkg/unkg/mapper/reader/rich"
)

// notes are the footnotes or the endnotes of a document.
type notes struct {
	part    *part // nil if there are none
	byID    map[string]*element
	usual   *element // the properties of notes in the settings of the document
	own     string   // the name of those properties in a section: "w:footnotePr"
	number  int      // of the last note
	start   int      // where numbers begin
	format  string
	restart string    // "eachSect", "eachPage", "" if they count through
	waiting []waiting // referred to and not yet printed
	missing string    // the identifier of a note that is referred to and does not exist
}

// waiting is a note that has been referred to.
type waiting struct {
	*element
	mark string // raised, "" for one that the text itself has
}

// notesOf reads the part with the notes of a kind, "footnote" or "endnote", and the settings, both of which may be nil.
func notesOf(kind string, p, settings *part) *notes {
	n := &notes{part: p, byID: map[string]*element{}, own: "w:" + kind + "Pr"}
	if settings != nil {
		n.usual = settings.root.child(n.own)
	}
	if p != nil {
		for e := p.root.first; e != nil; e = e.next {
			if e.name == "w:"+kind {
				n.byID[e.attr("w:id")] = e
			}
		}
	}
	return n
}

// enter begins a section of the document.
func (n *notes) enter(section *element) {
	property := func(name string) string {
		if v := section.child(n.own).val(name); v != "" {
			return v
		}
		return n.usual.val(name)
	}
	n.format, n.restart = property("w:numFmt"), property("w:numRestart")
	n.start = 1
	if start, err := strconv.Atoi(property("w:numStart")); err == nil && start > 0 {
		n.start = start
	}
}

// begin lets the numbers begin anew.
func (n *notes) begin() { n.number = n.start - 1 }

// refer returns the mark of a reference to a note, raised, "" where the text itself has one.
func (n *notes) refer(e *element) string {
	id := e.attr("w:id")
	note := n.byID[id]
	if note == nil {
		n.missing = id
		return ""
	}
	if isTrue(e.attr("w:customMarkFollows")) {
		n.waiting = append(n.waiting, waiting{note, ""})
		return ""
	}
	n.number++
	mark := rich.Raise(n.mark())
	n.waiting = append(n.waiting, waiting{note, mark})
	return mark
}

// mark is the number of the last note: in figures, since letters could not be told from those of the word before, unless
// it is a sign.
func (n *notes) mark() string {
	if n.format == "chicago" {
		return numeral(n.format, n.number)
	}
	return strconv.Itoa(n.number)
}

// fault is the error of a reference to a note that does not exist.
func (n *notes) fault() error {
	if n.missing == "" {
		return nil
	}
	return fmt.Errorf("the note with the identifier %q is missing", n.missing)
}

// print adds the notes that wait to lines.
func (d *document) print(n *notes, lines []rich.Line) []rich.Line {
	for _, w := range n.waiting {
		s := d.story(n.part, rich.Foot)
		s.noteMark = w.mark
		s.container(w.element)
		if s.noteMark != "" { // not printed by the note itself
			if len(s.lines) == 0 {
				s.lines = []rich.Line{{Text: s.noteMark, Place: rich.Foot, Page: d.page, Begins: rich.Yes}}
			} else {
				prefix(&s.lines[0], s.noteMark+" ")
			}
		}
		for i := 1; i < len(s.lines); i++ {
			s.lines[i].Begins = rich.No
		}
		lines = append(lines, s.lines...)
	}
	n.waiting = nil
	return lines
}

// prefix puts a mark before the text of a line.
func prefix(l *rich.Line, mark string) {
	l.Text = mark + l.Text
	for i := range l.Links {
		l.Links[i].Start += len(mark)
		l.Links[i].End += len(mark)
	}
	if l.Opener > 0 {
		l.Opener += len(mark)
	}
}
