package citation

import (
	"sort"
	"strings"

	"github.com/unkg/unkg/mapper/lang"
)

// judgeCounted is for Chinese, where a number is printed between 第 and 号 and the word for a resolution follows the
// last number of a list. Dates and the organ come before the number.
func (r *reading) judgeCounted() {
	stops := fullStops(r.text)
	r.acceptCounted(stops)
	for i := range r.places {
		if p := &r.places[i]; p.accepted && p.number != "" {
			r.attributeCounted(i, stops)
		}
	}
}

// counted reports whether the word that counts, 号, follows a place, and where it, or the place, ends.
func (r *reading) counted(p *place) (ok bool, end int) {
	at := skipBlank(r.text, p.End)
	if strings.HasPrefix(r.text[at:], r.words.Counter) {
		return true, at + len(r.words.Counter)
	}
	return false, at
}

// acceptCounted decides from the last number to the first which are citations.
func (r *reading) acceptCounted(stops stops) {
	head := len(r.cues) // the first word for a resolution or decision after the place
	next := head        // the first cue after it
	for i := len(r.places) - 1; i >= 0; i-- {
		p := &r.places[i]
		for ; next > 0 && r.cues[next-1].start >= p.End; next-- {
			if r.cues[next-1].Role&headRole != 0 {
				head = next - 1
			}
		}
		if p.number == "" || head == len(r.cues) {
			continue
		}
		var following *place // the number of the list that comes next
		if i+1 < len(r.places) && r.places[i+1].accepted && r.places[i+1].number != "" {
			following = &r.places[i+1]
		}
		if r.acceptable(p, following, head) && !stops.between(p.End, r.cues[head].start) {
			p.accepted = true
			p.decision = r.cues[head].Role&lang.CitesDecision != 0
		}
	}
}

// acceptable reports whether a number is closed as that of a resolution, or continues in a list that is. Chinese numbers
// much else in the same way: of a bare number only the word for a resolution tells.
func (r *reading) acceptable(p, following *place, head int) bool {
	closed, after := r.counted(p)
	if closed {
		return r.followed(after) && (!p.bare || r.bridged(r.text, after, r.cues[head].start, lang.CitesGlue))
	}
	if following == nil {
		return false
	}
	_, start := r.front(following)
	return r.bridged(r.text, p.End, start, lang.CitesJoin|lang.CitesGlue)
}

// attributeCounted finds the date and the organ of the citation at place i. It must be called with places in text order.
func (r *reading) attributeCounted(i int, stops stops) {
	p := &r.places[i]
	var start, named int
	p.date, start = r.front(p)
	if i > 0 && r.places[i-1].accepted && r.places[i-1].number != "" {
		q := &r.places[i-1]
		if closed, from := r.counted(q); r.bridged(r.text, from, start, listRole|headRole) {
			p.organ = q.organ
			if p.date == "" && !closed {
				p.date = q.date
			}
			return
		}
	}
	p.organ, named = r.organAhead(start, stops)
	if p.date == "" && named > 0 {
		if p.date, _ = r.dateAt(r.text, named); !r.dated(p) {
			p.date = ""
		}
	}
	if !p.organ.said() && !p.organ.own && i > 0 && r.places[i-1].number == "" {
		r.inReport(i, start)
	}
}

const ideographicStop = "。"

// Stops are the byte offsets of the full stops of a text.
type stops []int

func fullStops(text string) (s stops) {
	for i := 0; ; i++ {
		n := strings.Index(text[i:], ideographicStop)
		if n < 0 {
			return s
		}
		i += n
		s = append(s, i)
	}
}

// between reports whether there is a full stop between two places.
func (s stops) between(from, to int) bool {
	k := sort.SearchInts(s, from)
	return k < len(s) && s[k] < to
}

// front returns the date before a number, and where the date begins; without a date, where 第 or the number begins.
func (r *reading) front(p *place) (date string, start int) {
	start = p.Start
	if at := trimBlank(r.text, start); strings.HasSuffix(r.text[:at], r.words.Ordinal) {
		start = at - len(r.words.Ordinal)
	}
	return r.dateBefore(r.text, start)
}

// followed reports whether what follows 号 at i leaves the number a resolution's, and does not make it that of
// another kind of document (号文件).
func (r *reading) followed(i int) bool {
	w, _ := r.words.Word(r.text, skipBlank(r.text, i))
	return w.Role&lang.CitesOther == 0
}

// organAhead reads backwards from start, where the date or number begins, for the organ that adopted it. end is
// where the last words that name it, or refer to it, end.
func (r *reading) organAhead(start int, stops stops) (o organ, end int) {
	const most = 500 // words of citations in a sentence
	at, near := start, true
	first := r.cueBefore(start)
	for i := first; i >= 0 && i > first-most; i-- {
		q := &r.cues[i]
		if q.Role&(organRole|lang.CitesOwn) == 0 {
			continue
		}
		if stops.between(q.end, at) {
			break
		}
		near = near && r.bridged(r.text, q.end, at, lang.CitesGlue|lang.CitesDate)
		if end == 0 {
			end = q.end
		}
		switch {
		case o.commission:
			if q.Organ != humanRightsCommission {
				continue
			}
			o.near = q.Organ
			return o, end
		case q.Role&(lang.CitesVague|lang.CitesForeign|lang.CitesCommission) != 0 && !r.adopts(q, at, near):
			end = 0
		case q.Role&lang.CitesOwn != 0:
			o.own = true
			if !near {
				return o, end
			}
			at = q.start
		case q.Role&lang.CitesOrgan != 0 && !near:
			o.near = q.Organ
			return o, end
		default:
			o.take(q)
			if !o.commission {
				return o, end
			}
		}
	}
	return o, end
}

// adopts reports whether a body named before a number adopted the resolution: only a date comes between, or, unless
// the name is vague, words that say what the resolution is about.
func (r *reading) adopts(q *cue, start int, near bool) bool {
	if near && skipBlank(r.text, q.end) >= start {
		return true
	}
	_, at := r.dateAt(r.text, q.end)
	at, _ = r.walk(r.text, at, len(r.text), lang.CitesGlue)
	w, _ := r.words.Word(r.text, at)
	return q.Role&lang.CitesVague == 0 && w.Role&lang.CitesAbout != 0
}
