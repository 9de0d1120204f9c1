package clause

import (
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/resolution"
)

// noun returns the noun that ends a piece, if it is one whose owner the verb also governs; "" if not.
func (h *hanObject) noun(text string) string {
	text = h.bare(text)
	for _, w := range h.words.Noun {
		if strings.HasSuffix(text, w) {
			return w
		}
	}
	if i := strings.LastIndex(text, "及其"); i > 0 && !strings.Contains(text[:i], "及其") { // 报告及其所载决定
		return h.noun(text[:i])
	}
	return ""
}

// bare returns text without the paragraph numbers, brackets and predicate that end it.
func (h *hanObject) bare(text string) string {
	text = withoutParagraphs(strings.TrimRight(text, " \u00a0"))
	if strings.HasSuffix(text, ")") {
		if i := strings.LastIndex(text, "("); i > 0 {
			text = text[:i]
		}
	}
	for _, w := range h.words.Predicate {
		text = strings.TrimSuffix(text, w)
	}
	return strings.TrimRight(text, " \u00a0")
}

// owners takes the owners of the noun that ends a piece: those at its beginning, if they have a topic
// ("秘书长关于难民的报告"), else those just before the noun.
func (h *hanObject) owners(s piece, names []resolution.Mention, list members, noun string) {
	text := h.p.Text
	last := len(names) - 1
	near := h.near(strings.TrimLeft(text[names[last].End:s.end], " \u00a0》"), noun)
	if len(list.names) > 0 {
		rest := h.after(list.end, s.end)
		if strings.HasPrefix(rest, "所设") { // 理事会所设工作组的工作: of the group
			return
		}
		if h.ofGroup(rest, noun) || h.modified(&list.names[len(list.names)-1], rest, noun) {
			list.names = list.names[:len(list.names)-1]
		}
		if len(list.names) == 0 || h.invokes() && strings.Contains(rest, "了") || h.partOf(rest) || !h.paper(text[s.start:s.end]) && h.citedIn(list.end, s.end) {
			return
		}
		if (h.topic(rest) || !near || len(list.later) == 0) && !h.governs(rest) {
			h.entities(list.names, 1)
			h.further(list.later, s.end)
			return
		}
	}
	if len(list.names) == 0 && h.judged(s, names, noun) {
		return
	}
	if !near || h.partOf(h.after(names[last].End, s.end)) {
		return
	}
	first := last
	for first > 0 && h.joined(names[first-1].End, names[first].Start) {
		first--
	}
	before := strings.TrimRight(text[s.start:names[first].Start], " \u00a0《“")
	if h.suffixed(before, h.words.Title) && h.paper(text[s.start:s.end]) { // 题为《议程》的成果文件
		h.entities(names[first:], 0)
		return
	}
	if h.suffixed(before, h.words.Preposition) && !h.toward(before, noun) || before != "" && !h.opensHead(before) && !h.toward(before, noun) {
		return
	}
	h.entities(names[first:], 1)
}

// judged takes the first names of a piece if they are the object of a verb there and the noun that ends the piece says what that is
// worth: 执行《公约》对发展的重要性.
func (h *hanObject) judged(s piece, names []resolution.Mention, noun string) bool {
	n := 1
	for n < len(names) && h.joined(names[n-1].End, names[n].Start) {
		n++
	}
	before := strings.TrimRight(h.p.Text[s.start:names[0].Start], " \u00a0《“")
	if !h.suffixed(noun, h.words.Worth) || !strings.HasPrefix(h.after(names[n-1].End, s.end), "对") || before == "" || !h.opensHead(before) {
		return false
	}
	h.entities(names[:n], 1)
	return true
}

// ofGroup reports whether rest, after a name, makes a group of it, whose noun the piece ends with: 联合国官员的贡献.
func (h *hanObject) ofGroup(rest, noun string) bool {
	end := h.words.GroupEnd(rest, 0, true)
	return end > 0 && end < len(rest) && rest[:end] != noun
}

// modified reports whether rest, after a name, is a noun that the name only modifies: 联合国专家小组的报告.
func (h *hanObject) modified(m *resolution.Mention, rest, noun string) bool {
	return m.Entity.Path() == unitedNations && rest != noun && !strings.HasPrefix(rest, "的") &&
		!h.prefixed(rest, h.words.Fronting) && !h.prefixed(rest, h.words.About) && !h.prefixed(rest, h.words.Doing)
}

// toward reports whether the words before a name make it what the noun is directed to: 对《宣言》的承诺.
func (h *hanObject) toward(before, noun string) bool {
	return strings.TrimPrefix(before, "其") == "对" && h.suffixed(noun, h.words.Reach)
}

