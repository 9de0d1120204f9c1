package clause

import (
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/resolution"
)

// A piece is a part of the object between two commas.
type piece struct{ start, end int }

// pauses reports whether there is a comma at i.
func (h *hanObject) pauses(i int) bool {
	return strings.HasPrefix(h.p.Text[i:], "，") || strings.HasPrefix(h.p.Text[i:], ",")
}

// comma returns how many bytes the comma at i has, 0 if there is none.
func (h *hanObject) comma(i int) int {
	switch {
	case !h.pauses(i):
		return 0
	case h.p.Text[i] == ',':
		return 1
	}
	return len("，")
}

// pieceEnd returns where the piece from start ends, where the next begins, and whether the object ends with it.
func (h *hanObject) pieceEnd(start, to int) (end, next int, stop bool) {
	text := h.p.Text
	for i := start; i < to; {
		switch {
		case h.named(i) > i:
			i = h.named(i)
		case strings.HasPrefix(text[i:], "，"):
			return i, i + len("，"), false
		case text[i] == ',' && (i+1 == to || text[i+1] == ' '):
			return i, i + 1, i+1 == to
		case strings.HasPrefix(text[i:], "；"), strings.HasPrefix(text[i:], "。"), text[i] == ';':
			return i, to, true
		case strings.HasPrefix(text[i:], "："), text[i] == ':':
			if strings.HasPrefix(strings.TrimLeft(strings.TrimPrefix(text[i+1:to], "\xbc\x9a"), " "), "(") {
				return i, to, true
			}
			i++
			for i < to && !utf8.RuneStart(text[i]) {
				i++
			}
		case strings.HasPrefix(text[i:], "“"):
			i = closing(text, i+len("“"), to, "”")
		case text[i] == '(':
			i = closing(text, i+1, to, ")")
		default:
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
		}
	}
	return to, to, true
}

// named returns where the name that begins at i ends, or i if none begins there.
func (h *hanObject) named(i int) int {
	if m := resolution.Within(h.p.Mentions, i, i+1); len(m) > 0 {
		return m[0].End
	}
	return i
}

// leads steps over one of the words at the start of a piece, and reports whether there was one.
func (h *hanObject) leads(s *piece, words []string) bool {
	if h.named(s.start) > s.start { // a name may begin with 与
		return false
	}
	for _, w := range words {
		if strings.HasPrefix(h.p.Text[s.start:s.end], w) {
			s.start += len(w)
			return true
		}
	}
	return false
}

// names lists the names in a piece.
func (h *hanObject) names(s piece) []resolution.Mention {
	var out []resolution.Mention
	for _, m := range resolution.Within(h.p.Mentions, s.start, s.end) {
		if m.End > s.end || m.Entity == nil {
			continue
		}
		if n := len(out); n > 0 && strings.Trim(h.p.Text[out[n-1].End:m.Start], " “《") == "" { // it modifies the next
			out = out[:n-1]
		}
		// a short form in brackets
		if n := len(out); n > 0 && out[n-1].Entity == m.Entity && strings.Trim(h.p.Text[out[n-1].End:m.Start], " (“") == "" {
			continue
		}
		out = append(out, m)
	}
	return out
}

// at reports whether a name begins a piece, at most after a date or title mark.
func (h *hanObject) at(m resolution.Mention, start int) bool {
	return m.Start >= start && dateHan(strings.Trim(h.p.Text[start:m.Start], " \u00a0《"))
}
