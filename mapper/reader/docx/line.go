package docx

import (
	"slices"

	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/ontology/script"
)

// A paragraph is the text of one while it is read.
type paragraph struct {
	runs   []rich.Run
	breaks []int // how many runs precede each line break
}

// write adds text that is set in some way.
func (p *paragraph) write(text string, l look) {
	if text != "" {
		p.runs = append(p.runs, rich.Run{Text: text, Emphasis: l.emphasised(), Raised: l.raised()})
	}
}

// label puts the number that Word generates before the text.
func (p *paragraph) label(text string) {
	p.runs = slices.Insert(p.runs, 0, rich.Run{Text: text})
	for i := range p.breaks {
		p.breaks[i]++
	}
}

// link adds a link of the words from run start on.
func (p *paragraph) link(start int, target string) {
	for i := start; i < len(p.runs); i++ {
		if p.runs[i].Target == "" {
			p.runs[i].Target = target
		}
	}
}

// lines returns the lines of the paragraph that are not blank. A line after a break inside it goes on with it, unless its
// beginning is set off or numbered, or a blank line precedes it.
func (p *paragraph) lines() []rich.Line {
	var list []rich.Line
	start, blank := 0, false
	for _, end := range append(p.breaks, len(p.runs)) {
		l := rich.Compose(p.runs[start:end])
		start = end
		if l.Text == "" {
			blank = true
			continue
		}
		l.Begins = rich.No
		if len(list) == 0 {
			l.Begins = rich.Yes
		} else if blank || l.Opener > 0 || script.IsDigit(l.Text[0]) || l.Text[0] == '(' {
			l.Begins = rich.Unknown
		}
		list, blank = append(list, l), false
	}
	return list
}
