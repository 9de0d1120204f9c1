package clause

import (
	"slices"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/mapper/work"
)

// An Explanation is a phrase of a clause and whether it was chosen, to see why something is missing.
type Explanation struct {
	resolution.Target        // words alone if the phrase names nobody
	Relation          string // how it depends on the verb: "object", "owner", "topic" ...
	Level             int    // nouns between it and the verb
	Chosen            bool   // the clause concerns or addresses it
}

// A Visit is given a clause of a paragraph with the phrases of its object.
type Visit func(p *resolution.Paragraph, clause *resolution.Clause, phrases []Explanation)

// Explain finds the clauses of r once more, as Find does, and gives each with its phrases to visit. It does not change r.
func (c *Finder) Explain(r *resolution.Resolution, visit Visit) {
	explained, again := *c, *r
	explained.visit = visit
	again.Paragraphs = slices.Clone(r.Paragraphs)
	again.Warnings = nil
	explained.Find(work.Background(), &again)
}

func explanations(phrases []phrase) []Explanation {
	out := make([]Explanation, len(phrases))
	for i := range phrases {
		p := &phrases[i]
		out[i] = Explanation{p.Target, p.relation.String(), p.level, p.governed() || p.addressed()}
	}
	return out
}