// maxGap is how many characters there may be between an owner and its noun: 秘书长最近提交的综合报告.
const maxGap = 8

// near reports whether only a few words, and no verb, come between a name and the noun that rest ends with. Dates and
// brackets do not count: 条约于2017年7月7日生效.
func (h *hanObject) near(rest, noun string) bool {
	gap := strings.TrimSuffix(strings.TrimRight(rest, " \u00a0"), noun)
	for open := strings.IndexByte(gap, '('); open >= 0; open = strings.IndexByte(gap, '(') {
		gap = gap[:open] + gap[closing(gap, open+1, len(gap), ")"):]
	}
	gap = withoutDate(gap)
	return utf8.RuneCountInString(gap) <= maxGap && !h.verbal(gap)
}

// withoutDate returns text without the date that it begins with: 于2017年7月7日.
func withoutDate(text string) string {
	return strings.TrimLeft(strings.TrimPrefix(text, "于"), "0123456789年月日 \u00a0")
}

// suffixed reports whether text ends with one of the words.
func (h *hanObject) suffixed(text string, words []string) bool {
	for _, w := range words {
		if strings.HasSuffix(text, w) {
			return true
		}
	}
	return false
}

// prefixed reports whether rest begins with one of the words.
func (h *hanObject) prefixed(rest string, words []string) bool {
	for _, w := range words {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}

// further takes owners that are joined to the first phrase and have a topic of their own: "以及国际法院关于 ... 的意见".
func (h *hanObject) further(names []resolution.Mention, end int) {
	for _, m := range names {
		before := strings.TrimRight(h.p.Text[:m.Start], " \u00a0《")
		for _, w := range h.words.Joins {
			if strings.HasSuffix(before, w) && h.topic(h.after(m.End, end)) {
				h.entities([]resolution.Mention{m}, 1)
				break
			}
		}
	}
}

// topic reports whether rest begins with the topic of a document or act: "关于难民的报告".
func (h *hanObject) topic(rest string) bool {
	return h.prefixed(rest, h.words.About) || h.prefixed(h.withoutDates(rest), h.words.About)
}

// withoutDates returns rest without the dates and brackets that it begins with:
// 2023年3月16日(S/2023/203)和6月1日(S/2023/400)关于.
func (h *hanObject) withoutDates(rest string) string {
	for {
		before := len(rest)
		rest = strings.TrimLeft(rest, "0123456789年月日 \u00a0")
		if strings.HasPrefix(rest, "(") {
			rest = rest[closing(rest, 1, len(rest), ")"):]
		}
		if next := strings.TrimPrefix(rest, h.joins(rest)); len(next) < len(rest) && next != "" && next[0] >= '1' && next[0] <= '9' {
			rest = next
		}
		if len(rest) == before {
			return rest
		}
	}
}

// governs reports whether rest makes the name before it the subject of a sentence, so that it is not an object.
func (h *hanObject) governs(rest string) bool {
	if h.action == "welcome" || h.action == "appreciate" { // what somebody is doing is welcomed
		rest = strings.TrimPrefix(rest, "正在")
	}
	if asked, ok := strings.CutPrefix(rest, "应"); ok { // 应会员国请求提供援助
		const most = 12 * len("会") // 有关会员国的请求
		if i := strings.Index(asked[:min(len(asked), most)], "请求"); i >= 0 {
			rest = asked[i+len("请求"):]
		}
	}
	if since, ok := strings.CutPrefix(rest, "自"); ok { // 自2022年以来未能
		if _, after, ok := strings.Cut(since, "以来"); ok {
			rest = after
		}
	}
	for _, w := range h.words.Finite {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	for _, w := range h.words.Document { // 秘书长的提案已送交各方
		if strings.Contains(rest, w+"已") {
			return true
		}
	}
	if strings.HasPrefix(strings.TrimPrefix(rest, "所载"), "关于") { // 《宪章》所载关于各国平等的原则
		return false
	}
	for _, w := range h.words.End {
		if len(w) > len("应") && strings.Contains(rest, w) && !strings.Contains(rest, "及"+w) {
			return true
		}
	}
	return false
}

// partOf reports whether rest turns the name before it into another name: 委员会主席.
func (h *hanObject) partOf(rest string) bool { return h.prefixed(rest, h.words.Part) }

// verbal reports whether a short text contains a verb.
func (h *hanObject) verbal(text string) bool {
	for _, w := range h.words.Interposed {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}
