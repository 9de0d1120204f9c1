package name

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// appendTitles appends the spans inside the marks of titles, 《》, in a text. A title within a title, in the same marks,
// is part of the outer one.
func (r *nameRules) appendTitles(titles []resolution.Span, text string) []resolution.Span {
	opening, closing := r.title[0], r.title[1]
	if opening == "" {
		return titles
	}
	for i := 0; ; {
		n := strings.Index(text[i:], opening)
		if n < 0 {
			return titles
		}
		start := i + n + len(opening)
		depth := 1
		i = start
		for depth > 0 && i < len(text) {
			switch {
			case strings.HasPrefix(text[i:], opening):
				depth++
				i += len(opening)
			case strings.HasPrefix(text[i:], closing):
				depth--
				i += len(closing)
			default:
				i++
			}
		}
		if depth == 0 {
			titles = append(titles, resolution.Span{Start: start, End: i - len(closing)})
		}
	}
}

// inTitle reports whether the marks of a title are right before and after a span.
func (r *nameRules) inTitle(text string, span resolution.Span) bool {
	before, after := script.Last(text[:span.Start]), script.First(text[span.End:])
	return slices.Contains(r.syntax.Titles, lang.Pair{Open: before, Close: after})
}

// titleFrom looks for a title at word i whose name the lexicon lacks. It returns the word after it, or 0 if there is
// none.
func (s *search) titleFrom(i int) int {
	if len(s.titles) > 0 {
		if c, found := s.titleAt(i); found {
			return s.emitCandidate(c)
		}
	}
	return 0
}

// titleAt looks for a title in its marks at word i that has the form of a name and is not in the lexicon.
func (s *search) titleAt(i int) (c candidate, ok bool) {
	at := s.text.At(s.startOf(i))
	for len(s.titles) > 0 && s.titles[0].Start < at {
		s.titles = s.titles[1:]
	}
	if len(s.titles) == 0 || s.titles[0].Start != at {
		return c, false
	}
	title := s.titles[0]
	end := i + 1
	for end < len(s.words) && s.text.At(s.startOf(end)) < title.End {
		end++
	}
	if h, known := s.longest(s.words, i); known && h.to >= end {
		return c, false
	}
	head, n := s.headBefore(i, end)
	if n == 0 || end-i < n+2 || s.never[s.text.Text[s.startOf(i):s.endOf(end-1)]] {
		return c, false
	}
	if s.words[i].form&digitForm != 0 && end-i == n+2 && s.textOf(i+1) == s.numbers.YearSign() {
		return c, false // "《1988年公约》"
	}
	for _, first := range s.hanHeads[s.words[i].hash] {
		if i+len(first) < end && sameWords(s.words[i:i+len(first)], first) {
			return c, false // "《〈条约〉第三号议定书》"
		}
	}
	for k := i; k < end; k++ { // a title with a comma in it is a citation of a document
		if s.words[k].form&apartForm != 0 && k > i {
			return c, false
		}
	}
	if h, known := s.longest(s.words, i); known && !s.isShort(h) && s.entityOf(h).Kind != ontology.Body &&
		s.entityOf(h).Kind != ontology.State {
		return c, false // "《2030年议程》的后续行动框架": the name that begins it is mentioned instead
	}
	return candidate{i, end, head}, true
}

// An anchored is a lang.NameAnchored with its kind.
type anchored struct {
	lang.NameAnchored
	kind ontology.Kind
}

// The numbers of characters that a name without quotation marks can have, and that there are at least between its
// anchor and its head: 裁军 in 关于裁军的决议.
const (
	longestAnchored = 24
	shortestTopic   = 2
)

// anchoredAt looks for a Chinese name without quotation marks: it begins at word i with an anchor and ends in a
// head.
func (s *search) anchoredAt(i int) (c candidate, ok bool) {
	text := s.text.Text
	for _, a := range s.anchored {
		for _, anchor := range a.Anchors {
			from := s.anchorEnd(text[s.startOf(i):], anchor)
			if from == 0 {
				continue
			}
			from += s.startOf(i)
			for k := i + 1; k < min(len(s.words), i+longestAnchored); k++ {
				if s.startOf(k) < from {
					continue
				}
				w := &s.words[k]
				if w.form&apartForm != 0 || w.form&(commaForm|listForm) == commaForm ||
					hasPrefixAny(text[w.start:], a.Without...) || s.fullAt(k)-k > 3 {
					break
				}
				for _, h := range a.Heads {
					topic, ok := strings.CutSuffix(text[from:s.endOf(k)], h)
					if ok && !s.never[text[from:s.endOf(k)]] && utf8.RuneCountInString(topic) >= shortestTopic {
						return candidate{i, k + 1, nameHead{text: h, kind: a.kind}}, true
					}
				}
			}
		}
	}
	return c, false
}

// anchorEnd returns where the anchor that begins the text ends, or 0 if the text does not begin with it. "{n}" in
// an anchor matches a number in the language's own numerals.
func (r *nameRules) anchorEnd(text, anchor string) int {
	before, after, numbered := strings.Cut(anchor, "{n}")
	if !strings.HasPrefix(text, before) {
		return 0
	}
	n := len(before)
	if !numbered {
		return n
	}
	_, digits := r.numbers.ScanNumeral(text[n:])
	if digits == 0 || !strings.HasPrefix(text[n+digits:], after) {
		return 0
	}
	return n + digits + len(after)
}

// assembly looks for words after the name of a convention that make it the conference of its parties:
// 《生物多样性公约》缔约方大会.
func (s *search) assembly(h hit, e *ontology.Entity) (c candidate, ok bool) {
	if e.Kind != ontology.Convention || len(s.assemblies) == 0 {
		return c, false
	}
	end := s.endOf(h.to - 1)
	for _, a := range s.assemblies {
		if strings.HasPrefix(s.text.Text[end:], a) {
			c = candidate{from: h.from, to: h.to, head: nameHead{kind: ontology.Forum}}
			for c.to < len(s.words) && s.startOf(c.to) < end+len(a) {
				c.to++
			}
			return c, true
		}
	}
	return c, false
}
