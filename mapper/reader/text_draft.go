package reader

import (
	"slices"
	"strings"

	"github.com/unkg/unkg/ontology"
)

// readDraft makes a draft of a document whose cover page says that it is one, after the sponsors: "Fiji and Iceland: draft
// resolution". It was put to the organ of the enacting formula; what became of it is not printed.
func (t *textReader) readDraft(head []line) {
	if t.res.Symbol.Class() != "Document" {
		return
	}
	var b strings.Builder
	for _, l := range head {
		b.WriteString(strings.ReplaceAll(squeeze(l.text), "：", ":"))
	}
	if !slices.ContainsFunc(t.words.Masthead.Draft, func(w string) bool { return strings.Contains(b.String(), ":"+squeeze(w)) }) {
		return
	}
	t.res.Outcome = ontology.Pending
	formula := squeeze(t.lines[t.formula].text)
	for i, f := range t.formulas {
		if strings.HasPrefix(formula, f) {
			t.res.Organ = t.words.Masthead.Organs[i].Body
		}
	}
}
