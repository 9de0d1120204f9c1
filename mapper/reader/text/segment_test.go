package text

import (
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
)

// segmentCases are preambles as pdftotext -raw prints them, with lines of 37 characters, or 35 for the first of a
// paragraph. '>' marks where a paragraph begins. Full is a character that fills lines.
var segmentCases = []struct{ name, lines string }{
	{"a short line ends a paragraph", `
>回顾关于河流的各项决议，
>重申河流管理的原则，`},
	{"a full line goes on with another verb", `
>注意到{31}，
强调{35}
{37}
{9}，
>回顾{33}
{20}，`},
	{"a full line ends a paragraph, and the next is indented", `
>注意到{31}，
>强调{33}
{37}
{9}，
>回顾{33}
{20}，`},
	{"a clause inside the paragraph", `
>回顾{33}
{36}，
尤其是{10}，
>又回顾{32}
{20}，`},
	{"a bracket that closes keeps its character on the next line", `
>注意到{32}
{36}，
并{33}《水
河》，
>回顾{20}，`},
	{"points of a paragraph", `
>深信{20}：
(a) {10}，
(b) {12}，
>回顾{20}，`},
	{"a mark on a line of its own", `
>注意到{20}，
4
>又注意到{31}
{9}，`},
	{"a single line that the next echoes", `
>注意到{31}，
>强调{20}，
>又强调{32}
{12}，`},
}

// edgeCases are preambles as Tika prints them: a blank line, here '_', before a line whose left edge is elsewhere, unless
// there is one before the line above.
var edgeCases = []struct{ name, lines string }{
	{"a paragraph of three lines after one of two", `
>回顾{33}
_{20}，
>注意到{31}，
_强调{35}
{12}，
_>重申{33}
{12}，`},
}

func TestSegment(t *testing.T) {
	testSegment(t, segmentCases, layout{full: 148, measured: true})
}

// Blank lines of Tika tell apart what the widths leave open.
func TestSegmentEdges(t *testing.T) {
	testSegment(t, edgeCases, layout{full: 148, measured: true, blanks: true})
}

func testSegment(t *testing.T, cases []struct{ name, lines string }, laid layout) {
	for _, c := range cases {
		var text strings.Builder
		want := []bool{false} // the formula
		text.WriteString("大会，\n")
		for l := range strings.Lines(strings.TrimLeft(c.lines, "\n")) {
			l, blank := strings.CutPrefix(strings.TrimRight(l, "\n"), "_")
			l, begins := strings.CutPrefix(l, ">")
			if blank {
				text.WriteByte('\n')
			}
			want = append(want, begins)
			if head, rest, ok := strings.Cut(l, "{"); ok {
				n, tail, _ := strings.Cut(rest, "}")
				l = head + strings.Repeat("水", number(n)) + tail
			}
			text.WriteString(l + "\n")
		}
		r := &textReader{words: lang.Get("zh"), numbering: paragraphNumber, res: &resolution.Resolution{Language: "zh"}, lines: splitLines(text.String())}
		r.noted = make([]bool, len(r.lines))
		r.layout = laid
		r.segment()
		if !slices.Equal(r.begun, want) {
			t.Errorf("%s: paragraphs begin at %v, want %v", c.name, r.begun, want)
		}
	}
}
