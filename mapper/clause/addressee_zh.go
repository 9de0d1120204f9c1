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
	start := i
	i = h.step(text, h.step(text, i, h.words.Determiner), []string{"《"})
	if m := h.mention(i); m != nil {
		end := h.aside(text, m.End)
		if strings.HasPrefix(text[end:], "》") {
			end += len("》")
		}
		if m.Entity.Kind == ontology.State && strings.HasPrefix(text[end:], "境内") { // 该国境内武装冲突各方
			at := end + len("境内")
			if group, n := h.words.GroupName(text, at, false); n > 0 {
				h.group(text, at, n, group, true)
				return n
			}
		}
		if group, n := h.words.GroupName(text, end, true); n > 0 {
			switch {
			case group == "":
				h.group(text, h.titled(m), n, "", false)
			case (m.Entity.Kind == ontology.Convention || m.Entity.Kind == ontology.Framework) && ofInstrument(group): // 《公约》所有缔约国
				h.group(text, end, n, group, true)
			case m.Entity.Path() == "body/united-nations": // 联合国相关组织
				group, _ = h.words.GroupName(text, m.Start, false)
				h.group(text, m.Start, n, group, group != "")
			case m.Entity.Kind == ontology.State && strings.HasPrefix(group, "Government"):
				h.group(text, m.Start, n, "Government of "+m.Entity.Name("en"), true)
			case strings.HasSuffix(m.Entity.Name("en"), " system"): // 联合国系统各组织
				h.group(text, m.Start, n, group+" of the "+m.Entity.Name("en"), true)
			default:
				h.group(text, h.titled(m), n, group, false)
			}
			return n
		}
		if owner := h.parties(text, end); owner > 0 { // 《公约》的缔约国
			return owner
		}
		if h.partOf(text[end:]) || strings.HasPrefix(text[end:], "的") || m.Entity.Kind == ontology.Convention || m.Entity.Kind == ontology.Framework {
			return m.End
		}
		h.take(resolution.Target{Span: m.Span, Entity: m.Entity})
		return m.End
	}
	for _, at := range [...]int{i, start} {
		group, n := h.words.GroupName(text, at, false)
		if n == 0 {
			continue
		}
		if m := h.mention(n); m != nil && m.Entity.Kind == ontology.State { // 占领国以色列
			h.take(resolution.Target{Span: m.Span, Entity: m.Entity})
			return m.End
		}
		h.group(text, at, n, group, true)
		return n
	}
	for _, w := range h.words.Follows { // 尚未加入的国家
		if !strings.HasPrefix(text[i:], w) {
			continue
		}
		const most = 180 // bytes
		for k := i; k < min(len(text), i+most); k++ {
			if strings.HasPrefix(text[k:], "，") || strings.HasPrefix(text[k:], "；") {
				break
			}
			if !strings.HasPrefix(text[k:], "的") {
				continue
			}
			if group, n := h.words.GroupName(text, k+len("的"), false); n > 0 {
				h.group(text, k+len("的"), n, group, true)
				return n
			}
		}
	}
	return -1
}

// ofInstrument reports whether a group, by its English name, is those who joined an instrument, and not those that one
// instrument has ("entities").
func ofInstrument(group string) bool {
	return strings.Contains(group, "parties") || strings.Contains(group, "signator")
}

// parties reads "的缔约国" after a name and the names joined to it, or "缔约国" after several.
func (h *hanObject) parties(text string, i int) int {
	for first := i; ; {
		at := h.step(text, i, []string{"的"})
		if at > i || i > first {
			if group, n := h.words.GroupName(text, at, false); n > 0 {
				h.group(text, at, n, group, true)
				return n
			}
		}
		if at > i {
			return -1
		}
		w := h.joins(text[i:])
		if w == "" {
			return -1
		}
		i += len(w)
		for i < len(text) && h.mention(i) == nil && (strings.HasPrefix(text[i:], "其") || strings.HasPrefix(text[i:], "《") || strings.HasPrefix(text[i:], "年") || text[i] >= '0' && text[i] <= '9') {
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

// group takes a group, with its English name where the list of groups has one.
func (h *hanObject) group(text string, start, end int, name string, named bool) {
	later := len(h.out) > 0
	if later {
		name = strings.TrimPrefix(name, lang.Other+" ")
	}
	start, narrowing := h.words.Narrowed(text, start, later)
	t := resolution.Target{Span: resolution.Span{Start: start, End: end}, Group: text[start:end]}
	if named && name != "" {
		t.Name = narrowing + name
	}
	for _, o := range h.out {
		if o.Group == t.Group {
			return
		}
	}
	if n := len(h.out); n > 0 && t.Name != "" && h.merges(&h.out[n-1], &t, text) {
		return
	}
	h.out = append(h.out, t)
}

// merges joins a group with the one before it where English gives their noun once: 人道主义组织和发展组织, "humanitarian and
// development organizations".
func (h *hanObject) merges(before, t *resolution.Target, text string) bool {
	noun := t.Name[strings.LastIndexByte(t.Name, ' ')+1:]
	kind, ok := strings.CutSuffix(before.Name, " "+noun)
	if !ok || kind == "relevant" {
		return false
	}
	between := strings.TrimSpace(text[min(before.End, t.Start):t.Start])
	w := h.adds(between)
	other := strings.TrimPrefix(between, w)
	kind2 := strings.TrimSuffix(strings.TrimSuffix(t.Name, noun), " ")
	switch {
	case w == "" || other != "" && other != "其他":
		return false
	case kind2 == "" && other == "":
		return false
	case kind2 == "":
		kind2 = "other"
	}
	before.Name = strings.Replace(kind, " and ", ", ", 1) + " and " + kind2 + " " + noun
	before.End = t.End
	before.Group = before.Of(text)
	return true
}
