package citation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/ontology/script"
)

const (
	headRole  = lang.CitesResolution | lang.CitesDecision
	organRole = lang.CitesOrgan | lang.CitesCouncil | lang.CitesCommission | lang.CitesForeign | lang.CitesVague
	// betweenRole are the words that may come between the word for a resolution and its number.
	betweenRole = lang.CitesGlue | lang.CitesOwn | organRole | lang.CitesJoin
	listRole    = lang.CitesJoin | lang.CitesGlue | lang.CitesDate | lang.CitesOwn
)

// A reading is one text with the places and cues in it, while its citations are decided.
type reading struct {
	*Finder
	text   string
	places []place
	cues   []cue
	head   heading
	pinned struct { // cache of pinBefore for the last word for a resolution
		head  int
		words string
	}
}

// judge decides which numbers in the text are citations, and what the words around them say about their organs.
func (r *reading) judge() {
	for i := range r.places {
		if r.places[i].number != "" {
			r.extend(&r.places[i])
		}
	}
	if r.counts() {
		r.judgeCounted()
		return
	}
	r.judgeHeaded()
}

// extend adds to a place the letters joined to that of its number: "77/128 A and B".
func (r *reading) extend(p *place) {
	last := p.number[len(p.number)-1]
	if citeClass[last] != byteUpper {
		return
	}
	at, met := r.walk(r.text, p.End, min(len(r.text), p.End+24), lang.CitesJoin)
	if met == 0 || at >= len(r.text) || citeClass[r.text[at]] != byteUpper {
		return
	}
	if next := at + 1; next < len(r.text) && (isASCIIWord(r.text[next]) || r.text[next] == '/' || r.text[next] == '.') {
		return // it begins a word or a symbol
	}
	if r.text[at] > last {
		p.letters = "-" + r.text[at:at+1]
		p.End = at + 1
	}
}

// A heading caches what was found about the last word for a resolution, because many numbers can follow it.
type heading struct {
	cue    int   // index of the word
	reach  int   // where the words that may come between it and a number end
	next   int   // index of the first cue after it that was not read
	after  organ // what the cues read, which come after the word, say about the organ
	named  bool  // they name it, so that no more cues need to be read
	before [2]*organ
}

// heading returns the cached heading for the word for a resolution with index cue.
func (r *reading) heading(cue int) *heading {
	if r.head.cue != cue || r.head.reach == 0 {
		h := &r.cues[cue]
		reach, _ := r.walk(r.text, h.end, len(r.text), betweenRole)
		r.head = heading{cue: cue, reach: reach, next: cue + 1, after: organ{own: h.Role&lang.CitesOwn != 0}}
	}
	return &r.head
}

// heads reports whether only words that may come there are between the word for a resolution and a number.
func (r *reading) heads(cue, number int) bool {
	return r.heading(cue).reach >= number && r.bridged(r.text, r.cues[cue].end, number, betweenRole)
}

// organBefore reads what the words before the word for a resolution, and between it and the number, say about the
// organ. It must be called with numbers in text order.
func (r *reading) organBefore(head, number int) organ {
	h := r.heading(head)
	for ; !h.named && h.next < len(r.cues) && r.cues[h.next].end <= number; h.next++ {
		h.named = h.after.take(&r.cues[h.next])
	}
	if h.named {
		return h.after
	}
	own := 0
	if h.after.own {
		own = 1
	}
	if h.before[own] == nil {
		o := r.organNear(head, h.after)
		h.before[own] = &o
	}
	return *h.before[own]
}

// organNear reads what the words before the word for a resolution say about the organ; o is what those after it
// say.
func (r *reading) organNear(head int, o organ) organ {
	at := r.cues[head].start
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
		if q.Role&(lang.CitesGlue|lang.CitesOwn) == 0 && !(o.own && r.isComma(q)) {
			break
		}
		at = q.start
	}
	if i >= 0 {
		near := r.cues[i].organ
		if o.commission {
			near = r.cues[i].commission
		}
		if near >= 0 {
			o.near = r.cues[near].Organ
		}
	}
	return o
}

