package text

import (
	"github.com/unkg/unkg/mapper/reader/outline"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// readAgenda reads the agenda items and the titles under them, and returns the index of the line after these. Lines
// are titles of their own if there are as many as items; otherwise nothing says where a title ends.
func (t *textReader) readAgenda(head []line, from int) int {
	m := &t.words.Masthead
	for i := from; i < len(head); i++ {
		rest, ok := cutAny(head[i].text, m.AgendaItem)
		if !ok {
			continue
		}
		numbers := outline.AgendaNumbers(rest)
		end := i + 1
		for end < len(head) && !t.isAdoption(head, end) && head[end].text[0] != '[' &&
			!(t.claimed(&head[end]) && !t.wrapsCover(head, end)) && !(t.captioned && end == t.caption.at) {
			end++
		}
		if end == len(head) && t.res.Outcome != ontology.Pending {
			end = i + 1
		}
		titles := []string{t.joined(head[i+1 : end])}
		if n := len(numbers); n > 1 && end-i-1 == n {
			titles = nil
			for _, l := range head[i+1 : end] {
				titles = append(titles, l.text)
			}
		}
		t.res.AgendaItems, t.res.AgendaTitle = outline.Agenda(numbers, titles)
		t.all(head[i:end], resolution.Cover, "agenda")
		return end
	}
	return from
}

// wrapsCover reports whether line i has words of every cover page because a title wraps there, "Promotion of peace by the /
// United Nations": another line of titles follows.
func (t *textReader) wrapsCover(head []line, i int) bool {
	return i+1 < len(head) && !t.claimed(&head[i+1]) && t.isCover(head[i].text) && !t.isAdoption(head, i+1) &&
		head[i+1].text[0] != '[' && !(t.captioned && i+1 == t.caption.at)
}
