package clause

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// A hanObject reads the object of a Chinese verb. The head comes last: it is the report in 秘书长关于难民的报告, the
// declaration in 2016年通过的《宣言》. With some heads the verb also governs their owner, at the beginning or just before
// the head: 秘书长.
type hanObject struct {
	object
	code   string
	action string
	verb   string // as printed
}

// read reads the object between two places in the text.
func (h *hanObject) read(from, to int) {
	if from >= to || h.pauses(from) { // "强调，...": a sentence follows
		return
	}
	if end, _, _ := h.pieceEnd(from, to); h.prefixed(h.p.Text[from:to], h.words.End) && !h.lists(piece{from, end}) {
		return
	}
	if h.action == "recognize" && h.judges(from, to) {
		return
	}
	detached, cited, opens := false, false, true                 // opens: the object may begin with the piece
	grounded := h.prefixed(h.p.Text[from:to], h.words.According) // 根据各项决议，包括第1号决议，
	for n, start := 0, from; start < to; n++ {
		h.listed = false
		end, next, stop := h.pieceEnd(start, to)
		if opens && !stop {
			end, next, stop = h.topicEnd(piece{start, end}, next, to)
		}
		s := piece{start, end}
		led := h.leads(&s, h.words.Joins)
		if h.leads(&s, h.words.Include) {
			h.listed = true
			last, before := h.genus(h.p.Text[from:end], s)
			led = (h.taken() > 0 || last) && !grounded
			detached = detached || !led
			if before && !led {
				h.citations(s)
			}
		}
		heads := h.taken()
		switch {
		case opens:
			h.parts(s, true)
			if h.taken() == 0 {
				h.standing(s, to)
			}
			cited = h.citations(s)
			opens = h.taken() == 0 && !stop && h.adjunct(s, piece{next, to})
		case !detached && led:
			h.parts(s, false)
			cited = h.citations(s) || cited
		case led || cited && !detached:
			cited = h.citations(s) || cited
		}
		if n > 0 && h.taken() == heads && !led && !opens {
			detached = true
		}
		if stop {
			return
		}
		start = next
	}
}

// judges reports whether a later piece of the object is the predicate of what comes before it: "…的目标，能够有助于",
// "…的作用，对发展十分重要". A sentence, not an object, then follows the verb.
func (h *hanObject) judges(from, to int) bool {
	for start := from; start < to; {
		end, next, stop := h.pieceEnd(start, to)
		if text := h.p.Text[start:end]; start > from && (h.prefixed(text, h.words.Verdict) || strings.HasPrefix(text, "对") && h.bare(text) != strings.TrimRight(text, " \u00a0")) {
			return true
		}
		if stop || start > from && h.prefixed(h.p.Text[start:end], h.words.End) { // 该论坛: another sentence
			return false
		}
		start = next
	}
	return false
}

// genus reports whether the words before piece s name a kind of thing that 包括 can list: last, at their end; before,
// joined to something else by 和 while the piece names that kind, as in 决议和主席声明，包括第1号决议.
func (h *hanObject) genus(text string, s piece) (last, before bool) {
	if i := strings.LastIndex(text, "，"); i > 0 {
		text = h.bare(text[:i])
	}
	for _, w := range h.words.Genus {
		last = last || strings.HasSuffix(text, w)
		before = before || strings.Contains(text, w+"和") && strings.Contains(h.p.Text[s.start:s.end], w)
	}
	return last, before
}

