package clause

import (
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// citations takes the cited documents that are heads of a piece, and reports whether there are any. Numbers joined
// in one list are either all taken or none is.
func (h *hanObject) citations(s piece) bool {
	first := h.taken()
	head, next := false, -1 // head: the citation after this one is a head; next: where it starts
	var heads, titles []resolution.Target
	before := len(resolution.Within(h.p.Citations, 0, s.start))
	cited := resolution.Within(h.p.Citations, s.start, s.end)
	for i := len(cited) - 1; i >= 0; i-- {
		c := &cited[i]
		if c.End > s.end {
			continue
		}
		rest := h.after(c.End, s.end)
		if next < 0 || !h.numbered(c.End, next) {
			rest = strings.TrimLeft(rest, "号 \u00a0")
			for _, w := range h.words.Cited {
				if after, ok := strings.CutPrefix(rest, w); ok {
					rest = after
					break
				}
			}
			behind := behindParagraphs(rest)
			// 第7段、第2360(2017)号
			listed := len(behind) < len(rest) && next >= 0 && strings.HasPrefix(strings.TrimPrefix(behind, h.joins(behind)), "第")
			if !listed {
				head = h.ends(behind) || h.provisions(behind)
			}
			head = head || h.action == "recall" && h.opensPiece(s, h.firstOf(before+i)) && !h.modifies(behind)
			head = head && !h.suffixed(h.p.Text[s.start:h.ownerOf(s, h.firstOf(before+i))], h.words.According)
		}
		next = c.Start
		if head {
			from := s.start
			if i > 0 {
				from = max(from, cited[i-1].End)
			}
			titles = append(titles, h.entitled(from, c.Start)...)
			heads = append(heads, resolution.Target{Span: c.Span, Symbol: c.Symbol})
		}
	}
	for i := len(heads) - 1; i >= 0; i-- {
		h.phrase(heads[i], h.relation(0), 0)
	}
	for _, t := range titles {
		h.phrase(t, asObject, 0)
	}
	return h.taken() > first
}

// entitled returns the conventions and frameworks that are the titles of a document between two places, or end one after a
// colon, and those that it contains: 题为“变革我们的世界：2030年可持续发展议程”的, 载有《宣言》的.
func (h *hanObject) entitled(from, to int) (out []resolution.Target) {
	const marks = "“”《》 \u00a0"
	for _, m := range resolution.Within(h.p.Mentions, from, to) {
		if m.End > to || m.Entity == nil || m.Entity.Kind != ontology.Convention && m.Entity.Kind != ontology.Framework {
			continue
		}
		before := strings.TrimRight(h.p.Text[from:m.Start], marks)
		quoted := strings.HasPrefix(strings.TrimLeft(h.p.Text[m.End:to], "》"), "”")
		if i := strings.LastIndex(before, "“"); quoted && i >= 0 && (strings.HasSuffix(before, "：") || strings.HasSuffix(before, ":")) {
			before = before[:i]
		}
		after := strings.TrimLeft(h.p.Text[m.End:to], "”》的")
		if h.suffixed(before, h.words.Title) && !h.prefixed(after, h.words.Document) {
			out = append(out, resolution.Target{Span: m.Span, Entity: m.Entity})
		}
	}
	return out
}

// firstCited returns the first document cited between two places, and those in one list with it.
func (h *hanObject) firstCited(from, to int) (out []resolution.Target) {
	for i, c := range resolution.Within(h.p.Citations, from, to) {
		if i > 0 && !h.numbered(out[i-1].End, c.Start) {
			break
		}
		out = append(out, resolution.Target{Span: c.Span, Symbol: c.Symbol})
	}
	return out
}

// modifies reports whether rest, after a cited document, makes the document only the beginning of a description of something else:
// 核可的方案.
func (h *hanObject) modifies(rest string) bool {
	return h.prefixed(rest, h.words.Governing) && strings.Contains(rest, "的") || strings.HasPrefix(rest, "规定")
}

// ownerOf returns where the owner and date of the document cited at i begin: 大会2006年3月15日第60/251号决议.
func (h *hanObject) ownerOf(s piece, i int) int {
	text := strings.TrimRight(h.p.Text[s.start:i], "0123456789年月日 其第的")
	names := h.names(piece{s.start, s.start + len(text)})
	if n := len(names); n > 0 && names[n-1].End == s.start+len(text) {
		n--
		for n > 0 && h.joined(names[n-1].End, names[n].Start) {
			n--
		}
		return names[n].Start
	}
	return s.start + len(text)
}

// firstOf returns where the list of numbers that citation i ends begins.
func (h *hanObject) firstOf(i int) int {
	for i > 0 && h.numbered(h.p.Citations[i-1].End, h.p.Citations[i].Start) {
		i--
	}
	return h.p.Citations[i].Start
}

// numbered reports whether only a conjunction and a date come between two numbers, so that they are one list:
// 第46/182号和第77/28号决议.
func (h *hanObject) numbered(from, to int) bool {
	between := strings.TrimLeft(h.p.Text[min(from, to):to], "号 \u00a0")
	w := h.joins(between)
	return w != "" && dateHan(strings.TrimRight(strings.TrimPrefix(between, w), "第 "))
}

// opensPiece reports whether only an owner and a date come before i in a piece: "其2005年6月22日第59/300号决议".
func (h *hanObject) opensPiece(s piece, i int) bool {
	start := s.start
	if end := h.named(start); end > start && end <= i {
		start = end
	}
	return dateHan(h.p.Text[min(start, i):i])
}

// after returns the text from i to end without the spaces, brackets and closing title marks that it begins with.
func (h *hanObject) after(i, end int) string {
	rest := h.p.Text[min(i, end):end]
	for {
		before := len(rest)
		rest = strings.TrimPrefix(strings.TrimPrefix(strings.TrimLeft(rest, " \u00a0"), "》"), "”")
		if strings.HasPrefix(rest, "(") {
			rest = rest[closing(rest, 1, len(rest), ")"):]
		}
		if len(rest) == before {
			return rest
		}
	}
}

// ends reports whether a head ends before rest: the piece ends there, or another head is joined on.
func (h *hanObject) ends(rest string) bool { return rest == "" || h.joins(rest) != "" }

// provisions reports whether rest makes something in the cited document the head: 的规定, 所列的报告规定.
func (h *hanObject) provisions(rest string) bool {
	for _, w := range [...]string{"所列", "所载", "所述"} {
		if noun, ok := strings.CutPrefix(rest, w); ok {
			const most = 6 // characters: 的报告规定 has 5
			return h.noun(noun) != "" && utf8.RuneCountInString(noun) <= most
		}
	}
	switch strings.TrimPrefix(strings.TrimPrefix(rest, "的"), "各项") {
	case "规定", "条款", "相关规定", "有关规定", "执行情况", "执行", "通过":
		return true
	}
	return false
}

// behindParagraphs returns rest without the numbers of paragraphs and sections that it begins with: 第十三节第13段,
// 第3段(f)和(g)分段.
func behindParagraphs(rest string) string {
	const most = 60 // bytes: 第十三节第13段 has 20, 第3段(f)和(g)分段 24
	for strings.HasPrefix(rest, "第") || strings.HasPrefix(rest, "(") {
		sign := "段"
		end := strings.Index(rest[:min(len(rest), most)], sign)
		if section := strings.Index(rest[:min(len(rest), most)], "节"); section >= 0 && (end < 0 || section < end) {
			end = section
		}
		if end < 0 || strings.Trim(rest[:end], "第0123456789一二三四五六七八九十百和及、至分()abcdefghiv \u00a0") != "" {
			return rest
		}
		rest = rest[end+len(sign):]
	}
	return rest
}

// withoutParagraphs returns text without the numbers of paragraphs and sections that it ends with: 第十三节第13段.
func withoutParagraphs(text string) string {
	for {
		trimmed := strings.TrimRight(text, " \u00a0")
		body, ok := trimmed, false
		for _, sign := range [...]string{"段", "节", "条", "章"} {
			if body, ok = strings.CutSuffix(trimmed, sign); ok {
				break
			}
		}
		i := strings.LastIndex(body, "第")
		if !ok || i < 0 || strings.Trim(body[i:], "第0123456789一二三四五六七八九十百和及、至段节条章()abcdefghi \u00a0") != "" {
			return text
		}
		text = strings.TrimRight(body[:i], " \u00a0")
	}
}

// joins returns the conjunction at the start of rest that joins two heads, "" if there is none.
func (h *hanObject) joins(rest string) string {
	for _, w := range h.words.Joins {
		if strings.HasPrefix(rest, w) {
			return w
		}
	}
	return ""
}

// dateHan reports whether s is empty, or consists of a possessive, a date or both.
func dateHan(s string) bool {
	s = strings.TrimPrefix(strings.TrimPrefix(s, "其"), "相关")
	return strings.Trim(s, "0123456789年月日 其第一二三四五六七八九十届次的") == ""
}

// paper reports whether a piece is about a document: it ends in a document noun, or one comes before what the
// document contains (报告及其所载决定).
func (h *hanObject) paper(text string) bool {
	if i := strings.LastIndex(text, "及其"); i > 0 && !strings.Contains(text[:i], "及其") && h.paper(text[:i]) {
		return true
	}
	text = h.bare(text)
	for _, w := range h.words.Document {
		if strings.HasSuffix(text, w) {
			return true
		}
	}
	return false
}

// citedIn reports whether a document is cited between two places.
func (h *hanObject) citedIn(from, to int) bool {
	cited := resolution.Within(h.p.Citations, from, to)
	return len(cited) > 0 && cited[0].End <= to
}

// papers takes the documents cited in brackets or footnotes in a piece.
func (h *hanObject) papers(s piece) {
	text := h.p.Text[:s.end]
	for i := s.start; ; {
		open := strings.IndexByte(text[i:], '(')
		if open < 0 {
			break
		}
		i += open + 1
		end := closing(text, i, s.end, ")")
		h.bracketed(i, end)
		i = end
	}
	for _, m := range resolution.Within(h.p.Marks, s.start+1, s.end+len("， ")+1) {
		h.noted(s.start, m)
	}
}
