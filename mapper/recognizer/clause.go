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
	at := c.words.Front(p.Text, 0)
	v, ok := c.words.Verb(p.Text, at)
	if !ok || v.Action == "" {
		return nil
	}
	span := resolution.Span{Start: at, End: len(p.Text)}
	return []resolution.Clause{{Span: span, Verb: resolution.Span{Start: at, End: v.End}, Action: v.Action}}
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
