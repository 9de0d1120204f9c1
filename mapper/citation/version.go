package citation

import (
	"slices"
	"strconv"
	"strings"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// Addenda, corrigenda and revisions of a document are often printed without the symbol that they share with it: "A/60/88
// and Corr.2", "A/48/49 and Add.1 and 2", "S/26560/Add.1-3".

// versionWords begin the part of a symbol that names an addendum, a corrigendum or a revision.
var versionWords = [...]string{"Add.", "Corr.", "Rev."}

// mostVersions is how many documents a range may stand for; of longer ones only the ends are cited.
const mostVersions = 30

// versions adds the places that print only the last part of a symbol, or a range of them, after one that has the rest.
func (r *reading) versions() {
	var with []place // the places with the added ones, once there are any
	for i := range r.places {
		p := &r.places[i]
		if n := len(with); n > 0 && p.Start < with[n-1].End {
			continue
		}
		switch more := r.versionsOf(p); {
		case more != nil && with == nil:
			with = append(slices.Clone(r.places[:i]), more...)
		case more != nil:
			with = append(with, more...)
		case with != nil:
			with = append(with, *p)
		}
	}
	if with != nil {
		r.places = with
	}
}

// versionsOf returns a place and those that continue it, each with one document; nil if it is the only one.
func (r *reading) versionsOf(p *place) (list []place) {
	if p.number != "" {
		return nil
	}
	root, last, until := cutVersion(p.symbol)
	ranged := ""
	if until > last.number {
		ranged = last.word
		list = last.through(nil, root, until, p.Span)
		last.number = until
	}
	for at := p.End; ; {
		next, met := r.walk(r.text, at, min(len(r.text), at+24), lang.CitesJoin|lang.CitesRange)
		if met == 0 {
			return list
		}
		v, end := versionAt(r.text, next)
		switch {
		case v.word != "" && ranged != "" && v.word != ranged:
			return list // a corrigendum of one of a range, or of the whole
		case v.word != "":
			root, _, _ = strings.Cut(string(p.symbol), "/"+v.word)
		default:
			if v.number, end = digitsAt(r.text, next, 3); last.word == "" || !r.continued(at, last.number, v.number, end) {
				return list
			}
			v.word = last.word
		}
		if list == nil {
			list = []place{*p}
		}
		span := resolution.Span{Start: next, End: end}
		if met&lang.CitesRange != 0 && v.word == last.word && v.tail == "" && v.number-last.number < mostVersions {
			list = version{word: v.word, number: last.number + 1}.through(list, root, v.number, span)
		} else if to, n := rangeEnd(r.text, end); n > 0 {
			span.End += n
			list = v.through(list, root, to, span)
			v.number = to
		} else {
			list = v.through(list, root, v.number, span)
		}
		last, at = v, span.End
	}
}

// continued reports whether the number that ends at end can be the next of a list of addenda: " and 2" after "Add.1",
// which ends at start. What comes after nothing but a comma may be a mark, unless the list goes on.
func (r *reading) continued(start, last, number, end int) bool {
	const most = 9 // numbers that a list may leave out
	if number <= last || number > last+most || !endsNumber(r.text, end) {
		return false
	}
	if r.text[start] == ',' && blankOrComma(strings.TrimRight(r.text[start:end], "0123456789"), true) {
		at, met := r.walk(r.text, end, min(len(r.text), end+24), lang.CitesJoin)
		return met != 0 && at < len(r.text) && citeClass[r.text[at]] == byteDigit
	}
	if end < len(r.text) && r.text[end] == ' ' {
		_, met := r.walk(r.text, end, min(len(r.text), end+24), lang.CitesJoin)
		_, dated := r.dateAfter(r.text, end)
		return met != 0 || dated > end
	}
	return true
}

// A version is an addendum, a corrigendum or a revision.
type version struct {
	word   string // "Add.", "" if it is none
	number int
	tail   string // "/Rev.1" of "Add.1/Rev.1"
}

// through appends the places of the versions from v to the one with a number, or of these two if there are very many.
func (v version) through(list []place, root string, until int, span resolution.Span) []place {
	step := 1
	if until-v.number >= mostVersions {
		step = until - v.number
	}
	for n := v.number; n <= until; n += step {
		symbol := ontology.Symbol(root + "/" + v.word + strconv.Itoa(n) + v.tail)
		list = append(list, place{Span: span, symbol: symbol, accepted: true})
	}
	return list
}

// cutVersion splits a symbol before the addendum, corrigendum or revision that it ends with; until is its number, or the
// last one of a range: S/26560, Add. 1 and 3 of S/26560/Add.1-3.
func cutVersion(symbol ontology.Symbol) (root string, v version, until int) {
	at := strings.LastIndexByte(string(symbol), '/')
	v, end := versionAt(string(symbol), at+1)
	if v.word == "" {
		return string(symbol), v, 0
	}
	until = v.number
	if to, n := rangeEnd(string(symbol), end); n > 0 {
		until, end = to, end+n
	}
	if end < len(symbol) {
		return string(symbol), version{}, 0
	}
	return string(symbol[:at]), v, until
}

// versionAt reads the part of a symbol that begins at text[i] if it names a version: "Add.1", "Corr. 2", "Add.1/Rev.1".
func versionAt(text string, i int) (v version, end int) {
	for _, word := range versionWords {
		if !strings.HasPrefix(text[i:], word) {
			continue
		}
		n, end := digitsAt(text, skipBlank(text, i+len(word)), 4)
		if n == 0 {
			return version{}, i
		}
		v := version{word: word, number: n}
		if end < len(text) && text[end] == '/' {
			if tail, e := versionAt(text, end+1); tail.word != "" {
				v.tail, end = "/"+tail.word+strconv.Itoa(tail.number)+tail.tail, e
			}
		}
		return v, end
	}
	return version{}, i
}

// rangeEnd reads the end of a range right after its first number: "-3", "–11". n is how many bytes it takes.
func rangeEnd(text string, i int) (until, n int) {
	for _, dash := range [...]string{"-", "–"} {
		if strings.HasPrefix(text[i:], dash) {
			if until, end := digitsAt(text, i+len(dash), 4); until > 0 {
				return until, end - i
			}
		}
	}
	return 0, 0
}
