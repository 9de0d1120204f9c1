package main

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/unkg/unkg/mapper/clause"
	"github.com/unkg/unkg/mapper/recognizer"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology/script"
)

// parse returns the clauses of a resolution with the phrases that follow their verbs, one on a line: how it depends on the
// verb, further in by what it depends on; its words; what it names. What the clause concerns or addresses has a mark
// before it, what was passed over has none.
func parse(r *resolution.Resolution, coloured bool) []byte {
	p := &printer{coloured: coloured, language: r.Language}
	fmt.Fprintf(p, "%s  %s\n", p.in(bold, string(r.Symbol)), p.in(faint, r.Source.Name))
	last := ""
	recognizer.Explain(r, func(top *resolution.Paragraph, c *resolution.Clause, phrases []clause.Explanation) {
		if top.ID != last {
			fmt.Fprintf(p, "\n%s\n", p.in(bold, top.ID))
			last = top.ID
		}
		fmt.Fprintf(p, "%s %s\n", script.Visible(c.Verb.Of(top.Text)), p.in(faint, "→ "+c.Action))
		for _, phrase := range phrases {
			p.phrase(top, &phrase)
		}
		if len(c.Reports) > 0 {
			fmt.Fprintf(p, "    %s\n", p.in(faint, "requests a report"))
		}
	})
	return p.Bytes()
}

// longestAside is how many characters of what was passed over are printed.
const longestAside = 70

func (p *printer) phrase(top *resolution.Paragraph, phrase *clause.Explanation) {
	mark, words := " ", phrase.Of(top.Text)
	if phrase.Chosen {
		mark = "✓"
	}
	if runes := []rune(words); len(runes) > longestAside && !phrase.Chosen {
		words = string(runes[:longestAside]) + " …"
	}
	name := cmp.Or(string(phrase.Symbol), phrase.Group)
	if phrase.Entity != nil {
		name = phrase.Entity.Path()
	}
	line := fmt.Sprintf("  %s %-18s %s", mark, strings.Repeat("  ", phrase.Level)+phrase.Relation, script.Visible(words))
	switch {
	case name == "":
		line = p.in(faint, line)
	default:
		line += "  " + p.in(cyan, name)
	}
	fmt.Fprintln(p, line)
}
