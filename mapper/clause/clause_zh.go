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
	const most = 1000 // bytes before the verb
	var last *resolution.Mention
	for i := from; i < min(to, from+most); i++ {
		if m := h.mention(i); m != nil {
			if rest := h.after(m.End, to); h.prefixed(strings.TrimPrefix(rest, "的"), h.words.Tenure) {
				last = m
			}
			i = m.End - 1
			continue
		}
		if strings.HasPrefix(text[i:], "；") {
			break
		}
		if effect, _, ok := c.words.Enacts(text, i); ok && last != nil && effects[effect] != resolution.NoEffect {
			h.entity(*last)
			return effects[effect]
		}
	}
	return resolution.NoEffect
}
