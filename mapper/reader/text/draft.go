package text

import (
	"cmp"
	"slices"
	"strings"

	"github.com/unkg/unkg/ontology"
)

// readDraft recognises a draft by its cover page, where the words follow the sponsors: "Fiji and Iceland: draft
// resolution". The draft was submitted to the organ of the enacting formula; its text does not say whether it was
// adopted.
func (t *textReader) readDraft(head []line) {
	if t.res.Symbol.Numbered() {
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
	t.res.Organ = cmp.Or(t.enactor, t.res.Organ)
}
