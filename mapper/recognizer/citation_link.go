package recognizer

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// mergeLinks appends the links that cover text, in order. Adjacent pieces of one link are merged.
func mergeLinks(text string, links, merged []resolution.Link) []resolution.Link {
	from := len(merged)
	for _, l := range links {
		if !l.Empty() && l.End <= len(text) {
			merged = append(merged, l)
		}
	}
	if !sort.SliceIsSorted(merged[from:], func(i, j int) bool { return merged[from+i].Start < merged[from+j].Start }) {
		sort.SliceStable(merged[from:], func(i, j int) bool { return merged[from+i].Start < merged[from+j].Start })
	}
	n := from
	for _, l := range merged[from:] {
		if n > from {
			last := &merged[n-1]
			if last.Symbol == l.Symbol && l.Start >= last.End && skipBlank(text, last.End) >= l.Start {
				last.End = max(last.End, l.End)
				continue
			}
			if l.Start < last.End {
				continue
			}
		}
		merged[n] = l
		n++
	}
	return merged[:n]
}

// linked adds the citation of a link on text in which no symbol or number was found. A link on text without digits
// is trusted; otherwise its digits must occur in the symbol.
func (d *citing) linked(citations []resolution.Citation, text string, l *resolution.Link, where string) []resolution.Citation {
	words := l.Of(text)
	digits := keepDigits(words)
	if l.Symbol == d.doc.Symbol || strings.TrimSpace(words) == "" {
		return citations
	}
	if digits != "" && !strings.Contains(keepDigits(string(l.Symbol)), digits) {
		d.warn(resolution.LinkMismatch, where, words+" -> "+string(l.Symbol))
		return citations
	}
	if len(digits) == 1 && len(keepDigits(string(l.Symbol))) > 2 {
		return citations // a stray piece of a link
	}
	d.later(l.Symbol, where, words)
	return append(citations, resolution.Citation{Span: l.Span, Symbol: l.Symbol})
}

func keepDigits(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if citeClass[s[i]] == byteDigit {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// corrigenda adds the places that print only the last part of a symbol, after one that has the rest: "A/60/88 and
// Corr.2".
func (r *reading) corrigenda() {
	var with []place // the places with the added ones, once there are any
	for i := range r.places {
		p := r.places[i]
		if with != nil {
			with = append(with, p)
		}
		for {
			more, ok := r.corrigendum(&p)
			if !ok {
				break
			}
			if with == nil {
				with = slices.Clone(r.places[:i+1])
			}
			with = append(with, more)
			p = more
		}
	}
	if with != nil {
		r.places = with
	}
}

// corrigendum reads, after a place with a symbol, the last part of another symbol that shares its beginning.
func (r *reading) corrigendum(p *place) (more place, ok bool) {
	if p.number != "" {
		return more, false
	}
	next, met := r.walk(r.text, p.End, min(len(r.text), p.End+24), lang.CitesJoin)
	if met == 0 {
		return more, false
	}
	word := ""
	for _, w := range [...]string{"Corr.", "Add.", "Rev."} {
		if strings.HasPrefix(r.text[next:], w) {
			word = w
		}
	}
	n, end := digitsAt(r.text, skipBlank(r.text, next+len(word)), 3)
	if word == "" || n == 0 {
		return more, false
	}
	base, _, _ := strings.Cut(string(p.symbol), "/"+word)
	symbol := ontology.Symbol(base + "/" + word + strconv.Itoa(n))
	return place{Span: resolution.Span{Start: next, End: end}, symbol: symbol, accepted: true}, true
}

// later warns of a cited document that is later than the one that cites it.
func (d *citing) later(symbol ontology.Symbol, where, words string) {
	if d.year == 0 {
		return
	}
	if year := yearOf(symbol); year > d.year {
		d.warn(resolution.LaterCitation, where, words)
	}
}

// yearOf returns the earliest year that a document can date from, judging by its symbol; 0 if the symbol does not
// tell.
func yearOf(symbol ontology.Symbol) int {
	parts := strings.Split(string(symbol), "/")
	assembly := parts[0] == "A" && (len(parts) < 3 || parts[1] != "HRC" && !strings.HasPrefix(parts[1], "CONF") && !strings.HasPrefix(parts[1], "AC"))
	for i, p := range parts[1:] {
		n, size := leadingNumber(p)
		switch {
		case strings.HasPrefix(p, "S-"), strings.HasPrefix(p, "ES-"): // special sessions have numbers of their own
			return 0
		case size == 0:
			continue
		case size < len(p) && p[size] == '(' && citeClass[p[size+1]] == byteDigit: // 2254(2015)
			year, _ := leadingNumber(p[size+1:])
			return year
		case i+2 == len(parts): // a running number
			return 0
		case size == 4:
			return n
		case assembly && n > 30:
			return ontology.SessionYear(generalAssembly, n)
		case strings.HasPrefix(string(symbol), "A/HRC/RES/") || strings.HasPrefix(string(symbol), "A/HRC/DEC/"):
			return ontology.SessionYear(humanRightsCouncil, n)
		}
		return 0
	}
	return 0
}

// repeat gives the footnotes that say only "Ibid." the document that the footnote before cites, if it cites exactly
// one and "Ibid." does not refer to a treaty series.
func (d *citing) repeat() {
	var before ontology.Symbol
	for i := range d.doc.Footnotes {
		n := &d.doc.Footnotes[i]
		at := skipBlank(n.Text, 0)
		for at < len(n.Text) && (n.Text[at] == '(' || strings.HasPrefix(n.Text[at:], "《")) {
			at++
			for at < len(n.Text) && n.Text[at]&0xc0 == 0x80 {
				at++
			}
		}
		w, end := d.words.Word(n.Text, at)
		if w.Role&lang.CitesIbid == 0 || len(n.Citations) > 0 {
			before = only(n.Citations)
			continue
		}
		if before == "" || d.series(n.Text[end:]) {
			before = ""
			continue
		}
		n.Citations = []resolution.Citation{{Span: resolution.Span{Start: at, End: end}, Symbol: before, Ibid: true, Pinpoint: strings.Trim(n.Text[end:], " ,.;，。；")}}
	}
}

// only returns the symbol that all citations share, "" if they differ or there are none.
func only(citations []resolution.Citation) ontology.Symbol {
	var one ontology.Symbol
	for _, c := range citations {
		if one != "" && c.Symbol != one {
			return ""
		}
		one = c.Symbol
	}
	return one
}

// series reports whether what follows "Ibid." is a place in a treaty series.
func (d *citing) series(text string) bool {
	for _, q := range d.citer.cues(text, 0, min(len(text), 40), nil) {
		if q.Role&lang.CitesSeries != 0 {
			return true
		}
	}
	return false
}
