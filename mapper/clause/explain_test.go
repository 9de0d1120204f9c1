package clause_test

import (
	"testing"

	"github.com/unkg/unkg/mapper/clause"
	"github.com/unkg/unkg/mapper/recognizer"
	"github.com/unkg/unkg/mapper/resolution"
)

// The phrases that are marked as chosen are what the clause concerns and whom it addresses, also where its object goes on
// after another clause.
func TestExplain(t *testing.T) {
	r := &resolution.Resolution{Language: "en", Organ: "body/general-assembly", Paragraphs: []resolution.Paragraph{{ID: "pp1", Kind: resolution.Preambular,
		Text: "Having considered the report of the World Health Organization, noting that it includes a review, and the report of the World Bank,"}}}
	recognizer.Recognize(r)
	clauses := 0
	recognizer.Explain(r, func(_ *resolution.Paragraph, c *resolution.Clause, phrases []clause.Explanation) {
		clauses++
		chosen := 0
		for _, p := range phrases {
			if p.Chosen {
				chosen++
			}
		}
		if wanted := len(c.Concerns) + len(c.Addressees); chosen != wanted {
			t.Errorf("%s: %d phrases are chosen, %d wanted", c.Action, chosen, wanted)
		}
	})
	if p := &r.Paragraphs[0]; clauses != len(p.Clauses) || len(p.Clauses[0].Concerns) != 2 {
		t.Errorf("%d of %d clauses are explained, the first concerns %d", clauses, len(p.Clauses), len(p.Clauses[0].Concerns))
	}
}
