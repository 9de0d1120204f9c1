package clause

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// What follows tells whether a name is the head of a Chinese object, which comes last in it.

// tail takes the names that end a piece, joined to each other, if the words before them make them the head.
func (h *hanObject) tail(s piece, names []resolution.Mention) {
	first := len(names) - 1
	for first > 0 && h.joined(names[first-1].End, names[first].Start) {
		first--
	}
	before := strings.TrimRight(h.p.Text[s.start:names[first].Start], " \u00a0《“")
	if h.suffixed(before, h.words.Preposition) || h.suffixed(before, h.words.Title) {
		return
	}
	owned := h.named(s.start) > s.start && h.named(s.start) == s.start+len(before) // 劳工组织《建议书》
	if before != "" && !owned && !h.opensHead(before) && !h.followsCited(before) {
		return
	}
	if h.does(withoutQuoted(before)) { // "国家努力采用的框架": a sentence
		return
	}
	h.entities(names[first:], 0)
}

// opensHead reports whether the words before a name make it the head: a modifier that ends in 的, a date, or a verb
// whose object it is.
func (h *hanObject) opensHead(before string) bool {
	if strings.HasSuffix(before, "的") || dateHan(before) || strings.HasSuffix(before, "日") || strings.HasSuffix(before, "年") {
		return true
	}
	if dated := strings.TrimRight(before, "0123456789年月日 "); dated != "" { // 支持2018年《协议》
		before = dated
	}
	for _, w := range h.words.Ordinal {
		before = strings.TrimSuffix(before, w)
	}
	for _, w := range h.words.Governing {
		if strings.HasSuffix(before, w) {
			return true
		}
		if subject, ok := strings.CutSuffix(before, w+"了"); ok && (h.invokes() || dateHan(subject) || h.adverbial(subject)) {
			return true
		}
	}
	return false
}

// followsCited reports whether the words before a name join it to a cited document: 第16/18号决议和《宣言》.
func (h *hanObject) followsCited(before string) bool {
	return slices.ContainsFunc(h.words.Joins, func(w string) bool {
		cited, ok := strings.CutSuffix(before, w)
		return ok && h.suffixed(cited, h.words.Cited)
	})
}

// withoutQuoted returns text without what is in quotation marks.
func withoutQuoted(text string) string {
	for i := strings.Index(text, "“"); i >= 0; i = strings.Index(text, "“") {
		text = text[:i] + text[closing(text, i+len("“"), len(text), "”"):]
	}
	return text
}

// stands reports whether rest says what a name is, or that it is in force: "是国际保护制度的基础".
func (h *hanObject) stands(rest string, kind ontology.Kind) bool {
	const most = 30 // characters: 于2021年5月4日和5日在纽约举行 has 18
	if h.prefixed(withoutDate(rest), h.words.Occurs) || strings.HasPrefix(rest, "于") && h.suffixed(rest, h.words.Occurs) && utf8.RuneCountInString(rest) <= most {
		return true
	}
	if kind == ontology.Body || !h.invokes() {
		return false
	}
	for _, w := range h.words.Being {
		if after, ok := strings.CutPrefix(rest, w); ok && !strings.HasPrefix(after, "的") { // 通过的决议 is another head
			return true
		}
	}
	return false
}

// appended reports whether rest is only what belongs to an instrument: 及其各项议定书.
func (h *hanObject) appended(rest string) bool {
	w := h.joins(rest)
	return w != "" && h.prefixed(strings.TrimPrefix(strings.TrimPrefix(rest, w), "其"), h.words.Appended) &&
		h.suffixed(rest, h.words.Appended)
}

// beside takes the instruments at the beginning that are joined to a cited document: "《成果文件》和大会第70/125号决议".
func (h *hanObject) beside(names []resolution.Mention, end int) {
	for _, m := range names {
		if m.Entity.Kind == ontology.Body || m.Entity.Kind == ontology.State || h.joins(h.after(m.End, end)) == "" {
			return
		}
		h.entities([]resolution.Mention{m}, 0)
	}
}

// others reports whether "and other instruments" follows the list at the beginning: rest.
func (h *hanObject) others(rest string, end int) bool {
	w := h.joins(rest)
	if w == "" {
		return false
	}
	rest = strings.TrimPrefix(rest, w)
	return h.prefixed(rest, h.words.Determiner) && h.noun(rest) == "" && len(h.names(piece{end - len(rest), end})) == 0
}
