package main

import (
	"fmt"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology/script"
)

// roleStyles are the styles of the roles that should catch the eye.
var roleStyles = map[resolution.Role]style{
	resolution.Unread:    yellow,
	resolution.Furniture: faint,
	resolution.Address:   faint,
	resolution.Heading:   bold,
}

// lines returns the source of a resolution line by line: its number, after that of its page where there are pages, what
// it became and where, and its words. A line that became several things is printed as often, with its number once.
func lines(r *resolution.Resolution, coloured bool) []byte {
	p := &printer{coloured: coloured, language: r.Language}
	fmt.Fprintf(p, "%s  %s\n", p.in(bold, string(r.Symbol)), p.in(faint, r.Source.Name))
	if r.Passages == nil {
		fmt.Fprintf(p, "%s\n", p.in(faint, "no lines: the source is "+r.Source.Format))
	}
	last := ""
	for _, passage := range r.Passages {
		number := fmt.Sprint(passage.Line)
		if passage.Page > 0 {
			number = fmt.Sprintf("%d:%d", passage.Page, passage.Line)
		}
		if number == last {
			number = ""
		} else {
			last = number
		}
		what := passage.Role.String()
		if passage.Where != "" {
			what += " " + passage.Where
		}
		s, marked := roleStyles[passage.Role]
		words := script.Visible(passage.Text)
		if marked {
			words = p.in(s, passage.Text)
		}
		fmt.Fprintf(p, "%5s  %-16s  %s\n", number, script.Visible(what), words)
	}
	return p.Bytes()
}
