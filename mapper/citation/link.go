package citation

import (
	"sort"
	"strings"
	"unicode/utf8"

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
func (d *citing) linked(
	citations []resolution.Citation, text string, l *resolution.Link, where string,
) []resolution.Citation {
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

// repeat gives the footnotes that say only "Ibid." the document that the footnote before cites, if it cites exactly
// one and "Ibid." does not refer to a treaty series.
func (d *citing) repeat() {
	var before ontology.Symbol
	for i := range d.doc.Footnotes {
		n := &d.doc.Footnotes[i]
		at := skipBlank(n.Text, 0)
		for at < len(n.Text) {
			r, size := utf8.DecodeRuneInString(n.Text[at:])
			if r != '(' && !d.syntax.OpensQuote(r) {
				break
			}
			at += size
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
		n.Citations = []resolution.Citation{{
			Span: resolution.Span{Start: at, End: end}, Symbol: before, Ibid: true,
			Pinpoint: strings.Trim(n.Text[end:], " "+d.syntax.Commas+d.syntax.Stops),
		}}
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
	for _, q := range d.Finder.cues(text, 0, min(len(text), 40), nil) {
		if q.Role&lang.CitesSeries != 0 {
			return true
		}
	}
	return false
}