// parts reads the parts of a piece, each with its own noun and owner: "A的报告以及B的报告".
func (h *hanObject) parts(s piece, first bool) {
	text := h.p.Text
	for i := s.start; i < s.end; {
		if end := h.named(i); end > i {
			i = end
			continue
		}
		if strings.HasPrefix(text[i:], "“") {
			i = closing(text, i+len("“"), s.end, "”")
			continue
		}
		_, size := utf8.DecodeRuneInString(text[i:])
		w := h.joins(text[i:s.end])
		if w == "" {
			i += size
			continue
		}
		left, right := piece{s.start, i}, piece{i + len(w), s.end}
		if len(h.names(right)) > 0 && h.instruments(left, h.names(left)) {
			h.divided(left, right, first)
			return
		}
		if h.complete(left) && len(h.names(right)) > 0 && (h.noun(text[right.start:right.end]) != "" || h.at(h.names(right)[0], right.start)) {
			h.whole(left, first)
			s, first, i = right, false, right.start
			continue
		}
		if len(h.names(right)) == 0 && h.complete(left) && h.paper(text[left.start:left.end]) { // 工作组的报告以及所作贡献
			h.papers(left)
			if h.prefixed(text[right.start:right.end], h.words.Held) { // 秘书长的报告及内载结论
				h.whole(left, first)
				return
			}
		}
		i += max(size, len(w))
	}
	h.whole(s, first)
}

// divided takes the instruments of a list before a member with words of its own, unless what follows is no member but
// a sentence: 《公约》和2015年通过的《纲领》.
func (h *hanObject) divided(left, right piece, first bool) {
	before := len(h.phrases)
	h.whole(left, first)
	taken := h.taken()
	h.parts(right, first)
	if h.taken() == taken && h.observes() && !h.citedIn(right.start, right.end) {
		h.phrases = h.phrases[:before]
	}
}

// complete reports whether a phrase has an owner and ends with a noun whose owner the verb also governs.
func (h *hanObject) complete(s piece) bool {
	text := h.p.Text[s.start:s.end]
	names := h.names(s)
	if h.noun(text) == "" || len(names) == 0 {
		return false
	}
	if h.paper(text) {
		return true
	}
	gap := h.p.Text[names[len(names)-1].End:s.end]
	return h.at(names[0], s.start) && utf8.RuneCountInString(gap) < maxGap
}

// instruments reports whether a piece is a list of instruments and nothing else: 《公约》、《议定书》.
func (h *hanObject) instruments(s piece, names []resolution.Mention) bool {
	list := h.members(s, names)
	if len(list.names) == 0 || list.end != s.end {
		return false
	}
	return !slices.ContainsFunc(list.names, func(m resolution.Mention) bool {
		return m.Entity.Kind != ontology.Convention && m.Entity.Kind != ontology.Framework
	})
}

// whole takes the names that a phrase is about. first says that it begins the object.
func (h *hanObject) whole(s piece, first bool) {
	text := h.p.Text[s.start:s.end]
	names := h.names(s)
	list := h.members(s, names)
	if len(list.names) == 0 && h.prefixed(text, h.words.End) {
		return
	}
	noun := h.noun(text)
	if h.paper(text) {
		h.papers(s)
	}
	if len(names) == 0 {
		return
	}
	rest := h.after(list.end, s.end)
	leads := first && len(list.names) > 0
	if leads && (h.action == "authorize" && h.topic(rest) || h.proposes(rest) || h.others(rest, s.end)) {
		h.entities(list.names, 1)
		return
	}
	last := names[len(names)-1]
	if len(list.names) > 0 && (list.end == s.end || len(list.later) == 0 && h.appended(rest)) {
		h.entities(list.names, 0)
		return
	}
	if rest := withoutParagraphs(h.after(last.End, s.end)); rest == "" || h.appended(rest) || h.stands(rest, last.Entity.Kind) {
		h.tail(s, names)
		return
	}
	if noun != "" {
		h.owners(s, names, list, noun)
		return
	}
	if leads && h.acts(rest) {
		h.entities(list.names, 1)
		return
	}
	if leads && h.citedIn(names[0].End, s.end) {
		h.beside(names, s.end)
	}
}

// entities takes names on so many nouns: 0 for the head of the object, 1 for its owner.
func (h *hanObject) entities(names []resolution.Mention, level int) {
	for _, m := range names {
		h.phrase(resolution.Target{Span: m.Span, Entity: m.Entity}, h.relation(level), level)
	}
}

// taken returns how many phrases there are that the verb governs.
func (h *hanObject) taken() (n int) {
	for i := range h.phrases {
		if h.phrases[i].governed() {
			n++
		}
	}
	return n
}
