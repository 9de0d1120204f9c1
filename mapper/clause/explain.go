package clause

import (
	"github.com/unkg/unkg/mapper/resolution"
)

// An Explanation is a phrase of a clause and whether it was chosen, to see why something is missing.
type Explanation struct {
	resolution.Target        // words alone if the phrase names nobody
	Relation          string // how it depends on the verb: "object", "owner", "topic" ...
	Level             int    // nouns between it and the verb
	Chosen            bool   // the clause concerns or addresses it
}

// Explain gives the phrases of each clause of a resolution, which Find has filled in, to visit.
func (c *Finder) Explain(r *resolution.Resolution, visit func(p *resolution.Paragraph, clause *resolution.Clause, phrases []Explanation)) {
	notes := notesByMark(r.Footnotes)
	for i := range r.Paragraphs {
		p := &r.Paragraphs[i]
		for k := range p.Clauses {
			clause := &p.Clauses[k]
			found, _ := c.parse(p, clause, clause.End, notes, true)
			phrases := make([]Explanation, len(found))
			for n := range found {
				f := &found[n]
				phrases[n] = Explanation{f.Target, f.relation.String(), f.level, f.governed() || f.addressed()}
			}
			visit(p, clause, phrases)
		}
	}
}
