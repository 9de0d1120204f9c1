package citation

import (
	"strings"

	"github.com/unkg/unkg/mapper/lang"
)

// judgeHeaded is for languages in which the word for a resolution comes before its number.
func (r *reading) judgeHeaded() {
	h := headed{reading: r, head: -1, last: -1, spread: -1}
	for i := range r.places {
		h.advance(r.places[i].Start)
		if r.places[i].number != "" {
			h.judge(i)
		}
	}
	r.spreadDates()
}

// A headed is the state of the work on the numbers of a text, from left to right.
type headed struct {
	*reading
	head   int   // index of the last word for a resolution before the place, -1 if there is none
	next   int   // index of the first cue that was not read
	last   int   // index of the word for a resolution that the last citation belongs to, -1 if there is none
	first  organ // of the first number after that word
	spread int   // the last place whose organ was copied to those before it
}

// advance reads the cues up to a place.
func (h *headed) advance(to int) {
	for ; h.next < len(h.cues) && h.cues[h.next].end <= to; h.next++ {
		if h.cues[h.next].Role&headRole != 0 {
			h.head = h.next
		}
	}
}

// judge decides whether the number at place i is a citation, and of which organ and date.
func (h *headed) judge(i int) {
	p := &h.places[i]
	var after int
	p.date, after = h.dateAfter(h.text, p.End)
	if h.head < 0 {
		return
	}
	head := h.headOf(i)
	word := &h.cues[head]
	follows := i > 0 && h.places[i-1].accepted && word.end <= h.places[i-1].Start
	switch {
	case follows && h.listed(i), h.heads(head, p.Start):
	case p.bare:
		return
	case p.date != "", strings.IndexByte(p.number, '(') > 0 && !h.inSeries(p.Start) && !h.inName(p.Start):
	default:
		return
	}
	p.accepted = true
	p.decision = word.Role&lang.CitesDecision != 0
	if follows && h.places[i-1].number != "" {
		p.organ = h.first
	} else {
		p.head = word.start
		p.organ = h.organBefore(head, p.Start)
		h.first = p.organ
	}
	h.last = head
	if !p.organ.said() {
		h.lookAfter(i, after)
	}
	if i > 0 && p.organ.path == "" && !p.organ.own {
		h.inReport(i, word.start)
	}
}

// headOf returns the word for a resolution that place i belongs to: the last one, unless that is in the title of the
// resolution before, in a list whose numbers have dates and titles.
func (h *headed) headOf(i int) int {
	p := &h.places[i]
	titled := h.last >= 0 && h.last != h.head && h.places[i-1].number != "" && h.places[i-1].accepted && p.date != ""
	if titled && h.listed(i) && !h.heads(h.head, p.Start) {
		return h.last
	}
	return h.head
}

// lookAfter reads the organ, and a date after it, that follow place i and its date, which end at after.
func (h *headed) lookAfter(i, after int) {
	p := &h.places[i]
	var end int
	p.organ, end = h.organAfter(p.organ, after)
	if p.organ.said() {
		h.spreadOrgan(h.spread, i, h.cues[h.last].end)
		h.spread = i
		h.first = p.organ
	}
	if p.date != "" || end <= after {
		return
	}
	if p.date, _ = h.dateAfter(h.text, end); !h.dated(p) {
		p.date = ""
	}
}

// spreadDates gives the numbers that are joined to one with a date its date, if they can have it.
func (r *reading) spreadDates() {
	for i := len(r.places) - 2; i >= 0; i-- {
		p, q := &r.places[i], &r.places[i+1]
		dated := p.date == "" && q.date != "" && p.number != "" && q.accepted
		if dated && r.bridged(r.text, p.End, q.Start, lang.CitesJoin) {
			if p.date = q.date; !r.dated(p) {
				p.date = ""
			}
		}
	}
}

// inSeries reports whether a word like "No." comes right before a number: Convention No. 87 (1948).
func (r *reading) inSeries(start int) bool {
	at := trimBlank(r.text, start)
	q := r.cueEnding(at)
	return q != nil && q.Role&lang.CitesSeries != 0
}

// inName reports whether a number belongs to the name of a document of another organization: "Assembly/AU/Decl. 8
// (XXXII)".
func (r *reading) inName(start int) bool {
	at := trimBlank(r.text, start)
	if at == 0 || r.text[at-1] != '.' {
		return false
	}
	return strings.IndexByte(r.text[wordBefore(r.text, at):at], '/') >= 0
}

// dated reports whether any organ can have adopted a resolution with this number on the date found.
func (r *reading) dated(p *place) bool {
	if p.bare {
		return true
	}
	for _, o := range citingOrgans {
		if (p.organ.path == "" || p.organ.path == o) && fits(o, p.number, p.decision, p.date, 0) {
			return true
		}
	}
	return false
}

// listed reports whether place i continues the list of numbers that the place before it belongs to.
func (r *reading) listed(i int) bool {
	start, end := r.places[i-1].End, r.places[i].Start
	if _, after := r.dateAfter(r.text, start); after <= end {
		start = after
	}
	if r.bridged(r.text, start, end, listRole) {
		return true
	}
	return !r.stops(start, end) && r.joined(end, start)
}

// stops reports whether a sentence ends between two places: with a stop that is not part of a shortened word for a part
// of a document or a volume, "sect. B", "No. 3".
func (r *reading) stops(start, end int) bool {
	for at := start; ; {
		i := strings.Index(r.text[at:end], ". ")
		if i < 0 {
			return false
		}
		at += i + 1
		if q := r.cueEnding(at); q == nil || q.Role&(lang.CitesPin|lang.CitesSeries) == 0 {
			return true
		}
	}
}

// joined reports whether a word that joins the numbers of a list comes right before end.
func (r *reading) joined(end, start int) bool {
	at := trimBlank(r.text, end)
	if at > start && (r.text[at-1] == ',' || r.text[at-1] == ';') {
		return true
	}
	q := r.cueEnding(at)
	return q != nil && q.start >= start && q.Role&lang.CitesJoin != 0
}
