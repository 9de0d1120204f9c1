package text

import (
	"cmp"
	"slices"
	"strings"

	"github.com/unkg/unkg/mapper/reader/outline"
	"github.com/unkg/unkg/mapper/resolution"
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
	if !slices.ContainsFunc(t.drafts, func(w string) bool { return strings.Contains(b.String(), ":"+w) }) {
		return
	}
	t.res.Outcome = ontology.Pending
	t.readSponsors(head)
	t.res.Organ = cmp.Or(t.enactor, t.res.Organ)
}

// mostSponsors is the largest number of lines that the sponsors of a draft take: all Member States take about twenty.
const mostSponsors = 40

// readSponsors reads the list of States before the words "draft resolution", and the title below them. The list begins
// with the first line from which on it holds nothing but States.
func (t *textReader) readSponsors(head []line) {
	end, before := -1, "" // the line that ends with "draft resolution", and the words of the line before
	for i := range head {
		words := squeeze(head[i].text)
		if endsInAny(before+words, t.drafts) {
			end = i
		}
		before = words
	}
	if end < 0 {
		return
	}
	begin, words := end+1, ""
	for i := end; i >= 0 && end-i < mostSponsors && !t.claimed(&head[i]); i-- {
		words = head[i].text + "\n" + words
		list, _ := t.unwrap(words, nil, nil)
		if at := strings.LastIndexAny(list, ":："); at >= 0 {
			if names, whole := outline.States(list[:at], t.words.Masthead.Joins); whole && len(names) > 0 {
				begin, t.res.Sponsors = i, names
			}
		}
	}
	if begin > end { // "submitted by the Chair of the Committee:" names no State
		if begin = end; end > 0 && !strings.ContainsAny(head[end].text, ":：") {
			begin--
		}
	}
	t.all(head[begin:end+1], resolution.Cover, "sponsors")
	title := head[end+1:]
	for len(title) > 0 && t.claimed(&title[len(title)-1]) {
		title = title[:len(title)-1]
	}
	if len(title) > 0 {
		t.res.Title = t.joined(title)
		t.all(title, resolution.Cover, "title")
	}
}
