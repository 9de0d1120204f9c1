package clause

import (
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
)

// parseHan returns the phrases of what a Chinese clause concerns or whom it addresses. Its object ends at until.
func (c *Finder) parseHan(p *resolution.Paragraph, clause *resolution.Clause, until int, notes notes) (found []phrase, effect resolution.Effect) {
	h := hanObject{object: object{p: p, notes: notes}, words: &c.words.Words, action: clause.Action, verb: clause.Verb.Of(p.Text)}
	relation := asObject
	switch start, fronted := c.words.Before(p.Text, clause.Start); {
	case directs(clause.Action):
		relation = asPerson
		h.addressees(clause.Verb.End, until)
		if len(h.out) == 0 && (clause.Action == "call-upon" || clause.Action == "demand") { // 呼吁执行该决议
			relation = asObject
			h.read(clause.Verb.End, until)
		}
	case clause.Start < clause.Verb.Start: // 对 ... 表示关切
		if fronted {
			h.phrases(piece{start, clause.Verb.Start}, true)
			h.citations(piece{start, clause.Verb.Start})
		}
	case clause.Action == "decide":
		effect = c.enactsHan(&h, clause.Verb.End, until)
	default:
		h.read(clause.Verb.End, until)
	}
	for _, t := range h.out {
		found = append(found, phrase{Target: t, relation: relation})
	}
	return found, effect
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
			h.take(t)
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
