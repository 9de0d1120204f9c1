package citation

import (
	"sort"
	"strings"

	"github.com/unkg/unkg/mapper/lang"
)

// judgeCounted is for Chinese, where a number is printed between 第 and 号 and the word for a resolution follows the
// last number of a list. Dates and the organ come before the number.
func (r *reading) judgeCounted() {
	n := len(r.places)
	counted := func(i int) (bool, int) {
		at := skipBlank(r.text, r.places[i].End)
		if strings.HasPrefix(r.text[at:], r.words.Counter) {
			return true, at + len(r.words.Counter)
		}
		return false, at
	}
	stops := fullStops(r.text)
	head := len(r.cues) // the first word for a resolution or decision after the place
	next := head        // the first cue after it
	for i := n - 1; i >= 0; i-- {
		p := &r.places[i]
		for ; next > 0 && r.cues[next-1].start >= p.End; next-- {
			if r.cues[next-1].Role&headRole != 0 {
				head = next - 1
			}
		}
		if p.number == "" {
			continue
		}
		closed, after := counted(i)
		ok := closed
		if ok {
			ok = r.followed(after)
		} else if i+1 < n && r.places[i+1].number != "" && r.places[i+1].accepted {
			_, start := r.front(&r.places[i+1])
			ok = r.bridged(r.text, p.End, start, lang.CitesJoin|lang.CitesGlue)
		}
		if !ok {
			continue
		}
		if head == len(r.cues) || stops.between(p.End, r.cues[head].start) {
			continue
		}
		// Chinese numbers much else in the same way: only the word for a resolution tells.
		if listed := i+1 < n && r.places[i+1].accepted && r.places[i+1].number != "" && !closed; p.bare && !listed && !r.bridged(r.text, after, r.cues[head].start, lang.CitesGlue) {
			continue
		}
		p.accepted = true
		p.decision = r.cues[head].Role&lang.CitesDecision != 0
	}
	for i := range r.places {
		p := &r.places[i]
		if !p.accepted || p.number == "" {
			continue
		}
		var start int
		p.date, start = r.front(p)
		if i > 0 {
			q := &r.places[i-1]
			if q.accepted && q.number != "" {
				closed, from := counted(i - 1)
				if r.bridged(r.text, from, start, listRole|headRole) {
					p.organ = q.organ
					if p.date == "" && !closed {
						p.date = q.date
					}
					continue
				}
			}
		}
		var named int
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
