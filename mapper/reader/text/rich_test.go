package text

import (
	"fmt"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/reader/readertest"
	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
)

// setting makes lines of a text, all in one place of one page. A line that begins with "+" begins a paragraph, one with "-"
// goes on with one; of the others the format does not say it. What is between "_" at the start is italic.
func setting(page int, place rich.Place, text string) (lines []rich.Line) {
	for i, l := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		line := rich.Line{Page: page, Number: i + 1, Place: place}
		switch l[0] {
		case '+':
			line.Begins, l = rich.Yes, l[1:]
		case '-':
			line.Begins, l = rich.No, l[1:]
		}
		if first, rest, ok := strings.Cut(l, "_"); ok {
			opener, after, _ := strings.Cut(rest, "_")
			l, line.Opener = first+opener+after, len(first+opener)
		}
		line.Text = l
		lines = append(lines, line)
	}
	return lines
}

func join(parts ...[]rich.Line) (lines []rich.Line) {
	for _, p := range parts {
		lines = append(lines, p...)
	}
	return lines
}

// richForm is what was read of a rich text: paragraphs with the words before their marks, openers and links, footnotes.
func richForm(t *testing.T, document rich.Text, language string) string {
	t.Helper()
	r, err := ReadRich("x", document, source.Known{Language: language})
	if err != nil {
		t.Fatal(err)
	}
	readertest.Check(t, r)
	var b strings.Builder
	for _, p := range r.Paragraphs {
		if p.Heading != "" {
			fmt.Fprintf(&b, "# %s\n", strings.ReplaceAll(p.Heading, "\n", " / "))
		}
		fmt.Fprintf(&b, "%s: %s", p.ID, p.Text)
		if !p.Opener.Empty() {
			fmt.Fprintf(&b, " opener %q", p.Opener.Of(p.Text))
		}
		for _, m := range p.Marks {
			words := strings.Fields(p.Text[:m.Offset])
			fmt.Fprintf(&b, " [%s after %s]", m.Mark, words[len(words)-1])
		}
		for _, l := range p.Links {
			fmt.Fprintf(&b, " {%s: %s}", l.Of(p.Text), l.Symbol)
		}
		b.WriteByte('\n')
	}
	for _, f := range r.Footnotes {
		fmt.Fprintf(&b, "%s@%s: %s", f.Mark, f.Paragraph, f.Text)
		for _, l := range f.Links {
			fmt.Fprintf(&b, " {%s: %s}", l.Of(f.Text), l.Symbol)
		}
		b.WriteByte('\n')
	}
	for _, w := range r.Warnings {
		if w.Code == resolution.UnreadText || w.Code == resolution.LostNote {
			fmt.Fprintf(&b, "%s %s %s\n", w.Code, w.Where, w.Text)
		}
	}
	return b.String()
}

// On pages, what is in the running heads and at the foot is known, as are the lines that begin paragraphs.
func TestRichPages(t *testing.T) {
	first := join(setting(1, rich.Main, head+"+The General Assembly,\n"+
		"+_Recalling_ its resolution 75/36¹ of 1 May 2020 on the lamps of the coast,\n-Noting what the keepers of the lamps of 2030,² the owners of 20 km² of coast and\n"),
		setting(1, rich.Foot, "__________\n+¹ See A/75/1.\n+² See resolution 75/36, which the keepers of the\n"), setting(1, rich.Running, "44-00098 (E)\n"))
	second := join(setting(2, rich.Running, "A/RES/98/7\nLamps 2/2\n"),
		setting(2, rich.Main, "Deeply concerned islands wrote,¹, ²\n+_Deeply concerned_ about\n-4. Fog and mist,\n+1. _Requests_ the Board:*\n+(a) To buy oil,\n-(b) or what is called so;\n+(b) To store it³ and to\n-keep it;\n+2. _Decides_ to ring.³\n+5th plenary meeting\n+21 February 2044\n"),
		setting(2, rich.Foot, "-lamps have read.\n+* As of 2044.\n+³ A/98/2 and 3 of\n-4 May.\n"))
	const want = `pp1: Recalling its resolution 75/36 of 1 May 2020 on the lamps of the coast, Noting what the keepers of the lamps of 2030, the owners of 20 km2 of coast and Deeply concerned islands wrote, opener "Recalling" [1 after 75/36] [2 after 2030,] [1 after wrote,] [2 after wrote,]
pp2: Deeply concerned about 4. Fog and mist, opener "Deeply concerned"
op1: Requests the Board: (a) To buy oil, (b) or what is called so; (b) To store it and to keep it; opener "Requests" [* after Board:] [3 after it]
op2: Decides to ring. opener "Decides" [3 after ring.]
1@pp1: See A/75/1.
2@pp1: See resolution 75/36, which the keepers of the lamps have read.
*@op1: As of 2044.
3@op1: A/98/2 and 3 of 4 May.
`
	if got := richForm(t, rich.Text{Lines: join(first, second)}, ""); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	r, err := ReadRich("x", rich.Text{Lines: join(first, second)}, source.Known{})
	if err != nil {
		t.Fatal(err)
	}
	if r.JobNumber != "44-00098" {
		t.Errorf("job number %q", r.JobNumber)
	}
	if n := len(r.Passages); n != len(first)+len(second) || r.Passages[n-1].Page != 2 || r.Passages[n-1].Line != 4 || r.Passages[n-1].Where != "fn3" {
		t.Errorf("%d passages, the last %+v", n, r.Passages[n-1])
	}
	if items := r.Paragraphs[2].Items; len(items) != 2 || items[0].Text != "To buy oil, (b) or what is called so;" {
		t.Errorf("items %+v", items)
	}
}
