package akn

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/testdata/corpus"
)

// Character data that is no part of the resolution is a warning with its lines and first words.
func TestUnreadText(t *testing.T) {
	const file = `<akomaNtoso><statement><coverPage><docNumber refersTo="#symbol">A/RES/99/1</docNumber>
<p>Reissued for
technical reasons</p><docStatus>Distr.: General</docStatus></coverPage>
<preface><docNumber>99/1.</docNumber><docTitle>Lamps</docTitle><p>A line on lamps</p></preface>
<mainBody><paragraph><num>1.</num><content><p>Decides;</p></content></paragraph><heading>An empty section</heading></mainBody>
<conclusions><p>It &amp; all</p></conclusions></statement></akomaNtoso>`
	r, err := Read("x", []byte(file), source.Known{Language: "en"})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"lines 2 to 3: Reissued for technical reasons", "line 4: A line on lamps", "lines 5 to 6: An empty section It & all"}
	for i, w := range r.Warnings {
		if i >= len(want) || w.Code != resolution.UnreadText || w.Text != want[i] {
			t.Errorf("got %v, want %q", w, want)
		}
	}
	if len(r.Warnings) != len(want) {
		t.Errorf("got %d warnings, want %d", len(r.Warnings), len(want))
	}
}

// TestAccount counts the letters and digits of real documents: those of the body are in the paragraphs, footnotes and
// headings, and nothing else is.
func TestAccount(t *testing.T) {
	for _, path := range corpus.Files(t, "akn/*/*.xml") {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		r, err := Read(path, data, source.Known{})
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		unread := ""
		for _, w := range r.Warnings {
			if w.Code == resolution.UnreadText && w.Text == unreadLines[r.Language+"/"+string(r.Symbol)] {
				unread = w.Text
			} else if w.Code == resolution.UnreadText || w.Code == resolution.MalformedXML {
				t.Errorf("%s: %v", path, w)
			}
		}
		balance := characters{}
		balance.add(unread[strings.Index(unread, ":")+1:], -1)
		document, err := parseXML(path, data, &arena{}, toTheEnd)
		if err != nil {
			t.Fatal(err)
		}
		balance.addTree(document.root, "")
		if statement, _ := aknStatement(document.root); statement.child("preface").find(named("docTitle")) != nil {
			balance.add(r.Title, -1) // others are of the library
		}
		marks := balance.subtract(r)
		if lost, made := balance.report(marks); lost != "" || made != "" {
			t.Errorf("%s: lost %s, made up %s", path, lost, made)
		}
	}
}

// unreadLines are what is no part of the body although it is marked up as such.
var unreadLines = map[string]string{
	"ar/A/RES/75/238": "line 700: الجلسة العامة 48 (المستأنفة)", // one of the closing lines
}

// characters counts letters and digits.
type characters map[rune]int

func (n characters) add(text string, times int) {
	for _, r := range text {
		if isWord(r) {
			n[r] += times
		}
	}
}

// addTree adds what a document prints in its body, its titles and the text of its drafts.
func (n characters) addTree(e *element, part string) {
	if parts[e.name] {
		part = e.name
	}
	for c := e.first; c != nil; c = c.next {
		if c.name == "" {
			n.add(c.text, 1)
		} else if !isAccounted(c, part) {
			n.addTree(c, part)
		}
	}
}

// subtract takes away what is in a resolution and returns the marks of its notes, which may be printed or attributes.
func (n characters) subtract(r *resolution.Resolution) (marks characters) {
	marks = characters{}
	for _, p := range r.Paragraphs {
		n.add(p.Heading+p.Number+p.Text, -1)
		for _, m := range p.Marks {
			marks.add(m.Mark, 1)
		}
	}
	for _, f := range r.Footnotes {
		n.add(f.Text, -1)
		marks.add(f.Mark, 1)
	}
	return marks
}

// report lists the letters and digits that the resolution lacks and those that the document lacks.
func (n characters) report(marks characters) (lost, made string) {
	var l, m strings.Builder
	for r, count := range n {
		if count > marks[r] {
			fmt.Fprintf(&l, "%c×%d ", r, count-marks[r])
		}
		if count < 0 {
			fmt.Fprintf(&m, "%c×%d ", r, -count)
		}
	}
	return l.String(), m.String()
}