// take records what a cue says about the organ, and reports whether that settles the matter.
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

// organAfter reads the organ named after a number and its date: "of the General Assembly", and after "in its
// resolution 70/125" also ", the General Assembly". It returns where the words for the organ end.
func (r *reading) organAfter(o organ, i int) (organ, int) {
	if o.own {
		at := skipBlank(r.text, i)
		if at >= len(r.text) || r.text[at] != ',' {
			return o, i
		}
		i = at + 1
	}
	at, linked := r.walk(r.text, i, len(r.text), lang.CitesGlue)
	if at >= len(r.text) || r.syntax.Owner == lang.OwnerByPosition && linked == 0 {
		return o, i
	}
	w, end := r.words.Word(r.text, at)
	if end == at || w.Role&organRole == 0 || w.Role&lang.CitesVague != 0 && !capital(r.text[at:]) {
		return o, i
	}
	if o.own {
		if next, _ := r.words.Word(r.text, skipBlank(r.text, end)); next.Role&headRole != 0 {
			return o, i // it begins the next citation: "its resolution 77/1 and Board decision 5"
		}
	}
	o.take(&cue{CitationWord: w})
	o.apposed = o.own && o.foreign
	return o, end
}

// capital reports whether a text begins with a capital letter, as the name of a body does.
func capital(text string) bool {
	c, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(c)
}

// spreadOrgan copies the organ named after the last number of a list to the other numbers, back to the byte at
// start or to the place done, up to which it was copied before.
func (r *reading) spreadOrgan(done, last, start int) {
	for i := last - 1; i > done && r.places[i].Start >= start; i-- {
		if p := &r.places[i]; p.number != "" && !p.organ.said() {
			p.organ = r.places[last].organ
		}
	}
}

// inReport checks whether the resolution at place i is one printed in the document cited right before it:
// "(A/74/53/Add.1), chap. III, resolution 42/12". head is where the word for a resolution, or else the number,
// begins.
func (r *reading) inReport(i, head int) {
	report := &r.places[i-1]
	if report.number != "" {
		return
	}
	commas := 0
	for at := report.End; at < head; {
		if w, end := r.words.Word(r.text, at); w.Role&lang.CitesPin != 0 {
			at = r.afterOrdinal(end)
			continue
		}
		c, n := utf8.DecodeRuneInString(r.text[at:])
		switch {
		case r.syntax.IsComma(c):
			commas++
		case c == ')' || c == '）' || c == '.' || script.IsSpace(c) || script.IsHanFigure(c) || r.ordinal(at):
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

// afterOrdinal returns where the word after that for a part of a document ends if a comma follows it, so that it tells
// which part: "الفصل الرابع،". Otherwise it returns i.
func (r *reading) afterOrdinal(i int) int {
	const longest = 30 // bytes of a word
	start := skipBlank(r.text, i)
	for at := start; at < len(r.text) && at < start+longest; {
		c, n := utf8.DecodeRuneInString(r.text[at:])
		if r.syntax.IsComma(c) {
			return at
		}
		if !unicode.IsLetter(c) {
			break
		}
		at += n
	}
	return i
}

// ordinal reports whether the word before a number that counts is at a place: 第.
func (r *reading) ordinal(at int) bool {
	return r.words.Ordinal != "" && strings.HasPrefix(r.text[at:], r.words.Ordinal)
}

// isComma reports whether a cue is a comma outside ASCII.
func (r *reading) isComma(q *cue) bool {
	c, n := utf8.DecodeRuneInString(r.text[q.start:])
	return n > 1 && n == q.end-q.start && r.syntax.IsComma(c)
}

// blankOrComma reports whether a gap has only spaces in it, or commas too if they are allowed.
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
