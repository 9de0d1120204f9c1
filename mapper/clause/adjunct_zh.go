package clause

import (
	"slices"
	"strings"
)

// What follows reads adjuncts and topics of a Chinese object that commas set off.

// topicEnd returns the end of the first piece of an object, and what pieceEnd returns of it, with those after it if a topic in
// it has a comma: "其关于灯塔，包括灯塔透明度的第1号决议".
func (h *hanObject) topicEnd(s piece, next, to int) (int, int, bool) {
	const most = 3 // pieces of a topic
	list := h.members(s, h.names(s))
	rest := h.after(h.step(h.p.Text[:s.end], list.end, h.words.Whose), s.end)
	if !h.prefixed(h.withoutDates(rest), h.words.Topic) || strings.Contains(rest, "号") || h.noun(rest) != "" || h.suffixed(rest, h.words.Genus) {
		return s.end, next, false
	}
	after := next
	for n := 0; n < most && after < to; n++ {
		var end int
		var stop bool
		end, after, stop = h.pieceEnd(after, to)
		text := h.p.Text[s.end:end]
		if strings.Contains(text, "的") && (h.noun(text) != "" || h.citedIn(s.end, end)) {
			return end, after, stop
		}
		if stop {
			break
		}
	}
	return s.end, next, false
}

// adjunct reports whether a piece is an adjunct before the object, which the next piece begins: "在清洁港口的努力中，公署的作用".
func (h *hanObject) adjunct(s, rest piece) bool {
	text, next := h.p.Text[s.start:s.end], h.p.Text[rest.start:rest.end]
	return h.prefixed(text, h.words.Fronting) && h.noun(text) == "" && !h.prefixed(next, h.words.Include) &&
		(!h.prefixed(next, h.words.End) || h.prefixed(next, h.words.Fronting))
}

// standing takes the names that begin the first piece if adjuncts follow, set off by commas, and the object ends with a noun
// for what the names do: "委员会作为论坛，在发展方面发挥的作用", "小组根据该决议，在公署支持下，作出了贡献".
func (h *hanObject) standing(s piece, to int) {
	list := h.members(s, h.names(s))
	rest := h.after(list.end, s.end)
	if len(list.names) == 0 || s.end >= to || !h.prefixed(rest, h.words.Fronting) || h.partOf(rest) || h.governs(rest) {
		return
	}
	whole := strings.TrimRight(h.p.Text[s.end:to], "，；。,;. ")
	if noun := h.noun(whole); noun != "" && strings.HasSuffix(whole, "的"+noun) {
		h.entities(list.names, 1)
		return
	}
	for last := s; last.end < to; {
		end, next, stop := h.pieceEnd(last.end+h.comma(last.end), to)
		last = piece{last.end + h.comma(last.end), end}
		text := h.p.Text[last.start:last.end]
		if h.prefixed(text, h.words.End) || h.prefixed(text, h.words.Include) {
			return
		}
		if noun := h.noun(text); noun != "" && (strings.HasSuffix(text, "的"+noun) || h.observes() && h.does(text)) {
			h.entities(list.names, 1)
			return
		}
		if stop || next >= to || !h.prefixed(text, h.words.Fronting) {
			return
		}
	}
}

// does reports whether a text has a verb for what a name does.
func (h *hanObject) does(text string) bool {
	return slices.ContainsFunc(h.words.Doing, func(w string) bool { return strings.Contains(text, w) })
}
