package clause

import (
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// addressees reads whom a Chinese directing verb addresses: the names and groups right after it, joined to each
// other. It returns where the last of them ends; what they are asked to do begins there.
func (h *hanObject) addressees(from, to int) (until int) {
	text := h.p.Text[:to]
	i := from
	for i < to {
		start := i
		i = h.itemized(text, skipSpaces(text, i))
		i = h.step(text, i, h.words.Include)
		end := h.asked(text, i)
		if end < 0 {
			return start
		}
		i = h.aside(text, end)
		next := h.adds(text[i:])
		if strings.HasPrefix(text[i:], "在内的") { // 包括国际组织在内的国际社会
			next = "在内的"
		}
		if next == "" {
			rest := strings.TrimPrefix(text[i:], "，")
			for _, w := range h.words.Include {
				if strings.HasPrefix(rest, w) {
					next = text[i : to-len(rest)+len(w)]
				}
			}
			if next == "" {
				return i
			}
		}
		i += len(next)
	}
	return i
}

// adds returns the word at the start of rest that adds an addressee. 与 is not one: it begins what is done together.
func (h *hanObject) adds(rest string) string {
	for _, w := range [...]string{"以及", "和", "及", "、"} {
		if strings.HasPrefix(rest, w) {
			return w
		}
	}
	return ""
}

// step returns where the first of the words that begins at i ends, or i.
func (h *hanObject) step(text string, i int, words []string) int {
	for _, w := range words {
		if strings.HasPrefix(text[i:], w) {
			return i + len(w)
		}
	}
	return i
}

// itemized steps over the colon and letter of a list: "敦促：(a) 所有国家".
func (h *hanObject) itemized(text string, i int) int {
	at := h.step(text, i, []string{"：", ":"})
	if at == i {
		return i
	}
	return h.aside(text, at)
}

// aside steps over spaces and brackets.
func (h *hanObject) aside(text string, i int) int {
	for {
		i = skipSpaces(text, i)
		if i < len(text) && text[i] == '(' {
			i = closing(text, i+1, len(text), ")")
			continue
		}
		return i
	}
}

// asked reads one addressee at i and returns where it ends, -1 if there is none.
func (h *hanObject) asked(text string, i int) int {
	i = skipSpaces(text, i)
	starts := []int{i}
	for n := h.step(text, i, h.words.Determiner); n > i; n = h.step(text, i, h.words.Determiner) {
		i = n
		starts = append(starts, i)
	}
	if m := h.mention(h.step(text, i, []string{"《"})); m != nil {
		return h.askedName(text, m)
	}
	for n := len(starts) - 1; n >= 0; n-- {
		at := starts[n]
		end := h.words.GroupEnd(text, at, false)
		if end == 0 {
			continue
		}
		if m := h.mention(end); m != nil && m.Entity.Kind == ontology.State { // 占领国以色列
			h.ask(m)
			return m.End
		}
		h.group(text, at, end)
		return end
	}
	if h.prefixed(text[i:], h.words.Finite) {
		return h.described(text, i)
	}
	return -1
}

// askedName reads an addressee that begins with a name: the name, or a group that it tells: 《公约》所有缔约国.
func (h *hanObject) askedName(text string, m *resolution.Mention) int {
	end := h.aside(text, m.End)
	end = h.step(text, end, []string{"》"})
	instrument := m.Entity.Kind == ontology.Convention || m.Entity.Kind == ontology.Framework
	if m.Entity.Kind == ontology.State { // 该国境内武装冲突各方
		if at := h.step(text, end, []string{"境内"}); at > end {
			if n := h.words.GroupEnd(text, at, false); n > 0 {
				h.group(text, at, n)
				return n
			}
		}
	}
	if n := h.words.GroupEnd(text, end, true); n > 0 {
		if instrument && h.suffixed(text[end:n], h.words.Party) {
			h.group(text, end, n)
		} else {
			h.group(text, h.titled(m), n)
		}
		return n
	}
	if n := h.parties(text, end); n > 0 { // 《公约》的缔约国
		return n
	}
	if !h.partOf(text[end:]) && !strings.HasPrefix(text[end:], "的") {
		h.ask(m)
	}
	return m.End
}

// described reads a group after the words that say which are meant: 尚未加入的国家.
func (h *hanObject) described(text string, i int) int {
	const most = 60 * len("尚") // 60 characters: 尚未交存批准书、接受书、核准书或加入书的 has 19
	for k := i; k < min(len(text), i+most); k++ {
		if strings.HasPrefix(text[k:], "，") || strings.HasPrefix(text[k:], "；") {
			return -1
		}
		if !strings.HasPrefix(text[k:], "的") {
			continue
		}
		at := k + len("的")
		if m := h.mention(h.step(text, at, []string{"《"})); m != nil && m.Entity.Kind == ontology.Convention { // 尚未加入的公约缔约国
			return h.askedName(text, m)
		}
		if n := h.words.GroupEnd(text, at, false); n > 0 {
			h.group(text, at, n)
			return n
		}
	}
	return -1
}

// ask takes a name as somebody who is asked.
func (h *hanObject) ask(m *resolution.Mention) {
	h.phrase(resolution.Target{Span: m.Span, Entity: m.Entity}, asPerson, 0)
}

// parties reads "的缔约国" after a name and the names joined to it, or "缔约国" after several.
func (h *hanObject) parties(text string, i int) int {
	for first := i; ; {
		at := h.step(text, i, []string{"的"})
		if at > i || i > first {
			if n := h.words.GroupEnd(text, at, false); n > 0 {
				h.group(text, at, n)
				return n
			}
		}
		w := h.joins(text[i:])
		if at > i || w == "" {
			return -1
		}
		i += len(w)
		for i < len(text) && h.mention(i) == nil && (dateHan(text[i:i+1]) || h.prefixed(text[i:], []string{"其", "《", "年"})) {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
		}
		m := h.mention(i)
		if m == nil || m.Entity.Kind != ontology.Convention && m.Entity.Kind != ontology.Framework {
			return -1
		}
		i = h.aside(text, m.End)
		i = h.aside(text, h.step(text, i, []string{"》"}))
	}
}

// mention returns the name that begins at i, or nil.
func (h *hanObject) mention(i int) *resolution.Mention {
	if m := resolution.Within(h.p.Mentions, i, i+1); len(m) > 0 && m[0].Entity != nil {
		return &m[0]
	}
	return nil
}

// titled returns where a name begins, with the bracket of a title before it.
func (h *hanObject) titled(m *resolution.Mention) int {
	return len(strings.TrimSuffix(h.p.Text[:m.Start], "《"))
}

// group takes a group with the words that choose some of it. It is one with the group before it if the list of groups
// has a name for both: 人道主义组织和发展组织.
func (h *hanObject) group(text string, start, end int) {
	start, _ = h.words.Narrowed(text, start, len(h.phrases) > 0)
	span := resolution.Span{Start: start, End: end}
	for _, p := range h.phrases {
		if p.Group == span.Of(text) {
			return
		}
	}
	if n := len(h.phrases); n > 0 && h.phrases[n-1].Group != "" {
		both := resolution.Span{Start: h.phrases[n-1].Start, End: end}
		if lang.FindGroup(h.code, both.Of(text)) != nil {
			h.phrases[n-1].Target = resolution.Target{Span: both, Group: both.Of(text)}
			return
		}
	}
	h.phrase(resolution.Target{Span: span, Group: span.Of(text)}, asPerson, 0)
}
