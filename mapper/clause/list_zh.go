package clause

import (
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// members are the names that a piece begins with, joined to each other.
type members struct {
	names []resolution.Mention
	later []resolution.Mention // names of the piece after the list
	end   int                  // where the list ends, its brackets and title marks included
}

// members reads the list at the beginning of a piece that has these names. Titles and groups that nobody knows are
// members too, but have no name: 秘书长、《成果》、各国和委员会.
func (h *hanObject) members(s piece, names []resolution.Mention) (list members) {
	text := h.p.Text[:s.end]
	list.later, list.end = names, s.start
	for i := s.start; i < s.end; {
		end := -1
		if named := h.step(text, i, h.words.Own); named > i && len(list.later) > 0 && list.later[0].Start == named { // 该股
			i = named
		}
		switch {
		case len(list.later) > 0 && h.at(list.later[0], i):
			end = list.later[0].End
			if list.later[0].Entity.Kind == ontology.State { // 肯尼亚政府
				end = max(end, h.words.GroupEnd(text, end, true))
			}
			list.names = append(list.names, list.later[0])
		case strings.HasPrefix(text[i:], "《"):
			end = closing(text, i+len("《"), s.end, "》")
		default:
			if end = h.groupEnd(text, i); end == 0 {
				return list
			}
		}
		list.end = h.afterArticle(s.end-len(h.after(end, s.end)), s.end)
		for len(list.later) > 0 && list.later[0].Start < list.end {
			list.later = list.later[1:]
		}
		if h.named(list.end) > list.end { // 和平... is no conjunction
			return list
		}
		i = h.step(text, list.end+len(h.joins(text[list.end:])), h.words.Include)
		if i == list.end {
			return list
		}
	}
	return list
}

// afterArticle returns where the number of an article of the instrument before i ends, i if there is none and if it does not go
// on with a list: 《宪章》第一百零五条、《公约》.
func (h *hanObject) afterArticle(i, end int) int {
	const most = len("第一百零五条")
	text := h.p.Text[i:min(i+most, end)]
	at := strings.Index(text, "条")
	if at < 0 || !strings.HasPrefix(text, "第") || strings.Trim(text[:at], "第0123456789〇零一二三四五六七八九十百") != "" {
		return i
	}
	if at += i + len("条"); h.joins(h.p.Text[at:end]) != "" {
		return at
	}
	return i
}

// groupEnd returns where the group at i ends, 0 if there is none.
func (h *hanObject) groupEnd(text string, i int) int {
	if end := h.words.GroupEnd(text, i, false); end > 0 {
		return end
	}
	return h.words.GroupEnd(text, h.step(text, i, h.words.Determiner), false)
}

// lists reports whether a piece begins with a list that has a name, if not as its first member: 各国和委员会.
func (h *hanObject) lists(s piece) bool { return len(h.members(s, h.names(s)).names) > 0 }

// joined reports whether only a conjunction, a date and titles that nobody knows come between two names.
func (h *hanObject) joined(from, to int) bool {
	between := strings.Trim(h.p.Text[min(from, to):to], " \u00a0》")
	between = strings.TrimSuffix(between, "《")
	w := h.joins(between)
	for w != "" {
		between = strings.TrimLeft(strings.TrimPrefix(between, w), " \u00a0")
		if !strings.HasPrefix(between, "《") {
			break
		}
		if between = between[closing(between, len("《"), len(between), "》"):]; between == "" {
			return false
		}
		w = h.joins(between)
	}
	return w != "" && dateHan(between)
}
