package akn

import "github.com/unkg/unkg/mapper/reader/outline"

// finish gives the operative paragraphs their IDs, with the part in front if numbering restarts: "op3", "II.op3".
func (b *body) finish() {
	b.endContinued()
	b.endHeadings()
	seen := map[string]bool{}
	restarts := false
	for _, o := range b.operative {
		restarts = restarts || seen[o.number]
		seen[o.number] = true
	}
	notes := map[string][]int{} // by the provisional ID of the paragraph
	for i := range b.r.Footnotes {
		paragraph := b.r.Footnotes[i].Paragraph
		notes[paragraph] = append(notes[paragraph], i)
	}
	ids := outline.NewIdentifiers()
	for _, o := range b.operative {
		id := "op" + o.number
		if restarts && o.part != "" {
			id = o.part + "." + id
		}
		p := &b.r.Paragraphs[o.index]
		before := p.ID
		p.ID = ids.Unique(id)
		outline.Name(p)
		for _, i := range notes[before] {
			b.r.Footnotes[i].Paragraph = p.ID
		}
	}
}
