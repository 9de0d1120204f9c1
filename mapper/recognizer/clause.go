package recognizer

import (
	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
)

// clauses finds what the paragraphs of a resolution do: the verbs of the organ, what they concern and whom they address.
type clauses struct {
	words *lang.Clause
	code  string
}

func newClauses(l *lang.Language) *clauses { return &clauses{words: &l.Clause, code: l.Code} }

// find fills Clauses of the preambular and operative paragraphs. Mentions and citations must have been found before.
// A paragraph that opens with no known verb gets a warning.
func (c *clauses) find(r *resolution.Resolution) {
	for i := range r.Paragraphs {
		p := &r.Paragraphs[i]
		if p.Kind == resolution.Annex {
			continue
		}
		p.Clauses = c.paragraph(p)
		if len(p.Clauses) == 0 && len(p.Text) > 0 {
			r.Warnings = append(r.Warnings, resolution.Warning{Code: resolution.UnknownAction, Where: p.ID, Text: opening(p.Text)})
		}
	}
}

// paragraph returns the clauses of a paragraph.
func (c *clauses) paragraph(p *resolution.Paragraph) []resolution.Clause {
	verbs := c.verbs(p)
	var out []resolution.Clause
	for i, v := range verbs {
		if v.Action == "" {
			continue
		}
		end := len(p.Text)
		if i+1 < len(verbs) {
			end = verbs[i+1].cut
		}
		out = append(out, resolution.Clause{
			Span:   resolution.Span{Start: v.front, End: end},
			Verb:   resolution.Span{Start: v.start, End: v.End},
			Action: v.Action,
			Item:   v.item,
		})
	}
	return out
}

// opening returns the first words of a text, for a warning.
func opening(text string) string {
	const most = 60
	n := 0
	for i := range text {
		if n++; n > most {
			return text[:i]
		}
	}
	return text
}
