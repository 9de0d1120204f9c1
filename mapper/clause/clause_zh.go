package clause

import (
	"cmp"
	"slices"
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
)

// parseHan returns the phrases of what a Chinese clause concerns or whom it addresses. Its object ends at until.
func (c *Finder) parseHan(p *resolution.Paragraph, clause *resolution.Clause, until int, notes notes) ([]phrase, resolution.Effect) {
	h := hanObject{object: object{words: &c.words.Words, p: p, notes: notes, explained: c.visit != nil}, code: c.code,
		action: clause.Action, verb: clause.Verb.Of(p.Text)}
	effect := resolution.NoEffect
	from := clause.Verb.End
	switch start, fronted := c.words.Before(p.Text, clause.Start); {
	case directs(clause.Action):
		h.addressees(from, until)
		if len(h.phrases) == 0 && (clause.Action == "call-upon" || clause.Action == "demand") { // 呼吁执行该决议
			h.read(from, until)
		}
	case clause.Start < clause.Verb.Start: // 对 ... 表示关切
		from, until = start, clause.Verb.Start
		if fronted {
			h.parts(piece{from, until}, true)
			h.citations(piece{from, until})
		}
	case clause.Action == "decide":
		effect = c.enactsHan(&h, from, until)
	default:
		h.read(from, until)
	}
	if h.explained {
		h.explain(from, until)
	}
	return h.phrases, effect
}

// explain adds the names and citations that are in no phrase: those in the first piece are topics or otherwise modify its
// head, those in later ones are in clauses of their own.
func (h *hanObject) explain(from, to int) {
	end, _, _ := h.pieceEnd(from, to)
	tell := func(t resolution.Target) {
		if slices.ContainsFunc(h.phrases, func(p phrase) bool { return p.Start <= t.Start && t.End <= p.End }) {
			return
		}
		relation := asTopic
		if t.Start >= end {
			relation = asClause
		}
		h.phrases = append(h.phrases, phrase{Target: t, relation: relation, level: 1})
	}
	for _, m := range resolution.Within(h.p.Mentions, from, to) {
		tell(resolution.Target{Span: m.Span, Entity: m.Entity})
	}
	for _, c := range resolution.Within(h.p.Citations, from, to) {
		tell(resolution.Target{Span: c.Span, Symbol: c.Symbol})
	}
	slices.SortStableFunc(h.phrases, func(a, b phrase) int { return cmp.Compare(a.Start, b.Start) })
}

// enactsHan reads what a decision concerns, and returns its effect. The effect verb opens the object or follows a
// name: 将特派团的任务期限延长一年, 宣布该日为国际日.
func (c *Finder) enactsHan(h *hanObject, from, to int) resolution.Effect {
	text := h.p.Text[:to]
	if effect, end, ok := c.words.Enacts(text, from); ok {
		h.read(end, to)
		return effects[effect]
	}
	var extended []resolution.Target
	for i := from; i < to; i++ {
		if m := h.mention(i); m != nil {
			if h.tenured(h.after(m.End, to)) {
				extended = []resolution.Target{{Span: m.Span, Entity: m.Entity}}
			}
			i = m.End - 1
			continue
		}
		if strings.HasPrefix(text[i:], "；") {
			break
		}
		effect, end, ok := c.words.Enacts(text, i)
		if !ok {
			continue
		}
		if effects[effect] == resolution.NoEffect {
			if h.adverbial(text[from:i]) {
				h.read(end, to)
				return resolution.NoEffect
			}
			continue
		}
		if extended == nil && strings.HasPrefix(text[from:], "将") && h.suffixed(strings.TrimRight(text[from:i], "再的期限"), h.words.Imposed) {
			extended = h.firstCited(from, i)
		}
		for _, t := range extended {
			h.phrase(t, asOwner, 1)
		}
		return effects[effect]
	}
	return resolution.NoEffect
}

// tenured reports whether rest, after the name of a body, goes on with its mandate: 目前的任务期限.
func (h *hanObject) tenured(rest string) bool {
	const most = len("的当前的") // before 任务期限
	for _, w := range h.words.Tenure {
		if i := strings.Index(rest[:min(len(rest), most+len(w))], w); i >= 0 && h.joins(rest) == "" {
			return true
		}
	}
	return false
}

// adverbial reports whether only a time or ground comes before a verb: 自2024年1月1日起设立.
func (h *hanObject) adverbial(text string) bool {
	return text != "" && (h.prefixed(text, h.words.Preposition) || text[0] >= '0' && text[0] <= '9') && !strings.Contains(text, "，")
}
