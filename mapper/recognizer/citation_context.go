package recognizer

import (
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
)

const (
	headRole  = lang.CitesResolution | lang.CitesDecision
	organRole = lang.CitesOrgan | lang.CitesCouncil | lang.CitesCommission | lang.CitesForeign | lang.CitesVague
	listRole  = lang.CitesJoin | lang.CitesGlue | lang.CitesDate | lang.CitesOwn
)

// A reading is one text with the places and words of citations in it.
type reading struct {
	*citer
	text   string
	places []place
	cues   []cue
}

// judge decides which numbers of the text are citations and what the words say of their organs.
func (r *reading) judge() {
	for i := range r.places {
		if r.places[i].number != "" {
			r.extend(&r.places[i])
		}
	}
	if r.words.Counter != "" {
		r.judgeCounted()
		return
	}
	r.judgeHeaded()
}

// extend takes in the letters that are joined to that of a number: "77/128 A and B".
func (r *reading) extend(p *place) {
	last := p.number[len(p.number)-1]
	if citeClass[last] != byteUpper {
		return
	}
	at, met := r.walk(r.text, p.End, min(len(r.text), p.End+24), lang.CitesJoin)
	if met == 0 || at >= len(r.text) || citeClass[r.text[at]] != byteUpper || at+1 < len(r.text) && (isASCIIWord(r.text[at+1]) || r.text[at+1] == '/' || r.text[at+1] == '.') {
		return
	}
	if r.text[at] > last {
		p.letters = "-" + r.text[at:at+1]
		p.End = at + 1
	}
}

// judgeHeaded is for languages in which the word for a resolution stands before its number.
func (r *reading) judgeHeaded() {
	head, next := -1, 0
	var first organ
	for i := range r.places {
		p := &r.places[i]
		for next < len(r.cues) && r.cues[next].end <= p.Start {
			if r.cues[next].Role&headRole != 0 {
				head = next
			}
			next++
		}
		if p.number == "" {
			continue
		}
		var after int
		p.date, after = r.dateAfter(r.text, p.End)
		if head < 0 {
			continue
		}
		h := &r.cues[head]
		listed := i > 0 && r.places[i-1].accepted && h.end <= r.places[i-1].Start && r.listed(i)
		switch {
		case listed, r.bridged(r.text, h.end, p.Start, lang.CitesGlue|lang.CitesOwn|organRole|lang.CitesJoin):
			p.accepted = true
		case p.date != "", strings.IndexByte(p.number, '(') > 0 && !r.inSeries(p.Start):
			p.accepted = true
		default:
			continue
		}
		p.decision = h.Role&lang.CitesDecision != 0
		switch {
		case i > 0 && r.places[i-1].number != "" && r.places[i-1].accepted && h.end <= r.places[i-1].Start:
			p.organ = first
		default:
			p.head = h.start
			p.organ = r.organBefore(head, p.Start)
			first = p.organ
		}
		if !p.organ.said() {
			var behind int
			p.organ, behind = r.organAfter(p.organ, after)
			if p.organ.said() {
				r.spreadOrgan(i, h.end)
				first = p.organ
			}
			if p.date == "" && behind > after {
				if p.date, _ = r.dateAfter(r.text, behind); !r.dated(p) {
					p.date = ""
				}
			}
		}
		if i > 0 && p.organ.path == "" && !p.organ.own {
			r.inReport(i, h.start)
		}
	}
	for i := len(r.places) - 2; i >= 0; i-- {
		p, q := &r.places[i], &r.places[i+1]
		if p.date == "" && q.date != "" && p.number != "" && q.accepted && r.bridged(r.text, p.End, q.Start, lang.CitesJoin) {
			if p.date = q.date; !r.dated(p) {
				p.date = ""
			}
		}
	}
}

// inSeries reports whether a word like "No." stands right before a number: Convention No. 87 (1948).
func (r *reading) inSeries(start int) bool {
	at := trimBlank(r.text, start)
	for i := len(r.cues) - 1; i >= 0 && r.cues[i].end >= at; i-- {
		if r.cues[i].end == at && r.cues[i].Role&lang.CitesSeries != 0 {
			return true
		}
	}
	return false
}

// dated reports whether the date of a number can be its own.
func (r *reading) dated(p *place) bool {
	for _, o := range citingOrgans {
		if fits(o, p.number, p.decision, p.date, 0) {
			return true
		}
	}
	return false
}

// listed reports whether place i carries on the list of numbers of the place before it.
func (r *reading) listed(i int) bool {
	start, end := r.places[i-1].End, r.places[i].Start
	if _, after := r.dateAfter(r.text, start); after <= end {
		start = after
	}
	if r.bridged(r.text, start, end, listRole) {
		return true
	}
	gap := r.text[start:end]
	return !strings.Contains(gap, ". ") && r.joined(end, start)
}

