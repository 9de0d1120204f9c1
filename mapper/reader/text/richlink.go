package text

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/reader/outline"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// A richSpan is words of a raw text that a format sets apart: a link to a document or, without a symbol, the opener.
type richSpan struct {
	start, end int
	symbol     ontology.Symbol
}

// linked returns the links to documents in lines of a raw text that start at the given places.
func (t *textReader) linked(lines, starts []int) (spans []richSpan) {
	if t.rich == nil {
		return nil
	}
	for k, i := range lines {
		l := &t.lines[i]
		if l.said == nil {
			continue
		}
		from, f := len(spans), newPlaceFinder(l)
		for _, link := range slices.Backward(l.said.Links) {
			if symbol := outline.LinkedSymbol(link.Target); symbol != "" {
				end := starts[k] + f.find(link.End, false)
				spans = append(spans, richSpan{starts[k] + f.find(link.Start, true), end, symbol})
			}
		}
		slices.Reverse(spans[from:])
	}
	return spans
}

// opener returns the opening words of a block that the format sets in italics or bold; its end is 0 if there are none.
func (t *textReader) opener(blk *block) richSpan {
	l := &t.lines[blk.lines[0]]
	if l.said == nil || l.said.Opener == 0 {
		return richSpan{}
	}
	return richSpan{start: blk.label, end: l.inRaw(l.said.Opener, false)}
}

// inRaw returns the place in the raw text of a line of a byte of what the format has as its text, which begins words or
// comes after them.
func (l *line) inRaw(at int, begins bool) int {
	f := newPlaceFinder(l)
	return f.find(at, begins)
}

// A placeFinder finds places in the raw text of a line, the last first. What precedes the words may be gone from the line:
// they are counted from its end.
type placeFinder struct {
	*line
	at    int // the place that was found last in what the format has as the text
	place int // and in the text of the line
}

func newPlaceFinder(l *line) placeFinder { return placeFinder{l, len(l.said.Text), len(l.text)} }

// find is inRaw for a place that is not after the one that was found last.
func (f *placeFinder) find(at int, begins bool) int {
	if at > f.at {
		*f = newPlaceFinder(f.line)
	}
	after := 0
	for _, r := range plainArabic(f.said.Text[at:f.at]) {
		if isCounted(r) {
			after++
		}
	}
	for f.at = at; after > 0 && f.place > 0; {
		r, n := utf8.DecodeLastRuneInString(f.text[:f.place])
		if f.place -= n; isCounted(r) {
			after--
		}
	}
	place := f.place
	if !begins {
		place = len(strings.TrimRight(f.text[:place], " "))
	}
	shift := 0
	for _, r := range f.raised {
		if r.at < place || begins && r.at == place {
			shift += len(r.number) - r.size
		}
	}
	return place + shift
}

// isCounted reports whether a character is in the text of a line as it is in its source: raised numbers, spaces and
// characters that do not show may be gone.
func isCounted(r rune) bool {
	return !isRaised(r) && !script.IsBlank(r) && !script.IsInvisible(r) && r != softHyphen
}

// placed returns the links at the places where unwrap has put their words. Neighbouring links to one document are one that
// a line end has cut.
func placed(text string, spans []richSpan, where func(at int) int) (links []resolution.Link) {
	for _, s := range spans {
		span := resolution.Span{Start: where(s.start), End: where(s.end)}
		for span.End > span.Start && text[span.End-1] == ' ' {
			span.End--
		}
		if span.Empty() {
			continue
		}
		if n := len(links) - 1; n >= 0 && links[n].Symbol == s.symbol && links[n].End <= span.Start && strings.TrimSpace(text[links[n].End:span.Start]) == "" {
			links[n].End = span.End
			continue
		}
		links = append(links, resolution.Link{Span: span, Symbol: s.symbol})
	}
	return links
}