// joined reports whether a word that joins the numbers of a list stands right before end.
func (r *reading) joined(end, start int) bool {
	at := trimBlank(r.text, end)
	if at > start && r.text[at-1] == ',' {
		return true
	}
	for i := len(r.cues) - 1; i >= 0 && r.cues[i].end >= at; i-- {
		if r.cues[i].end == at && r.cues[i].start >= start && r.cues[i].Role&lang.CitesJoin != 0 {
			return true
		}
	}
	return false
}

// organBefore reads what stands before the word for a resolution, and between it and the number.
func (r *reading) organBefore(head, number int) (o organ) {
	h := &r.cues[head]
	o.own = h.Role&lang.CitesOwn != 0
	for i := head + 1; i < len(r.cues) && r.cues[i].end <= number; i++ {
		if o.take(&r.cues[i]) {
			return o
		}
	}
	at := h.start
	i := head - 1
	for ; i >= 0; i-- {
		q := &r.cues[i]
		if !blankOrComma(r.text[q.end:at], o.own) {
			break
		}
		if o.take(q) {
			if !o.commission {
				return o
			}
			break
		}
		if q.Role&(lang.CitesGlue|lang.CitesOwn) == 0 && !(o.own && isComma(r.text[q.start:q.end])) {
			break
		}
		at = q.start
	}
	for ; i >= 0; i-- {
		if q := &r.cues[i]; q.Role&lang.CitesOrgan != 0 && (!o.commission || q.Organ == humanRightsCommission) {
			o.near = q.Organ
			break
		}
	}
	return o
}

// take notes what a word says of the organ and reports whether that ends the matter.
func (o *organ) take(q *cue) bool {
	switch {
	case q.Role&lang.CitesOrgan != 0:
		o.path = q.Organ
	case q.Role&lang.CitesCouncil != 0:
		o.council = true
	case q.Role&lang.CitesCommission != 0:
		o.commission = true
	case q.Role&(lang.CitesForeign|lang.CitesVague) != 0:
		o.foreign = true
	default:
		o.own = o.own || q.Role&lang.CitesOwn != 0
		return false
	}
	return true
}

// organAfter reads what stands behind a number and its date: "of the General Assembly", and after "in its resolution
// 70/125" also ", the General Assembly".
func (r *reading) organAfter(o organ, i int) (organ, int) {
	if o.own {
		at := skipBlank(r.text, i)
		if at >= len(r.text) || r.text[at] != ',' {
			return o, i
		}
		i = at + 1
	}
	at, _ := r.walk(r.text, i, len(r.text), lang.CitesGlue)
	if at >= len(r.text) {
		return o, i
	}
	w, end := r.words.Word(r.text, at)
	if end > at && w.Role&organRole != 0 {
		o.take(&cue{CitationWord: w})
		return o, end
	}
	return o, i
}

// spreadOrgan gives the organ that stands behind the last number of a list to the others, which go back to start.
func (r *reading) spreadOrgan(last, start int) {
	for i := last - 1; i >= 0 && r.places[i].Start >= start; i-- {
		if p := &r.places[i]; p.number != "" && !p.organ.said() {
			p.organ = r.places[last].organ
		}
	}
}

// inReport looks whether the resolution of place i is one that stands in the document that is cited right before it:
// "(A/74/53/Add.1), chap. III, resolution 42/12". head is where the word for it stands, or where the number begins.
func (r *reading) inReport(i, head int) {
	report := &r.places[i-1]
	if report.number != "" {
		return
	}
	commas := 0
	for at := report.End; at < head; {
		if w, end := r.words.Word(r.text, at); w.Role&lang.CitesPin != 0 {
			at = end
			continue
		}
		c, n := utf8.DecodeRuneInString(r.text[at:])
		switch {
		case c == ',' || c == '，':
			commas++
		case c == ')' || c == '）' || c == '.' || isSpace(c) || c == '第' || strings.ContainsRune("一二三四五六七八九十", c):
		case c >= 'A' && c <= 'Z' || c >= '0' && c <= '9':
			for at+n < head && isASCIIWord(r.text[at+n]) {
				if citeClass[r.text[at+n]] == byteLower {
					return
				}
				n++
			}
		default:
			return
		}
		at += n
	}
	if commas > 0 {
		r.places[i].organ = reportOrgan(report.symbol)
	}
}

// isComma reports whether a word is the comma of a script that has one of its own.
func isComma(s string) bool { return s == "،" || s == "，" }

// blankOrComma reports whether a gap holds spaces only, or commas too if they are allowed.
func blankOrComma(gap string, comma bool) bool {
	for i := 0; i < len(gap); i++ {
		switch gap[i] {
		case ' ', '\n', 0xc2, 0xa0:
		case ',':
			if !comma {
				return false
			}
		default:
			return false
		}
	}
	return true
}
